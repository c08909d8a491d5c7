// Bundles the command line into dist/cli: one file for the main thread, one for its workers.
// Runs after `npm ci` (prepare) and again from bin/xxgk.mjs whenever a source is newer than the bundle.
import { build } from "esbuild";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export async function buildCli() {
  const entryPoints = ["src/cli/bin.ts", "src/cli/worker.ts"].filter((file) => existsSync(root + file));
  if (entryPoints.length === 0) return;
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: "dist/cli",
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
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
