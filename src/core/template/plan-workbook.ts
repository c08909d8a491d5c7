/**
 * form (+ report, + last year) → the whole workbook as data. A fresh template, a filled-in report and the template with
 * last year carried in are one plan; what differs is what is known. In `template` sheets are planned, never built or read back.
 */

import { isNarrativeId, narrativeIds } from "../form/cell-id";
import type { SectionId } from "../form/cell-id";
import type { Form } from "../form/form";
import { toReportFile } from "../report/report-file";
import { tablesOf } from "../report/report";
import type { Report } from "../report/report";
import { cellContents } from "./cell-values";
import { coverSheet } from "./cover-sheet";
import { lastYearSheet } from "./last-year-sheet";
import { settingKeys } from "../sheet/names";
import { narrativeSheet } from "./narrative-sheet";
import type { SheetPlan, WorkbookPlan } from "./sheet-plan";
import { tableSheet } from "./table-sheet";
import { signOffLines } from "./words.zh-CN";

export interface TemplateContent {
  readonly agency: string | null;
  readonly year: number | null;
  /** Totals as native sums, or to be typed from a ledger as second witnesses. */
  readonly totals: "formulas" | "typed";
  /** Numbers and text to fill in. It must be of the same edition. */
  readonly report?: Report;
  /** Last year's report, of any edition. */
  readonly previous?: Report;
}

export function planWorkbook(form: Form, content: TemplateContent): WorkbookPlan {
  const { agency, year, totals, report, previous } = content;
  if (report && report.form !== form)
    throw new RangeError(`a report of edition ${report.form.edition} does not fit the form of ${form.edition}`);

  const contentOf = cellContents(form, totals, report, previous);
  const sections = form.sections.map(({ id }): SheetPlan =>
    isNarrativeId(id)
      ? narrativeSheet(form, id, narrativeOf(report, id), id === "overview" ? { text: report?.narrative.preamble ?? "", year } : undefined)
      : tableSheet(form, id, contentOf, previous, report?.narrative[id] ?? ""),
  );
  const cover = coverSheet(form, { agency, year, totals, hasPrevious: previous !== undefined }, sections);
  return {
    sheets: [cover, ...sections, ...(previous ? [lastYearSheet(form, previous)] : [])],
    settings: {
      [settingKeys.form]: JSON.stringify({ edition: form.edition, ...(report ? notGiven(report) : {}) }),
      ...(previous ? { [settingKeys.previous]: JSON.stringify(toReportFile(previous)) } : {}),
    },
  };
}

function notGiven(report: Report): { notGiven?: SectionId[] } {
  const texts = narrativeIds.filter((id) => report.narrative[id] !== undefined);
  const given = new Set<SectionId>([...tablesOf(report), ...texts, ...(report.signOff ? ["otherMatters" as const] : [])]);
  const absent = report.form.sections.map(({ id }) => id).filter((id) => !given.has(id));
  return absent.length > 0 ? { notGiven: absent } : {};
}

/** Lines for signing off stood in the text, so they stand there again: the check must still find them. */
function narrativeOf(report: Report | undefined, id: SectionId): string {
  const text = (isNarrativeId(id) && report?.narrative[id]) || "";
  if (id !== "otherMatters" || !report?.signOff) return text;
  return [...(text === "" ? [] : [text]), ...signOffLines(report.signOff)].join("\n");
}
