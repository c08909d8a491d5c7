/**
 * Explanations in words: the slip, the change, the account, the question between equal accounts. The pane, the cell
 * function, the command line and the check report all say the same because they all ask here.
 */

import type { CellId } from "../form/cell-id";
import { lineNames, printedName, tableName } from "../form/form";
import type { Form, Language } from "../form/form";
import { faultsOf, mostExplanations } from "../locate/explanation";
import type { Change, Explanation, Fault, Location, Question, Slip, Sorted, Unread } from "../locate/explanation";
import { differing, excessIn, firstCells, isMendedFirst, isOneOfMany, tiedIn } from "../locate/question";
import type { Typed } from "../report/cell-text";
import { en } from "./accounts.en";
import { zhCN } from "./accounts.zh-CN";
import type { AccountWords } from "./accounts.zh-CN";
import { together } from "./say";

const words: Readonly<Record<Language, AccountWords>> = { "zh-CN": zhCN, en };

export const saySlip = (slip: Slip, language: Language = "zh-CN"): string => words[language].slips[slip];

/** A number, 「空白」, or the text as typed. */
export function sayTyped(typed: Typed, language: Language = "zh-CN"): string {
  if (typed === null || typed === "") return words[language].blank;
  return typeof typed === "number" ? String(typed) : words[language].quoted(typed);
}

/** 「表三 · 一、本年新收 · 自然人由 3010 改为 3001（两位数字颠倒）」 */
const sayChange = ({ at, from, to, slip }: Change, form: Form, language: Language): string =>
  words[language].change(printedName(form, at, language), sayTyped(from, language), sayTyped(to, language), saySlip(slip, language));

/** What an account clears: all that is wrong, or one of several faults. */
export type Extent = "all" | "part";

export const extentOf = ({ parts }: Location): Extent => (parts ? "part" : "all");

export function sayExplanation({ changes }: Explanation, form: Form, language: Language = "zh-CN", extent: Extent = "all"): string {
  // Only formulas are behind: nothing was typed wrong.
  if (changes.length === 0) return words[language].notRecalculated[extent];
  return words[language].account[extent](changes.map((change) => sayChange(change, form, language)));
}

/** What only the clerk can decide between accounts that are equally good. */
export function sayQuestion(question: Question, explanations: readonly Explanation[], form: Form, language: Language = "zh-CN"): string {
  const accounts = tiedIn(question, explanations);
  // What all of them change alike is not asked.
  const cells = differing(accounts)
    .flat()
    .map((change) => change.at);
  const [at] = cells;
  if (at === undefined) return "";
  if (isOneOfMany(question))
    return words[language].manyAccounts(
      accounts.length,
      accounts.length >= mostExplanations,
      sayCells(firstCells(accounts), form, language),
      excessIn(question, explanations),
    );
  const lineOf = (cell: CellId): string =>
    lineNames(form, cell, language)
      .slice(...(question.kind === "columns-swapped" ? [-1] : [0, -1]))
      .join(" · ");
  return words[language].questions[question.kind]([...new Set(cells.map(lineOf))].slice(0, 2), tableName(at, language));
}

/** So many are named; more are 「等」. */
export const mostNamed = 5;

function sayCells(cells: readonly CellId[], form: Form, language: Language): string {
  const names = cells.slice(0, mostNamed).map((at) => printedName(form, at, language));
  return words[language].cells(names, cells.length > names.length);
}

export const saySorted = ({ cells: [first], isRising }: Sorted, form: Form, language: Language = "zh-CN"): string =>
  first === undefined ? "" : words[language].sorted(tableName(first, language), lineNames(form, first, language).at(-1) ?? "", isRising);

export const sayUnread = ({ cells, isDecided }: Unread, form: Form, language: Language = "zh-CN"): string =>
  words[language].unread(cells.length, sayCells(cells, form, language), isDecided);

/** The whole answer in one text, fault by fault. */
export const sayLocation = (location: Location, form: Form, language: Language = "zh-CN"): string =>
  together(
    faultsOf(location).map((fault) => sayFault(fault, form, language, extentOf(location))),
    language,
  );

/** The likeliest account, the question between equals, or where to look first. */
export function sayFault(
  { explanations, question, suspects, unread, sorted }: Fault,
  form: Form,
  language: Language,
  extent: Extent,
): string {
  if (sorted) return saySorted(sorted, form, language);
  const say = (explanation: Explanation): string => sayExplanation(explanation, form, language, extent);
  const [best] = explanations;
  if (isMendedFirst(unread))
    return together([sayUnread(unread, form, language), ...(unread.isDecided && best ? [say(best)] : [])], language);
  if (question) {
    const said = sayQuestion(question, explanations, form, language);
    return isOneOfMany(question) ? said : together([said, ...tiedIn(question, explanations).map(say)], language);
  }
  if (best) return say(best);
  if (suspects.length === 0) return words[language].noAccount;
  return words[language].lookFirst(sayCells(suspects.slice(0, mostNamed), form, language));
}
