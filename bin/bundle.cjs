// Runs the bundle of the command line, in the main thread and in every thread it starts, from the code that V8 made of it
// when it was built: compiling anew takes longer than checking a report. Code kept for another bundle, by another Node or
// under other flags, and damaged code, is passed over.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");
const { isMainThread } = require("node:worker_threads");
// Absent before Node 20.15: there, no code is kept.
const { crc32 } = require("node:zlib");
const mayKeepCode = crc32 !== undefined;

const bundle = join(__dirname, "../dist/cli/xxgk.cjs");
const keptCode = join(__dirname, "../dist/cli/xxgk.code");

// A check of thousands of files is over within seconds: optimising later, and inlining less, saves more time than it costs.
// `npm run bench -- folder` shows it. Both are thresholds V8 reads anew each time, threads started later included; another
// version may not know them and would say so on every run. Kept code is only good under the flags it was made under.
if (isMainThread && process.versions.node.startsWith("20."))
  for (const flag of ["--interrupt-budget=560000", "--max-inlined-bytecode-size-cumulative=300"]) setFlagsFromString(flag);

/** The bundle, compiled; `codeSoFar` is what V8 has made of it, to be kept for the next start. */
function load() {
  const source = readFileSync(bundle, "utf8");
  const digest = source.slice(0, source.indexOf("\n"));
  const script = new Script(`(function (require, bundleUrl) {${source}})`, { filename: bundle, cachedData: codeFor(digest) });
  return {
    script,
    start: () => script.runInThisContext()(createRequire(bundle), pathToFileURL(bundle).href),
    codeSoFar: () => {
      const code = script.createCachedData();
      return Buffer.concat([Buffer.from(label(digest, code)), code]);
    },
  };
}

/** V8 looks at its own version and flags, but not whether the code is that of this bundle, nor whether it is undamaged. */
const label = (digest, code) => `${digest} ${crc32(code).toString(16).padStart(8, "0")}\n`;

function codeFor(digest) {
  if (!mayKeepCode) return undefined;
  try {
    const kept = readFileSync(keptCode);
    const code = kept.subarray(kept.indexOf("\n") + 1);
    return kept.toString("latin1", 0, kept.length - code.length) === label(digest, code) ? code : undefined;
  } catch {
    return undefined;
  }
}

module.exports = { keptCode, load, mayKeepCode };

if (!isMainThread) load().start();
