/** `xxgk export`: a checked report → one of the export formats. Refuses while errors remain, unless told otherwise. */

import { check as checkReport } from "../core/explain";
import { exporterOf, exporters } from "../core/exporters/index";
import type { ExportFormat } from "../core/exporters/index";
import { errorsIn } from "../core/findings/finding";
import { say } from "../core/findings/say";
import { faultsOf } from "../core/locate/explanation";
import { writeXlsx } from "../files/write-xlsx";
import { writeResult } from "./write-result";
import { nothingGiven, readSingle } from "./read-report";
import type { RunVerb } from "./verb";

export const exportReport: RunVerb<"export"> = async ({ paths: [path = ""], options }, session) => {
  const { language, s, io } = session;
  const format = options.format ?? formatOf(options.output);
  if (format === undefined) {
    await io.stderr.write(`${s.needsFormat(exporters.map(({ id }) => id).join(", "), options.output)}\n`);
    return 2;
  }
  const found = await readSingle(path, options, session);
  const lastYear = options.previous === undefined ? undefined : await readSingle(options.previous, nothingGiven, session);
  if (!found || lastYear === null) return 2;

  const { report, answers, override } = found;
  const previous = lastYear?.report ?? found.previous;
  const { findings, location } = checkReport(report, previous ? { previous } : {});
  const errors = errorsIn(findings);
  if (errors.length > 0 && !options["allow-errors"]) {
    await io.stderr.write(
      [
        s.refused(errors.length),
        ...errors.map((finding) => `  ${say(finding, report.form, language)} [${finding.rule}]`),
        s.allowHint,
        "",
      ].join("\n"),
    );
    return 1;
  }

  const write = await exporterOf(format).load();
  const checked = { language, findings, faults: faultsOf(location), previous: previous ?? null, answers, override };
  const data = await write(report, { checked, writeWorkbook: writeXlsx });
  return (await writeResult(
    data,
    exporterOf(format).extension,
    options.output,
    [path, ...(options.previous === undefined ? [] : [options.previous])],
    session,
  ))
    ? 0
    : 2;
};

/** The first format with this extension: `.html` is the web page. */
const formatOf = (output: string | undefined): ExportFormat | undefined =>
  exporters.find(({ extension }) => output?.toLowerCase().endsWith(extension))?.id;
