/** A finding → the sentence for it, in the language asked for. */

import { lineNames, printedName, tableName } from "../form/form";
import type { Form, Language } from "../form/form";
import { afterSentence as space, en } from "./messages.en";
import type { Said } from "./finding";
import { afterSentence as nothing, zhCN } from "./messages.zh-CN";
import type { Messages, Speaker } from "./messages.zh-CN";

const languages = { "zh-CN": zhCN, en } as const;

export function say(said: Said, form: Form, language: Language = "zh-CN"): string {
  const speaker: Speaker = {
    name: (place) => printedName(form, place, language),
    column: (cell) => lineNames(form, cell, language).at(-1) ?? "",
    table: (cell) => tableName(cell, language),
  };
  const speak = languages[language][said.message] as (data: Messages[keyof Messages], speaker: Speaker) => string;
  return speak(said.data, speaker);
}

const afterSentence: Readonly<Record<Language, string>> = { "zh-CN": nothing, en: space };

/** Whole sentences one after the other. */
export const together = (sentences: readonly string[], language: Language): string => sentences.join(afterSentence[language]);
