import type { NarrativeId } from "../form/cell-id";
import { narrativesOf } from "../report/report";
import type { Report, SignOff } from "../report/report";
import { defineRule } from "./rule";

export const signOffInText = defineRule({
  id: "sign-off-in-text",
  severity: "warning",
  title: { "zh-CN": "监审、审核、编辑等内部署名行不公布", en: "Internal sign-off lines (监审, 审核, 编辑) are not published" },
  basis: "内部流转信息，不属于年度报告内容",
  section: "otherMatters",

  *check(report) {
    const found = report.signOff ? { section: "otherMatters" as const, signOff: report.signOff } : signOffLines(report);
    if (found) yield { at: found.section, message: "signOffInText", data: { ...found.signOff } };
  },
});

const line = /^[ \t\u3000]*(监\s*审|审\s*核|编\s*辑)\s*[:：][ \t\u3000]*([^\n。；;]{0,12})$/gm;

/** A reader moves such lines out of the text; in a report file they may still stand there. One alone could be a sentence. */
function signOffLines(report: Report): { section: NarrativeId; signOff: SignOff } | undefined {
  for (const section of narrativesOf(report)) {
    const lines = [...(report.narrative[section] ?? "").matchAll(line)];
    const nameAfter = (label: string): string => lines.find((found) => found[1]?.replace(/\s/g, "") === label)?.[2]?.trim() ?? "";
    if (lines.length >= 2) return { section, signOff: { supervisor: nameAfter("监审"), reviewer: nameAfter("审核"), editor: nameAfter("编辑") } };
  }
  return undefined;
}
