/**
 * The sentences beside the tables, as the check cells of the sheets say them, from the same expressions: what a table holds that
 * does not add up, and what it comes to. The sheets speak Chinese; for another language each line names the finding that says it.
 */

import type { RuleId } from "../../core/findings/rule-ids";
import { sectionOf } from "../../core/form/cell-id";
import type { CellId, TableId } from "../../core/form/cell-id";
import { isTotal } from "../../core/form/identities";
import { carriedOver } from "../../core/template/cell-values";
import { carriedOverCheck, identityCheck, isAlongRow, tableSummary } from "../../core/template/checks";
import type { PlacedTable } from "../../core/template/checks";
import { verdicts } from "../../core/template/words.zh-CN";
import { rules } from "../../core/rules";
import type { Said } from "../../core/findings/finding";
import type { OpenReport } from "./open-report";

export interface CheckLine {
  readonly rule: RuleId;
  readonly at: CellId;
  /** Sums along a labelled row stand beside it, all others under the table. */
  readonly isBeside: boolean;
  /** 自然人：一＋二＝（七）＋四 */
  readonly about: string;
  /** Blank while nothing can be said yet. */
  readonly text: string;
  readonly verdict: "agrees" | "wrong" | "open";
}

export interface TableChecks {
  readonly lines: readonly CheckLine[];
  /** What the table comes to, in the words of the sheets. */
  readonly summary: string;
  readonly isWell: boolean;
  readonly wrong: number;
  readonly blank: number;
}

export function tableChecks({ report, previous }: OpenReport, table: TableId): TableChecks {
  const { form } = report;
  const ids = form.tables[table].numbers.map(({ id }) => id);
  const placed: PlacedTable = { at: (id) => form.cell(id), value: (id) => report.typed(id) ?? null };
  const hasRows = form.tables[table].numbers.some(({ rowLabels }) => rowLabels.length > 0);
  const lines = form.identities
    .filter(({ at }) => sectionOf(at) === table)
    .map((identity): CheckLine => {
      const isBeside = hasRows && isTotal(identity) && isAlongRow(form, identity);
      return lineOf(identity.rule, identity.at, isBeside, identityCheck(form, identity, placed));
    });
  if (table === "requests" && previous) {
    for (const [at, lastYear] of carriedOver(form, previous))
      lines.push(lineOf("carried-over-matches-last-year", at, false, carriedOverCheck(form, at, lastYear, placed)));
  }
  const anywhere = lines.length > 0 ? [{ row: 0, column: 0, rows: 1, columns: 1 }] : [];
  const { cached } = tableSummary(
    form,
    ids,
    anywhere,
    lines.map(({ text }) => text),
    placed,
  );
  return {
    lines,
    summary: cached,
    isWell: cached === verdicts.allAgree || cached === verdicts.allFilledIn,
    wrong: lines.filter(({ verdict }) => verdict === "wrong").length,
    blank: ids.filter((id) => (report.typed(id) ?? null) === null).length,
  };
}

const lineOf = (
  rule: RuleId,
  at: CellId,
  isBeside: boolean,
  { about, cached }: { readonly about: string; readonly cached: string },
): CheckLine => ({
  rule,
  at,
  isBeside,
  about,
  text: cached,
  verdict: cached === "" ? "open" : cached === verdicts.agrees ? "agrees" : "wrong",
});

/** What the rule of a line says of it. */
export function findingOf({ rule, at }: CheckLine, { report, previous }: OpenReport): Said | undefined {
  const own = rules.find(({ id }) => id === rule);
  for (const found of own?.check(report, previous ? { previous } : {}) ?? []) if (found.at === at) return found as Said;
  return undefined;
}
