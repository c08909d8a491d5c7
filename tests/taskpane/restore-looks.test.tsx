// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";

import { zhCN } from "../../src/taskpane/words/strings.zh-CN";
import type { RestoredLooks } from "../../src/workbook";
import type { Desk } from "./desk";
import { good, slipCell } from "./reports";
import { fetchParts, pass, press, renderPane } from "./render-pane";

beforeAll(fetchParts);

const restored: RestoredLooks = { sheets: [{ sheet: "三、依申请公开" }], left: ["二、主动公开"] };

/** A workbook that has looks to lose, and what was asked of it. */
function withLooks(asked: string[]): (desk: Desk) => void {
  return ({ workbook }) =>
    Object.assign(workbook, {
      looksLost: ["requests"],
      restoreLooks: async (plans: unknown[]) => {
        asked.push(`restore ${plans.length}`);
        workbook.looksLost = [];
        return restored;
      },
      takeLooksBack: async (before: RestoredLooks) => void asked.push(before === restored ? "take back" : "another"),
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
