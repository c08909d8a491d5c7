// Bundles the command line into dist/cli: one file for the main thread, one for its workers, chunks for what is loaded
// on demand. Runs after `npm ci` (prepare) and again from bin/xxgk.mjs whenever a source is newer than the bundle.
import { build } from "esbuild";
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}dist/cli/`;

export async function buildCli() {
  const startedAt = new Date();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/bin.ts", "src/cli/worker.ts"],
    outdir: "dist/cli",
    write: false,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    minifySyntax: true,
    legalComments: "none",
    logLevel: "warning",
    // Some bundled packages are CommonJS and call require() for node's own modules.
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
  put(outputFiles, startedAt);
}

/** Each file appears whole, what imports after what is imported, so that a command started meanwhile finds a working bundle. */
function put(outputFiles, startedAt) {
  mkdirSync(folder, { recursive: true });
  const names = new Set(outputFiles.map(({ path }) => basename(path)));
  const isEntry = ({ path }) => basename(path) === "bin.js" || basename(path) === "worker.js";
  for (const file of [...outputFiles.filter((output) => !isEntry(output)), ...outputFiles.filter(isEntry)]) {
    const unfinished = `${file.path}.${process.pid}`;
    writeFileSync(unfinished, file.contents);
    // Dated before the sources were read: an edit made during the build counts as newer.
    utimesSync(unfinished, startedAt, startedAt);
    renameSync(unfinished, file.path);
  }
  for (const name of readdirSync(folder)) if (name.endsWith(".js") && !names.has(name)) rmSync(folder + name, { force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
