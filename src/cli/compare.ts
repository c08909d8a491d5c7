/** `xxgk compare`: the report against its published page, read back. */

import { oneLine } from "../core/prose/one-line";
import { jsonText } from "./json-text";
import { compareReports } from "../core/compare/compare-reports";
import { sayComparison, sayDifference } from "../core/compare/say-difference";
import { nothingGiven, readSingle } from "./read-report";
import type { RunVerb } from "./verb";

export const compare: RunVerb<"compare"> = async ({ paths: [path = "", page = ""], options: { format } }, session) => {
  const report = await readSingle(path, nothingGiven, session);
  const published = await readSingle(page, nothingGiven, session);
  if (!report || !published) return 2;

  const { language, io } = session;
  const { form } = report.report;
  const comparison = compareReports(report.report, published.report);
  const { cells, paragraphs, differences } = comparison;
  if (format === "json") {
    const said = differences.map((difference) => ({
      ...difference,
      ...(difference.kind === "cell" ? { published: difference.published ?? null } : {}),
      message: sayDifference(difference, form, language),
    }));
    await io.stdout.write(
      `${jsonText({ report: path, published: page, same: differences.length === 0, compared: { cells, paragraphs }, differences: said }, 2)}\n`,
    );
  } else {
    await io.stdout.write(
      [
        ...differences.map((difference) => oneLine(sayDifference(difference, form, language))),
        sayComparison(comparison, language),
        "",
      ].join("\n"),
    );
  }
  return differences.length > 0 ? 1 : 0;
};
