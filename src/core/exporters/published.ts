/** A report as it may leave the office: lines for signing off stay behind, wherever they stood. */

import { takeCertainSignOff, takeSignOff } from "../prose/sign-off";
import type { TextId } from "../form/cell-id";
import { Report, textsOf } from "../report/report";

export function publishedReport(report: Report): Report {
  const { signOff: _internal, ...content } = report.content();
  return new Report({
    ...content,
    narrative: Object.fromEntries(textsOf(report).map((id) => [id, withoutSignOff(id, report.narrative[id] ?? "")])),
  });
}

/** 六 ends the report, and a line for signing off stands at its end. */
function withoutSignOff(id: TextId, text: string): string {
  const { lines, signOff } = (id === "otherMatters" ? takeSignOff : takeCertainSignOff)(text.split("\n"));
  return signOff ? lines.join("\n") : text;
}
