/** 保存工作簿: the report as the self-checking workbook, with last year's report and what the clerk wrote in it. */

import { fileNameOf } from "../../core/exporters/file-name";
import { settingKeys } from "../../core/sheet/names";
import { planWorkbook } from "../../core/template/plan-workbook";
import type { OpenReport } from "../model/open-report";
import type { PageDeps } from "./page-deps";

const workbookFile = { id: "workbook", extension: ".xlsx" } as const;
const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The bytes 保存工作簿 saves. A report that was opened from somebody's own .xlsx (`open.source`) gets our workbook, too: whatever
 * else that file holds stays in that file. What keeps it belongs here: the bytes it was opened from and the report now → bytes.
 */
export async function workbookOf(open: OpenReport, write: PageDeps["writeWorkbook"]): Promise<Uint8Array> {
  const { report, previous, answers, override } = open;
  const { sheets, settings } = planWorkbook(report.form, {
    agency: report.agency,
    year: report.year,
    totals: report.formulas.size > 0 ? "formulas" : "typed",
    report,
    ...(previous ? { previous } : {}),
  });
  return write({
    sheets,
    settings: {
      ...settings,
      ...(Object.keys(answers).length > 0 ? { [settingKeys.answers]: JSON.stringify(answers) } : {}),
      ...(override ? { [settingKeys.override]: JSON.stringify(override) } : {}),
    },
  });
}

/** Answers whether it was saved, as far as a browser tells. */
export async function saveWorkbook(deps: PageDeps): Promise<boolean> {
  const { desk, screen } = deps;
  const { open } = desk;
  if (!open) return false;
  try {
    const name = open.source && /\.xlsx$/i.test(open.source.name) ? open.source.name : fileNameOf(open.report, workbookFile);
    const isSaved = await saveBytes(deps, name, await workbookOf(open, deps.writeWorkbook));
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
