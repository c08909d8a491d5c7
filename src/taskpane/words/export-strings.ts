/** The words of the export step by language, fetched with it. The Chinese file says which there are; the compiler asks the English one for each. */

import type { Language } from "../../core/form/form";
import { en } from "./export-strings.en";
import { zhCN } from "./export-strings.zh-CN";
import type { ExportStrings } from "./export-strings.zh-CN";
import { useLanguage } from "./language-context";

export const exportStrings: Readonly<Record<Language, ExportStrings>> = { "zh-CN": zhCN, en };

export const useExportStrings = (): ExportStrings => exportStrings[useLanguage()];
