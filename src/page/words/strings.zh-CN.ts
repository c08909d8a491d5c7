/**
 * Every word of the page in Chinese, except what the pane beside it and the core say. Calm, no exclamation marks; a sentence that
 * reports trouble ends with what to do. In `words` nothing is decided or drawn.
 */

import { zhCN as paneWords } from "../../taskpane/words/strings.zh-CN";
import type { Strings } from "../../taskpane/words/strings.zh-CN";
import type { MarkKind } from "../../workbook";

export const zhCN = {
  title: "政府信息公开工作年度报告",
  report: "年度报告",
  otherLanguage: "English",
  otherLanguageCode: "en",

  // the bar
  openFiles: "打开文件",
  openFolder: "整个文件夹",
  saveWorkbook: "保存工作簿",
  stepBack: "后退一步",
  stepForward: "前进一步",
  drafts: "草稿",
  backToReport: "回到报告",
  backToBodies: "回到各单位",
  unsaved: "有改动没有保存",
  saved: "没有未保存的改动",

  // nothing open yet
  welcome: "打开已有的年度报告，或者新建一份",
  welcomeLines: [
    "把文件拖到这里，或者点“打开文件”：.xlsx、.xls、.et、.ods、.docx、.html、.txt、.json 都可以，一次可以打开多个。",
    "新建：在右边填好年度和机关名称，点“插入模板”。去年的报告可以一起带入。",
    "全部在这台电脑上完成，不连网，不上传。",
  ],
  dropHere: "松开鼠标，打开文件",

  // the form
  cover: "封面",
  agency: "机关名称",
  year: "年度",
  yearInvalid: "请填四位数的年份，如 2025。",
  tableText: "本表的文字说明（可以不写）",
  usually: "一般写：",
  signOffNote: "监审、审核、编辑这几行不能公开。请删去。",
  notInFile: "原文件里没有这一部分。在这里填写，就算补上了。",
  ownPrint: "原文件的标题、表头或编号和官方格式不同，校验结果里会指出。这里按官方格式排版。",
  useOfficial: "改用官方格式",
  besideChecks: "各行核对",
  belowChecks: "核对",
  agrees: "一致",
  differs: "不一致",
  summaryOf: (said: string, _wrong: number, _blank: number) => said,
  checkOf: (said: string, _finding: () => string) => said,
  aboutOf: (about: string, _place: string) => about,
  computed: "自动求和。可以改写；改写后输入“=”恢复求和。",
  marks: { error: "有错误", warning: "有提醒", note: "有提示", suspect: "最可能填错" } as Readonly<Record<MarkKind, string>>,
  lastYear: "去年的报告",
  lastYearIs: (agency: string | null, year: number | null) =>
    `${[year === null ? null : `${year}年度`, agency].filter(Boolean).join(" · ") || "未写机关和年度"}，用于核对`,
  removeLastYear: "不再核对去年",
  pasted: (cells: number, outside: number) =>
    outside === 0 ? `已粘贴 ${cells} 格。` : `已粘贴 ${cells} 格；另有 ${outside} 格超出了表格，没有粘贴。`,

  // files
  aboutFile: (file: string, sentence: string) => `“${file}”：${sentence}`,
  opened: (file: string) => `已打开“${file}”。`,
  reading: (file: string) => `正在读取“${file}”`,
  savedAs: (file: string) => `已交给浏览器保存：“${file}”。一般在“下载”文件夹里。`,
  savedTo: (file: string) => `已保存为“${file}”。`,
  notSaved: "没有保存。请再试一次，或者用右边的“导出”。",
  unexpected: (words: string) => `出了意料之外的差错，报告没有改动。请再试一次。（${words}）`,
  replaces: (file: string) => `现在这份报告还有没保存的改动。打开“${file}”之前要先保存吗？`,
  saveFirst: "先保存，再打开",
  openAnyway: "不保存，打开",
  saveAsNew: "另存为带核对的工作簿",
  cancel: "取消",
  isLastYear: (file: string) => `“${file}”是去年的报告。要放在旁边核对，还是打开它？`,
  asLastYear: "作为去年的报告",
  openIt: "打开",
  dismiss: "知道了",

  // drafts
  draftsOn: "每次改动后在这个浏览器里留草稿",
  draftsWhere: {
    indexedDB: "草稿存在这台电脑的这个浏览器里（IndexedDB），不上传。公用的电脑上请关掉，用完清除。",
    localStorage: "草稿存在这台电脑的这个浏览器里（localStorage），不上传。公用的电脑上请关掉，用完清除。",
    none: "这个浏览器不允许留草稿。请勤保存工作簿。",
  },
  clearDrafts: "清除全部草稿",
  draftsCleared: "草稿已清除。",
  draftFound: (name: string, when: string) => `上次没有保存的报告还在：${name}（${when}）。`,
  unnamed: "未写机关名称",
  restoreDraft: "恢复",
  deleteDraft: "删去",
  draftRestored: "已恢复上次的草稿。",
  draftNotKept: "草稿没有存成：浏览器的空间不够，或者不允许。请及时保存工作簿。",

  // several files at once
  bodies: "各单位的报告",
  bodiesCount: (read: number, failed: number) => (failed === 0 ? `${read} 份` : `${read} 份，另有 ${failed} 份没有读出来`),
  checkingBodies: (done: number, of: number) => `正在校验，${done}/${of}`,
  stop: "停止",
  stopped: "已停止。下面是停止前的结果。",
  body: "单位",
  file: "文件",
  errors: "错误",
  warnings: "提醒",
  remarks: "说明",
  withoutLastYear: "没有去年的报告",
  duplicateOf: (file: string) => `和“${file}”是同一单位`,
  digest: "汇报",
  digestHint: "可以复制后发给各单位。",
  copyDigest: "复制汇报",
  copied: "已复制。",
  copyByHand: "没有复制成。请在上面的框里全选、复制。",
  hasErrors: (body: string, errors: number, warnings: number) =>
    `${body}：${errors} 处错误${warnings === 0 ? "" : `，${warnings} 处提醒`}。`,
  hasWarnings: (body: string, warnings: number) => `${body}：${warnings} 处提醒。`,
  mayBeMended: (account: string) => `可能的改法：${account}`,
  allClean: (count: number) => `${count} 份没有错误和提醒。`,
  missing: (names: readonly string[]) => `还没有报来（${names.length}）：${names.join("、")}`,
  rosterFrom: (file: string, count: number) => `名单“${file}”，${count} 个单位`,
  saveSum: "保存汇总表",
  sumName: "汇总.xlsx",
};

export type PageStrings = typeof zhCN;

/** What the pane says otherwise than in Excel. */
export const paneZhCN: Strings = {
  ...paneWords,
  opening: "正在打开",
  insertIntro: "填好年度和机关名称，新建一份年度报告：封面和六个部分。",
  insertAgain: "新建一份年度报告，代替现在这一份。插入后还可以按 Ctrl+Z 回到现在这一份。",
  undoCleared: "插入后可以按 Ctrl+Z 撤销。",
  inserted: () => "已经新建。可以开始填写。",
  insertedUnnamed: () => "已经新建。还没有机关名称，请先在封面填写。",
  inserting: () => "正在新建",
  agencyLater: "标题和核对都要用到。可以先空着，新建后在封面填写。",
  keepAnswer: "存入报告",
  follows: (count) => `${count} 个自动求和的格随之更新`,
  formulaBack: (value) => `已恢复自动求和，现在是 ${value}`,
  putsFormulaBack: "采纳后恢复自动求和",
  colours: "表里的标记：橙色框是最可能填错的格，左边的红条是错误，下边的橙线是提醒；浅黄色是要填的格。",
  helpSteps: [
    "新建年度报告，或者打开已有的文件。",
    "填写数字和文字。没有的填 0。可以从 Word、WPS、Excel 整块粘贴到表里。",
    "点“校验”。先看“可能的原因”：定位到那一格，对照台账，对了就采纳。",
    "提醒可以改正，也可以写明情况。",
    "全部一致后导出；保存工作簿，留作下次修改和明年带入。",
  ],
  keys: [
    ["Alt+J", "校验"],
    ["F6", "在报告和窗格之间来回"],
    ["↑ ↓ ← →", "在表格里移动"],
    ["Enter / Tab", "下一行 / 下一格"],
    ["F2", "修改格内的字"],
    ["Ctrl+Z / Ctrl+Y", "后退 / 前进一步"],
    ["F8 / Shift+F8", "下一处 / 上一处"],
  ],
  aboutText: ["政府信息公开工作年度报告的填报、校验和导出。", "全部在这台电脑上完成，不连网。"],
  officeNotice: "保存的工作簿用 Excel、WPS、LibreOffice 都能打开和核对。",
  unexpected: "出了意料之外的差错，报告没有改动。请再试一次；仍不行，请保存后重新打开本页。",
};
