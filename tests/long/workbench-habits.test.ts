/** Habits of real Excel that show only with a page: the unchanged add-in in a browser. */

import { setTimeout as after } from "node:timers/promises";

import fc from "fast-check";
import { expect, test } from "vitest";

import { ask } from "../../scripts/open-workbench";
import { workbenchForAll } from "../workbench-for-all";
import type { OpenPage } from "../../scripts/open-workbench";

const workbench = workbenchForAll();
let open: OpenPage;

const checkButton = { name: /^(?:校验|重新校验)/ };

test("typing, the automatic check, Ctrl+Z: the typing is taken back, though every write would empty the undo list", async () => {
  open = await workbench.open("report=huaian-2024-slip");
  const { page, pane } = open;
  expect(await ask(page, "habits")).toMatchObject({ undo: "cleared" });
  await pane.getByRole("button", checkButton).click();
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await pane.getByText("不能再用 Ctrl+Z 撤销").waitFor();

  const at = await ask(page, "cellOf", "requests/carriedOver/naturalPerson");
  if (!at) throw new Error("no cell");
  const { value } = await ask(page, "cell", at.sheet, at.address);
  const written = await ask(page, "writes");
  // Waited for from before: on a busy machine it is over by the time everything is computed.
  const stale = pane.getByRole("button", { name: /重新校验/ }).waitFor();
  await ask(page, "type", at.sheet, at.address, 99);
  await stale;
  await pane.getByRole("button", { name: "校验", exact: true }).waitFor();
  expect(await pane.getByText("不能再用 Ctrl+Z 撤销").count()).toBe(0);
  expect(await ask(page, "writes")).toBe(written);
  expect(await ask(page, "undo")).toBe(true);
  expect((await ask(page, "cell", at.sheet, at.address)).value).toBe(value);
});

test("of thirty presses that wake the add-in none is lost, however late the pane's scripts come", async () => {
  const delays = fc.sample(fc.tuple(fc.nat(120), fc.nat(120)), { numRuns: 30, seed: 17 });
  let [first, others] = [0, 0];
  open = await workbench.open("report=huaian-2024-slip&startsHidden=true&earlyCommands=check", async (page) => {
    await page.route(/\/addin\/(?!office\/|ribbon-ahead).*\.js$/, async (route) => {
      await after(/runtime/.test(route.request().url()) ? first : others);
      await route.continue();
    });
  });
  const { page } = open;
  const answers = () => ask(page, "pressAnswers");
  await expect.poll(answers).toEqual([0]);
  // Only the pane opens again, as it does each time that Excel wakes the add-in.
  for (const [index, delay] of delays.entries()) {
    [first, others] = delay;
    await page.evaluate(() => document.querySelector<HTMLIFrameElement>("iframe")?.contentWindow?.location.reload());
    await expect.poll(answers).toEqual(new Array(index + 2).fill(0));
  }
}, 600_000);
