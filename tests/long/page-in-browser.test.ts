/** The built page in a browser, from the disk: what a clerk does with it by keys, mouse and files. */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page as BrowserPage } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { selfChecking } from "../../src/page/actions/save-workbook";
import { buildPage, pageFile } from "../../scripts/build-page.mjs";
import { launchChromium } from "../../scripts/chromium";
import type { Chromium } from "../../scripts/chromium";
import { exampleReport } from "../examples";
import { axeProblems } from "./axe";
import { opened } from "../page/open-example";

const address = pathToFileURL(pageFile).href;
let chromium: Chromium;
let page: BrowserPage;
const errors: string[] = [];

beforeAll(async () => {
  await buildPage();
  chromium = await launchChromium({ width: 1366, height: 768 });
});
afterAll(() => chromium?.close());
beforeEach(async () => {
  errors.length = 0;
  page = await chromium.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await visit();
});
afterEach(async () => {
  await page.evaluate(() => {
    localStorage.clear();
    indexedDB.deleteDatabase("xxgk.page");
  });
  await page.close({ runBeforeUnload: false });
  expect(errors).toEqual([]);
  // Nothing but the page itself.
  expect(chromium.outside.filter((url) => !url.startsWith("file:"))).toEqual([]);
});

async function visit(query = ""): Promise<void> {
  await page.goto(`${address}${query}`);
  await page.evaluate(() => window.page.ready);
}

const open = (name: string): Promise<void> =>
  page.evaluate(([file, bytes]) => window.page.open(file, bytes), [
    `${name}.json`,
    [...readFileSync(new URL(`../../examples/${name}.json`, import.meta.url))],
  ] as const);

const valueAt = (place: string): Promise<unknown> => page.evaluate((at) => window.page.cell(at as never)?.value, place);

const cell = (id: string) => page.locator(`[id="at:${id}"]`);

const naturalPerson = "requests/newlyReceived/naturalPerson";

test("a new report is begun, filled in by keys, checked, accepted, undone and saved", async () => {
  await page.getByLabel("机关名称").fill("东风区应急管理局");
  await page.getByRole("button", { name: "插入模板" }).click();
  await cell(naturalPerson).click();
  await page.keyboard.type("12");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  // Back under the first of the row.
  await page.keyboard.type("1");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("13");
  expect(await valueAt(naturalPerson)).toBe(12);
  expect(await valueAt("requests/newlyReceived/commercialEnterprise")).toBe(3);
  expect(await valueAt("requests/carriedOver/naturalPerson")).toBe(1);
  expect(await valueAt("requests/outcome.fullyDisclosed/naturalPerson")).toBe(13);
  expect(await valueAt("requests/newlyReceived/total")).toBe(15);
  await page.keyboard.press("Control+z");
  expect(await valueAt("requests/outcome.fullyDisclosed/naturalPerson")).toBeNull();
  await page.keyboard.press("Control+y");
  expect(await valueAt("requests/outcome.fullyDisclosed/naturalPerson")).toBe(13);
  await page.getByRole("button", { name: "校验" }).click();
  await page.getByRole("list", { name: "校验结果" }).waitFor();
});

test("the culprit is named, gone to, accepted, and Ctrl+Z takes it back", async () => {
  await open("huaian-2024-slip");
  await page.getByRole("button", { name: "校验" }).click();
  const causes = page.getByRole("list", { name: "可能的原因" });
  await causes.getByRole("button", { name: "定位" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`at:${naturalPerson}`);
  await causes.getByRole("button", { name: "采纳" }).click();
  await page.getByText(/改为 3001$/).waitFor();
  expect(await valueAt(naturalPerson)).toBe(3001);
  await cell(naturalPerson).focus();
  await page.keyboard.press("Control+z");
  expect(await valueAt(naturalPerson)).toBe(3010);
});

test("定位 of a text finding selects the words in their text and brings their line into sight", async () => {
  await open("huaian-2024");
  const filler = Array.from({ length: 60 }, (_, index) => `第${index}段，一年来工作扎实推进，各项任务平稳有序，群众满意度持续提升。`);
  await cell("overview").fill([...filler, "新收政府信息公开申请57件。", ...filler].join("\n"));
  await page.getByRole("button", { name: "校验" }).click();
  const row = page.getByRole("list", { name: "校验结果" }).getByRole("group").filter({ hasText: "57件" });
  await row.getByRole("button", { name: "定位" }).click();
  const shown = await page.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement;
    const box = area.getBoundingClientRect();
    const share = area.selectionStart / area.value.length;
    return { words: area.value.slice(area.selectionStart, area.selectionEnd), line: box.top + share * box.height, height: innerHeight };
  });
  expect(shown.words).toContain("57件");
  expect(shown.line).toBeGreaterThan(0);
  expect(shown.line).toBeLessThan(shown.height);
});

test("a block pasted from Word fills the cells, and one step takes it back", async () => {
  await open("dongfeng-2021");
  const before = await valueAt(naturalPerson);
  await cell(naturalPerson).focus();
  await page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/html", "<table><tr><td>7</td><td><p>８</p></td></tr><tr><td>无</td><td>10</td></tr></table>");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
  });
  expect(await valueAt(naturalPerson)).toBe(7);
  expect(await valueAt("requests/newlyReceived/commercialEnterprise")).toBe("８");
  expect(await valueAt("requests/carriedOver/naturalPerson")).toBe("无");
  await page.getByRole("button", { name: "后退一步" }).click();
  expect(await valueAt(naturalPerson)).toBe(before);
});

test("what was typed is there after a reload; another window has a draft of its own and is offered nobody's who is still there", async () => {
  await open("dongfeng-2021");
  await cell(naturalPerson).fill("77");
  await page.getByText("有改动没有保存").waitFor();
  const other = await page.context().newPage();
  await other.goto(address);
  await other.evaluate(() => window.page.ready);
  await other.waitForTimeout(600);
  expect(await other.getByRole("button", { name: "恢复" }).count()).toBe(0);
  await other.evaluate(
    (bytes) => window.page.open("b.json", bytes),
    [...readFileSync(new URL("../../examples/hongze-2023.json", import.meta.url))],
  );
  await other.evaluate(() => window.page.type("requests/newlyReceived/naturalPerson" as never, "5"));
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await page.evaluate(() => window.page.ready);
  expect(await valueAt(naturalPerson)).toBe(77);
  // The other one ends without saving; then it is offered.
  await other.close({ runBeforeUnload: false });
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole("button", { name: "恢复" }).click();
  await expect.poll(() => valueAt(naturalPerson)).toBe(5);
});

test("opening over unsaved work asks first, and saving first hands over a workbook that reads back equal", async () => {
  await open("dongfeng-2021");
  await cell(naturalPerson).fill("77");
  await page.locator("#files").setInputFiles(new URL("../../examples/hongze-2023.json", import.meta.url).pathname);
  const question = page.getByRole("alertdialog");
  await question.waitFor();
  const download = page.waitForEvent("download");
  await question.getByRole("button", { name: "先保存，再打开" }).click();
  const saved = readFileSync((await (await download).path()) ?? "");
  await expect.poll(() => valueAt("requests/newlyReceived/total")).toBe(exampleReport("hongze-2023").typed("requests/newlyReceived/total"));
  const read = await readReportFile("a.xlsx", saved);
  const expected = exampleReport("dongfeng-2021").with({ [naturalPerson]: 77 });
  expect(read.ok && toReportFile(read.report)).toEqual(toReportFile(expected));
});

test("the page saves the bytes the command line would", async () => {
  await open("hongze-2023");
  const saved = await page.evaluate(async () => [...(await window.page.savedWorkbook())]);
  expect(Uint8Array.from(saved)).toEqual(await selfChecking(opened("hongze-2023"), writeXlsx));
});

test("a file that is no report is said in words and changes nothing", async () => {
  await open("dongfeng-2021");
  await page.locator("#files").setInputFiles({ name: "照片.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n") });
  await page
    .getByRole("alert")
    .getByText(/“照片.pdf”：PDF 文件没有办法读取/)
    .waitFor();
  expect(await valueAt(naturalPerson)).toBe(exampleReport("dongfeng-2021").typed(naturalPerson));
});

test("a file that does not end leaves the page answering; 停止 gives it up, and the next one is read", async () => {
  // Stands for a file that holds its worker for ever: what names it never reaches a worker.
  await page.evaluate(() => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { readonly name?: string }) {
      if (message.name !== "无底.xlsx") send.call(this, message);
    } as Worker["postMessage"];
  });
  await open("dongfeng-2021");
  await page.locator("#files").setInputFiles({ name: "无底.xlsx", mimeType: "", buffer: Buffer.from("PK") });
  await page.getByRole("status").getByText("正在读取“无底.xlsx”").waitFor();
  await cell(naturalPerson).click();
  await page.keyboard.type("41");
  await page.keyboard.press("Enter");
  expect(await valueAt(naturalPerson)).toBe(41);
  await page.getByRole("button", { name: "停止" }).click();
  expect(await page.getByText("正在读取").count()).toBe(0);
  expect(await valueAt(naturalPerson)).toBe(41);
  await open("huaian-2024");
  expect(await valueAt(naturalPerson)).toBe(exampleReport("huaian-2024").typed(naturalPerson));
});

test("many files become a table of bodies with last year's beside them, in workers; a click opens one", async () => {
  const files = ["huaian-2024", "huaian-2024-slip", "hongze-2023", "dongfeng-2021"].map(
    (name) => new URL(`../../examples/${name}.json`, import.meta.url).pathname,
  );
  await page.locator("#files").setInputFiles(files);
  await page.getByRole("button", { name: "保存汇总表" }).waitFor();
  const rows = page.getByRole("table", { name: "各单位的报告" }).getByRole("row");
  expect(await rows.count()).toBeGreaterThanOrEqual(4);
  await page.getByRole("textbox", { name: "汇报" }).waitFor();
  await page.getByRole("table", { name: "各单位的报告" }).getByRole("button").first().click();
  await page.getByRole("button", { name: "保存工作簿" }).waitFor();
  expect(await valueAt(naturalPerson)).not.toBeNull();
});

const files = (...names: string[]): string[] => names.map((name) => new URL(`../../examples/${name}.json`, import.meta.url).pathname);

/** What a clerk has before them, from the empty page on; each in words of both languages. */
const sights: readonly (readonly [title: string, see: (t: (zh: string, en: string) => string) => Promise<unknown>])[] = [
  ["the empty page", () => page.getByRole("main").first().waitFor()],
  ["the form of a report that has not been checked", () => open("dongfeng-2021")],
  [
    "the form with findings, causes and a remark of what is not saved",
    async (t) => {
      await open("huaian-2024-slip");
      await cell("requests/newlyReceived/commercialEnterprise").fill("约三十");
      await cell("overview").fill("待补充");
      await page.getByRole("button", { name: t("校验", "Check"), exact: true }).click();
      await page.getByRole("list", { name: t("校验结果", "Findings") }).waitFor();
    },
  ],
  [
    "the question before unsaved work is left",
    async () => {
      await open("dongfeng-2021");
      await cell(naturalPerson).fill("77");
      await page.locator("#files").setInputFiles(files("hongze-2023"));
      await page.getByRole("alertdialog").waitFor();
    },
  ],
  [
    "the table of many bodies",
    async (t) => {
      await page.locator("#files").setInputFiles(files("huaian-2024", "huaian-2024-slip", "hongze-2023"));
      await page.getByRole("textbox", { name: t("汇报", "Digest") }).waitFor();
    },
  ],
  [
    "a file that cannot be read",
    async () => {
      await page.locator("#files").setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n") });
      await page.getByRole("alert").first().waitFor();
    },
  ],
];

test.each(
  ["", "?lang=en"].flatMap((query) =>
    (["light", "dark"] as const).flatMap((colorScheme) =>
      [1366, 360].map((width) => [query || "?lang=zh-CN", colorScheme, width] as const),
    ),
  ),
)("axe finds nothing wrong with %s, %s, %i pixels wide", async (query, colorScheme, width) => {
  // What is not saved may go.
  page.on("dialog", (dialog) => void dialog.accept());
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 700 });
  for (const [title, see] of sights) {
    await visit(query);
    await see((zh, en) => (query === "?lang=en" ? en : zh));
    expect([title, await axeProblems(page)]).toEqual([title, []]);
  }
});

test("the pane turns dark and light with the page", async () => {
  const ink = () => page.locator("#pane h1").evaluate((title) => getComputedStyle(title).color);
  const inLight = await ink();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ink).not.toBe(inLight);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(ink).toBe(inLight);
});

test("F6 leads to the pane and back; ?lang=en speaks English throughout", async () => {
  await visit("?lang=en");
  await open("huaian-2024-slip");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByRole("list", { name: "Likely causes" }).waitFor();
  await cell(naturalPerson).focus();
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.getElementById("pane")?.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`at:${naturalPerson}`);
  for (const name of ["Open files", "Save workbook", "One step back"]) await page.getByRole("button", { name }).waitFor();
});
