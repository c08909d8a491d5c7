// `npm start`: builds what is not built yet or older than its sources, and serves the workbench on loopback.
//   PORT=3000   HOST=127.0.0.1
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { buildWorkbench } from "../workbench/build.mjs";
import { serveWorkbench } from "../workbench/server.mjs";
import { buildAddin } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What each part is built from, and the file its build writes last. */
const parts = {
  addin: { made: "dist/addin/taskpane.html", from: ["src", "assets", "manifest.xml", "webpack.config.js", "scripts", "package-lock.json"], build: buildAddin },
  workbench: { made: "dist/workbench/index.html", from: ["src", "workbench", "package-lock.json"], build: buildWorkbench },
};

/** Builds what is out of date; says so, because it takes seconds. One at a time, whoever else asks meanwhile. */
export async function prepare(say = () => {}) {
  const release = await lock(join(root, "dist/.building"));
  try {
    for (const [name, { made, from, build }] of Object.entries(parts)) {
      if (existsSync(join(root, made)) && statSync(join(root, made)).mtimeMs >= Math.max(...from.map((path) => newest(join(root, path))))) continue;
      say(`building the ${name} …`);
      await build();
    }
  } finally {
    release();
  }
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** A folder is made by one process only. One left behind by a build that was killed is taken over after two minutes. */
async function lock(folder) {
  mkdirSync(join(folder, ".."), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const age = existsSync(folder) ? Date.now() - statSync(folder).mtimeMs : 0;
      if (age > 120_000) rmSync(folder, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function start() {
  const port = Number(process.env.PORT ?? 3000);
  const host = process.env.HOST ?? "127.0.0.1";
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a port number, not ${process.env.PORT}`);
  await prepare((line) => console.error(line));
  try {
    const server = await serveWorkbench({ port, host });
    console.log(`http://${host.includes(":") ? `[${host}]` : host}:${server.address().port}/`);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => (server.close(), server.closeAllConnections()));
  } catch (error) {
    if (error.code === "EADDRINUSE") throw new Error(`port ${port} is taken; try PORT=${port + 1} npm start`, { cause: error });
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await start().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
