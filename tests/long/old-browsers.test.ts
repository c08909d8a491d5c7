/**
 * The clerk's whole job in browsers as old as offices have, from the disk and without a network: browser × step. They are fetched
 * from the registry once; where that cannot be, the browser is left out and says so.
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { exporterOf } from "../../src/core/exporters/index";
import { toReportFile } from "../../src/core/report/report-file";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { selfChecking } from "../../src/page/actions/save-workbook";
import { buildPage, pageFile } from "../../scripts/build-page.mjs";
import { launchOldChromium, oldVersions } from "../../scripts/old-chromium";
import type { OldChromium, OldVersion } from "../../scripts/old-chromium";
import { exampleReport } from "../examples";
import { partsThatDiffer } from "../files/changed";
import { opened } from "../page/open-example";

const naturalPerson = "requests/newlyReceived/naturalPerson";

/** In the page: waits until something holds, for as long as a busy machine may take. */
const helpers = `
  window.until = async (what) => { for (let i = 0; i < 600; i++) { const it = what(); if (it) return it; await new Promise((r) => setTimeout(r, 50)); } throw new Error("waited in vain: " + what); };
  window.seen = (what) => until(what).then(() => true);
  window.button = (name) => [...document.querySelectorAll("button")].find((b) => (b.getAttribute("aria-label") || b.textContent).trim().startsWith(name) && b.offsetParent);
  window.press = async (name) => (await until(() => button(name))).click();
  window.at = (place) => document.getElementById("at:" + place);
  window.value = (place) => (window.page.cell(place) || {}).value;
  window.write = (input, text) => { Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), "value").set.call(input, text); input.dispatchEvent(new Event("input", { bubbles: true })); };
  until(() => window.page).then(() => window.page.ready)`;

const bytesOf = async (browser: OldChromium, expression: string): Promise<Uint8Array> =>
  Uint8Array.from(await browser.evaluate<number[]>(`(${expression}).then((bytes) => [...bytes])`));

const openJson = (browser: OldChromium, name: string, bytes: Uint8Array): Promise<void> =>
  browser.evaluate(`window.page.open(${JSON.stringify(name)}, ${JSON.stringify([...bytes])})`);

const exampleBytes = (name: string): Uint8Array => readFileSync(new URL(`../../examples/${name}.json`, import.meta.url));

/** Each step goes on from the last. */
const steps: readonly (readonly [title: string, step: (browser: OldChromium) => Promise<void>])[] = [
  [
    "the page is ready",
    async (browser) => {
      await browser.open(pathToFileURL(pageFile).href);
      await browser.evaluate(helpers);
    },
  ],
  [
    "a new report is begun in the pane",
    async (browser) => {
      await browser.evaluate(`seen(() => document.querySelector("#pane form input"))`);
      await browser.evaluate(`write([...document.querySelectorAll("#pane form input")].find((i) => i.placeholder), "东风区应急管理局")`);
      await browser.evaluate(`press("插入模板").then(() => seen(() => at("${naturalPerson}")))`);
    },
  ],
  [
    "digits and arrows fill cells, and sums follow",
    async (browser) => {
      await browser.evaluate(`at("${naturalPerson}").focus()`);
      await browser.press("7", "Digit7", 55);
      await browser.press("ArrowRight", "ArrowRight", 39);
      await browser.press("5", "Digit5", 53);
      await browser.press("Enter", "Enter", 13);
      expect(await browser.evaluate(`value("requests/newlyReceived/total")`)).toBe(12);
      expect(await browser.evaluate(`document.activeElement.id`)).toBe("at:requests/carriedOver/commercialEnterprise");
    },
  ],
  [
    "Ctrl+Z and Ctrl+Y step back and forward",
    async (browser) => {
      await browser.press("z", "KeyZ", 90, 2);
      expect(await browser.evaluate(`value("requests/newlyReceived/commercialEnterprise")`)).toBeNull();
      await browser.press("y", "KeyY", 89, 2);
      expect(await browser.evaluate(`value("requests/newlyReceived/commercialEnterprise")`)).toBe(5);
    },
  ],
  [
    "a table from Word is pasted",
    async (browser) => {
      await browser.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData("text/html", "<table><tr><td>40</td><td>2</td></tr><tr><td>1</td><td>0</td></tr></table>");
        const input = at("${naturalPerson}");
        input.focus();
        input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      })()`);
      expect(await browser.evaluate(`value("requests/carriedOver/naturalPerson")`)).toBe(1);
      expect(await browser.evaluate(`value("requests/newlyReceived/total")`)).toBe(42);
    },
  ],
  [
    "a report with a slip is opened and checked: the culprit is named and accepted",
    async (browser) => {
      await openJson(browser, "huaian.json", exampleBytes("huaian-2024-slip"));
      await browser.evaluate(`press("校验")`);
      await browser.evaluate(`press("采纳")`);
      await browser.evaluate(`seen(() => value("${naturalPerson}") === 3001)`);
    },
  ],
  [
    "distances in the pane are seen",
    async (browser) => {
      const distances = await browser.evaluate<number[]>(`new Promise((r) => setTimeout(r, 400)).then(() => {
        const main = document.querySelector("#pane > * > *");
        // What stays at the top lies over the others while a clerk scrolls, what stays at the bottom always does.
        const inOrder = ({ position, bottom }) => position === "static" || (position === "sticky" && bottom === "auto");
        for (let scrolled = main; scrolled; scrolled = scrolled.parentElement) scrolled.scrollTop = 0;
        const boxes = [...main.children].filter((e) => e.offsetHeight > 1 && inOrder(getComputedStyle(e))).map((e) => e.getBoundingClientRect());
        return boxes.slice(1).map((box, i) => Math.round(box.top - boxes[i].bottom));
      })`);
      expect(distances.length).toBeGreaterThan(2);
      for (const distance of distances) expect(distance).toBeGreaterThanOrEqual(6);
    },
  ],
  [
    "the report is exported as a Word file and a web page, the same as anywhere else",
    async (browser) => {
      const report = exampleReport("dongfeng-2021");
      await openJson(browser, "dongfeng.json", exampleBytes("dongfeng-2021"));
      await browser.evaluate(`press("校验").then(() => press("导出"))`);
      // What is handed to the browser's downloads is looked at instead.
      await browser.evaluate(`(() => {
        window.handed = [];
        URL.createObjectURL = (blob) => { handed.push(blob); return "blob:none"; };
        HTMLAnchorElement.prototype.click = () => undefined;
        window.own = (name) => [...document.querySelectorAll("#pane button")].find((b) => b.textContent.trim() === name && b.getAttribute("aria-disabled") !== "true");
      })()`);
      for (const format of ["docx", "html"] as const) {
        await browser.evaluate(`until(() => document.querySelector('#pane input[value="${format}"]')).then((radio) => radio.click())`);
        const bytes = await bytesOf(
          browser,
          `until(() => own("保存")).then((b) => b.click()).then(() => until(() => handed.shift())).then((blob) => new Response(blob).arrayBuffer()).then((b) => new Uint8Array(b))`,
        );
        const write = await exporterOf(format).load();
        const written = await write(report, { checked: null, writeWorkbook: writeXlsx } as never);
        // Browsers differ in how they compress, and in nothing else.
        if (format === "docx") expect(partsThatDiffer(written as Uint8Array, bytes)).toEqual([]);
        else expect(Buffer.from(bytes).toString()).toBe(written);
        const read = await readReportFile(`a.${format}`, bytes);
        expect(read.ok && read.report.typed("requests/newlyReceived/total")).toBe(report.typed("requests/newlyReceived/total"));
      }
    },
  ],
  [
    "an .xlsx is read, and what is saved reads back equal",
    async (browser) => {
      await openJson(browser, "hongze.xlsx", await selfChecking(opened("hongze-2023"), writeXlsx));
      await browser.evaluate(`window.page.type("otherMatters", "本年度未收取信息处理费。")`);
      const read = await readReportFile("a.xlsx", await bytesOf(browser, "window.page.savedWorkbook()"));
      const expected = exampleReport("hongze-2023").with({ otherMatters: "本年度未收取信息处理费。" });
      expect(read.ok && toReportFile(read.report)).toEqual(toReportFile(expected));
    },
  ],
  [
    "a draft is kept",
    async (browser) => {
      const kept = `new Promise((resolve) => { const o = indexedDB.open("xxgk.page", 1); o.onsuccess = () => { const g = o.result.transaction("drafts").objectStore("drafts").getAll(); g.onsuccess = () => resolve(JSON.stringify(g.result.map((d) => d.open.report.file.otherMatters))); }; })`;
      await expect.poll(() => browser.evaluate(kept)).toContain("未收取信息处理费");
    },
  ],
  [
    "many files are checked",
    async (browser) => {
      const files = ["huaian-2024", "huaian-2024-slip", "dongfeng-2021"].map((name) => [name, [...exampleBytes(name)]]);
      await browser.evaluate(`(() => {
        const transfer = new DataTransfer();
        for (const [name, bytes] of ${JSON.stringify(files)}) transfer.items.add(new File([Uint8Array.from(bytes)], name + ".json"));
        const event = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      })()`);
      await browser.evaluate(`seen(() => button("保存汇总表"))`);
      expect(await browser.evaluate(`document.querySelectorAll(".list tbody tr").length`)).toBe(3);
    },
  ],
  [
    "nothing was thrown and nothing asked for",
    async (browser) => {
      expect(browser.errors).toEqual([]);
      expect(browser.outside).toEqual([]);
    },
  ],
];

beforeAll(async () => {
  await buildPage();
});

describe.each(oldVersions)("Chromium %i", (version: OldVersion) => {
  let browser: OldChromium | null = null;
  beforeAll(async () => {
    browser = await launchOldChromium(version);
  });
  afterAll(() => browser?.close());

  test.for(steps)("%s", async ([, step], { skip }) => {
    // Left out aloud: the run lists it as skipped, and standard error says why.
    if (!browser) return skip();
    await step(browser);
  });
});
