/**
 * The page's entry inside Excel: waits for Office, puts up the pane and hands it to the ribbon's buttons. Nothing else of the pane but
 * `ribbon.ts` knows Office exists.
 */

import type { Language } from "../core/form/form";
import type { Workbook } from "../workbook";
import { isLostPart } from "./model/lost-part";
import { mountPane } from "./mount";
import type { RibbonWindow, Verbs } from "./ribbon";
import { strings } from "./words/strings";

const element = document.getElementById("pane");
if (!element) throw new Error("the page has no place for the pane");

// Excel and the code that speaks to it come side by side.
const pane = Promise.all([import("../excel/excel-workbook"), Office.onReady()]).then(([{ createExcelWorkbook }]) =>
  open(element, createExcelWorkbook()),
);
(window as RibbonWindow).xxgkPane?.(pane);

// Opened in a browser, outside Excel, Office never answers: an empty page would say nothing.
const lonely = setTimeout(() => (element.textContent = strings["zh-CN"].notInExcel), 8000);
pane
  .catch((error: unknown) => (element.textContent = strings["zh-CN"][isLostPart(error) ? "lostPart" : "unexpected"]))
  .finally(() => clearTimeout(lonely));

function open(place: HTMLElement, workbook: Workbook): Verbs {
  place.textContent = "";
  return mountPane(place, {
    workbook,
    language: languageOf(Office.context.displayLanguage),
    today: new Date(),
    platform: String(Office.context.platform),
    darkness: { isDark: () => isDark(Office.context.officeTheme?.bodyBackgroundColor), onChange: onComingBack },
  });
}

function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^zh/i.test(displayLanguage) ? "zh-CN" : "en";
}

/** "#262626" is dark; Office says nothing on some platforms. */
function isDark(colour: string | undefined): boolean {
  const channels = colour?.match(/[\da-f]{2}/gi)?.map((channel) => Number.parseInt(channel, 16)) ?? [];
  return channels.length === 3 && channels.reduce((sum, channel) => sum + channel, 0) < 384;
}

/** Excel has no event for a changed theme: what it says is read again when the clerk comes back from where it was changed. */
function onComingBack(heard: () => void): void {
  window.addEventListener("focus", heard);
  document.addEventListener("visibilitychange", heard);
}
