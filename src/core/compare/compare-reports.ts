/**
 * A report against what was published of it: every number and every paragraph that does not say the same. Nothing is
 * judged; a number that was wrong and is published as it stands agrees.
 */

import type { CellId, TextId } from "../form/cell-id";
import { paragraphsOf, printable } from "../exporters/printed-document";
import { publishedReport } from "../exporters/published";
import { textsOf, Report, tablesOf } from "../report/report";
import type { Typed } from "../report/cell-text";
import { comparable } from "./comparable-text";
import { pairParagraphs } from "./pair-paragraphs";

export type Difference =
  /** `published` is undefined where the page has no such cell. */
  | { readonly kind: "cell"; readonly at: CellId; readonly report: Typed; readonly published: Typed | undefined }
  /** A paragraph was changed, left out (`published` null) or put in (`report` null). Counted from 1 on its own side. */
  | {
      readonly kind: "paragraph";
      readonly at: TextId;
      readonly number: number;
      readonly report: string | null;
      readonly published: string | null;
    }
  | { readonly kind: "agency" | "year"; readonly report: string | number; readonly published: string | number }
  /** 监审, 审核 or 编辑 lines stand on the page. */
  | { readonly kind: "sign-off" };

export interface Comparison {
  /** How much was compared. */
  readonly cells: number;
  readonly paragraphs: number;
  readonly differences: readonly Difference[];
}

export function compareReports(original: Report, published: Report): Comparison {
  const report = asPrinted(publishedReport(original));
  const cells = tablesOf(report).flatMap((table) => report.form.tables[table].numbers.map(({ id }) => id));
  const sections = textsOf(report).map((id) => ({
    id,
    written: paragraphsOf(report.narrative[id] ?? ""),
    shown: paragraphsOf(published.narrative[id] ?? ""),
  }));
  return {
    cells: cells.length,
    paragraphs: sections.reduce((sum, { written }) => sum + written.length, 0),
    differences: [
      ...headDifferences(report, published),
      ...cells.flatMap((id) => cellDifference(report, published, id)),
      ...sections.flatMap(({ id, written, shown }) => paragraphDifferences(id, written, shown)),
      ...(published.signOff ? [{ kind: "sign-off" } as const] : []),
    ],
  };
}

/** No format carries control characters and the like: a page cannot be asked for them. */
function asPrinted(report: Report): Report {
  const content = report.content();
  const cells = new Map([...content.cells].map(([id, typed]) => [id, typeof typed === "string" ? printable(typed) : typed]));
  return new Report({ ...content, agency: report.agency === null ? null : printable(report.agency), cells });
}

/** A page that does not say whose it is is not held to it. */
function headDifferences(report: Report, published: Report): Difference[] {
  const differences: Difference[] = [];
  if (report.agency !== null && published.agency !== null && comparable(report.agency) !== comparable(published.agency)) {
    differences.push({ kind: "agency", report: report.agency, published: published.agency });
  }
  if (report.year !== null && published.year !== null && report.year !== published.year) {
    differences.push({ kind: "year", report: report.year, published: published.year });
  }
  return differences;
}

function cellDifference(report: Report, published: Report, at: CellId): Difference[] {
  const [here, there] = [saidIn(report, at), saidIn(published, at)];
  return here === there ? [] : [{ kind: "cell", at, report: report.typed(at) ?? null, published: published.typed(at) }];
}

/** What a cell says, however it is written: "3,119" and 3119 are one number. Undefined where there is no such cell. */
function saidIn(report: Report, at: CellId): string | undefined {
  if (!report.form.has(at)) return undefined;
  const reading = report.reading(at);
  switch (reading?.kind) {
    case undefined:
      return undefined;
    case "count":
      return isNoted(report, at) ? comparable(String(report.typed(at))) : String(reading.value);
    case "money":
      return isNoted(report, at) ? comparable(String(report.typed(at))) : `${reading.millionths} ${reading.unit === "元" ? "元" : ""}`;
    default:
      return comparable(String(report.typed(at) ?? ""));
  }
}

/** 「22（其中修订16件）」 says more than its number. */
function isNoted(report: Report, at: CellId): boolean {
  const reading = report.reading(at);
  return (reading?.kind === "count" || reading?.kind === "money") && reading.unclean.includes("annotation");
}

function paragraphDifferences(at: TextId, written: readonly string[], shown: readonly string[]): Difference[] {
  // Where paragraphs begin is the site's affair as long as every word is there.
  if (comparable(written.join("")) === comparable(shown.join(""))) return [];
  return pairParagraphs(written.map(comparable), shown.map(comparable)).map(([here, there]): Difference => ({
    kind: "paragraph",
    at,
    number: (here ?? there ?? 0) + 1,
    report: here === null ? null : (written[here] ?? ""),
    published: there === null ? null : (shown[there] ?? ""),
  }));
}
