import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { exportStrings } from "../../src/taskpane/words/export-strings";
import { strings } from "../../src/taskpane/words/strings";

const folder = join(import.meta.dirname, "../../src/taskpane");
const sources = (readdirSync(folder, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file) && !/(?:^|\/)(?:export-)?strings\./.test(file))
  .map((file) => readFileSync(join(folder, file), "utf8"));

/** What a string that takes arguments may be given: the first set that fits is used. */
const samples: readonly (readonly unknown[])[] = [
  [2, 3, 1, ["Sheet3"]],
  ["error", 2],
  ["requests", "Sheet3"],
  [["Sheet3"]],
  ["verify"],
  [2, ["/", "-"]],
  [["Sheet3"], "Reason"],
  [{ kind: "leaves", says: "Sheet3" }],
  [{ kind: "balance", left: ["Sheet3"], right: ["Sheet3"] }],
  [{ kind: "repeats", year: 2024, number: 3, more: 1 }],
  [{ received: 3, carriedOver: 1, handled: 2, carriedForward: 2 }],
];

/** Every text a string can become. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function")
    return samples.flatMap((sample) => saidWith(value as (...given: readonly unknown[]) => unknown, sample)).slice(0, 1);
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}

function saidWith(say: (...given: readonly unknown[]) => unknown, sample: readonly unknown[]): string[] {
  try {
    const said = say(...sample);
    return typeof said === "string" && !said.includes("undefined") ? [said] : [];
  } catch {
    return [];
  }
}

const entries = (language: keyof typeof strings) =>
  [...Object.entries(strings[language]), ...Object.entries(exportStrings[language])] as const;

test("both languages say the same things", () => {
  for (const words of [strings, exportStrings]) expect(Object.keys(words.en).sort()).toEqual(Object.keys(words["zh-CN"]).sort());
});

test("no string is left empty, and English is free of Chinese but for examples of names", () => {
  for (const language of ["zh-CN", "en"] as const) {
    for (const [name, value] of entries(language)) {
      const texts = textsOf(value);
      expect(texts, `${language} ${name}`).not.toEqual([]);
      for (const text of texts) expect(text, `${language} ${name}`).not.toBe("");
    }
  }
  for (const [name, value] of entries("en")) {
    if (name === "agencyExample") continue;
    for (const text of textsOf(value)) expect(text, name).not.toMatch(/\p{Script=Han}/u);
  }
});

test("nothing shouts", () => {
  for (const language of ["zh-CN", "en"] as const)
    for (const [name, value] of entries(language)) expect(textsOf(value).join(), name).not.toMatch(/[!！]/);
});

test("every string is said somewhere", () => {
  const unused = (words: object, by: string): string[] =>
    Object.keys(words).filter((name) => !sources.some((source) => new RegExp(`${by}\\.${name}\\b`).test(source)));
  expect(unused(strings["zh-CN"], String.raw`(?:\bt|\bnames|"\])`)).toEqual([]);
  expect(unused(exportStrings["zh-CN"], String.raw`\be`)).toEqual([]);
});

test("no component holds words of its own", () => {
  const chinese = sources.flatMap(
    (source) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "").match(/"[^"\n\p{Script=Han}]*\p{Script=Han}[^"\n]*"/gu) ?? [],
  );
  expect(chinese).toEqual(['"中文"']);
});
