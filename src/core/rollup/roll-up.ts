/**
 * 汇总: many subordinate reports → one, cell by cell. What stands in a contributor's cell is added as it stands; what
 * cannot be added is said, never guessed. Whether contributors are right is their own check's business: it is only marked.
 */

import type { Finding } from "../findings/finding";
import { isCellId, tableIds } from "../form/cell-id";
import type { CellId, TableId } from "../form/cell-id";
import { editions, formOf } from "../form/form";
import type { Form } from "../form/form";
import { BodyNames } from "../prose/body-names";
import { moneyScale } from "../report/cell-text";
import type { Typed } from "../report/cell-text";
import { Report } from "../report/report";

export interface Contribution {
  readonly file: string;
  readonly report: Report;
  /** Error findings of its own check. */
  readonly errors: number;
  /** Those errors, and the warnings that touch a number that is added. */
  readonly findings?: readonly Finding[];
  /** Its report of the year before, where there is one. */
  readonly previous?: Report;
}

/** Ways of writing a number that leave no doubt which it is. */
const readAllTheSame: readonly Finding["rule"][] = ["blank-cell", "unclean-number"];

/** What a reader of the sum should know of a contributor's own check. */
export const worthRemark = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ rule, severity, at }) =>
      severity === "error" || (severity === "warning" && at !== null && isCellId(at) && !readAllTheSame.includes(rule)),
  );

/** What a reader of the sum has to know; `of` is an index into the contributions. */
export type Remark =
  | { readonly kind: "errors"; readonly of: number; readonly errors: number }
  /** A number that is added may not be what it says: an amount in 元, a change by ten. */
  | { readonly kind: "warning"; readonly of: number; readonly finding: Finding }
  /** Not added at all. */
  | { readonly kind: "other-edition"; readonly of: number }
  | { readonly kind: "other-year"; readonly of: number; readonly year: number }
  /** Perhaps counted twice. */
  | { readonly kind: "same-body"; readonly of: number; readonly as: number }
  | { readonly kind: "table-missing"; readonly of: number; readonly table: TableId }
  /** Neither number nor blank: added as 0. */
  | { readonly kind: "not-a-number"; readonly of: number; readonly at: CellId; readonly typed: Typed };

export interface RollUp {
  readonly contributions: readonly Contribution[];
  /** Which of them were added. */
  readonly added: readonly number[];
  readonly total: Report;
  readonly remarks: readonly Remark[];
}

/** At least one contribution. */
export function rollUp(contributions: readonly Contribution[]): RollUp {
  const form = formOf(
    mostCommon(
      contributions.map(({ report }) => report.form.edition),
      editions,
    ),
  );
  const years = contributions.flatMap(({ report }) => (report.year === null ? [] : [report.year]));
  const year =
    years.length === 0
      ? null
      : mostCommon(
          years,
          [...new Set(years)].sort((a, b) => a - b),
        );
  const added = contributions.flatMap(({ report }, index) => (report.form === form ? [index] : []));
  const reports = added.map((index) => (contributions[index] as Contribution).report);
  const cells = new Map(form.cells.map(({ id }) => [id, sumOf(form, reports, id)] as const));
  return { contributions, added, total: new Report({ form, agency: null, year, cells }), remarks: remarksOn(contributions, form, year) };
}

/** Of equally common ones the later in `order`. */
function mostCommon<Value>(values: readonly Value[], order: readonly Value[]): Value {
  const count = (value: Value): number => values.filter((other) => other === value).length;
  return order.reduce((best, value) => (count(value) >= count(best) ? value : best));
}

/** Counts are whole numbers, money whole millionths: no sum drifts. */
function sumOf(form: Form, reports: readonly Report[], id: CellId): number {
  if (form.cell(id).kind !== "money") return reports.reduce((sum, report) => sum + valueOf(report, id), 0);
  return reports.reduce((sum, report) => sum + Math.round(valueOf(report, id) * moneyScale), 0) / moneyScale;
}

/** The number a cell adds; money in 万元. */
export const valueOf = (report: Report, id: CellId): number =>
  (report.reading(id)?.kind === "money" ? report.number(id) : undefined) ?? report.amount(id);

function remarksOn(contributions: readonly Contribution[], form: Form, year: number | null): Remark[] {
  const bodies = new BodyNames<number>();
  return contributions.flatMap(({ report, errors, findings = [] }, of): Remark[] => {
    if (report.form !== form) return [{ kind: "other-edition", of }];
    const remarks: Remark[] = [];
    const as = report.agency === null ? undefined : bodies.of(report.agency)[0];
    if (as !== undefined) remarks.push({ kind: "same-body", of, as });
    if (report.agency !== null) bodies.add(report.agency, of);
    if (errors > 0) remarks.push({ kind: "errors", of, errors });
    for (const finding of findings) if (finding.severity === "warning") remarks.push({ kind: "warning", of, finding });
    if (report.year !== null && year !== null && report.year !== year) remarks.push({ kind: "other-year", of, year: report.year });
    for (const table of tableIds) if (!report.hasTable(table)) remarks.push({ kind: "table-missing", of, table });
    for (const { id } of form.cells) {
      const reading = report.reading(id);
      if (reading?.kind === "unreadable" && reading.problem !== "negative")
        remarks.push({ kind: "not-a-number", of, at: id, typed: report.typed(id) ?? null });
    }
    return remarks;
  });
}
