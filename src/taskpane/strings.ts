/** The pane's words by language. The Chinese file says which there are; the compiler asks the English one for each. */

import type { Language } from "../core/form/form";
import { en } from "./strings.en";
import { zhCN } from "./strings.zh-CN";
import type { Strings } from "./strings.zh-CN";

export const strings: Readonly<Record<Language, Strings>> = { "zh-CN": zhCN, en };
