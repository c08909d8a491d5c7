/**
 * The pane's words by language. In `words` is whatever the pane itself says, and the language it is in; what findings, failures and
 * accounts say stands in the core. Nothing is decided or drawn here. The Chinese file says which words there are; the compiler
 * asks the English one for each.
 */

import type { Language } from "../../core/form/form";
import { en } from "./strings.en";
import { zhCN } from "./strings.zh-CN";
import type { Strings } from "./strings.zh-CN";

export const strings: Readonly<Record<Language, Strings>> = { "zh-CN": zhCN, en };
