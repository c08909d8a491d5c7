/** `xxgk bench`: runs what `npm run bench` does. It lives beside the sources, so it runs in a checkout only. */

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

import type { RunVerb } from "./verb";

export const bench: RunVerb<"bench"> = async ({ paths }, { s, io }) => {
  const { resolve } = createRequire(import.meta.url);
  let runner: string;
  try {
    // Built with esbuild, which an installation without the tools of development lacks.
    resolve("esbuild");
    runner = resolve("../../bench/run.mjs");
  } catch {
    await io.stderr.write(`${s.noBench}\n`);
    return 2;
  }
  return spawnSync(process.execPath, [runner, ...paths], { stdio: "inherit" }).status === 0 ? 0 : 2;
};
