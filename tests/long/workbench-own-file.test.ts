/** The clerk's own file in the workbench: opened, changed, asked about, saved; and the way between grid and pane by keys. */

import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import { ask, openWorkbench } from "../../scripts/open-workbench";
import type { OpenWorkbench } from "../../scripts/open-workbench";
import { readReportFile } from "../../src/files/read-report-file";

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

const county = new URL("../../examples/county/03-教育局.xlsx", import.meta.url);
const requests = "三、依申请公开";

test("an own workbook is opened, typed into, not left without a question, and saved", async () => {
  const { page } = await workbench.open("report=empty");
  await page.locator("#own-file").setInputFiles({ name: "教育局.xlsx", mimeType: "", buffer: readFileSync(county) });
  await page.waitForURL(/report=own/);
  await page.evaluate(() => window.workbench.ready);
  expect(await ask(page, "sheets")).toContain(requests);
  await ask(page, "type", requests, "D6", 777);

  const asked = page.waitForEvent("dialog");
  const choice = page.locator("#report").selectOption("empty");
  await (await asked).dismiss();
  await choice;
  expect(page.url()).toContain("report=own");
  expect((await ask(page, "cell", requests, "D6")).value).toBe(777);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存工作簿" }).click();
  const read = await readReportFile("a.xlsx", new Uint8Array(readFileSync((await (await download).path()) ?? "")));
  expect(read.ok && read.report.typed("requests/newlyReceived/naturalPerson")).toBe(777);
  await page.close();
});

test("F6 leads from the page into the pane and back", async () => {
  const { page } = await workbench.open("report=dongfeng-2021");
  await page.locator("#open-file").focus();
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("pane");
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("open-file");
  await page.close();
});
