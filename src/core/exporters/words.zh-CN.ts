/** Every sentence of the cover note and the check report, and the names of the formats, in Chinese. The report itself has its words from the form. */

import type { Severity } from "../findings/finding";
import type { CheckFacts } from "./check-facts";

export const zhCN = {
  severity: { error: "错误", warning: "提醒", note: "提示" } satisfies Record<Severity, string>,
  checkReport: (title: string) => `${title}校验报告`,
  agency: "机关名称",
  year: "年度",
  form: "表样",
  notGiven: "未填写",
  checked: "校验内容",
  numbers: ({ cells, filled }: CheckFacts) =>
    cells === filled ? `表内数字 ${cells} 项，全部已填。` : `表内数字 ${cells} 项，已填 ${filled} 项，空着 ${cells - filled} 项。`,
  identities: ({ identities, kept }: CheckFacts) =>
    identities === kept
      ? `表内关系 ${identities} 条，全部成立。`
      : `表内关系 ${identities} 条，成立 ${kept} 条，不平 ${identities - kept} 条。`,
  sections: ({ sections }: CheckFacts) =>
    sections === 0 ? "没有提供文字部分。" : `文字部分 ${sections} 个，核对了与表内数字、年度和机关是否一致。`,
  previous: ({ previous }: CheckFacts) =>
    previous === null
      ? "没有提供上一年度报告，未核对年度之间的衔接。"
      : `与${previous.year === null ? "上一年度" : ` ${previous.year} 年度`}报告核对了衔接。`,
  rules: ({ rules }: CheckFacts) => `共执行 ${rules} 项检查。`,
  outcome: "校验结果",
  found: ({ found, answered }: CheckFacts) =>
    found.error + found.warning + found.note === 0
      ? "没有发现问题。"
      : `错误 ${found.error} 处，提醒 ${found.warning} 处，提示 ${found.note} 处；其中 ${answered} 处已写说明。`,
  stillWrong: (errors: number) => `导出时仍有 ${errors} 处错误没有解决，导出人选择了继续。`,
  because: (reason: string) => `理由：${reason}`,
  columns: { number: "序号", severity: "级别", finding: "问题", answer: "说明" },
  likelyCauses: "可能的原因",
  fault: (number: number) => `第 ${number} 处`,
  confidence: (percent: number) => `（把握 ${percent}%）`,
  signatures: ["校验人", "审核人", "负责人", "日期"],
  coverNote: {
    fileName: "说明.txt",
    title: "导出说明",
    contents: (forms: readonly string[]) => `包内文件为同一份报告的${forms.slice(0, -1).join("、")}和${forms.at(-1)}，内容一致。`,
  },
};

export type Words = typeof zhCN;
