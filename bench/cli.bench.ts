/** What the command line costs from a cold start: one file, start of node included. */

import { spawnSync } from "node:child_process";

const runs = 9;

export function benchStart(): void {
  for (const args of [
    ["check", "examples/huaian-2024-slip.json"],
    ["check", "examples/huaian-2024-slip.json", "--no-locate"],
    ["--help"],
  ]) {
    const times = Array.from({ length: runs }, () => {
      const began = performance.now();
      spawnSync(process.execPath, ["bin/xxgk.mjs", ...args], { stdio: "ignore" });
      return performance.now() - began;
    }).sort((a, b) => a - b);
    console.log(
      `node bin/xxgk.mjs ${args.join(" ").padEnd(55)} median ${times[(runs - 1) / 2]?.toFixed(0)} ms, fastest ${times[0]?.toFixed(0)} ms`,
    );
  }
}
