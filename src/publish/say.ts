/** Publishing in words, for the pane and the command line alike. */

import { together } from "../core/findings/say";
import { sayFailure } from "../core/findings/say-failure";
import type { Edition } from "../core/form/definition";
import { formOf, printedName } from "../core/form/form";
import type { Language } from "../core/form/form";
import type { SectionId } from "../core/form/cell-id";
import type { PublishFailure } from "./failure";
import { en } from "./messages.en";
import { zhCN } from "./messages.zh-CN";
import type { PublishMessages } from "./messages.zh-CN";
import type { ReadBack, Sent } from "./publishing-port";

const languages: Readonly<Record<Language, PublishMessages>> = { "zh-CN": zhCN, en };

export function sayPublishFailure({ code, data, cause }: PublishFailure, language: Language = "zh-CN"): string {
  const { sections, edition } = data;
  const named =
    typeof sections === "string" && edition !== undefined
      ? { sections: sectionNames(sections.split(" ") as SectionId[], String(edition) as Edition, language) }
      : {};
  const said = languages[language].failure[code]({ ...data, ...named });
  return cause ? together([said, sayFailure(cause, language)], language) : said;
}

function sectionNames(sections: readonly SectionId[], edition: Edition, language: Language): string {
  return languages[language].sections(sections.map((section) => printedName(formOf(edition), section, language)));
}

export const saySent = (sent: Sent, language: Language = "zh-CN"): string => languages[language].sent(sent);

/** 「核对的是公开的网页：https://…」 */
export function saySeen({ seen, address }: Extract<ReadBack, { ok: true }>, language: Language = "zh-CN"): string {
  const said = languages[language].seen[seen];
  return address === "" ? said : languages[language].seenAt(said, address);
}
