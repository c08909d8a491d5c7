// `npm run build:page`: the page without Excel as one HTML file, dist/page/xxgk.html. It holds its styles and its one script, asks
// nobody for anything, and runs from the disk in Chromium 70 and newer.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}dist/page`;
export const pageFile = `${folder}/xxgk.html`;

/** Bytes. What a memory stick, a mail and an old machine take without a thought. */
const mostBytes = 1_200_000;
const target = ["chrome70"];

export async function buildPage() {
  const startedAt = new Date();
  const script = await scriptOf("src/page/page.ts");
  const unpack = await scriptOf("src/page/unpack.ts");
  const tooOld = readFileSync(`${root}src/page/too-old.js`, "utf8");
  const { code: styles } = await transform(readFileSync(`${root}src/page/page.css`, "utf8"), { loader: "css", minify: true, target });
  const html = filled(readFileSync(`${root}src/page/page.html`, "utf8"), {
    policy: policyFor([tooOld, unpack, script]),
    styles,
    oldBrowser: tooOld,
    packed: deflateRawSync(script, { level: 9 }).toString("base64"),
    unpack,
  });
  const bytes = Buffer.byteLength(html);
  if (bytes > mostBytes) throw new Error(`the page has ${bytes} bytes, more than ${mostBytes}`);
  mkdirSync(folder, { recursive: true });
  // Whole or not at all.
  const unfinished = `${pageFile}.${process.pid}`;
  writeFileSync(unfinished, html);
  // Dated before the sources were read: an edit made during the build counts as newer.
  utimesSync(unfinished, startedAt, startedAt);
  renameSync(unfinished, pageFile);
  return bytes;
}

async function scriptOf(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0].text.replace(/<\/script/gi, "<\\/script").replace(/<!--/g, "<\\!--");
}

/** Only these scripts, no request, no eval; Griffel needs inline styles, and workers are made from the script itself. */
const policyFor = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`).join(" ")}`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const filled = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await buildPage();
  console.log(`dist/page/xxgk.html: ${(bytes / 1_000_000).toFixed(2)} MB`);
}
