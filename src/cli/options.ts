/** Every verb of the command line and its options: one table, from which parsing and help come. What they do is said in the sentences. */

import { exporters } from "../core/exporters/index";
import { editions } from "../core/form/form";
import { choice, flag, value, whole } from "./option";
import type { Options, Values } from "./option";
import type { Sentences } from "./sentences.zh-CN";

export interface VerbDefinition {
  /** What follows the verb; none where it takes no paths. */
  readonly paths: { readonly hint: string; readonly least: number; readonly most: number };
  /** A line that can be typed as it stands, after `xxgk`. */
  readonly example: string;
  readonly options: Options;
}

const agency = value("NAME");
const year = whole("YYYY", 1900, 2999);
const output = (hint: string): ReturnType<typeof value> => value(hint, "o");
const one = { least: 1, most: 1 } as const;

export const verbs = {
  check: {
    paths: { hint: "PATH…", least: 1, most: Infinity },
    example: "check 各局报告 --previous 去年",
    options: {
      format: choice(["text", "json", "sarif"], "text"),
      previous: value("PATH"),
      "no-locate": flag,
      jobs: whole("N", 1, 64),
      roster: value("FILE"),
      agency,
      year,
    },
  },
  template: {
    paths: { hint: "", least: 0, most: 0 },
    example: "template --year 2025 --agency 东风区应急管理局 -o 年报.xlsx",
    options: {
      year,
      agency,
      edition: choice([...editions].reverse(), undefined),
      from: value("LASTYEAR"),
      totals: choice(["formulas", "typed"], "formulas"),
      output: output("FILE.xlsx"),
    },
  },
  fill: {
    paths: { hint: "REPORT.json", ...one },
    example: "fill 年报.json -o 年报.xlsx",
    options: { agency, year, into: value("FILE.xlsx"), output: output("FILE.xlsx") },
  },
  read: {
    paths: { hint: "PATH", ...one },
    example: "read 年报.xlsx -o 年报.json",
    options: { agency, year, output: output("FILE.json") },
  },
  export: {
    paths: { hint: "PATH", ...one },
    example: "export 年报.xlsx -o 年报.html",
    options: {
      format: choice(
        exporters.map(({ id }) => id),
        undefined,
      ),
      output: output("FILE"),
      "allow-errors": flag,
      previous: value("LASTYEAR"),
      agency,
      year,
    },
  },
  compare: {
    paths: { hint: "PATH PUBLISHED", least: 2, most: 2 },
    example: "compare 年报.xlsx 已发布.html",
    options: { format: choice(["text", "json"], "text") },
  },
  rollup: {
    paths: { hint: "PATH…", least: 1, most: Infinity },
    example: "rollup 各局报告 -o 汇总.xlsx --against 全县.xlsx",
    options: {
      output: output("FILE.xlsx"),
      format: choice(["text", "json"], "text"),
      previous: value("PATH"),
      against: value("PARENT"),
    },
  },
  bench: {
    paths: { hint: "[NAME…]", least: 0, most: Infinity },
    example: "bench locate",
    options: {},
  },
} satisfies Record<keyof Omit<Sentences["help"], "usual">, VerbDefinition>;

export type Verb = keyof typeof verbs;
export type OptionsOf<Of extends Verb> = Values<(typeof verbs)[Of]["options"]>;

export const isVerb = (word: string): word is Verb => Object.hasOwn(verbs, word);
