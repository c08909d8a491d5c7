/**
 * Reports for tests and documentation, written as small edits of a named good one. The same shape stands in the JSON
 * examples of docs/rules, so that a page and a test read alike.
 */

import type { CellId, TextId } from "../../src/core/form/cell-id";
import type { Edition } from "../../src/core/form/definition";
import { formOf } from "../../src/core/form/form";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import type { Printed, SignOff } from "../../src/core/report/report";
import { AlikeTexts, ownTextOf } from "../../src/core/prose/alike-texts";
import type { Context, SameText } from "../../src/core/report/evidence";
import { exampleNames, exampleReport } from "../examples";

export interface Edit {
  /** A report of examples/ (`huaian-2024`), or `zeros-2021`, `zeros-2019`: 0 everywhere, no text. */
  readonly report: string;
  readonly agency?: string | null;
  readonly year?: number | null;
  /** Cells and texts; `requests/carriedOver/*` means the whole row. */
  readonly with?: Readonly<Record<string, Typed>>;
  readonly signOff?: SignOff;
  readonly printed?: Printed;
  /** Totals that are formulas; what `with` gives them is what the spreadsheet shows. */
  readonly formulas?: readonly CellId[];
  /** Last year's report, edited the same way. */
  readonly previous?: Edit;
  /** Reports of other bodies that are checked together with it. */
  readonly others?: readonly Edit[];
}

export function editedReport(edit: Edit): Report {
  const base = goodReport(edit.report);
  return new Report({
    ...base.with(cellsAndTexts(base, edit.with ?? {})).content(),
    ...(edit.agency === undefined ? {} : { agency: edit.agency }),
    ...(edit.year === undefined ? {} : { year: edit.year }),
    ...(edit.signOff ? { signOff: edit.signOff } : {}),
    ...(edit.printed ? { printed: edit.printed } : {}),
    ...(edit.formulas ? { formulas: new Set(edit.formulas) } : {}),
  });
}

export function contextOf(edit: Edit): Context {
  const sameText = edit.others && sameTextOf(editedReport(edit), edit.others.map(editedReport));
  return { ...(edit.previous && { previous: editedReport(edit.previous) }), ...(sameText && { sameText }) };
}

function sameTextOf(report: Report, others: readonly Report[]): SameText | undefined {
  const texts = new AlikeTexts();
  for (const [at, one] of [report, ...others].entries()) {
    const text = ownTextOf(one, `${at}.json`);
    if (text) texts.add(text);
  }
  return texts.same().get("0.json");
}

function goodReport(name: string): Report {
  if (exampleNames.includes(name)) return exampleReport(name);
  const zeros = /^zeros-(2019|2021)$/.exec(name);
  if (!zeros) throw new Error(`no good report is called ${name}`);

  const form = formOf(zeros[1] as Edition);
  const year = form.definition.lastYear ?? form.definition.firstYear + 2;
  return new Report({ form, agency: "云岭县自然资源局", year, cells: new Map(form.cells.map(({ id }) => [id, 0])) });
}

function cellsAndTexts(base: Report, edits: Readonly<Record<string, Typed>>): Partial<Record<CellId | TextId, Typed>> {
  return Object.fromEntries(
    Object.entries(edits).flatMap(([place, value]) =>
      place.endsWith("*")
        ? base.form.cells.filter(({ id }) => id.startsWith(place.slice(0, -1))).map(({ id }) => [id, value] as const)
        : [[place, value] as const],
    ),
  );
}
