/** The pane as people set their screens up: at each stop of a check axe finds nothing, and nothing has to be scrolled to sideways. */

import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";

import { exportStrings } from "../../src/taskpane/words/export-strings";
import { strings } from "../../src/taskpane/words/strings";
import type { OpenPage } from "../../scripts/open-workbench";
import { workbenchForAll } from "../workbench-for-all";
import { axeProblems } from "./axe";

let last: OpenPage | undefined;
const workbench = workbenchForAll({ viewport: { width: 1366, height: 768 } });

interface Setting {
  readonly name: string;
  readonly query?: string;
  readonly lang?: "en";
  /** Before the page is opened. */
  readonly set?: (page: Page) => Promise<unknown>;
  /** With the page open. */
  readonly narrow?: true;
}

const settings: readonly Setting[] = [
  { name: "350 pixels" },
  { name: "320 pixels", narrow: true },
  { name: "English", query: "&lang=en", lang: "en" },
  { name: "Office's dark theme", query: "&theme=%23262626" },
  { name: "colours forced by the system", set: (page) => page.emulateMedia({ forcedColors: "active" }) },
  { name: "zoomed to 200 %", set: (page) => page.setViewportSize({ width: 683, height: 384 }) },
];

function paneOf({ page }: OpenPage): Frame {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("there is no pane");
  return frame;
}

const problemsOf = async (frame: Frame, stop: string): Promise<string[]> => {
  const sideways = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...(await axeProblems(frame)), ...(sideways > 0 ? [`${sideways} pixels sideways`] : [])].map((problem) => `${stop}: ${problem}`);
};

/** How bright what stands behind everything is, 0 to 255. */
const brightness = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const painted = [...document.querySelectorAll("#pane *")].find((each) => getComputedStyle(each).backgroundColor.startsWith("rgb("));
    const channels = getComputedStyle(painted ?? document.body).backgroundColor.match(/\d+/g) ?? [];
    return channels.slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) / 3;
  });

test.each(settings)("$name", async ({ name, query = "", lang, set, narrow }) => {
  await last?.page.close();
  const open = (last = await workbench.open(`report=huaian-2024-slip${query}`, set));
  const { page, pane } = open;
  const language = lang ?? "zh-CN";
  const [t, e] = [strings[language], exportStrings[language]];
  if (narrow) {
    await page.getByRole("separator").focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
  }
  const frame = paneOf(open);
  const press = (words: string): Promise<void> => pane.getByRole("button", { name: words, exact: true }).first().click();
  const problems: string[] = [];
  const stop = async (where: string): Promise<void> => void problems.push(...(await problemsOf(frame, where)));

  await pane.getByRole("button", { name: t.check, exact: true }).waitFor();
  if (name === "Office's dark theme") expect(await brightness(frame)).toBeLessThan(80);
  else if (name === "350 pixels") expect(await brightness(frame)).toBeGreaterThan(200);
  await stop("not checked");
  await press(t.check);
  await pane.getByRole("list", { name: t.causes }).waitFor();
  await press(t.why);
  await stop("checked, why");
  await press(t.export);
  await pane.getByRole("region", { name: t.export }).waitFor();
  await stop("export with errors");
  await press(t.accept);
  await pane.getByText(t.changed(3010, 3001)).first().waitFor();
  await pane.getByRole("button", { name: t.check, exact: true }).waitFor();
  await press(e.compare);
  await stop("accepted, compare");
  await press(t.more);
  await stop("more");
  await press(t.insertTemplate);
  await stop("insert");
  expect(problems).toEqual([]);
});
