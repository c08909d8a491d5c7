// Bundles the command line into dist/cli, for its main thread and its workers alike; what one verb needs alone is run when
// it is asked for. Runs after `npm ci` (prepare) and again from bin/xxgk.mjs whenever a source is newer than the bundle.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { build } from "esbuild";
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}dist/cli/`;
const bundle = `${folder}xxgk.cjs`;

export async function buildCli() {
  const startedAt = new Date();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/bin.ts"],
    outfile: bundle,
    write: false,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minifySyntax: true,
    legalComments: "none",
    logLevel: "warning",
    // Given by bin/bundle.cjs.
    define: { "import.meta.url": "bundleUrl" },
  });
  const { text } = outputFiles[0];
  put(`// ${createHash("sha256").update(text).digest("hex")}\n${text}`, startedAt);
  spawnSync(process.execPath, [`${root}scripts/keep-code.cjs`], { stdio: "ignore" });
}

/** The file appears whole, so that a command started meanwhile finds a working bundle. */
function put(contents, startedAt) {
  mkdirSync(folder, { recursive: true });
  const unfinished = `${bundle}.${process.pid}`;
  writeFileSync(unfinished, contents);
  // Dated before the sources were read: an edit made during the build counts as newer.
  utimesSync(unfinished, startedAt, startedAt);
  renameSync(unfinished, bundle);
  for (const name of readdirSync(folder)) if (name.endsWith(".js")) rmSync(folder + name, { force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
