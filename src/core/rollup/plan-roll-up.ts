/**
 * The roll-up as a workbook: 「汇总」 holds the three tables with sums as native formulas over 「明细」, which has a line
 * for every contributor and a column for every cell of the form. Each number can be followed to the file it came from.
 */

import { errorsIn } from "../findings/finding";
import { say } from "../findings/say";
import { tableIds } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { Box, LabelBox, NumberBox } from "../form/geometry";
import { areaA1, quotedSheet } from "../sheet/addresses";
import type { Area } from "../sheet/addresses";
import { areaNames } from "../sheet/names";
import { rowHeights } from "../template/row-heights";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../template/sheet-plan";
import type { StyleName } from "../template/styles";
import { valueOf } from "./roll-up";
import type { Contribution, RollUp } from "./roll-up";
import { sayRemark } from "./say-roll-up";
import { workbookWords as words } from "./words.zh-CN";

export function planRollUp(roll: RollUp): WorkbookPlan {
  return { sheets: [totalsSheet(roll), contributionsSheet(roll)], settings: {} };
}

/** So many columns of 「明细」 are still legible on one sheet of paper. */
const columnsOnPage = 16;

/** Columns of 「明细」 before the numbers, rows above them. */
const about = { columns: 5, rows: 3 };

const columnOf = (form: Form, box: NumberBox): number => about.columns + form.indexOf(box.id);

/** The printed columns of all three tables share one sheet: the first three hold labels, the rest are alike. */
const sharedWidths = [6, 12, 34, ...new Array<number>(15).fill(9)];
const shared: Readonly<Record<TableId, (from: number) => number>> = {
  proactiveDisclosure: (column) => (column === 0 ? 0 : 3 + (column - 1) * 2),
  requests: (column) => column,
  reviewAndLitigation: (column) => 3 + column,
};

function totalsSheet(roll: RollUp): SheetPlan {
  const { form, year } = roll.total;
  const width = sharedWidths.length;
  const cells: PlannedCell[] = [{ row: 0, column: 0, columnSpan: width, value: words.title(year, roll.added.length), style: "title" }];
  const names: SheetPlan["names"][number][] = [];
  let top = 1;
  for (const id of tableIds) {
    const table = form.tables[id];
    const place = ({ row, column, rowSpan, columnSpan }: Box): Box => {
      const from = shared[id](column);
      return { row: top + 1 + row, column: from, rowSpan, columnSpan: shared[id](column + columnSpan) - from };
    };
    cells.push({ row: top, column: 0, columnSpan: width, value: form.section(id).heading, style: "headingOfText" });
    cells.push(...table.labels.map((label) => ({ ...spans(place(label)), value: label.text, style: labelStyle(label) })));
    cells.push(
      ...table.numbers.map((box): PlannedCell => ({
        ...spans(place(box)),
        formula: sumFormula(form, box, roll),
        value: valueOf(roll.total, box.id),
        style: "number",
        cell: box.id,
      })),
    );
    const left = shared[id](0);
    names.push({ name: areaNames[id], area: { row: top + 1, column: left, rows: table.rows, columns: shared[id](table.columns) - left } });
    top += table.rows + 2;
  }
  return {
    name: words.totals,
    role: "rollup",
    columnWidths: sharedWidths,
    rowHeights: rowHeights(cells, sharedWidths, { 0: 40 }),
    cells,
    names,
    validations: [],
    conditionalFormats: [],
    print: {
      area: { row: 0, column: 0, rows: top, columns: width },
      orientation: "landscape",
      fitToPagesWide: 1,
      fitToPagesTall: 0,
      isNumbered: true,
    },
    freeze: { rows: 1, columns: 0 },
  };
}

function sumFormula(form: Form, box: NumberBox, { added }: RollUp): string {
  const area: Area = { row: about.rows, column: columnOf(form, box), rows: added.length, columns: 1 };
  return `=SUM(${quotedSheet(words.contributions)}!${areaA1(area)})`;
}

/** Contributors that were not added stand below the sums' range. */
function contributionsSheet(roll: RollUp): SheetPlan {
  const { form } = roll.total;
  const order = [...roll.added, ...roll.contributions.map((_, index) => index).filter((index) => !roll.added.includes(index))];
  const columns = about.columns + form.cells.length;
  const columnWidths = [26, 8, 30, 14, 40, ...new Array<number>(form.cells.length).fill(11)];
  const cells: PlannedCell[] = [
    ...words.columns.map((value, column): PlannedCell => ({ row: 0, column, rowSpan: about.rows, value, style: "columnHeader" })),
    ...tableIds.map((id): PlannedCell => ({
      row: 0,
      column: about.columns + form.cells.findIndex((box) => box.id.startsWith(id)),
      columnSpan: form.tables[id].numbers.length,
      value: form.section(id).heading,
      style: "columnHeader",
    })),
    ...form.cells.flatMap((box): PlannedCell[] => [
      { row: 1, column: columnOf(form, box), value: labelsOf(box).row, style: "columnHeader" },
      { row: 2, column: columnOf(form, box), value: labelsOf(box).column, style: "columnHeader" },
    ]),
    ...order.flatMap((of, index) => contributionRow(roll, of, about.rows + index)),
  ];
  const list: Area = { row: about.rows, column: 0, rows: order.length, columns: about.columns };
  return {
    name: words.contributions,
    role: "contributions",
    columnWidths,
    rowHeights: rowHeights(cells, columnWidths),
    cells,
    names: [],
    validations: [],
    conditionalFormats: [{ area: list, formula: `=LEFT($D${about.rows + 1},${words.agrees.length})<>"${words.agrees}"`, look: "wrong" }],
    print: {
      area: { row: 0, column: 0, rows: about.rows + order.length, columns },
      orientation: "landscape",
      fitToPagesWide: Math.ceil(columns / columnsOnPage),
      fitToPagesTall: 0,
      titleRows: { from: 0, to: about.rows - 1 },
      isNumbered: true,
    },
    freeze: { rows: about.rows, columns: 1 },
  };
}

/** So many fit beside a line. */
const mostErrorsTold = 3;

function contributionRow(roll: RollUp, of: number, row: number): PlannedCell[] {
  const { form } = roll.total;
  const { report, file, errors, findings = [] } = roll.contributions[of] as Contribution;
  const remarks = roll.remarks
    .filter((remark) => remark.of === of && remark.kind !== "errors")
    .map((remark) => sayRemark(remark, roll, "zh-CN"));
  const told = errorsIn(findings).slice(0, mostErrorsTold);
  const wrong = told.map((finding) => say(finding, report.form, "zh-CN"));
  const more = told.length > 0 && errors > told.length ? [words.moreErrors(errors - told.length)] : [];
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const verdict = errors > 0 ? words.errors(errors) : warnings > 0 ? words.warnings(warnings) : words.agrees;
  const described = [report.agency, report.year, file, verdict, [...wrong, ...more, ...remarks].join("") || null];
  return [
    ...described.map((value, column): PlannedCell => ({ row, column, value, style: "rowHeader" })),
    ...(report.form === form ? form.cells : []).map((box): PlannedCell => {
      const isRead = report.reading(box.id)?.kind !== "unreadable" && report.reading(box.id)?.kind !== "blank";
      return {
        row,
        column: columnOf(form, box),
        value: isRead && report.typed(box.id) !== undefined ? valueOf(report, box.id) : (report.typed(box.id) ?? null),
        style: "number",
        cell: box.id,
      };
    }),
  ];
}

const labelsOf = ({ rowLabels, columnLabels }: NumberBox): { row: string; column: string } => {
  const [rows, columns] = [rowLabels, columnLabels].map((labels) => labels.map(({ label, short }) => short ?? label));
  // Table 4 has no row labels; its blocks stand over its columns.
  return rows?.length
    ? { row: rows.slice(-2).join(" "), column: columns?.at(-1) ?? "" }
    : { row: columns?.slice(0, -1).join(" ") ?? "", column: columns?.at(-1) ?? "" };
};

const spans = ({ row, column, rowSpan, columnSpan }: Box): Omit<PlannedCell, "style"> => ({
  row,
  column,
  ...(rowSpan > 1 ? { rowSpan } : {}),
  ...(columnSpan > 1 ? { columnSpan } : {}),
});

const labelStyle = ({ heads, rowSpan }: LabelBox): StyleName =>
  heads === "corner"
    ? "corner"
    : heads === "title"
      ? "blockTitle"
      : heads === "column"
        ? "columnHeader"
        : rowSpan === 1
          ? "rowHeader"
          : "rowHeaderCentred";
