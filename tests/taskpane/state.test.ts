import { describe, expect, test } from "vitest";

import type { Finding } from "../../src/core/findings/finding";
import type { Location } from "../../src/core/locate/explanation";
import type { Phase, ReportReading } from "../../src/taskpane/model/phase";
import type { PaneEvent, PaneState } from "../../src/taskpane/model/state";
import { parseReportFile, toReportFile } from "../../src/core/report/report-file";
import { checkedOf, readingOf, sinceCheck } from "../../src/taskpane/model/phase";
import { initialState, reduce } from "../../src/taskpane/model/state";
import { warned } from "./reports";

const reading: ReportReading = { stamp: 7, report: warned, previous: null, sheets: {}, answers: {}, override: null };
const finding: Finding = {
  rule: "information-fee-not-reported",
  severity: "warning",
  at: "otherMatters",
  related: [],
  message: "informationFeeNotReported",
  data: {},
};
const location: Location = { explanations: [], question: null, proven: true, suspects: [] };
const notice = { kind: "failure", failure: { code: "edit-mode", data: {} } } as const;

const run = (...events: PaneEvent[]): PaneState => events.reduce(reduce, initialState("zh-CN"));
const looked: PaneEvent = { type: "looked", reading };
const started: PaneEvent = { type: "checkStarted" };
const checked: PaneEvent = { type: "checked", reading, findings: [finding] };
const edited: PaneEvent = { type: "edited" };
const kind = ({ phase }: PaneState): Phase["kind"] => phase.kind;

describe("what has become of the findings of the check before", () => {
  const of = (at: Finding["at"], message = "informationFeeNotReported" as const): Finding => ({ ...finding, at, message });
  const [one, two, three] = [of("overview"), of("otherMatters"), of("problemsAndImprovements")];
  const found = (...findings: Finding[]): PaneEvent => ({ type: "checked", reading, findings });
  const since = (...checks: PaneEvent[]) => checkedOf(run(looked, ...checks.flatMap((each) => [started, each])).phase)?.since;

  test.each<[string, PaneEvent[], unknown]>([
    ["the first check has none before it", [found(one, two)], null],
    ["two of three are gone", [found(one, two, three), found(two)], { settled: 2, added: 0 }],
    ["one went and one came", [found(one, two), found(two, three)], { settled: 1, added: 1 }],
    ["none went", [found(one), found(one, two)], null],
    ["of two alike one went", [found(one, of("overview")), found(one)], { settled: 1, added: 0 }],
    ["the same once more leaves it said", [found(one, two), found(two), found(two)], { settled: 1, added: 0, isRepeated: true }],
    ["the same twice more ends it", [found(one, two), found(two), found(two), found(two)], null],
    ["something new ends it", [found(one, two), found(two), found(two, three)], null],
  ])("%s", (_what, checks, expected) => {
    expect(since(...checks)).toEqual(expected);
  });

  test("what a part that is gone was found to lack is not solved", () => {
    const before = checkedOf(run(looked, started, found(one, two)).phase);
    const { overview: _gone, ...rest } = toReportFile(warned);
    const less = parseReportFile(rest);
    if (!less.ok) throw new Error("no report");
    const gone = { ...reading, report: less.report };
    expect([sinceCheck(before, reading, [two]), sinceCheck(before, gone, [two])]).toEqual([{ settled: 1, added: 0 }, null]);
  });

  test("another report has nothing to do with it", () => {
    const other = run(looked, started, found(one, two), { type: "inserted" }, looked, started, found(two));
    expect(checkedOf(other.phase)?.since).toBeNull();
  });
});

describe("phases", () => {
  test("a workbook without a report is empty, one with a report waits to be checked", () => {
    expect(kind(run({ type: "looked", reading: { ...reading, report: null } }))).toBe("empty");
    expect(kind(run(looked))).toBe("unchecked");
  });

  test("a check that finds leads to checked", () => {
    expect(kind(run(looked, started))).toBe("checking");
    expect(kind(run(looked, started, checked))).toBe("checked");
  });

  test("a second click while checking changes nothing", () => {
    const checking = run(looked, started);
    expect(reduce(checking, started)).toBe(checking);
  });

  test("an edit makes a result stale, and keeps what it says", () => {
    const stale = run(looked, started, checked, edited);
    expect(kind(stale)).toBe("stale");
    expect(checkedOf(stale.phase)?.findings).toEqual([finding]);
  });

  test("an edit during a check makes its result stale from the start", () => {
    expect(kind(run(looked, started, edited, checked))).toBe("stale");
  });

  test("an edit before the first check changes nothing", () => {
    const waiting = run(looked);
    expect(reduce(waiting, edited)).toBe(waiting);
  });

  test("while checking again the former result stays on the screen", () => {
    expect(checkedOf(run(looked, started, checked, started).phase)?.findings).toEqual([finding]);
  });

  test("a look that comes late does not take a result away; an insertion does", () => {
    expect(kind(run(looked, started, checked, looked))).toBe("checked");
    expect(kind(run(started, looked))).toBe("checking");
    expect(kind(run(started, looked, { type: "failed", notice }))).toBe("unchecked");
    expect(kind(run(looked, started, checked, { type: "inserted" }, looked))).toBe("unchecked");
  });

  test("a failed check goes back to what was known, with one notice", () => {
    const failed = run(looked, started, checked, started, { type: "failed", notice });
    expect(kind(failed)).toBe("checked");
    expect(failed.notice).toEqual(notice);
    expect(kind(run(looked, started, { type: "failed", notice }))).toBe("unchecked");
    expect(kind(run(looked, started, checked, started, edited, { type: "failed", notice }))).toBe("stale");
  });

  test("a first look that fails leaves something to try again with", () => {
    const failed = run({ type: "failed", notice });
    expect(failed.phase).toEqual({ kind: "unchecked", reading: null });
  });

  test("the next check takes the notice away", () => {
    expect(run(looked, { type: "failed", notice }, started).notice).toBeNull();
  });
});

describe("explanations and answers", () => {
  test("explanations arrive after the findings", () => {
    expect(checkedOf(run(looked, started, checked).phase)?.location).toBeNull();
    expect(checkedOf(run(looked, started, checked, { type: "explained", stamp: 7, location }).phase)?.location).toBe(location);
  });

  test("explanations of an older state of the workbook are dropped", () => {
    expect(checkedOf(run(looked, started, checked, { type: "explained", stamp: 6, location }).phase)?.location).toBeNull();
  });

  test("an answer is kept with the reading and can be taken away", () => {
    const explanation = { text: "已核实", about: "x" };
    const answered = run(looked, started, checked, { type: "answered", explanations: { a: explanation } });
    expect(readingOf(answered.phase)?.answers).toEqual({ a: explanation });
    expect(readingOf(reduce(answered, { type: "answered", explanations: { a: null } }).phase)?.answers).toEqual({});
  });
});

test("choosing another format forgets what came of the last", () => {
  const exported = run({ type: "exported", outcome: { kind: "saved", name: "a.html", way: "download", next: null } });
  expect(reduce(exported, { type: "formatChosen", format: "docx" })).toMatchObject({ format: "docx", outcome: null });
});
