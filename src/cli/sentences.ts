/** What the command line itself says; findings, failures of files and explanations have their words in the core. */

import { oneLine } from "../core/prose/one-line";
import type { Language } from "../core/form/form";
import type { Summary } from "./check-format";

/** As `check` counts: every file is one of these three. */
export interface RollUpSummary {
  readonly files: number;
  readonly added: number;
  /** Of another edition. */
  readonly leftOut: number;
  readonly unreadable: number;
}

export interface Sentences {
  readonly name: string;
  readonly usage: string;
  readonly example: string;
  readonly readable: string;
  readonly verbs: string;
  readonly options: string;
  readonly exitStatus: string;
  readonly moreHelp: string;
  readonly optionLang: string;
  readonly optionHelp: string;
  readonly optionVersion: string;
  readonly unknownVerb: (word: string, nearest: string | undefined) => string;
  readonly unknownOption: (option: string, verb: string) => string;
  readonly needsValue: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  readonly badValue: (option: string, given: string, wants: string) => string;
  readonly pathMissing: (hint: string) => string;
  readonly tooManyPaths: (most: number) => string;
  readonly tryHelp: (verb: string | undefined) => string;
  readonly needsOutput: string;
  readonly wrongExtension: (file: string, wanted: string) => string;
  readonly otherEdition: (year: number, edition: string, wanted: string, basis: string) => string;
  readonly needsFormat: (formats: string, output: string | undefined) => string;
  readonly wouldOverwrite: (file: string) => string;
  readonly overwritten: (file: string) => string;
  readonly noFolder: (file: string) => string;
  readonly written: (file: string) => string;
  readonly notUsed: (option: string, given: string, stated: string) => string;
  readonly refused: (errors: number) => string;
  readonly allowHint: string;
  readonly notChecked: (count: number, files: string) => string;
  readonly nothingThere: (folder: string) => string;
  readonly noneLastYear: (files: readonly string[]) => string;
  readonly checking: (done: number, of: number) => string;
  readonly about: (file: string, message: string) => string;
  readonly sumNotShown: string;
  readonly rolledUp: (summary: RollUpSummary) => string;
  readonly againstParent: (differences: number) => string;
  readonly unreadInGaps: (files: number) => string;
  readonly noBench: string;
  readonly unexpected: (reason: string) => string;
  readonly year: (year: number) => string;
  readonly severity: Readonly<Record<"error" | "warning" | "note", string>>;
  readonly clean: string;
  readonly unsaid: (agency: boolean, year: boolean) => string;
  readonly unreadable: string;
  readonly whole: string;
  readonly answered: (text: string) => string;
  readonly likelyCauses: string;
  readonly confidence: (percent: number) => string;
  readonly notProven: string;
  readonly toMend: (count: number) => string;
  readonly toVerify: (count: number) => string;
  readonly notRead: (count: number) => string;
  readonly hasErrors: (body: string, errors: number, warnings: number) => string;
  readonly hasWarnings: (body: string, warnings: number) => string;
  readonly mayBeMended: (account: string) => string;
  readonly afterSentence: string;
  readonly comma: string;
  readonly summary: (summary: Summary) => string;
}

/** So many names can be read in a line. */
const mostNamed = 8;

const firstOf = (names: readonly string[], comma: string, others: string): string =>
  names.slice(0, mostNamed).join(comma) + (names.length > mostNamed ? others : "");

const chinese: Sentences = {
  name: "xxgk：政府信息公开工作年度报告的校验、生成、读取和导出",
  usage: "用法：",
  example: "例：",
  readable: "能读的报告：.xlsx .xls .ods .docx .html .txt .json",
  verbs: "命令：",
  options: "选项：",
  exitStatus: "退出码：0 没有错误，1 有错误，2 有事情没有办成（原因写在标准错误输出里）。",
  moreHelp: "某个命令的用法：xxgk 命令 --help",
  optionLang: "输出语言，默认 zh-CN",
  optionHelp: "显示用法",
  optionVersion: "显示版本号",
  unknownVerb: (word, nearest) => `没有“${word}”这个命令。${nearest === undefined ? "" : `是不是 ${nearest}？`}`,
  unknownOption: (option, verb) => `${verb} 没有 ${option} 这个选项。`,
  needsValue: (option) => `${option} 后面要写一个值。`,
  takesNoValue: (option) => `${option} 后面不用写值。`,
  badValue: (option, given, wants) => `${option} 写的是“${given}”，要写 ${wants}。`,
  pathMissing: (hint) => `还要写 ${hint}。`,
  tooManyPaths: (most) => (most === 0 ? "这个命令后面不写文件名。" : `这个命令后面只写 ${most} 个文件名。`),
  tryHelp: (verb) => `用法见 xxgk ${verb === undefined ? "" : `${verb} `}--help`,
  needsOutput: "这种格式不能显示在屏幕上。请用 -o 写明存到哪个文件。",
  wrongExtension: (file, wanted) => `${file} 的扩展名和内容对不上：这里写出的是 ${wanted} 文件。没有写入；请把扩展名改成 ${wanted}。`,
  otherEdition: (year, edition, wanted, basis) =>
    `${year} 年度的报告要用 ${wanted} 年的表样（${basis}），这里按 --edition 写成了 ${edition} 年的表样。`,
  needsFormat: (formats, output) =>
    `${output === undefined ? "" : `看“${output}”的扩展名，不知道要导出哪种格式。`}请用 --format 写明格式：${formats}。`,
  wouldOverwrite: (file) => `${file} 是读入的文件，不能写在它上面。请用 -o 换一个文件名。`,
  overwritten: (file) => `已写入 ${file}，原有内容已被替换。`,
  noFolder: (file) => `${file} 所在的文件夹不存在。请先建好文件夹，或者换一个位置。`,
  written: (file) => `已写入 ${file}。`,
  notUsed: (option, given, stated) => `文件里写的是“${stated}”，没有采用 ${option} ${given}。`,
  refused: (errors) => `还有 ${errors} 处错误，没有导出：`,
  allowHint: "改正后再导出；确实要带着错误导出的，加 --allow-errors。",
  notChecked: (count, files) => `有 ${count} 个文件的格式不能校验，已跳过：${files}。请另存为 .xlsx 或 .docx。`,
  nothingThere: (folder) => `${folder} 里没有可以校验的文件。`,
  noneLastYear: (files) => `有 ${files.length} 份报告没有找到同一机关的去年报告，没有核对年度之间的衔接：${firstOf(files, "、", "等")}。`,
  checking: (done, of) => `已校验 ${done}/${of}`,
  about: (file, message) => oneLine(`${file}：${message}`),
  sumNotShown: "逐格相加的数没有显示。请用 -o 汇总.xlsx 写成工作簿，或者加 --format json。",
  rolledUp: ({ files, added, leftOut, unreadable }) =>
    `共 ${files} 份：汇总了 ${added} 份，没有计入 ${leftOut} 份，无法读取 ${unreadable} 份。`,
  againstParent: (differences) =>
    differences === 0 ? "上级报告与下级相加的数一致。" : `上级报告有 ${differences} 处与下级相加的数不一致：`,
  unreadInGaps: (files) => `有 ${files} 份报告没有读出来，差额里可能有它们的数。`,
  noBench: "性能测试要在项目文件夹里运行。请先运行 npm ci。",
  unexpected: (reason) => `程序出错，没有完成（${reason}）。请把文件和这一行发给维护人员。`,
  year: (year) => `${year}年度`,
  severity: { error: "错误", warning: "提醒", note: "提示" },
  clean: "没有发现问题",
  unsaid: (agency, year) =>
    `没有写明${[agency && "机关名称", year && "年度"].filter(Boolean).join("和")}，有关的核对没有做。请在封面或标题里写明，或者加 ${[agency && "--agency", year && "--year"].filter(Boolean).join("、")}。`,
  unreadable: "无法读取",
  whole: "整份报告",
  answered: (text) => `说明：${text}`,
  likelyCauses: "可能的原因",
  confidence: (percent) => `把握 ${percent}%`,
  notProven: "（没有找遍，可能还有更好的解释）",
  toMend: (count) => `请改正（${count} 份）：`,
  toVerify: (count) => `请核实提醒（${count} 份）：`,
  notRead: (count) => `没有读出来（${count} 份）：`,
  hasErrors: (body, errors, warnings) => `${body}：${errors} 处错误${warnings === 0 ? "" : `，${warnings} 处提醒`}。`,
  hasWarnings: (body, warnings) => `${body} ${warnings} 处`,
  mayBeMended: (account) => `可能的改法：${account}`,
  afterSentence: "",
  comma: "；",
  summary: ({ files, clean, withErrors, withWarnings, unreadable }) =>
    `共校验 ${files} 份：没有问题 ${clean} 份，有错误 ${withErrors} 份，只有提醒 ${withWarnings} 份，无法读取 ${unreadable} 份。`,
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

const english: Sentences = {
  name: "xxgk: check, write, read and export annual reports on open government information",
  usage: "Usage: ",
  example: "Example: ",
  readable: "Reports that can be read: .xlsx .xls .ods .docx .html .txt .json",
  verbs: "Verbs:",
  options: "Options:",
  exitStatus: "Exit status: 0 no errors, 1 errors found, 2 something could not be done (standard error says what).",
  moreHelp: "About one verb: xxgk VERB --help",
  optionLang: "language of the output, zh-CN by default",
  optionHelp: "show this text",
  optionVersion: "show the version",
  unknownVerb: (word, nearest) => `There is no verb "${word}".${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`,
  unknownOption: (option, verb) => `${verb} has no option ${option}.`,
  needsValue: (option) => `${option} needs a value.`,
  takesNoValue: (option) => `${option} takes no value.`,
  badValue: (option, given, wants) => `${option} is "${given}"; it must be ${wants}.`,
  pathMissing: (hint) => `${hint} is missing.`,
  tooManyPaths: (most) => (most === 0 ? "This verb takes no paths." : `This verb takes ${most} path${most === 1 ? "" : "s"} only.`),
  tryHelp: (verb) => ` See xxgk ${verb === undefined ? "" : `${verb} `}--help`,
  needsOutput: "This format cannot be shown on a screen. Name a file with -o.",
  wrongExtension: (file, wanted) =>
    `The extension of ${file} does not fit: what would be written is a ${wanted} file. Nothing was written; change the extension to ${wanted}.`,
  otherEdition: (year, edition, wanted, basis) =>
    `Reports of ${year} use the form of ${wanted} (${basis}); --edition asked for that of ${edition}.`,
  needsFormat: (formats, output) =>
    `${output === undefined ? "" : `The extension of ${output} does not tell which format is wanted. `}Name a format with --format: ${formats}.`,
  wouldOverwrite: (file) => `${file} is one of the files read and will not be overwritten. Choose another name with -o.`,
  overwritten: (file) => `Wrote ${file}, replacing what was there.`,
  noFolder: (file) => `The folder of ${file} does not exist. Make it first, or choose another place.`,
  written: (file) => `Wrote ${file}.`,
  notUsed: (option, given, stated) => `the file says "${stated}"; ${option} ${given} was not used.`,
  refused: (errors) => `Not exported; errors that remain: ${errors}`,
  allowHint: "Correct them first, or add --allow-errors to export all the same.",
  notChecked: (count, files) =>
    `${count} file(s) of a format that cannot be checked were passed over: ${files}. Save them as .xlsx or .docx.`,
  nothingThere: (folder) => `There is no file to check in ${folder}.`,
  noneLastYear: (files) =>
    `For ${files.length} report(s) no report of the same body was found for last year; continuity was not checked: ${firstOf(files, ", ", " and others")}.`,
  checking: (done, of) => `Checked ${done}/${of}`,
  about: (file, message) => oneLine(`${file}: ${message}`),
  sumNotShown: "The sums themselves are not shown: write them to a workbook with -o, or add --format json.",
  rolledUp: ({ files, added, leftOut, unreadable }) => `${files} files: ${added} added up, ${leftOut} left out, ${unreadable} unreadable.`,
  againstParent: (differences) =>
    differences === 0 ? "The parent's report agrees with the sum." : `The parent's report differs from the sum in ${differences} cells:`,
  unreadInGaps: (files) => `${counted(files, "report")} could not be read: the differences may be their numbers.`,
  noBench: "Benchmarks run in a checkout. Run npm ci first.",
  unexpected: (reason) => `The program failed (${reason}). Please send the file and this line to the maintainers.`,
  year: (year) => String(year),
  severity: { error: "error", warning: "warning", note: "note" },
  clean: "nothing found",
  unsaid: (agency, year) =>
    `The report does not name its ${[agency && "body", year && "year"].filter(Boolean).join(" and ")}; what depends on it was not checked. Add it to the cover or the title, or give ${[agency && "--agency", year && "--year"].filter(Boolean).join(" and ")}.`,
  unreadable: "could not be read",
  whole: "Whole report",
  answered: (text) => `Explained in writing: ${text}`,
  likelyCauses: "Likely causes",
  confidence: (percent) => `Confidence ${percent}%.`,
  notProven: " (search cut short; there may be a better account)",
  toMend: (count) => `To be corrected (${count}):`,
  toVerify: (count) => `Warnings to look into (${count}):`,
  notRead: (count) => `Could not be read (${count}):`,
  hasErrors: (body, errors, warnings) =>
    `${body}: ${counted(errors, "error")}${warnings === 0 ? "" : `, ${counted(warnings, "warning")}`}. `,
  hasWarnings: (body, warnings) => `${body}: ${warnings}`,
  mayBeMended: (account) => `Likely correction: ${account}`,
  afterSentence: " ",
  comma: "; ",
  summary: ({ files, clean, withErrors, withWarnings, unreadable }) =>
    `${files} checked: ${clean} clean, ${withErrors} with errors, ${withWarnings} with warnings only, ${unreadable} unreadable.`,
};

export const sentences: Readonly<Record<Language, Sentences>> = { "zh-CN": chinese, en: english };
