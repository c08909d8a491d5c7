// `npm run release -- 0.2.0`: a release from a clean tree. The version goes into package.json, its lock and the manifest, what is
// under "Unreleased" in CHANGELOG.md becomes the version's section, all tests are run, and the result is committed and tagged.
// dist/release gets one archive, the box (scripts/box.ts).
// Where a check or a test says no, nothing is changed. Pushing is left to a person, after docs/manual/excel-checklist.md.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { nodeCache, packBox } from "./box";
import { allPlatforms, nodeFor } from "./box/node-packages";
import { Refusal } from "./box/refusal";

const root = fileURLToPath(new URL("..", import.meta.url));
const changed = ["package.json", "package-lock.json", "manifest.xml", "CHANGELOG.md"];

/** Whether the one version ("1.20.3") comes after the other. */
export function isAbove(version: string, other: string): boolean {
  const [ours = [], theirs = []] = [version, other].map((each) => each.split(".").map(Number));
  const difference = ours.findIndex((part, index) => part !== theirs[index]);
  return difference >= 0 && (ours[difference] ?? 0) > (theirs[difference] ?? 0);
}

/** The change log with its "Unreleased" as the section of `version`, and that section's text. Throws where nothing is unreleased. */
export function released(changelog: string, version: string, date: string): { readonly changelog: string; readonly notes: string } {
  const [before, rest] = changelog.split(/^## Unreleased\n/m);
  if (before === undefined || rest === undefined) throw new Refusal('CHANGELOG.md has no section "## Unreleased"');
  const end = rest.search(/^## /m);
  const notes = (end < 0 ? rest : rest.slice(0, end)).trim();
  const older = end < 0 ? "" : `\n${rest.slice(end)}`;
  if (notes === "") throw new Refusal("CHANGELOG.md says nothing under Unreleased: a release needs one line a user understands");
  return { changelog: `${before}## Unreleased\n\n## ${version} (${date})\n\n${notes}\n${older}`, notes };
}

/** The manifest with its version; Office counts in four parts. */
export const versioned = (manifest: string, version: string): string =>
  manifest.replace(/<Version>[\d.]+<\/Version>/, `<Version>${version}.0</Version>`);

const git = (...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
const read = (name: string): string => readFileSync(join(root, name), "utf8");

function run(command: string, ...args: string[]): void {
  if (spawnSync(command, args, { cwd: root, stdio: "inherit" }).status !== 0) throw new Refusal(`${command} ${args.join(" ")} failed`);
}

async function release(version: string, date: string): Promise<void> {
  const current = (JSON.parse(read("package.json")) as { version: string }).version;
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Refusal("usage: npm run release -- 0.2.0");
  if (!isAbove(version, current)) throw new Refusal(`${version} is not above ${current}`);
  if (git("status", "--porcelain") !== "") throw new Refusal("commit first: the tree has changes of its own");
  if (git("tag", "--list", `v${version}`) !== "") throw new Refusal(`there is a tag v${version}`);
  const { changelog, notes } = released(read("CHANGELOG.md"), version, date);

  try {
    run("npm", "version", version, "--no-git-tag-version", "--ignore-scripts");
    writeFileSync(join(root, "manifest.xml"), versioned(read("manifest.xml"), version));
    writeFileSync(join(root, "CHANGELOG.md"), changelog);
    // It builds everything that is packed.
    run("npm", "test");
    for (const platform of allPlatforms) nodeFor(platform, nodeCache);
  } catch (error) {
    git("checkout", "--", ...changed);
    throw error;
  }
  const archive = await packBox({ version, date, platforms: allPlatforms });
  git("commit", "--quiet", "--message", `Release ${version}`, "--", ...changed);
  git("tag", "--annotate", `v${version}`, "--message", notes);
  console.log(`\n${version} is committed and tagged; ${relative(root, archive)} holds everything to hand out.`);
  console.log("Next: docs/manual/excel-checklist.md by a person in real Excel, then git push --follow-tags.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await release(process.argv[2] ?? "", new Date().toISOString().slice(0, 10));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
