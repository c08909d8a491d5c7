/** A pane on a page, over a workbook in memory, and the hands to press its buttons and keys. */

import { act, cleanup, configure, render, screen } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

import type { Language } from "../../src/core/form/form";
import type { Report } from "../../src/core/report/report";
import { fetchExplain } from "../../src/taskpane/actions/check";
import { look } from "../../src/taskpane/actions/look";
import { watch } from "../../src/taskpane/actions/watch";
import { FindingAdvice } from "../../src/taskpane/components/advice-on-demand";
import { AnswerForm } from "../../src/taskpane/components/answer-form-on-demand";
import { ExportStep, GuidePanel, InsertForm, More, Results } from "../../src/taskpane/components/parts-on-demand";
import { ComparePanel, SendPanel } from "../../src/taskpane/components/publishing-on-demand";
import { Pane } from "../../src/taskpane/Pane";
import { createDesk } from "./desk";
import type { Desk } from "./desk";

beforeEach(() => {
  // The page of the tests has no window to scroll.
  Element.prototype.scrollIntoView ??= () => {};
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});

// No test here looks at a colour or a distance; to work out the style of every element took half the time of each question for a role.
window.getComputedStyle = (element) => (element as HTMLElement).style;

afterEach(cleanup);

/** A limit only ends a test that waits in vain; a busy machine may take its time. */
configure({ asyncUtilTimeout: 300_000 });

let desk: Desk;

export async function renderPane(
  report: Report | null,
  language: Language = "zh-CN",
  prepare: (desk: Desk) => void = () => {},
): Promise<Desk> {
  desk = createDesk(report, language);
  prepare(desk);
  render(<Pane deps={desk.deps} />);
  await act(async () => {
    await look(desk.deps);
    await watch(desk.deps);
  });
  return desk;
}

/** Presses a button by its whole name, or the name's beginning, and waits until all has come of it. */
export async function press(name: string | RegExp, index = 0): Promise<void> {
  const button = screen.getAllByRole("button", { name })[index];
  if (!button) throw new Error(`no button ${String(name)}`);
  await act(async () => {
    button.focus();
    button.click();
  });
  await settle();
}

export async function key(init: KeyboardEventInit, target: EventTarget = document.activeElement ?? window): Promise<void> {
  await act(async () => void target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })));
  await settle();
}

/** Waits until nothing is under way, nor anything that the picture then drawn has asked for. */
export async function settle(): Promise<void> {
  await act(() => desk.settled());
  await act(() => desk.settled());
}

/** Lets every pause end that was asked for so far. */
export const pass = (desk: Desk): Promise<void> => act(() => desk.pass());

export const focus = (element: HTMLElement | undefined): Promise<void> => act(async () => element?.focus());

/** What the pane fetches on demand, so that no test waits for it. */
export const fetchParts = (): Promise<unknown> =>
  Promise.all([
    fetchExplain(),
    import("../../src/publish/publish"),
    import("../../src/publish/settings"),
    ...[AnswerForm, FindingAdvice, ExportStep, GuidePanel, InsertForm, More, Results, ComparePanel, SendPanel].map((part) => part.fetch()),
  ]);
