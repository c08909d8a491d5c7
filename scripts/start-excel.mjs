// `npm run start:excel`: serves the add-in over https from memory, rebuilding on every change, and opens Excel with it.
// Windows and macOS; the first run asks to trust a certificate for localhost. Ctrl+C stops the server and takes the add-in out.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

import configure from "../webpack.config.js";

const root = fileURLToPath(new URL("..", import.meta.url));

if (!["win32", "darwin"].includes(process.platform)) {
  console.error("Excel runs on Windows and macOS. Here `npm start` shows the add-in in the workbench.");
  process.exit(2);
}

const { getHttpsServerOptions } = createRequire(import.meta.url)("office-addin-dev-certs");
const config = await configure({}, { mode: "development" });
const server = new WebpackDevServer(
  { ...config.devServer, server: { type: "https", options: await getHttpsServerOptions() } },
  webpack(config),
);
await server.start();

/** The tool of the Office add-in kit that tells Excel of a manifest under development. */
const devSettings = (...args) =>
  new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, [`${root}node_modules/office-addin-dev-settings/cli.js`, ...args], {
      cwd: root,
      stdio: "inherit",
    });
    tool.on("error", reject);
    tool.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`office-addin-dev-settings ${args[0]} ended with ${code}`))));
  });

process.once("SIGINT", async () => {
  await devSettings("unregister", "manifest.xml");
  await server.stop();
});
await devSettings("sideload", "manifest.xml", "desktop", "--app", "excel");
