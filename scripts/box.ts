// The box: everything an administrator carries to machines without Node and without a network, in one archive. It packs what is built
// (npm run build, npm run build:page) and decides nothing: `npm run box` for trying, `npm run release` for a release.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import type { Zippable } from "fflate";

import { editions, formOf } from "../src/core/form/form";
import { planWorkbook } from "../src/core/template/plan-workbook";
import { writeXlsx } from "../src/files/write-xlsx";
import { licencesInside, licencesText } from "./box/licences";
import { manualPage } from "./box/manual";
import { allPlatforms, nodeFor, nodeVersion } from "./box/node-packages";
import type { Platform } from "./box/node-packages";
import { Refusal } from "./box/refusal";
import { pageFile } from "./build-page.mjs";
import { checkManifest } from "./manifest-check";
import { flagsOnNode20 } from "./v8-flags.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where Node's packages are kept between releases. */
export const nodeCache = join(root, ".cache/box");

interface BoxOptions {
  readonly version: string;
  /** 2026-01-02: what every entry is dated. SOURCE_DATE_EPOCH goes before it. */
  readonly date: string;
  /** For which machines the command line comes along. */
  readonly platforms: readonly Platform[];
}

interface Entry {
  readonly content: Uint8Array;
  readonly isProgram?: boolean;
}

type Entries = Map<string, Entry>;

const text = (content: string): Entry => ({ content: new TextEncoder().encode(content) });
/** Windows' own programs want their lines to end as theirs do. */
const windowsText = (content: string): Entry => text(content.replace(/\r?\n/g, "\r\n"));
const file = (path: string): Entry => ({ content: new Uint8Array(readFileSync(path)) });
const shipped = (name: string): string => readFileSync(join(root, "scripts/box/files", name), "utf8");

/** The archive's path. */
export async function packBox({ version, date, platforms }: BoxOptions): Promise<string> {
  const say = (words: string): void => console.log(`  ${words}`);
  if (!existsSync(pageFile)) throw new Refusal("dist/page is not there: npm run build first");
  const entries: Entries = new Map();

  say("the add-in");
  addAddin(entries);
  entries.set("page/xxgk.html", file(pageFile));
  say("blank workbooks, manual, licences");
  for (const edition of editions) {
    const plan = planWorkbook(formOf(edition), { agency: null, year: null, totals: "formulas" });
    entries.set(`空白表/年报（${edition}年格式）.xlsx`, { content: await writeXlsx(plan) });
  }
  entries.set("手册.html", text(manualPage(root, version)));
  const licences = licencesInside(root);
  entries.set("licences/LICENSES.txt", text(licencesText(licences)));
  entries.set("LICENSE", file(join(root, "LICENSE")));
  entries.set("CHANGELOG.md", file(join(root, "CHANGELOG.md")));
  for (const platform of platforms) {
    say(`the command line for ${platform}`);
    addCommandLine(entries, platform);
  }
  entries.set("先读我.txt", windowsText(shipped("readme.txt").replace("VERSION", version).replace("DATE", date)));
  entries.set("VERSIONS.txt", text(versions(version, date, platforms, licences)));
  entries.set("SHA256SUMS", text(sums(entries)));

  say("packing");
  const archive = join(root, `dist/release/xxgk-${version}.zip`);
  mkdirSync(join(root, "dist/release"), { recursive: true });
  writeFileSync(archive, zipped(`xxgk-${version}`, entries, date));
  return archive;
}

const placeholder = "https://localhost:3000/";

/** Ready to be served but for its address, which set-address writes. */
function addAddin(entries: Entries): void {
  const folder = join(root, "dist/addin");
  if (!existsSync(join(folder, "manifest.xml"))) throw new Refusal("dist/addin is not there: npm run build first");
  const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
  if (!manifest.includes(placeholder)) throw new Refusal("dist/addin was built for another address: npm run build without ADDIN_URL first");
  const wrong = checkManifest(manifest, folder);
  if (wrong.length > 0) throw new Refusal(`dist/addin/manifest.xml:\n${wrong.join("\n")}`);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile() && name !== "manifest.xml")
      entries.set(`addin/${relative(folder, path).replaceAll("\\", "/")}`, file(path));
  }
  entries.set("addin/manifest-template.xml", text(inAscii(manifest)));
  for (const name of ["set-address.cmd", "set-address.js"]) entries.set(`addin/${name}`, windowsText(shipped(name)));
  entries.set("addin/set-address.sh", { ...text(shipped("set-address.sh")), isProgram: true });
}

/** References instead of characters: programs that know one code page only may handle it. A comment has no references, and goes. */
const inAscii = (xml: string): string =>
  xml.replace(/<!--[\s\S]*?-->\s*/g, "").replace(/[^\u0000-\u007f]/gu, (character) => `&#${character.codePointAt(0)};`);

function addCommandLine(entries: Entries, platform: Platform): void {
  const bundle = join(root, "dist/cli/xxgk.cjs");
  if (!existsSync(bundle)) throw new Refusal("dist/cli is not there: npm run build first");
  const { program, licence } = nodeFor(platform, nodeCache);
  const isWindows = platform === "windows";
  entries.set(`${platform}/${isWindows ? "node.exe" : "node"}`, { content: program, isProgram: true });
  entries.set(`${platform}/xxgk.cjs`, file(bundle));
  const launcher = shipped(isWindows ? "xxgk.cmd" : "xxgk.sh").replace("V8FLAGS", flagsOnNode20.join(" "));
  entries.set(`${platform}/${isWindows ? "xxgk.cmd" : "xxgk"}`, isWindows ? windowsText(launcher) : { ...text(launcher), isProgram: true });
  if (licence) entries.set("licences/NODE-LICENSE.txt", { content: licence });
}

const versions = (version: string, date: string, platforms: readonly Platform[], licences: ReturnType<typeof licencesInside>): string =>
  [
    `xxgk ${version} ${date}`,
    ...(platforms.length > 0 ? [`node ${nodeVersion} (${platforms.join(", ")})`] : []),
    ...licences.map(({ name, version }) => `${name} ${version}`),
    "",
  ].join("\n");

/** As `sha256sum -c` reads them. */
const sums = (entries: Entries): string =>
  [...entries].map(([name, { content }]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`).join("");

const unix = 3;

function zipped(folder: string, entries: Entries, date: string): Uint8Array {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const day = epoch === undefined ? date : new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  // A zip writes local fields: the same in every time zone.
  const mtime = new Date(year, month - 1, dayOfMonth);
  const files: Zippable = {};
  for (const [name, { content, isProgram }] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
    files[`${folder}/${name}`] = [content, { mtime, level: 6, os: unix, attrs: (isProgram ? 0o100755 : 0o100644) << 16 }];
  return zipSync(files);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    const asked = process.argv.slice(2);
    const unknown = asked.find((word) => !allPlatforms.includes(word as Platform));
    if (unknown !== undefined) throw new Refusal(`${unknown} is none of ${allPlatforms.join(", ")}`);
    const platforms = asked.length > 0 ? (asked as Platform[]) : allPlatforms;
    const archive = await packBox({ version, date: new Date().toISOString().slice(0, 10), platforms });
    console.log(`${relative(root, archive)}: ${(statSync(archive).size / 1e6).toFixed(1)} MB`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
