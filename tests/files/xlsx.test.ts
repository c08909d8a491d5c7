import { describe, expect, test } from "vitest";
import * as XLSX from "@e965/xlsx";

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../../src/core/template/sheet-plan";
import { readReportFile } from "../../src/files/read-report-file";
import type { FileReading } from "../../src/files/read-report-file";
import { shiftFormula } from "../../src/files/shared-formula";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleReport } from "../examples";
import { tableRows } from "../../made/files/laid-out";
import { numbered } from "./reports";
import { zipped } from "../../made/files/written";

type Read = Extract<FileReading, { ok: true }>;

async function read(bytes: Uint8Array): Promise<Read> {
  const result = await readReportFile("a.xlsx", bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result;
}

const report = exampleReport("huaian-2024");
const planned = (totals: "formulas" | "typed" = "formulas"): WorkbookPlan =>
  planWorkbook(report.form, { agency: report.agency, year: report.year, totals, report });

describe("our own workbook", () => {
  test("tells totals that follow their parts from stated ones", async () => {
    expect((await read(await writeXlsx(planned()))).report.formulas.size).toBe(34);
    expect(
      (await read(await writeXlsx(planWorkbook(report.form, { agency: null, year: null, totals: "typed" })))).report.formulas.size,
    ).toBe(0);
  });

  test("keeps last year's report and what the clerk wrote", async () => {
    const previous = exampleReport("hongze-2023");
    const answers = { "unusual-change@x": { text: "已核实。", about: "[]" } };
    const override = { reason: "上级要求。", errors: ["a"] };
    const plan = planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report, previous });
    const kept = await read(
      await writeXlsx({
        ...plan,
        settings: { ...plan.settings, "xxgk.answers": JSON.stringify(answers), "xxgk.override": JSON.stringify(override) },
      }),
    );
    expect(kept.previous && toReportFile(kept.previous)).toEqual(toReportFile(previous));
    expect(kept.answers).toEqual(answers);
    expect(kept.override).toEqual(override);
  });

  test("with settings that are no settings is read all the same", async () => {
    const plan = {
      ...planned(),
      settings: {
        __proto__x: "1",
        constructor: "{",
        "xxgk.form": "[",
        "xxgk.previous": '{"requests":1}',
        "xxgk.answers": '{"a":{"text":1}}',
        "xxgk.override": '{"reason":1}',
      },
    };
    const { previous, answers, override, report: same } = await read(await writeXlsx(plan));
    expect([previous, answers, override]).toEqual([null, {}, null]);
    expect(toReportFile(same)).toMatchObject(toReportFile(report));
  });

  test("with two texts on one sheet reads each from its own area", async () => {
    const plan = planWorkbook(report.form, {
      agency: report.agency,
      year: report.year,
      totals: "typed",
      report: report.with({ overview: "甲。", problemsAndImprovements: "乙。" }),
    });
    const other = plan.sheets.find(({ role }) => role === "problemsAndImprovements") as SheetPlan;
    const sheets = plan.sheets.flatMap((sheet): SheetPlan[] => {
      if (sheet === other) return [];
      if (sheet.role !== "overview") return [sheet];
      const [own, moved] = [sheet, other].map(({ names }) => names[0]) as [SheetPlan["names"][number], SheetPlan["names"][number]];
      const cells = [
        ...sheet.cells.filter(({ row }) => row < 9),
        { row: 9, column: 0, value: "五、存在的主要问题及改进情况", style: "headingOfText" as const },
        { row: 10, column: 0, value: "乙。", style: "text" as const },
      ];
      return [
        {
          ...sheet,
          cells,
          names: [
            { ...own, area: { ...own.area, rows: 1 } },
            { ...moved, area: { ...moved.area, row: 10, rows: 1 } },
          ],
        },
      ];
    });
    const { report: same, warnings } = await read(await writeXlsx({ ...plan, sheets }));
    expect([same.narrative.overview, same.narrative.problemsAndImprovements, warnings]).toEqual(["甲。", "乙。", []]);
  });

  test("has its title on one line, though the cover breaks it after the year", async () => {
    const { report: same } = await read(await writeXlsx(planned()));
    expect(same.printed.title).toBe(`${report.agency}${report.year}年政府信息公开工作年度报告`);
  });

  test("says which numbers stand outside its tables, and counts none of them", async () => {
    const plan = planWorkbook(report.form, {
      agency: report.agency,
      year: report.year,
      totals: "formulas",
      report,
      previous: exampleReport("huaian-2024"),
    });
    const typed: Partial<Record<SheetPlan["role"], SheetPlan["cells"]>> = {
      requests: [
        { row: 45, column: 5, value: 12, style: "note" },
        { row: 46, column: 5, value: "３", style: "note" },
        { row: 47, column: 5, value: "共 3 件", style: "note" },
        { row: 48, column: 5, formula: "=SUM(D6:D8)", value: 5, style: "note" },
      ],
      proactiveDisclosure: [{ row: 20, column: 0, value: 7, style: "note" }],
    };
    const sheets = plan.sheets.map((sheet): SheetPlan => ({ ...sheet, cells: [...sheet.cells, ...(typed[sheet.role] ?? [])] }));
    const { report: same, warnings } = await read(await writeXlsx({ ...plan, sheets }));
    expect(toReportFile(same)).toEqual(toReportFile(report));
    expect(warnings).toEqual([
      { code: "numbers-outside", data: { sheet: "二、主动公开", cells: "A21=7", count: 1 } },
      { code: "numbers-outside", data: { sheet: "三、依申请公开", cells: "F46=12、F47=３", count: 2 } },
    ]);
    expect((await read(await writeXlsx(plan))).warnings).toEqual([]);
  });

  test("reads a text on below its area up to the first blank row, and says what stands elsewhere", async () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => `第 ${index + 1} 段。`);
    const plan = planWorkbook(report.form, {
      agency: report.agency,
      year: report.year,
      totals: "typed",
      report: report.with({ overview: paragraphs.join("\n") }),
    });
    const over: SheetPlan["cells"] = [
      { row: 38, column: 0, value: "贴得太长的一段。", style: "text" },
      { row: 39, column: 0, value: "最后一段。", style: "text" },
    ];
    const notes: SheetPlan["cells"] = [
      { row: 41, column: 0, value: "给张三：这里还要改一改", style: "note" },
      { row: 10, column: 1, value: "待定", style: "note" },
      { row: 11, column: 1, value: " ", style: "note" },
      { row: 12, column: 1, formula: "=LEN(A4)", value: 6, style: "note" },
    ];
    const withCells = (more: SheetPlan["cells"]): typeof plan => ({
      ...plan,
      sheets: plan.sheets.map((sheet): SheetPlan => (sheet.role === "overview" ? { ...sheet, cells: [...sheet.cells, ...more] } : sheet)),
    });

    const pasted = await read(await writeXlsx(withCells(over)));
    expect(pasted.report.narrative.overview).toBe([...paragraphs, "贴得太长的一段。", "最后一段。"].join("\n"));
    expect(pasted.warnings).toEqual([]);

    const noted = await read(await writeXlsx(withCells([...over, ...notes])));
    expect(noted.report.narrative).toEqual(pasted.report.narrative);
    expect(noted.warnings).toEqual([
      { code: "text-outside", data: { sheet: "一、总体情况", cells: "B11“待定”、A42“给张三：这里还要…”", count: 2 } },
    ]);
  });

  test("on whose sheet somebody keeps a ledger is read all the same, and told how many numbers stand outside", async () => {
    const ledger = Array.from({ length: 80_000 }, (_, index): SheetPlan["cells"][number] => ({
      row: 60 + Math.floor(index / 10),
      column: index % 10,
      value: index,
      style: "note",
    }));
    const sheets = planned().sheets.map((sheet): SheetPlan =>
      sheet.role === "requests" ? { ...sheet, cells: [...sheet.cells, ...ledger] } : sheet,
    );
    const { report: same, warnings } = await read(await writeXlsx({ ...planned(), sheets }));
    expect(toReportFile(same)).toEqual(toReportFile(report));
    expect(warnings).toMatchObject([{ code: "numbers-outside", data: { count: 80_000 } }]);
  });

  test("is found by its names when sheets are renamed and reordered", async () => {
    const plan = planned();
    const renamed = plan.sheets.map((sheet, index): SheetPlan => ({ ...sheet, name: `表'${index}！A1` }));
    const formulas = renamed.map((sheet): SheetPlan => ({ ...sheet, cells: sheet.cells.map(({ formula: _, ...cell }) => cell) }));
    const { report: same, warnings } = await read(await writeXlsx({ ...plan, sheets: [...formulas].reverse() }));
    expect(warnings).toEqual([]);
    expect(toReportFile(same)).toEqual(toReportFile(report));
  });

  test.each([
    ["above the table", 1],
    ["among its lines", 12],
  ])("is read with a row inserted %s", async (_, at) => {
    const plan = planned();
    const sheets = plan.sheets.map((sheet) => (sheet.role === "requests" ? withRow(sheet, at) : sheet));
    const { report: same } = await read(await writeXlsx({ ...plan, sheets }));
    expect(toReportFile(same)).toEqual(toReportFile(report));
  });

  test("is read where its names are broken", async () => {
    const plan = planned();
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, names: [] }));
    const { report: same } = await read(await writeXlsx({ ...plan, sheets }));
    const { overview, problemsAndImprovements, otherMatters, ...tables } = toReportFile(same);
    expect(tables).toEqual(toReportFile(report));
    expect([overview, problemsAndImprovements, otherMatters]).toEqual(["", "", ""]);
  });
});

/** As Excel does: everything from the row on moves down, areas that hold it grow. Formulas are left out: they would be rewritten. */
function withRow(sheet: SheetPlan, at: number): SheetPlan {
  const cells = sheet.cells.map(({ formula: _, ...cell }) => {
    if (cell.row >= at) return { ...cell, row: cell.row + 1 };
    return cell.row + (cell.rowSpan ?? 1) > at ? { ...cell, rowSpan: (cell.rowSpan ?? 1) + 1 } : cell;
  });
  const names = sheet.names.map(({ name, area }) => ({
    name,
    area: area.row >= at ? { ...area, row: area.row + 1 } : { ...area, rows: area.rows + (area.row + area.rows > at ? 1 : 0) },
  }));
  return { ...sheet, cells, names, validations: [], conditionalFormats: [] };
}

describe("a package of any program", () => {
  const filled = numbered("2021");
  const rows = tableRows(filled, "reviewAndLitigation", "unmerged");
  const numberRow = 4;
  const columnName = (column: number): string => String.fromCharCode(65 + column);
  const escaped = (text: unknown): string => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;");

  /** A sheet with table 4, its number cells as given. */
  function workbook(cellXml: (column: number, value: unknown) => string, { prefix = "", strings = "" } = {}): Uint8Array {
    const p = prefix === "" ? "" : `${prefix}:`;
    const lines = rows.map((row, index) => {
      const cells = row.map((value, column) => {
        if (index + 1 === numberRow) return cellXml(column, value);
        return value === null
          ? ""
          : `<${p}c r="${columnName(column)}${index + 1}" t="inlineStr"><${p}is><${p}r><${p}t>${escaped(value)}</${p}t></${p}r><${p}rPh sb="0" eb="1"><${p}t>ㄅ</${p}t></${p}rPh></${p}is></${p}c>`;
      });
      return `<${p}row r="${index + 1}">${cells.join("")}</${p}row>`;
    });
    return zipped({
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="http://x/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<?xml version="1.0"?><!-- a comment --><${p}workbook xmlns:rel="r"><${p}sheets><${p}sheet name="表&amp;4" sheetId='1' rel:id='b'/></${p}sheets></${p}workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="b" Type="http://x/worksheet" Target="worksheets/../worksheets/one.xml"/><Relationship Id="c" Type="http://x/sharedStrings" Target="strings.xml"/></Relationships>`,
      "xl/strings.xml": `<sst>${strings}</sst>`,
      "xl/worksheets/one.xml": `<${p}worksheet><${p}sheetData>${lines.join("")}</${p}sheetData></${p}worksheet>`,
    });
  }
  const number = (column: number, value: unknown): string => `<c r="${columnName(column)}${numberRow}"><v>${String(value)}</v></c>`;
  const id = (index: number): CellId => (formOf("2021").tables.reviewAndLitigation.numbers[index] as { id: CellId }).id;
  const typed = async (cell: string): Promise<unknown> =>
    (await read(workbook((column, value) => (column === 0 ? cell : number(column, value))))).report.typed(id(0));

  test.each([
    ["an integer", "<c r='A4'><v>12</v></c>", 12],
    ["a cell without an address", "<c><v>12</v></c>", 12],
    ["a number in scientific notation", '<c r="A4"><v>1.2E3</v></c>', 1200],
    ["a shared string that is a number", '<c r="A4" t="s"><v>0</v></c>', null],
    ["an inline string", '<c r="A4" t="inlineStr"><is><t xml:space="preserve">１２ </t></is></c>', "１２ "],
    ["a formula's text", '<c r="A4" t="str"><f>A1&amp;""</f><v>十二</v></c>', "十二"],
    ["an error", '<c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["a truth value", '<c r="A4" t="b"><v>1</v></c>', "TRUE"],
    ["a control character", '<c r="A4" t="inlineStr"><is><t>1_x000D_2</t></is></c>', "1\r2"],
    ["an escaped character", '<c r="A4" t="inlineStr"><is><t>&#x4e00;&lt;&#19968;</t></is></c>', "一<一"],
    ["CDATA", '<c r="A4" t="inlineStr"><is><t><![CDATA[<&amp;]]></t></is></c>', "<&amp;"],
    ["nothing", '<c r="A4" s="1"/>', null],
  ])("%s is kept as typed", async (_, cell, expected) => {
    expect(await typed(cell)).toBe(expected);
  });

  test("prefixed names are understood", async () => {
    const { report: found } = await read(
      workbook((column, value) => `<x:c r="${columnName(column)}4"><x:v>${String(value)}</x:v></x:c>`, { prefix: "x" }),
    );
    expect(found.typed(id(14))).toBe(filled.typed(id(14)));
  });

  test("a shared string may come in runs, with phonetics that are no text", async () => {
    const strings = "<si><r><t>约</t></r><r><rPr/><t>12</t></r><rPh sb='0' eb='1'><t>yuē</t></rPh></si>";
    const bytes = workbook((column, value) => (column === 0 ? '<c r="A4" t="s"><v>0</v></c>' : number(column, value)), { strings });
    expect((await read(bytes)).report.typed(id(0))).toBe("约12");
  });

  test("formulas shared by many cells are sums in each of them", async () => {
    const total = (column: number): string => {
      const shared = column === 4 ? `<f t="shared" ref="E4:O4" si="0">SUM(A4:D4)</f>` : `<f t="shared" si="0"/>`;
      return `<c r="${columnName(column)}4">${shared}<v>1</v></c>`;
    };
    const { report: found } = await read(workbook((column, value) => (column % 5 === 4 ? total(column) : number(column, value))));
    expect([...found.formulas]).toEqual([id(4), id(9), id(14)]);
  });

  test("a formula that nothing has calculated is said", async () => {
    const { report: found } = await read(
      workbook((column, value) =>
        column === 4 ? '<c r="E4"><f>SUM(A4:D4)</f><v></v></c>' : column === 9 ? '<c r="J4"><f>SUM(F4:I4)</f></c>' : number(column, value),
      ),
    );
    expect(found.printed.uncalculated).toEqual([id(4), id(9)]);
    expect(found.typed(id(4))).toBe(1150);
  });
});

test.each([
  ["SUM(A1:B$2,$C3)", 1, 1, "SUM(B2:C$2,$C4)"],
  ["IF(A1=\"A1\",Sheet1!A1,'A1'!B2)", 2, 0, "IF(A3=\"A1\",Sheet1!A3,'A1'!B4)"],
  ["LOG10(A1)+A1B", 1, 0, "LOG10(A2)+A1B"],
  ["SUM(A:B)+SUM($A:B)+SUM(1:2)+SUM($1:2)", 3, 1, "SUM(B:C)+SUM($A:C)+SUM(4:5)+SUM($1:5)"],
])("%s moved by %i and %i is %s", (formula, down, across, expected) => {
  expect(shiftFormula(formula, down, across)).toBe(expected);
});

test("names that objects have of their own are data", async () => {
  const book = XLSX.utils.book_new();
  for (const name of ["__proto__", "constructor", "toString"])
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["__proto__", "hasOwnProperty"]]), name);
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet(tableRows(numbered("2021"), "requests", "unmerged") as unknown[][]),
    "prototype",
  );
  const { report: found } = await read(new Uint8Array(XLSX.write(book, { type: "array" }) as ArrayBuffer));
  expect(found.hasTable("requests")).toBe(true);

  const json = JSON.stringify({ ...toReportFile(numbered("2021")), x: 1 }).replace('"x"', '"__proto__"');
  const result = await readReportFile("a.json", new TextEncoder().encode(json));
  expect(result).toMatchObject({ ok: true, warnings: [{ code: "keys-ignored", data: { keys: "__proto__" } }] });
  expect(({} as { x?: number }).x).toBeUndefined();
});
