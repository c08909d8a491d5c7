// Bundles the command line into dist/cli, for its main thread and its workers alike; what one verb needs alone is run when
// it is asked for. Runs after `npm ci` (prepare) and again from bin/xxgk.mjs whenever a source is newer than the bundle.
import { build } from "esbuild";
import { mkdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}dist/cli/xxgk.cjs`;

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
    banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "bundleUrl" },
  });
  mkdirSync(dirname(bundle), { recursive: true });
  // Whole or not at all, for a command started meanwhile.
  const unfinished = `${bundle}.${process.pid}`;
  writeFileSync(unfinished, outputFiles[0].contents);
  // Dated before the sources were read: an edit made during the build counts as newer.
  utimesSync(unfinished, startedAt, startedAt);
  renameSync(unfinished, bundle);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
