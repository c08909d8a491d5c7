/** A finding → the sentence for it, in the language asked for. */

import { lineNames, printedName, tableName } from "../form/form";
import type { Form, Language } from "../form/form";
import { quotable } from "../report/cell-text";
import { afterSentence as space, en, unlisted as unlistedEn } from "./messages.en";
import type { Said, Unlisted } from "./finding";
import { afterSentence as nothing, unlisted as unlistedZh, zhCN } from "./messages.zh-CN";
import type { Messages, Speaker } from "./messages.zh-CN";

const languages = { "zh-CN": zhCN, en } as const;
const unlistedIn = { "zh-CN": unlistedZh, en: unlistedEn } as const;

export function say(said: Said & Unlisted, form: Form, language: Language = "zh-CN"): string {
  const speaker: Speaker = {
    name: (place) => printedName(form, place, language),
    column: (cell) => lineNames(form, cell, language).at(-1) ?? "",
    table: (cell) => tableName(cell, language),
  };
  const speak = languages[language][said.message] as (data: Messages[keyof Messages], speaker: Speaker) => string;
  const sentence = speak(quotableData(said.data), speaker);
  return said.unlisted === undefined ? sentence : together([sentence, unlistedIn[language](said.unlisted)], language);
}

/** What was typed into a cell is kept whole in a finding, and quoted by its beginning. */
const quotableData = (data: Messages[keyof Messages]): Messages[keyof Messages] =>
  "typed" in data ? { ...data, typed: quotable(data.typed) } : data;

const afterSentence: Readonly<Record<Language, string>> = { "zh-CN": nothing, en: space };

/** Whole sentences one after the other. */
export const together = (sentences: readonly string[], language: Language): string => sentences.join(afterSentence[language]);
