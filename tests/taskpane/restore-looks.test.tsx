// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";

import { zhCN } from "../../src/taskpane/words/strings.zh-CN";
import type { Failure } from "../../src/core/findings/failure";
import { sayFailure } from "../../src/core/findings/say-failure";
import { WorkbookFailure } from "../../src/workbook";
import type { RestoredLooks } from "../../src/workbook";
import type { Desk } from "./desk";
import { good, slip, slipCell } from "./reports";
import { fetchParts, pass, press, renderPane } from "./render-pane";

beforeAll(fetchParts);

const restored: RestoredLooks = { sheets: [{ sheet: "三、依申请公开" }], left: ["二、主动公开"] };

/** A workbook that has looks to lose, and what was asked of it. */
function withLooks(asked: string[]): (desk: Desk) => void {
  return ({ workbook }) =>
    Object.assign(workbook, {
      looksLost: ["requests"],
      isInserted: true,
      restoreLooks: async (plans: unknown[]) => {
        asked.push(`restore ${plans.length}`);
        workbook.looksLost = [];
        return restored;
      },
      takeLooksBack: async (before: RestoredLooks) => {
        asked.push(before === restored ? "take back" : "another");
        return [];
      },
    });
}

const lost = zhCN.looksLost(["requests"]);

describe("looks that are gone", () => {
  test("are said once a check has seen it, restored by one button, and taken back by 撤销", async () => {
    const asked: string[] = [];
    await renderPane(good, "zh-CN", withLooks(asked));
    await press("校验");
    expect(screen.getByText(lost)).toBeDefined();
    await press(zhCN.restoreLooks);
    expect(screen.getByText(zhCN.looksRestored(1, ["二、主动公开"]))).toBeDefined();
    expect(screen.queryByText(lost)).toBeNull();
    await press(zhCN.undo);
    expect(asked).toEqual(["restore 2", "take back"]);
    expect(screen.queryByText(zhCN.looksRestored(1, ["二、主动公开"]))).toBeNull();
  });

  test("stay said after a check that started by itself, which does not look for them", async () => {
    const desk = await renderPane(good, "zh-CN", withLooks([]));
    await press("校验");
    await act(async () => desk.workbook.type(slipCell, 1));
    await pass(desk);
    expect(screen.getByText(lost)).toBeDefined();
  });
});

test("the entry stands where 插入模板 stands, in a place that has looks to lose", async () => {
  const asked: string[] = [];
  await renderPane(good, "zh-CN", withLooks(asked));
  await press("插入模板");
  await press(zhCN.restoreLooks);
  expect(asked).toEqual(["restore 2"]);
});

test("where there are none it is not offered", async () => {
  await renderPane(good);
  await press("校验");
  await press("插入模板");
  expect(screen.queryByRole("button", { name: zhCN.restoreLooks })).toBeNull();
});

test("it is not offered where the tables were not inserted", async () => {
  await renderPane(good, "zh-CN", (desk) => {
    withLooks([])(desk);
    desk.workbook.isInserted = false;
  });
  await press("插入模板");
  expect(screen.queryByRole("button", { name: zhCN.restoreLooks })).toBeNull();
});

test.each<[string, readonly string[]]>([
  ["none was found", []],
  ["every sheet was left", ["二、主动公开", "三、依申请公开"]],
])("where %s, that nothing was restored is said, and there is nothing to take back", async (_what, left) => {
  await renderPane(good, "zh-CN", (desk) => {
    withLooks([])(desk);
    Object.assign(desk.workbook, { restoreLooks: async () => ({ sheets: [], left }) });
  });
  await press("插入模板");
  await press(zhCN.restoreLooks);
  expect(screen.getByRole("alert").textContent).toBe(zhCN.noLooksRestored(left));
  expect(screen.queryByRole("button", { name: zhCN.undo })).toBeNull();
});

test("sheets that 撤销 leaves alone are named, after the check too", async () => {
  await renderPane(good, "zh-CN", (desk) => {
    withLooks([])(desk);
    Object.assign(desk.workbook, { takeLooksBack: async () => ["三、依申请公开"] });
  });
  await press("校验");
  await press(zhCN.restoreLooks);
  await press(zhCN.undo);
  expect(screen.getByRole("alert").textContent).toBe(zhCN.looksLeft(["三、依申请公开"]));
});

test.each(["restoreLooks", "takeLooksBack"] as const)("when %s fails the marks come back and the failure stays said", async (what) => {
  const desk = await renderPane(slip, "zh-CN", withLooks([]));
  await press("校验");
  const marked = desk.workbook.marks;
  expect(marked.length).toBeGreaterThan(0);
  if (what === "takeLooksBack") await press(zhCN.restoreLooks);
  const failure: Failure = { code: "sheet-protected", data: { sheet: "三、依申请公开" } };
  Object.assign(desk.workbook, {
    [what]: async () => {
      desk.workbook.marks = [];
      throw new WorkbookFailure(failure);
    },
  });
  await press(what === "restoreLooks" ? zhCN.restoreLooks : zhCN.undo);
  expect(desk.workbook.marks).toEqual(marked);
  expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toContain(sayFailure(failure, "zh-CN"));
});
