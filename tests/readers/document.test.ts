import { describe, expect, test } from "vitest";

import { tableIds } from "../../src/core/form/cell-id";
import type { TableId } from "../../src/core/form/cell-id";
import { headingIn } from "../../src/core/prose/headings";
import { gridOfFlow, gridOfRows } from "../../src/core/sheet/grid";
import { readDocument } from "../../src/core/readers/read-document";
import type { Block } from "../../src/core/readers/block";
import type { Hints } from "../../src/core/readers/assemble-report";
import { takeSignOff } from "../../src/core/prose/sign-off";
import { titleIn } from "../../src/core/prose/title";
import type { Report } from "../../src/core/report/report";
import { numbered } from "../files/reports";
import { tableRows } from "../../made/files/laid-out";

const report = numbered("2021");
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const table = (id: TableId, of: Report = report): Block => ({ kind: "table", grid: gridOfFlow(tableRows(of, id, "merged")) });

const official = {
  overview: "一、总体情况",
  proactiveDisclosure: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  reviewAndLitigation: "四、政府信息公开行政复议、行政诉讼情况",
  problemsAndImprovements: "五、存在的主要问题及改进情况",
  otherMatters: "六、其他需要报告的事项",
};

function read(blocks: readonly Block[], hints?: Hints): Report {
  const result = readDocument(blocks, hints);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.report;
}

function documentWith(
  headings: Partial<typeof official> = {},
  texts: { overview?: string[]; problems?: string[]; other?: string[] } = {},
): Block[] {
  const all = { ...official, ...headings };
  return [
    paragraph(all.overview),
    ...(texts.overview ?? ["概述。"]).map(paragraph),
    ...tableIds.flatMap((id) => [paragraph(all[id]), table(id)]),
    paragraph(all.problemsAndImprovements),
    ...(texts.problems ?? ["问题。"]).map(paragraph),
    paragraph(all.otherMatters),
    ...(texts.other ?? ["无。"]).map(paragraph),
  ];
}

const expected = { overview: "概述。", problemsAndImprovements: "问题。", otherMatters: "无。" };

describe("sections are found under the headings that are printed", () => {
  test.each<Partial<typeof official>>([
    {},
    { problemsAndImprovements: "五、存在问题及改进情况" },
    { problemsAndImprovements: "五、存在的主要问题及整改措施" },
    { problemsAndImprovements: "五、政府信息公开工作存在的主要问题及改进情况" },
    { reviewAndLitigation: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况" },
    { reviewAndLitigation: "四、政府信息公开行政复议,行政诉讼情况" },
    { overview: "一、 总体 情况" },
    { overview: "第一部分 总体情况", otherMatters: "第六部分 其他需要报告的事项" },
    {
      overview: "总体情况",
      proactiveDisclosure: "主动公开政府信息情况",
      problemsAndImprovements: "存在的主要问题及改进情况",
      otherMatters: "其他需要报告的事项",
    },
    { problemsAndImprovements: "四、存在的主要问题及改进情况", otherMatters: "五、其他需要报告的事项" },
    { otherMatters: "六、其他需要报告的事项：" },
    { otherMatters: "六、其它需要报告的事项" },
    { overview: "1.总体情况", otherMatters: "6.其他需要报告的事项" },
  ])("%j", (headings) => {
    const { narrative, printed } = read(documentWith(headings));
    expect(narrative).toEqual(expected);
    expect(printed.headings).toEqual(Object.values({ ...official, ...headings }));
  });

  test("a heading with its text in one line", () => {
    const blocks = documentWith().map((block) => (block.kind === "paragraph" && block.text === "概述。" ? paragraph("") : block));
    blocks[0] = paragraph("一、总体情况：概述。");
    expect(read(blocks).narrative).toEqual(expected);
  });

  test("sub-headings of the overview are its text", () => {
    const overview = [
      "（一）主动公开情况",
      "全年公开信息12条。",
      "（二）依申请公开情况",
      "1.收到和处理政府信息公开申请情况",
      "（三）政府信息管理情况",
      "总体情况良好。",
    ];
    expect(read(documentWith({}, { overview })).narrative.overview).toBe(overview.join("\n"));
  });

  test("a table of contents is no section", () => {
    const contents = Object.values(official).map(paragraph);
    expect(read([...contents, ...documentWith()]).narrative).toEqual(expected);
  });

  test("a heading printed again as a caption is no text", () => {
    const blocks = documentWith().flatMap((block) => (block.kind === "table" ? [paragraph(official.requests), block] : [block]));
    expect(read(blocks).narrative).toEqual(expected);
  });

  test("one that is not printed is empty, where others are", () => {
    const blocks = documentWith().filter(
      (block) => block.kind !== "paragraph" || (block.text !== official.otherMatters && block.text !== "无。"),
    );
    expect(read(blocks).narrative).toEqual({ ...expected, otherMatters: "" });
  });

  test("none was given, where only tables are", () => {
    expect(read(tableIds.map((id) => table(id))).narrative).toEqual({});
  });

  test.each([
    "本年度，我局依申请公开情况如下：",
    "二、主动公开政府信息情况良好，公开信息12条。",
    "存在的问题是人手不足。",
    "综上所述，其他需要报告的事项已经说明；特此报告",
  ])("%s is no heading", (text) => {
    expect(headingIn(text)?.weight ?? 0).toBeLessThan(4);
  });
});

describe("the title", () => {
  test.each<[string | string[], string | null, number | null]>([
    ["东风区应急管理局2021年政府信息公开工作年度报告", "东风区应急管理局", 2021],
    ["东风区应急管理局2021年度政府信息公开工作年度报告", "东风区应急管理局", 2021],
    ["2021年东风区应急管理局政府信息公开工作年度报告", "东风区应急管理局", 2021],
    ["2021年度东风区应急管理局政府信息公开年度报告", "东风区应急管理局", 2021],
    ["东风区应急管理局２０２１年政府信息公开工作年度报告", "东风区应急管理局", 2021],
    ["东风区应急管理局二〇二一年政府信息公开工作年度报告", "东风区应急管理局", 2021],
    ["东风区应急管理局 2021 年 政府信息公开工作 年度报告", "东风区应急管理局", 2021],
    ["关于东风区应急管理局2021年政府信息公开工作的年度报告", "东风区应急管理局", 2021],
    ["首页 > 年报 > 东风区应急管理局2021年政府信息公开工作年度报告", "东风区应急管理局", 2021],
    [["东风区应急管理局", "2021年政府信息公开工作年度报告"], "东风区应急管理局", 2021],
    [["东风区应急管理局2021年", "政府信息公开工作年度报告"], "东风区应急管理局", 2021],
    [["云岭县人民政府", "云岭县自然资源局2023年政府信息公开工作年度报告"], "云岭县自然资源局", 2023],
    [["云岭县人民政府", "云岭县自然资源局", "2023年政府信息公开工作年度报告"], "云岭县自然资源局", 2023],
    [["淮安市人民政府", "首页 政务公开", "洪泽区应急管理局2023年政府信息公开工作年度报告"], "洪泽区应急管理局", 2023],
    ["云岭县人民政府云岭县自然资源局2023年政府信息公开工作年度报告", "云岭县自然资源局", 2023],
    ["云岭县政府信息公开网 云岭县自然资源局2023年政府信息公开工作年度报告", "云岭县自然资源局", 2023],
    [["云岭县人民政府", "办公室2023年政府信息公开工作年度报告"], "云岭县人民政府办公室", 2023],
    [["淮安市", "洪泽区人民政府2023年政府信息公开工作年度报告"], "淮安市洪泽区人民政府", 2023],
    [["淮安市", "淮安市洪泽区人民政府2023年政府信息公开工作年度报告"], "淮安市洪泽区人民政府", 2023],
    [["淮 安 市", "淮安市教育局", "2023年政府信息公开工作年度报告"], "淮安市教育局", 2023],
    ["淮安市淮安市教育局2023年政府信息公开工作年度报告", "淮安市教育局", 2023],
    [["云岭县", "市场监督管理局2023年政府信息公开工作年度报告"], "云岭县市场监督管理局", 2023],
    [["云岭县人民政府", "2023年政府信息公开工作年度报告"], "云岭县人民政府", 2023],
    ["吉林省吉林市人民政府2023年政府信息公开工作年度报告", "吉林省吉林市人民政府", 2023],
    ["2021年政府信息公开工作年度报告", null, 2021],
    ["2021某乡2021年度政府信息公开工作年度报告", "某乡", 2021],
    ["2021年东风区应急管理局2021年度政府信息公开工作年度报告", "东风区应急管理局", 2021],
    ["东风区应急管理局2021政府信息公开工作年报告", "东风区应急管理局", 2021],
    [["2021年", "东风区应急管理局2021年政府信息公开工作年度报告"], "东风区应急管理局", 2021],
    ["东风区应急管理局政府信息公开工作年度报告", "东风区应急管理局", null],
  ])("%j", (lines, agency, year) => {
    expect(titleIn([lines].flat())).toMatchObject({ agency, year });
  });

  test.each(["根据条例的规定，现公布东风区应急管理局2021年政府信息公开工作年度报告。", "政府信息公开工作年度报告", "2021年工作总结"])(
    "%s is none",
    (line) => {
      expect(titleIn([line])).toBeNull();
    },
  );

  test("stands before the first section, or the page has it", () => {
    const titled = read([paragraph("云岭县自然资源局2023年政府信息公开工作年度报告"), ...documentWith()]);
    expect([titled.agency, titled.year, titled.printed.title]).toEqual([
      "云岭县自然资源局",
      2023,
      "云岭县自然资源局2023年政府信息公开工作年度报告",
    ]);
    const hinted = read(documentWith(), { title: "云岭县自然资源局2023年政府信息公开工作年度报告 - 云岭县人民政府" });
    expect([hinted.agency, hinted.year]).toEqual(["云岭县自然资源局", 2023]);
    const silent = read(documentWith());
    expect([silent.agency, silent.year]).toEqual([null, null]);
  });

  test.each([
    ["自然资源局2023年政府信息公开工作年度报告_云岭县人民政府", "自然资源局"],
    ["云岭县人民政府自然资源局2023年政府信息公开工作年度报告", "云岭县人民政府自然资源局"],
    ["通知公告", "云岭县人民政府自然资源局"],
  ])("the page's own title %s says where a name that stands under the site's begins", (title, agency) => {
    const lines = ["云岭县人民政府", "自然资源局2023年政府信息公开工作年度报告"].map(paragraph);
    expect(read([...lines, ...documentWith()], { title }).agency).toBe(agency);
  });

  test("a cover's own fields come before it", () => {
    const cover: Block = {
      kind: "table",
      grid: gridOfRows([["某局2022年政府信息公开工作年度报告"], ["机关名称", "云岭县自然资源局"], ["年度", 2023]]),
    };
    const { agency, year, printed } = read([cover, ...documentWith()]);
    expect([agency, year]).toEqual(["云岭县自然资源局", 2023]);
    expect(printed).toMatchObject({ title: "某局2022年政府信息公开工作年度报告", cover: { agency: "云岭县自然资源局", year: 2023 } });
  });
});

describe("lines for signing off", () => {
  const none = { supervisor: "", reviewer: "", editor: "" };
  test.each([
    [["监审:", "审核:", "编辑:"], none],
    [["监审：张三", "审核：李四", "编辑：王五"], { supervisor: "张三", reviewer: "李四", editor: "王五" }],
    [["监审：张三　审核：李四　编辑：王五"], { supervisor: "张三", reviewer: "李四", editor: "王五" }],
    [["监 审：张三 审 核：李四"], { ...none, supervisor: "张三", reviewer: "李四" }],
    [["责任编辑：王五"], { ...none, editor: "王五" }],
    [["审核人：李四"], { ...none, reviewer: "李四" }],
  ])("%j are taken out of the text", (lines, signOff) => {
    expect(read(documentWith({}, { other: ["无。", ...lines] }))).toMatchObject({ narrative: { otherMatters: "无。" }, signOff });
  });

  test.each([
    "审核：严格执行信息发布审核制度，确保信息准确。",
    "我局加强编辑审核。",
    "审核工作由办公室负责：每季度一次，共审核信息十二条，全部合格",
  ])("%s stays", (line) => {
    expect(takeSignOff([line])).toEqual({ lines: [line], signOff: null });
  });
});

describe("editions", () => {
  const old = numbered("2019");
  const singleLine = (year: number): Block[] => [
    paragraph(`某局${year}年政府信息公开工作年度报告`),
    table("proactiveDisclosure"),
    table("requests", old),
    table("reviewAndLitigation"),
  ];

  test("both are told by their tables", () => {
    expect(read(tableIds.map((id) => table(id, old))).form.edition).toBe("2019");
    expect(read(tableIds.map((id) => table(id))).form.edition).toBe("2021");
  });

  test("a 2021 report with a single （六） line counts it under 3.其他", () => {
    const { form, printed, ...read2023 } = {
      ...read(singleLine(2023)),
      typed: (id: Parameters<Report["typed"]>[0]) => read(singleLine(2023)).typed(id),
    };
    expect(form.edition).toBe("2021");
    expect(read2023.typed("requests/outcome.otherHandling.other/total")).toBe(old.typed("requests/outcome.otherHandling/total"));
    expect(read2023.typed("requests/outcome.otherHandling.feeUnpaid/total")).toBeNull();
    expect(read2023.typed("requests/carriedForward/total")).toBe(old.typed("requests/carriedForward/total"));
    expect(printed.rowsNotPrinted).toEqual(["outcome.otherHandling.correctionOverdue", "outcome.otherHandling.feeUnpaid"]);
    expect(printed.labels?.requests?.map(({ printed: shown }) => shown)).toEqual(["", "", ""]);
  });

  test("without table 2 the year decides, without a year the lines do", () => {
    const only = (...blocks: Block[]): string => read([...blocks, table("requests", old)]).form.edition;
    expect(only(paragraph("某局2023年政府信息公开工作年度报告"))).toBe("2021");
    expect(only(paragraph("某局2020年政府信息公开工作年度报告"))).toBe("2019");
    expect(only()).toBe("2019");
  });

  test("table 2 of the old form in a new report keeps what both have", () => {
    const mixed = read([table("proactiveDisclosure", old), table("requests"), table("reviewAndLitigation")]);
    expect(mixed.form.edition).toBe("2021");
    expect(mixed.typed("proactiveDisclosure/administrativePenalties/decisionsThisYear")).toBe(
      old.typed("proactiveDisclosure/administrativePenalties/decisionsThisYear"),
    );
    expect(mixed.typed("proactiveDisclosure/administrativeFees/feesCollected")).toBeNull();
    expect(mixed.printed.labels?.proactiveDisclosure?.length).toBeGreaterThan(3);
  });
});

describe("what cannot be read is said", () => {
  test("a missing table is a warning", () => {
    expect(readDocument([table("requests")])).toMatchObject({
      ok: true,
      warnings: [
        { code: "table-not-found", data: { table: "proactiveDisclosure" } },
        { code: "table-not-found", data: { table: "reviewAndLitigation" } },
      ],
    });
  });

  test("a table that cannot be told apart is a failure", () => {
    const half: Block = { kind: "table", grid: gridOfFlow(tableRows(report, "requests", "merged").slice(0, 14)) };
    expect(readDocument([half])).toEqual({
      ok: false,
      failure: { code: "table-unclear", data: { table: "requests", problem: "rows-unclear" } },
    });
  });

  test("no table of ours is no report", () => {
    expect(readDocument([paragraph("一、总体情况"), paragraph("概述。")])).toEqual({
      ok: false,
      failure: { code: "not-a-report", data: {} },
    });
  });

  test.each(["续表", "（续上表）", "续表三", "表三（续）", "接上页", "— 5 —", "5", "第 5 页 共 8 页", "5/8"])(
    "a table cut by a page with “%s” between is one table",
    (between) => {
      const rows = tableRows(report, "requests", "merged");
      const halves = [rows.slice(0, 9), [...rows.slice(0, 3), ...rows.slice(9)]].map((half): Block => ({
        kind: "table",
        grid: gridOfFlow(half),
      }));
      const whole = read([halves[0] as Block, paragraph(between), halves[1] as Block]);
      expect(whole.typed("requests/carriedForward/total")).toBe(report.typed("requests/carriedForward/total"));
      expect(whole.typed("requests/newlyReceived/total")).toBe(report.typed("requests/newlyReceived/total"));
    },
  );

  test("a table cut by a page is one table", () => {
    const rows = tableRows(report, "requests", "merged");
    const cut = rows.slice(0, 5);
    const rest = [...rows.slice(0, 3), ...rows.slice(5)];
    const whole = read([{ kind: "table", grid: gridOfFlow(cut) }, paragraph(" "), { kind: "table", grid: gridOfFlow(rest) }]);
    expect(whole.typed("requests/carriedForward/total")).toBe(report.typed("requests/carriedForward/total"));
    expect(whole.typed("requests/newlyReceived/total")).toBe(report.typed("requests/newlyReceived/total"));
  });
});
