/**
 * Last year's report, explanations and the decision to export, written into somebody's own workbook: our readers find them again,
 * and nothing else of the package differs.
 */

import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { runs } from "../../made/consistent-report";
import { asWpsWorkbook } from "../../made/files/wps";
import { asWorkbook } from "../../made/files/written";
import { sayFailure } from "../../src/core/findings/say-failure";
import type { CellId } from "../../src/core/form/cell-id";
import type { Kept } from "../../src/core/readers/stored-settings";
import { keeping } from "../../src/core/readers/stored-settings";
import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { changedXlsx } from "../../src/files/change-xlsx";
import type { WantedReport } from "../../src/files/change-xlsx";
import { readReportBytes } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleReport } from "../examples";
import { partsThatDiffer, reportIn } from "./changed";

const report = exampleReport("huaian-2024").with({ otherMatters: "本年度未收取信息处理费。" });
const lastYear = exampleReport("hongze-2023");
const nothing: Kept = { previous: null, answers: {}, override: null };
const leaf = "requests/newlyReceived/naturalPerson" as CellId;

const plan = planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report });
const own = await writeXlsx(plan);
const ownWithAnswers = await writeXlsx(keeping(plan, { ...nothing, answers: { "a@b": { text: "从前写的", about: "1" } } }));

const rewritten = (bytes: Uint8Array, change: (xml: string, part: string) => string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strToU8(change(strFromU8(content), part))])));
const strictly = (xml: string): string =>
  xml
    .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(/xmlns="/, 'xmlns:x="');

const home = asWorkbook(report, "a sheet each");
const ways: Readonly<Record<string, Uint8Array>> = {
  "of ours": own,
  "of ours with an explanation": ownWithAnswers,
  "by WPS": asWpsWorkbook(report),
  "home-made on one sheet": asWorkbook(report, "one sheet"),
  "home-made on sheets of its own": home,
  "by the strict standard": rewritten(home, strictly),
  "with a prefix on every element": rewritten(home, prefixed),
  "with another name for the relationship's attribute": rewritten(home, (xml) =>
    xml.replaceAll("xmlns:r=", "xmlns:rel=").replaceAll(" r:id=", " rel:id="),
  ),
  "that calls a part what ours would be called": rewritten(home, (xml) => xml.replaceAll("worksheets/sheet1.xml", "worksheets/SHEET9.xml")),
};

/** What somebody may type, XML's own marks and half characters among it, up to more than one cell holds. */
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("属实，已核对登记簿。", "=1+1", " 前后有空格 ", "一\n二\r\n三", "_x0041_ <b>&amp;", "长".repeat(40_000)),
);
const kept: fc.Arbitrary<Kept> = fc.record({
  previous: fc.constantFrom(null, lastYear),
  answers: fc.dictionary(fc.constantFrom("fee-unit@a", "all-zero@report", "x@y#2"), fc.record({ text: words, about: words })),
  override: fc.option(fc.record({ reason: words, errors: fc.array(words, { maxLength: 3 }) })),
});

const changed = (bytes: Uint8Array, wanted: WantedReport): Uint8Array => {
  const result = changedXlsx("a.xlsx", bytes, wanted);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.bytes;
};
const keptIn = (bytes: Uint8Array): unknown => {
  const read = readReportBytes("a.xlsx", bytes);
  if (!read.ok) throw new Error(read.failure.code);
  return { previous: read.previous && toReportFile(read.previous), answers: read.answers, override: read.override };
};
const asSaid = ({ previous, answers, override }: Kept): unknown => ({ previous: previous && toReportFile(previous), answers, override });
/** As JSON can say it: half a character is another one in a file. */
const spoken = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(Object.entries(ways))("a workbook %s", (_, bytes) => {
  const before = reportIn("a.xlsx", bytes);
  const hadSheet = XLSX.read(bytes).SheetNames.includes("xxgk");

  test("keeps what it is given, then other things, then nothing, and reads as the same report", () => {
    fc.assert(
      fc.property(kept, kept, (first, second) => {
        let now = bytes;
        // Last year's numbers that a workbook has are not exchanged, see below.
        const steps = [first, { ...second, previous: first.previous ?? second.previous }];
        for (const step of steps) {
          now = changed(now, { report: before, ...step });
          expect(spoken(keptIn(now))).toEqual(spoken(asSaid(step)));
          expect(reportIn("a.xlsx", now).content()).toEqual(before.content());
        }
        now = changed(now, { report: before, answers: {}, override: null });
        expect(keptIn(now)).toMatchObject({ answers: {}, override: null });
      }),
      { numRuns: runs(8) },
    );
  });

  test("has no other part, sheet or cell than before but for what is kept", () => {
    const wanted = { previous: lastYear, answers: { "a@b": { text: "属实", about: "2" } }, override: { reason: "已请示", errors: ["e"] } };
    const now = changed(bytes, { report: before, ...wanted });
    const parts = partsThatDiffer(bytes, now);
    const added = parts.filter((part) => !(part in unzipSync(bytes)));
    expect(added.length).toBe(hadSheet ? 0 : 1);
    expect(parts.filter((part) => !added.includes(part)).sort()).toEqual(
      hadSheet ? [expect.stringMatching(/worksheets\//)] : ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"],
    );
    const [old, book] = [XLSX.read(bytes), XLSX.read(now)];
    expect(book.SheetNames).toEqual(hadSheet ? old.SheetNames : [...old.SheetNames, "xxgk"]);
    expect(book.Workbook?.Sheets?.at(-1)?.Hidden).toBe(2);
    for (const name of old.SheetNames.filter((sheet) => sheet !== "xxgk")) expect(book.Sheets[name]).toEqual(old.Sheets[name]);
    expect(changed(now, { report: before, ...wanted })).toBe(now);
  });

  test("keeps it together with a changed number", () => {
    const answers = { "a@b": { text: "属实", about: "2" } };
    const now = changed(bytes, { report: before.with({ [leaf]: 4_321 }), answers });
    expect([reportIn("a.xlsx", now).typed(leaf), keptIn(now)]).toEqual([4_321, expect.objectContaining({ answers })]);
  });
});

test("what is not given stays as it is", () => {
  const now = changed(ownWithAnswers, { report: reportIn("a.xlsx", own).with({ [leaf]: 1 }) });
  expect(keptIn(now)).toMatchObject({ answers: { "a@b": { text: "从前写的" } } });
});

test("a row that somebody else keeps on that sheet stays", () => {
  const other = rewritten(ownWithAnswers, (xml) => xml.replaceAll("xxgk.answers", "xxgk.later"));
  const now = changed(other, { report, answers: { "a@b": { text: "现在", about: "1" } } });
  const rows = XLSX.utils.sheet_to_json<string[]>(XLSX.read(now).Sheets["xxgk"] as XLSX.WorkSheet, { header: 1 });
  expect(rows.map(([key]) => key)).toEqual(["xxgk.form", "xxgk.later", "xxgk.answers"]);
});

const named = (name: string, text: string): Uint8Array =>
  rewritten(ownWithAnswers, (xml) => xml.replaceAll('name="xxgk"', `name="${name}"`).replaceAll(/xxgk\.(?:form|answers)/g, text));

test.each([
  ["a sheet of that name that is somebody's own", named("xxgk", "信息公开"), { answers: { a: { text: "b", about: "c" } } }, "remarks"],
  ["a sheet that programs take for the same name", named("XXGK", "xxgk.form"), { answers: { a: { text: "b", about: "c" } } }, "remarks"],
  ["another last year than the one shown", keepingLastYear(), { previous: lastYear.with({ [leaf]: 999 }) }, "last-year"],
  ["no last year any more", keepingLastYear(), { previous: null }, "last-year-stays"],
])("%s is refused in words", (_, bytes, wanted, reason) => {
  const result = changedXlsx("a.xlsx", bytes, { report: reportIn("a.xlsx", bytes), ...wanted });
  expect(result).toMatchObject({ ok: false, failure: { code: "not-changed", data: { reason } } });
  if (!result.ok)
    for (const language of ["zh-CN", "en"] as const) expect(sayFailure(result.failure, language)).not.toMatch(/not certain|不能确定/);
});

function keepingLastYear(): Uint8Array {
  return changed(own, { report, previous: lastYear });
}
