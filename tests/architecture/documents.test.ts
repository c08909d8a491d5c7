/** Whoever follows a document from file to file finds what it names. */

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What is built or fetched, and what git and npm keep for themselves. */
const unread = new Set(["node_modules", ".git", "dist", "reports", ".cache", ".stryker-tmp", ".vitest"]);

function below(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !unread.has(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? [path, ...below(path)] : [path];
    });
}

const everything = below("");
const documents = everything.filter((path) => path.endsWith(".md") && !path.startsWith("tests/"));
/** By the ends of their paths: a document that speaks of a folder names what is in it by that alone. */
const ends = new Set(everything.flatMap((path) => path.split("/").map((_, at, names) => names.slice(at).join("/"))));
const stems = new Set([...ends].map((end) => end.replace(/(?:\.(?:zh-CN|en))?\.\w+$/, "")));

/** Names that show how names are made. */
const madeUp = ["x.zh-CN.ts", "x.en.ts", "kebab-case.ts", "PascalCase.tsx", "utils.ts"];

/** File names and paths of this project. Not: a placeholder, an address, a name with a space, what is built, a clerk's file. */
const isOurs = (quoted: string): boolean =>
  !madeUp.includes(quoted) &&
  /^[\w.@-]+(?:\/[\w.@-]+)*\/?$/.test(quoted) &&
  (/^(?:src|tests|docs|scripts|workbench|made|bench|bin|examples|assets|core)\//.test(quoted) ||
    /\.(?:ts|tsx|mjs|cjs|js|md|sh|yml)$/.test(quoted)) &&
  !unread.has(quoted.split("/")[0] as string);

/** Words in backquotes, those of a command one by one. */
const quotedIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, quoted]) => (quoted as string).split(/\s+/));
const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link as string);

test.each(documents)("%s names only files and folders that are there", (document) => {
  const text = readFileSync(join(root, document), "utf8");
  const named = quotedIn(text)
    .filter(isOurs)
    .filter((path) => !ends.has(path.replace(/\/$/, "")) && !stems.has(path));
  const linked = linksIn(text).filter((link) => !/^(?:https?|mailto):/.test(link) && !existsSync(join(root, dirname(document), link)));
  expect([...named, ...linked]).toEqual([]);
});

test("paths are really looked for", () => {
  expect(
    quotedIn("`src/core/gone.ts`, `core/gone`, `node gone.mjs 80`")
      .filter(isOurs)
      .filter((path) => !ends.has(path)),
  ).toHaveLength(3);
  expect(documents.length).toBeGreaterThan(40);
});
