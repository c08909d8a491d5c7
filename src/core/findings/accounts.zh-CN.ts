/** Everything said of accounts of slips, in Chinese: the slip, the change, the account, the question between equal ones. */

import type { Question, Slip } from "../locate/explanation";

const slips: Readonly<Record<Slip, string>> = {
  "mistyped-digit": "打错一位数字",
  "transposed-digits": "两位数字颠倒",
  "dropped-digit": "漏打一位数字",
  "extra-digit": "多打一位数字",
  "off-by-one": "多数或少数了 1",
  "missing-value": "漏填",
  "typed-as-text": "填了文字",
  zeroed: "误填为 0",
  "neighbouring-row": "填到了相邻的行",
  "neighbouring-column": "填到了相邻的列",
  "cells-swapped": "两格填反",
  "rows-swapped": "两行填反",
  "columns-swapped": "两列填反",
  "column-sorted": "这一列被排过序",
  "subtotal-typed": "填了这一类的小计",
  "rows-shifted": "整体错开一行",
  "total-not-updated": "总计没有跟着改",
  "total-of-wrong-part": "按填错的数加总",
  "line-not-counted": "加总时漏了一行或一列",
  "line-counted-too": "加总时多加了一行",
  sign: "正负号打错",
  "copied-neighbour": "抄成了旁边一格的数",
  "last-years-number": "留着去年的数",
  other: "数字填错",
};

const both = (lines: readonly string[]): string => lines.map((line) => `“${line}”`).join("和");

/** `lines`: the two rows or columns that it is about. */
const questions: Readonly<Record<Question["kind"], (lines: readonly string[], table: string) => string>> = {
  "which-cell": () => "下面几种改法都说得通，单看数字分不出。请对照原始台账：是哪一格填错了？",
  "which-column": () => "有一个数填错了列。请对照原始台账：是哪一行的？",
  "rows-swapped": (lines) => `${both(lines)}是否填反了？`,
  "columns-swapped": (lines) => `${both(lines)}两列有一部分填反了，单看数字分不出是哪一部分。请对照原始台账：是下面哪些格？`,
  "one-of-a-block": (_, table) => `${table}每一组只有一条关系，五个数中哪个错了单看数字分不出。请对照案件台账。`,
};

export const zhCN = {
  slips,
  questions,
  blank: "空白",
  quoted: (text: string) => `“${text}”`,
  change: (name: string, from: string, to: string, why: string) => `${name}由 ${from} 改为 ${to}（${why}）`,
  /** `part`: of several faults that have nothing to do with one another. */
  account: {
    all: (changes: readonly string[]) => `把${changes.join("，把")}，全部成立。`,
    part: (changes: readonly string[]) => `把${changes.join("，把")}，这一处就成立。`,
  },
  notRecalculated: {
    all: "没有填错的格，是公式没有重新计算。请按 F9 重新计算，全部成立。",
    part: "没有填错的格，是公式没有重新计算。请按 F9 重新计算，这一处就成立。",
  },
  /** `isCut`: there are more than were counted. `excess`: by how much the wrong cell is too large, below 0 too small; null where even that is open. */
  manyAccounts: (count: number, isCut: boolean, cells: string, excess: number | null) =>
    `有 ${count} 种${isCut ? "以上的" : ""}改法都说得通，${excess === null ? "" : `有一格${excess > 0 ? "多" : "少"}了 ${Math.abs(excess)}，`}现有的数字分不出是哪一格填错了。请先对照台账核对：${cells}。`,
  /** `isCut`: there are more than are named. */
  cells: (names: readonly string[], isCut: boolean) => `${names.join("；")}${isCut ? "等" : ""}`,
  unread: (count: number, cells: string, isDecided: boolean) =>
    `有 ${count} 格填的不是数字：${cells}。请先改好这 ${count} 格再校验${isDecided ? "" : "，现在看不出原来应是多少"}。`,
  sorted: (table: string, column: string, isRising: boolean) =>
    `${table}“${column}”一列的数从${isRising ? "小到大" : "大到小"}排着，像是被排过序。请撤销排序，或者对照台账重新填写这一列，再校验。`,
  noAccount: "没有一种简单的笔误能解释全部差错。请逐条核对。",
  lookFirst: (cells: string) => `没有一种简单的笔误能解释全部差错。请先核对：${cells}。`,
};

export type AccountWords = typeof zhCN;
