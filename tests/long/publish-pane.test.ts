/** Publishing as a clerk does it: the built add-in over the real Office.js in a browser, from another origin than the site's, to a real WordPress. */

import type { FrameLocator, Locator } from "playwright-core";
import { afterEach, expect, test } from "vitest";

import type { Role } from "../../scripts/wordpress";
import type { CellId } from "../../src/core/form/cell-id";
import { ask } from "../../scripts/open-workbench";
import type { OpenPage } from "../../scripts/open-workbench";
import { officeOf } from "./site-office";
import { siteAndWorkbench } from "./site-workbench";

const desk = siteAndWorkbench();
let open: OpenPage;
afterEach(async () => {
  expect(await open.pane.locator("html").evaluate((html) => html.outerHTML)).not.toContain(desk.site.accounts.author.password);
  await open.page.close();
});

interface Account {
  readonly as?: Role;
  readonly password?: string;
  readonly status?: string;
}

/** Opens the export step and its part for sending, and fills that in. */
async function readyToSend(
  report: string,
  { as = "author", password = desk.site.accounts[as].password, status = "draft" }: Account = {},
): Promise<Locator> {
  open = await desk.workbench.open(`report=${report}`);
  const { pane } = open;
  // Opening the step checks first.
  await pane.getByRole("button", { name: "导出" }).click();
  const step = pane.getByRole("region", { name: "导出" });
  await step.getByRole("button", { name: "发送到网站" }).click();
  const settings = { kind: "wordpress", site: desk.site.url, user: desk.site.accounts[as].user, status };
  await step
    .locator("input[accept='.json']")
    .setInputFiles({ name: "发布设置.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(settings)) });
  await step.getByLabel("应用程序密码").fill(password);
  return step;
}

const press = (within: Locator | FrameLocator, name: string): Promise<void> => within.getByRole("button", { name, exact: true }).click();

/** Opens what holds a report back, for a reason that is written down. */
async function giveReason(step: Locator, opener: string): Promise<void> {
  await press(step, opener);
  await step.getByRole("checkbox", { name: /我已看过|我知道/ }).check();
  await step.getByRole("textbox", { name: "原因" }).fill("上级已按此数汇总");
  await press(step, "记下原因，允许导出");
}

const office = (path: string, change?: object): Promise<unknown> => officeOf(desk.site, path, change);

interface Post {
  readonly id: number;
  readonly status: string;
  readonly content: { readonly raw: string };
}

const posts = async (): Promise<readonly Post[]> =>
  (await office("&status=any&context=edit&search=%E4%B8%9C%E9%A3%8E%E5%8C%BA")) as readonly Post[];

test("a report goes from the workbook to the site as a draft, reads back equal, and is the same draft when sent again", async () => {
  const step = await readyToSend("dongfeng-2021");
  await press(step, "核对");
  await step.getByText("可以发送。网站上还没有这份报告。").waitFor();
  expect(await posts()).toEqual([]);
  await press(step, "发送");
  await step.getByText("已送到网站，存为草稿，还没有公开。").waitFor();
  await step.getByText("一致：核对了 200 格、7 段。核对的是网站上的草稿").waitFor();

  await press(step, "重新核对");
  await step.getByText("可以发送。会改动网站上已有的那份草稿。").waitFor();
  await press(step, "发送");
  await step.getByText("网站上的草稿已更新，还没有公开。").waitFor();
  expect((await posts()).map(({ status }) => status)).toEqual(["draft"]);
  expect(open.errors).toEqual([]);
});

test("once the office has published it, one digit changed on the site is named, with the way to its cell", async () => {
  const [post] = await posts();
  if (!post) throw new Error("nothing was sent");
  await office(`/${post.id}`, { status: "publish" });
  const step = await readyToSend("dongfeng-2021");
  await press(step, "核对");
  await step.getByText("这份报告已经公开").waitFor();
  expect(await step.getByRole("button", { name: "发送", exact: true }).count()).toBe(0);
  await step.getByRole("checkbox", { name: "仍然发送：改动公开的页面" }).check();
  await press(step, "重新核对");
  await press(step, "发送");
  await step.getByText("公开的页面已更新。").waitFor();
  // A browser keeps another site's pages to itself: what the site gives out of it is read instead, and said to be.
  await step.getByText("一致：核对了 200 格、7 段。浏览器不能直接打开那个网页，核对的是网站给出的正文").waitFor();

  const at: CellId = "proactiveDisclosure/administrativePenalties/decisionsThisYear";
  const { raw } = ((await office(`/${post.id}&context=edit`)) as Post).content;
  const row = /id="([^"]+)"[^>]*>行政处罚</.exec(raw)?.[1];
  const [cell = ""] = new RegExp(`<td headers="[^"]*\\b${row}"[^>]*>6<`).exec(raw) ?? [];
  expect(cell).not.toBe("");
  await office(`/${post.id}`, { content: raw.replace(cell, cell.replace(/6<$/, "8<")) });

  await press(step, "再读回一次");
  await step.getByText(/有 1 处不一致；核对了 200 格、7 段。/).waitFor();
  const difference = step.getByRole("list", { name: "不一致之处" }).getByRole("listitem");
  expect(await difference.getByRole("definition").allTextContents()).toEqual(["6", "8"]);
  await difference.getByRole("button", { name: "定位 表二 · 行政处罚 · 本年处理决定数量" }).click();
  await expect.poll(() => ask(open.page, "selection")).toEqual(await ask(open.page, "cellOf", at));

  // The page as a visitor saves it, with the site's frame around it, says the same.
  await press(step, "核对已发布的网页");
  const page = await (await fetch(`${desk.site.url}/?p=${post.id}`)).text();
  await step.locator("input[accept^='.html']").setInputFiles({ name: "网页.html", mimeType: "text/html", buffer: Buffer.from(page) });
  await step.getByText(/^有 1 处不一致；核对了 200 格、7 段。$/).waitFor();

  // Put right, it is the same again; this time as a clerk copies it in a browser, all of it, and pastes it.
  await office(`/${post.id}`, { content: raw });
  const visitor = await open.page.context().newPage();
  await visitor.goto(`${desk.site.url}/?p=${post.id}`);
  await visitor.keyboard.press("Control+a");
  await visitor.keyboard.press("Control+c");
  await visitor.close();
  await step.getByLabel("网页的内容或源代码").focus();
  await open.page.keyboard.press("Control+v");
  await step.getByText(/已粘贴网页/).waitFor();
  await press(step, "核对网页");
  await step.getByText(/^一致：核对了 200 格、7 段。$/).waitFor();
  expect(await posts()).toHaveLength(1);
});

test("a report with errors is sent only with a reason; a wrong password is told apart, and not shown", async () => {
  const step = await readyToSend("hongze-2023", { password: "abcd efgh ijkl mnop qrst uvwx" });
  await step.getByText(/还有 2 处错误没有解决/).waitFor();
  expect(await step.getByRole("button", { name: "核对", exact: true }).getAttribute("aria-disabled")).toBe("true");
  await giveReason(step, "确有原因，要带着错误导出");
  await press(step, "核对");
  await step.getByText(/没有接受用户名和密码。请核对用户名/).waitFor();
  expect(await open.pane.locator("html").evaluate((html) => html.outerHTML)).not.toContain("abcd efgh");
});

test("an account that may not publish is told so", async () => {
  const step = await readyToSend("huaian-2024", { as: "contributor", status: "publish" });
  await giveReason(step, "确有原因，要照原样导出");
  await press(step, "核对");
  await step.getByText(/可以发送|没有所需的权限/).waitFor();
  if (await step.getByRole("button", { name: "发送", exact: true }).isVisible()) await press(step, "发送");
  await step.getByText(/没有所需的权限/).waitFor();
});
