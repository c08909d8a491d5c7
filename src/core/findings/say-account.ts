/**
 * Explanations in words: the slip, the change, the account, the question between equal accounts. The pane, the cell
 * function, the command line and the check report all say the same because they all ask here.
 */

import type { CellId } from "../form/cell-id";
import { lineNames, printedName, tableName } from "../form/form";
import type { Form, Language } from "../form/form";
import { mostExplanations } from "../locate/explanation";
import type { Change, Explanation, Location, Question, Slip, Unread } from "../locate/explanation";
import type { Typed } from "../report/cell-text";

const slips: Readonly<Record<Language, Readonly<Record<Slip, string>>>> = {
  "zh-CN": {
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
    "rows-shifted": "整体错开一行",
    "total-not-updated": "总计没有跟着改",
    "total-of-wrong-part": "按填错的数加总",
    sign: "正负号打错",
    "copied-neighbour": "抄成了旁边一格的数",
    "last-years-number": "留着去年的数",
    other: "数字填错",
  },
  en: {
    "mistyped-digit": "one digit mistyped",
    "transposed-digits": "two digits transposed",
    "dropped-digit": "a digit left out",
    "extra-digit": "a digit too many",
    "off-by-one": "miscounted by one",
    "missing-value": "left blank",
    "typed-as-text": "text instead of a number",
    zeroed: "0 typed by mistake",
    "neighbouring-row": "typed into the neighbouring row",
    "neighbouring-column": "typed into the neighbouring column",
    "cells-swapped": "two cells swapped",
    "rows-swapped": "two rows swapped",
    "rows-shifted": "shifted by one row",
    "total-not-updated": "total not updated",
    "total-of-wrong-part": "added up with the wrong number",
    sign: "wrong sign",
    "copied-neighbour": "copied from the neighbouring cell",
    "last-years-number": "last year's number left in",
    other: "wrong number",
  },
};

export const saySlip = (slip: Slip, language: Language = "zh-CN"): string => slips[language][slip];

/** A number, 「空白」, or the text as typed. */
export function sayTyped(typed: Typed, language: Language = "zh-CN"): string {
  if (typed === null || typed === "") return language === "en" ? "blank" : "空白";
  return typeof typed === "number" ? String(typed) : language === "en" ? `"${typed}"` : `“${typed}”`;
}

/** 「表三 · 一、本年新收 · 自然人由 3010 改为 3001（两位数字颠倒）」 */
function sayChange({ at, from, to, slip }: Change, form: Form, language: Language = "zh-CN"): string {
  const [name, before, why] = [printedName(form, at, language), sayTyped(from, language), saySlip(slip, language)];
  return language === "en" ? `${name} from ${before} to ${to} (${why})` : `${name}由 ${before} 改为 ${to}（${why}）`;
}

export function sayExplanation({ changes }: Explanation, form: Form, language: Language = "zh-CN"): string {
  // Only formulas are behind: nothing was typed wrong.
  if (changes.length === 0)
    return language === "en"
      ? "Nothing was typed wrong: recalculate the workbook (F9), then everything agrees."
      : "没有填错的格，是公式没有重新计算。请按 F9 重新计算，全部成立。";
  const said = changes.map((change) => sayChange(change, form, language));
  return language === "en" ? `Change ${said.join(" and ")}: then everything agrees.` : `把${said.join("，把")}，全部成立。`;
}

/** So many accounts can be weighed one by one. */
const mostWeighed = 3;

/** More accounts equally good than anybody compares: one sentence and the cells to look at say more than a card each. */
export const isOneOfMany = (question: Question | null): boolean => question !== null && question.between.length > mostWeighed;

const tiedIn = ({ between }: Question, explanations: readonly Explanation[]): Explanation[] =>
  between.flatMap((index) => explanations[index] ?? []);

/** The likeliest account with those as good; none where it is one of many, of which others as good may not even be listed. */
export function leadingAccounts({ question, explanations }: Location): readonly Explanation[] {
  if (isOneOfMany(question)) return [];
  return question ? tiedIn(question, explanations) : explanations.slice(0, 1);
}

/** What only the clerk can decide between accounts that are equally good. */
export function sayQuestion(question: Question, explanations: readonly Explanation[], form: Form, language: Language = "zh-CN"): string {
  const accounts = tiedIn(question, explanations);
  const cells = accounts.flatMap(({ changes }) => changes.map((change) => change.at));
  const at = cells[0];
  const chinese = language !== "en";
  if (at === undefined) return "";

  if (isOneOfMany(question)) {
    const named = sayCells(firstCells(accounts), form, language);
    const isCut = accounts.length >= mostExplanations;
    return chinese
      ? `有 ${accounts.length} 种${isCut ? "以上的" : ""}改法都说得通，现有的数字分不出是哪一格填错了。请先对照台账核对：${named}。`
      : `${accounts.length}${isCut ? " or more" : ""} corrections make sense alike; the numbers there are cannot tell which cell is wrong. See the ledger first for: ${named}.`;
  }
  switch (question.kind) {
    case "which-cell":
      return chinese
        ? "下面几种改法都说得通，单看数字分不出。请对照原始台账：是哪一格填错了？"
        : "Each account below makes sense; the numbers alone cannot tell. See the ledger: which cell is wrong?";
    case "which-column":
      return chinese
        ? "有一个数填错了列。请对照原始台账：是哪一行的？"
        : "One number stands in the wrong column. See the ledger: in which row?";
    case "rows-swapped": {
      const rows = [...new Set(cells.map((cell) => lineNames(form, cell, language).slice(0, -1).join(" · ")))].slice(0, 2);
      return chinese
        ? `${rows.map((row) => `“${row}”`).join("和")}是否填反了？`
        : `Were ${rows.map((row) => `"${row}"`).join(" and ")} swapped?`;
    }
    case "one-of-a-block":
      return chinese
        ? `${tableName(at)}每一组只有一条关系，五个数中哪个错了单看数字分不出。请对照案件台账。`
        : `Each block of ${tableName(at, "en").toLowerCase()} has a single equation: the numbers cannot tell which of the five is wrong. See the case ledger.`;
  }
}

/** Where each account first differs from the others: the part, not the total that was added up with it. */
function firstCells(accounts: readonly Explanation[]): CellId[] {
  const isShared = (change: Change): boolean =>
    accounts.every(({ changes }) => changes.some(({ at, to }) => at === change.at && to === change.to));
  return [...new Set(accounts.flatMap(({ changes }) => changes.find((change) => !isShared(change))?.at ?? []))];
}

/** So many are named; more are 「等」. */
const mostNamed = 5;

function sayCells(cells: readonly CellId[], form: Form, language: Language): string {
  const chinese = language !== "en";
  const names = cells.slice(0, mostNamed).map((at) => printedName(form, at, language));
  return `${names.join(chinese ? "；" : "; ")}${cells.length > names.length ? (chinese ? "等" : " and others") : ""}`;
}

/** One text among numbers is a slip like any other; several are to be mended before anything built on them is believed. */
export const isMendedFirst = (unread: Unread | undefined): unread is Unread => unread !== undefined && unread.cells.length > 1;

export function sayUnread({ cells, isDecided }: Unread, form: Form, language: Language = "zh-CN"): string {
  const chinese = language !== "en";
  const named = sayCells(cells, form, language);
  const many = cells.length;
  if (chinese) return `有 ${many} 格填的不是数字：${named}。请先改好这 ${many} 格再校验${isDecided ? "" : "，现在看不出原来应是多少"}。`;
  return `${many} cells hold text instead of a number: ${named}. Correct these ${many} first and check again${isDecided ? "" : "; what they should hold cannot be told yet"}.`;
}

/** The whole answer in one text: the likeliest account, the question between equals, or where to look first. */
export function sayLocation({ explanations, question, suspects, unread }: Location, form: Form, language: Language = "zh-CN"): string {
  const chinese = language !== "en";
  if (isMendedFirst(unread)) {
    const account = unread.isDecided && explanations[0] ? [sayExplanation(explanations[0], form, language)] : [];
    return [sayUnread(unread, form, language), ...account].join(chinese ? "" : " ");
  }
  if (question) {
    const said = sayQuestion(question, explanations, form, language);
    if (isOneOfMany(question)) return said;
    const accounts = tiedIn(question, explanations).map((explanation) => sayExplanation(explanation, form, language));
    return [said, ...accounts].join(chinese ? "" : " ");
  }
  const [best] = explanations;
  if (best) return sayExplanation(best, form, language);

  const names = suspects.slice(0, 5).map((at) => printedName(form, at, language));
  if (names.length === 0)
    return chinese
      ? "没有一种简单的笔误能解释全部差错。请逐条核对。"
      : "No simple slip explains everything. Check the findings one by one.";
  return chinese
    ? `没有一种简单的笔误能解释全部差错。请先核对：${names.join("；")}。`
    : `No simple slip explains everything. Look first at: ${names.join("; ")}.`;
}
