/** `xxgk bench`: what `npm run bench` prints. It lives beside the sources, so it runs in a checkout only. */

import { sentences } from "./sentences";
import type { RunVerb } from "./verb";

export const bench: RunVerb<"bench"> = async ({ paths, language, io }) => {
  const runner = new URL("../../bench/run.mjs", import.meta.url).href;
  let runBenches: (chosen: readonly string[]) => Promise<void>;
  try {
    ({ runBenches } = (await import(runner)) as { runBenches: typeof runBenches });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    await io.stderr.write(`${sentences[language].noBench}\n`);
    return 2;
  }
  await runBenches(paths);
  return 0;
};
