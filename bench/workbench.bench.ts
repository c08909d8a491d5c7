/**
 * What a clerk waits for in the workbench, and what it costs the processor. Seconds are only as good as the machine is quiet; processor time of the
 * page's process, grid, host and pane together, holds on a busy one too. Ratios are against the grid alone (typing) and against
 * the bare core in the same browser (校验).
 */

import type { CDPSession, Frame, Page } from "playwright-core";

import { findingsOf } from "../src/core/check";
import { explain } from "../src/core/explain";
import { parseReportFile } from "../src/core/report/report-file";
import { readFileSync } from "node:fs";
import { openWorkbench } from "../scripts/open-workbench";
import type { OpenWorkbench } from "../scripts/open-workbench";

const runs = 7;
const report = "huaian-2024-slip";
const table = "三、依申请公开";

interface Cost {
  /** Milliseconds until what was waited for is there. */
  readonly wall: number;
  /** Milliseconds of processor time of the page's process, until it rests again. */
  readonly processor: number;
}

export async function benchWorkbench(): Promise<void> {
  const workbench = await openWorkbench({ optimizes: true, viewport: { width: 1366, height: 768 }, say: console.error });
  try {
    print("cold: address → add-in runs", await repeated(3, () => coldStart(workbench)), "at most 5,000");
    print("插入模板 → first digit in its cell", await repeated(3, () => insertion(workbench)), "at most 2,000");
    print("校验 → list, first check of a page", await repeated(3, () => firstCheck(workbench)), "at most 100");
    await benchOpenReport(workbench);
  } finally {
    await workbench.close();
  }
}

async function benchOpenReport(workbench: OpenWorkbench): Promise<void> {
  const desk = await sitDown(workbench, `report=${report}`);
  console.log(`at rest the page takes ${(desk.idling * 100).toFixed(1)} % of a processor`);
  await checkOnce(desk);
  print("校验 → list, again", await repeated(runs, () => checkOnce(desk)), "at most 100");
  const bare = await repeated(runs, () => Promise.resolve(bareCheck()));
  print("  findings and causes by the core alone, in Node", bare, "for comparison");
  const typed = await repeated(runs, () => typeDigit(desk));
  print("a digit and Enter while results show", typed, "at most 100 of processor time");

  const empty = await sitDown(workbench, `report=${report}`);
  await empty.page.evaluate(() => document.querySelector("iframe")?.remove());
  print("  the same in the grid without an add-in", await repeated(runs, () => typeDigit(empty)), "for comparison");
  await empty.page.close();

  await benchGrowth(desk);
  await desk.page.close();
}

/** Whether anything grows with the number of checks: counted after as many have warmed everything up. */
async function benchGrowth(desk: Desk): Promise<void> {
  for (let run = 0; run < 20; run++) await pressCheck(desk);
  const before = await kept(desk);
  for (let run = 0; run < 200; run++) await pressCheck(desk);
  const after = await kept(desk);
  const grown = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  console.log(
    `after 200 more checks: heap ${(grown("JSHeapUsedSize") / 200_000).toFixed(1)} kB a check, ` +
      `${grown("Nodes")} nodes, ${grown("JSEventListeners")} listeners more in all`,
  );
}

interface Desk {
  readonly page: Page;
  readonly frame: Frame;
  readonly session: CDPSession;
  readonly idling: number;
}

async function sitDown(workbench: OpenWorkbench, query: string): Promise<Desk> {
  const { page } = await workbench.open(query);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return { page, frame: paneOf(page), session, idling: await idlingOf(session) };
}

function paneOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("there is no pane");
  return frame;
}

async function coldStart(workbench: OpenWorkbench): Promise<Cost> {
  const began = performance.now();
  const { page } = await workbench.open(`report=${report}`);
  const wall = performance.now() - began;
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const processor = (await metrics(session)).get("ProcessTime") ?? 0;
  await page.close();
  return { wall, processor: processor * 1000 };
}

async function insertion(workbench: OpenWorkbench): Promise<Cost> {
  const desk = await sitDown(workbench, "report=empty");
  const { page, frame } = desk;
  await frame.getByLabel("年度").fill("2025");
  await frame.getByLabel("机关名称").fill("东风区应急管理局");
  const cost = await costOf(desk, async () => {
    await frame.getByRole("button", { name: "插入模板" }).last().click();
    await page.waitForFunction(() => window.workbench.cellOf("requests/newlyReceived/naturalPerson") !== null);
    await frame.getByRole("button", { name: "校验" }).waitFor();
    await page.evaluate((sheet) => window.workbench.select(sheet, "D6"), table);
    await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 400, y: 300 } });
    await page.evaluate((sheet) => window.workbench.select(sheet, "D6"), table);
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.waitForFunction((sheet) => window.workbench.cell(sheet, "D6").value === 7, table);
  });
  await page.close();
  return cost;
}

async function firstCheck(workbench: OpenWorkbench): Promise<Cost> {
  const desk = await sitDown(workbench, `report=${report}`);
  const cost = await checkOnce(desk);
  await desk.page.close();
  return cost;
}

/** Pressed and waited for inside the page: the way to a browser and back is no part of it. */
async function checkOnce(desk: Desk): Promise<Cost> {
  let wall = 0;
  const { processor } = await costOf(desk, async () => {
    wall = await pressCheck(desk);
  });
  return { wall, processor };
}

function pressCheck({ frame }: Desk): Promise<number> {
  return frame.evaluate(async () => {
    const button = document.querySelector<HTMLElement>("button[aria-keyshortcuts='Alt+J']");
    const began = performance.now();
    let isBusy = false;
    const listed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const busy = document.querySelector("button[aria-keyshortcuts='Alt+J']")?.getAttribute("aria-busy") === "true";
        isBusy ||= busy;
        if (!isBusy || busy || !document.querySelector("[aria-label='校验结果']")) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    button?.click();
    await listed;
    return performance.now() - began;
  });
}

const text = readFileSync(`examples/${report}.json`, "utf8");

function bareCheck(): Cost {
  const began = performance.now();
  const read = parseReportFile(JSON.parse(text));
  if (read.ok) {
    findingsOf(read.report, {});
    explain(read.report, {});
  }
  const wall = performance.now() - began;
  return { wall, processor: wall };
}

let digit = 0;

async function typeDigit(desk: Desk): Promise<Cost> {
  const { page } = desk;
  await page.evaluate((sheet) => window.workbench.select(sheet, "E8"), table);
  digit = (digit % 9) + 1;
  return costOf(desk, async () => {
    await page.keyboard.type(String(digit));
    await page.keyboard.press("Enter");
    await page.waitForFunction(([sheet, value]) => window.workbench.cell(sheet, "E8").value === value, [table, digit] as const);
  });
}

/** How long the page works on after what was waited for is there, at most: the check that follows a digit by itself comes after two seconds. */
const aftermath = 700;

/** What is done, less what the page takes while nobody touches it. */
async function costOf({ session, idling }: Desk, work: () => Promise<void>): Promise<Cost> {
  const before = await processTime(session);
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  await pause(aftermath);
  const spent = (await processTime(session)) - before;
  return { wall, processor: spent - idling * (performance.now() - began) };
}

/** Processor time a millisecond of a page that nobody touches. */
async function idlingOf(session: CDPSession): Promise<number> {
  await pause(2_000);
  const before = await processTime(session);
  const began = performance.now();
  await pause(2_000);
  return ((await processTime(session)) - before) / (performance.now() - began);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const processTime = async (session: CDPSession): Promise<number> => ((await metrics(session)).get("ProcessTime") ?? 0) * 1000;

async function kept({ session }: Desk): Promise<Map<string, number>> {
  await session.send("HeapProfiler.collectGarbage");
  return metrics(session);
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

async function repeated(times: number, once: () => Promise<Cost>): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let run = 0; run < times; run++) costs.push(await once());
  return costs;
}

function print(what: string, costs: readonly Cost[], wanted: string): void {
  const [wall, processor] = (["wall", "processor"] as const).map((kind) => {
    const sorted = costs.map((cost) => cost[kind]).sort((a, b) => a - b);
    return `median ${sorted[(sorted.length - 1) >> 1]?.toFixed(0).padStart(5)} ms, fastest ${sorted[0]?.toFixed(0).padStart(5)} ms`;
  });
  console.log(`${what.padEnd(50)} ${wall}; processor ${processor} (${wanted})`);
}
