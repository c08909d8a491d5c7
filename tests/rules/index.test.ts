/**
 * `rules/index.ts` is written from the ids, in their order: `narrative-empty` is `narrativeEmpty` of `narrative-empty.ts`. The
 * ids stand in findings, which may not know the rules; so the list is made from the ids and not the other way about.
 */

import { test } from "vitest";

import { ruleIds } from "../../src/core/findings/rule-ids";
import { expectGenerated } from "../renew";

const nameOf = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const text = `/**
 * The rules, in the order of findings/rule-ids.ts, from which \`npm run renew\` writes this file. Every front end, test and
 * reader sees this one list. This folder holds one file a rule and what several rules share; nothing here sorts findings,
 * words them or marks cells.
 */

import type { Rule } from "./rule";
${[...ruleIds]
  .sort()
  .map((id) => `import { ${nameOf(id)} } from "./${id}";`)
  .join("\n")}

export const rules: readonly Rule[] = [
${ruleIds.map((id) => `  ${nameOf(id)},`).join("\n")}
];
`;

test("the list of rules is that of their ids", () => {
  expectGenerated(new URL("../../src/core/rules/index.ts", import.meta.url), text);
});
