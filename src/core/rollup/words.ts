/** What a roll-up says: in its workbook (always Chinese), and of its remarks and differences in both languages. */

import { sayTyped } from "../findings/say-account";
import { printedName } from "../form/form";
import type { Language } from "../form/form";
import type { ParentDifference } from "./against-parent";
import type { Remark, RollUp } from "./roll-up";

export const words = {
  totals: "汇总",
  contributions: "明细",
  title: (year: number | null, count: number): string => `${year === null ? "" : `${year}年`}政府信息公开工作年度报告汇总（${count} 份）`,
  columns: ["机关名称", "年度", "文件", "校验", "备注"],
  agrees: "一致",
  errors: (errors: number): string => `有 ${errors} 处错误`,
} as const;

/** Whose report: its body, or the file where it does not say. */
export const bodyOf = ({ contributions }: RollUp, of: number): string => contributions[of]?.report.agency ?? contributions[of]?.file ?? "";

export function sayRemark(remark: Remark, roll: RollUp, language: Language): string {
  const english = language === "en";
  switch (remark.kind) {
    case "errors":
      return english ? `Its own check finds ${remark.errors} errors.` : `这份报告自己有 ${remark.errors} 处错误。`;
    case "other-edition":
      return english ? "Another edition of the form: not added." : "表样版本不同，没有计入。";
    case "other-year":
      return english ? `Its year is ${remark.year}.` : `年度是 ${remark.year}，与其他报告不同。`;
    case "same-body":
      return english ? `The same body as ${roll.contributions[remark.as]?.file}: perhaps counted twice.` : `与 ${roll.contributions[remark.as]?.file} 是同一机关，可能重复计入。`;
    case "table-missing":
      return english ? `"${printedName(roll.total.form, remark.table, "en")}" is missing: added as 0.` : `没有“${printedName(roll.total.form, remark.table)}”，按 0 计。`;
    case "not-a-number":
      return english
        ? `${printedName(roll.total.form, remark.at, "en")}: ${sayTyped(remark.typed, "en")} is no number, added as 0.`
        : `${printedName(roll.total.form, remark.at)}填的是${sayTyped(remark.typed)}，不是数字，按 0 计。`;
  }
}

export function sayParentDifference(difference: ParentDifference, roll: RollUp, language: Language): string {
  const { at, parent, sum, cause } = difference;
  const { form } = roll.total;
  const name = printedName(form, at, language);
  const facts = language === "en" ? `${name}: ${sayTyped(parent, "en")} in the parent's report, the sum is ${sum}.` : `${name}：上级报告是 ${sayTyped(parent)}，下级相加是 ${sum}。`;
  return cause === null ? facts : `${facts}${language === "en" ? " " : ""}${sayCause(difference, roll, language)}`;
}

function sayCause({ at, sum, cause }: ParentDifference, roll: RollUp, language: Language): string {
  if (cause === null) return "";
  const english = language === "en";
  const body = "of" in cause ? bodyOf(roll, cause.of) : "";
  switch (cause.kind) {
    case "left-out":
      return english ? `Likely cause: ${body} was left out.` : `可能漏加了${body}。`;
    case "counted-twice":
      return english ? `Likely cause: ${body} was counted twice.` : `可能把${body}加了两次。`;
    case "parent-slip":
      return english ? `Likely cause: the parent's number; with ${sum} its own report agrees too.` : `可能是上级报告填错：改为 ${sum}，上级报告自己的关系也成立。`;
    case "contributor-slip": {
      const typed = sayTyped(roll.contributions[cause.of]?.report.typed(at) ?? null, language);
      return english ? `Likely cause: ${body}, where ${typed} should be ${cause.to}.` : `可能是${body}填错：${typed} 应为 ${cause.to}。`;
    }
    case "cell-left-out":
      return english ? `The difference is what ${body} states here.` : `相差的正是${body}这一格的数，可能漏加。`;
    case "cell-counted-twice":
      return english ? `The difference is what ${body} states here, counted twice.` : `相差的正是${body}这一格的数，可能加了两次。`;
  }
}
