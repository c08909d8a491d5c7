/** The guide's sentences by language. */

import type { Language } from "../form/form";
import type { AdviceWords } from "./guide";
import { en } from "./guide.en";
import { zhCN } from "./guide.zh-CN";

export const adviceWords: Readonly<Record<Language, AdviceWords>> = { "zh-CN": zhCN, en };
