/**
 * What the page costs whoever sits before it, in a current Chromium and in that of 2018, from the disk: until it is ready, a check,
 * a key, three hundred files. Wall time where somebody waits; beside it the time that its scripts, styles and layout took on
 * the main thread, of the processor where the browser tells (the current one). Each against the least that the same browser, or the command line, can do.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { check } from "../src/core/explain";
import { formOf } from "../src/core/form/form";
import { Report } from "../src/core/report/report";
import { planWorkbook } from "../src/core/template/plan-workbook";
import { writeXlsx } from "../src/files/write-xlsx";
import { buildPage, pageFile } from "../scripts/build-page.mjs";
import { launchChromium } from "../scripts/chromium";
import { launchOldChromium, workedMilliseconds } from "../scripts/old-chromium";
import { countyReports } from "../made/county/county";
import { exampleReport } from "../tests/examples";

interface Browser {
  readonly name: string;
  open(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** One digit. */
  press(digit: number): Promise<void>;
  /** Milliseconds that scripts, styles and layout have taken so far. */
  worked(): Promise<number>;
  close(): Promise<void>;
}

const openings = 5;
const checks = 9;
const keys = 16;
const many = 300;

const helpers = `
  window.frame = () => new Promise((r) => requestAnimationFrame(() => setTimeout(r, 0)));
  window.pause = (ms) => new Promise((r) => setTimeout(r, ms));
  window.until = async (what) => { for (let i = 0; i < 6000; i++) { const it = what(); if (it) return it; await pause(10); } throw new Error("waited in vain: " + what); };
  window.button = (name) => [...document.querySelectorAll("button")].find((b) => (b.getAttribute("aria-label") || b.textContent).trim().startsWith(name) && b.offsetParent);
  window.at = (place) => document.getElementById("at:" + place);
  // From a press to the last change of the pane.
  window.answered = async (name) => {
    let last = 0;
    const pane = document.getElementById("pane");
    const observer = new MutationObserver(() => { last = performance.now(); });
    observer.observe(pane, { subtree: true, childList: true, characterData: true, attributes: true });
    const began = performance.now();
    button(name).click();
    await pause(400);
    observer.disconnect();
    return last - began;
  };
  // The longest time in which nothing else got its turn.
  window.watchTurns = () => { window.longestTurn = 0; let before = performance.now(); window.turns = setInterval(() => { const now = performance.now(); longestTurn = Math.max(longestTurn, now - before); before = now; }, 4); };
  0`;

async function current(): Promise<Browser> {
  const chromium = await launchChromium({ width: 1366, height: 768 }, { optimizes: true });
  const page = await chromium.newPage();
  const tools = await page.context().newCDPSession(page);
  await tools.send("Performance.enable", { timeDomain: "threadTicks" });
  return {
    name: `Chromium ${page.context().browser()?.version() ?? (await tools.send("Browser.getVersion")).product}`,
    open: async (url) => void (await page.goto(url)),
    evaluate: <T>(expression: string) => page.evaluate<T>(expression),
    press: (digit) => page.keyboard.press(String(digit)),
    worked: async () => workedMilliseconds((await tools.send("Performance.getMetrics")).metrics),
    close: () => chromium.close(),
  };
}

async function of2018(): Promise<Browser | null> {
  const chromium = await launchOldChromium(70);
  return chromium && { ...chromium, name: "Chromium 70", press: (digit) => chromium.press(String(digit), `Digit${digit}`, 48 + digit) };
}

const median = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? NaN;

const spread = (figures: readonly number[]): string => `median ${median(figures).toFixed(1)}, most ${Math.max(...figures).toFixed(1)} ms`;

async function measure(browser: Browser, scratch: string): Promise<void> {
  console.log(`${browser.name}, from the disk`);
  await measureReady(browser, scratch);
  await measureChecks(browser);
  await measureKeys(browser, scratch);
  await measureMany(browser);
}

async function measureReady(browser: Browser, scratch: string): Promise<void> {
  const empty = join(scratch, "empty.html");
  writeFileSync(empty, "<!doctype html><title>empty</title>");
  const opened = async (file: string, ready: string): Promise<readonly [number, number]> => {
    await browser.open("about:blank");
    const before = await browser.worked();
    await browser.open(pathToFileURL(file).href);
    const wall = await browser.evaluate<number>(`(${ready}).then(() => performance.now())`);
    const worked = await browser.worked();
    // A page in a process of its own counts from nothing.
    return [wall, worked < before ? worked : worked - before];
  };
  const ours: (readonly [number, number])[] = [];
  const least: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    least.push((await opened(empty, "Promise.resolve()"))[0]);
    ours.push(await opened(pageFile, "window.page.ready"));
  }
  console.log(
    `ready: ${spread(ours.map(([wall]) => wall))} after the first request, ${spread(ours.map(([, worked]) => worked))} of work; an empty page ${spread(least)}`,
  );
}

async function openExample(browser: Browser, name: string): Promise<void> {
  const bytes = readFileSync(new URL(`../examples/${name}.json`, import.meta.url));
  await browser.evaluate(`window.page.open("${name}.json", ${JSON.stringify([...bytes])})`);
}

async function anew(browser: Browser): Promise<void> {
  await browser.open("about:blank");
  await browser.open(pathToFileURL(pageFile).href);
  await browser.evaluate(`window.page.ready`);
  await browser.evaluate(helpers);
}

async function measureChecks(browser: Browser): Promise<void> {
  for (const example of ["huaian-2024", "huaian-2024-slip"]) {
    await anew(browser);
    await openExample(browser, example);
    await browser.evaluate(`pause(300)`);
    const walls: number[] = [];
    const worked: number[] = [];
    for (let round = 0; round < checks; round += 1) {
      const before = await browser.worked();
      walls.push(await browser.evaluate<number>(`answered("校验")`));
      worked.push((await browser.worked()) - before);
    }
    const report = exampleReport(example);
    const core = Array.from({ length: checks }, () => {
      const began = performance.now();
      check(report);
      return performance.now() - began;
    });
    console.log(
      `a check of ${example}: the first ${walls[0]?.toFixed(1)}, then ${spread(walls.slice(1))} from the press to the last change of the pane, ${spread(worked.slice(1))} of work; the core alone, in Node: the first ${core[0]?.toFixed(1)}, then ${spread(core.slice(1))}`,
    );
  }
}

/** Work of each key, until a frame is drawn, and of what follows in the pause after it. */
async function keyed(browser: Browser, prepare: (round: number) => string): Promise<{ key: number[]; after: number[] }> {
  const key: number[] = [];
  const after: number[] = [];
  for (let round = 0; round < keys; round += 1) {
    await browser.evaluate(prepare(round));
    await browser.evaluate(`pause(350)`);
    const before = await browser.worked();
    await browser.press(1 + (round % 9));
    await browser.evaluate(`frame()`);
    const drawn = await browser.worked();
    await browser.evaluate(`pause(350)`);
    key.push(drawn - before);
    after.push((await browser.worked()) - drawn);
  }
  return { key, after };
}

async function measureKeys(browser: Browser, scratch: string): Promise<void> {
  const bare = join(scratch, "bare.html");
  writeFileSync(bare, `<!doctype html><title>bare</title><input id="at:bare"><textarea id="at:text"></textarea>`);
  await browser.open(pathToFileURL(bare).href);
  await browser.evaluate(helpers);
  const least = await keyed(browser, () => `at("bare").focus()`);
  await anew(browser);
  await openExample(browser, "huaian-2024-slip");
  await browser.evaluate(`answered("校验")`);
  const cells = formOf("2021").tables.requests.numbers.map(({ id }) => id);
  const numbers = await keyed(browser, (round) => `at("${cells[round]}").focus()`);
  const paragraph = "一年来，工作扎实推进，各项任务平稳有序，全年制发规范性文件，新收政府信息公开申请，群众满意度持续提升。";
  await browser.evaluate(`window.page.type("overview", ${JSON.stringify(Array.from({ length: 200 }, () => paragraph).join("\n"))})`);
  const text = await keyed(browser, () => `(() => { const area = at("overview"); area.focus(); area.setSelectionRange(500, 500); })()`);
  const say = ({ key, after }: { key: number[]; after: number[] }): string =>
    `${spread(key)} of work until it is drawn, ${spread(after)} in the pause after it`;
  console.log(`a key in a number cell, with findings beside it: ${say(numbers)}; in a bare input of an empty page: ${say(least)}`);
  console.log(`a key in a text of 10,000 characters: ${say(text)}`);
}

/** Three hundred bodies: a county's forty, in eight counties. */
async function workbooks(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const reports = countyReports().map(({ sent }) => sent);
  const written: { name: string; bytes: Uint8Array }[] = [];
  for (let each = 0; each < many; each += 1) {
    const report = reports[each % reports.length];
    if (!report) continue;
    const agency = `第${Math.floor(each / reports.length) + 1}县${report.agency ?? ""}`;
    const plan = planWorkbook(report.form, {
      agency,
      year: report.year,
      totals: "formulas",
      report: new Report({ ...report.content(), agency }),
    });
    written.push({ name: `${each + 1}-${agency}.xlsx`, bytes: await writeXlsx(plan) });
  }
  return written;
}

let files: { name: string; bytes: Uint8Array }[] = [];

async function measureMany(browser: Browser): Promise<void> {
  await anew(browser);
  await browser.evaluate(`window.given = []; 0`);
  for (const { name, bytes } of files)
    await browser.evaluate(
      `given.push(new File([Uint8Array.from(atob("${Buffer.from(bytes).toString("base64")}"), (c) => c.charCodeAt(0))], ${JSON.stringify(name)})); 0`,
    );
  const before = await browser.worked();
  const wall = await browser.evaluate<number>(`(async () => {
    const transfer = new DataTransfer();
    for (const file of given) transfer.items.add(file);
    watchTurns();
    const began = performance.now();
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await until(() => button("保存汇总表"));
    const wall = performance.now() - began;
    clearInterval(turns);
    return wall;
  })()`);
  const worked = (await browser.worked()) - before;
  const rows = await browser.evaluate<number>(`document.querySelectorAll(".list tbody tr").length`);
  const longest = await browser.evaluate<number>(`longestTurn`);
  console.log(
    `${rows} workbooks dropped: ${(wall / 1000).toFixed(2)} s, ${(worked / 1000).toFixed(2)} s of it work of the page itself, which nothing else had to wait for longer than ${longest.toFixed(0)} ms`,
  );
}

function measureCommandLine(scratch: string): void {
  const folder = join(scratch, "many");
  mkdirSync(folder);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  const began = performance.now();
  spawnSync(process.execPath, ["bin/xxgk.mjs", "check", folder, "--jobs", "2"], { stdio: "ignore" });
  console.log(`the command line checks the same ${many} in ${((performance.now() - began) / 1000).toFixed(2)} s, two workers`);
}

const scratch = mkdtempSync(join(tmpdir(), "xxgk-page-"));
try {
  await buildPage();
  files = await workbooks();
  measureCommandLine(scratch);
  for (const launch of [current, of2018]) {
    const browser = await launch();
    if (!browser) continue;
    try {
      await measure(browser, scratch);
    } finally {
      await browser.close();
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
