// @vitest-environment happy-dom
import axe from "axe-core";
import { act, screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";

import { pageOf } from "../../src/core/exporters/html";
import { watchSelection } from "../../src/taskpane/actions/watch-selection";
import { comparePage } from "../../src/taskpane/actions/compare-page";
import { Report } from "../../src/core/report/report";
import { zhCN } from "../../src/taskpane/words/strings.zh-CN";
import { good, slip, slipCell, twoTotals, warned } from "./reports";
import { fetchParts, pass, press, renderPane } from "./render-pane";
import type { Desk } from "./desk";

beforeAll(fetchParts);

/** Rules that need a real layout (contrast, target size) are looked at in a browser, in the workbench's tests. */
async function problems(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    iframes: false,
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const checked = async (report: typeof slip, language: "zh-CN" | "en" = "zh-CN"): Promise<Desk> => {
  const desk = await renderPane(report, language);
  await press(language === "en" ? "Check" : "校验");
  return desk;
};

const states: Readonly<Record<string, () => Promise<unknown>>> = {
  "an empty workbook": async () => {
    await renderPane(null);
    await screen.findByLabelText("年度");
  },
  "a report not checked yet": () => renderPane(warned),
  "findings with likely causes": () => checked(slip),
  "findings in English": () => checked(slip, "en"),
  "an open equation and an open explanation": async () => {
    await checked(slip);
    await press("为什么");
    await press("为什么", 1);
  },
  "the picture of what came in and went out": async () => {
    await checked(slip);
    await press(zhCN.flows(1));
    await screen.findByRole("list", { name: zhCN.flows(1) });
  },
  "a part that is missing, with what puts it back": async () => {
    const { overview: _, ...narrative } = good.narrative;
    const report = new Report({ ...good.content(), narrative, printed: { missing: ["overview"] } });
    await renderPane(report, "zh-CN", ({ workbook }) => {
      const { overview: __, ...sheets } = workbook.sheets;
      workbook.sheets = sheets;
    });
    await press("校验");
  },
  "a written explanation being written": async () => {
    await checked(warned);
    await press("说明");
    await screen.findByLabelText("写明情况");
  },
  "a change accepted": async () => {
    await checked(slip);
    await press("采纳");
  },
  "a stale result": async () => {
    const desk = await checked(twoTotals);
    await act(async () => desk.workbook.type(slipCell, 1));
  },
  "all well": async () => {
    const desk = await checked(slip);
    await act(async () => desk.workbook.type(slipCell, 3001));
    await pass(desk);
  },
  "the export open": async () => {
    await checked(slip);
    await press("导出");
    await screen.findByRole("radio", { name: "网页" });
  },
  "the export held back, with a reason being written": async () => {
    await checked(twoTotals);
    await press("导出");
    await press("确有原因，要带着错误导出");
  },
  "the export with warnings, sending and comparing open, and a difference found": async () => {
    const desk = await renderPane(warned, "zh-CN", (each) => {
      each.shelf = JSON.stringify({ kind: "wordpress", site: "https://www.example.gov.cn", user: "clerk" });
    });
    await press("校验");
    await press("导出");
    await press("发送到网站");
    await press("核对已发布的网页");
    await act(() => comparePage(desk.deps, { name: null, content: new Blob([pageOf(warned.with({ [slipCell]: 1 }))]) }));
    await screen.findByRole("list", { name: "不一致之处" });
  },
  "the preview open": async () => {
    await checked(good);
    await press("导出");
    await press("预览");
    await screen.findByRole("dialog");
  },
  "the menu open": async () => {
    await renderPane(warned);
    await press("更多");
    await screen.findByRole("radio", { name: "English" });
  },
  "the guide to a cell, beside last year's number": async () => {
    const desk = await renderPane(slip, "zh-CN", ({ workbook }) => (workbook.previous = good));
    await act(async () => void (await watchSelection(desk.deps)));
    await act(async () => desk.workbook.select(slipCell));
    await pass(desk);
    await screen.findByRole("group", { name: /自然人/ });
  },
  "a failure": async () => {
    const desk = await checked(slip);
    desk.workbook.failing.set("goTo", { code: "edit-mode", data: {} });
    await press("定位");
  },
};

test.each(Object.entries(states))("%s has nothing a screen reader would trip over", async (_, reach) => {
  await reach();
  expect(await problems()).toEqual([]);
});
