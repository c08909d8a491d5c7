/** The last step of the clerk's job in a real browser: held back, decided, previewed, saved, sent, compared. */

import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { pageOf } from "../../src/core/exporters/html";
import { exampleReport } from "../examples";
import { startServer } from "../publish/server";
import type { Answering, Server } from "../publish/server";
import type { OpenPage, OpenWorkbench } from "../../scripts/open-workbench";
import { ask, openWorkbench } from "../../scripts/open-workbench";
import { axeProblems } from "./axe";

let workbench: OpenWorkbench;
/** One that the pane may send to, and one it may not. */
let site: Server;
let elsewhere: Server;
let open: OpenPage;
beforeAll(async () => {
  [site, elsewhere] = await Promise.all([startServer(), startServer()]);
  workbench = await openWorkbench({ sites: [site.url] });
});
afterAll(async () => {
  await workbench?.close();
  await site?.close();
  await elsewhere?.close();
});
afterEach(async () => {
  expect(open.errors).toEqual([]);
  expect(await ask(open.page, "missing")).toEqual([]);
});

async function openStep(report: string): Promise<Locator> {
  await open?.page.close();
  open = await workbench.open(`report=${report}`);
  const { pane } = open;
  await pane.getByRole("button", { name: "校验" }).click();
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await pane.getByRole("button", { name: "导出" }).click();
  return pane.getByRole("region", { name: "导出" });
}

async function problems(): Promise<string[]> {
  const frame = open.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("there is no pane");
  return axeProblems(frame);
}

test("errors hold the report back, lead to the first cell, and are let through by a reason that stays in the workbook", async () => {
  const step = await openStep("huaian-2024-slip");
  const { page, pane } = open;
  await step.getByText("还有 2 处错误没有解决，不能导出。请先改正。").waitFor();
  expect(await step.getByRole("button", { name: "保存" }).getAttribute("aria-disabled")).toBe("true");
  await step.getByRole("button", { name: "定位" }).first().click();
  await expect.poll(async () => (await ask(page, "selection")).sheet).toBe("三、依申请公开");

  await step.getByRole("button", { name: "确有原因，要带着错误导出" }).click();
  await step.getByRole("textbox", { name: "原因" }).fill("上级已按此数汇总");
  await step.getByRole("checkbox", { name: /我已看过/ }).check();
  expect(await problems()).toEqual([]);
  await step.getByRole("button", { name: "记下原因，允许导出" }).click();
  await step.getByText("带着 2 处错误导出。原因：上级已按此数汇总").waitFor();
  // Another look at the workbook: what is shown now was read from it.
  await pane.getByRole("button", { name: "校验" }).click();
  await step.getByText("带着 2 处错误导出。原因：上级已按此数汇总").waitFor();

  await step.getByRole("radio", { name: "校验报告" }).check();
  const [download] = await Promise.all([page.waitForEvent("download"), step.getByRole("button", { name: "保存" }).click()]);
  expect(readFileSync(await download.path(), "utf8")).toContain("导出时仍有 2 处错误没有解决，导出人选择了继续。理由：上级已按此数汇总");
});

describe("a report without errors", () => {
  let step: Locator;
  beforeAll(async () => {
    step = await openStep("dongfeng-2021");
  });

  test("the preview shows the page, runs nothing, and closes with Escape from inside, back to its button", async () => {
    const { page, pane } = open;
    await step.getByRole("button", { name: "预览" }).click();
    const shown = pane.frameLocator("iframe[title='将要导出的内容']");
    expect(await shown.getByRole("heading", { level: 1 }).textContent()).toBe("东风区应急管理局2021年政府信息公开工作年度报告");
    expect(await problems()).toEqual([]);
    await page.keyboard.press("Tab");
    await shown.locator("body").click();
    await page.keyboard.press("Escape");
    await expect.poll(() => pane.getByRole("dialog").count()).toBe(0);
    expect(await pane.locator(":focus").textContent()).toBe("预览");
  });

  test("where a download came to nothing the same bytes leave by a data: address, then as a new workbook", async () => {
    const { page } = open;
    // A browser with no dialog of its own to save files, as Excel's on the web.
    await page
      .frames()
      .find((each) => each.url().includes("taskpane.html"))
      ?.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    await step.getByRole("radio", { name: /^表格/ }).check();
    const [first] = await Promise.all([page.waitForEvent("download"), step.getByRole("button", { name: "保存" }).click()]);
    const [second] = await Promise.all([
      page.waitForEvent("download"),
      step.getByRole("button", { name: "没有看到文件？换一种方法" }).click(),
    ]);
    const [third] = await Promise.all([
      page.waitForEvent("download"),
      step.getByRole("button", { name: "没有看到文件？换一种方法" }).click(),
    ]);
    await step.getByText(/已在 Excel 里打开为一个新的工作簿/).waitFor();
    expect([first, second].map((each) => each.suggestedFilename())).toEqual(
      new Array(2).fill("东风区应急管理局2021年政府信息公开工作年度报告.xlsx"),
    );
    expect(third.suggestedFilename()).toBe("新工作簿.xlsx");
    const [saved, ...others] = await Promise.all([first, second, third].map(async (each) => readFileSync(await each.path())));
    for (const other of others) expect(other.equals(saved ?? Buffer.of())).toBe(true);
  });

  test("a site that the build does not name is said to be one, with who can change that", async () => {
    await step.getByRole("button", { name: "发送到网站" }).click();
    await step.locator("input[accept='.json']").setInputFiles({
      name: "发布设置.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ kind: "wordpress", site: elsewhere.url, user: "clerk" })),
    });
    await step.getByLabel("应用程序密码").fill("abcd efgh");
    await step.getByRole("button", { name: "核对", exact: true }).click();
    await step.getByText(`这个加载项没有获准连接“${elsewhere.host}”`).waitFor();
    // The browser's own words about it are expected here.
    expect(open.errors.every((words) => words.includes("Content Security Policy"))).toBe(true);
    (open.errors as string[]).length = 0;
  });

  test("a report is sent to a site, read back by itself, and compared with a page that was copied from a browser", async () => {
    const report = exampleReport("dongfeng-2021");
    let sent: { content: string } | null = null;
    const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "*", "access-control-allow-methods": "*" };
    site.answer = ({ method, url, body }): Answering => {
      if (method === "OPTIONS") return { headers: cors, body: "" };
      if (method === "POST") sent = JSON.parse(body.toString()) as { content: string };
      if (url.startsWith("/page"))
        return {
          headers: { ...cors, "content-type": "text/html;charset=utf-8" },
          body: `<html><body>${sent?.content ?? ""}</body></html>`,
        };
      return { headers: cors, body: JSON.stringify({ code: 0, data: { id: "7", url: `${site.url}/page/7`, state: "published" } }) };
    };
    const settings = {
      kind: "post",
      url: `${site.url}/api`,
      encoding: "json",
      fields: { title: "{{title}}", content: "{{html}}" },
      authorization: { scheme: "header", name: "X-Token" },
      answer: { success: { at: "code", equals: 0 }, id: "data.id", link: "data.url", isPublic: { at: "data.state", equals: "published" } },
    };

    const { page, pane } = open;
    await step
      .locator("input[accept='.json']")
      .setInputFiles({ name: "发布设置.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(settings)) });
    await step.getByLabel("密码或令牌").fill("s3cret-token");
    await step.getByRole("button", { name: "核对", exact: true }).click();
    await step.getByText(/可以发送/).waitFor();
    expect(await problems()).toEqual([]);
    expect(sent).toBeNull();
    await step.getByRole("button", { name: "发送", exact: true }).click();
    await step.getByText(/一致：核对了 200 格、7 段。核对的是公开的网页/).waitFor();
    expect(site.asked.find(({ method }) => method === "POST")?.headers["x-token"]).toBe("s3cret-token");
    const kept = await pane
      .locator("html")
      .evaluate((html) => [html.outerHTML, JSON.stringify({ ...localStorage, ...sessionStorage })].join());
    expect(kept).toContain("X-Token");
    expect(kept).not.toContain("s3cret");

    await step.getByRole("button", { name: "核对已发布的网页" }).click();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const penalties: CellId = "proactiveDisclosure/administrativePenalties/decisionsThisYear";
    const changed = pageOf(report.with({ [penalties]: 61 }));
    await step.getByLabel("网页的内容或源代码").focus();
    await pane.locator("html").evaluate(
      (_, html) =>
        navigator.clipboard.write([
          new ClipboardItem({
            "text/html": new Blob([html], { type: "text/html" }),
            "text/plain": new Blob(["表格"], { type: "text/plain" }),
          }),
        ]),
      changed,
    );
    await page.keyboard.press("Control+v");
    await step.getByText(/已粘贴网页/).waitFor();
    await step.getByRole("button", { name: "核对网页" }).click();
    const row = step.getByRole("list", { name: "不一致之处" }).getByRole("listitem");
    expect(await row.getByRole("definition").allTextContents()).toEqual(["6", "61"]);
    expect(await problems()).toEqual([]);
    await row.getByRole("button", { name: /^定位/ }).click();
    await expect.poll(() => ask(page, "selection")).toEqual(await ask(page, "cellOf", penalties));
  });
});
