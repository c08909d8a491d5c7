import type { TextId } from "../form/cell-id";
import { takeCertainSignOff } from "../prose/sign-off";
import { textsOf } from "../report/report";
import type { Report, SignOff } from "../report/report";
import { defineRule } from "./rule";

export const signOffInText = defineRule({
  id: "sign-off-in-text",
  severity: "warning",
  title: { "zh-CN": "监审、审核、编辑等内部署名行不公布", en: "Internal sign-off lines (监审, 审核, 编辑) are not published" },
  basis: "内部流转信息，不属于年度报告内容",
  section: "otherMatters",

  *check(report) {
    const found = report.signOff ? { at: "otherMatters" as const, signOff: report.signOff } : linesStillInText(report);
    if (found) yield { at: found.at, message: "signOffInText", data: { ...found.signOff } };
  },
});

/** A reader takes such lines out of the text; in a report file they may still stand there. One alone could be a sentence. */
function linesStillInText(report: Report): { at: TextId; signOff: SignOff } | undefined {
  for (const at of textsOf(report)) {
    const { signOff } = takeCertainSignOff((report.narrative[at] ?? "").split("\n"));
    if (signOff) return { at, signOff };
  }
  return undefined;
}
