/** The ribbon's buttons through the real Office.js: with the pane open, and with a press that wakes the add-in. */

import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";

import { commandsOf } from "../../scripts/manifest-check";
import { tieRibbon } from "../../src/taskpane/ribbon";
import type { Verbs } from "../../src/taskpane/ribbon";
import { openOffice } from "../host/office";
import type { Office as OpenOffice, OfficeOptions } from "../host/office";

/** Those of the manifest; the fourth button, 任务窗格, is Excel's own doing. */
const commands = commandsOf(readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8"));

let office: OpenOffice;
afterEach(() => office.close());

/** An Excel whose add-in has its pane `mount` after Office is ready. */
async function excel(options: OfficeOptions = {}) {
  const done: string[] = [];
  const verbs: Verbs = {
    check: async () => void done.push("check"),
    insertTemplate: () => void done.push("insertTemplate"),
    export: async () => void done.push("export"),
  };
  let mount = (): void => {};
  let fail = (_error: Error): void => {};
  const pane = new Promise<Verbs>((resolve, reject) => {
    mount = () => resolve(verbs);
    fail = reject;
  });
  pane.catch(() => {});
  office = await openOffice({ ...options, beforeReady: (starting) => tieRibbon(starting, () => pane) });
  return { done, mount, fail };
}

test("the manifest's commands are those that are tied", async () => {
  const { mount, done } = await excel();
  mount();
  for (const command of commands) expect([command, await office.host.ribbon.press(command).answered]).toEqual([command, 0]);
  expect(done).toEqual(commands);
});

test.each(commands)(
  "%s, pressed before anything of the add-in runs, shows the pane and does its work once there is one",
  async (command) => {
    const { mount, done } = await excel({ habits: { startsHidden: true, earlyCommands: [command] } });
    await office.settle();
    expect([done, office.host.paneIsShown]).toEqual([[], false]);
    mount();
    await expect.poll(() => done).toEqual([command]);
    expect(office.host.paneIsShown).toBe(true);
  },
);

test.each(commands)("%s, pressed twice in a row, does its work twice", async (command) => {
  const { mount, done } = await excel();
  mount();
  const presses = [office.host.ribbon.press(command), office.host.ribbon.press(command)];
  expect(await Promise.all(presses.map(({ answered }) => answered))).toEqual([0, 0]);
  expect(done).toEqual([command, command]);
});

test("Excel is answered although no pane came up", async () => {
  const { fail } = await excel();
  const press = office.host.ribbon.press("check");
  fail(new Error("no pane"));
  expect(await press.answered).toBe(0);
});
