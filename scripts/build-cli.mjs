// Bundles the command line into dist/cli, for its main thread and its workers alike; what one verb needs alone is run when
// it is asked for. Runs after `npm ci` (prepare) and again from bin/xxgk.mjs whenever a source is newer than the bundle.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { build } from "esbuild";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "./write-whole.cjs";

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
    // Given by bin/bundle.cjs.
    define: { "import.meta.url": "bundleUrl" },
  });
  const { text } = outputFiles[0];
  mkdirSync(dirname(bundle), { recursive: true });
  // Dated before the sources were read: an edit made during the build counts as newer.
  writeWhole(bundle, `// ${createHash("sha256").update(text).digest("hex")}\n${text}`, startedAt);
  spawnSync(process.execPath, [`${root}scripts/keep-code.cjs`], { stdio: "ignore" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
