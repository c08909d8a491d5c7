/** `xxgk fill`: a report → the workbook of its form, filled in. */

import { planWorkbook } from "../core/template/plan-workbook";
import { writeXlsx } from "../files/write-xlsx";
import { put } from "./output";
import { readSingle } from "./single";
import type { RunVerb } from "./verb";

export const fill: RunVerb<"fill"> = async ({ paths: [path = ""], options: { agency, year, output }, language, io }) => {
  const found = await readSingle(path, { agency, year }, language, io);
  if (!found) return 2;
  const { report, previous } = found;
  const plan = planWorkbook(report.form, {
    agency: report.agency,
    year: report.year,
    totals: "formulas",
    report,
    ...(previous ? { previous } : {}),
  });
  return (await put(await writeXlsx(plan), ".xlsx", output, [path], language, io)) ? 0 : 2;
};
