/** The clerk's report of a year, from last year's file and a table in Word to the page on the site: each fault found and put right. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { pageOf } from "../../src/core/exporters/html";
import type { CellId, TextId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { toReportFile } from "../../src/core/report/report-file";
import type { Report } from "../../src/core/report/report";
import { readReportFile } from "../../src/files/read-report-file";
import type { OpenPage } from "../../scripts/open-workbench";
import { ask } from "../../scripts/open-workbench";
import { workbenchForAll } from "../workbench-for-all";
import { Walk } from "./walk";
import { expectWalk } from "./walk-table";

const requestsSheet = "三、依申请公开";
const received: CellId = "requests/newlyReceived/naturalPerson";
const wrongColumn: CellId = "requests/outcome.refused.enforcementFile/commercialEnterprise";
const openReview: CellId = "reviewAndLitigation/reconsideration/pending";
const reviewTotal: CellId = "reviewAndLitigation/reconsideration/total";

/** Clicks, keys and seconds of the same steps when they were walked for the first time; what is not named was not walked or not possible. */
const first: Readonly<Record<string, readonly [clicks: number, keys: number | null, seconds: string]>> = {
  "insert with last year": [4, 4, "4.2–5.7"],
  "text numbers (2件, １)": [1, 0, "1.5"],
  "27 blanks → 0": [1, 0, "1.5"],
  "14 “/” “无” “—” → 0": [4, 28, "22"],
  "two digits changed places, ties elsewhere": [2, 0, "4"],
  "wrong column, two candidate rows": [1, 0, "2"],
  "total of table 4 by hand": [2, 2, "5.5"],
  "a number in the text": [4, 3, "6"],
  "year left over, 说明": [2, null, "4"],
  copy: [2, 0, "1.3"],
  "published page, one digit changed": [3, 1, "3"],
};

const examples = new URL("../../examples/", import.meta.url);
const workbench = workbenchForAll({ viewport: { width: 1366, height: 768 } });

let open: OpenPage;
let walk: Walk;
/** What stands in the workbook in the end, but for the case that came to light meanwhile. */
let wanted: Report;

beforeAll(async () => {
  const read = await readReportFile("a.xlsx", new Uint8Array(readFileSync(new URL("county/03-教育局.xlsx", examples))));
  if (!read.ok) throw new Error("the example cannot be read");
  wanted = read.report.with({ [openReview]: 1, [reviewTotal]: 2 });
  open = await workbench.open("report=empty");
  await open.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  walk = await Walk.through(open);
});

interface Selected {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

const button = (name: string | RegExp): Locator => open.pane.getByRole("button", { name }).first();
const findings = (): Locator => open.pane.getByRole("list", { name: "校验结果" });

async function placeOf(id: CellId | TextId): Promise<{ sheet: string; address: string }> {
  const at = await ask(open.page, "cellOf", id);
  if (!at) throw new Error(`${id} is not in the workbook`);
  return at;
}

async function valueOf(id: CellId): Promise<unknown> {
  const { sheet, address } = await placeOf(id);
  return (await ask(open.page, "cell", sheet, address)).value;
}

/** A check that started by itself is over, and nothing has changed since. */
const checkedAgain = async (): Promise<void> => {
  await open.pane.getByRole("button", { name: "校验", exact: true }).waitFor();
};

/** All at once, as from another hand: what is typed rightly is no step of the walk. */
async function fillIn(values: readonly (readonly [CellId | TextId, string | number])[]): Promise<void> {
  await open.page.evaluate(async (entries) => {
    const typed = entries.map(([id, value]) => {
      const at = window.workbench.cellOf(id);
      if (!at) throw new Error(`${id} is not in the workbook`);
      return window.workbench.type(at.sheet, at.address, value);
    });
    await Promise.all(typed);
  }, values);
}

/** Table 3 as it comes in Word: blanks, signs and units for numbers, two cells wrong. */
function wordTable(): string {
  const rows = (toReportFile(wanted)["requests"] as number[][]).map((row) => row.map(String));
  const set = (row: number, column: number, text: string): void => void (rows[row]![column] = text);
  set(0, 0, "32");
  set(10, 1, "");
  set(10, 2, "1");
  set(0, 1, "2件");
  set(2, 1, "１");
  const zeros = rows.flatMap((line, row) => line.flatMap((text, column) => (text === "0" && column < 6 ? [[row, column] as const] : [])));
  zeros.slice(0, 27).forEach(([row, column]) => set(row, column, ""));
  zeros.slice(27, 41).forEach(([row, column], index) => set(row, column, ["/", "无", "—"][index % 3]!));
  return `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`;
}

const copyIntoClipboard = (html: string): Promise<void> =>
  open.page.evaluate(
    (content) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([content], { type: "text/html" }),
          "text/plain": new Blob(
            [
              content
                .replace(/<\/tr>/g, "\n")
                .replace(/<\/td>/g, "\t")
                .replace(/<[^>]*>/g, ""),
            ],
            { type: "text/plain" },
          ),
        }),
      ]),
    html,
  );

test("insert with last year's file, paste table 3 from Word, type the rest", async () => {
  const { pane } = open;
  await walk.step("insert with last year", { clicks: 3, keys: 0 }, async (hand) => {
    await hand.choose(button("选择文件"), fileURLToPath(new URL("county-last-year/03-教育局.html", examples)));
    await pane.getByText("云岭县教育局，2024年度").waitFor();
    await hand.click(button("插入模板"));
    await pane.getByText("可以开始填写").waitFor();
  });
  expect(await valueOf("requests/carriedOver/naturalPerson")).toBe(2);
  expect(await pane.getByRole("heading", { level: 1 }).textContent()).toContain("2025年度 · 云岭县教育局");

  await copyIntoClipboard(wordTable());
  await walk.step("table 3 pasted from Word", { clicks: 1, keys: 1 }, async (hand) => {
    await hand.clickCell(requestsSheet, "D6");
    await hand.press("Control+v");
    await expect.poll(() => valueOf(received)).toBe(32);
    await expect.poll(() => valueOf("requests/carriedForward/total")).toBe(2);
  });

  const tables = Object.values(formOf("2021").tables).filter(({ id }) => id !== "requests");
  const numbers = tables.flatMap((table) => table.numbers.map(({ id }) => [id, wanted.typed(id) ?? 0] as const));
  await fillIn([
    ...numbers,
    [reviewTotal, 1],
    ["overview", `${wanted.narrative.overview ?? ""}\n全年新收政府信息公开申请28件。`],
    ["problemsAndImprovements", wanted.narrative.problemsAndImprovements ?? ""],
    ["otherMatters", "2024年度我局未收取信息处理费，没有其他需要报告的事项。"],
  ]);
});

test("校验, and what is alike in many cells is put right in all of them", async () => {
  await walk.step("校验 → list", { clicks: 1, keys: 0 }, async (hand) => {
    await hand.click(button(/校验/));
    await findings().waitFor();
  });
  await checkedAgain();
  for (const [step, name, done] of [
    ["text numbers (2件, １)", "全部改成数字", "格已改成数字"],
    ["14 “/” “无” “—” → 0", /改填 0/, "改填 0"],
    ["27 blanks → 0", "全部填 0", "27 个空白格已填 0"],
  ] as const) {
    await walk.step(step, { clicks: 1, keys: 0 }, async (hand) => {
      await hand.click(button(name));
      await open.pane.getByText(done).first().waitFor();
    });
    await checkedAgain();
  }
});

test("three faults that have nothing to do with one another are put right one by one", async () => {
  const { pane } = open;
  const cards = pane.getByRole("list", { name: "可能的原因" }).getByRole("group");
  const accept = (text: string | RegExp): Locator => cards.filter({ hasText: text }).getByRole("button", { name: "采纳" }).first();

  await walk.step("two digits changed places, ties elsewhere", { clicks: 1, keys: 0 }, async (hand) => {
    await hand.click(accept(/由 32 改为 23/));
    await expect.poll(() => valueOf(received)).toBe(23);
  });
  await checkedAgain();
  await walk.step("wrong column, two candidate rows", { clicks: 1, keys: 0 }, async (hand) => {
    await hand.click(accept("行政执法案卷"));
    await expect.poll(() => valueOf(wrongColumn)).toBe(1);
  });
  await checkedAgain();
  await walk.step("total of table 4 by hand", { clicks: 2, keys: 2 }, async (hand) => {
    await hand.click(findings().getByRole("group").filter({ hasText: "表四" }).getByRole("button", { name: "定位" }).first());
    const { sheet, address } = await placeOf(reviewTotal);
    await expect.poll(() => ask(open.page, "selection")).toEqual({ sheet, address });
    await hand.clickCell(sheet, address);
    await hand.type("2");
    await hand.press("Enter");
    await expect.poll(() => valueOf(reviewTotal)).toBe(2);
  });
  await checkedAgain();
});

test("a number of the text is put right where it stands, a year is left and explained", async () => {
  const { pane } = open;
  const row = (text: string): Locator => findings().getByRole("group").filter({ hasText: text });
  await walk.step("a number in the text", { clicks: 2, keys: 6 }, async (hand) => {
    await hand.click(row("28件").getByRole("button", { name: "定位" }));
    const selected = async (): Promise<Selected> => {
      const at = await ask(open.page, "selection");
      return { ...at, text: (await ask(open.page, "cell", at.sheet, at.address.split(":")[0] ?? "")).text };
    };
    await expect.poll(async () => (await selected()).text).toContain("28件");
    const { sheet, address } = await selected();
    await hand.clickCell(sheet, address);
    await hand.press("F2", "ArrowLeft", "ArrowLeft", "Backspace");
    await hand.type("6");
    await hand.press("Enter");
    await expect.poll(() => row("28件").count()).toBe(0);
  });
  await checkedAgain();
  await walk.step("year left over, 说明", { clicks: 2, keys: 7 }, async (hand) => {
    await hand.click(row("2024年").getByRole("button", { name: "说明" }));
    await hand.type("上一年度的事项");
    await hand.click(pane.getByRole("button", { name: "存入工作簿" }));
    await pane.getByText("已说明：上一年度的事项").waitFor();
  });
});

test("copied, saved in every format, and the page on the site compared", async () => {
  const { page, pane } = open;
  const step = pane.getByRole("region", { name: "导出" });
  await walk.step("copy", { clicks: 2, keys: 0 }, async (hand) => {
    await hand.click(button("导出"));
    await hand.click(step.getByRole("button", { name: "复制" }));
    await step.getByText("已复制").waitFor();
  });
  // A browser with no dialog of its own to save files, as Excel's on the web.
  await page
    .frames()
    .find((each) => each.url().includes("taskpane.html"))
    ?.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  for (const format of await step.getByRole("radio").all()) {
    const name = (await format.getAttribute("aria-label")) ?? (await format.locator("xpath=..").textContent()) ?? "";
    await walk.step(`save: ${name}`, { clicks: 2, keys: 0 }, async (hand) => {
      await hand.click(format);
      const download = page.waitForEvent("download");
      await hand.click(step.getByRole("button", { name: "保存" }));
      expect(readFileSync(await (await download).path()).length).toBeGreaterThan(0);
    });
  }

  await copyIntoClipboard(pageOf(wanted.with({ [received]: 32 })));
  await walk.step("published page, one digit changed", { clicks: 3, keys: 1 }, async (hand) => {
    await hand.click(step.getByRole("button", { name: "核对已发布的网页" }));
    await hand.click(step.getByLabel("网页的内容或源代码"));
    await hand.press("Control+v");
    await hand.click(step.getByRole("button", { name: "核对网页" }));
    await step.getByRole("list", { name: "不一致之处" }).waitFor();
  });
  const differences = step.getByRole("list", { name: "不一致之处" }).getByRole("listitem").filter({ hasText: "本年新收" });
  expect(await differences.first().getByRole("definition").allTextContents()).toEqual(["23", "32"]);
});

test("the report is as it was meant to be", async () => {
  expect(await valueOf("requests/newlyReceived/total")).toBe(wanted.count("requests/newlyReceived/total"));
  expect(await valueOf(received)).toBe(wanted.count(received));
});

test("what each step took is what docs/walks.md says", () => expectWalk(walk.taken, first));
