import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { zhCN } from "../../src/core/findings/messages.zh-CN";
import { say } from "../../src/core/findings/say";
import { ruleIds } from "../../src/core/findings/rule-ids";
import { formOf } from "../../src/core/form/form";
import { rules } from "../../src/core/rules";
import { expectGenerated } from "../renew";
import { findingsOfRule } from "./check-rule";
import { contextOf, editedReport } from "./edited-report";
import { indexFile, indexText, pageFile, pageNames, pageText, rulePage, severityWords } from "./rule-page";

const sorted = (names: readonly string[]): string[] => [...names].sort();
const ids = rules.map(({ id }) => id);

describe("the list of rules", () => {
  test("has each rule under its own id", () => {
    expect(ids).toEqual([...ruleIds]);
  });

  test("has a page for every rule and no other page", () => {
    expect(sorted(pageNames())).toEqual(sorted(ids));
  });

  test("has a test for every rule", () => {
    const tests = new Set(readdirSync(import.meta.dirname).map((file) => file.replace(/\.test\.ts$/, "")));
    expect(ids.filter((id) => !tests.has(id))).toEqual([]);
  });

  test("has a file of its name for every rule", () => {
    const files = new Set(readdirSync(new URL("../../src/core/rules/", import.meta.url)).map((file) => file.replace(/\.ts$/, "")));
    expect(ids.filter((id) => !files.has(id))).toEqual([]);
  });

  test("is what the index prints", () => {
    expectGenerated(indexFile, indexText());
  });
});

/** A page that is missing is missed above, once. */
const withPage = rules.filter(({ id }) => pageNames().includes(id));

describe.each(withPage.map((rule) => [rule.id, rule] as const))("the page of %s", (id, rule) => {
  const page = rulePage(id);

  test("says what, why and on what basis, as the rule does", () => {
    expect(page.id).toBe(id);
    expect(page.subtitle).toBe(`${rule.title["zh-CN"]} · ${severityWords[rule.severity]}`);
    expect(Object.keys(page.sections)).toEqual(["是什么", "为什么", "依据", "正例", "反例"]);
    for (const text of Object.values(page.sections)) expect(text.length).toBeGreaterThan(5);
    expect(page.sections["依据"]).toContain(rule.basis);
  });

  test("has a title in English and a section of the form", () => {
    expect(rule.title.en).toMatch(/^[A-Z(].{10,}[^.]$/);
    expect([...formOf("2021").sections.map((section) => section.id as string), "whole"]).toContain(rule.section);
  });

  test("shows good reports in which the rule finds nothing", () => {
    expect(page.valid.length).toBeGreaterThan(0);
    for (const { edit } of page.valid) expect(findingsOfRule(rule, edit)).toEqual([]);
  });

  test("shows bad reports and where the rule points", () => {
    expect(page.invalid.length).toBeGreaterThan(0);
    for (const { edit, finds } of page.invalid) {
      expect(finds.length).toBeGreaterThan(0);
      expect(findingsOfRule(rule, edit).map(({ at }) => at)).toEqual(finds);
    }
  });

  test("says what the rule says of each", () => {
    expectGenerated(pageFile(id), pageText(rule));
  });
});

test("every message key is spoken in both languages by an example of the pages", () => {
  const spoken = new Map<string, string[]>();
  for (const rule of withPage) {
    for (const { edit } of rulePage(rule.id).invalid) {
      const report = editedReport(edit);
      for (const finding of findingsOf(report, contextOf(edit)))
        spoken.set(finding.message, [say(finding, report.form, "zh-CN"), say(finding, report.form, "en")]);
    }
  }
  for (const [chinese = "", english = ""] of spoken.values()) {
    expect(chinese).toMatch(/[\u4e00-\u9fff].*[。？]$/);
    expect(english).toMatch(/[a-z].*[.?]$/i);
    expect(english).not.toBe(chinese);
  }
  expect(sorted([...spoken.keys()])).toEqual(sorted(Object.keys(zhCN)));
});
