// What of other people is inside what we hand out, with its licences. Everything that package.json names as a dependency, however
// indirectly, counts as inside. What is not plainly permissive stops the release.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { Refusal } from "./refusal";

interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const permissive = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Zlib",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
  "Python-2.0",
]);

/** Microsoft's own terms: unmodified copies may be handed out as part of an add-in (LICENSE.md beside it). */
const withTerms: ReadonlyMap<string, string> = new Map([["@microsoft/office-js", "LICENSE"]]);

/** 「(MIT OR GPL-3.0)」 leaves the choice to us, 「MIT AND Zlib」 does not. */
export function isPermissive(expression: string): boolean {
  const plain = expression.replace(/[()]/g, " ").trim();
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((licence) => permissive.has(licence.trim())));
}

export function licencesInside(root: string): readonly Licensed[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<
      Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly optional?: boolean }>
    >;
  };
  const inside = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && !dev);
  const all = inside.flatMap(([path, { version = "" }]): Licensed[] => {
    const folder = join(root, path);
    if (!existsSync(folder)) return [];
    const own = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly license?: string | { readonly type?: string };
    };
    const licence = (typeof own.license === "string" ? own.license : own.license?.type) ?? "";
    return [{ name: path.replace(/^.*node_modules\//, ""), version, licence, text: textIn(folder) }];
  });
  const wrong = all.filter(({ name, licence }) => !isPermissive(licence) && withTerms.get(name) !== licence);
  if (wrong.length > 0)
    throw new Refusal(
      `not permissive, or not said: ${wrong.map(({ name, version, licence }) => `${name}@${version} (${licence || "no licence"})`).join(", ")}`,
    );
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
}

export const licencesText = (licences: readonly Licensed[]): string =>
  licences
    .map(({ name, version, licence, text }) => `${"=".repeat(100)}\n${name} ${version}\n${licence}\n\n${text}`.trimEnd())
    .join("\n\n") + "\n";
