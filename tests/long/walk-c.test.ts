/** Workbooks as offices have them: renamed, hidden and deleted sheets, lines put in, formulas typed over, files of others. */

import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";

import type { Host } from "../../workbench/host/host";
import type { OpenPage } from "../../scripts/open-workbench";
import { ask } from "../../scripts/open-workbench";
import { workbenchForAll } from "../workbench-for-all";
import { Walk } from "./walk";

declare global {
  interface Window {
    workbenchHost: Host;
  }
}

const requestsSheet = "三、依申请公开";
const workbench = workbenchForAll({ viewport: { width: 1366, height: 768 } });
let open: OpenPage;
let walk: Walk;

const sitDown = async (query: string): Promise<void> => {
  await open?.page.close();
  open = await workbench.open(query);
  walk = await Walk.through(open);
};

const button = (name: string | RegExp): Locator => open.pane.getByRole("button", { name }).first();
const findings = (): Locator => open.pane.getByRole("list", { name: "校验结果" });

/** What somebody does to the sheets by their tabs and headings. */
const changeSheet = (change: "rename" | "hide" | "show" | "remove" | "row", sheet: string, given = ""): Promise<void> =>
  open.page.evaluate(
    async ([what, name, more]) => {
      const { grid } = window.workbenchHost;
      const id = grid.sheets().find((each) => each.name === name)?.id;
      if (id === undefined) throw new Error(`no sheet ${name}`);
      if (what === "rename") grid.renameSheet(id, more);
      else if (what === "remove") grid.removeSheet(id);
      else if (what === "row") grid.insertRows(id, 9, 1);
      else grid.showSheet(id, what === "show");
      await window.workbenchHost.idle();
    },
    [change, sheet, given] as const,
  );

async function checkAgain(clicks = 1): Promise<void> {
  await walk.step("校验", { clicks, keys: 0 }, async (hand) => {
    await hand.click(button(/校验/));
    await open.pane.getByRole("button", { name: "校验", exact: true }).waitFor();
  });
}

describe("a report whose sheets were changed", () => {
  beforeAll(() => sitDown("report=dongfeng-2021"));

  test("a renamed sheet is read, and named where it was found", async () => {
    await changeSheet("rename", requestsSheet, "依申请");
    await checkAgain();
    await open.pane.getByText("表三取自“依申请”").waitFor();
    await changeSheet("rename", "依申请", requestsSheet);
  });

  test("a number in a row put in is named by its cell, and no total is accused", async () => {
    await changeSheet("row", requestsSheet);
    await ask(open.page, "type", requestsSheet, "D10", 5);
    await checkAgain();
    await findings()
      .getByText(/D10 的 5 不属于表样的任何一行/)
      .waitFor();
    expect(await open.pane.getByRole("list", { name: "可能的原因" }).count()).toBe(0);
    await ask(open.page, "type", requestsSheet, "D10", null);
  });

  test("a formula typed over speaks on the sheet at once and in the list", async () => {
    const total = await ask(open.page, "cellOf", "requests/newlyReceived/total");
    if (!total) throw new Error("no total");
    const { value, formula } = await ask(open.page, "cell", total.sheet, total.address);
    await ask(open.page, "type", total.sheet, total.address, Number(value) + 9);
    expect((await ask(open.page, "cell", total.sheet, total.address)).fill).toBe("#FBD5D5");
    await checkAgain();
    const causes = open.pane.getByRole("list", { name: "可能的原因" });
    await walk.step("formula typed over", { clicks: 1, keys: 0 }, async (hand) => {
      await hand.click(causes.getByRole("button", { name: "采纳" }).first());
      await expect.poll(async () => (await ask(open.page, "cell", total.sheet, total.address)).formula).toBe(formula);
    });
  });

  test("a hidden sheet is offered to be shown", async () => {
    await ask(open.page, "type", requestsSheet, "D6", "x");
    await changeSheet("hide", requestsSheet);
    await checkAgain();
    await walk.step("hidden sheet: 定位", { clicks: 2, keys: 0 }, async (hand) => {
      await hand.click(findings().getByRole("button", { name: "定位" }).first());
      await hand.click(open.pane.getByRole("button", { name: "显示并定位" }));
      await expect.poll(() => ask(open.page, "selection")).toEqual({ sheet: requestsSheet, address: "D6" });
    });
    await ask(open.page, "undo");
  });

  test("a deleted sheet holds the report back, and is put back alone", async () => {
    await changeSheet("remove", "一、总体情况");
    await checkAgain();
    const step = open.pane.getByRole("region", { name: "导出" });
    await button("导出").click();
    await step
      .getByText(/缺第一部分/)
      .first()
      .waitFor();
    expect(await step.getByRole("button", { name: "复制" }).getAttribute("aria-disabled")).toBe("true");
    await button("导出").click();
    await walk.step("deleted sheet put back", { clicks: 1, keys: 0 }, async (hand) => {
      await hand.click(button("补上第一部分"));
      await expect.poll(() => ask(open.page, "sheets")).toContain("一、总体情况");
    });
  });
});

describe("an empty workbook", () => {
  beforeAll(() => sitDown("report=empty"));

  test("Alt+J harms nothing, a year of two digits is said, one in full width is read, a double click opens once", async () => {
    const { page, pane } = open;
    await pane.getByLabel("年度").click();
    await page.keyboard.press("Alt+j");
    await pane.getByLabel("年度").fill("25");
    await button("插入模板").click();
    await pane.getByText("请填四位数的年份").waitFor();
    expect(await ask(page, "sheets")).toEqual(["Sheet1"]);
    await pane.getByLabel("年度").fill("２０２０");
    await walk.step("insert the form of 2020", { clicks: 1, keys: 0 }, async (hand) => {
      await hand.click(button("插入模板"));
      await pane.getByText("已插入 7 张工作表").waitFor();
    });
    // The form of 2019 prints one line for what is otherwise handled.
    expect(await ask(page, "cellOf", "requests/outcome.otherHandling/total")).not.toBeNull();
    await walk.step("a double click on 导出", { clicks: 2, keys: 0 }, async (hand) => {
      await hand.doubleClick(button("导出"));
      await pane.getByRole("region", { name: "导出" }).waitFor();
    });
  });

  test("files that are none of last year's are refused in words", async () => {
    const { pane } = open;
    await button("插入模板").click();
    const file = (name: string, content: Buffer) => ({ name, mimeType: "", buffer: content });
    const xlsx = readFileSync(new URL("../../examples/county/03-教育局.xlsx", import.meta.url));
    const said: Readonly<Record<string, Buffer>> = {
      "damaged.xlsx": xlsx.subarray(0, 4_000),
      "notice.pdf": Buffer.from("%PDF-1.4"),
      "minutes.txt": Buffer.from("会议纪要\n无表格"),
    };
    for (const [name, content] of Object.entries(said)) {
      await walk.step(`${name} as last year's`, { clicks: 2, keys: 0 }, async (hand) => {
        await hand.choose(button(/选择文件/), file(name, content));
        await pane.getByText(`“${name}”`).first().waitFor();
      });
    }
  });

  test("what each took", () => console.table(walk.taken));
});
