/** 自检 in the emulated host: it tells each habit that the host has taken on, and leaves nothing behind. */

import { afterEach, expect, test } from "vitest";

import { selfCheck, sheetName } from "../../src/excel/self-check/self-check";
import { en } from "../../src/excel/self-check/words.en";
import { zhCN } from "../../src/excel/self-check/words.zh-CN";
import type { Habits } from "../../workbench/host/habits";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";

let office: Office;
afterEach(() => office.close());

/** A person who does as asked; answers by id. */
async function answersOf(habits: Partial<Habits>, words = zhCN): Promise<Record<string, string>> {
  office = await openOffice({ habits });
  let asked = 0;
  const text = await selfCheck(words, {
    userAgent: "a web view",
    earlyCommand: null,
    progress: () => {},
    async ask() {
      if (++asked === 1) office.grid.type(office.sheet(sheetName), 0, 0, "7");
      else office.grid.undo();
      await office.settle();
    },
  });
  return Object.fromEntries(text.split("\n").map((line) => /\((\w+)\): (.*)$/.exec(line)?.slice(1) as [string, string]));
}

test("asks every question in both languages, answers each, and leaves no sheet", async () => {
  for (const words of [zhCN, en]) {
    const answers = await answersOf({}, words);
    expect(Object.keys(answers)).toEqual(Object.keys(words.questions));
    expect(Object.values(answers).filter((answer) => answer === "")).toEqual([]);
    expect(office.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    if (words === zhCN) await office.close();
  }
});

test.each<[Partial<Habits>, Record<string, string>]>([
  [{}, { undo: zhCN.undoCleared, nullMethods: zhCN.yes, nullObjects: zhCN.yes, formatIds: zhCN.yes, apostrophe: '["=1+2","=1+2"]' }],
  [{ undo: "listed" }, { undo: zhCN.undoListed }],
  [{ strictNulls: true }, { nullMethods: expect.stringContaining("ItemNotFound"), nullObjects: expect.stringContaining("ItemNotFound") }],
  [{ ignoresFit: true }, { fit: '{"scale":100}' }],
  [{ ignoresFit: false }, { fit: '{"horizontalFitToPages":1}', protectedCode: expect.stringContaining("AccessDenied") }],
])("in an Excel with %o it says so", async (habits, expected) => {
  expect(await answersOf(habits)).toMatchObject(expected);
});
