/** The page in browsers, which are driven by what scripts/ has for it: a process of its own, run from the sources. */

import { spawnSync } from "node:child_process";

/** Milliseconds; only to end a hang. */
const longest = 900_000;

export function benchPage(): void {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "bench/page-in-browsers.ts"], { stdio: "inherit", timeout: longest });
  if (status !== 0) throw new Error("the page could not be measured");
}
