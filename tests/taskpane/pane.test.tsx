// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";

import { forBlank, noNumber } from "../../src/core/findings/messages.zh-CN";
import { zhCN } from "../../src/core/guide/guide.zh-CN";
import type { CellId } from "../../src/core/form/cell-id";
import { formOf, printedName } from "../../src/core/form/form";
import type { Typed } from "../../src/core/report/cell-text";
import type { Location } from "../../src/core/locate/explanation";
import { cellsForZero, textNumbers, whyNoPlainNumber } from "../../src/core/mend";
import { Report } from "../../src/core/report/report";
import { good, withoutText, slip, slipCell, twoTotals, warned } from "./reports";
import { fetchParts, focus, key, pass, press, renderPane } from "./render-pane";

beforeAll(fetchParts);

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const findings = (): HTMLElement[] => within(screen.getByRole("list", { name: "校验结果" })).getAllByRole("listitem");
const causes = (): HTMLElement[] => within(screen.getByRole("list", { name: "可能的原因" })).getAllByRole("listitem");
const rows = (): HTMLElement[] => findings().map((item) => within(item).getByRole("group"));

async function checkedPane(report: Report, language: "zh-CN" | "en" = "zh-CN") {
  const desk = await renderPane(report, language);
  await press(language === "en" ? "Check" : "校验");
  return desk;
}

describe("an empty workbook", () => {
  test("shows the form, with last year as the year", async () => {
    await renderPane(null);
    expect(await screen.findByLabelText("年度")).toHaveProperty("value", "2025");
    expect(screen.queryByRole("button", { name: "校验" })).toBeNull();
    expect(screen.getByText(/不能再用 Excel 撤销/)).toBeDefined();
  });

  test("inserts with one button, and says what was inserted", async () => {
    const desk = await renderPane(null);
    fireEvent.change(await screen.findByLabelText("机关名称"), { target: { value: "东风区应急管理局" } });
    await press("插入模板");
    expect(screen.getByText("已插入 7 张工作表。可以开始填写。")).toBeDefined();
    expect(desk.workbook.calls).toContain("insertTemplate");
    expect(button("校验")).toBeDefined();
  });

  test("asks for a year before it inserts", async () => {
    const desk = await renderPane(null);
    fireEvent.change(await screen.findByLabelText("年度"), { target: { value: "今年" } });
    await press("插入模板");
    expect(screen.getByText(/四位数的年份/)).toBeDefined();
    expect(desk.workbook.calls).not.toContain("insertTemplate");
  });

  test("keeps what was filled in when a key asks for a check", async () => {
    await renderPane(null);
    fireEvent.change(await screen.findByLabelText("年度"), { target: { value: "2021" } });
    fireEvent.change(screen.getByLabelText("机关名称"), { target: { value: "东风区应急管理局" } });
    await key({ key: "j", code: "KeyJ", altKey: true });
    expect(screen.getByLabelText("年度")).toHaveProperty("value", "2021");
    expect(screen.getByLabelText("机关名称")).toHaveProperty("value", "东风区应急管理局");
  });

  test("without a body says where it is needed, inserts all the same, and says what is missing", async () => {
    const desk = await renderPane(null);
    expect(await screen.findByText(/可以先空着，插入后在封面填写/)).toBeDefined();
    await press("插入模板");
    expect(desk.workbook.calls).toContain("insertTemplate");
    expect(screen.getByText("已插入 7 张工作表。还没有机关名称，请先在封面填写。")).toBeDefined();
    expect(screen.getByText(/没有写明机关名称/)).toBeDefined();
  });

  test("asks before it uses last year's file of another body or year", async () => {
    const desk = await renderPane(null);
    await act(async () => desk.deps.store.dispatch({ type: "lastYearChosen", lastYear: { name: "别的.json", report: warned } }));
    fireEvent.change(await screen.findByLabelText("年度"), { target: { value: "2025" } });
    fireEvent.change(screen.getByLabelText("机关名称"), { target: { value: "西风区民政局" } });
    expect(screen.getByText(/去年报告用的是“东风区应急管理局”2021 年度的，应是“西风区民政局”2024 年度的/)).toBeDefined();
    await press("插入模板");
    expect(screen.getByText(/请换一份，或者勾选/)).toBeDefined();
    expect(desk.workbook.calls).not.toContain("insertTemplate");

    fireEvent.click(screen.getByLabelText("仍用这一份"));
    await press("插入模板");
    expect(desk.workbook.calls).toContain("insertTemplate");
  });

  test("takes body and year from last year's file until the clerk types", async () => {
    const desk = await renderPane(null);
    await act(async () => desk.deps.store.dispatch({ type: "lastYearChosen", lastYear: { name: "去年.json", report: warned } }));
    expect(await screen.findByLabelText("年度")).toHaveProperty("value", "2022");
    expect(screen.getByLabelText("机关名称")).toHaveProperty("value", "东风区应急管理局");
    expect(screen.getByText("去年.json（东风区应急管理局，2021年度）")).toBeDefined();
  });
});

describe("findings", () => {
  test("carry severity as a word, the sentence, and a way to the cell", async () => {
    const desk = await checkedPane(slip);
    const [first] = findings();
    expect(first?.textContent).toContain("错误");
    expect(first?.textContent).toMatch(/表三 · 一、本年新收 · 总计\D*3119\D*6\D*3128\D*9\D/);
    await act(async () =>
      within(first as HTMLElement)
        .getByRole("button", { name: "定位" })
        .click(),
    );
    expect(desk.workbook.visited).toEqual(["requests/newlyReceived/total"]);
  });

  test("are grouped under the sections of the form", async () => {
    await checkedPane(slip.with({ "reviewAndLitigation/reconsideration/total": 99 }));
    expect(
      screen
        .getAllByRole("heading", { level: 2 })
        .slice(1)
        .map((heading) => heading.textContent),
    ).toEqual(["三、收到和处理政府信息公开申请情况2", "四、政府信息公开行政复议、行政诉讼情况1"]);
  });

  test("show the equation with its numbers under 为什么", async () => {
    await checkedPane(slip);
    const [, balance] = findings();
    await act(async () =>
      within(balance as HTMLElement)
        .getByRole("button", { name: "为什么" })
        .click(),
    );
    const table = within(balance as HTMLElement).getByRole("table");
    const cells = within(table)
      .getAllByRole("row")
      .map((row) => [...row.children].map((cell) => cell.textContent).join(" "));
    expect(cells).toEqual([
      "一、本年新收 3010",
      "二、上年结转 34",
      "合计 3044",
      "（七）总计 2932",
      "四、结转下年度 103",
      "合计 3035",
      "相差 9",
    ]);
  });

  test("under 为什么 say what belongs into the cell, and who says so", async () => {
    await checkedPane(good.with({ "requests/carriedForward/other": "三件" }));
    await press("为什么");
    const [advice] = zhCN["carriedForward/"] ?? [];
    expect(findings()[0]?.textContent).toContain(advice?.says);
    expect(findings()[0]?.textContent).toContain(advice?.from);
  });

  /** A table 3 of zeros, in which a blank may well mean 0. */
  const noRequests = good.with(Object.fromEntries(good.form.tables.requests.numbers.map(({ id }) => [id, 0])));

  test("about blank cells side by side are one line, and what stands for a blank among them is one of its own", async () => {
    const blank = Object.fromEntries(good.form.tables.requests.numbers.slice(14, 35).map(({ id }) => [id, null]));
    await checkedPane(noRequests.with({ ...blank, "requests/outcome.partlyDisclosed/researchInstitution": "无" }));
    const alike = findings().filter((item) => item.textContent?.includes(forBlank(undefined)));
    expect(alike.map((item) => item.textContent)).toEqual([
      expect.stringContaining(`表三“（一）予以公开 · 自然人”至“（一）予以公开 · 总计”共 7 格${noNumber("")}`),
      expect.stringContaining(`共 2 格${noNumber("")}`),
      expect.stringContaining(noNumber("无")),
      expect.stringContaining(`共 4 格${noNumber("")}`),
      expect.stringContaining(`共 7 格${noNumber("")}`),
    ]);
  });

  test("about a block lead to all of it, by button and by key", async () => {
    const blank = noRequests.form.tables.requests.numbers.slice(14, 21).map(({ id }) => id);
    const desk = await checkedPane(noRequests.with(Object.fromEntries(blank.map((id) => [id, null]))));
    const index = findings().findIndex((item) => item.textContent?.includes("共 7 格"));
    await act(async () =>
      within(findings()[index] as HTMLElement)
        .getByRole("button", { name: "定位" })
        .click(),
    );
    expect(desk.workbook.selected).toEqual(blank);
    await focus(rows()[index]);
    await key({ key: "Home" });
    await key({ key: "F8" });
    desk.workbook.selected = [];
    await focus(rows()[index]);
    await key({ key: "Enter" });
    expect(desk.workbook.selected).toEqual(blank);
  });

  test("of one kind that are many are folded to three, the rest one button away", async () => {
    const scattered = good.form.tables.requests.numbers.filter((_, index) => index % 3 === 0).slice(0, 12);
    await checkedPane(
      noRequests.with({ ...Object.fromEntries(scattered.map(({ id }) => [id, null])), "requests/carriedForward/other": "/" }),
    );
    const alike = (words: string) => findings().filter((item) => item.textContent?.includes(words));
    expect(alike(noNumber(""))).toHaveLength(3);
    expect(alike(noNumber("/"))).toHaveLength(1);
    await press("还有 9 处同样的情况");
    expect(alike(noNumber(""))).toHaveLength(12);
  });

  test("are filtered by kind", async () => {
    await checkedPane(warned.with({ [slipCell]: 9999 }));
    const all = findings().length;
    await press(/处提醒$/);
    expect(findings().length).toBeLessThan(all);
    expect(findings().every((item) => item.textContent?.includes("提醒"))).toBe(true);
    await press("全部");
    expect(findings()).toHaveLength(all);
  });
});

describe("the keyboard in the list", () => {
  const three = (): Report => slip.with({ "reviewAndLitigation/reconsideration/total": 99 });

  test("the list is one stop of the tab order; arrows, Home and End move in it", async () => {
    await checkedPane(three());
    expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    await focus(rows()[0]);
    await key({ key: "ArrowDown" });
    expect(document.activeElement).toBe(rows()[1]);
    expect(rows().map((row) => row.tabIndex)).toEqual([-1, 0, -1]);
    await key({ key: "End" });
    expect(document.activeElement).toBe(rows()[2]);
    await key({ key: "ArrowDown" });
    expect(document.activeElement).toBe(rows()[2]);
    await key({ key: "Home" });
    expect(document.activeElement).toBe(rows()[0]);
  });

  test("Enter goes to the cell", async () => {
    const desk = await checkedPane(three());
    await focus(rows()[1]);
    await key({ key: "Enter" });
    expect(desk.workbook.visited).toEqual(["requests/carriedForward/naturalPerson"]);
  });

  test("the focus stays on the same finding over a check", async () => {
    const desk = await checkedPane(three());
    await focus(rows()[2]);
    await act(async () => desk.workbook.type("reviewAndLitigation/reconsideration/upheld", 1));
    await key({ key: "j", code: "KeyJ", altKey: true });
    expect(document.activeElement).toBe(rows()[2]);
  });

  test("where the focused finding was settled the next one takes the focus", async () => {
    const desk = await checkedPane(three());
    await focus(rows()[0]);
    await act(async () => desk.workbook.type(slipCell, 3001));
    await key({ key: "j", code: "KeyJ", altKey: true });
    expect(findings()).toHaveLength(1);
    expect(document.activeElement).toBe(rows()[0]);
  });

  test("letters typed into a written explanation do not move the list", async () => {
    const desk = await checkedPane(warned);
    await press("说明");
    const box = await screen.findByLabelText("写明情况");
    await focus(box);
    await key({ key: "Enter" });
    expect(desk.workbook.visited).toEqual([]);
    expect(document.activeElement).toBe(box);
  });

  test.each(["取消", "存入工作簿"])("after %s the focus is back on the button that opened the form", async (button) => {
    await checkedPane(warned);
    await press("说明");
    await focus(await screen.findByLabelText("写明情况"));
    fireEvent.change(screen.getByLabelText("写明情况"), { target: { value: "已核对台账。" } });
    await press(button);
    expect(document.activeElement?.textContent).toMatch(/说明/);
  });
});

describe("likely causes", () => {
  test("say cell, change, slip and confidence, before the findings", async () => {
    await checkedPane(slip);
    const [card] = causes();
    expect(card?.textContent).toContain("表三 · 一、本年新收 · 自然人");
    expect(card?.textContent).toContain("由 3010 改为 3001");
    expect(card?.textContent).toContain("两位数字颠倒");
    expect(card?.textContent).toMatch(/把握 \d+%/);
    expect(screen.getByRole("list", { name: "可能的原因" }).compareDocumentPosition(screen.getByRole("list", { name: "校验结果" }))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  test("show under 为什么 each equation before and after, the changed number marked", async () => {
    await checkedPane(slip);
    const [card] = causes();
    await act(async () =>
      within(card as HTMLElement)
        .getByRole("button", { name: "为什么" })
        .click(),
    );
    const tables = within(card as HTMLElement).getAllByRole("table");
    expect(tables).toHaveLength(2);
    expect(within(card as HTMLElement).getAllByText("3001", { selector: "strong" })).toHaveLength(2);
    for (const table of tables) expect(within(table).getByRole("row", { name: /^相差/ }).textContent).toMatch(/^相差9一致$/);
  });

  test("accepting writes the number, shows it with 撤销 in place, and moves the focus there", async () => {
    const desk = await checkedPane(slip);
    await press("采纳");
    expect(desk.workbook.report?.typed(slipCell)).toBe(3001);
    expect(screen.getByText("已由 3010 改为 3001")).toBeDefined();
    expect(document.activeElement).toBe(button("撤销"));
    await press("撤销");
    expect(desk.workbook.report?.typed(slipCell)).toBe(3010);
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
    expect(screen.getByText("已恢复原来的数。")).toBeDefined();
    expect(causes()).toHaveLength(1);
    expect(document.activeElement?.contains(screen.getByRole("list", { name: "可能的原因" }))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  test("other accounts are one button away, and equal ones stand under the question", async () => {
    const desk = await checkedPane(twoTotals);
    const between = [0, 1];
    const explanation = (to: number) => ({
      changes: [{ at: slipCell, from: 1, to, slip: "other" } as const],
      follows: [],
      settles: [],
      confidence: 0.4,
      supportedBy: [],
    });
    const explanations = [explanation(2), explanation(3), explanation(4)];
    const explain = (question: { kind: "which-cell"; between: number[] } | null) =>
      act(async () =>
        desk.deps.store.dispatch({ type: "explained", stamp: 1, location: { explanations, question, proven: true, suspects: [] } }),
      );

    await explain(null);
    expect(causes()).toHaveLength(1);
    await press("另一种可能 (2)");
    expect(causes()).toHaveLength(3);
    await press("另一种可能 (2)");
    await explain({ kind: "which-cell", between });
    expect(causes()).toHaveLength(2);
    expect(screen.getByText(/都说得通/)).toBeDefined();
  });

  test("of which many are equally good are one sentence, and cards on request", async () => {
    const at = (column: string) => `requests/outcome.refused.stateSecret/${column}` as CellId;
    await checkedPane(good.with({ [at("naturalPerson")]: 4, [at("total")]: 4 }));
    const asked = screen.getByText(/^有 \d+ 种改法都说得通，有一格多了 \d+，现有的数字分不出是哪一格填错了。/);
    const tied = Number(/\d+/.exec(asked.textContent ?? "")?.[0]);
    expect(screen.getByRole("status").textContent).toContain(`找到 ${tied} 种可能的原因`);
    expect(screen.queryByRole("list", { name: "可能的原因" })).toBeNull();
    await press("逐个看");
    expect(causes()).toHaveLength(tied);
    await press(`另一种可能 (${10 - tied})`);
    expect(causes()).toHaveLength(10);
    expect(within(causes()[0] as HTMLElement).getByRole("button", { name: "定位" })).toBeDefined();
    await press("逐个看");
    expect(screen.queryByRole("list", { name: "可能的原因" })).toBeNull();
  });

  describe("of faults that have nothing in common", () => {
    const stale = { "reviewAndLitigation/reconsideration/upheld": 8 } as const;
    const both = slip.with(stale);

    test("are shown fault by fault, the certain one as a card of its own, the tie under its question", async () => {
      await checkedPane(both);
      expect(screen.getByText("有 2 处差错互不相干，可以分别改正。")).toBeDefined();
      const [certain, asked] = causes();
      expect(certain?.textContent).toContain("由 3010 改为 3001");
      expect(certain?.textContent).not.toContain("表四");
      expect(asked?.textContent).toMatch(/表四/);
      expect(asked?.textContent).not.toContain("3010");
      expect(screen.getByRole("status").textContent).toContain("2 处差错互不相干");
    });

    test("are accepted one by one: each changes its own cells, and 撤销 puts back those", async () => {
      const desk = await checkedPane(both);
      await act(async () =>
        within(causes()[0] as HTMLElement)
          .getByRole("button", { name: "采纳" })
          .click(),
      );
      expect(desk.workbook.report?.typed(slipCell)).toBe(3001);
      expect(desk.workbook.report?.typed("reviewAndLitigation/reconsideration/upheld")).toBe(8);
      expect(findings().filter((item) => /表三/.test(item.textContent ?? ""))).toEqual([]);
      expect(findings().some((item) => /表四/.test(item.textContent ?? ""))).toBe(true);
      await press("撤销");
      expect(desk.workbook.report?.typed(slipCell)).toBe(3010);
      expect(desk.workbook.report?.typed("reviewAndLitigation/reconsideration/upheld")).toBe(8);
    });
  });

  test("lead to each changed place, and all of them are marked", async () => {
    const swapped = {
      "requests/outcome.fullyDisclosed/naturalPerson": 447,
      "requests/outcome.partlyDisclosed/naturalPerson": 1288,
    } as const;
    const desk = await checkedPane(good.with(swapped));
    for (const at of Object.keys(swapped) as CellId[]) {
      const name = printedName(good.form, at);
      await act(async () =>
        within(causes()[0] as HTMLElement)
          .getByRole("button", { name })
          .click(),
      );
      expect(desk.workbook.visited.at(-1)).toBe(at);
      expect(desk.workbook.marks).toContainEqual({ at, kind: "suspect" });
    }
  });

  test("quote the words of the text that agree with them", async () => {
    await checkedPane(good.with({ "requests/newlyReceived/total": 3191, overview: "全年新收政府信息公开申请3119件。" }));
    expect(causes()[0]?.textContent).toContain("正文也这样写：“新收政府信息公开申请3119件”");
  });

  test("where nothing explains everything the places to look first are named", async () => {
    const desk = await checkedPane(twoTotals);
    await act(async () =>
      desk.deps.store.dispatch({
        type: "explained",
        stamp: 1,
        location: { explanations: [], question: null, proven: false, suspects: [slipCell] },
      }),
    );
    await press("表三 · 一、本年新收 · 自然人");
    expect(desk.workbook.visited).toEqual([slipCell]);
    expect(screen.getByText(/没有一种简单的笔误/)).toBeDefined();
  });
});

describe("after an edit", () => {
  test("the result says that it is old, can be read but not accepted", async () => {
    const desk = await checkedPane(slip);
    await act(async () => desk.workbook.type("requests/newlyReceived/other", 5));
    expect(button("重新校验 · 已有改动")).toBeDefined();
    expect(screen.getAllByText("表里已有改动，下面是改动前的结果。").length).toBeGreaterThan(0);
    expect(button("采纳").getAttribute("aria-disabled")).toBe("true");
    await press("采纳");
    expect(desk.workbook.calls).not.toContain("accept");
  });

  test("a check runs by itself after a pause", async () => {
    const desk = await checkedPane(slip);
    await act(async () => desk.workbook.type(slipCell, 3001));
    await pass(desk);
    expect(screen.getByRole("heading", { name: "全部一致" })).toBeDefined();
  });
});

test("a report without its text is not complete, however well its numbers agree", async () => {
  await renderPane(withoutText);
  await press("校验");
  expect(screen.getByRole("heading", { name: "报告还不完整" })).toBeDefined();
  expect(screen.getByText(/缺第一部分、第五部分、第六部分，补齐后再导出/)).toBeDefined();
  expect(screen.queryByText("可以导出了。")?.closest("[hidden]")).not.toBeNull();
});

test("only the web page can be copied; another format says to save it", async () => {
  await checkedPane(good);
  await press("导出");
  await act(async () => screen.getByRole("radio", { name: /数据/ }).click());
  expect(button("复制").getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByText(/这种格式请用“保存”/)).toBeDefined();
});

describe("when all is well", () => {
  test("the pane says what was checked, and exporting is the next step", async () => {
    const desk = await renderPane(good);
    desk.workbook.previous = null;
    await press("校验");
    expect(screen.getByRole("heading", { name: "全部一致" })).toBeDefined();
    expect(screen.getByText("42 条勾稽关系成立")).toBeDefined();
    expect(screen.getByText("可以导出了。")).toBeDefined();
  });

  test("with warnings left it says that there are no errors, and how many warnings", async () => {
    await checkedPane(warned);
    expect(screen.getByRole("heading", { name: "没有错误" })).toBeDefined();
    expect(screen.getByText("还有 2 处提醒：可以改正，也可以写明情况。")).toBeDefined();
  });
});

describe("written explanations", () => {
  test("answer a warning, are shown with it, and survive a check", async () => {
    await checkedPane(warned);
    await press("说明");
    fireEvent.change(await screen.findByLabelText("写明情况"), { target: { value: "本年度没有收取" } });
    await press("存入工作簿");
    expect(screen.getByText("已说明：本年度没有收取")).toBeDefined();
    await press("校验");
    expect(screen.getByText("已说明：本年度没有收取")).toBeDefined();
    expect(screen.getByText("还有 1 处提醒：可以改正，也可以写明情况。")).toBeDefined();
  });

  test("are not offered for errors", async () => {
    await checkedPane(slip);
    expect(screen.queryByRole("button", { name: "说明" })).toBeNull();
  });
});

describe("export", () => {
  test("shows what is still wrong before anything goes out", async () => {
    await checkedPane(slip);
    await press("导出");
    expect(screen.getByText("还有 2 处错误没有解决，不能导出。请先改正。")).toBeDefined();
    expect(screen.getByRole("radio", { name: "网页" })).toHaveProperty("checked", true);
  });

  test("copies, and says what to do next", async () => {
    const desk = await checkedPane(good);
    await press("导出");
    await press("复制");
    expect(await screen.findByText("已复制。请到网站的编辑器里粘贴。")).toBeDefined();
    expect(desk.copied).toHaveLength(1);
  });

  test("hands the page over to be copied by hand where copying is forbidden", async () => {
    const desk = await checkedPane(good);
    desk.clipboard = "none";
    await press("导出");
    await press("复制");
    // A frame, not a box: a person who copies from it takes the tables along.
    expect(((await screen.findByTitle("要复制的网页内容")) as HTMLIFrameElement).srcdoc).toMatch(/政府信息公开工作年度报告[^]*<table/);
    expect(screen.getByRole("button", { name: "全选" })).toBeDefined();
  });

  test("saves the format chosen and names the file", async () => {
    const desk = await checkedPane(good);
    await press("导出");
    fireEvent.click(screen.getByRole("radio", { name: "数据（JSON）" }));
    await press("保存");
    expect(await screen.findByText(/已交给浏览器保存/)).toBeDefined();
    expect(desk.saved.map(({ name }) => name)).toEqual(["淮安市人民政府2024年政府信息公开工作年度报告.json"]);
  });

  test("of the check report is reached from the menu", async () => {
    await checkedPane(good);
    await press("更多");
    await press("校验报告");
    expect(screen.getByRole("radio", { name: "校验报告" })).toHaveProperty("checked", true);
  });

  test("closes with Escape", async () => {
    await checkedPane(good);
    await press("导出");
    await key({ key: "Escape" }, button("复制"));
    expect(screen.queryByRole("button", { name: "复制" })).toBeNull();
  });
});

test("a failure is one bar with what happened and what to try", async () => {
  const desk = await checkedPane(slip);
  desk.workbook.failing.set("goTo", { code: "sheet-protected", data: { sheet: "三、依申请公开" } });
  await press("定位");
  expect(screen.getByRole("alert").textContent).toBe("工作表“三、依申请公开”受保护，没有办法写入或标记。请先撤销保护，再试一次。");
  await press("知道了");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the outcome of a check is announced once it is there", async () => {
  await checkedPane(slip);
  expect(screen.getAllByRole("status").map((status) => status.textContent)).toContain(
    "校验完成：2 处错误，0 处提醒，0 处提示。找到 1 种可能的原因。",
  );
});

test("the heading names year and body, the progress what is missing, and a missing part leads to its sheet", async () => {
  const desk = await renderPane(warned.with({ problemsAndImprovements: "", "requests/newlyReceived/other": null }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("2021年度 · 东风区应急管理局");
  expect(screen.getByText("已填 199/200 项")).toBeDefined();
  await press("第五部分未填");
  expect(desk.workbook.visited).toEqual(["problemsAndImprovements"]);
});

test("sheets that are not ours are named", async () => {
  await renderPane(warned, "zh-CN", ({ workbook }) => {
    workbook.sheets = { ...workbook.sheets, requests: "Sheet3" };
  });
  expect(screen.getByText("表三取自“Sheet3”")).toBeDefined();
});

test("the language changes at once, by the language's own name", async () => {
  await renderPane(warned);
  await press("更多");
  fireEvent.click(screen.getByRole("radio", { name: "English" }));
  expect(button("Check")).toBeDefined();
  expect(document.documentElement.lang).toBe("en");
});

test("the English pane has the English names", async () => {
  await checkedPane(slip, "en");
  expect(screen.getByRole("list", { name: "Findings" })).toBeDefined();
  expect(screen.getByRole("list", { name: "Likely causes" })).toBeDefined();
  for (const name of ["Check", "Insert template", "Export", "Accept"]) expect(button(name)).toBeDefined();
  expect(screen.getAllByRole("button", { name: "Go to" }).length).toBeGreaterThan(0);
});

test("a second template begins with the body, year and totals of the report that is there", async () => {
  const sums = new Set(warned.form.cells.filter(({ id }) => id.endsWith("/total")).map(({ id }) => id));
  await renderPane(new Report({ ...warned.content(), formulas: sums }));
  await press("插入模板");
  expect(screen.getByLabelText("年度")).toHaveProperty("value", "2021");
  expect(screen.getByLabelText("机关名称")).toHaveProperty("value", "东风区应急管理局");
  expect(screen.getByLabelText("用公式")).toHaveProperty("checked", true);
});

test("a report that does not name its body and year is not complete, and the progress says so", async () => {
  await checkedPane(new Report({ ...good.content(), agency: null, year: null }));
  expect(screen.getByText("没有写明机关名称和年度，请在封面填写；没有封面的，写进标题")).toBeDefined();
  expect(screen.getByText(/缺机关名称、年度，补齐后再导出/)).toBeDefined();
  expect(screen.queryByText("全部一致")).toBeNull();
});

test("numbers beside a table and a doubtful last year are said above the result", async () => {
  await renderPane(good, "zh-CN", ({ workbook }) => {
    workbook.previous = warned;
    workbook.warnings = [
      { code: "numbers-outside", data: { sheet: "三、依申请公开", cells: "F40=12", count: 1 } },
      { code: "table-not-found", data: { table: "requests" } },
    ];
  });
  expect(screen.getAllByRole("alert").map((bar) => bar.textContent)).toEqual([
    expect.stringContaining("去年报告用的是“东风区应急管理局”2021 年度的，应是“淮安市人民政府”2023 年度的"),
    expect.stringContaining("工作表“三、依申请公开”的表外有 1 个数字（F40=12），不算在报告里，也不会公开"),
  ]);
});

describe("numbers kept as text", () => {
  const pasted = good.with({
    "requests/newlyReceived/naturalPerson": "３,００１件",
    "requests/newlyReceived/commercialEnterprise": " 53 ",
    "requests/carriedOver/naturalPerson": "34（含补正1件）",
    "proactiveDisclosure/administrativeFees/feesCollected": "251000元",
  });

  test("become plain ones by one button, and text again by 撤销; a remark beside a number stays", async () => {
    const desk = await checkedPane(pasted);
    const typed = (): (Typed | undefined)[] =>
      [
        "requests/newlyReceived/naturalPerson" as const,
        "requests/newlyReceived/commercialEnterprise" as const,
        "requests/carriedOver/naturalPerson" as const,
        "proactiveDisclosure/administrativeFees/feesCollected" as const,
      ].map((at) => desk.workbook.report?.typed(at));
    expect(screen.getByText("有 3 格数字是文字，或带单位")).toBeDefined();
    await press("全部改成数字");
    expect(screen.getByText("3 格已改成数字")).toBeDefined();
    expect(screen.getByText(/^另有 1 格括号里有附注，没有动。/)).toBeDefined();
    await press("表三 · 二、上年结转 · 自然人");
    expect(desk.workbook.visited).toEqual(["requests/carriedOver/naturalPerson"]);
    expect(typed()).toEqual([3001, 53, "34（含补正1件）", 25.1]);
    expect(screen.queryByText("全部改成数字")).toBeNull();
    await press("撤销");
    expect(typed()).toEqual(["３,００１件", " 53 ", "34（含补正1件）", "251000元"]);
  });
});

test("a formula, and a unit where the form prints none, are not made plain numbers", () => {
  const cells = { "governmentProcurement/amount": "1,200万元", "governmentProcurement/projects": "1,200" } as const;
  const old = new Report({
    form: formOf("2019"),
    agency: "某局",
    year: 2020,
    cells: new Map(Object.entries(cells).map(([at, typed]) => [`proactiveDisclosure/${at}` as CellId, typed])),
  });
  expect(textNumbers(old)).toEqual([{ at: "proactiveDisclosure/governmentProcurement/projects", value: 1200 }]);

  const linked = good.with({ "requests/carriedOver/other": "3件", "requests/carriedOver/naturalPerson": "34件" });
  expect(textNumbers(new Report({ ...linked.content(), printed: { calculated: ["requests/carriedOver/other"] } }))).toEqual([
    { at: "requests/carriedOver/naturalPerson", value: 34 },
  ]);
});

test("what is not made a plain number is left for a reason", () => {
  const report = good.with({
    "requests/carriedOver/other": "3件",
    "requests/carriedOver/naturalPerson": "34（含补正1件）",
    "requests/newlyReceived/other": "5件",
  });
  const linked = new Report({ ...report.content(), printed: { calculated: ["requests/carriedOver/other"] } });
  const of = (at: CellId) => linked.numbers().flatMap((cell) => (cell.id === at ? [whyNoPlainNumber(linked, cell)] : []));
  expect(of("requests/carriedOver/other")).toEqual(["formula"]);
  expect(of("requests/carriedOver/naturalPerson")).toEqual(["annotation"]);
  expect(of("requests/newlyReceived/other")).toEqual([undefined]);
});

describe("blank cells", () => {
  const blank = (cells: Record<string, Typed>) =>
    good.with({ "requests/outcome.notProcessed.publicPublication/other": null, "requests/carriedOver/other": null, ...cells });

  test("are filled with 0 by one button, and emptied again by 撤销", async () => {
    const desk = await checkedPane(blank({}));
    expect(screen.getByText("有 2 个空白格，没有的要填 0")).toBeDefined();
    await press("全部填 0");
    expect(screen.getByText("2 个空白格已填 0")).toBeDefined();
    expect(desk.workbook.report?.typed("requests/carriedOver/other")).toBe(0);
    expect(screen.queryByText("全部填 0")).toBeNull();
    await press("撤销");
    expect(desk.workbook.report?.typed("requests/carriedOver/other")).toBeNull();
  });

  test("filled by the button and typed over since stay when the others are emptied again", async () => {
    const desk = await checkedPane(blank({ [slipCell]: "3001件" }));
    await press("全部改成数字");
    await press("全部填 0");
    await act(async () => desk.workbook.type("requests/carriedOver/other", 0));
    await act(async () => desk.workbook.type("requests/outcome.notProcessed.publicPublication/other", 1));
    await press("撤销");
    expect(screen.getByText("已恢复 1 格原来的数；另有 1 格后来改过，没有动。")).toBeDefined();
    expect(desk.workbook.report?.typed("requests/outcome.notProcessed.publicPublication/other")).toBe(1);
    expect(desk.workbook.report?.typed("requests/carriedOver/other")).toBeNull();
    await press("撤销");
    expect(screen.getByText("已恢复原来的数。")).toBeDefined();
    expect(desk.workbook.report?.typed(slipCell)).toBe("3001件");
  });

  test("that hold a sign, or a total of parts that are not zero, are left to the clerk", async () => {
    const desk = await checkedPane(blank({ "requests/carriedOver/legalServiceAgency": "/", "requests/newlyReceived/total": null }));
    await press("全部填 0");
    expect(desk.workbook.report?.typed("requests/carriedOver/legalServiceAgency")).toBe("/");
    expect(desk.workbook.report?.typed("requests/newlyReceived/total")).toBeNull();
    expect(desk.workbook.report?.typed("requests/carriedOver/other")).toBe(0);
    expect(screen.getByText(/^另有 1 格填的是“\/”“无”之类，没有动。/)).toBeDefined();
    expect(screen.getByText(/^另有 1 格没有填数，从别处的数看可能不是 0，没有动。/)).toBeDefined();
    await press("表三 · 一、本年新收 · 总计");
    expect(desk.workbook.visited).toEqual(["requests/newlyReceived/total"]);
    await act(async () => desk.workbook.type("requests/carriedOver/legalServiceAgency", 0));
    await pass(desk);
    expect(screen.queryByText(/“无”之类/)).toBeNull();
  });

  test("that hold signs have a button of their own, with 撤销 and what it left", async () => {
    const signed = "requests/carriedOver/legalServiceAgency" as const;
    const desk = await checkedPane(
      blank({
        [signed]: "/",
        "requests/carriedOver/naturalPerson": good.typed("requests/carriedOver/naturalPerson") ?? 0,
        "requests/newlyReceived/total": "无",
      }),
    );
    expect(screen.getByText("有 1 格填的是“/”，没有的要填 0")).toBeDefined();
    await press("“/”改填 0");
    expect(desk.workbook.report?.typed(signed)).toBe(0);
    expect(desk.workbook.report?.typed("requests/carriedOver/other")).toBeNull();
    expect(screen.getByText("1 格“/”“无”之类已改填 0")).toBeDefined();
    expect(screen.getByText(/^另有 1 格没有填数，从别处的数看可能不是 0，没有动。/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "“/”改填 0" })).toBeNull();
    await press("撤销");
    expect(desk.workbook.report?.typed(signed)).toBe("/");
  });

  test("of last year's 结转 are not taken for none", () => {
    const last = good.with({ "requests/carriedForward/other": 3 });
    expect(cellsForZero(blank({}), last)).toEqual(["requests/outcome.notProcessed.publicPublication/other"]);
    expect(cellsForZero(blank({}), good)).toHaveLength(2);
  });

  test("that a likely cause says were left out are not filled", () => {
    const at = "requests/outcome.notProcessed.publicPublication/other" as const;
    const location = { question: null, explanations: [{ changes: [{ at, from: 0, to: 5 }] }] } as unknown as Location;
    expect(cellsForZero(blank({}), null, location)).toEqual(["requests/carriedOver/other"]);
    const oneOfMany = { ...location, question: { kind: "which-cell", between: [0, 1, 2, 3] } } as unknown as Location;
    expect(cellsForZero(blank({}), null, oneOfMany)).toEqual(cellsForZero(blank({}), null));
  });

  test("that a likely cause gives a number are not told to hold 0", async () => {
    const report = blank({ "requests/newlyReceived/commercialEnterprise": null });
    const desk = await checkedPane(report);
    const advised = (isNotZero: true | undefined) =>
      findings().filter((item) => item.textContent?.includes(`${noNumber("")}。${forBlank(isNotZero)}`)).length;
    const none = () => findings().filter((item) => /填的是 0/.test(item.textContent ?? ""));
    expect([advised(true), advised(undefined), none()]).toEqual([1, 2, []]);
    await press("全部填 0");
    expect(desk.workbook.report?.typed("requests/newlyReceived/commercialEnterprise")).toBeNull();
    expect([advised(true), advised(undefined), none()]).toEqual([1, 0, []]);
  });

  test("of a form nobody has begun are not offered", async () => {
    await checkedPane(new Report({ ...good.content(), cells: new Map(good.form.cells.map(({ id }) => [id, null])) }));
    expect(screen.queryByText("全部填 0")).toBeNull();
  });

  test("of a block are answered together", async () => {
    const desk = await checkedPane(good.with({ "requests/carriedOver/legalServiceAgency": null, "requests/carriedOver/other": null }));
    await press("说明");
    fireEvent.change(screen.getByLabelText("写明情况"), { target: { value: "待核实" } });
    await press("存入工作簿");
    expect(Object.values(desk.workbook.answers).map(({ text }) => text)).toEqual(["待核实", "待核实"]);
    expect(screen.getAllByText("已说明：待核实")).toHaveLength(1);
  });
});

test("several texts among the numbers are to be mended before any cause is believed", async () => {
  const [one, other] = ["reviewAndLitigation/reconsideration/upheld", "reviewAndLitigation/reconsideration/total"] as const;
  await checkedPane(good.with({ [one]: "见附件", [other]: "见附件" }));
  expect(screen.getByText(/有 2 格填的不是数字：.*请先改好这 2 格再校验，现在看不出原来应是多少。/)).toBeDefined();
  expect(screen.queryByRole("list", { name: "可能的原因" })).toBeNull();
  await press(/^另一种可能/);
  expect(causes()[0]?.textContent).toMatch(/把握 (?:\d|10)%/);
});

test("a total typed over its formula gets the formula back", async () => {
  const sums = new Set(
    good.form.cells.filter(({ id }) => id.endsWith("/total") && id !== "requests/carriedOver/total").map(({ id }) => id),
  );
  const desk = await checkedPane(new Report({ ...good.with({ "requests/carriedOver/total": 12 }).content(), formulas: sums }));
  expect(findings().map((item) => item.textContent)).toContainEqual(expect.stringMatching(/表三 · 二、上年结转 · 总计\D*12\D*34\D*22\D/));
  const card = causes().find((item) => item.textContent?.includes("采纳后恢复公式")) as HTMLElement;
  await act(async () => void fireEvent.click(within(card).getByRole("button", { name: "采纳" })));
  expect(desk.workbook.formulas).toEqual([
    [
      "requests/carriedOver/total",
      good.form.identitiesAt("requests/carriedOver/total").find(({ at }) => at === "requests/carriedOver/total")?.left,
    ],
  ]);
});
