/** The page's words by language, and the pane's as far as they differ from those in Excel. */

import type { Language } from "../../core/form/form";
import type { Strings } from "../../taskpane/words/strings.zh-CN";
import { en, paneEn } from "./strings.en";
import { paneZhCN, zhCN } from "./strings.zh-CN";
import type { PageStrings } from "./strings.zh-CN";

export const strings: Readonly<Record<Language, PageStrings>> = { "zh-CN": zhCN, en };

export const paneStrings: Readonly<Record<Language, Strings>> = { "zh-CN": paneZhCN, en: paneEn };
