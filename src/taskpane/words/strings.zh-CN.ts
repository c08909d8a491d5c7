/**
 * Every word of the pane in Chinese, except what the core says of findings and explanations.
 * Calm, no exclamation marks; a sentence that reports trouble ends with what to do.
 */

import type { Severity } from "../../core/findings/finding";
import type { SectionId } from "../../core/form/cell-id";
import type { Advice } from "../../core/guide/guide";
import type { LastYearsNumber, Tie } from "../model/beside-cell";
import type { Flow } from "../model/flows";

const severity: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", note: "提示" };

const section: Readonly<Record<SectionId, string>> = {
  overview: "第一部分",
  proactiveDisclosure: "表二",
  requests: "表三",
  reviewAndLitigation: "表四",
  problemsAndImprovements: "第五部分",
  otherMatters: "第六部分",
};

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join("");

export const zhCN = {
  // heading and menu
  title: (agency: string | null, year: number | null) =>
    [year === null ? null : `${year}年度`, agency].filter(Boolean).join(" · ") || "年度报告",
  more: "更多",
  language: "语言",
  help: "怎么用",
  about: "关于",
  checkReport: "校验报告",
  close: "关闭",
  cancel: "取消",
  retry: "再试一次",
  dismiss: "知道了",

  // progress
  filled: (done: number, of: number) => `已填 ${done}/${of} 项`,
  sectionEmpty: (id: SectionId) => `${section[id]}未填`,
  sectionBegun: (id: SectionId, left: number) => `${section[id]}还有 ${left} 格`,
  sectionsDone: "已填好",
  sectionName: (id: SectionId) => section[id],
  takenFrom: (id: SectionId, sheet: string) => `${section[id]}取自“${sheet}”`,
  fieldNames: { agency: "机关名称", year: "年度" },
  unnamed: (names: readonly string[]) => `没有写明${names.join("和")}，请在封面填写；没有封面的，写进标题`,
  putSectionBack: (id: SectionId) => `补上${section[id]}`,
  putBack: (names: readonly string[]) => `已补上${names.join("、")}，是空的，其他内容没有动。可以开始填写。`,
  sectionMissing: (names: readonly string[]) => `没有找到${names.join("、")}`,

  // check
  check: "校验",
  checking: "正在校验",
  recheck: "重新校验 · 已有改动",
  notInExcel: "没有连上 Excel。请在 Excel 里用“任务窗格”打开。",
  notChecked: "填好后点“校验”，会指出哪里不对、最可能是哪一格填错。",
  undoIsEmpty: "刚才在工作簿里标了底色或写了内容，之前的操作不能再用 Ctrl+Z 撤销。",
  stale: "表里已有改动，下面是改动前的结果。",
  opening: "正在读取工作簿",
  severity,
  count: (level: Severity, count: number) => `${count} 处${severity[level]}`,
  announceChecked: (errors: number, warnings: number, notes: number, lacking: readonly string[]) =>
    lacking.length > 0
      ? `校验完成，报告还不完整，缺${lacking.join("、")}：${errors} 处错误，${warnings} 处提醒，${notes} 处提示。`
      : errors + warnings + notes === 0
        ? "校验完成，全部一致。"
        : `校验完成：${errors} 处错误，${warnings} 处提醒，${notes} 处提示。`,
  announceExplained: (count: number) => `找到 ${count} 种可能的原因。`,
  findings: "校验结果",
  wholeReport: "整份报告",
  goTo: "定位",
  showSheet: "显示并定位",
  relatedCells: (count: number) => `相关单元格（${count}）`,
  allWell: "全部一致",
  incomplete: "报告还不完整",
  fillMissing: (names: readonly string[]) => `缺${names.join("、")}，补齐后再导出。已有的内容没有错误。`,
  noErrors: "没有错误",
  checkedIdentities: (count: number) => `${count} 条勾稽关系成立`,
  checkedNumbers: (count: number) => `${count} 个数字可读`,
  checkedClaims: (count: number) => `文字里的 ${count} 处数字与表一致`,
  checkedPrevious: (year: number | null) => (year === null ? "与去年的报告衔接" : `与 ${year} 年衔接`),
  noPrevious: "没有去年的报告，未核对上年结转",
  nextExport: "可以导出了。",
  exportNow: "去导出",
  onlyWarnings: (count: number) => `还有 ${count} 处提醒：可以改正，也可以写明情况。`,
  sinceLast: (settled: number, added: number) => `${settled} 处已解决${added > 0 ? `，新出现 ${added} 处` : ""}。`,
  nothingShown: "所选的类别里没有内容。",

  // guide to the selected cell
  guide: "填报指引",
  guideIntro: "选中表里的一格或一段文字，这里写明填什么、不填什么，并列出去年的数。",
  advice: ({ kind, says }: Advice) => (kind === "leaves" ? `不算：${says}` : kind === "example" ? `例：${says}` : says),
  tie: (tie: Tie) =>
    tie.kind === "part"
      ? `计入${tie.of.map((name) => `“${name}”`).join("和")}。`
      : tie.kind === "total"
        ? `等于“${tie.first}”到“${tie.last}” ${tie.count} 格相加。`
        : `同一列里，${tie.left.join(" + ")} = ${tie.right.join(" + ")}。`,
  lastYearsNumber: ({ year, kind, number, more }: LastYearsNumber) => {
    const name = year === null ? "去年" : `${year}年`;
    const agrees = kind === "repeats" ? "，今年相同" : "，今年持平";
    const change = more === undefined ? "" : more === 0 ? agrees : `，今年${more > 0 ? "多" : "少"} ${Math.abs(more)}`;
    return `${name}${kind === "repeats" ? "结转下年度" : ""} ${number}${change}${kind === "repeats" && more !== 0 ? "；应当相同" : ""}。`;
  },

  // what came into table 3, and what became of it
  flows: (uneven: number) => (uneven === 0 ? "表三收件和办理：各列平衡" : `表三收件和办理：${uneven} 列不平`),
  flow: ({ received, carriedOver, handled, carriedForward }: Flow) =>
    `新收 ${received} + 上年结转 ${carriedOver} → 办理结果 ${handled} + 结转下年 ${carriedForward}`,
  flowGap: (more: number) => (more === 0 ? "平衡" : more > 0 ? `办理少 ${more}` : `办理多 ${-more}`),
  otherFlows: (count: number) => `其余 ${count} 列平衡。`,

  // looks of the sheets
  looksLost: (ids: readonly SectionId[]) =>
    `${ids.map((id) => section[id]).join("、")}有的格子没有了边框、填写限制或变色提示，可能是粘贴带走的。可以恢复，数字和文字不动。粘贴时选“值”或“匹配目标格式”就不会带走。`,
  restoreLooks: "恢复表样",
  restoreLooksHint: "恢复各表的字体、边框、数字格式、填写限制、变色提示和核对栏，数字和文字不动。",
  looksRestored: (sheets: number, left: readonly string[]) =>
    `已恢复 ${sheets} 张表的样式，数字和文字没有动。${left.length > 0 ? `${quoted(left)}和原来的表样行列不一致，没有动。` : ""}`,
  noLooksRestored: (left: readonly string[]) =>
    left.length > 0
      ? `没有恢复表样：${quoted(left)}和原来的表样行列不一致，没有动。`
      : "没有恢复表样：工作簿里没有找到用“插入模板”插入的表。",
  looksLeft: (sheets: readonly string[]) => `${quoted(sheets)}的行列和恢复表样时不一致，没有撤销。`,

  // filter
  filter: "筛选",
  filterAll: "全部",
  filterAnswered: (count: number) => `${count} 处已说明`,

  // explanations
  causes: "可能的原因",
  separateFaults: (count: number) => `有 ${count} 处差错互不相干，可以分别改正。`,
  settles: (count: number) => `改后 ${count} 条不平的关系全部成立`,
  follows: (count: number) => `${count} 个公式单元格随之更新`,
  confidence: (percent: number) => (percent < 1 ? "把握不到 1%" : `把握 ${percent}%`),
  supportedBy: (words: readonly string[]) => `正文也这样写：${words.map((text) => `“${text}”`).join("、")}`,
  moreAlike: (count: number) => `还有 ${count} 处同样的情况`,
  accept: "采纳",
  why: "为什么",
  demand: (rule: string) => `核对的是：${rule}`,
  otherWays: (count: number) => `另一种可能 (${count})`,
  oneByOne: "逐个看",
  becomes: (from: string, to: number) => `由 ${from} 改为 ${to}`,
  unproven: "差错较多，只查找到目前最好的答案，未必是唯一的。",
  noCause: "没有一种简单的笔误能解释全部差错。请先核对下面几处。",
  before: "改前",
  after: "改后",
  item: "项目",
  sum: "合计",
  difference: "相差",
  agrees: "一致",
  thisYear: "本年上年结转",
  lastYear: "去年结转下年度",
  otherItems: (count: number) => `其余 ${count} 项`,
  /** `before`: null or empty for a blank cell. */
  changed: (before: string | number | null, after: number) =>
    `已由${before === null || before === "" ? "空白" : ` ${before} `}改为 ${after}`,
  formulaBack: (value: number) => `已恢复公式，现在是 ${value}`,
  putsFormulaBack: "采纳后恢复公式",
  blankCells: (count: number) => `有 ${count} 个空白格，没有的要填 0`,
  fillZeros: "全部填 0",
  signedCells: (count: number, signs: readonly string[]) => `有 ${count} 格填的是${quoted(signs)}，没有的要填 0`,
  replaceSigns: (signs: readonly string[]) => `${quoted(signs)}改填 0`,
  textNumbers: (count: number) => `有 ${count} 格数字是文字，或带单位`,
  makeNumbers: "全部改成数字",
  allDone: {
    zeros: (count: number) => `${count} 个空白格已填 0`,
    signs: (count: number) => `${count} 格“/”“无”之类已改填 0`,
    numbers: (count: number) => `${count} 格已改成数字`,
  },
  left: {
    annotation: (count: number) => `另有 ${count} 格括号里有附注，没有动。请把附注移到文字里，只留数字：`,
    formula: (count: number) => `另有 ${count} 格是公式，没有动。请改公式：`,
    unit: (count: number) => `另有 ${count} 格写明了单位，没有动。请去掉分隔符：`,
    sign: (count: number) => `另有 ${count} 格填的是“/”“无”之类，没有动。没有的请改填 0：`,
    notZero: (count: number) => `另有 ${count} 格没有填数，从别处的数看可能不是 0，没有动。请对照台账填写：`,
  },
  othersLeft: (count: number) => `还有 ${count} 格，见下面的结果。`,
  undo: "撤销",
  undone: (back: number, left: number) =>
    left === 0
      ? "已恢复原来的数。"
      : back === 0
        ? `这 ${left} 格后来都改过，没有动。要改回的请在表里改。`
        : `已恢复 ${back} 格原来的数；另有 ${left} 格后来改过，没有动。`,

  // written explanations
  answer: "说明",
  answerLabel: "写明情况",
  keepAnswer: "存入工作簿",
  removeAnswer: "删去说明",
  answered: (text: string) => `已说明：${text}`,
  answerOutdated: (text: string) => `数字已变，请再看看原来的说明：${text}`,

  // insertion
  insertTemplate: "插入模板",
  newReport: "新建报告",
  insertIntro: "这个工作簿里还没有年度报告。填好年度和机关名称，插入封面和六个部分。",
  insertAgain: "在这个工作簿里插入一份新的年度报告。",
  year: "年度",
  yearInvalid: "请填四位数的年份，如 2025。",
  agency: "机关名称",
  agencyLater: "标题和核对都要用到。可以先空着，插入后在封面填写。",
  agencyExample: "例如：东风区应急管理局",
  fromLastYear: "从去年报告带入",
  chooseFile: "选择文件",
  chosenFile: (name: string, agency: string | null, year: number | null) =>
    `${name}（${[agency, year === null ? null : `${year}年度`].filter(Boolean).join("，") || "未写机关和年度"}）`,
  removeFile: "不带入",
  useAnyway: "仍用这一份",
  confirmLastYear: "请换一份，或者勾选“仍用这一份”。",
  fromLastYearHint: "带入结转数，并留作核对。可选 .xlsx、.docx、.html 等。",
  totals: "合计",
  totalsFormulas: "用公式",
  totalsTyped: "手工填写",
  totalsFormulasHint: "合计随各项自动更新。",
  totalsTypedHint: "照台账填合计，可多一重核对。",
  undoCleared: "插入后，之前的操作不能再用 Excel 撤销。",
  inserting: (done: number, of: number) => `正在插入，第 ${Math.min(done + 1, of)} 张，共 ${of} 张`,
  inserted: (sheets: number) => `已插入 ${sheets} 张工作表。可以开始填写。`,
  insertedUnnamed: (sheets: number) => `已插入 ${sheets} 张工作表。还没有机关名称，请先在封面填写。`,

  // export
  export: "导出",

  // help and about
  helpSteps: [
    "插入模板，或打开已有的年度报告。",
    "填写数字和文字。没有的填 0。",
    "点“校验”。先看“可能的原因”：定位到那一格，对照台账，对了就采纳。",
    "提醒可以改正，也可以写明情况。",
    "全部一致后导出。",
  ],
  colours: "表里的颜色：橙色是最可能填错的格，红色是错误，黄色是提醒，蓝色是提示；浅黄色是还没有填的格。",
  helpKeys: "按键",
  keys: [
    ["Alt+J", "校验"],
    ["↑ ↓", "在结果里上下移动"],
    ["Enter", "定位到单元格"],
    ["F8 / Shift+F8", "下一处 / 上一处，先原因后结果"],
    ["Esc", "关闭打开的一栏"],
  ] as readonly (readonly [string, string])[],
  aboutText: ["政府信息公开工作年度报告的填报、校验和导出。", "全部在本机完成。只有点“发送”，报告才会送到设置里的网站。"],
  version: (version: string) => `版本 ${version}`,
  basis: (text: string) => `表样依据：${text}`,
  officeNotice: "其中的 Office.js 由微软提供，微软不负责本加载项的维护和支持。",

  aboutFile: (file: string, sentence: string) => `“${file}”：${sentence}`,
  lostPart: "这一部分没有打开：加载项刚刚更新过，或者网络断了。工作簿没有改动。请关闭任务窗格，再重新打开窗格。",
  unexpected: "出了意料之外的差错。请再试一次；仍不行，请重新打开任务窗格。",
};

export type Strings = typeof zhCN;
