// `npm run pictures`: walks the clerk's whole job in the workbench and photographs every step for docs/manual.
// Needs Chromium (CHROME or /usr/bin/chromium) and a Chinese font (Debian: fonts-noto-cjk). Look at the pictures.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { serveWorkbench } from "../workbench/server.mjs";
import { prepare } from "./start.mjs";

const pictures = fileURLToPath(new URL("../docs/manual/pictures/", import.meta.url));
const executablePath = [process.env.CHROME, "/usr/bin/chromium"].find((path) => path && existsSync(path));
if (!executablePath) throw new Error("no Chromium: set CHROME or install the Debian package chromium");

const requests = "三、依申请公开";
const numbers = { D6: 12, D7: 1, D8: 5, D9: 2, D16: 3, D18: 1, D30: 2, E6: 3, E8: 3 };

await prepare((line) => console.error(line));
mkdirSync(pictures, { recursive: true });
const server = await serveWorkbench({ port: 0 });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });

try {
  await fromEmpty();
  await acceptingOne();
  for (const name of ["two-slips", "wrong-column", "tie", "last-year-decides"]) await causesOf(name);
  await allWell();
  await inEnglish();
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

async function open(query) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 840 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/?${query}`);
  await page.evaluate(() => window.workbench.ready);
  return { page, pane: page.frameLocator("iframe[title=任务窗格], iframe[title='Task pane']") };
}

async function photograph(page, name) {
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`docs/manual/pictures/${name}.png`);
}

async function fromEmpty() {
  const { page, pane } = await open("report=empty");
  await pane.getByLabel("机关名称").fill("东风区应急管理局");
  await photograph(page, "01-empty");
  await pane.getByRole("button", { name: "插入模板" }).click();
  await pane.getByRole("button", { name: "校验" }).waitFor();
  await photograph(page, "02-inserted");

  await page.evaluate(async ([sheet, cells]) => {
    for (const [address, value] of Object.entries(cells)) await window.workbench.type(sheet, address, value);
    await window.workbench.select(sheet, "D6");
  }, [requests, numbers]);
  await photograph(page, "03-typed");
  await pane.getByRole("button", { name: /校验/ }).first().click();
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await photograph(page, "04-checked");
  await page.close();
}

async function acceptingOne() {
  const { page, pane } = await open("report=huaian-2024-slip");
  await pane.getByRole("button", { name: /校验/ }).first().click();
  const causes = pane.getByRole("list", { name: "可能的原因" });
  await causes.getByRole("button", { name: "定位" }).first().click();
  await photograph(page, "05-go-to");
  await causes.getByRole("button", { name: "为什么" }).first().click();
  await photograph(page, "06-why");
  await causes.getByRole("button", { name: "采纳" }).first().click();
  await pane.getByRole("button", { name: "撤销" }).first().waitFor();
  await photograph(page, "07-accepted");
  await page.evaluate(async (sheet) => window.workbench.type(sheet, "E8", 22), requests);
  await photograph(page, "08-stale");
  await page.close();
}

async function causesOf(name) {
  const { page, pane } = await open(`report=huaian-2024-${name}`);
  await pane.getByRole("button", { name: /校验/ }).first().click();
  await pane.getByRole("list", { name: "可能的原因" }).getByRole("button", { name: "定位" }).first().click();
  await photograph(page, `cause-${name}`);
  await page.close();
}

async function allWell() {
  const { page, pane } = await open("report=dongfeng-2021");
  await pane.getByRole("button", { name: /校验/ }).first().click();
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await photograph(page, "09-reminders");
  await pane.getByRole("button", { name: "导出" }).first().click();
  await photograph(page, "10-export");
  await page.close();
}

async function inEnglish() {
  const { page, pane } = await open("report=huaian-2024-slip&lang=en");
  await pane.getByRole("button", { name: /^Check/ }).first().click();
  await pane.getByRole("list", { name: "Likely causes" }).waitFor();
  await photograph(page, "11-english");
  await page.close();
}
