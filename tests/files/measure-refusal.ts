/** What reading one file costs a fresh process: prints milliseconds and megabytes. Bundled and run by the long suite. */

import { readFileSync } from "node:fs";

import { readReportFile } from "../../src/files/read-report-file";

const [, , name = "", path = "", warmUp = ""] = process.argv;

// Compiling the readers is not the file's cost.
await readReportFile("warm.txt", readFileSync(warmUp));

const bytes = readFileSync(path);
const before = process.memoryUsage.rss();
const start = process.cpuUsage();
const result = await readReportFile(name, bytes);
const { user, system } = process.cpuUsage(start);
const megabytes = Math.max(0, process.resourceUsage().maxRSS / 1024 - before / 1024 / 1024);
console.log(JSON.stringify({ code: result.ok ? "read" : result.failure.code, milliseconds: (user + system) / 1_000, megabytes }));
