/** Every Chinese word of the template that the official form does not print itself. */

import type { SectionId } from "../form/cell-id";

/** At most 31 characters, none of []:*?/\ : Excel's limits. In the order of the form. */
export const sheetNames: Readonly<Record<"cover" | SectionId | "lastYear", string>> = {
  cover: "封面",
  overview: "一、总体情况",
  proactiveDisclosure: "二、主动公开",
  requests: "三、依申请公开",
  reviewAndLitigation: "四、复议诉讼",
  problemsAndImprovements: "五、问题和改进",
  otherMatters: "六、其他事项",
  lastYear: "去年报告（参考）",
};

/** Answers of the native check cells. */
export const verdicts = {
  agrees: "一致",
  notFilledIn: "尚未填写",
  broken: "有公式出错，不能核对",
  /** Every verdict that asks for a correction has one of these, and no other has. */
  marksWrong: ["不", "存成了文字"],
  /** What every verdict about something missing has. */
  marksBlank: "未填",
  allAgree: "本表全部一致",
  allFilledIn: "本表已经填完",
} as const;

export const title = {
  year: "年",
  name: "政府信息公开工作年度报告",
};

export const fields = {
  agency: "机关名称",
  year: "年度",
  compiler: "制表人",
  reviewer: "审核人",
  telephone: "联系电话",
  date: "填表日期",
} as const;

export const headings = {
  progress: "填报情况（不打印）",
  notes: "填报说明",
  besideChecks: "各行核对（不打印）",
  belowChecks: "核对（不打印）",
  stockLastYear: "去年现行有效",
  stockExpected: "去年＋制发－废止",
  officialHint: "官方格式的提示：",
  /** In front of what is usually written before 一. */
  preambleHint: "前言（可以不写），一般写：",
  tableText: "左边这几行可以写本表的文字说明，随表发布；没有的留空。",
  lastYear: "去年报告（仅供参考，不会发布）",
} as const;

export const lastYearHeading = (heading: string): string => `去年·${heading}`;

export const basisLine = (basis: string): string => `格式依据：${basis}`;

export function notes(totals: "formulas" | "typed", hasPrevious: boolean): string[] {
  const total =
    totals === "formulas"
      ? "灰底的“总计”自动求和。需要按台账填写总计的，可以直接改写，填错了旁边会提示。"
      : "“总计”请按台账填写。表格只核对，不代填。";
  return [
    "先填机关名称和年度，再依次填写后面各张工作表。",
    "浅黄格要填数字：填不小于 0 的整数，没有的填 0，不要留空，也不要写“无”或“/”。收费金额以万元为单位，可以有小数。",
    total,
    "表格右边和下边是核对栏，用红色写出对不上的地方：两边各是多少，相差多少。写“一致”就是对上了。核对栏不打印。",
    "文字部分每段写一行，可以从 Word 整段粘贴；行高随文字变化。",
    "往表里粘贴数字，只粘贴值：从 Word、网页复制的，右键选“匹配目标格式”或“只粘贴文本”；从别的表格复制的，选“值”或“数值”。直接粘贴会带走边框、填写限制和核对的颜色。",
    ...(hasPrevious ? ["“上年结转”已按去年的“结转下年度”填好，请核对。“去年报告”工作表只供参考，不会发布。"] : []),
    "Excel 2010 以上、WPS、LibreOffice 都能填写和核对。装了加载项的，点“校验”可以找出最可能填错的格。",
  ];
}

/** Data validation. Excel allows 32 characters in a title and 255 in a message; the guide to the cell stands before `prompt`. */
export const validations = {
  count: {
    errorTitle: "请填整数",
    errorMessage: "这一格要填不小于 0 的整数，没有的填 0。",
    prompt: "填整数，没有的填 0。",
  },
  money: {
    errorTitle: "请填金额",
    errorMessage: "这一格要填不小于 0 的数，以万元为单位，可以有小数，没有的填 0。",
    prompt: "没有的填 0。",
  },
  change: {
    errorTitle: "请填整数",
    errorMessage: "这一格填比上一年增减的数：增加填正数，减少填负数，没有变化填 0。",
    prompt: "填整数。",
  },
  year: { errorTitle: "请填年度", errorMessage: "请填报告的年度，四位数字，例如 2025。" },
} as const;

/** Sentences of check cells, as pieces: text and the places where a number comes in. */
export type Sentence = readonly (string | Slot)[];
export type Slot = { readonly slot: "left" | "right" | "difference" | "asText" | "bad" | "blank" | "wrong" };

const slot = (name: Slot["slot"]): Slot => ({ slot: name });

/** What a line of the list of column checks is about: 自然人：一＋二＝（七）＋四 */
export const equation = (name: string, left: string, right: string): string => `${name}：${left}＝${right}`;

/** 自然人：一＋二＝14，（七）＋四＝12，差 2 */
export const sidesDiffer = (name: string, left: string, right: string): Sentence => [
  `${name}：${left}＝`,
  slot("left"),
  `，${right}＝`,
  slot("right"),
  differs,
  slot("difference"),
];

/** The left side of a total: 复议后起诉：4 项相加＝11，总计＝0，差 11 */
export const partsTogether = (parts: number): string => `${parts} 项相加`;

/** Every sentence about two unequal sides has this, and nothing else has: the summary counts by it. */
export const differs = "，差 ";

/** It reads as a number and is none: nothing else tells it apart from one. */
export const numbersAsText: Sentence = ["有 ", slot("asText"), " 格数字存成了文字，请重新输入"];

export const notCounts: Sentence = ["有 ", slot("bad"), " 格填得不对"];

export const shouldBeCounts = "，应是不小于 0 的整数";

/** Between the name of a line and what is said of it; between two things said of it. */
export const after = { name: "：", remark: "；" } as const;

export const carriedOver = { left: "上年结转", right: "去年的结转下年度" } as const;

export const summary = {
  start: "本表",
  wrong: ["有 ", slot("wrong"), " 处不一致"],
  noneWrong: "已填的都一致",
  asText: ["，", ...numbersAsText],
  bad: ["，", ...notCounts],
  blank: ["，有 ", slot("blank"), " 格未填（没有的填 0）"],
} as const satisfies Readonly<Record<string, string | Sentence>>;

/** The sentence that most reports begin with; the years stand between its pieces. */
export const usualPreamble = [
  "根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式的要求，编制本报告。报告所列数据的统计期限为",
  "年1月1日至",
  "年12月31日。",
] as const;

export const charactersWritten = { before: "已写 ", after: " 字" } as const;

export const signOffLines = (names: { readonly supervisor: string; readonly reviewer: string; readonly editor: string }): string[] => [
  `监审：${names.supervisor}`,
  `审核：${names.reviewer}`,
  `编辑：${names.editor}`,
];
