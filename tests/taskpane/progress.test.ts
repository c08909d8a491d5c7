import { expect, test } from "vitest";

import { sheetNames } from "../../src/core/template/words.zh-CN";
import { Report } from "../../src/core/report/report";
import { progressOf } from "../../src/taskpane/model/progress";
import type { ReportReading } from "../../src/taskpane/model/phase";
import { warned, withoutText } from "./reports";

const readingOf = (report: Report, sheets: ReportReading["sheets"] = sheetNames): ReportReading => ({
  stamp: 1,
  report,
  previous: null,
  sheets,
  answers: {},
  override: null,
});

test("every number counts, a blank and a sign for blank do not", () => {
  expect(progressOf(readingOf(warned))).toMatchObject({ filled: 200, cells: 200 });
  expect(progressOf(readingOf(warned.with({ "requests/newlyReceived/other": null, "requests/carriedOver/other": "/" })))).toMatchObject({
    filled: 198,
    cells: 200,
  });
});

test("totals that are formulas are not the clerk's to fill", () => {
  const formulas = new Set(warned.form.cells.filter(({ id }) => id.endsWith("/total")).map(({ id }) => id));
  const content = { ...warned.content(), formulas };
  expect(progressOf(readingOf(new Report(content)))).toMatchObject({ filled: 200 - formulas.size, cells: 200 - formulas.size });
});

test("sections without text and tables without a number are empty, sections not found are missing", () => {
  expect(progressOf(readingOf(withoutText)).missing).toEqual(["overview", "problemsAndImprovements", "otherMatters"]);
  const blank = Object.fromEntries(warned.form.tables.proactiveDisclosure.numbers.map(({ id }) => [id, null]));
  const { parts } = progressOf(readingOf(warned.with({ ...blank, overview: " " })));
  expect(parts.filter(({ state }) => state !== "done")).toEqual([
    { section: "overview", state: "empty", left: 0, first: "overview" },
    { section: "proactiveDisclosure", state: "empty", left: 10, first: warned.form.tables.proactiveDisclosure.numbers[0]?.id },
  ]);
});

test("only sheets of another name are told", () => {
  expect(progressOf(readingOf(warned)).taken).toEqual([]);
  expect(progressOf(readingOf(warned, { ...sheetNames, requests: "Sheet3" })).taken).toEqual([{ section: "requests", sheet: "Sheet3" }]);
});

test.each(["proactiveDisclosure", "requests", "reviewAndLitigation"] as const)(
  "%s is not begun with last year's numbers and formulas alone, and leads to the first cell to fill in",
  (table) => {
    const { numbers } = warned.form.tables[table];
    const blank = warned.with(Object.fromEntries(numbers.map(({ id }) => [id, id.includes("/carriedOver/") ? 7 : null])));
    const formulas = new Set(numbers.slice(0, 1).map(({ id }) => id));
    const report = new Report({ ...blank.content(), formulas });
    const first = numbers.find(({ id }) => !formulas.has(id) && !id.includes("/carriedOver/"))?.id;
    const partIn = (of: Report) => progressOf(readingOf(of)).parts.find(({ section }) => section === table);
    expect(partIn(report)).toMatchObject({ state: "empty", first });
    const begun = new Report({ ...blank.with({ [first ?? ""]: 0 }).content(), formulas });
    const left = numbers.filter(({ id }) => begun.reading(id)?.kind === "blank" && !formulas.has(id));
    expect(partIn(begun)).toEqual({ section: table, state: "begun", left: left.length, first: left[0]?.id });
    const all = new Report({ ...warned.content(), formulas });
    expect(partIn(all)).toEqual({ section: table, state: "done", left: 0, first: table });
  },
);

test("each section of which there is a sheet is one part, in the form's order; one without a sheet is none", () => {
  const { overview: _, ...sheets } = sheetNames;
  const order = warned.form.sections.map(({ id }) => id);
  expect(progressOf(readingOf(warned)).parts.map(({ section }) => section)).toEqual(order);
  const { parts, absent } = progressOf(readingOf(withoutText, sheets));
  expect([parts.map(({ section }) => section), absent]).toEqual([order.slice(1), ["overview"]]);
});
