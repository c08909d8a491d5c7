/**
 * One equation of the form with its numbers, before and after a change, as 为什么 shows it: a column of terms a side.
 * Terms that are 0 and stay 0 are only counted; a sum of 21 rows is readable by its few that are not.
 */

import type { Finding } from "../../core/findings/finding";
import type { RuleId } from "../../core/findings/rule-ids";
import { isCellId, partsOf } from "../../core/form/cell-id";
import type { CellId } from "../../core/form/cell-id";
import { lineNames } from "../../core/form/form";
import type { Form, Language } from "../../core/form/form";
import type { Identity } from "../../core/form/identities";
import type { Explanation } from "../../core/locate/explanation";
import type { Report } from "../../core/report/report";

export interface Term {
  /** Null for a number that stands in last year's report. */
  readonly place: CellId | null;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface Side {
  readonly terms: readonly Term[];
  /** Terms left out because they are 0 before and after. */
  readonly zeros: number;
  readonly before: number;
  readonly after: number;
}

export interface Equation {
  readonly left: Side;
  readonly right: Side;
}

export interface Names {
  readonly thisYear: string;
  readonly lastYear: string;
}

/** A rule's id and the cell its finding points at; for other rules than the arithmetic ones there is no equation. */
interface EquationOf {
  readonly rule: RuleId;
  readonly at: CellId;
}

type Values = ReadonlyMap<CellId, number>;

/** What an explanation would make of each cell it touches, formulas that follow included. */
export const valuesAfter = ({ changes, follows }: Explanation): Values => new Map([...changes, ...follows].map(({ at, to }) => [at, to]));

function identityEquation(identity: Identity, report: Report, language: Language, after: Values = new Map()): Equation {
  const side = (ids: readonly CellId[]): Side =>
    sideOf(ids.map((id) => term(id, termName(report.form, id, identity.rule, language), report, after)));
  return { left: side(identity.left), right: side(identity.right) };
}

/** This year's 上年结转 beside last year's 结转下年度. */
function carriedOverEquation(at: CellId, report: Report, previous: Report, names: Names, after: Values = new Map()): Equation {
  const stated = previous.amount(`requests/carriedForward/${partsOf(at).column}`);
  return {
    left: sideOf([term(at, names.thisYear, report, after)]),
    right: sideOf([{ place: null, name: names.lastYear, before: stated, after: stated }]),
  };
}

/** The equation a finding says does not hold; null for findings of another kind. */
export function findingEquation(
  { rule, at }: Finding,
  report: Report,
  previous: Report | null,
  names: Names,
  language: Language,
): Equation | null {
  if (at === null || !isCellId(at)) return null;
  return settledEquation({ rule, at }, report, previous, names, language);
}

export function settledEquation(
  { rule, at }: EquationOf,
  report: Report,
  previous: Report | null,
  names: Names,
  language: Language,
  after: Values = new Map(),
): Equation | null {
  if (rule === "carried-over-matches-last-year") return previous && carriedOverEquation(at, report, previous, names, after);
  const identity = report.form.identities.find((candidate) => candidate.rule === rule && candidate.at === at);
  return identity ? identityEquation(identity, report, language, after) : null;
}

function term(id: CellId, name: string, report: Report, after: Values): Term {
  const before = report.amount(id);
  return { place: id, name, before, after: after.get(id) ?? before };
}

function sideOf(all: readonly Term[]): Side {
  const terms = all.length === 1 ? all : all.filter(({ before, after }) => before !== 0 || after !== 0);
  return {
    terms,
    zeros: all.length - terms.length,
    before: all.reduce((sum, { before }) => sum + before, 0),
    after: all.reduce((sum, { after }) => sum + after, 0),
  };
}

/** What tells the terms of one equation apart: the column in a row's sum, the row in a column's. */
export function termName(form: Form, id: CellId, rule: Identity["rule"], language: Language): string {
  const names = lineNames(form, id, language);
  const across = rule === "requests-row-total" || rule === "review-and-litigation-total";
  return (across ? names.slice(-1) : names.slice(0, -1)).join(" · ");
}
