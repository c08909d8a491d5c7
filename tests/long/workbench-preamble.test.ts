/** A preamble typed into the seed report: checked, published in every form, and read back equal. */

import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";

import { compareReports } from "../../src/core/compare/compare-reports";
import { readReportBytes } from "../../src/files/read-report-file";
import { ask } from "../../scripts/open-workbench";
import type { OpenPage } from "../../scripts/open-workbench";
import { exampleReport } from "../examples";
import { siteAndWorkbench } from "./site-workbench";

const preamble =
  "本年度报告根据《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止。";
const report = exampleReport("dongfeng-2021").with({ preamble });

const desk = siteAndWorkbench();
let open: OpenPage;

async function type(text: string): Promise<void> {
  await open.page.evaluate(async (value) => {
    const at = window.workbench.cellOf("preamble");
    if (!at) throw new Error("the workbook has no place for a preamble");
    await window.workbench.type(at.sheet, at.address, value);
  }, text);
}

const press = (within: Locator, name: string): Promise<void> => within.getByRole("button", { name, exact: true }).click();

test("a preamble is checked, exported to Word and HTML, sent to WordPress, and read back equal", async () => {
  open = await desk.workbench.open("report=dongfeng-2021");
  const { page, pane } = open;
  const found = pane.getByRole("list", { name: "校验结果" });
  await type(preamble.replace("2021年1月1日起", "2020年1月1日起"));
  await pane.getByRole("button", { name: "校验" }).click();
  await found
    .getByText(/2020年/)
    .first()
    .waitFor();
  await type(preamble);
  await pane.getByRole("button", { name: "校验" }).click();
  await expect.poll(() => found.getByText(/2020年/).count()).toBe(0);

  await pane.getByRole("button", { name: "导出" }).click();
  const step = pane.getByRole("region", { name: "导出" });
  for (const format of [/^网页/, /^Word/]) {
    await step.getByRole("radio", { name: format }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), press(step, "保存")]);
    const reading = readReportBytes(download.suggestedFilename(), readFileSync(await download.path()));
    if (!reading.ok) throw new Error(`${download.suggestedFilename()}: ${reading.failure.code}`);
    expect(reading.report.narrative.preamble).toBe(preamble);
    expect(compareReports(report, reading.report)).toMatchObject({ cells: 200, paragraphs: 8, differences: [] });
  }

  await press(step, "发送到网站");
  const settings = { kind: "wordpress", site: desk.site.url, user: desk.site.accounts.author.user, status: "draft" };
  await step
    .locator("input[accept='.json']")
    .setInputFiles({ name: "发布设置.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(settings)) });
  await step.getByLabel("应用程序密码").fill(desk.site.accounts.author.password);
  await press(step, "核对");
  await step.getByText("可以发送。网站上还没有这份报告。").waitFor();
  await press(step, "发送");
  await step.getByText("一致：核对了 200 格、8 段。核对的是网站上的草稿").waitFor();
  expect(open.errors).toEqual([]);
  expect(await ask(page, "missing")).toEqual([]);
});
