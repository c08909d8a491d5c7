/** What a roll-up says: in its workbook (always Chinese), and of its remarks and differences in both languages. */

import { saySlip, sayTyped } from "../findings/say-account";
import type { CellId } from "../form/cell-id";
import { printedName } from "../form/form";
import type { Language } from "../form/form";
import type { ParentDifference } from "./against-parent";
import type { Cause } from "./cause";
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
      return english
        ? `The same body as ${roll.contributions[remark.as]?.file}: perhaps counted twice.`
        : `与 ${roll.contributions[remark.as]?.file} 是同一机关，可能重复计入。`;
    case "table-missing":
      return english
        ? `"${printedName(roll.total.form, remark.table, "en")}" is missing: added as 0.`
        : `没有“${printedName(roll.total.form, remark.table)}”，按 0 计。`;
    case "not-a-number":
      return english
        ? `${printedName(roll.total.form, remark.at, "en")}: ${sayTyped(remark.typed, "en")} is no number, added as 0.`
        : `${printedName(roll.total.form, remark.at)}填的是${sayTyped(remark.typed)}，不是数字，按 0 计。`;
  }
}

export function sayParentDifference(
  { at, parent, sum, gap, causes, closes, unexplained }: ParentDifference,
  roll: RollUp,
  language: Language,
): string {
  const english = language === "en";
  const name = printedName(roll.total.form, at, language);
  const amount = (part: number): string =>
    english ? `${Math.abs(part)} ${part > 0 ? "less" : "more"}` : `上级${part > 0 ? "多" : "少"} ${Math.abs(part)}`;
  const facts = english
    ? `${name}: ${sayTyped(parent, "en")} in the parent's report, the sum is ${sum}, ${amount(gap)}.`
    : `${name}：上级报告是 ${sayTyped(parent)}，下级相加是 ${sum}，${amount(gap)}。`;
  if (causes.length === 0) return facts;
  // One cause that closes all of the gap need not say how much.
  const isWhole = causes.length === 1 && unexplained === 0;
  const said = causes.map(
    (alternatives, index) =>
      `${isWhole ? "" : `${amount(closes[index] ?? 0)}${english ? ", " : "，"}`}${sayAlternatives(alternatives, at, roll, language)}`,
  );
  if (unexplained !== 0)
    said.push(english ? `${amount(unexplained)} for no reason that can be named` : `另有${amount(unexplained)} 没有找到原因`);
  if (english) return `${facts} ${said.length > 1 ? `Made up of several: ${said.join("; ")}` : capitalised(said.join(""))}.`;
  return `${facts}${said.length > 1 ? "由几部分合成：" : ""}${said.join("；")}。`;
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** One that is clearly likelier, or the few that are left. */
function sayAlternatives(alternatives: readonly Cause[], at: CellId, roll: RollUp, language: Language): string {
  const said = alternatives.map((cause) => sayCause(cause, at, roll, language));
  if (said.length === 1) return isFact(alternatives[0]) ? (said[0] ?? "") : `${language === "en" ? "probably " : "可能是"}${said[0]}`;
  return language === "en" ? `either ${said.join(", or ")}` : `可能是${said.join("，或者")}`;
}

const isFact = (cause: Cause | undefined): boolean => cause?.kind === "not-added";

function sayCause({ kind, of, corrections }: Cause, at: CellId, roll: RollUp, language: Language): string {
  const english = language === "en";
  const body = of === null ? (english ? "the parent's report" : "上级报告") : bodyOf(roll, of);
  switch (kind) {
    case "left-out":
      return english ? `${body} was left out` : `漏加了${body}`;
    case "counted-twice":
      return english ? `${body} was counted twice` : `把${body}加了两次`;
    case "not-added":
      return english ? `${body} could not be added here, the parent has its numbers` : `${body}没有计入，上级报告里有它的数`;
    case "cell-left-out":
      return english ? `this number of ${body} was left out` : `漏加了${body}的这个数`;
    case "cell-counted-twice":
      return english ? `this number of ${body} was counted twice` : `把${body}的这个数加了两次`;
    case "contributor-slip":
    case "parent-slip": {
      const correction = corrections.get(at);
      if (!correction) return english ? `a slip of ${body}` : `${body}填错`;
      const { from, to, slip } = correction;
      const why = slip === "unit" ? (english ? "in yuan" : "按元填的") : saySlip(slip, language);
      return english
        ? `${body}, where ${sayTyped(from, "en")} should be ${to} (${why})`
        : `${body}填错：${sayTyped(from)} 应为 ${to}（${why}）`;
    }
  }
}
