// `npm start`: builds what is not built yet or older than its sources, and serves the workbench and the page without Excel on loopback.
//   npm start -- --port 4000   or PORT=4000; HOST=127.0.0.1
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { buildWorkbench } from "../workbench/build.mjs";
import { serveWorkbench } from "../workbench/server.mjs";
import { buildAddin } from "./build.mjs";
import { buildPage, pageFile } from "./build-page.mjs";
import { changedAt } from "./changed-at.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What each part is built from, and the file its build writes last. */
const parts = {
  addin: {
    made: "dist/addin/taskpane.html",
    from: ["src", "assets", "manifest.xml", "webpack.config.js", "scripts", "package-lock.json"],
    build: buildAddin,
  },
  page: { made: "dist/page/xxgk.html", from: ["src", "scripts/build-page.mjs", "package-lock.json"], build: buildPage },
  workbench: { made: "dist/workbench/index.html", from: ["src", "workbench", "package-lock.json"], build: buildWorkbench },
};

/** Builds what is out of date; says so, because it takes seconds. One at a time, whoever else asks meanwhile. */
export async function prepare(say = () => {}) {
  const release = await lock(join(root, "dist/.building"));
  try {
    for (const [name, { made, from, build }] of Object.entries(parts)) {
      if (changedAt(join(root, made)) >= Math.max(...from.map((path) => changedAt(join(root, path))))) continue;
      say(`building the ${name} …`);
      await build();
    }
  } finally {
    release();
  }
}

/** A file can be created by one process only; it holds that process's id, so that one left by a killed build is taken over. */
async function lock(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isLeftBehind(file)) rmSync(file, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function isLeftBehind(file) {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

async function start() {
  const port = portAsked();
  const host = process.env.HOST ?? "127.0.0.1";
  // Said before the build rather than after it.
  await reserve(port, host);
  await prepare((line) => console.error(line));
  const server = await serveWorkbench({ port, host });
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${server.address().port}/`;
  // The first line is the workbench's address alone, for scripts.
  console.log(address);
  console.log(`${address}page/xxgk.html`);
  console.error("工作台（加载项，不用 Excel 试用）在第一个地址；不用 Excel 的网页在第二个地址，也可以直接打开这个文件：");
  console.error(pageFile);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => (server.close(), server.closeAllConnections()));
}

/** `--port` goes before PORT. */
function portAsked() {
  const asked = portOption() ?? process.env.PORT ?? "3000";
  if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65_535)
    throw new Error(`端口应是 0 到 65535 之间的整数，现在是「${asked}」。例如：npm start -- --port 4000`);
  return Number(asked);
}

function portOption() {
  try {
    return parseArgs({ options: { port: { type: "string" } } }).values.port;
  } catch {
    throw new Error(`看不懂「${process.argv.slice(2).join(" ")}」，这里只有一个选项 --port。例如：npm start -- --port 4000`);
  }
}

/** Listens for a moment, to fail early and in words. */
async function reserve(port, host) {
  const server = createServer();
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    if (error.code === "EADDRINUSE")
      throw new Error(`端口 ${port} 已被占用，请换一个，例如：npm start -- --port ${port < 65_535 ? port + 1 : 3000}`, { cause: error });
    if (error.code === "EACCES")
      throw new Error(`端口 ${port} 不让普通用户使用，请换一个 1024 以上的，例如：npm start -- --port 4000`, { cause: error });
    throw error;
  }
  server.close();
  await once(server, "close");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await start().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
