#!/usr/bin/env node
// In a checkout the command line is bundled on first use, and again when a source is newer than the bundle.
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}dist/cli/xxgk.cjs`;

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const others = [
  "src/workbook.ts",
  "package.json",
  "scripts/build-cli.mjs",
  "scripts/keep-code.cjs",
  "scripts/write-whole.cjs",
  "bin/bundle.cjs",
];

function newestSource() {
  const folders = ["core", "files", "publish", "cli"].map((part) => `${root}src/${part}`).filter((folder) => changedAt(folder) > 0);
  const sources = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`));
  return Math.max(0, ...[...sources, ...others.map((name) => root + name)].map(changedAt));
}

if (changedAt(bundle) < newestSource()) {
  try {
    const { buildCli } = await import("../scripts/build-cli.mjs");
    await buildCli();
  } catch (error) {
    console.error(`命令行工具没有编译成功。请先在项目文件夹里运行 npm ci。\n${error.message}`);
    process.exit(2);
  }
}

const { load } = (await import("./bundle.cjs")).default;
load().start();
