/** 保存工作簿 of a report that was opened from somebody's own workbook: everything else in it stays, or it is said why not. */

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import { readReportBytes, readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { typeNumber, typeText } from "../../src/page/actions/fill-in";
import { answerQuestion, openBytes } from "../../src/page/actions/open-files";
import type { PageDeps } from "../../src/page/actions/page-deps";
import { saveWorkbook, workbookOf } from "../../src/page/actions/save-workbook";
import { Desk } from "../../src/page/model/desk";
import { createScreen } from "../../src/page/model/screen";
import { partsThatDiffer } from "../files/changed";

const naturalPerson = "requests/newlyReceived/naturalPerson";
const county = resolve(import.meta.dirname, "../../examples/county");
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(county, name)));
// One of them is a damaged file.
const workbooks = readdirSync(county).filter((name) => name.endsWith(".xlsx") && readReportBytes(name, bytesOf(name)).ok);

/** The page as its actions see it, and the files that were handed to the browser. */
function page(): PageDeps & { readonly saved: { readonly name: string; readonly content: Uint8Array }[] } {
  const saved: { name: string; content: Uint8Array }[] = [];
  const none = (): never => {
    throw new Error("not asked for here");
  };
  return {
    saved,
    desk: new Desk(),
    screen: createScreen(false),
    readFile: (name, bytes) => ({ reading: readReportFile(name, bytes), stop: none }),
    writeWorkbook: writeXlsx,
    saving: async () =>
      ({
        ways: () => ["download"],
        save: async ({ name, content }: { name: string; content: Uint8Array | string }) => {
          saved.push({ name, content: content as Uint8Array });
          return "handed-over" as never;
        },
      }) as never,
    copy: none,
    gatherCrew: none,
    drafts: () => null,
  };
}

const mayDiffer =
  /^(?:xl\/workbook\.xml|xl\/worksheets\/\w+\.xml|xl\/calcChain\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml)$/;

describe.each(workbooks)("%s", (name) => {
  test("unchanged is saved as the very bytes; changed it is the same package but for its sheets, and reads as the report", async () => {
    const deps = page();
    await openBytes(deps, name, bytesOf(name));
    await saveWorkbook(deps);
    expect(deps.saved.pop()).toEqual({ name, content: bytesOf(name) });

    typeNumber(deps, naturalPerson, "777");
    typeText(deps, "otherMatters", "本年度未收取信息处理费。");
    expect(await saveWorkbook(deps)).toBe(true);
    const { content } = deps.saved[0]!;
    const differing = partsThatDiffer(bytesOf(name), content);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.filter((part) => !mayDiffer.test(part))).toEqual([]);
    const read = await readReportFile(name, content);
    expect(read.ok && toReportFile(read.report)).toEqual(toReportFile(deps.desk.open!.report));
    expect(deps.desk.isUnsaved).toBe(false);
  });
});

const [plain = ""] = workbooks;
const answers = { a: { text: "属实", about: "x" } };
const withMacros = zipSync({ ...unzipSync(bytesOf(plain)), "xl/vbaProject.bin": new Uint8Array([1]) });

test("what the clerk wrote and last year's report go into the clerk's own workbook", async () => {
  const deps = page();
  await openBytes(deps, "本局.xlsx", bytesOf(plain));
  const previous = deps.desk.open!.report;
  const override = { reason: "已请示", errors: ["e"] };
  deps.desk.change({ ...deps.desk.open!, answers, override, previous }, { by: "remarks" });
  expect(await saveWorkbook(deps)).toBe(true);
  const read = await readReportFile("a.xlsx", deps.saved[0]!.content);
  expect(read).toMatchObject({ ok: true, answers, override });
  expect(read.ok && read.previous && toReportFile(read.previous)).toEqual(toReportFile(previous));
});

test("what its own workbook cannot take (macros) is asked about, and goes into a new one", async () => {
  const deps = page();
  await openBytes(deps, "本局.xlsx", withMacros);
  deps.desk.change({ ...deps.desk.open!, answers }, { by: "remarks" });
  typeNumber(deps, naturalPerson, "777");
  expect(await saveWorkbook(deps)).toBe(false);
  expect(deps.saved).toEqual([]);
  expect(deps.screen.state().question).toMatchObject({ kind: "not-kept", file: "本局.xlsx", failure: { data: { reason: "macros" } } });

  await answerQuestion(deps, "as-new");
  expect(deps.saved.map(({ name }) => name)).not.toContain("本局.xlsx");
  const read = await readReportFile("a.xlsx", deps.saved[0]!.content);
  expect(read.ok && read.report.typed(naturalPerson)).toBe(777);
  expect(read.ok && read.answers).toEqual(answers);
  expect(deps.desk.isUnsaved).toBe(false);
});

test("a file that is no .xlsx becomes a workbook of our own, under a name of its own", async () => {
  const deps = page();
  await openBytes(deps, "36-双河镇.txt", bytesOf("36-双河镇.txt"));
  const workbook = await workbookOf(deps.desk.open!, writeXlsx);
  expect(workbook).toMatchObject({ ok: true });
  expect(workbook.name).toMatch(/\.xlsx$/);
});
