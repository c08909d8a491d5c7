/** Boots the command line: the real streams, files and threads go in, the exit status comes out. Its threads begin here too. */

import { isMainThread } from "node:worker_threads";

import { run } from "./cli";
import { nodeIo } from "./node-io";

async function main(): Promise<void> {
  // A reader that stops early (`xxgk check … | head`) is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
  process.exitCode = await run(process.argv.slice(2), nodeIo());
}

void (isMainThread ? main() : import("./worker"));
