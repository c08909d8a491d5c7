import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { pieces } from "../../src/publish/outgoing";
import { readSettings } from "../../src/publish/settings";

const manual = readFileSync(new URL("../../docs/manual/publish.md", import.meta.url), "utf8");

test("every settings file in the manual can be used as it stands", () => {
  const examples = [...manual.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) => JSON.parse(json) as unknown);
  expect(examples).toHaveLength(3);
  for (const example of examples) expect(readSettings(example)).toMatchObject({ ok: true });
});

test("the manual lists every piece a template may name, and every setting", () => {
  for (const piece of pieces) expect(manual).toContain(`\`{{${piece}}}\``);
  const read = [
    readSettings({ kind: "wordpress", site: "https://a", user: "b" }),
    readSettings({ kind: "post", url: "https://a", encoding: "json", fields: {} }),
  ];
  for (const each of read)
    for (const name of each.ok ? Object.keys(each.settings) : []) expect(manual, name).toMatch(new RegExp(`[\`"]${name}[\`"]`));
});
