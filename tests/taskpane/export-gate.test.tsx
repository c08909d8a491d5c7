// @vitest-environment happy-dom
import { act, fireEvent, screen } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";

import { isNarrativeId, narrativeIds, tableIds } from "../../src/core/form/cell-id";
import type { SectionId } from "../../src/core/form/cell-id";
import { Report } from "../../src/core/report/report";
import { copyReport, saveReport } from "../../src/taskpane/actions/export-report";
import { gateOf, mayLeave } from "../../src/taskpane/model/export-gate";
import { strings } from "../../src/taskpane/words/strings";
import type { Desk } from "./desk";
import { fetchParts, press, renderPane } from "./render-pane";
import { good, slip } from "./reports";

beforeAll(fetchParts);

function without(report: Report, section: SectionId): Report {
  const content = report.content();
  if (!isNarrativeId(section))
    return new Report({ ...content, cells: new Map([...content.cells].filter(([id]) => !id.startsWith(`${section}/`))) });
  const narrative = { ...content.narrative };
  delete narrative[section];
  return new Report({ ...content, narrative });
}

const t = strings["zh-CN"];
const incomplete: readonly (readonly [string, Report])[] = [
  ...[...narrativeIds, ...tableIds].map((section) => [t.sectionName(section), without(good, section)] as const),
  [t.fieldNames.agency, new Report({ ...good.content(), agency: null })],
  [t.fieldNames.year, new Report({ ...good.content(), year: null })],
];

const gate = ({ deps }: Desk) => gateOf(deps.store.state().phase);
const spoken = (): string => document.querySelector("[aria-live='polite']")?.textContent ?? "";

async function checkedPane(report: Report): Promise<Desk> {
  const desk = await renderPane(report);
  await press("校验");
  return desk;
}

async function leaves(desk: Desk): Promise<boolean> {
  const before = desk.copied.length + desk.saved.length;
  await act(() => copyReport(desk.deps));
  await act(() => saveReport(desk.deps, "html"));
  return desk.copied.length + desk.saved.length > before;
}

describe.each(incomplete)("without %s", (name, report) => {
  test("the card, the panel, the announcement and the buttons say the same: not yet", async () => {
    const desk = await checkedPane(report);
    expect(gate(desk).kind).not.toBe("open");
    expect(screen.queryByText("全部一致")).toBeNull();
    expect([spoken().includes("还不完整"), spoken().includes(name), spoken().includes("全部一致")]).toEqual([true, true, false]);
    expect(await leaves(desk)).toBe(false);
    await press("导出");
    expect(screen.getByText(new RegExp(`^报告还不完整，缺.*${name}.*不能导出`))).toBeDefined();
    expect(screen.queryByText("校验没有发现问题。")).toBeNull();
    expect(mayLeave(gate(desk), true)).not.toBeNull();
  });
});

test("a written decision lets it out, until something else is missing", async () => {
  const desk = await checkedPane(without(good, "overview"));
  await press("导出");
  await press("确有原因，要照原样导出");
  fireEvent.click(screen.getByLabelText(/^我知道缺第一部分/));
  fireEvent.change(screen.getByLabelText(/^原因/), { target: { value: "只公开表格" } });
  await press("记下原因，允许导出");
  expect(gate(desk).kind).toBe("open");
  expect(screen.getByText(/^缺第一部分，照原样导出。原因：只公开表格/)).toBeDefined();
  expect(await leaves(desk)).toBe(true);
  expect(screen.queryByText("全部一致")).toBeNull();

  desk.workbook.report = without(without(good, "overview"), "otherMatters");
  await press("校验");
  expect(gate(desk).kind).toBe("incomplete");
  expect(await leaves(desk)).toBe(false);
});

test("a decision about errors covers no missing part", async () => {
  const desk = await checkedPane(slip);
  desk.workbook.decision = null;
  const { overrideErrors } = await import("../../src/taskpane/actions/override-errors");
  await act(() => overrideErrors(desk.deps, "照原样"));
  expect(gate(desk).kind).toBe("open");
  desk.workbook.report = without(slip, "overview");
  await press("校验");
  expect(gate(desk)).toMatchObject({ kind: "errors", lacking: ["overview"] });
});

test("a report that is whole, correct and just checked may leave; edited since it may not", async () => {
  const desk = await checkedPane(good);
  expect([gate(desk).kind, spoken()]).toEqual(["open", "校验完成，全部一致。"]);
  expect(await leaves(desk)).toBe(true);
  await act(async () => desk.workbook.type("requests/newlyReceived/naturalPerson", 1));
  expect(gate(desk).kind).toBe("stale");
  expect(await leaves(desk)).toBe(false);
});
