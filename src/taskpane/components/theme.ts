/** Fluent's theme with fonts that set Chinese well. The dark one is fetched by who needs it. */

import { webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

import type { Language } from "../../core/form/form";

const chinese = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC'";
const western = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue'";

const type: Readonly<Record<Language, Partial<Theme>>> = {
  // Chinese fonts on Windows have no weight between regular and bold: what Fluent means as semibold would shout.
  "zh-CN": { fontFamilyBase: `${chinese}, ${western}, sans-serif`, fontWeightSemibold: 500 },
  en: { fontFamilyBase: `${western}, ${chinese}, sans-serif` },
};

export const themeOf = (language: Language, base: Theme = webLightTheme): Theme => ({ ...base, ...type[language] });
