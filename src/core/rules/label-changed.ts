import type { MissingRow } from "../findings/messages.zh-CN";
import { tableIds } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
import { cellsOfRow, rowsOf } from "../form/row-cells";
import type { LabelChange, Report } from "../report/report";
import { rowsNotPrinted } from "../report/rows-not-printed";
import { defineRule } from "./rule";

/** Which printed labels count as other than the official ones is the reader's business; see docs/rules/label-changed.md. */
export const labelChanged = defineRule({
  id: "label-changed",
  severity: "warning",
  title: { "zh-CN": "表内文字与规定表样一致", en: "Printed labels are those of the official form" },
  basis: "国办公开办函〔2021〕30号表样",
  section: "whole",

  *check(report) {
    for (const table of tableIds) {
      const labels = changedIn(report, table);
      const rows = missingRows(report, table);
      if (labels.length > 0) yield { at: table, message: "labelChanged", data: { table, labels, ...(rows.length > 0 ? { rows } : {}) } };
    }
  },
});

/** Rows that are not there at all, by their labels. */
function missingRows(report: Report, table: TableId): MissingRow[] {
  const missing = rowsNotPrinted(report);
  if (missing.length === 0) return [];

  const rows = [...rowsOf(report.form).keys()].filter((key) => key.startsWith(`${table}/`)).map((key) => key.slice(table.length + 1));
  return rows.flatMap((row, index): MissingRow[] => {
    if (!missing.includes(row)) return [];
    const above = rows[index - 1];
    return [
      { label: labelOf(report, table, row), below: above === undefined || missing.includes(above) ? null : labelOf(report, table, above) },
    ];
  });
}

function changedIn(report: Report, table: TableId): readonly LabelChange[] {
  const seen = report.printed.labels?.[table] ?? [];
  if (table !== "requests") return seen;

  const missing = missingRows(report, table)
    .map(({ label }) => ({ official: label, printed: "" }))
    .filter(({ official }) => !seen.some((change) => change.official === official));
  return [...seen, ...missing];
}

function labelOf(report: Report, table: TableId, row: string): string {
  const [first] = cellsOfRow(report.form, table, row);
  return (first && report.form.cell(first).rowLabels.at(-1)?.label) ?? row;
}
