/** Every sentence about a failure, in English: what happened, then what to do. */

import type { FailureSentences } from "./failures.zh-CN";

const damages: Readonly<Record<string, string>> = {
  empty: "The file is empty. Check that it is the right one, or ask for it again.",
  truncated: "The file is incomplete: its end is missing. Download it again, or ask for it again.",
  doctype: "The file contains a declaration that is not allowed (DOCTYPE) and was not read. Open it in Excel, WPS or Word and save a copy.",
  "too-deep": "The file is nested far too deeply and was not read. Open it in Excel, WPS or Word and save a copy.",
  "wrong-charset": "The text of the file is garbled and cannot be restored. Download it again, or ask for it again.",
  json: "The file is not complete JSON. Export it again.",
};

const resave = (name: string, extension: string): string =>
  `${name} cannot be read. Open it in Word, Excel or WPS and save it as ${extension}.`;
const original = (name: string): string =>
  `${name} cannot be read. Use the original Word or Excel file, or save the published page as .html.`;

const formats: Readonly<Record<string, string>> = {
  doc: resave("A Word 97-2003 document (.doc)", ".docx"),
  wps: resave("A WPS Writer document (.wps)", ".docx"),
  et: resave("A WPS spreadsheet (.et)", ".xlsx"),
  ofd: original("An .ofd file"),
  pdf: original("A PDF file"),
  xlsb: resave("A binary workbook (.xlsb)", ".xlsx"),
  xml: resave("An XML spreadsheet (Excel 2003)", ".xlsx"),
  slk: resave("A SYLK spreadsheet (.slk)", ".xlsx"),
  dif: resave("A DIF spreadsheet (.dif)", ".xlsx"),
  mht: "There is no page in this single-file web page (.mht). Open it in a browser and save it as “HTML only”.",
  xls95: resave("An Excel 5.0/95 workbook", ".xlsx"),
  rtf: resave("An RTF document", ".docx"),
  odt: resave("An OpenDocument text (.odt)", ".docx"),
  pptx: original("A presentation"),
  image: original("An image"),
  archive: "An archive cannot be read directly. Unpack it and choose the report inside.",
};

const tables: Readonly<Record<string, string>> = { proactiveDisclosure: "Table 2", requests: "Table 3", reviewAndLitigation: "Table 4" };

const unclear: Readonly<Record<string, string>> = {
  "rows-unclear": "several rows do not match the official form",
  "columns-unclear": "it is not clear which column is which",
  "columns-twice": "two sets of numbers stand side by side",
  "number-split": "one item holds several different numbers",
  "two-tables": "the file holds two of them with different numbers",
  "cells-missing":
    "its cells stand one after the other without lines, and some are missing, so that nobody can say which number is in which column; use a Word, Excel or web file with tables, or fill every blank with 0",
};

/** Why a workbook stays as it is. */
const unchanged: Readonly<Record<string, string>> = {
  format: "Only an .xlsx workbook can be changed in place",
  macros: "The workbook has macros, which might not run after a change",
  signed: "The workbook is digitally signed, and a change would break the signature",
  edition: "The tables of the workbook are of another edition than the report",
  remarks: "The workbook has a sheet of its own named “xxgk”, so last year’s report and what was written have no place in it",
  "last-year": "The workbook shows another report as last year’s, and its numbers would no longer be those compared with",
  "last-year-stays": "The workbook holds last year’s report, whose numbers its tables show, so it cannot be taken away",
  "no-title": "The workbook has no cell of its own for the body and the year",
  "reads-otherwise": "Once written it reads otherwise than the report; a table may stand in it twice",
};

const sheetNamed = (sheet: string | number | undefined): string => (sheet === undefined ? "The sheet" : `The sheet “${sheet}”`);

export const en: FailureSentences = {
  "not-a-report": ({ part, from }) =>
    part
      ? `“${part}” does not fit the format of a report file. Correct it, or export the report again.`
      : from === "pasted"
        ? "No table of an annual report was found in what was pasted. Select all of the published page, copy and paste it with its tables; or save the page and choose the file."
        : from === "json"
          ? "This JSON file holds no annual report: none of its tables (proactiveDisclosure, requests, reviewAndLitigation) is there. Choose exported report data, or the report's workbook, document or web page."
          : "No table of an annual report was found in the file. Check that it is the right one; tables that are images cannot be read.",
  encrypted: () =>
    "The file is encrypted, by a password to open it or because its workbook is protected. Open it in Excel or WPS, remove password and protection, and save a copy.",
  damaged: ({ reason }) =>
    damages[String(reason)] ?? "The file is damaged. Open it in Excel, WPS or Word and save a copy, or ask for it again.",
  "too-large": ({ limit }) =>
    `The file is ${limit === undefined ? "too large" : `larger than ${limit}`} for an annual report and was not read. Keep only the report and try again.`,
  "too-slow": ({ seconds }) =>
    `The file was not done after ${seconds === undefined ? "a long time" : `${seconds} seconds`} and was given up; no annual report takes so long. Open it in Excel, WPS or Word and save a copy.`,
  unsupported: ({ format }) =>
    formats[String(format)] ?? `${format ? `A .${format} file` : "This kind of file"} cannot be read. Save it as .xlsx, .docx or .html.`,
  "not-found": ({ file }) => `${file === undefined ? "The file" : `“${file}”`} was not found. Check the path and the name.`,
  "not-readable": ({ reason }) =>
    reason === "folder"
      ? "This is a folder; a file is wanted here. Name the file."
      : reason === "no-file"
        ? "This is a pipe or a device and was not read. Save it as a file first."
        : reason === "loop"
          ? "This link leads round in a circle to no file. Put the file itself here."
          : reason === "closed-folder"
            ? "The folder cannot be opened; the files in it were not checked. Check its permissions."
            : "The file cannot be read. Close the program that uses it, or check its permissions.",
  internal: ({ reason }) =>
    `The program failed on this file${reason === undefined ? "" : ` (${reason})`}. Please send the file and this line to the maintainers.`,
  "cannot-write": ({ file }) =>
    `${file === undefined ? "The file" : `“${file}”`} could not be written. Close the program that uses it, or choose another place.`,
  "table-unclear": ({ table, problem }) =>
    `${tables[String(table)] ?? "The table"} cannot be read: ${unclear[String(problem)] ?? "it does not match the official form"}. Bring it into the official form and try again.`,
  "table-not-found": ({ table }) => `${tables[String(table)] ?? "The table"} was not found; what depends on it was not checked.`,
  "numbers-outside": ({ sheet, cells, count }) =>
    `${sheetNamed(sheet)} has numbers outside the table${count === undefined ? "" : ` (${count}: ${cells ?? ""})`}: not part of the report, not published. Move them into the table or delete them.`,
  "text-outside": ({ sheet, cells, count }) =>
    `${sheetNamed(sheet)} has words outside the text${count === undefined ? "" : ` (${count}: ${cells ?? ""})`}: not part of the report, not published. Move them to the end of the text, without a blank row between, or delete them.`,
  "keys-ignored": ({ keys }) => `Unknown keys were ignored: ${keys}.`,
  "not-changed": ({ reason, place, sheet, cells }) => {
    const why =
      reason === "no-place"
        ? `The workbook has no place for ${place === undefined ? "one of the items" : `“${place}”`}`
        : reason === "array"
          ? `${sheetNamed(sheet)} has an array formula in ${cells ?? "a cell"}, which cannot be changed alone`
          : (unchanged[String(reason)] ?? "It is not certain that the workbook would still be right");
    return `${why}. The file was left as it is. Save a new workbook instead.`;
  },
  "sheet-exists": ({ sheet }) =>
    `${sheetNamed(sheet)} exists already; nothing was inserted or changed. Rename it, or insert into a new workbook.`,
  "half-inserted": ({ sheets }) =>
    `The insertion was not completed, and the sheets it had added could not be taken away${sheets === undefined ? "" : `: ${sheets}`}. They hold nothing of yours: delete them and insert again.`,
  "half-restored": ({ sheets }) =>
    `The look of the sheets was not restored, and some could not be put back as they were${sheets === undefined ? "" : `: ${sheets}`}. Numbers and text stay as they were: press “Restore the look of the sheets” once more.`,
  "sheet-protected": ({ sheet }) => `${sheetNamed(sheet)} is protected and cannot be written to or marked. Unprotect it and try again.`,
  "workbook-protected": () =>
    "The workbook's structure is protected: no sheet can be added or shown. Undo Protect Workbook on the Review tab and try again.",
  "access-denied": () =>
    "Excel did not allow this step. Security software may have stopped it; the workbook may be a legacy shared one or read-only, or something else in it protected. Stop sharing or save a copy and try again; if that fails, ask whoever looks after this computer.",
  "sheet-hidden": ({ sheet }) => `${sheetNamed(sheet)} is hidden and cannot be gone to. It can be shown first.`,
  "sheet-very-hidden": ({ sheet }) =>
    `${sheetNamed(sheet)} is hidden so deeply that Unhide does not list it. Ask whoever made this workbook for one that is not hidden.`,
  "edit-mode": () => "A cell is being edited. Press Enter to finish, then try again.",
  "inactive-workbook": () => "Another workbook is in front. Switch to the workbook of this report and try again.",
  "excel-busy": () => "Excel is busy and did not complete this step. Wait a little and try again.",
  "too-much-at-once": () => "This was more at once than Excel on the web takes. Open the workbook in Excel on a computer and try again.",
  "old-excel": () => "This version of Excel cannot do that. Use Excel 2021 or later; the check formulas in the sheets keep working.",
  "no-report": () => "No table of an annual report was found in the workbook. Insert the template, or open an existing report.",
  "cell-not-found": ({ place }) => `${place === undefined ? "The cell" : `“${place}”`} is no longer where it was. Check again.`,
  "changed-since": ({ place }) =>
    `${place === undefined ? "A cell" : `“${place}”`} was changed since; nothing was undone. Edit it in the sheet.`,
  "marks-left": ({ sheet }) =>
    `${sheet === undefined ? "A sheet" : sheetNamed(sheet)} has conditional formats that Excel cannot read or remove; older colours may remain. The result is not affected: go by the list. Saving and reopening the workbook usually helps.`,
  host: () => "Excel did not complete this step. Try again; if it fails again, save and reopen the workbook.",
};
