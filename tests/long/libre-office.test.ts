/**
 * The files we write as LibreOffice sees them. It opens workbooks, calculates every formula from nothing (no cached value
 * is given) and must come to what the plan says it would; it lays out the Word document.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { Report } from "../../src/core/report/report";
import { planRollUp } from "../../src/core/rollup/plan-roll-up";
import { rollUp } from "../../src/core/rollup/roll-up";
import { a1 } from "../../src/core/sheet/addresses";
import { addressOf } from "../../src/core/template/planned-places";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { PlannedCell, WorkbookPlan } from "../../src/core/template/sheet-plan";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { convert } from "../../scripts/libre-office";
import { exampleNames, exampleReport } from "../examples";
import { exported } from "../exporters/context";
import { scanWorkbook } from "../files-write/scan-workbook";
import type { ScannedWorkbook } from "../files-write/scan-workbook";

const form = formOf("2021");
const huaian = exampleReport("huaian-2024");

const filled = (report: Report, previous?: Report): WorkbookPlan =>
  planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report, ...(previous ? { previous } : {}) });

/** A fresh template into whose cells a clerk has typed these numbers, and nobody has calculated since. */
function typedInto(plan: WorkbookPlan, numbers: (id: CellId) => PlannedCell["value"]): WorkbookPlan {
  const typed = (cell: PlannedCell): PlannedCell => (cell.cell && !cell.formula ? { ...cell, value: numbers(cell.cell) ?? null } : cell);
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(typed) })) };
}

const withoutCaches = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: null } : cell)) })),
});

const oldForm = formOf("2019");
const oldReport = new Report({
  form: oldForm,
  agency: "甲局",
  year: 2020,
  cells: new Map(oldForm.cells.map(({ id }, index) => [id, index % 7])),
});

/** Plans whose cached values must be what LibreOffice comes to. */
const plans: Readonly<Record<string, WorkbookPlan>> = {
  ...Object.fromEntries(exampleNames.map((name) => [name, filled(exampleReport(name))])),
  fresh: planWorkbook(form, { agency: null, year: 2025, totals: "formulas" }),
  typed: planWorkbook(form, { agency: "甲局", year: 2025, totals: "typed" }),
  carried: planWorkbook(form, { agency: "甲局", year: 2025, totals: "formulas", previous: huaian }),
  old: filled(oldReport),
  // Texts that read as numbers, and some that only look so.
  asText: filled(
    huaian.with({
      "requests/newlyReceived/naturalPerson": "3001",
      "requests/carriedOver/naturalPerson": "3,001",
      "requests/outcome.fullyDisclosed/naturalPerson": " 12 ",
      "requests/outcome.fullyDisclosed/other": "无",
      "requests/outcome.partlyDisclosed/naturalPerson": "3.5",
      "requests/outcome.refused.stateSecret/naturalPerson": "3/4",
      "requests/outcome.refused.stateSecret/other": "0",
      "requests/outcome.refused.prohibitedByLaw/naturalPerson": "50%",
      "requests/outcome.refused.thirdPartyRights/naturalPerson": "1e5",
      "requests/outcome.refused.internalAffairs/naturalPerson": "TRUE",
      "proactiveDisclosure/administrativeFees/feesCollected": "0.5",
      "reviewAndLitigation/litigation.direct/pending": "1",
    }),
  ),
  wrong: filled(
    huaian.with({
      "requests/newlyReceived/naturalPerson": 3001,
      "requests/outcome.fullyDisclosed/other": "没有",
      "requests/outcome.refused.stateSecret/other": "-5",
      "requests/outcome.refused.prohibitedByLaw/other": -5,
      "requests/outcome.total/commercialEnterprise": "#REF!",
      "requests/carriedForward/naturalPerson": null,
      "requests/carriedOver/naturalPerson": 33,
      "proactiveDisclosure/normativeDocuments/issuedThisYear": "22（其中修订16件）",
      "proactiveDisclosure/administrativeFees/feesCollected": -0.5,
      "reviewAndLitigation/litigation.direct/pending": 1.5,
      overview: "一\n二",
    }),
    huaian,
  ),
};
const slip = typedInto(planWorkbook(form, { agency: null, year: 2025, totals: "formulas" }), (id) => {
  const stated = huaian.typed(id) ?? null;
  return id === "requests/newlyReceived/naturalPerson" && typeof stated === "number" ? stated - 9 : stated;
});

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "xxgk-written-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbooks without any cached value, opened and saved again. */
async function calculated(given: Readonly<Record<string, WorkbookPlan>>): Promise<Map<string, ScannedWorkbook>> {
  const files = Object.keys(given).map((name) => join(folder, `${name}.xlsx`));
  for (const [index, plan] of Object.values(given).entries()) writeFileSync(files[index] as string, await writeXlsx(withoutCaches(plan)));
  await convert(files, "xlsx", join(folder, "saved"));
  return new Map(Object.keys(given).map((name) => [name, scanWorkbook(readFileSync(join(folder, "saved", `${name}.xlsx`)))]));
}

describe("a workbook", () => {
  let books: Map<string, ScannedWorkbook>;
  beforeAll(async () => void (books = await calculated({ ...plans, slip })));

  test.each(Object.keys(plans))("comes to what every cell of “%s” should show", (name) => {
    for (const sheet of (plans[name] as WorkbookPlan).sheets) {
      const { cells } = (books.get(name) as ScannedWorkbook).sheet(sheet.name);
      const seen = sheet.cells.map((cell) => [a1(cell), cells.get(a1(cell))?.value ?? null]);
      expect(seen, sheet.name).toEqual(sheet.cells.map((cell) => [a1(cell), cell.value ?? null]));
    }
  });

  test("keeps the merges and the names", () => {
    const { sheets } = plans["dongfeng-2021"] as WorkbookPlan;
    const book = books.get("dongfeng-2021") as ScannedWorkbook;
    expect(sheets.map((sheet) => book.sheet(sheet.name).merges.length)).toEqual(
      sheets.map((sheet) => sheet.cells.filter((cell) => (cell.rowSpan ?? 1) * (cell.columnSpan ?? 1) > 1).length),
    );
    for (const { name } of sheets.flatMap((sheet) => sheet.names)) expect(book.names.has(name), name).toBe(true);
  });

  test("adds up what a clerk types into a fresh template, and its check cells name the column of a slip", () => {
    const book = books.get("slip") as ScannedWorkbook;
    const value = (id: CellId): unknown => {
      const at = addressOf(slip, id);
      return at && book.sheet(at.sheet).cells.get(a1(at))?.value;
    };
    expect(value("requests/newlyReceived/total")).toBe((huaian.count("requests/newlyReceived/total") as number) - 9);
    for (const { id } of form.tables.reviewAndLitigation.numbers) expect(value(id)).toBe(huaian.typed(id));

    const sheet = slip.sheets.find(({ role }) => role === "requests");
    const said = sheet?.cells.filter(({ style }) => style === "check").map((cell) => book.sheet(sheet.name).cells.get(a1(cell))?.value);
    expect(said?.filter((text) => text !== "一致")).toEqual([
      "自然人：一＋二＝3026，（七）＋四＝3035，差 9",
      "总计：一＋二＝3144，（七）＋四＝3153，差 9",
    ]);
    expect(book.sheet(sheet?.name ?? "").cells.get("A1")?.value).toBe("本表有 2 处不一致");
  });

  test("prints one page for the cover and one for each section", async () => {
    await convert([join(folder, "dongfeng-2021.xlsx")], "pdf", folder);
    const pdf = readFileSync(join(folder, "dongfeng-2021.pdf"), "latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1 + form.sections.length);
  });

  test("prints nothing of last year's text, and the whole of a name of sixty characters, typed or filled in", async () => {
    const agency = "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人力资源和社会保障局".padEnd(60, "第二分局联合办公室");
    const plan = planWorkbook(form, { agency, year: 2025, totals: "formulas", previous: exampleReport("dongfeng-2021") });
    writeFileSync(join(folder, "long.xlsx"), await writeXlsx(plan));
    await convert([join(folder, "long.xlsx")], "pdf", folder);
    const pages = execFileSync("pdftotext", [join(folder, "long.pdf"), "-"], { encoding: "utf8" })
      .split("\f")
      .map((page) => page.replace(/\s+/g, ""));
    expect(pages.join("")).not.toContain("去年");
    // The label stands beside the middle of the name, and the text of a page is told line by line.
    expect(pages[0]?.replaceAll("机关名称", "").split(agency)).toHaveLength(3);
    expect(pages[0]).toContain("政府信息公开工作年度报告");
  });
});

test("the sum of a county comes to every number of it", async () => {
  const county = resolve(import.meta.dirname, "../../examples/county");
  const contributions = [];
  for (const file of readdirSync(county)) {
    const read = await readReportFile(file, new Uint8Array(readFileSync(join(county, file))));
    if (read.ok) contributions.push({ file, report: read.report, errors: 0 });
  }
  const plan = planRollUp(rollUp(contributions));
  const book = (await calculated({ sum: plan })).get("sum") as ScannedWorkbook;
  const rounded = (value: unknown): unknown => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : (value ?? null));
  for (const { name, cells } of plan.sheets) {
    const seen = cells.map((cell) => [a1(cell), rounded(book.sheet(name).cells.get(a1(cell))?.value)]);
    expect(seen, name).toEqual(cells.map((cell) => [a1(cell), rounded(cell.value)]));
  }
});

describe("the Word document", () => {
  /** The text of each page. */
  async function pagesOf(report: Report): Promise<string[]> {
    const document = join(folder, "report.docx");
    writeFileSync(document, await exported(report, "docx"));
    await convert([document], "pdf", folder);
    return execFileSync("pdftotext", [join(folder, "report.pdf"), "-"], { encoding: "utf8" })
      .split("\f")
      .slice(0, -1);
  }

  const times = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

  test("is four pages, table 3 whole and below its heading on one of them", async () => {
    const pages = await pagesOf(exampleReport("dongfeng-2021"));
    expect(pages).toHaveLength(4);
    expect(pages.map((page) => times(page, /申请人情况/g))).toEqual([0, 0, 1, 0]);
    for (const part of ["三、收到和处理", "一、本年新收", "8.属于行政查询事项", "四、结转下年度"]) expect(pages[2]).toContain(part);
    expect(pages[3]).toContain("政府信息公开行政复议、行政诉讼情况");
  });

  test("goes on with the header rows repeated where a table is longer than a page", async () => {
    const report = exampleReport("dongfeng-2021");
    const long = report.form.tables.requests.numbers
      .filter(({ id }) => id.endsWith("/naturalPerson"))
      .map(({ id }) => [id, "12（其中依申请公开后转为主动公开的3件）"] as const);
    const pages = await pagesOf(report.with(Object.fromEntries(long)));
    expect(pages.filter((page) => page.includes("申请人情况")).length).toBeGreaterThan(1);
  });
});
