/** What stands before 一 and beside the tables is read from every format, kept, checked, printed in its place, compared and read back. */

import { describe, expect, test } from "vitest";

import { tableRows } from "../../made/files/laid-out";
import { findingsOf } from "../../src/core/check";
import { compareReports } from "../../src/core/compare/compare-reports";
import { fragmentOf } from "../../src/core/exporters/html";
import { publishedReport } from "../../src/core/exporters/published";
import { tableIds } from "../../src/core/form/cell-id";
import { readDocument } from "../../src/core/readers/read-document";
import type { Block } from "../../src/core/readers/block";
import type { Report } from "../../src/core/report/report";
import { parseReportFile, toReportFile } from "../../src/core/report/report-file";
import { gridOfFlow } from "../../src/core/sheet/grid";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";
import { exported } from "../exporters/context";

const preamble = [
  "根据《中华人民共和国政府信息公开条例》规定，东风区应急管理局编制2021年政府信息公开工作年度报告。",
  "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。",
].join("\n");
const besides = {
  proactiveDisclosure: "本年度制发的行政规范性文件均在门户网站公开，并及时调整。",
  requests: "以上数据包括各县（区）。\n本年度没有转办的申请；电话咨询不计在内。",
  reviewAndLitigation: "行政复议案件由市司法局统一办理，数据以其为准。",
};
const report = exampleReport("dongfeng-2021").with({ preamble, ...besides });

describe("a report with a preamble and text beside its tables", () => {
  test("is a report file and comes back from it", () => {
    const file = toReportFile(report);
    expect(file).toMatchObject({ preamble, tableTexts: besides });
    const parsed = parseReportFile(JSON.parse(JSON.stringify(file)));
    expect(parsed.ok && toReportFile(parsed.report)).toEqual(file);
  });

  test("an unknown table among the texts is named", () => {
    const parsed = parseReportFile({ ...toReportFile(report), tableTexts: { ...besides, fees: "…" } });
    expect(parsed).toMatchObject({ ok: true, ignored: ["tableTexts.fees"] });
  });

  test.each(["html", "docx", "text", "xlsx", "json"] as const)("is exported as %s and read back equal", async (format) => {
    const content = await exported(report, format);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const name = `a.${{ html: "html", docx: "docx", text: "txt", xlsx: "xlsx", json: "json" }[format]}`;
    const read = await readReportFile(name, bytes);
    if (!read.ok) throw new Error(read.failure.code);
    expect(read.report.narrative).toEqual(report.narrative);
    expect(compareReports(report, read.report).differences).toEqual([]);
  });

  test("prints each text in its place", () => {
    const html = fragmentOf(report);
    const places = [
      preamble.split("\n")[1],
      "一、总体情况",
      "二、主动公开",
      besides.proactiveDisclosure,
      "三、收到",
      "电话咨询",
      "四、政府",
      "市司法局",
      "五、存在",
    ];
    const found = places.map((words) => html.indexOf(words ?? ""));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(Math.min(...found)).toBeGreaterThan(0);
  });

  test.each(["preamble", "proactiveDisclosure", "requests", "reviewAndLitigation"] as const)("every rule about text reads %s", (at) => {
    const rulesAt = (text: string): string[] =>
      findingsOf(report.with({ [at]: text }))
        .filter((finding) => finding.at === at)
        .map(({ rule }) => rule);
    expect(rulesAt("2020年，共收到政府信息公开申请4000件。")).toEqual(expect.arrayContaining(["narrative-wrong-year"]));
    expect(rulesAt("全局共收到政府信息公开申请XX件。")).toEqual(["narrative-placeholder"]);
    expect(rulesAt("2021年，我局共新收政府信息公开申请7件。")).toEqual(["narrative-disagrees"]);
    expect(rulesAt("办理人手机13912345678，有事请找他。")).toEqual(["personal-information"]);
    expect(rulesAt("（一）甲事项。\n（三）乙事项。")).toEqual(["section-numbering"]);
  });

  test("what is missing from a page is a difference", () => {
    const without = publishedReport(exampleReport("dongfeng-2021"));
    expect(compareReports(report, without).differences.map((each) => ("at" in each ? each.at : each.kind))).toEqual([
      "preamble",
      "preamble",
      "proactiveDisclosure",
      "requests",
      "requests",
      "reviewAndLitigation",
    ]);
  });
});

describe("around the title of a page", () => {
  const tableBlocks = tableIds.flatMap((id): Block[] => [
    { kind: "paragraph", text: report.form.section(id).heading },
    { kind: "table", grid: gridOfFlow(tableRows(report, id, "merged")) },
  ]);
  const read = (before: readonly string[]): Report["narrative"]["preamble"] => {
    const blocks: Block[] = [
      ...before.map((text): Block => ({ kind: "paragraph", text })),
      { kind: "paragraph", text: "一、总体情况" },
      ...tableBlocks,
    ];
    const result = readDocument(blocks);
    if (!result.ok) throw new Error(result.failure.code);
    return result.report.narrative.preamble;
  };
  const title = "东风区应急管理局2021年政府信息公开工作年度报告";

  test.each([
    ["nothing is nothing", [title], undefined],
    [
      "what the page says of itself is no text",
      [title, "发布时间：2022-01-20 来源：市政府办 浏览次数：12", "【字体：大 中 小】", "打印 分享", "2022-01-20"],
      undefined,
    ],
    ["a paragraph under the title", [title, "来源：市政府办公室", preamble], preamble],
    ["breadcrumbs above it are none", ["您当前的位置：首页 > 政务公开 > 年报", title, preamble], preamble],
    ["a table of contents is none", [title, "目录", "一、总体情况", "二、主动公开政府信息情况", preamble], preamble],
    [
      "a short paragraph between two is kept",
      [title, "现将有关情况报告如下：", "特此说明", "欢迎监督，电话见网站。"],
      "现将有关情况报告如下：\n特此说明\n欢迎监督，电话见网站。",
    ],
    [
      "a sentence with the title in it is no title",
      [title, "现公布东风区应急管理局2021年政府信息公开工作年度报告。"],
      "现公布东风区应急管理局2021年政府信息公开工作年度报告。",
    ],
  ])("%s", (_, before, expected) => {
    expect(read(before)).toBe(expected);
  });
});
