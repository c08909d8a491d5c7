/**
 * Every sentence a clerk reads about a finding, in Chinese. Each names both sides and the difference, names cells as
 * printed, and ends with what to do. Change the wording here; nothing else depends on it.
 */

import type { Speaker } from "./say";
import type { Messages } from "./messages";
import type { NotANumber, Uncleanness } from "../report/cell-text";

const problems: Readonly<Record<NotANumber, string>> = {
  text: "不是数字",
  fraction: "不是整数",
  negative: "是负数",
  "error-value": "是公式出错的结果",
  "too-large": "数字过大",
};

const liberties: Readonly<Record<Uncleanness, string>> = {
  "number-as-text": "是按文字存的数字",
  "full-width": "用了全角数字",
  "thousands-separator": "带千位分隔符",
  unit: "带了单位",
  annotation: "括号里有附注",
};

/** The most telling liberty; 「按文字存」 says something only when nothing else does. */
const liberty = (unclean: readonly Uncleanness[]): string =>
  unclean.filter((what) => what !== "number-as-text" || unclean.length === 1).map((what) => liberties[what]).join("、");

const signers = (names: readonly (readonly [label: string, name: string])[]): string => {
  const signed = names.filter(([, name]) => name !== "");
  return signed.length === 0 ? "" : `（${signed.map((pair) => pair.join("：")).join("，")}）`;
};

export const zhCN: { readonly [K in keyof Messages]: (data: Messages[K], speaker: Speaker) => string } = {
  notACount: ({ at, typed, problem, kind }, { name }) =>
    `${name(at)}填的是“${typed}”，${problems[problem]}。${kind === "change" ? "请填整数，增加的写正数，减少的写负数" : "请填不小于 0 的整数"}，没有的填 0。`,
  uncleanNumber: ({ at, typed, value, unclean }, { name }) => `${name(at)}填的是“${typed}”，${liberty(unclean)}。请直接填数字 ${value}。`,
  blankCell: ({ at, sign }, { name }) => `${name(at)}${sign === "" ? "是空的" : `填的是“${sign}”`}。没有的请填 0。`,
  totalMismatch: ({ at, stated, computed, difference, parts }, { name }) =>
    `${name(at)}填的是 ${stated}，${parts} 项相加是 ${computed}，${difference > 0 ? "多出" : "少了"} ${Math.abs(difference)}。请核对总计或其中一项。`,
  balanceMismatch: ({ at, received, carriedOver, handled, carriedForward, difference }, { column }) =>
    `表三“${column(at)}”一列不平：新收 ${received} 加上年结转 ${carriedOver} 是 ${received + carriedOver}，办结 ${handled} 加结转下年 ${carriedForward} 是 ${handled + carriedForward}，${difference > 0 ? "少了" : "多出"} ${Math.abs(difference)}。请核对这一列。`,
  narrativePlaceholder: ({ section, words, around }, { name }) => `“${name(section)}”里还有没填的“${words}”（“${around}”）。请换成实际内容，或删去。`,
  narrativeEmpty: ({ section, text }, { name }) =>
    text === "" ? `“${name(section)}”是空的。请填写文字。` : `“${name(section)}”只写了“${text}”，没有内容。请填写文字。`,
  informationFeeNotReported: () => "第六部分没有写信息处理费。没有收取也请写明“本年度未收取信息处理费”。",
  signOffInText: ({ supervisor, reviewer, editor }) =>
    `正文末尾有“监审”“审核”“编辑”等内部署名行${signers([["监审", supervisor], ["审核", reviewer], ["编辑", editor]])}，会随正文一起公布。请从正文中删去。`,
  labelChanged: ({ table, labels }, { name }) =>
    `“${name(table)}”有 ${labels.length} 处文字与规定表样不同，如“${labels[0]?.printed ?? ""}”应为“${labels[0]?.official ?? ""}”。请按规定表样改正。`,
};
