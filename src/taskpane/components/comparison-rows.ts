/** A comparison as the pane lists it: one row a difference, both sides cut to where they part; a table that is not there is one row. */

import type { Comparison, Difference } from "../../core/compare/compare-reports";
import { partsThatDiffer } from "../../core/compare/parts-that-differ";
import { sayDifference } from "../../core/compare/say-difference";
import { sayTyped } from "../../core/findings/say-account";
import { sectionOf, tableIds } from "../../core/form/cell-id";
import type { Place, TableId } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Form, Language } from "../../core/form/form";
import type { ExportStrings } from "../words/export-strings.zh-CN";

export interface ComparisonRow {
  readonly name: string;
  /** Where to go in the workbook; null for what stands nowhere in it. */
  readonly at: Place | null;
  /** Null where there is nothing to set side by side. */
  readonly sides: { readonly report: Excerpt; readonly page: Excerpt } | null;
}

export type Excerpt = { readonly before: string; readonly differing: string; readonly after: string } | { readonly absent: string };

export function comparisonRows({ differences }: Comparison, form: Form, e: ExportStrings, language: Language): ComparisonRow[] {
  const missing = tableIds.filter((table) =>
    form.tables[table].numbers.every(({ id }) => differences.some((difference) => isAbsentCell(difference) && difference.at === id)),
  );
  const isOfMissing = (difference: Difference): boolean =>
    isAbsentCell(difference) && missing.includes(sectionOf(difference.at) as TableId);
  return [
    ...missing.map((table): ComparisonRow => ({
      name: e.noTable(printedName(form, table, language), form.tables[table].numbers.length),
      at: table,
      sides: null,
    })),
    ...differences.filter((difference) => !isOfMissing(difference)).map((difference) => rowOf(difference, form, e, language)),
  ];
}

const isAbsentCell = (difference: Difference): difference is Extract<Difference, { kind: "cell" }> =>
  difference.kind === "cell" && difference.published === undefined;

function rowOf(difference: Difference, form: Form, e: ExportStrings, language: Language): ComparisonRow {
  switch (difference.kind) {
    case "cell": {
      const { at, report, published } = difference;
      const [here, there] = [sayTyped(report, language), published === undefined ? null : sayTyped(published, language)];
      return { name: printedName(form, at, language), at, sides: sidesOf(here, there, e.noCell) };
    }
    case "paragraph": {
      const { at, number, report, published } = difference;
      return { name: e.paragraph(printedName(form, at, language), number), at, sides: sidesOf(report, published, e.noParagraph) };
    }
    case "agency":
    case "year":
      return {
        name: difference.kind === "agency" ? e.agency : e.year,
        at: null,
        sides: sidesOf(String(difference.report), String(difference.published), ""),
      };
    case "sign-off":
      return { name: sayDifference(difference, form, language), at: null, sides: null };
  }
}

function sidesOf(report: string | null, page: string | null, absent: string): ComparisonRow["sides"] {
  if (report === null || page === null) return { report: whole(report, absent), page: whole(page, absent) };
  const [here, there] = partsThatDiffer(report, page);
  return { report: here, page: there };
}

const longest = 60;

const whole = (text: string | null, absent: string): Excerpt =>
  text === null ? { absent } : { before: "", differing: "", after: text.length > longest ? `${text.slice(0, longest)}…` : text };
