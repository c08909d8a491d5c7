// `npm run pictures`: walks the clerk's whole job in the workbench and photographs every step for docs/manual;
// `npm run pictures -- exporting` walks one part of it.
// Needs a Chinese font (Debian: fonts-noto-cjk). Look at the pictures.
import { once } from "node:events";
import { mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";

import { buildPage, pageFile } from "./build-page.mjs";
import { launchChromium } from "./chromium";
import { openWorkbench } from "./open-workbench";

const pictures = fileURLToPath(new URL("../docs/manual/pictures/", import.meta.url));

const requests = "三、依申请公开";
interface Post {
  readonly status?: string;
  readonly title: string;
  readonly content: string;
}
/** What was sent to the site, the last one last. */
const posts: Post[] = [];
const numbers = { D6: 12, D7: 1, D8: 5, D9: 2, D16: 3, D18: 1, D30: 2, E6: 3, E8: 3 };

mkdirSync(pictures, { recursive: true });
const site = createServer(answerAsSite).listen(0, "127.0.0.1");
await once(site, "listening");
const siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
const workbench = await openWorkbench({ sites: [siteUrl], viewport: { width: 1360, height: 840 }, say: console.error });

try {
  const walks: Readonly<Record<string, () => Promise<void>>> = {
    fromEmpty,
    acceptingOne,
    causes,
    allWell,
    heldBack,
    exporting,
    inEnglish,
    withoutExcel,
  };
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(walks)) {
    const walk = walks[name];
    if (!walk) throw new Error(`no walk ${name}; there are ${Object.keys(walks).join(", ")}`);
    await walk();
  }
} finally {
  await workbench.close();
  site.close();
  site.closeAllConnections();
}

async function photograph(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`docs/manual/pictures/${name}.png`);
}

async function fromEmpty(): Promise<void> {
  const { page, pane } = await workbench.open("report=empty");
  await pane.getByLabel("机关名称").fill("东风区应急管理局");
  await photograph(page, "01-empty");
  await pane.getByRole("button", { name: "插入模板" }).click();
  await pane.getByRole("button", { name: "校验" }).waitFor();
  await photograph(page, "02-inserted");

  await page.evaluate(
    async ([sheet, cells]) => {
      for (const [address, value] of Object.entries(cells)) await window.workbench.type(sheet, address, value);
      await window.workbench.select(sheet, "D6");
    },
    [requests, numbers] as const,
  );
  await photograph(page, "03-typed");
  await pane.getByRole("button", { name: /校验/ }).first().click();
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await photograph(page, "04-checked");
  await page.close();
}

async function acceptingOne(): Promise<void> {
  const { page, pane } = await workbench.open("report=huaian-2024-slip");
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

async function causes(): Promise<void> {
  for (const name of ["two-slips", "wrong-column", "tie", "last-year-decides"]) await causesOf(name);
}

async function causesOf(name: string): Promise<void> {
  const { page, pane } = await workbench.open(`report=huaian-2024-${name}`);
  await pane.getByRole("button", { name: /校验/ }).first().click();
  await pane.getByRole("list", { name: "可能的原因" }).getByRole("button", { name: "定位" }).first().click();
  await photograph(page, `cause-${name}`);
  await page.close();
}

async function allWell(): Promise<void> {
  const { page, pane } = await workbench.open("report=dongfeng-2021");
  await pane.getByRole("button", { name: /校验/ }).first().click();
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await photograph(page, "09-reminders");
  await pane.getByRole("button", { name: "导出" }).first().click();
  await photograph(page, "10-export");
  await page.close();
}

/** The pane alone, from `top` on: what is to be seen of it is longer than a screen. */
async function photographPane(page: Page, name: string, top = 0): Promise<void> {
  const frame = page.locator("iframe[title=任务窗格]");
  await frame.evaluate((element, at) => (element as HTMLIFrameElement).contentWindow?.scrollTo(0, at), top);
  await page.waitForTimeout(600);
  await frame.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`docs/manual/pictures/${name}.png`);
}

async function heldBack(): Promise<void> {
  const { page, pane } = await workbench.open("report=hongze-2023");
  await pane.getByRole("button", { name: "导出" }).click();
  await pane.getByRole("button", { name: "确有原因，要带着错误导出" }).click();
  await pane.getByRole("checkbox", { name: /我已看过/ }).check();
  await pane.getByRole("textbox", { name: "原因" }).fill("复议数以上级年报为准，下月一并更正。");
  await photographPane(page, "12-held-back");
  await page.close();
}

async function exporting(): Promise<void> {
  const { page, pane } = await workbench.open("report=dongfeng-2021");
  await pane.getByRole("button", { name: "导出" }).click();
  await pane.getByRole("button", { name: "预览" }).click();
  await photographPane(page, "13-preview");
  await pane.getByRole("button", { name: "关闭" }).last().click();

  await pane.getByRole("button", { name: "发送到网站" }).click();
  const settings = { kind: "wordpress", site: siteUrl, user: "xinxigongkai" };
  await pane
    .locator("input[accept='.json']")
    .setInputFiles({ name: "发布设置.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(settings)) });
  await pane.getByLabel("应用程序密码").fill("abcd efgh ijkl mnop");
  await pane.getByRole("button", { name: "核对", exact: true }).click();
  await pane.getByRole("button", { name: "发送", exact: true }).waitFor();
  await photographPane(page, "14-send", 700);
  await pane.getByRole("button", { name: "发送", exact: true }).click();
  await pane.getByText(/一致：核对了/).waitFor();
  await photographPane(page, "15-sent", 700);

  await pane.getByRole("button", { name: "发送到网站" }).click();
  await pane.getByRole("button", { name: "核对已发布的网页" }).click();
  const changed = (posts.at(-1)?.content ?? "").replace("确定1名", "确定2名").replace(/>6</, ">8<");
  await pane.getByLabel("网页的内容或源代码").fill(changed);
  await pane.getByRole("button", { name: "核对网页" }).click();
  await pane.getByRole("list", { name: "不一致之处" }).getByRole("button", { name: /^定位/ }).last().click();
  await photographPane(page, "16-compare", 760);
  await page.close();
}

/** A site of one post, as far as sending and reading back ask it. */
function answerAsSite(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    if (request.method === "POST") posts.push({ status: "draft", ...JSON.parse(Buffer.concat(chunks).toString()) });
    const post = posts.at(-1);
    const shown = post && {
      id: 7,
      status: post.status,
      link: `${siteUrl}/?p=7`,
      title: { raw: post.title, rendered: post.title },
      content: { rendered: post.content },
    };
    const isList = request.method === "GET" && !request.url?.includes("posts%2F7");
    response.writeHead(200, {
      "content-type": "application/json",
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "*",
      "access-control-allow-methods": "*",
    });
    response.end(request.method === "OPTIONS" ? "" : JSON.stringify(isList ? [shown].filter(Boolean) : shown));
  });
}

/** The page without Excel, from the disk. */
async function withoutExcel(): Promise<void> {
  await buildPage();
  const chromium = await launchChromium({ width: 1360, height: 840 });
  const page = await chromium.newPage();
  await page.goto(pathToFileURL(pageFile).href);
  await page.evaluate(() => window.page.ready);
  await photograph(page, "page-1-welcome");
  const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}.json`, import.meta.url));
  await page.locator("#files").setInputFiles(example("huaian-2024-slip"));
  await page.getByRole("button", { name: "校验" }).click();
  await page.getByRole("list", { name: "可能的原因" }).getByRole("button", { name: "定位" }).first().click();
  await page.getByRole("button", { name: "知道了" }).click();
  await photograph(page, "page-2-checked");
  const county = fileURLToPath(new URL("../examples/county/", import.meta.url));
  await page.locator("#files").setInputFiles(readdirSync(county).map((name) => join(county, name)));
  await page.getByRole("button", { name: "保存汇总表" }).waitFor();
  await photograph(page, "page-3-bodies");
  await chromium.close();
}

async function inEnglish(): Promise<void> {
  const { page, pane } = await workbench.open("report=huaian-2024-slip&lang=en");
  await pane
    .getByRole("button", { name: /^Check/ })
    .first()
    .click();
  await pane.getByRole("list", { name: "Likely causes" }).waitFor();
  await photograph(page, "11-english");
  await page.close();
}
