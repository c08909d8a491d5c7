/** The clerk's whole job, once by mouse and once by keyboard, in the unchanged add-in over the real Office.js. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import type { CellId, TextId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { exampleJson } from "../examples";
import type { OpenPage } from "../../scripts/open-workbench";
import { ask } from "../../scripts/open-workbench";
import { workbenchForAll } from "../workbench-for-all";

const workbench = workbenchForAll();
let open: OpenPage;

const naturalPerson: CellId = "requests/newlyReceived/naturalPerson";

async function valueOf(id: CellId): Promise<unknown> {
  const at = await ask(open.page, "cellOf", id);
  return at && (await ask(open.page, "cell", at.sheet, at.address)).value;
}

/** Types into all these cells in one call to the page, which computes once for all of them: one after the other takes a minute. */
async function type(values: Partial<Record<CellId | TextId, string | number>>): Promise<void> {
  await open.page.evaluate(
    async (entries) => {
      const typed = entries.map(([id, value]) => {
        const at = window.workbench.cellOf(id);
        if (!at) throw new Error(`${id} is not in the workbook`);
        return window.workbench.type(at.sheet, at.address, value);
      });
      await Promise.all(typed);
    },
    Object.entries(values) as [CellId, string | number][],
  );
}

/** Every number of a real report, leaf by leaf; totals are the template's own sums. */
function leavesOf(name: string): Partial<Record<CellId, number>> {
  const { requests, reviewAndLitigation } = exampleJson(name) as { requests: number[][]; reviewAndLitigation: number[] };
  const values = { requests: requests.flat(), reviewAndLitigation, proactiveDisclosure: new Array<number>(10).fill(0) };
  const leaves = Object.values(formOf("2021").tables).flatMap((table) =>
    table.numbers.map(({ id }, index) => [id, values[table.id][index]] as const),
  );
  return Object.fromEntries(leaves.filter(([id]) => !id.endsWith("/total") && !id.includes("outcome.total")));
}

test("by mouse: insert for 2025, type, check, go to, accept, undo, export", async () => {
  open = await workbench.open("report=empty");
  const { page, pane } = open;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  expect(await ask(page, "sheets")).toEqual(["Sheet1"]);
  expect(await ask(page, "cellOf", naturalPerson)).toBeNull();
  await pane.getByLabel("年度").fill("2025");
  await pane.getByLabel("机关名称").fill("东风区应急管理局");
  await pane.getByRole("button", { name: "插入模板" }).last().click();
  await pane.getByRole("button", { name: "校验" }).waitFor();
  await expect.poll(() => pane.getByRole("heading", { level: 1 }).textContent()).toContain("2025年度");

  const text = "本年度政府信息公开工作有序开展，制度进一步健全。";
  await type({
    ...leavesOf("huaian-2024"),
    [naturalPerson]: 3010,
    overview: text,
    problemsAndImprovements: text,
    otherMatters: "本年度未收取信息处理费。",
  });
  await pane.getByRole("button", { name: /校验/ }).first().click();
  const causes = pane.getByRole("list", { name: "可能的原因" });
  await causes.getByRole("button", { name: "定位" }).first().click();
  await expect.poll(() => ask(page, "selection")).toEqual(await ask(page, "cellOf", naturalPerson));

  await causes.getByRole("button", { name: "采纳" }).first().click();
  await expect.poll(() => valueOf(naturalPerson)).toBe(3001);
  await pane.getByRole("button", { name: "撤销" }).first().click();
  await expect.poll(() => valueOf(naturalPerson)).toBe(3010);
  await causes.getByRole("button", { name: "采纳" }).first().click();
  await expect.poll(() => valueOf(naturalPerson)).toBe(3001);
  await pane
    .getByText(/没有错误|全部一致/)
    .first()
    .waitFor();

  await pane.getByRole("button", { name: "导出" }).first().click();
  await pane.getByRole("button", { name: "复制" }).click();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.read())[0]?.types ?? []))
    .toEqual(expect.arrayContaining(["text/html", "text/plain"]));
  const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType("text/html"))?.text());
  expect(html).toContain("3001");
  expect(html).not.toMatch(/\sclass=|<script|<style/);

  const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "保存" }).click()]);
  expect(download.suggestedFilename()).toMatch(/东风区应急管理局.*2025.*\.html$/);
  expect(readFileSync(await download.path(), "utf8")).toContain("东风区应急管理局2025年政府信息公开工作年度报告");
});

test("by keyboard alone: check, walk the list, go to a cell, accept, undo", async () => {
  await open.page.close();
  open = await workbench.open("report=huaian-2024-slip");
  const { page, pane } = open;
  await pane.getByRole("button", { name: "校验" }).focus();
  await page.keyboard.press("Alt+j");
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await pane.getByRole("list", { name: "可能的原因" }).waitFor();

  await page.keyboard.press("F8");
  const focused = pane.locator(":focus");
  const first = await focused.textContent();
  await page.keyboard.press("F8");
  await expect.poll(() => focused.textContent()).not.toBe(first);
  await page.keyboard.press("Shift+F8");
  await expect.poll(() => focused.textContent()).toBe(first);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await ask(page, "selection")).sheet).toBe("三、依申请公开");

  const accept = pane.getByRole("button", { name: "采纳" }).first();
  await accept.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => valueOf(naturalPerson)).toBe(3001);
  await pane.getByRole("button", { name: "撤销" }).first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => valueOf(naturalPerson)).toBe(3010);
});

test("every custom function answers in a cell, and a wrong range is told why", async () => {
  const { page } = open;
  const sheet = "三、依申请公开";
  const formulas: Record<string, string> = {
    N60: "=XXGK.CHECKTOTAL(D6:I6,J6)",
    N62: "=INDEX(XXGK.BALANCE(D6:J30),1,1)",
    N64: "=INDEX(XXGK.CHECK('二、主动公开'!A3:D16,A3:J30,'四、复议诉讼'!A3:O6),1,1)",
    N66: "=XXGK.EXPLAIN(A3:J30)",
    N68: "=XXGK.EXPLAIN(D6:J29)",
    N70: "=XXGK.CHECKTOTAL(N80:N81,N82)",
  };
  await Promise.all(Object.entries(formulas).map(([address, formula]) => ask(page, "type", sheet, address, formula)));
  const shown = async (address: string): Promise<unknown> => (await ask(page, "cell", sheet, address)).value;
  await expect.poll(() => shown("N60")).toBe(-9);
  await expect.poll(() => shown("N62")).toBe(9);
  await expect.poll(() => shown("N64")).toMatch(/3119/);
  await expect.poll(() => shown("N66")).toMatch(/3010.*3001.*两位数字颠倒/);
  await expect.poll(() => shown("N68")).toBe("#VALUE!");
  expect((await ask(page, "cell", sheet, "N68")).message).toMatch(/24 行 × 7 列/);
  await expect.poll(async () => (await ask(page, "cell", sheet, "N70")).text).toBe("");
});
