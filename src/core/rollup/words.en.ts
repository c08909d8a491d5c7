/** What a roll-up says of its remarks and differences, in English. */

import type { RollUpWords } from "./words.zh-CN";

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const en: RollUpWords = {
  remark: {
    errors: (errors) => `Its own check finds ${errors} errors.`,
    otherEdition: "Another edition of the form: not added.",
    otherYear: (year) => `Its year is ${year}.`,
    sameBody: (file) => `The same body as ${file}: perhaps counted twice.`,
    tableMissing: (table) => `"${table}" is missing: added as 0.`,
    notANumber: (cell, typed) => `${cell}: ${typed} is no number, added as 0.`,
  },
  amount: (gap) => `${Math.abs(gap)} ${gap > 0 ? "less" : "more"}`,
  gap: (cell, parent, sum, amount) => `${cell}: ${parent} in the parent's report, the sum is ${sum}, ${amount}.`,
  causeOf: (amount, cause) => `${amount}, ${cause}`,
  unexplained: (amount) => `${amount} for no reason that can be named`,
  because: (gap, causes) => `${gap} ${causes.length > 1 ? `Made up of several: ${causes.join("; ")}` : capitalised(causes.join(""))}.`,
  probably: (cause) => `probably ${cause}`,
  either: (causes) => `either ${causes.join(", or ")}`,
  parent: "the parent's report",
  cause: {
    "other-version": (body, file) => `${body} sent more than one report, and the parent did not add ${file}`,
    "left-out": (body) => `${body} was left out`,
    "counted-twice": (body) => `${body} was counted twice`,
    "not-added": (body) => `${body} could not be added here, the parent has its numbers`,
    "cell-left-out": (body) => `this number of ${body} was left out`,
    "cell-counted-twice": (body) => `this number of ${body} was counted twice`,
    slip: (body) => `a slip of ${body}`,
  },
  slip: (body, from, to, why) => `${body}, where ${from} should be ${to} (${why})`,
  inYuan: "in yuan",
};
