import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { accept } from "../../src/taskpane/actions/accept";
import { fillZeros, makeNumbers, replaceSigns } from "../../src/taskpane/actions/all-at-once";
import { answer } from "../../src/taskpane/actions/answer";
import { check } from "../../src/taskpane/actions/check";
import { chooseLastYear } from "../../src/taskpane/actions/choose-last-year";
import { goToCell } from "../../src/taskpane/actions/go-to-cell";
import { insertTemplate } from "../../src/taskpane/actions/insert-template";
import { look } from "../../src/taskpane/actions/look";
import { openExport } from "../../src/taskpane/actions/open-export";
import { undoAccept } from "../../src/taskpane/actions/undo-accept";
import { watch } from "../../src/taskpane/actions/watch";
import { progressOf } from "../../src/taskpane/model/progress";
import { checkedOf, readingOf } from "../../src/taskpane/model/phase";
import type { ReportReading } from "../../src/taskpane/model/phase";
import type { Accepted } from "../../src/taskpane/model/undo";
import { createDesk } from "./desk";
import type { Desk } from "./desk";
import { good, slip, slipCell as cell, warned } from "./reports";

const undoLast = ({ deps }: Desk): Promise<void> => undoAccept(deps, deps.store.state().accepted[0] as Accepted);

async function checkedDesk(report = slip): Promise<Desk> {
  const desk = createDesk(report);
  await look(desk.deps);
  await check(desk.deps);
  await desk.settled();
  return desk;
}

const rulesOf = ({ deps }: Desk): string[] => checkedOf(deps.store.state().phase)?.findings.map(({ rule }) => rule) ?? [];
const explanationOf = ({ deps }: Desk) =>
  checkedOf(deps.store.state().phase)?.location?.explanations[0] as NonNullable<
    NonNullable<ReturnType<typeof checkedOf>>["location"]
  >["explanations"][number];

describe("check", () => {
  test("reads once, marks once, and marks what it found", async () => {
    const desk = createDesk(slip);
    await check(desk.deps);
    expect(desk.workbook.calls).toEqual(["readReport", "mark"]);
    expect(desk.workbook.marks).toEqual(
      expect.arrayContaining([
        { at: "requests/newlyReceived/total", kind: "error" },
        { at: "requests/carriedForward/naturalPerson", kind: "error" },
        { at: cell, kind: "suspect" },
      ]),
    );
  });

  test("lists findings before it looks for explanations", async () => {
    const desk = createDesk(slip);
    let explain: (() => unknown) | null = null;
    const checking = check({ ...desk.deps, afterPaint: (work) => (explain = work) });
    await expect.poll(() => explain).not.toBeNull();
    expect(rulesOf(desk)).toContain("requests-row-total");
    expect(checkedOf(desk.deps.store.state().phase)?.location).toBeNull();
    (explain as unknown as () => unknown)();
    await checking;
    expect(explanationOf(desk).changes).toMatchObject([{ at: cell, from: 3010, to: 3001 }]);
  });

  test("with last year's report in the workbook compares with it", async () => {
    const desk = createDesk(good);
    desk.workbook.previous = good.with({ "requests/carriedForward/naturalPerson": 35 });
    await check(desk.deps);
    expect(rulesOf(desk)).toContain("carried-over-matches-last-year");
  });

  test("in a workbook without a report says that there is none", async () => {
    const desk = createDesk(null);
    await check(desk.deps);
    expect(desk.deps.store.state().phase.kind).toBe("empty");
  });

  test("that fails says why and leaves the former result", async () => {
    const desk = await checkedDesk();
    desk.workbook.failing.set("readReport", { code: "edit-mode", data: {} });
    await check(desk.deps);
    expect(desk.deps.store.state().notice).toEqual({ kind: "failure", failure: { code: "edit-mode", data: {} } });
    expect(rulesOf(desk)).toHaveLength(2);
  });

  test("shows the findings even where marking is not allowed", async () => {
    const desk = createDesk(slip);
    desk.workbook.failing.set("mark", { code: "sheet-protected", data: { sheet: "三" } });
    const outcome = await check(desk.deps);
    expect(rulesOf(desk)).toHaveLength(2);
    expect(desk.deps.store.state().notice).toMatchObject({ failure: { code: "sheet-protected" } });
    expect(outcome).toBe(desk.deps.store.state().notice);
  });
});

describe("accept and undo", () => {
  test("accepting writes every change and checks again", async () => {
    const desk = await checkedDesk();
    await accept(desk.deps, explanationOf(desk));
    expect(desk.workbook.report?.typed(cell)).toBe(3001);
    expect(rulesOf(desk)).toEqual([]);
    expect(desk.deps.store.state().accepted[0]?.cells.cells).toEqual([{ at: cell, before: 3010, after: 3001 }]);
  });

  test("undo puts the former number back and checks again", async () => {
    const desk = await checkedDesk();
    await accept(desk.deps, explanationOf(desk));
    await undoLast(desk);
    expect(desk.workbook.report?.typed(cell)).toBe(3010);
    expect(rulesOf(desk)).toHaveLength(2);
    expect(desk.deps.store.state()).toMatchObject({ accepted: [], notice: { kind: "undone" } });
  });

  test("undo refuses where the cell was changed since", async () => {
    const desk = await checkedDesk();
    await accept(desk.deps, explanationOf(desk));
    desk.workbook.type(cell, 3002);
    await undoLast(desk);
    expect(desk.workbook.report?.typed(cell)).toBe(3002);
    expect(desk.deps.store.state()).toMatchObject({ notice: { failure: { code: "changed-since" } } });
  });

  test("a button pressed twice does its work once, and can be taken back", async () => {
    const desk = await checkedDesk();
    const explanation = explanationOf(desk);
    await Promise.all([accept(desk.deps, explanation), accept(desk.deps, explanation)]);
    expect(desk.deps.store.state().accepted[0]?.cells.cells).toEqual([{ at: cell, before: 3010, after: 3001 }]);
    await Promise.all([undoLast(desk), undoLast(desk)]);
    expect(desk.workbook.report?.typed(cell)).toBe(3010);
    expect(desk.deps.store.state()).toMatchObject({ accepted: [], notice: { kind: "undone" } });
    expect(desk.workbook.calls.filter((call) => call === "accept" || call === "restore")).toEqual(["accept", "restore"]);
  });

  test("the pane knows that it is writing, and when it no longer is", async () => {
    const desk = await checkedDesk();
    const written = accept(desk.deps, explanationOf(desk));
    expect(desk.deps.store.state().isWriting).toBe(true);
    await written;
    expect(desk.deps.store.state().isWriting).toBe(false);
  });

  test("after one that could not be written the next is", async () => {
    const desk = await checkedDesk();
    desk.workbook.failing.set("accept", { code: "sheet-protected", data: {} });
    await accept(desk.deps, explanationOf(desk));
    await accept(desk.deps, explanationOf(desk));
    expect(desk.workbook.report?.typed(cell)).toBe(3001);
  });

  test("an explanation that cannot be written changes nothing", async () => {
    const desk = await checkedDesk();
    desk.workbook.failing.set("accept", { code: "sheet-protected", data: {} });
    await accept(desk.deps, explanationOf(desk));
    expect(desk.workbook.report?.typed(cell)).toBe(3010);
    expect(desk.deps.store.state()).toMatchObject({ accepted: [], notice: { failure: { code: "sheet-protected" } } });
  });
});

describe("a button for many cells", () => {
  const [one, two] = ["requests/outcome.notProcessed.publicPublication/other", "requests/carriedOver/other"] as const;
  const text = "requests/carriedOver/naturalPerson";
  const desk = () => checkedDesk(good.with({ [one]: null, [two]: null, [text]: "34件" }));
  const typed = ({ workbook }: Desk, ...cells: CellId[]) => cells.map((at) => workbook.report?.typed(at));
  const cards = ({ deps }: Desk) => deps.store.state().accepted.map(({ by }) => by);

  test("is taken back where the clerk has not typed since, and says how many stayed", async () => {
    const there = await desk();
    await fillZeros(there.deps);
    there.workbook.type(one, 5);
    await check(there.deps);
    await undoLast(there);
    expect(typed(there, one, two)).toEqual([5, null]);
    expect(there.deps.store.state()).toMatchObject({ accepted: [], notice: { kind: "undone", back: 1, left: 1 } });
  });

  test("can be taken back after another was pressed", async () => {
    const there = await desk();
    await makeNumbers(there.deps);
    await fillZeros(there.deps);
    expect(cards(there)).toEqual(["zeros", "numbers"]);
    await undoAccept(there.deps, there.deps.store.state().accepted[1] as Accepted);
    expect(typed(there, text, one)).toEqual(["34件", 0]);
    expect(cards(there)).toEqual(["zeros"]);
  });

  test("leaves alone what a correction accepted later has written, were it the same number", async () => {
    const there = await checkedDesk(slip.with({ [one]: null, [two]: null }));
    await fillZeros(there.deps);
    there.workbook.type(one, 9);
    await check(there.deps);
    const ofNine = checkedOf(there.deps.store.state().phase)?.location?.explanations.find(({ changes }) =>
      changes.some(({ at, to }) => at === one && to === 0),
    );
    expect(ofNine).toBeDefined();
    await accept(there.deps, ofNine as NonNullable<typeof ofNine>);
    expect(cards(there)).toHaveLength(2);
    await undoAccept(there.deps, there.deps.store.state().accepted[1] as Accepted);
    expect(typed(there, one, two)).toEqual([0, null]);
    expect(there.deps.store.state()).toMatchObject({ notice: { kind: "undone", back: 1, left: 1 } });
  });

  test("pressed twice is taken back to what was there", async () => {
    const there = await desk();
    await Promise.all([fillZeros(there.deps), fillZeros(there.deps)]);
    expect(cards(there)).toEqual(["zeros"]);
    await undoLast(there);
    expect(typed(there, one, two)).toEqual([null, null]);
  });

  test.each(["/", "无", "—", "－－", "N/A", "不适用", "＼"])("writes 0 for %s and nothing else, and puts it back", async (sign) => {
    const total = "requests/newlyReceived/total" as const;
    const there = await checkedDesk(good.with({ [one]: sign, [two]: null, [text]: "34件", [total]: sign }));
    await replaceSigns(there.deps);
    // Of parts that are not zero the total is not, whatever stands in it.
    expect(typed(there, one, two, text, total)).toEqual([0, null, "34件", sign]);
    expect(cards(there)).toEqual(["signs"]);
    await undoLast(there);
    expect(typed(there, one, two, text, total)).toEqual([sign, null, "34件", sign]);
  });

  test("leaves its card when all of it was undone in the sheet", async () => {
    const there = await desk();
    await fillZeros(there.deps);
    there.workbook.type(one, null);
    await check(there.deps);
    expect(cards(there)).toEqual(["zeros"]);
    there.workbook.type(two, null);
    await check(there.deps);
    expect(cards(there)).toEqual([]);
  });
});

test("an accepted explanation keeps its card over a later edit, not when it was undone in the sheet; the next takes its place", async () => {
  const desk = await checkedDesk();
  const cards = () => desk.deps.store.state().accepted.length;
  const explanation = explanationOf(desk);
  await accept(desk.deps, explanation);
  desk.workbook.type(cell, 3002);
  await check(desk.deps);
  expect(cards()).toBe(1);
  await accept(desk.deps, explanation);
  expect(cards()).toBe(1);
  desk.workbook.type(cell, 3002);
  await check(desk.deps);
  expect(cards()).toBe(0);
});

describe("written explanations", () => {
  test("are kept in the workbook, and the mark goes", async () => {
    const desk = await checkedDesk(warned);
    const finding = checkedOf(desk.deps.store.state().phase)?.findings.find(({ rule }) => rule === "information-fee-not-reported");
    const marked = desk.workbook.marks.length;
    await answer(desk.deps, [finding as NonNullable<typeof finding>], " 本年度没有收取 ");
    expect(Object.values(desk.workbook.answers)).toMatchObject([{ text: "本年度没有收取" }]);
    expect(desk.workbook.marks).toHaveLength(marked - 1);
    expect(readingOf(desk.deps.store.state().phase)?.answers).toEqual(desk.workbook.answers);
  });

  test("survive a re-check and can be taken away", async () => {
    const desk = await checkedDesk(warned);
    const findingNow = () =>
      checkedOf(desk.deps.store.state().phase)?.findings.find(({ rule }) => rule === "information-fee-not-reported") as Parameters<
        typeof answer
      >[1][number];
    await answer(desk.deps, [findingNow()], "没有收取");
    await check(desk.deps);
    expect(Object.values(readingOf(desk.deps.store.state().phase)?.answers ?? {})).toMatchObject([{ text: "没有收取" }]);
    await answer(desk.deps, [findingNow()], "");
    expect(desk.workbook.answers).toEqual({});
  });
});

describe("edits", () => {
  test("make the result stale and bring a check after a pause", async () => {
    const desk = await checkedDesk();
    await watch(desk.deps);
    desk.workbook.type(cell, 3001);
    expect(desk.deps.store.state().phase.kind).toBe("stale");
    await desk.pass();
    expect(desk.deps.store.state().phase.kind).toBe("checked");
    expect(rulesOf(desk)).toEqual([]);
  });

  test("start the pause anew, so that typing is not interrupted", async () => {
    const desk = await checkedDesk();
    await watch(desk.deps);
    const reads = () => desk.workbook.calls.filter((name) => name === "readReport").length;
    const before = reads();
    desk.workbook.type(cell, 1);
    desk.workbook.type(cell, 2);
    desk.workbook.type(cell, 3);
    await desk.pass();
    expect(reads()).toBe(before + 1);
  });

  test("before the first check bring no check, but a new count of what is filled in", async () => {
    const desk = createDesk(slip.with({ [cell]: null }));
    await look(desk.deps);
    await watch(desk.deps);
    const filled = () => progressOf(readingOf(desk.deps.store.state().phase) as ReportReading).filled;
    const before = filled();
    desk.workbook.type(cell, 3001);
    await desk.pass();
    expect(desk.deps.store.state().phase.kind).toBe("unchecked");
    expect(filled()).toBe(before + 1);
  });

  test("of our own do not make a result stale", async () => {
    const desk = await checkedDesk();
    await watch(desk.deps);
    await accept(desk.deps, explanationOf(desk));
    expect(desk.deps.store.state().phase.kind).toBe("checked");
  });

  test("bring a check that reads and marks nothing: a write would take Ctrl+Z away", async () => {
    const desk = await checkedDesk();
    await watch(desk.deps);
    const marked = () => desk.workbook.calls.filter((name) => name === "mark").length;
    const before = marked();
    desk.workbook.type(cell, 3001);
    await desk.pass();
    expect([desk.deps.store.state().phase.kind, marked()]).toEqual(["checked", before]);
  });

  test("of somebody else make the result stale and bring no check", async () => {
    const desk = await checkedDesk();
    await watch(desk.deps);
    desk.workbook.typeFromAfar(cell, 3001);
    await desk.pass();
    expect(desk.deps.store.state().phase.kind).toBe("stale");
  });

  test("are listened for again where Excel could not just now, and then looked after", async () => {
    const desk = await checkedDesk();
    desk.workbook.failing.set("watch", { code: "inactive-workbook", data: {} });
    await watch(desk.deps);
    expect(desk.deps.store.state().notice).toBeNull();
    desk.workbook.failing.set("watch", { code: "edit-mode", data: {} });
    await desk.pass();
    await desk.pass();
    desk.workbook.type(cell, 3001);
    expect(desk.deps.store.state()).toMatchObject({ notice: null, phase: { kind: "stale" } });
  });

  test("in a cell still open are waited for without complaint", async () => {
    const desk = await checkedDesk();
    await watch(desk.deps);
    desk.workbook.type(cell, 3001);
    desk.workbook.failing.set("readReport", { code: "edit-mode", data: {} });
    await desk.pass();
    expect(desk.deps.store.state().notice).toBeNull();
    await desk.pass();
    expect(desk.deps.store.state().phase.kind).toBe("checked");
  });

  test("that paste a report into an empty workbook are noticed", async () => {
    const desk = createDesk(warned);
    const pasted = desk.workbook.report;
    desk.workbook.report = null;
    await look(desk.deps);
    await watch(desk.deps);
    desk.workbook.report = pasted;
    desk.workbook.type("overview", "今年……");
    await desk.pass();
    expect(desk.deps.store.state().phase.kind).toBe("unchecked");
  });

  test("are not watched for once the pane is gone", async () => {
    const desk = await checkedDesk();
    const stop = await watch(desk.deps);
    stop();
    desk.workbook.type(cell, 1);
    expect(desk.deps.store.state().phase.kind).toBe("checked");
  });
});

describe("insertion", () => {
  const request = { year: 2025, agency: "东风区应急管理局", totals: "formulas", previous: null } as const;

  test("adds the sheets, shows progress, and looks at what is there now", async () => {
    const desk = createDesk(null);
    const progress: unknown[] = [];
    desk.deps.store.subscribe(() => progress.push(desk.deps.store.state().inserting?.done));
    await insertTemplate(desk.deps, request);
    expect(desk.deps.store.state()).toMatchObject({
      phase: { kind: "unchecked" },
      inserting: null,
      notice: { kind: "inserted", sheets: 7 },
    });
    expect(progress).toEqual(expect.arrayContaining([0, 1, 7]));
  });

  test("that is refused says why and inserts nothing", async () => {
    const desk = createDesk(null);
    await look(desk.deps);
    desk.workbook.failing.set("insertTemplate", { code: "sheet-exists", data: { sheet: "封面" } });
    await insertTemplate(desk.deps, request);
    expect(desk.deps.store.state()).toMatchObject({
      phase: { kind: "empty" },
      inserting: null,
      notice: { failure: { code: "sheet-exists" } },
    });
  });

  test("carries in last year's report once a file of it is chosen", async () => {
    const desk = createDesk(null);
    const report = warned;
    const file = { name: "去年.json", arrayBuffer: async () => new ArrayBuffer(0) };
    await chooseLastYear({ ...desk.deps, readFile: async () => ({ ok: true, report }) }, file);
    expect(desk.deps.store.state().lastYear).toEqual({ name: "去年.json", report });
    await chooseLastYear(desk.deps, null);
    expect(desk.deps.store.state().lastYear).toBeNull();
  });

  test("names the file that cannot be read", async () => {
    const desk = createDesk(null);
    await chooseLastYear(desk.deps, { name: "去年.wps", arrayBuffer: async () => new ArrayBuffer(0) });
    expect(desk.deps.store.state()).toMatchObject({
      lastYear: null,
      notice: { failure: { code: "unsupported", data: { file: "去年.wps" } } },
    });
  });
});

describe("export", () => {
  test("checks first when the result is not fresh", async () => {
    const desk = createDesk(slip);
    await look(desk.deps);
    await openExport(desk.deps);
    expect(desk.deps.store.state()).toMatchObject({ sheet: "export", phase: { kind: "checked" } });
  });

  test("has nothing to open in an empty workbook, and says so", async () => {
    const desk = createDesk(null);
    await openExport(desk.deps);
    expect(desk.deps.store.state()).toMatchObject({ sheet: null, notice: { failure: { code: "no-report" } } });
  });
});

test("going to a cell that is gone is one notice", async () => {
  const desk = await checkedDesk();
  desk.workbook.failing.set("goTo", { code: "cell-not-found", data: { place: cell } });
  await goToCell(desk.deps, cell);
  expect(desk.deps.store.state().notice).toMatchObject({ failure: { code: "cell-not-found" } });
  await goToCell(desk.deps, cell);
  expect(desk.workbook.visited).toEqual([cell]);
});

test("an exception that nobody foresaw still ends as a sentence", async () => {
  const desk = createDesk(slip);
  await check({
    ...desk.deps,
    workbook: Object.assign(Object.create(desk.workbook), { readReport: () => Promise.reject(new Error("boom")) }),
  });
  expect(desk.deps.store.state()).toMatchObject({ notice: { kind: "unexpected", words: "boom" } });
});
