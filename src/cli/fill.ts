/** `xxgk fill`: a report → the workbook of its form, filled in, or a workbook there is with the report in it. */

import type { Failure } from "../core/findings/failure";
import { sayFailure } from "../core/findings/say-failure";
import { keeping } from "../core/readers/stored-settings";
import { planWorkbook } from "../core/template/plan-workbook";
import { changedXlsx } from "../files/change-xlsx";
import type { WantedReport } from "../files/change-xlsx";
import { writeXlsx } from "../files/write-xlsx";
import { native } from "./node-codecs";
import { writeResult } from "./write-result";
import { bytesOf, doneInTime, readSingle } from "./read-report";
import type { ReadReport } from "./read-report";
import type { RunVerb } from "./verb";

export const fill: RunVerb<"fill"> = async ({ paths: [path = ""], options: { agency, year, into, output } }, session) => {
  const { language, s, io } = session;
  const found = await readSingle(path, { agency, year }, session);
  if (!found) return 2;
  if (into === undefined) return (await writeResult(await filledIn(found), ".xlsx", output, [path], session)) ? 0 : 2;

  const refuse = async (failure: Failure): Promise<2> => {
    await io.stderr.write(`${s.about(into, sayFailure(failure, language))}\n`);
    return 2;
  };
  const original = await bytesOf(into, io);
  if (!original.ok) return refuse(original.failure);
  const done = doneInTime(() => changedXlsx(into, original.value, given(found), native), io);
  if (!done.ok) return refuse(done.failure);
  const changed = done.value;
  if (!changed.ok) return refuse(changed.failure);
  return (await writeResult(changed.bytes, ".xlsx", output, [path, into], session)) ? 0 : 2;
};

/** The report and what its file keeps beside it; what it does not keep stays in the other workbook as it is. */
const given = ({ report, previous, answers, override }: ReadReport): WantedReport => ({
  report,
  ...(previous ? { previous } : {}),
  ...(Object.keys(answers).length > 0 ? { answers } : {}),
  ...(override ? { override } : {}),
});

function filledIn(found: ReadReport): Promise<Uint8Array> {
  const { report, previous } = found;
  const plan = planWorkbook(report.form, {
    agency: report.agency,
    year: report.year,
    totals: "formulas",
    report,
    ...(previous ? { previous } : {}),
  });
  return writeXlsx(keeping(plan, found));
}
