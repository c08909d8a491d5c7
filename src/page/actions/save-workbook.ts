/**
 * 保存工作簿: a report from somebody's own .xlsx goes back into that workbook, of which everything else stays as it is. Any other is
 * the self-checking workbook, with last year's report and what the clerk wrote in it.
 */

import { fileNameOf } from "../../core/exporters/file-name";
import type { Failure } from "../../core/findings/failure";
import { keeping } from "../../core/readers/stored-settings";
import { planWorkbook } from "../../core/template/plan-workbook";
import type { WorkbookPlan } from "../../core/template/sheet-plan";
import { changedXlsx } from "../../files/change-xlsx";
import type { OpenReport } from "../model/open-report";
import type { PageDeps } from "./page-deps";

const workbookFile = { id: "workbook", extension: ".xlsx" } as const;
const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook, or why the one that was opened cannot take the report: then nothing was written. */
export type Workbook =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly name: string; readonly failure: Failure };

/** What 保存工作簿 saves. */
export async function workbookOf(open: OpenReport, write: PageDeps["writeWorkbook"]): Promise<Workbook> {
  return ownWorkbook(open) ?? { ok: true, name: newName(open), bytes: await selfChecking(open, write) };
}

const newName = ({ report }: OpenReport): string => fileNameOf(report, workbookFile);

/** The workbook that was opened, with the report as it is now; null where no .xlsx was. */
function ownWorkbook(open: OpenReport): Workbook | null {
  const { source, report, previous, answers, override } = open;
  if (!source?.bytes) return null;
  const changed = changedXlsx(source.name, source.bytes, { report, previous, answers, override });
  if (changed.ok) return { ok: true, name: source.name.replace(/(?:\.[^.]{1,8})?$/, ".xlsx"), bytes: changed.bytes };
  return changed.failure.data["reason"] === "format" ? null : { ok: false, name: source.name, failure: changed.failure };
}

/** The report in a workbook of our own making. */
export const selfChecking = (open: OpenReport, write: PageDeps["writeWorkbook"]): Promise<Uint8Array> => write(selfCheckingPlan(open));

export function selfCheckingPlan(open: OpenReport): WorkbookPlan {
  const { report, previous } = open;
  const plan = planWorkbook(report.form, {
    agency: report.agency,
    year: report.year,
    totals: report.formulas.size > 0 ? "formulas" : "typed",
    report,
    ...(previous ? { previous } : {}),
  });
  return keeping(plan, open);
}

/** Answers whether it was saved, as far as a browser tells; what the clerk's own workbook cannot take is asked about. */
export async function saveWorkbook(deps: PageDeps): Promise<boolean> {
  return savedBy(deps, async (open) => {
    const workbook = await workbookOf(open, deps.writeWorkbook);
    if (!workbook.ok) deps.screen.set({ question: { kind: "not-kept", file: workbook.name, failure: workbook.failure } });
    return workbook.ok ? workbook : null;
  });
}

/** As a new workbook; the one that was opened stays as it is. */
export async function saveAsNew(deps: PageDeps): Promise<boolean> {
  return savedBy(deps, async (open) => ({ name: newName(open), bytes: await selfChecking(open, deps.writeWorkbook) }));
}

type Made = { readonly name: string; readonly bytes: Uint8Array };

async function savedBy(deps: PageDeps, make: (open: OpenReport) => Promise<Made | null>): Promise<boolean> {
  const { desk, screen } = deps;
  const { open } = desk;
  if (!open) return false;
  try {
    const made = await make(open);
    const isSaved = made !== null && (await saveBytes(deps, made.name, made.bytes));
    if (isSaved) desk.saved(open);
    return isSaved;
  } catch (error) {
    screen.set({ notice: { kind: "unexpected", words: error instanceof Error ? error.message : String(error) } });
    return false;
  }
}

/** Down the ways a browser has until one holds. */
export async function saveBytes({ saving, screen }: PageDeps, name: string, content: Uint8Array): Promise<boolean> {
  const { ways, save } = await saving();
  const file = { name, extension: ".xlsx", mediaType, content };
  for (const way of ways(file)) {
    const result = await save(file, way);
    if (result === "refused") continue;
    const isSaved = result !== "cancelled";
    screen.set({ notice: isSaved ? { kind: result === "written" ? "savedTo" : "savedAs", file: name } : { kind: "notSaved" } });
    return isSaved;
  }
  screen.set({ notice: { kind: "notSaved" } });
  return false;
}
