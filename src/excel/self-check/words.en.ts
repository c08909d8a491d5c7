/** Every word of the self-check in English. */

import type { SelfCheckWords } from "./words.zh-CN";

export const en: SelfCheckWords = {
  title: "Self-check: what this Excel is like",
  intro:
    "Adds a sheet named 自检, asks Excel some questions, and takes the sheet away. Use an empty workbook. No other file is touched and nothing is sent.",
  start: "Start",
  type: (cell) => `Type 7 into ${cell} of the sheet 自检, press Enter, then press Continue.`,
  undo: "Click the sheet, press Ctrl+Z once, then press Continue.",
  go: "Continue",
  done: "Done. Select all of the text below, copy it and send it to the maintainers:",
  asking: "Asking",
  failed: (code) => `refused: ${code}`,
  yes: "yes",
  no: "no",
  questions: {
    host: "Excel and the web view",
    sets: "API sets",
    earlyCommand: "A ribbon command arrived before Office was ready",
    nullMethods: "A null object's methods give null objects",
    nullObjects: "A null object's properties are null objects",
    fit: "Zoom as read after fitting to one page wide",
    formatIds: "A conditional format keeps its id",
    twoFormats: "Two conditional formats on the same cells can be read",
    allFormats: "All conditional formats of the workbook can be read",
    apostrophe: "An equals sign behind an apostrophe: value and formula",
    protectedCode: "Marking on a protected sheet",
    hiddenCode: "Activating a hidden sheet",
    undo: "Ctrl+Z after an add-in has written",
  },
  undoKept: "took back the typing alone",
  undoListed: "took back what the add-in wrote, first",
  undoCleared: "took back nothing",
  undoBoth: "took back both",
};
