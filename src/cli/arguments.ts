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
  if (!isVerb(word)) return { kind: "wrong", verb: undefined, sentence: s.unknownVerb(word, nearestVerb(word)), language };

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
    if (!option) return s.unknownOption(token.rawName, verb);
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

/** The verb that begins alike, or has at most two letters different. */
function nearestVerb(word: string): Verb | undefined {
  const all = Object.keys(verbs) as Verb[];
  const differing = (verb: string): number =>
    [...verb].filter((letter, index) => letter !== word[index]).length + Math.max(0, word.length - verb.length);
  return all.find((verb) => word.length > 1 && verb.startsWith(word)) ?? all.find((verb) => differing(verb) <= 2);
}
