/** The grid with its user interface, for the workbench page. Must be created in a page with an element to fill. */

import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteZh from "@univerjs/preset-sheets-note/locales/zh-CN";
import type { UniverGrid } from "./univer-grid";
import { univerGrid } from "./univer-grid";

export function browserGrid(container: string, language: "zh-CN" | "en"): UniverGrid {
  const univer = new Univer({
    locale: language === "en" ? LocaleType.EN_US : LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, conditionalFormattingZh, dataValidationZh, noteZh),
      [LocaleType.EN_US]: mergeLocales(coreEn, conditionalFormattingEn, dataValidationEn, noteEn),
    },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      disableAutoFocus: true,
      ribbonType: "simple",
      disableTextFormatAlert: true,
      sheets: { disableForceStringAlert: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univerGrid(univer);
}
