// Builds everything that is served or run: the command line (esbuild), the add-in (webpack), the page without Excel and the
// workbench (esbuild). Says what it does and what stands where; what an administrator set wrongly is one sentence, before
// anything is built.
//   npm run build             npm run build -- --addin     (the add-in alone)
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { buildCli } from "./build-cli.mjs";
import { buildPage } from "./build-page.mjs";
import { addinAddress, officeSource, publishOrigins, SettingError } from "./webpack/office.mjs";

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

/** What somebody set in the environment, read once before minutes are spent. */
function settings() {
  return {
    address: process.env.ADDIN_URL === undefined ? null : addinAddress(process.env.ADDIN_URL),
    office: officeSource(process.env.OFFICE_JS),
    sites: publishOrigins(process.env.PUBLISH_ORIGINS),
  };
}

async function step(what, work) {
  const startedAt = Date.now();
  process.stdout.write(`${what} … `);
  await work();
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(1)} 秒`);
}

/** The manifest that was built, against what Office silently does without; no network. */
function checkManifest() {
  const check = spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "scripts/manifest-check.ts", "dist/addin/manifest.xml", "dist/addin"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (check.status !== 0) throw new Error(`dist/addin/manifest.xml 有错：\n${check.stdout}${check.stderr}`);
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);

async function build() {
  const { address, office, sites } = settings();
  const isAddinOnly = process.argv.includes("--addin");
  if (!isAddinOnly) await step("命令行", buildCli);
  await step("加载项", () => buildAddin());
  await step("核对清单", checkManifest);
  if (!isAddinOnly) await step("网页", buildPage);
  if (!isAddinOnly && existsSync(`${root}workbench/build.mjs`))
    await step("工作台", async () => (await import("../workbench/build.mjs")).buildWorkbench());

  const megabytes = (sizeOf(`${root}dist/addin`) / 1e6).toFixed(1);
  console.log(`
dist/addin               加载项，${megabytes} MB，放到服务器上就能用；清单是 dist/addin/manifest.xml
  地址 ADDIN_URL         ${address ?? "没有设定，清单里是本机的 https://localhost:3000/，只能自己试用"}
  Office.js OFFICE_JS    ${office.origin === null ? `${office.name}：随加载项一起，不用外网` : `${office.name}：打开时从 ${office.origin} 取`}
  发布 PUBLISH_ORIGINS   ${sites.length > 0 ? sites.join("、") : "没有设定，窗格里不能直接发布"}`);
  if (!isAddinOnly)
    console.log(`dist/page/xxgk.html      没有 Excel 也能用的网页，一个文件，发给谁都能打开
dist/cli/xxgk.cjs        命令行，用 npx xxgk 运行
dist/workbench           工作台，用 npm start 打开；只供试用，不用部署`);
  console.log("部署见 docs/manual/deploy.md。");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof SettingError ? `${error.message}。` : `\n${error.message}`);
    process.exitCode = 1;
  }
}
