// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";

import { Report } from "../../src/core/report/report";
import { zhCN } from "../../src/taskpane/words/strings.zh-CN";
import type { Desk } from "./desk";
import { good } from "./reports";
import { fetchParts, press, renderPane, settle } from "./render-pane";

beforeAll(fetchParts);

describe("a part that is not there", () => {
  const without = (id: "overview" | "otherMatters") => (desk: Desk) => {
    const { [id]: _, ...rest } = desk.workbook.sheets;
    desk.workbook.sheets = rest;
  };
  const incomplete = new Report({
    ...good.content(),
    narrative: { problemsAndImprovements: "有。", otherMatters: "本年度未收取信息处理费。" },
  });

  test("is put back by one button, which is said, and the report is looked at again", async () => {
    const desk = await renderPane(incomplete, "zh-CN", without("overview"));
    await press(zhCN.putSectionBack("overview"));
    expect(desk.workbook.inserted).toEqual(["overview"]);
    expect(screen.getByText(zhCN.putBack(["第一部分"]))).toBeDefined();
    expect(screen.getByRole("button", { name: zhCN.sectionEmpty("overview") })).toBeDefined();
    expect(screen.queryByRole("button", { name: zhCN.putSectionBack("overview") })).toBeNull();
  });

  test("after a check is checked again", async () => {
    const desk = await renderPane(incomplete, "zh-CN", without("overview"));
    await press("校验");
    await press(zhCN.putSectionBack("overview"));
    expect(desk.workbook.calls.slice(-2)).toEqual(["readReport", "mark"]);
  });

  test("is put back where the list says that it is missing, and nothing there leads to what is not there", async () => {
    const known = new Report({ ...incomplete.content(), printed: { missing: ["overview"] } });
    const desk = await renderPane(known, "zh-CN", without("overview"));
    await press("校验");
    const line = within(screen.getByRole("list", { name: "校验结果" })).getAllByRole("listitem")[0] as HTMLElement;
    expect(within(line).queryByRole("button", { name: "定位" })).toBeNull();
    await act(async () =>
      within(line)
        .getByRole("button", { name: zhCN.putSectionBack("overview") })
        .click(),
    );
    await settle();
    expect(desk.workbook.inserted).toEqual(["overview"]);
  });

  test("whose sheet is there and blank leads to it instead", async () => {
    const desk = await renderPane(incomplete);
    await press(zhCN.sectionEmpty("overview"));
    expect(desk.workbook.visited).toEqual(["overview"]);
    expect(screen.queryByRole("button", { name: zhCN.putSectionBack("overview") })).toBeNull();
  });

  test("that cannot be put back is said, with what to do", async () => {
    const desk = await renderPane(incomplete, "zh-CN", without("overview"));
    desk.workbook.failing.set("insertMissing", { code: "sheet-exists", data: { sheet: "一、总体情况" } });
    await press(zhCN.putSectionBack("overview"));
    expect(desk.workbook.inserted).toEqual([]);
    expect(screen.getByText(/一、总体情况/)).toBeDefined();
  });
});
