// Builds the workbench page into dist/workbench: the page in chunks, its styles, and the bridge for the pane's frame.
import { build } from "esbuild";
import { copyFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export async function buildWorkbench() {
  const outdir = `${root}dist/workbench`;
  rmSync(outdir, { recursive: true, force: true });
  const common = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    minify: true,
    legalComments: "linked",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
  };
  await Promise.all([
    build({
      ...common,
      entryPoints: { page: "workbench/page/page.ts", styles: "workbench/page/page.css" },
      format: "esm",
      target: "es2022",
      splitting: true,
      chunkNames: "chunk-[hash]",
    }),
    build({ ...common, entryPoints: { bridge: "workbench/page/bridge-script.ts" }, format: "iife", target: "es2020" }),
  ]);
  copyFileSync(`${root}workbench/page/index.html`, `${outdir}/index.html`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWorkbench();
