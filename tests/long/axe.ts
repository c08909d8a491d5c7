/** What axe finds wrong with a page as it is drawn, contrast and target size included. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Frame, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Run = (context: object, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;

export async function axeProblems(drawn: Page | Frame): Promise<string[]> {
  // A button that just became one fades from grey.
  await drawn.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await drawn.evaluate(axe);
  return drawn.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run: Run } }).axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
