/** Boots the command line: the real streams, files and threads go in, the exit status comes out. */

import { run } from "./cli";
import { nodeIo } from "./node-io";

// A reader that stops early (`xxgk check … | head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

process.exitCode = await run(process.argv.slice(2), nodeIo());
