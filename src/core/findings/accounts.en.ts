/** Everything said of accounts of slips, in English. */

import type { AccountWords } from "./accounts.zh-CN";

const slips: AccountWords["slips"] = {
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
  "columns-swapped": "two columns swapped",
  "column-sorted": "the column was sorted",
  "subtotal-typed": "the subtotal of its group was typed",
  "rows-shifted": "shifted by one row",
  "total-not-updated": "total not updated",
  "total-of-wrong-part": "added up with the wrong number",
  "line-not-counted": "added up without one line",
  "line-counted-too": "added up with one line too many",
  sign: "wrong sign",
  "copied-neighbour": "copied from the neighbouring cell",
  "last-years-number": "last year's number left in",
  other: "wrong number",
};

const both = (lines: readonly string[]): string => lines.map((line) => `"${line}"`).join(" and ");

const questions: AccountWords["questions"] = {
  "which-cell": () => "Each account below makes sense; the numbers alone cannot tell. See the ledger: which cell is wrong?",
  "which-column": () => "One number stands in the wrong column. See the ledger: in which row?",
  "rows-swapped": (lines) => `Were ${both(lines)} swapped?`,
  "columns-swapped": (lines) =>
    `Part of the columns ${both(lines)} was swapped; the numbers alone cannot tell which part. See the ledger: which of these cells?`,
  "one-of-a-block": (_, table) =>
    `Each block of ${table.toLowerCase()} has a single equation: the numbers cannot tell which of the five is wrong. See the case ledger.`,
};

export const en: AccountWords = {
  slips,
  questions,
  blank: "blank",
  quoted: (text) => `"${text}"`,
  change: (name, from, to, why) => `${name} from ${from} to ${to} (${why})`,
  account: {
    all: (changes) => `Change ${changes.join(" and ")}: then everything agrees.`,
    part: (changes) => `Change ${changes.join(" and ")}: then this part agrees.`,
  },
  notRecalculated: {
    all: "Nothing was typed wrong: recalculate the workbook (F9), then everything agrees.",
    part: "Nothing was typed wrong: recalculate the workbook (F9), then this part agrees.",
  },
  manyAccounts: (count, isCut, cells, excess) =>
    `${count}${isCut ? " or more" : ""} corrections make sense alike; ${excess === null ? "" : `one cell is too ${excess > 0 ? "large" : "small"} by ${Math.abs(excess)}, and `}the numbers there are cannot tell which ${excess === null ? "cell is wrong" : "it is"}. See the ledger first for: ${cells}.`,
  cells: (names, isCut) => `${names.join("; ")}${isCut ? " and others" : ""}`,
  unread: (count, cells, isDecided) =>
    `${count} cells hold text instead of a number: ${cells}. Correct these ${count} first and check again${isDecided ? "" : "; what they should hold cannot be told yet"}.`,
  sorted: (table, column, isRising) =>
    `The column "${column}" of ${table.toLowerCase()} stands in ${isRising ? "rising" : "falling"} order, as if it had been sorted. Undo the sorting, or fill the column in again from the ledger, and check again.`,
  noAccount: "No simple slip explains everything. Check the findings one by one.",
  lookFirst: (cells) => `No simple slip explains everything. Look first at: ${cells}.`,
};
