/** The ribbon's buttons through the real Office.js: with the pane open, and with a press that wakes the add-in. */

import { readFileSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";

import fc from "fast-check";
import { afterEach, expect, test } from "vitest";

import { runs } from "../../made/consistent-report";
import { commandsOf } from "../../scripts/manifest-check";
import { tieRibbonAhead } from "../../src/taskpane/ribbon";
import type { RibbonWindow, Verbs } from "../../src/taskpane/ribbon";
import { openOffice } from "../host/office";
import type { Office as OpenOffice, OfficeOptions } from "../host/office";

/** Those of the manifest; the fourth button, 任务窗格, is Excel's own doing. */
const commands = commandsOf(readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8"));

let office: OpenOffice;
afterEach(() => office.close());

/** A page in which the first script has run, and the others when the test says so. */
function openingPage() {
  let allRan = (): void => {};
  const page: RibbonWindow = { document: { addEventListener: (_: string, listener: unknown) => void (allRan = listener as () => void) } };
  return {
    tie: (starting: Parameters<typeof tieRibbonAhead>[1]) => tieRibbonAhead(page, starting),
    /** The deferred scripts run: of these the pane's. */
    runScripts(pane?: Promise<Verbs>): void {
      if (pane) page.xxgkPane?.(pane);
      allRan();
    },
  };
}

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
  const page = openingPage();
  office = await openOffice({
    ...options,
    beforeReady: (starting) => {
      page.tie(starting);
      page.runScripts(pane);
    },
  });
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
    await expect.poll(() => office.host.paneIsShown).toBe(true);
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

test("Excel is answered although no script of the pane could be loaded", async () => {
  const page = openingPage();
  office = await openOffice({ beforeReady: page.tie });
  const press = office.host.ribbon.press("check");
  page.runScripts();
  expect(await press.answered).toBe(0);
});

test("no press is lost, whenever it comes: before Office is ready, before the pane's scripts have run, before there is a pane", async () => {
  const moment = fc.integer({ min: 0, max: 12 });
  const opening = fc.record({
    ran: moment,
    mounted: moment,
    presses: fc.array(fc.tuple(fc.constantFrom(...commands), moment), { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...commands), opening, async (early, { ran, mounted, presses }) => {
      const done: string[] = [];
      const does = (name: string) => async (): Promise<void> => void done.push(name);
      const verbs: Verbs = { check: does("check"), insertTemplate: does("insertTemplate"), export: does("export") };
      const page = openingPage();
      office = await openOffice({ habits: { startsHidden: true, earlyCommands: [early] }, beforeReady: page.tie });
      const scripts = after(ran).then(() => page.runScripts(after(mounted).then(() => verbs)));
      const answers = await Promise.all(presses.map(async ([name, at]) => (await after(at), office.host.ribbon.press(name).answered)));
      await scripts;
      await expect.poll(() => done.length).toBe(presses.length + 1);
      expect([answers, [...done].sort()]).toEqual([presses.map(() => 0), [early, ...presses.map(([name]) => name)].sort()]);
      await office.close();
    }),
    { numRuns: runs(30) },
  );
}, 120_000);
