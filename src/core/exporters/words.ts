/** The words of the exports by language. The Chinese file says which there are; the compiler asks the English one for each. */

import type { Language } from "../form/form";
import { en } from "./words.en";
import { zhCN } from "./words.zh-CN";
import type { Words } from "./words.zh-CN";

export const words: Readonly<Record<Language, Words>> = { "zh-CN": zhCN, en };
