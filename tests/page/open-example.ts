import { formOf } from "../../src/core/form/form";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { Desk } from "../../src/page/model/desk";
import type { OpenReport } from "../../src/page/model/open-report";
import { createPageWorkbook } from "../../src/page/page-workbook";
import type { PageWorld } from "../../src/page/page-workbook";
import type { Workbook } from "../../src/workbook";
import { exampleReport } from "../examples";

export const opened = (name: string): OpenReport => ({
  report: exampleReport(name),
  previous: null,
  answers: {},
  override: null,
  warnings: [],
  source: null,
});

/** A desk with the port over it, and where the port led. */
export function deskWith(open: OpenReport | null): { desk: Desk; workbook: Workbook; shown: string[] } {
  const desk = new Desk();
  if (open) desk.place(open, true);
  const shown: string[] = [];
  const world: PageWorld = {
    writeWorkbook: writeXlsx,
    readFile: readReportFile,
    show: (at) => shown.push(at),
    focused: { get: () => null, subscribe: () => () => undefined },
    openFile: async () => undefined,
  };
  return { desk, workbook: createPageWorkbook(desk, world), shown };
}

/** A new report with totals that add themselves up. */
export async function newReport(totals: "formulas" | "typed" = "formulas"): Promise<ReturnType<typeof deskWith>> {
  const given = deskWith(null);
  await given.workbook.insertTemplate(planWorkbook(formOf("2021"), { year: 2025, agency: "东风区应急管理局", totals }));
  return given;
}
