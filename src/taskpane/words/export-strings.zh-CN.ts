/**
 * Every word of the export step in Chinese, except what publishing and comparing say themselves (src/publish,
 * src/core/compare). Calm, no exclamation marks; a sentence that reports trouble ends with what to do.
 */

import type { SendVerb } from "../model/publishing-state";

const verbs: Readonly<Record<SendVerb | "preview", string>> = { verify: "核对", preview: "预览", send: "发送", readBack: "读回" };

export const zhCN = {
  // may it leave
  notChecked: "还没有校验。导出的内容以最近一次校验为准，请先校验。",
  changedSince: "表里已有改动。请先重新校验，再导出。",
  checkingNow: "正在校验，请稍候。",
  checkNow: "校验后继续",
  errorsRemain: (count: number) => `还有 ${count} 处错误没有解决，不能导出。请先改正。`,
  lacks: (names: readonly string[]) => `报告还不完整，缺${names.join("、")}，不能导出。请先补齐。`,
  overrideOpen: "确有原因，要带着错误导出",
  overrideOpenIncomplete: "确有原因，要照原样导出",
  overrideAgreeLacking: (names: readonly string[]) => `我知道缺${names.join("、")}，决定照原样导出`,
  overrideHintLacking: "存入工作簿。缺的变了要重新决定。",
  overrideAgree: (count: number) => `我已看过这 ${count} 处错误，决定照原样导出`,
  overrideReason: "原因",
  overrideHint: "存入工作簿，写进校验报告和打包里的说明。错误变了要重新决定。",
  overrideKeep: "记下原因，允许导出",
  overridden: (count: number, reason: string) => `带着 ${count} 处错误导出。原因：${reason}`,
  overriddenLacking: (names: readonly string[], reason: string) => `缺${names.join("、")}，照原样导出。原因：${reason}`,
  overrideWithdraw: "收回",
  internalOnly: "校验报告留在机关，不对外发布，有错误也可以保存。",
  nothingOpen: "校验没有发现问题。",
  warnings: (count: number, answered: number) =>
    answered === 0
      ? `${count} 处提醒，都没有说明`
      : answered === count
        ? `${count} 处提醒，都有说明`
        : `${count} 处提醒，其中 ${answered} 处有说明`,
  notAnswered: "没有说明。",
  goesOutLine: (tables: number, numbers: number, blank: number, sections: number) =>
    `导出 ${tables} 张表 ${numbers} 个数字${blank > 0 ? `（另有 ${blank} 格空白）` : ""}${sections > 0 ? `和 ${sections} 个部分的文字` : ""}。`,

  // copy and save
  format: "格式",
  preview: "预览",
  copy: "复制",
  copyOnlyPage: "复制的总是网页内容。这种格式请用“保存”。",
  copyHint: "复制后粘贴到网站的编辑器里，表格和合并单元格会保留。",
  withTitle: "复制时带上标题",
  withTitleHint: "网站自己另有标题栏的，去掉勾选，以免网页上出现两个标题。",
  save: "保存",
  saveHint: (extension: string) => `保存为 ${extension} 文件。`,
  copied: "已复制。请到网站的编辑器里粘贴。",
  copiedPlain: "只复制了文字，没有表格线。需要表格时请保存为网页。",
  copyByHand: "系统不允许复制。请点“全选”，再按 Ctrl+C；表格会一起复制。",
  selectAll: "全选",
  copyPage: "要复制的网页内容",
  copyText: "可复制的内容",
  handedOver: (name: string) => `已交给浏览器保存：${name}。请到“下载”里看一看。`,
  savedTo: (name: string) => `已保存：${name}。`,
  openedAsWorkbook: "已在 Excel 里打开为一个新的工作簿，请在那里另存。没有看到的话，请到“窗口”菜单或任务栏里找。",
  saveByHand: (name: string) => `这里不能直接保存文件。请把下面框里的内容全选复制，粘贴到记事本，另存为 ${name}。`,
  saveCancelled: "没有保存：已取消。",
  saveNoWay: (name: string) =>
    `这台电脑的 Excel 不让任务窗格保存这种文件，没有保存：${name}。请在 Windows 或网页版 Excel 里保存，或者换一种格式。`,
  notThere: "没有看到文件？换一种方法",
  exportFailed: "没有导出成功。请再试一次，或换一种格式。",
  preparing: "正在准备",

  // preview
  previewOf: (label: string) => `预览：${label}`,
  previewFrame: "将要导出的内容",
  previewLikeness: "内容与下面相同，版式以保存的文件为准。",

  // send
  send: "发送到网站",
  settingsIntro: "还没有发布设置。请向管理员要一个设置文件（.json），在这里选一次就记住。",
  settingsChoose: "选择设置文件",
  settingsChange: "换设置文件",
  settingsForget: "删去设置",
  settingsNone: "这个文件不是发布设置。请选择管理员给的 .json 文件。",
  destination: (host: string) => `发送到 ${host}`,
  account: (user: string) => `账号 ${user}`,
  arrival: { draft: "存为草稿，由网站的人审核后公开。", pending: "存为待审，由网站的人审核后公开。", publish: "立即公开。" },
  arrivalElsewhere: "存放方式由网站决定。",
  password: "应用程序密码",
  token: "密码或令牌",
  secretHint: "只在窗格打开时使用，不存入工作簿和电脑。",
  secretKept: "密码已填。",
  secretRetype: "重填",
  steps: "发送的步骤",
  stepName: (verb: SendVerb | "preview") => verbs[verb],
  stepDone: "已完成",
  verify: "核对",
  verifyHint: "核对网站上的情况，还不发送。",
  working: { verify: "正在核对网站上的情况", send: "正在发送", readBack: "正在读回网页，逐格核对" },
  readyNew: "可以发送。网站上还没有这份报告。",
  readyDraft: "可以发送。会改动网站上已有的那份草稿。",
  readyPublic: "可以发送。会立即改动已经公开的页面。",
  size: (kilobytes: number, url: string) => `将发送 ${kilobytes} KB 到 ${url}`,
  sendNow: "发送",
  verifyAgain: "重新核对",
  readBackAgain: "再读回一次",
  despite: {
    "errors-remain": "仍然发送：带着没有解决的错误",
    "not-given": "仍然发送：缺的部分不发",
    "already-published": "仍然发送：改动公开的页面",
  },
  openPage: "打开网页",

  // compare
  compare: "核对已发布的网页",
  compareIntro: "在公开的网页上全选、复制，粘贴到框里；或者把网页另存，拖到这里。",
  compareFile: "选择网页文件",
  comparePaste: "网页的内容或源代码",
  compareNow: "核对网页",
  comparePasted: (characters: number) => `已粘贴网页，${characters} 个字符，表格一并带来。`,
  comparing: "正在核对",
  differences: "不一致之处",
  inReport: "报告",
  onPage: "网页",
  noCell: "没有这一格",
  noParagraph: "没有这一段",
  paragraph: (place: string, number: number) => `${place}第 ${number} 段`,
  agency: "机关名称",
  year: "年度",
  noTable: (place: string, cells: number) => `网页上没有找到${place}（${cells} 格）。请看看网页是否完整。`,
  restOf: (count: number) => `其余 ${count} 处`,
};

export type ExportStrings = typeof zhCN;
