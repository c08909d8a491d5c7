// @vitest-environment happy-dom
import { act, fireEvent, screen } from "@testing-library/react";
import { beforeAll, describe, expect, test, vi } from "vitest";

import type { Report } from "../../src/core/report/report";
import { yearWritten } from "../../src/core/prose/year-written";
import type { Desk } from "./desk";
import { fetchParts, focus, key, pass, press, renderPane, settle } from "./render-pane";
import { good, slip, slipCell, warned } from "./reports";

beforeAll(fetchParts);

async function checkedPane(report: Report, prepare?: (desk: Desk) => void): Promise<Desk> {
  const desk = await renderPane(report, "zh-CN", prepare);
  await press("校验");
  return desk;
}

const button = (name: string): HTMLElement => screen.getAllByRole("button", { name })[0] as HTMLElement;

/** As a browser tells of it: two clicks, the second counted. */
async function doubleClick(name: string): Promise<void> {
  const first = button(name);
  await act(async () => void fireEvent.click(first, { detail: 1 }));
  await settle();
  const second = screen.queryAllByRole("button", { name })[0];
  if (second) await act(async () => void fireEvent.click(second, { detail: 2 }));
  await settle();
}

describe("a double click", () => {
  test.each([
    ["导出", "保存"],
    ["更多", "校验报告"],
  ])("on %s opens its panel and leaves it open", async (name, inside) => {
    await checkedPane(good);
    await doubleClick(name);
    expect(button(inside)).toBeDefined();
  });

  test("on 插入模板 opens its panel, and what has moved under the pointer is not pressed", async () => {
    await checkedPane(good);
    await act(async () => void fireEvent.click(button("插入模板"), { detail: 1 }));
    await settle();
    await act(async () => void fireEvent.click(button("导出"), { detail: 2 }));
    await settle();
    expect(screen.getByLabelText("年度")).toBeDefined();
    expect(screen.queryByRole("button", { name: "保存" })).toBeNull();
  });

  test("on 为什么 leaves it open", async () => {
    await checkedPane(slip);
    await doubleClick("为什么");
    expect(button("为什么").getAttribute("aria-expanded")).toBe("true");
  });
});

describe("Escape", () => {
  test.each(["导出", "插入模板", "更多"])("closes %s from anywhere in the pane, and the focus is where it was", async (name) => {
    await checkedPane(good);
    await press(name);
    expect(button("关闭")).toBeDefined();
    await act(async () => (document.activeElement as HTMLElement).blur());
    await key({ key: "Escape" }, document.body);
    expect(screen.queryByRole("button", { name: "关闭" })).toBeNull();
  });

  test("closes the form of 说明 alone where a panel is open as well", async () => {
    await checkedPane(warned);
    await press("更多");
    await press("说明");
    await key({ key: "Escape" }, screen.getByLabelText("写明情况"));
    expect(screen.queryByLabelText("写明情况")).toBeNull();
    expect(button("关闭")).toBeDefined();
  });
});

test("F8 walks the causes, then the findings, round and back, and goes to each in the sheet", async () => {
  const desk = await checkedPane(slip);
  await focus(button("导出"));
  const stops = [...document.querySelectorAll("[data-stop]")];
  const causes = stops.filter((stop) => stop.closest("[aria-label='可能的原因']"));
  expect([causes.length > 0, stops.indexOf(causes[0] as Element)]).toEqual([true, 0]);
  for (const stop of stops) {
    await key({ key: "F8" });
    expect(document.activeElement).toBe(stop);
  }
  expect(desk.workbook.visited[0]).toBe(slipCell);
  expect(desk.workbook.visited.length).toBe(stops.length);
  await key({ key: "F8" });
  expect(document.activeElement).toBe(stops[0]);
  await key({ key: "F8", shiftKey: true });
  expect(document.activeElement).toBe(stops.at(-1));
});

test("what came of 复制 is brought into sight", async () => {
  const shown = vi.spyOn(Element.prototype, "scrollIntoView");
  await checkedPane(good);
  await press("导出");
  shown.mockClear();
  await press("复制");
  expect(shown.mock.instances.some((element) => (element as unknown as Element).textContent?.includes("已复制"))).toBe(true);
  shown.mockRestore();
});

test("where all agrees the next step is a button", async () => {
  await checkedPane(good);
  expect(screen.getByText("全部一致")).toBeDefined();
  await press("去导出");
  expect(button("保存")).toBeDefined();
  await press("去导出");
  expect(button("保存")).toBeDefined();
});

describe("insertion", () => {
  test("leaves the focus on 校验, and its news goes with the first edit", async () => {
    const desk = await renderPane(null);
    fireEvent.change(await screen.findByLabelText("机关名称"), { target: { value: "东风区应急管理局" } });
    await press("插入模板");
    expect(document.activeElement).toBe(button("校验"));
    expect(screen.getByText(/^已插入/)).toBeDefined();
    await act(async () => desk.workbook.typeFromAfar(slipCell, 2));
    expect(screen.getByText(/^已插入/)).toBeDefined();
    await act(async () => desk.workbook.type(slipCell, 3));
    await pass(desk);
    expect(screen.queryByText(/^已插入/)).toBeNull();
  });

  const withLastYear = async (year: number): Promise<Desk> => {
    const { Report } = await import("../../src/core/report/report");
    const report = new Report({ ...warned.content(), year });
    const desk = await renderPane(null);
    await act(async () => desk.deps.store.dispatch({ type: "lastYearChosen", lastYear: { name: "去年.json", report } }));
    return desk;
  };

  test.each([2025, 2026, 2031])("this year's file, of %s, is said not to be last year's and leaves the year", async (year) => {
    const desk = await withLastYear(year);
    expect(await screen.findByLabelText("年度")).toHaveProperty("value", "2025");
    expect(screen.getByText(new RegExp(`${year} ?年度的，应是 ?2024 ?年度的`))).toBeDefined();
    await act(async () => desk.deps.store.dispatch({ type: "lastYearChosen", lastYear: null }));
    expect(screen.getByLabelText("年度")).toHaveProperty("value", "2025");
  });

  test("the focus stays with the file when it was chosen", async () => {
    const desk = await renderPane(null);
    await focus((await screen.findAllByRole("button", { name: "选择文件" }))[0]);
    await act(async () => desk.deps.store.dispatch({ type: "lastYearChosen", lastYear: { name: "去年.json", report: warned } }));
    expect(document.activeElement?.textContent).toContain("去年.json");
  });

  test.each(["２０２４", " 2024", "2024年", "２０２４年度"])("the year is read as %s, too", async (typed) => {
    const desk = await renderPane(null);
    fireEvent.change(await screen.findByLabelText("年度"), { target: { value: typed } });
    const planned = vi.spyOn(desk.deps, "planTemplate");
    await press("插入模板");
    expect(planned.mock.calls[0]?.[0]).toMatchObject({ year: 2024 });
  });
});

test.each([
  ["2025", 2025],
  ["２０２５", 2025],
  ["2025年度", 2025],
  ["２０２５ 年", 2025],
  ["25", null],
  ["20255", null],
  ["2025-1", null],
  ["今年", null],
  ["", null],
])("a year written “%s” is %s", (text, year) => {
  expect(yearWritten(text)).toBe(year);
});
