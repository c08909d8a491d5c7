// Builds everything that is served or run: the add-in (webpack), the workbench page and the command line (esbuild).
import { spawnSync } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { buildCli } from "./build-cli.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

export function buildAddin() {
  const startedAt = new Date();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`webpack failed\n${stdout}${stderr}`);
  // Webpack leaves a file alone that would be the same, and by its age `npm start` sees whether to build.
  utimesSync(`${root}dist/addin/taskpane.html`, startedAt, startedAt);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildCli();
  buildAddin();
  if (existsSync(`${root}/workbench/build.mjs`)) await (await import("../workbench/build.mjs")).buildWorkbench();
}
