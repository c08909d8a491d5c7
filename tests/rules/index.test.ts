/**
 * The lists of rules are written from the ids, in their order: `narrative-empty` is `narrativeEmpty` of `narrative-empty.ts`. The
 * ids stand in findings, which may not know the rules; so the lists are made from the ids and not the other way about.
 */

import { test } from "vitest";

import { numberRuleIds, reportRuleIds } from "../../src/core/findings/rule-ids";
import { expectGenerated } from "../renew";

const nameOf = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const imports = (ids: readonly string[]): string =>
  [...ids]
    .sort()
    .map((id) => `import { ${nameOf(id)} } from "./${id}";\n`)
    .join("");

const listed = (ids: readonly string[]): string => ids.map((id) => `  ${nameOf(id)},\n`).join("");

const ofNumbers = `/** The rules of single numbers and between them, in the order of findings/rule-ids.ts, from which \`npm run renew\` writes this file. */

import type { Rule } from "./rule";
${imports(numberRuleIds)}
export const numberRules: readonly Rule[] = [
${listed(numberRuleIds)}];
`;

const all = `/**
 * The rules, in the order of findings/rule-ids.ts, from which \`npm run renew\` writes this file. Every front end, test and
 * reader sees this one list. This folder holds one file a rule and what several rules share; nothing here sorts findings,
 * words them or marks cells.
 */

import { numberRules } from "./of-numbers";
import type { Rule } from "./rule";
${imports(reportRuleIds)}
export const rules: readonly Rule[] = [
  ...numberRules,
${listed(reportRuleIds)}];
`;

test.each([
  ["of-numbers.ts", ofNumbers],
  ["index.ts", all],
])("rules/%s is that of the ids", (file, text) => {
  expectGenerated(new URL(`../../src/core/rules/${file}`, import.meta.url), text);
});
