/**
 * A Chromium for tests and pictures, whatever this machine has: the program that CHROME names, /usr/bin/chromium, an installed
 * Chrome or Edge, and at last the one inside the package @sparticuz/chromium (Linux on x64), which needs nothing of the system but
 * glibc. `CHROME=packaged` takes that last one although others are there, and shows it no font of the system either, so that what
 * works on a bare machine is tried on any. No request may leave the origin: `outside` lists those that tried.
 *
 *   const chromium = await launchChromium();
 *   const page = await chromium.newPage();
 *   …
 *   await chromium.close();
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, LaunchOptions, Page } from "playwright-core";
import { chromium as playwright } from "playwright-core";

import packageJson from "../package.json" with { type: "json" };

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  // A container's shared memory is often too small for a page.
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page lives for seconds in most tests: optimizing its code costs a third of the processor's time and gains nothing. */
const unoptimized = "--js-flags=--no-opt --no-maglev";

export interface Chromium {
  newPage(): Promise<Page>;
  /** Requests to anywhere but loopback. */
  readonly outside: readonly string[];
  close(): Promise<void>;
}

/** In pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Rejects with what to install where no browser starts. `optimizes`: as a person's browser does, where speed is measured. */
export async function launchChromium(
  viewport: Viewport = { width: 1440, height: 860 },
  { optimizes = false }: { readonly optimizes?: boolean } = {},
): Promise<Chromium> {
  const scratch = mkdtempSync(join(tmpdir(), "chromium-"));
  try {
    const context = await launchFirst(join(scratch, "profile"), viewport, optimizes ? flags : [...flags, unoptimized]);
    // Only to end a hang: a busy machine takes its time.
    context.setDefaultTimeout(240_000);
    const outside: string[] = [];
    context.on("request", (request) => {
      if (!/^(?:data|blob|about|chrome-extension|devtools):|^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(request.url()))
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
async function launchFirst(profile: string, viewport: Viewport, args: string[]): Promise<BrowserContext> {
  const launch = (options: LaunchOptions): Promise<BrowserContext> =>
    playwright.launchPersistentContext(profile, {
      headless: true,
      args,
      viewport,
      locale: "zh-CN",
      acceptDownloads: true,
      ...options,
    });

  const asked = process.env["CHROME"];
  if (asked === "packaged") return launch(packagedChromium({ systemFonts: false }));
  if (asked && !existsSync(asked)) throw new Error(`CHROME names ${asked}, which is not there`);
  const installed = asked ?? ["/usr/bin/chromium"].find(existsSync);
  if (installed) return launch({ executablePath: installed });
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await launch({ channel });
    } catch {
      // Not installed; the next one may be.
    }
  }
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("no browser: install Chrome, or set CHROME to a Chromium");
  return launch(packagedChromium({ systemFonts: true }));
}

const version = packageJson.devDependencies["@sparticuz/chromium"];

/** Where it is unpacked, once a version: 200 MB. */
const unpacked = fileURLToPath(new URL(`../.cache/chromium-${version}/`, import.meta.url));

function packagedChromium({ systemFonts }: { readonly systemFonts: boolean }): LaunchOptions {
  if (!existsSync(unpacked)) unpack();
  const env = { LD_LIBRARY_PATH: join(unpacked, "al2023/lib"), FONTCONFIG_FILE: fontConfiguration(systemFonts) };
  return { executablePath: join(unpacked, "chromium"), env: { ...process.env, ...env } as Record<string, string> };
}

/**
 * The package unpacks into the temporary folder and takes whatever lies there already, so it gets a process and a folder of its own.
 * Told that it runs in AWS Lambda it also unpacks the libraries that a bare Debian does not have (libnss3 and its kin).
 */
function unpack(): void {
  const folder = `${unpacked.slice(0, -1)}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    const script = `(await import("@sparticuz/chromium")).default.executablePath()`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", `await ${script}`], {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`the Chromium of @sparticuz/chromium could not be unpacked\n${stderr}`);
    try {
      renameSync(folder, unpacked);
    } catch (error) {
      // Another process may have been quicker; its copy is as good.
      if (!existsSync(unpacked)) throw error;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Without any font Chromium ends at its first page, and the package's own fonts.conf names folders that are not where the
 * fonts are unpacked. Ours names the unpacked font, and those of the system where they may be seen.
 */
function fontConfiguration(systemFonts: boolean): string {
  const file = join(unpacked, systemFonts ? "system-fonts.conf" : "own-font.conf");
  if (existsSync(file)) return file;
  const folders = [join(unpacked, "fonts/fonts"), ...(systemFonts ? ["/usr/share/fonts", "/usr/local/share/fonts"] : [])];
  const written = (path: string): string => path.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  writeFileSync(
    file,
    [
      `<?xml version="1.0"?>`,
      `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">`,
      `<fontconfig>`,
      ...folders.map((folder) => `  <dir>${written(folder)}</dir>`),
      `  <cachedir>${written(join(unpacked, "font-cache"))}</cachedir>`,
      `</fontconfig>`,
      ``,
    ].join("\n"),
  );
  return file;
}
