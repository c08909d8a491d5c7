/** Texts of which only the order of the cells is left: read exactly, or refused; never a number in another's place. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { tableIds } from "../../src/core/form/cell-id";
import { editions, formOf } from "../../src/core/form/form";
import type { Form } from "../../src/core/form/form";
import type { LabelBox, NumberBox } from "../../src/core/form/geometry";
import { readDocument } from "../../src/core/readers/read-document";
import { textBlocks } from "../../src/files/read-text";
import { runs } from "../../made/consistent-report";

type Cell = { readonly row: number; readonly text: string; readonly isNumber: boolean };

/** Every cell of a table in printed order, numbers from `values`. */
function cellsOf(form: Form, id: (typeof tableIds)[number], values: ReadonlyMap<string, string>): Cell[] {
  const boxes: (LabelBox | NumberBox)[] = [...form.tables[id].labels, ...form.tables[id].numbers];
  return boxes
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((box) =>
      "text" in box ? { row: box.row, text: box.text, isNumber: false } : { row: box.row, text: values.get(box.id) ?? "0", isNumber: true },
    );
}

const lines = (cells: readonly Cell[], between: string): string =>
  [...new Set(cells.map(({ row }) => row))]
    .map((row) => cells.flatMap((cell) => (cell.row === row ? [cell.text] : [])).join(between))
    .join("\n");

const layouts: Readonly<Record<string, (cells: readonly Cell[]) => string>> = {
  "one cell a line": (cells) => cells.map(({ text }) => text).join("\n"),
  "one cell a paragraph": (cells) => cells.map(({ text }) => text).join("\n\n"),
  "one cell a paragraph, indented": (cells) => cells.map(({ text }) => `　　${text}`).join("\r\n\r\n"),
  "a bar after each cell": (cells) => cells.map(({ text }) => `${text}\n|\n`).join(""),
  "a full-width bar after each cell": (cells) => cells.map(({ text }) => `${text}\n ｜ \n`).join(""),
  "two spaces between cells": (cells) => lines(cells, "  "),
  "wide spaces between cells": (cells) => lines(cells, "　"),
  "one space between cells": (cells) => lines(cells, " "),
};

const textOf = (
  form: Form,
  layout: (cells: readonly Cell[]) => string,
  values: ReadonlyMap<string, string>,
  change = (cells: Cell[]) => cells,
): string =>
  [
    `甲县财政局${form.edition === "2021" ? 2024 : 2020}年政府信息公开工作年度报告`,
    "一、总体情况",
    "全年工作平稳，召开会议 3 次。",
    ...tableIds.flatMap((id) => [form.section(id).heading, layout(change(cellsOf(form, id, values)))]),
    "五、存在的主要问题及改进情况",
    "解读不够丰富。",
    "六、其他需要报告的事项",
    "未收取信息处理费。",
  ].join("\n");

const number = fc.oneof(
  { weight: 4, arbitrary: fc.constant("0") },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 99_999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom("/", "—", "无", "1,234", "１２", "12件") },
);
const anyValues = (form: Form) =>
  fc
    .array(number, { minLength: form.cells.length, maxLength: form.cells.length })
    .map((texts) => new Map(form.cells.map(({ id }, at) => [id as string, texts[at] as string])));

describe.each(editions)("the form of %s", (edition) => {
  const form = formOf(edition);

  test.each(Object.keys(layouts))("with %s every number is read where it belongs", (name) => {
    fc.assert(
      fc.property(anyValues(form), (values) => {
        const result = readDocument(textBlocks(textOf(form, layouts[name]!, values)));
        if (!result.ok) throw new Error(JSON.stringify(result.failure));
        const { report } = result;
        expect(report.form.edition).toBe(edition);
        for (const { id } of form.cells) expect([id, String(report.typed(id))]).toEqual([id, values.get(id)]);
        expect(report.printed.missing).toBeUndefined();
        expect(report.narrative).toMatchObject({ overview: "全年工作平稳，召开会议 3 次。", otherMatters: "未收取信息处理费。" });
      }),
      { numRuns: runs(8) },
    );
  });

  test.each(Object.keys(layouts))("with %s a number that is not there is never another's", (name) => {
    fc.assert(
      fc.property(anyValues(form), fc.nat(), (values, which) => {
        const numbers = form.cells.length;
        const { id: lost } = form.cells[which % numbers] as NumberBox;
        let left = which % numbers;
        const without = (cells: Cell[]): Cell[] => cells.filter((cell) => !cell.isNumber || left-- !== 0);
        const result = readDocument(textBlocks(textOf(form, layouts[name]!, values, without)));
        if (!result.ok) return;
        for (const { id } of form.cells) {
          const read = result.report.typed(id);
          if (read !== null && read !== undefined && id !== lost) expect([id, String(read)]).toEqual([id, values.get(id)]);
        }
      }),
      { numRuns: runs(15) },
    );
  });
});

const zeros = new Map<string, string>();
const form = formOf("2021");

test.each([
  ["the corner is left out", (cells: Cell[]) => cells.filter(({ text }) => !text.includes("勾稽关系"))],
  ["the names of the groups are left out", (cells: Cell[]) => cells.filter(({ text }) => !/^（[三四五六]）(?:不予|无法|其他)/.test(text))],
  [
    "a label has other marks",
    (cells: Cell[]) => cells.map((cell) => ({ ...cell, text: cell.text.replace(/^(\d)\./, "$1、").replace("（", "(") })),
  ],
  [
    "a label lost a character",
    (cells: Cell[]) => cells.map((cell) => ({ ...cell, text: cell.text.replace("属于行政执法案卷", "属于行政执案卷") })),
  ],
])("is read although %s", (_, change) => {
  const result = readDocument(textBlocks(textOf(form, layouts["one cell a line"]!, zeros, change)));
  expect(result.ok && form.cells.filter(({ id }) => result.report.typed(id) !== 0)).toEqual([]);
});

test("says what is the matter where a cell is missing", () => {
  const cut = (cells: Cell[]): Cell[] => cells.filter((cell, at) => !(cell.isNumber && at > 40 && cell.row === 8));
  expect(readDocument(textBlocks(textOf(form, layouts["one cell a paragraph"]!, zeros, cut)))).toEqual({
    ok: false,
    failure: { code: "table-unclear", data: { table: "requests", problem: "cells-missing" } },
  });
});

test("a blank between two bars is a blank cell", () => {
  const blank = new Map([["requests/newlyReceived/other", ""]]);
  const result = readDocument(textBlocks(textOf(form, layouts["a bar after each cell"]!, blank)));
  expect(result.ok && result.report.typed("requests/newlyReceived/other")).toBeNull();
  expect(result.ok && result.report.typed("requests/newlyReceived/total")).toBe(0);
});

test("a text that only speaks of such things has no table in it", () => {
  const prose = ["申请人情况", "自然人 32 件，法人 4 件", "行政复议", "2", "规章", "0"].join("\n");
  expect(readDocument(textBlocks(prose))).toMatchObject({ ok: false, failure: { code: "not-a-report" } });
});
