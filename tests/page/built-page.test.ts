/** The one file: what it may hold and weigh, whoever changes what it is made of. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";

import { buildPage, pageFile } from "../../scripts/build-page.mjs";

let html = "";
beforeAll(async () => {
  await buildPage();
  html = readFileSync(pageFile, "utf8");
});

const scripts = (): string[] => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");
/** What the second script unpacks. */
const unpacked = (): string =>
  inflateRawSync(Buffer.from(/<script type="text\/plain" id="packed">([^<]+)</.exec(html)?.[1] ?? "", "base64")).toString("utf8");
const policy = (): string => /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";

test("is at most 1.2 MB", () => {
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(1_200_000);
});

test("lets only its own scripts run, by their sums, and no request leave", () => {
  for (const directive of ["default-src 'none'", "connect-src 'none'", "worker-src blob:"]) expect(policy()).toContain(directive);
  expect(policy()).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
  expect(scripts()).toHaveLength(2);
  for (const script of [...scripts(), unpacked()]) expect(policy()).toContain(createHash("sha256").update(script).digest("base64"));
});

test("asks for the webkit of browsers that have two engines, and loads nothing from anywhere", () => {
  expect(html).toContain('<meta name="renderer" content="webkit">');
  expect(html.replace(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(/(?:src|href)="(?!data:,")/);
});

test("says nothing that Chromium 70 cannot parse", () => {
  const code = [...scripts(), unpacked()].join("\n");
  // The build is told what to write for; these would be signs that it was not heeded.
  expect(code).not.toMatch(/\?\?=|\|\|=|&&=|[\w)\]]\?\.[a-zA-Z[(]|[^\w$]static\{/);
});

/** In a flex box; a grid has gaps from Chromium 66 on. */
test("sets no distance in a flex box by a gap, which a Chromium before 84 would not show", () => {
  const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const rules = [...styles.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({ selector, body }));
  expect(rules.length).toBeGreaterThan(50);
  const flexWithGap = rules.filter(({ body }) => /display:(?:inline-)?flex/.test(body) && /(?:^|;)(?:row-|column-)?gap:/.test(body));
  expect(flexWithGap).toEqual([]);
  expect(styles).not.toMatch(/(?:^|[;{])inset:|:where\(|:is\(|clamp\(/);
});
