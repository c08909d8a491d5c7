/** Every verb of the command line and its options: one table, from which parsing and help come. */

import { exporters } from "../core/exporters/index";
import { editions } from "../core/form/form";
import { choice, flag, value, whole } from "./option";
import type { Options, Text, Values } from "./option";

export interface VerbDefinition {
  readonly text: Text;
  /** What follows the verb; none where it takes no paths. */
  readonly paths: { readonly hint: string; readonly least: number; readonly most: number };
  /** A line that can be typed as it stands, after `xxgk`. */
  readonly example: string;
  readonly options: Options;
}

const agency = value("NAME", { "zh-CN": "机关名称，文件里没有写时用", en: "the body's name, where the file does not say" });
const year = whole("YYYY", 1900, 2999, { "zh-CN": "年度，文件里没有写时用", en: "the year, where the file does not say" });
const output = (hint: string): ReturnType<typeof value> => value(hint, { "zh-CN": "写到这个文件", en: "write to this file" }, "o");
const previous = value("PATH", { "zh-CN": "去年的报告；给文件夹时按机关名称配对", en: "last year's report, or a folder matched by body" });
const one = { least: 1, most: 1 } as const;

export const verbs = {
  check: {
    text: { "zh-CN": "校验报告；给文件夹时校验其中所有报告", en: "check reports, or every report below a folder" },
    paths: { hint: "PATH…", least: 1, most: Infinity },
    example: "check 各局报告 --previous 去年",
    options: {
      format: choice(["text", "json", "sarif"], "text", { "zh-CN": "输出格式，默认 text", en: "output format, text by default" }),
      previous,
      "no-locate": flag({ "zh-CN": "不找最可能填错的格", en: "do not look for the cells to blame" }),
      jobs: whole("N", 1, 64, { "zh-CN": "同时用几个线程，默认按机器", en: "threads to use; the machine decides by default" }),
      agency,
      year,
    },
  },
  template: {
    text: { "zh-CN": "生成空白报告工作簿", en: "write an empty report workbook" },
    paths: { hint: "", least: 0, most: 0 },
    example: "template --year 2025 --agency 东风区应急管理局 -o 年报.xlsx",
    options: {
      year: whole("YYYY", 1900, 2999, { "zh-CN": "年度", en: "the year" }),
      agency: value("NAME", { "zh-CN": "机关名称", en: "the body's name" }),
      edition: choice([...editions].reverse(), undefined, {
        "zh-CN": "表样版本，默认按年度",
        en: "edition of the form; the year decides by default",
      }),
      from: value("LASTYEAR", { "zh-CN": "去年的报告，带入上年结转", en: "last year's report, to carry its numbers in" }),
      totals: choice(["formulas", "typed"], "formulas", {
        "zh-CN": "总计用公式还是手工填写，默认 formulas",
        en: "totals as formulas or typed by hand, formulas by default",
      }),
      output: output("FILE.xlsx"),
    },
  },
  fill: {
    text: { "zh-CN": "把报告数据写成工作簿", en: "write a report as a workbook" },
    paths: { hint: "REPORT.json", ...one },
    example: "fill 年报.json -o 年报.xlsx",
    options: { agency, year, output: output("FILE.xlsx") },
  },
  read: {
    text: { "zh-CN": "读任意一种报告文件，输出报告数据（JSON）", en: "read any report file and print its data (JSON)" },
    paths: { hint: "PATH", ...one },
    example: "read 年报.xlsx -o 年报.json",
    options: { agency, year, output: output("FILE.json") },
  },
  export: {
    text: { "zh-CN": "导出报告；还有错误时不导出", en: "export a report; refuses while errors remain" },
    paths: { hint: "PATH", ...one },
    example: "export 年报.xlsx -o 年报.html",
    options: {
      format: choice(
        exporters.map(({ id }) => id),
        undefined,
        { "zh-CN": "格式；不写时按 -o 的扩展名", en: "format; the extension of -o decides by default" },
      ),
      output: output("FILE"),
      "allow-errors": flag({ "zh-CN": "有错误也导出", en: "export although errors remain" }),
      previous: value("LASTYEAR", { "zh-CN": "去年的报告", en: "last year's report" }),
      agency,
      year,
    },
  },
  compare: {
    text: { "zh-CN": "核对已发布的网页与报告是否一致", en: "compare a published page with the report" },
    paths: { hint: "PATH PUBLISHED", least: 2, most: 2 },
    example: "compare 年报.xlsx 已发布.html",
    options: { format: choice(["text", "json"], "text", { "zh-CN": "输出格式，默认 text", en: "output format, text by default" }) },
  },
  rollup: {
    text: { "zh-CN": "汇总下级报告；可与上级自己的报告核对", en: "add up subordinate reports; compare a parent's own report with the sum" },
    paths: { hint: "PATH…", least: 1, most: Infinity },
    example: "rollup 各局报告 -o 汇总.xlsx --against 全县.xlsx",
    options: {
      output: output("FILE.xlsx"),
      format: choice(["text", "json"], "text", { "zh-CN": "输出格式，默认 text", en: "output format, text by default" }),
      previous,
      against: value("PARENT", { "zh-CN": "上级自己的报告，与汇总数核对", en: "the parent's own report, to hold against the sum" }),
    },
  },
  bench: {
    text: { "zh-CN": "测速度和准确率", en: "print the project's benchmark figures" },
    paths: { hint: "[NAME…]", least: 0, most: Infinity },
    example: "bench locate",
    options: {},
  },
} satisfies Record<string, VerbDefinition>;

export type Verb = keyof typeof verbs;
export type OptionsOf<Of extends Verb> = Values<(typeof verbs)[Of]["options"]>;

export const isVerb = (word: string): word is Verb => Object.hasOwn(verbs, word);
