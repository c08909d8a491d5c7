#!/usr/bin/env node
// In a checkout the command line is bundled on first use, and again when a source is newer than the bundle.
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

import { changedAt } from "../scripts/changed-at.mjs";
import { flagsOnNode20 } from "../scripts/v8-flags.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}dist/cli/xxgk.cjs`;
const sources = [
  "src/core",
  "src/files",
  "src/publish",
  "src/cli",
  "src/workbook.ts",
  "src/base64.ts",
  "package.json",
  "scripts/build-cli.mjs",
];

if (changedAt(bundle) < Math.max(...sources.map((source) => changedAt(root + source)))) {
  try {
    const { buildCli } = await import("../scripts/build-cli.mjs");
    await buildCli();
  } catch (error) {
    console.error(`命令行工具没有编译成功。请先在项目文件夹里运行 npm ci。\n${error.message}`);
    process.exit(2);
  }
}

if (process.versions.node.startsWith("20.")) for (const flag of flagsOnNode20) setFlagsFromString(flag);

// Node 22 and later keep what V8 compiles, also for threads, which learn of the folder from the environment.
process.env.NODE_COMPILE_CACHE ??= `${root}dist/cli/compiled`;
module.enableCompileCache?.();

createRequire(import.meta.url)(bundle);
