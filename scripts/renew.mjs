// `npm run renew` writes everything anew that is generated and kept: the list of rules, the answers on their pages, goldens,
// scenarios, readings, the manual's shown output, made files of the corpus. Each is compared by a test, which writes it when
// RENEW=1 (tests/renew.ts), so that `npm test` is the check that nothing would change. `vitest -u` is no part of this: in
// vitest 4 it takes the file named after it for its own argument and runs everything.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** It writes source that the others load. */
const first = "tests/rules/index.test.ts";

const renewing = readdirSync(join(root, "tests"), { recursive: true })
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && /from "(?:\.\.\/)+renew"/.test(readFileSync(join(root, file), "utf8")));

const isLong = (file) => file.startsWith("tests/long/");
for (const files of [[first], renewing.filter((file) => file !== first && !isLong(file)), renewing.filter(isLong)]) {
  const config = files.some(isLong) ? "vitest.long.config.ts" : "vitest.config.ts";
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", config, ...files], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, RENEW: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
}
console.log("Everything generated is renewed. `git diff` shows what changed.");
