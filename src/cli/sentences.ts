/** The words of the command line by language. The Chinese file says which there are; the compiler asks the English one for each. */

import type { Language } from "../core/form/form";
import { en } from "./sentences.en";
import { zhCN } from "./sentences.zh-CN";
import type { Sentences } from "./sentences.zh-CN";

export const sentences: Readonly<Record<Language, Sentences>> = { "zh-CN": zhCN, en };
