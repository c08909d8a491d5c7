/** Several files at once: who is missing, whose text is another's, what is a roster, and that it can be stopped. */

import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { readReportFile } from "../../src/files/read-report-file";
import { checkBodies, stopBodies } from "../../src/page/actions/check-bodies";
import type { PageDeps } from "../../src/page/actions/page-deps";
import { answerTo } from "../../src/page/model/bodies";
import type { GivenFile } from "../../src/page/model/bodies";
import { Desk } from "../../src/page/model/desk";
import { createScreen } from "../../src/page/model/screen";
import type { Screen } from "../../src/page/model/screen";
import { editedReport } from "../rules/edited-report";

const given = (name: string, content: string | Uint8Array): GivenFile => ({
  name,
  arrayBuffer: async () => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return bytes.slice().buffer as ArrayBuffer;
  },
});
const report = (agency: string, year = 2021, overview?: string): GivenFile =>
  given(
    `${agency}${year}.json`,
    JSON.stringify({
      ...toReportFile(editedReport({ report: "dongfeng-2021", agency, ...(overview ? { with: { overview } } : {}) })),
      year,
    }),
  );

const says = { "zh-CN": (account: string) => account, en: (account: string) => account };

/** `whenAsked` is told how many requests were made. */
async function checked(files: readonly GivenFile[], whenAsked: (deps: PageDeps, count: number) => void = () => undefined): Promise<Screen> {
  const none = (): never => {
    throw new Error("not asked for here");
  };
  let asked = 0;
  const deps: PageDeps = {
    desk: new Desk(),
    screen: createScreen(false),
    readFile: (name, bytes) => ({ reading: readReportFile(name, bytes), stop: none }),
    writeWorkbook: writeXlsx,
    saving: none,
    copy: none,
    drafts: () => null,
    gatherCrew: async () => ({
      size: 2,
      ask: async (request) => {
        asked += 1;
        whenAsked(deps, asked);
        return answerTo(request, says);
      },
      stop: () => undefined,
    }),
  };
  await checkBodies(deps, files);
  return deps.screen.state();
}

const sheet = (names: readonly string[]): Promise<Uint8Array> =>
  writeXlsx({
    settings: {},
    sheets: [
      {
        name: "名单",
        columnWidths: [10, 30],
        rowHeights: {},
        cells: ["单位名称", ...names].flatMap((name, row) => [
          { row, column: 0, value: row === 0 ? "序号" : row, style: "text" as const },
          { row, column: 1, value: name, style: "text" as const },
        ]),
        names: [],
        validations: [],
        conditionalFormats: [],
        print: { area: { row: 0, column: 0, rows: 9, columns: 2 }, orientation: "portrait" },
      } as never,
    ],
  });

test.each([
  ["a sheet", async () => given("名单.xlsx", await sheet(["东风区财政局", "东风区教育局", "东风区水利局"]))],
  ["a text", async () => given("名单.txt", "应报送单位名单\n1. 东风区财政局\n2. 东风区教育局\n3. 东风区水利局\n")],
  ["a list with commas", async () => given("名单.csv", "序号,单位\n1,东风区财政局\n2,东风区教育局\n3,东风区水利局\n")],
])("a roster from %s names who sent nothing, but nobody whose file is there unread", async (_, roster) => {
  const { missing, rosters, bodies } = await checked([report("东风区财政局"), await roster(), given("水利局2021年报.pdf", "%PDF-1.4 x")]);
  expect(rosters).toMatchObject([{ names: ["东风区财政局", "东风区教育局", "东风区水利局"] }]);
  expect(missing).toEqual(["东风区教育局"]);
  expect(bodies.map(({ failure }) => failure?.code ?? null)).toEqual([null, "unsupported"]);
});

test("without a roster last year's files say who is missing", async () => {
  const { missing, bodies } = await checked([report("东风区财政局"), report("东风区财政局", 2020), report("东风区教育局", 2020)]);
  expect(bodies).toHaveLength(1);
  expect(bodies[0]?.previous).not.toBeNull();
  expect(missing).toEqual(["东风区教育局"]);
});

test.each([
  ["persons", "张三\n李四\n王五\n"],
  ["sentences", "请各单位尽快报送。\n以前报过的不用再报。\n有问题打电话。\n"],
])("a list of %s is no roster", async (_, text) => {
  const { rosters, bodies } = await checked([report("东风区财政局"), given("说明.txt", text)]);
  expect(rosters).toEqual([]);
  expect(bodies.map(({ failure }) => failure?.code ?? null)).toContain("not-a-report");
});

test("text that is another body's is warned of in both, with the other's file; last year's own text is nobody else's", async () => {
  const own = readFileSync(new URL("../../examples/huaian-2024.json", import.meta.url), "utf8");
  const overview = (JSON.parse(own) as { overview: string }).overview;
  const { bodies } = await checked([
    report("东风区财政局", 2021, overview),
    report("西山县教育局", 2021, overview),
    report("东风区财政局", 2020, overview),
  ]);
  const remedies = bodies.map(({ result }) => result?.remedies["zh-CN"].join("\n") ?? "");
  expect(remedies).toHaveLength(2);
  expect(remedies[0]).toContain("西山县教育局");
  expect(remedies[1]).toContain("东风区财政局");
});

test("a body with nothing but warnings is told which", async () => {
  const { bodies } = await checked([report("东风区财政局", 2021, "本年新收政府信息公开申请57件。")]);
  const { errors, warnings, remedies } = bodies[0]?.result ?? { errors: -1, warnings: -1, remedies: null };
  expect(errors).toBe(0);
  expect(warnings).toBeGreaterThan(0);
  expect(remedies?.["zh-CN"].join("\n")).toContain("57件");
  expect(remedies?.en).toHaveLength(Math.min(3, warnings));
});

test("stopped while reading, nothing more is asked and what is known stays", async () => {
  const files = Array.from({ length: 20 }, (_, at) => report(`东风区第${at}中学`));
  let most = 0;
  const { bodiesWork, bodies } = await checked(files, (deps, count) => {
    most = count;
    if (count === 5) stopBodies(deps);
  });
  expect(bodiesWork).toEqual({ kind: "stopped" });
  expect(most).toBeLessThanOrEqual(6);
  expect(bodies).toEqual([]);
});
