/** What the command line itself says, in Chinese; findings, failures of files and explanations have their words in the core. */

import { oneLine } from "../core/prose/one-line";
import type { RollUpSummary, Summary } from "./check-format";

export const zhCN = {
  name: "xxgk：政府信息公开工作年度报告的校验、生成、读取和导出",
  usage: "用法：",
  example: "例：",
  readable: "能读的报告：.xlsx .xls .et .ods .docx .html .txt .json",
  verbs: "命令：",
  options: "选项：",
  exitStatus: "退出码：0 没有错误，1 有错误，2 有事情没有办成（原因写在标准错误输出里）。",
  moreHelp: "某个命令的用法：xxgk 命令 --help",
  /** Of each verb what it does, and of its options what they do; `usual` holds for all verbs that have the option. */
  help: {
    usual: {
      lang: "输出语言，默认 zh-CN",
      help: "显示用法",
      version: "显示版本号",
      agency: "机关名称，文件里没有写时用",
      year: "年度，文件里没有写时用",
      output: "写到这个文件",
      previous: "去年的报告；给文件夹时按机关名称配对",
      format: "输出格式，默认 text",
    },
    check: {
      text: "校验报告；给文件夹时校验其中所有报告",
      "no-locate": "不找最可能填错的格",
      jobs: "同时用几个线程，默认按机器",
      roster: "应报送机关的名单：一行一个名称，或者表格的第一列",
    },
    template: {
      text: "生成空白报告工作簿",
      year: "年度",
      agency: "机关名称",
      edition: "表样版本，默认按年度",
      from: "去年的报告，带入上年结转",
      totals: "总计用公式还是手工填写，默认 formulas",
    },
    fill: { text: "把报告数据写成工作簿", into: "写进这个 .xlsx：只改报告的单元格，其他内容原样保留" },
    read: { text: "读任意一种报告文件，输出报告数据（JSON）" },
    export: {
      text: "导出报告；还有错误时不导出",
      format: "格式；不写时按 -o 的扩展名",
      "allow-errors": "有错误也导出",
      previous: "去年的报告",
    },
    compare: { text: "核对已发布的网页与报告是否一致" },
    rollup: { text: "汇总下级报告；可与上级自己的报告核对", against: "上级自己的报告，与汇总数核对" },
    bench: { text: "测速度和准确率" },
  },
  oneOf: (choices: readonly string[]) => `${choices.join("、")} 之一`,
  either: (one: string, other: string) => `${one} 或 ${other}`,
  wholeNumber: (least: number, most: number) => `${least} 到 ${most} 的整数`,
  unknownVerb: (word: string, nearest: string | undefined) =>
    `没有“${word}”这个命令。${nearest === undefined ? "" : `是不是 ${nearest}？`}`,
  unknownOption: (option: string, verb: string, nearest: string | undefined) =>
    `${verb} 没有 ${option} 这个选项。${nearest === undefined ? "" : `是不是 ${nearest}？`}`,
  needsValue: (option: string) => `${option} 后面要写一个值。`,
  takesNoValue: (option: string) => `${option} 后面不用写值。`,
  badValue: (option: string, given: string, wants: string) => `${option} 写的是“${given}”，要写 ${wants}。`,
  pathMissing: (hint: string) => `还要写 ${hint}。`,
  tooManyPaths: (most: number) => (most === 0 ? "这个命令后面不写文件名。" : `这个命令后面只写 ${most} 个文件名。`),
  tryHelp: (verb: string | undefined) => `用法见 xxgk ${verb === undefined ? "" : `${verb} `}--help`,
  needsOutput: "这种格式不能显示在屏幕上。请用 -o 写明存到哪个文件。",
  wrongExtension: (file: string, wanted: string) =>
    `${file} 的扩展名和内容对不上：这里写出的是 ${wanted} 文件。没有写入；请把扩展名改成 ${wanted}。`,
  otherEdition: (year: number, edition: string, wanted: string, basis: string) =>
    `${year} 年度的报告要用 ${wanted} 年的表样（${basis}），这里按 --edition 写成了 ${edition} 年的表样。`,
  needsFormat: (formats: string, output: string | undefined) =>
    `${output === undefined ? "" : `看“${output}”的扩展名，不知道要导出哪种格式。`}请用 --format 写明格式：${formats}。`,
  wouldOverwrite: (file: string) => `${file} 是读入的文件，不能写在它上面。请用 -o 换一个文件名。`,
  overwritten: (file: string) => `已写入 ${file}，原有内容已被替换。`,
  noFolder: (file: string) => `${file} 所在的文件夹不存在。请先建好文件夹，或者换一个位置。`,
  written: (file: string) => `已写入 ${file}。`,
  notUsed: (option: string, given: string, stated: string) => `文件里写的是“${stated}”，没有采用 ${option} ${given}。`,
  refused: (errors: number) => `还有 ${errors} 处错误，没有导出：`,
  allowHint: "改正后再导出；确实要带着错误导出的，加 --allow-errors。",
  notChecked: (count: number, files: string) => `有 ${count} 个文件的格式不能校验，已跳过：${files}。请另存为 .xlsx 或 .docx。`,
  nothingThere: (folder: string) => `${folder} 里没有可以校验的文件。`,
  /** `isCut`: not all are named. */
  noneLastYear: (count: number, named: readonly string[], isCut: boolean) =>
    `有 ${count} 份报告没有找到同一机关的去年报告，没有核对年度之间的衔接：${named.join("、")}${isCut ? "等" : ""}。`,
  checking: (done: number, of: number) => `已校验 ${done}/${of}`,
  about: (file: string, message: string) => oneLine(`${file}：${message}`),
  sumNotShown: "逐格相加的数没有显示。请用 -o 汇总.xlsx 写成工作簿，或者加 --format json。",
  rolledUp: ({ files, added, leftOut, unreadable }: RollUpSummary) =>
    `共 ${files} 份：汇总了 ${added} 份，没有计入 ${leftOut} 份，无法读取 ${unreadable} 份。`,
  againstParent: (differences: number) =>
    differences === 0 ? "上级报告与下级相加的数一致。" : `上级报告有 ${differences} 处与下级相加的数不一致：`,
  unreadInGaps: (files: number) => `有 ${files} 份报告没有读出来，差额里可能有它们的数。`,
  noBench: "性能测试要在项目文件夹里运行。请先运行 npm ci。",
  unexpected: (reason: string) => `程序出错，没有完成（${reason}）。请把文件和这一行发给维护人员。`,
  year: (year: number) => `${year}年度`,
  severity: { error: "错误", warning: "提醒", note: "提示" },
  clean: "没有发现问题",
  unsaid: (agency: boolean, year: boolean) =>
    `没有写明${[agency && "机关名称", year && "年度"].filter(Boolean).join("和")}，有关的核对没有做。请在封面或标题里写明，或者加 ${[agency && "--agency", year && "--year"].filter(Boolean).join("、")}。`,
  unreadable: "无法读取",
  whole: "整份报告",
  withBasis: (title: string, basis: string) => `${title}（${basis}）`,
  answered: (text: string) => `说明：${text}`,
  likelyCauses: "可能的原因",
  separateFaults: (count: number) => `${count} 处差错互不相干，可以分别改正。`,
  faultNumber: (number: number) => `第 ${number} 处`,
  confidence: (percent: number) => `把握 ${percent}%`,
  notProven: "（没有找遍，可能还有更好的解释）",
  toMend: (count: number) => `请改正（${count} 份）：`,
  toVerify: (count: number) => `请核实提醒（${count} 份）：`,
  notRead: (count: number) => `没有读出来（${count} 份）：`,
  hasErrors: (body: string, errors: number, warnings: number) =>
    `${body}：${errors} 处错误${warnings === 0 ? "" : `，${warnings} 处提醒`}。`,
  hasWarnings: (body: string, warnings: number) => `${body} ${warnings} 处`,
  mayBeMended: (account: string) => `可能的改法：${account}`,
  /** Bodies of the roster, or of last year's folder, that sent nothing. */
  missing: (count: number) => `没有收到（${count} 个机关）：`,
  noNames: "这份名单里没有机关名称。请一行写一个，或者写在表格的第一列。",
  comma: "；",
  summary: ({ files, clean, withErrors, withWarnings, unreadable }: Summary) =>
    `共校验 ${files} 份：没有问题 ${clean} 份，有错误 ${withErrors} 份，只有提醒 ${withWarnings} 份，无法读取 ${unreadable} 份。`,
};

export type Sentences = typeof zhCN;
