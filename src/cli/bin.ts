/** Boots the command line: the real streams, files and threads go in, the exit status comes out. */

import { setFlagsFromString } from "node:v8";

import { run } from "./cli";
import { nodeIo } from "./node-io";

// A check of thousands of files is over within seconds: optimising later, and inlining less, saves more time than it costs.
// `npm run bench -- folder` shows it. Both are thresholds V8 reads anew each time, threads started later included; another
// version may not know them and would say so on every run.
if (process.versions.node.startsWith("20.")) for (const flag of ["--interrupt-budget=140000", "--max-inlined-bytecode-size-cumulative=300"]) setFlagsFromString(flag);

// A reader that stops early (`xxgk check … | head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

process.exitCode = await run(process.argv.slice(2), nodeIo());
