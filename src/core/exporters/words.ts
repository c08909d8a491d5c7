/** Every sentence of the cover note and the check report, in both languages. The report itself has its words from the form. */

import type { Severity } from "../findings/finding";
import type { Language } from "../form/form";
import type { CheckFacts } from "./check-facts";

interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly checkReport: string;
  readonly agency: string;
  readonly year: string;
  readonly form: string;
  readonly notGiven: string;
  readonly checked: string;
  readonly numbers: (facts: CheckFacts) => string;
  readonly identities: (facts: CheckFacts) => string;
  readonly sections: (facts: CheckFacts) => string;
  readonly previous: (facts: CheckFacts) => string;
  readonly rules: (facts: CheckFacts) => string;
  readonly outcome: string;
  readonly found: (facts: CheckFacts) => string;
  readonly stillWrong: (errors: number) => string;
  readonly because: (reason: string) => string;
  readonly columns: readonly [number: string, severity: string, finding: string, answer: string];
  readonly likelyCauses: string;
  readonly confidence: (percent: number) => string;
  readonly signatures: readonly string[];
  readonly coverNote: { readonly fileName: string; readonly title: string; readonly contents: (forms: readonly string[]) => string };
}

export const words: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    severity: { error: "错误", warning: "提醒", note: "提示" },
    checkReport: "校验报告",
    agency: "机关名称",
    year: "年度",
    form: "表样",
    notGiven: "未填写",
    checked: "校验内容",
    numbers: ({ cells, filled }) =>
      cells === filled ? `表内数字 ${cells} 项，全部已填。` : `表内数字 ${cells} 项，已填 ${filled} 项，空着 ${cells - filled} 项。`,
    identities: ({ identities, kept }) =>
      identities === kept
        ? `表内关系 ${identities} 条，全部成立。`
        : `表内关系 ${identities} 条，成立 ${kept} 条，不平 ${identities - kept} 条。`,
    sections: ({ sections }) => (sections === 0 ? "没有提供文字部分。" : `文字部分 ${sections} 个，核对了与表内数字、年度和机关是否一致。`),
    previous: ({ previous }) =>
      previous === null
        ? "没有提供上一年度报告，未核对年度之间的衔接。"
        : `与${previous.year === null ? "上一年度" : ` ${previous.year} 年度`}报告核对了衔接。`,
    rules: ({ rules }) => `共执行 ${rules} 项检查。`,
    outcome: "校验结果",
    found: ({ found, answered }) =>
      found.error + found.warning + found.note === 0
        ? "没有发现问题。"
        : `错误 ${found.error} 处，提醒 ${found.warning} 处，提示 ${found.note} 处；其中 ${answered} 处已写说明。`,
    stillWrong: (errors) => `导出时仍有 ${errors} 处错误没有解决，导出人选择了继续。`,
    because: (reason) => `理由：${reason}`,
    columns: ["序号", "级别", "问题", "说明"],
    likelyCauses: "可能的原因",
    confidence: (percent) => `（把握 ${percent}%）`,
    signatures: ["校验人", "审核人", "负责人", "日期"],
    coverNote: {
      fileName: "说明.txt",
      title: "导出说明",
      contents: (forms) => `包内文件为同一份报告的${forms.slice(0, -1).join("、")}和${forms.at(-1)}，内容一致。`,
    },
  },
  en: {
    severity: { error: "Error", warning: "Warning", note: "Note" },
    checkReport: "Check report",
    agency: "Agency",
    year: "Year",
    form: "Form",
    notGiven: "not given",
    checked: "What was checked",
    numbers: ({ cells, filled }) =>
      cells === filled
        ? `${cells} numbers in the tables, all filled in.`
        : `${cells} numbers in the tables: ${filled} filled in, ${cells - filled} blank.`,
    identities: ({ identities, kept }) =>
      identities === kept
        ? `${identities} equations, all of which hold.`
        : `${identities} equations: ${kept} hold, ${identities - kept} do not.`,
    sections: ({ sections }) =>
      sections === 0 ? "No text was given." : `${sections} text sections, compared with the tables, the year and the body.`,
    previous: ({ previous }) =>
      previous === null
        ? "Last year's report was not given; continuity was not checked."
        : `Continuity with ${previous.year === null ? "last year's report" : `the report of ${previous.year}`} was checked.`,
    rules: ({ rules }) => `${rules} checks in all.`,
    outcome: "Outcome",
    found: ({ found, answered }) =>
      found.error + found.warning + found.note === 0
        ? "Nothing was found."
        : `Errors: ${found.error}; warnings: ${found.warning}; notes: ${found.note}; answered in writing: ${answered}.`,
    stillWrong: (errors) => `Exported although errors remained (${errors}), by the choice of the person exporting.`,
    because: (reason) => `Reason given: ${reason}`,
    columns: ["No.", "Severity", "Finding", "Written explanation"],
    likelyCauses: "Likely causes",
    confidence: (percent) => ` (confidence ${percent}%)`,
    signatures: ["Checked by", "Reviewed by", "Approved by", "Date"],
    coverNote: {
      fileName: "README.txt",
      title: "Export note",
      contents: (forms) => `The files hold the same report, as: ${forms.slice(0, -1).join(", ")} and ${forms.at(-1)}.`,
    },
  },
};
