// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";

import type { Place } from "../../src/core/form/cell-id";
import { textIds } from "../../src/core/form/cell-id";
import { printedName } from "../../src/core/form/form";
import { adviceAt } from "../../src/core/guide/guide";
import { adviceWords } from "../../src/core/guide/words";
import { watchSelection } from "../../src/taskpane/actions/watch-selection";
import { en } from "../../src/taskpane/words/strings.en";
import { zhCN } from "../../src/taskpane/words/strings.zh-CN";
import type { Desk } from "./desk";
import { good } from "./reports";
import { fetchParts, pass, press, renderPane } from "./render-pane";

beforeAll(fetchParts);

const at = "requests/newlyReceived/naturalPerson";
const panel = (name = zhCN.guide): HTMLElement => screen.getByRole("region", { name });

async function watched(language: "zh-CN" | "en" = "zh-CN", prepare: (desk: Desk) => void = () => {}): Promise<Desk> {
  const desk = await renderPane(good, language, prepare);
  await act(async () => void (await watchSelection(desk.deps)));
  return desk;
}

async function select(desk: Desk, ...places: Place[]): Promise<void> {
  await act(async () => desk.workbook.select(...places));
  await pass(desk);
}

test.each(["zh-CN", "en"] as const)("in %s it says of every number and text what belongs there, and who says so", async (language) => {
  const desk = await watched(language);
  const words = adviceWords[language];
  for (const place of [...textIds, ...good.form.cells.filter((_, index) => index % 9 === 0).map(({ id }) => id)]) {
    await select(desk, place);
    const text = panel(language === "en" ? en.guide : zhCN.guide).textContent ?? "";
    expect(text).toContain(printedName(good.form, place, language));
    for (const { says, from } of adviceAt(place, words)) expect([text.includes(says), text.includes(from)]).toEqual([true, true]);
  }
});

test("last year's number stands beside it, with the change", async () => {
  const desk = await watched("zh-CN", ({ workbook }) => (workbook.previous = good.with({ [at]: 2000 })));
  await select(desk, at);
  expect(panel().textContent).toMatch(/2000\D+1001\D/);
});

test("with nothing of the form selected it says what it would show", async () => {
  const desk = await watched();
  await pass(desk);
  expect(panel().textContent).toContain(zhCN.guideIntro);
  await select(desk, at);
  expect(panel().textContent).not.toContain(zhCN.guideIntro);
  await select(desk);
  expect(panel().textContent).toContain(zhCN.guideIntro);
});

test("a screen reader is not told of every cell passed by", async () => {
  const desk = await watched();
  await select(desk, at);
  expect(panel().closest("[aria-live]") ?? panel().querySelector("[aria-live], [role=status], [role=alert]")).toBeNull();
});

describe("folded away", () => {
  test("it is one button, asks nothing of the workbook, and unfolded says of the cell selected meanwhile", async () => {
    const desk = await watched();
    await select(desk, at);
    await press(zhCN.guide);
    expect(within(panel()).getByRole("button").getAttribute("aria-expanded")).toBe("false");
    desk.workbook.calls.length = 0;
    await select(desk, "overview");
    expect(desk.workbook.calls).toEqual([]);
    await press(zhCN.guide);
    await pass(desk);
    expect(panel().textContent).toContain("一、总体情况");
  });
});

test("an arrow key held down asks once, and what fails is not said", async () => {
  const desk = await watched();
  await pass(desk);
  desk.workbook.calls.length = 0;
  await act(async () => {
    for (const { id } of good.form.tables.requests.numbers.slice(0, 20)) desk.workbook.select(id);
  });
  desk.workbook.failing.set("selectedPlace", { code: "edit-mode", data: {} });
  await pass(desk);
  expect(desk.workbook.calls).toEqual(["selectedPlace"]);
  expect(desk.deps.store.state()).toMatchObject({ notice: null, selected: null });
});

test("where Excel cannot listen just now it is asked again", async () => {
  const desk = await watched("zh-CN", ({ workbook }) => workbook.failing.set("watchSelection", { code: "edit-mode", data: {} }));
  await pass(desk);
  await select(desk, at);
  expect(panel().textContent).toContain(printedName(good.form, at));
});
