/**
 * The page's entry inside Excel: waits for Office, puts up the pane, and ties the ribbon's commands to its verbs.
 * The only file of the pane that knows Office exists.
 */

import type { Language } from "../core/form/form";
import type { Workbook } from "../workbook";
import { mountPane } from "./mount";
import { strings } from "./words/strings";

const element = document.getElementById("pane");
if (!element) throw new Error("the page has no place for the pane");

// Opened in a browser, outside Excel, Office never answers: an empty page would say nothing.
const lonely = setTimeout(() => (element.textContent = strings["zh-CN"].notInExcel), 8000);

// Excel and the code that speaks to it come side by side.
Promise.all([import("../excel/excel-workbook"), Office.onReady()])
  .then(([{ createExcelWorkbook }]) => open(element, createExcelWorkbook()))
  .catch((error: unknown) => (element.textContent = strings["zh-CN"].unexpected(String(error))))
  .finally(() => clearTimeout(lonely));

function open(place: HTMLElement, workbook: Workbook): void {
  place.textContent = "";
  const pane = mountPane(place, {
    workbook,
    language: languageOf(Office.context.displayLanguage),
    today: new Date(),
    platform: String(Office.context.platform),
    dark: isDark(Office.context.officeTheme?.bodyBackgroundColor),
  });
  command("check", () => pane.check());
  command("insertTemplate", () => pane.insertTemplate());
  command("export", () => pane.export());
}

/** A ribbon button shows the pane, then does what it says; Excel waits for `completed`. */
function command(name: string, verb: () => unknown): void {
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane();
      await verb();
    } finally {
      event.completed();
    }
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
