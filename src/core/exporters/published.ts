/** A report as it may leave the office: lines for signing off stay behind, wherever they stood. */

import { takeSignOff } from "../prose/sign-off";
import { Report } from "../report/report";

export function publishedReport(report: Report): Report {
  const { signOff: _internal, ...content } = report.content();
  const { otherMatters } = report.narrative;
  if (otherMatters === undefined) return new Report(content);
  const { lines, signOff } = takeSignOff(otherMatters.split("\n"));
  return new Report({ ...content, narrative: { ...report.narrative, otherMatters: signOff ? lines.join("\n") : otherMatters } });
}
