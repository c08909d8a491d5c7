/**
 * A Chromium for tests, whatever this machine has: CHROME, /usr/bin/chromium, an installed Chrome or Edge, and at last
 * the one inside @sparticuz/chromium. No request may leave the origin: `outside` lists those that tried.
 *
 *   const chromium = await launchChromium();
 *   const page = await chromium.newPage();
 *   …
 *   await chromium.close();
 */

import { createRequire } from "node:module";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, LaunchOptions, Page } from "playwright-core";
import { chromium as playwright } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Chromium {
  newPage(): Promise<Page>;
  /** Requests to anywhere but loopback. */
  readonly outside: readonly string[];
  close(): Promise<void>;
}

export async function launchChromium(viewport = { width: 1440, height: 860 }): Promise<Chromium> {
  const scratch = mkdtempSync(join(tmpdir(), "workbench-browser-"));
  try {
    const context = await launchFirst(scratch, viewport);
    const outside: string[] = [];
    context.on("request", (request) => {
      if (!/^(data|blob|about|chrome-extension|devtools):|^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(request.url()))
        outside.push(request.url());
    });
    return {
      newPage: () => context.newPage(),
      outside,
      async close() {
        await context.close();
        rmSync(scratch, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
}

/** Each browser in turn; the error of the last when none starts. */
async function launchFirst(scratch: string, viewport: { width: number; height: number }): Promise<BrowserContext> {
  const launch = (options: LaunchOptions): Promise<BrowserContext> =>
    playwright.launchPersistentContext(join(scratch, "profile"), {
      headless: true,
      args: flags,
      viewport,
      locale: "zh-CN",
      acceptDownloads: true,
      ...options,
    });

  const installed = [process.env["CHROME"], "/usr/bin/chromium"].find((path) => path && existsSync(path));
  if (installed) return launch({ executablePath: installed });
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await launch({ channel });
    } catch {
      // Not installed; the next one may be.
    }
  }
  return launch(await packagedChromium(scratch));
}

/** It unpacks into the temporary folder and takes whatever lies there already, so it gets a folder of its own. */
async function packagedChromium(scratch: string): Promise<LaunchOptions> {
  const { default: packaged } = await import("@sparticuz/chromium");
  const folder = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../..");
  const { inflate } = (await import(pathToFileURL(join(folder, "build/esm/lambdafs.js")).href)) as {
    inflate(archive: string): Promise<string>;
  };

  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = scratch;
  try {
    // Libraries that a bare Debian does not have.
    const libraries = join(await inflate(join(folder, "bin/al2023.tar.br")), "lib");
    const executablePath = await packaged.executablePath();
    const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(scratch, "fonts") } as Record<string, string>;
    return { executablePath, env, args: [...new Set([...packaged.args, ...flags])] };
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
