/** A failure → the sentence for it: what happened and what to do. The name of the file is the caller's to put before it. */

import type { Place } from "../form/cell-id";
import { editions, formOf, printedName } from "../form/form";
import type { Language } from "../form/form";
import type { Failure } from "./failure";
import { en } from "./failures.en";
import { zhCN } from "./failures.zh-CN";
import type { FailureSentences } from "./failures.zh-CN";

const languages: Readonly<Record<Language, FailureSentences>> = { "zh-CN": zhCN, en };

export function sayFailure({ code, data }: Failure, language: Language = "zh-CN"): string {
  return languages[language][code]({
    ...data,
    ...(typeof data["place"] === "string" ? { place: placeName(data["place"], language) } : {}),
  });
}

/** As the form prints it, whichever edition knows the place. */
function placeName(place: string, language: Language): string {
  const form = editions.map(formOf).find((each) => each.has(place as never) || each.sections.some(({ id }) => id === place));
  return form ? printedName(form, place as Place, language) : place;
}
