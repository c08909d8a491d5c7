/** argv → verb, paths and options that fit the table, or the sentence that says what does not fit. */

import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import * as z from "zod/mini";

import type { Language } from "../core/form/form";
import type { Option, Options } from "./option";
import { isVerb, verbs } from "./options";
import type { Verb } from "./options";
import { sentences } from "./sentences";

export type Arguments = { readonly language: Language } & (
  | { readonly kind: "version" }
  | { readonly kind: "help"; readonly verb: Verb | undefined }
  | { readonly kind: "run"; readonly verb: Verb; readonly paths: readonly string[]; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: "wrong"; readonly verb: Verb | undefined; readonly sentence: string }
);

const languages: readonly Language[] = ["zh-CN", "en"];

export function readArguments(argv: readonly string[]): Arguments {
  const [word, ...rest] = argv;
  const language = languageIn(argv);
  const s = sentences[language];
  if (word === "--version") return { kind: "version", language };
  if (word === undefined || word === "help" || word.startsWith("-")) return { kind: "help", verb: undefined, language };
  if (!isVerb(word)) return { kind: "wrong", verb: undefined, sentence: s.unknownVerb(word, nearest(word, Object.keys(verbs))), language };

  const wrong = (sentence: string): Arguments => ({ kind: "wrong", verb: word, sentence, language });
  const { paths, options } = verbs[word];
  const given = readOptions(word, rest, options, language);
  if (typeof given === "string") return wrong(given);
  if (given.help) return { kind: "help", verb: word, language };
  if (given.paths.length < paths.least) return wrong(s.pathMissing(paths.hint));
  if (given.paths.length > paths.most) return wrong(s.tooManyPaths(paths.most));
  return { kind: "run", verb: word, paths: given.paths, values: given.values, language };
}

function readOptions(
  verb: Verb,
  args: readonly string[],
  options: Options,
  language: Language,
): { paths: string[]; values: Record<string, unknown>; help: boolean } | string {
  const s = sentences[language];
  const known: Options = { ...options, ...everywhere };
  const config = Object.fromEntries(
    Object.entries(known).map(
      ([name, option]) =>
        [
          name,
          { type: option.hint === undefined ? "boolean" : "string", ...(option.short === undefined ? {} : { short: option.short }) },
        ] as const,
    ),
  ) satisfies NonNullable<ParseArgsConfig["options"]>;
  const { tokens } = parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true });

  const paths: string[] = [];
  const given: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === "positional") paths.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) return s.unknownOption(token.rawName, verb, suggested(token.name, known));
    const isFlag = option.hint === undefined;
    if (isFlag && token.value !== undefined) return s.takesNoValue(token.rawName);
    if (!isFlag && (token.value === undefined || (token.value.startsWith("-") && !token.inlineValue))) return s.needsValue(token.rawName);
    given[token.name] = isFlag ? true : token.value;
  }

  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(known)) {
    const parsed = z.safeParse(option.schema, given[name]);
    if (!parsed.success) return s.badValue(nameOf(name), String(given[name]), option.wants?.(s) ?? "");
    values[name] = parsed.data;
  }
  return { paths, values, help: values["help"] === true };
}

/** `--previos` may be meant for `--previous`; a single letter for nothing. */
function suggested(typed: string, known: Options): string | undefined {
  const name = typed.length > 1 ? nearest(typed, Object.keys(known)) : undefined;
  return name === undefined ? undefined : `--${name}`;
}

/** Options that every verb takes. */
export const everywhere = {
  lang: {
    schema: z.optional(z.enum(["zh-CN", "en"])),
    hint: "zh-CN|en",
    wants: (s) => s.either("zh-CN", "en"),
  },
  help: { schema: z.optional(z.boolean()), short: "h" },
} satisfies Record<string, Option>;

/** How an option is written: `-o` where that is its usual form. */
export const nameOf = (name: string): string => (name === "output" ? "-o" : `--${name}`);

/** Read before anything else, because every complaint is made in it. */
function languageIn(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const given = argv[at]?.includes("=") ? argv[at]?.split("=")[1] : argv[at + 1];
  return (at >= 0 && languages.find((language) => language === given)) || "zh-CN";
}

/** The word that begins alike, or can be made of it by at most two slips of the finger, fewer in a short one. */
function nearest<Word extends string>(typed: string, words: readonly Word[]): Word | undefined {
  const alike = words.filter((word) => typed.length > 1 && word.startsWith(typed));
  if (alike[0] !== undefined) return alike[0];
  const bySlips = words.map((word) => ({ word, slips: slipsBetween(typed, word) })).sort((a, b) => a.slips - b.slips);
  const [best] = bySlips;
  return best && best.slips <= Math.min(2, Math.floor(best.word.length / 2)) ? best.word : undefined;
}

/** Letters left out, put in, exchanged for others, or with their neighbour; what is typed at length is no slip of anything. */
function slipsBetween(typed: string, word: string): number {
  if (Math.abs(typed.length - word.length) > 2) return Infinity;
  let [before, last] = [[] as number[], Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= word.length; at += 1) {
      const isSame = typed[row - 1] === word[at - 1];
      const isTurned = row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      const ways = [(last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1)];
      next.push(Math.min(...ways, isTurned ? (before[at - 2] ?? 0) + 1 : Infinity));
    }
    [before, last] = [last, next];
  }
  return last[word.length] ?? Infinity;
}
