import { tableIds } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
import type { LabelChange, Report } from "../report/report";
import { cellsOfRow } from "./row-cells";
import { rowsNotPrinted } from "./rows-not-printed";
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
      if (labels.length > 0) yield { at: table, message: "labelChanged", data: { table, labels } };
    }
  },
});

function changedIn(report: Report, table: TableId): readonly LabelChange[] {
  const seen = report.printed.labels?.[table] ?? [];
  if (table !== "requests") return seen;

  const missing = rowsNotPrinted(report)
    .map((row) => ({ official: labelOf(report, row), printed: "" }))
    .filter(({ official }) => !seen.some((change) => change.official === official));
  return [...seen, ...missing];
}

function labelOf(report: Report, row: string): string {
  const [first] = cellsOfRow(report.form, "requests", row);
  return (first && report.form.cell(first).rowLabels.at(-1)?.label) ?? row;
}
