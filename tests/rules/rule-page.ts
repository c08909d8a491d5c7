/**
 * A page of docs/rules, taken apart: what it claims about its rule and the examples it gives. `UPDATE_DOCS=1` writes the
 * sentences under the examples and the index anew; the diff is then read by a person.
 */

import { readFileSync, readdirSync, writeFileSync } from "node:fs";

import { say } from "../../src/core/findings/say";
import { ruleIds } from "../../src/core/findings/rule-ids";
import type { Severity } from "../../src/core/findings/finding";
import { rules } from "../../src/core/rules";
import type { Rule } from "../../src/core/rules/rule";
import { findingsOfRule } from "./check-rule";
import { editedReport } from "./edited-report";
import type { Edit } from "./edited-report";

const folder = new URL("../../docs/rules/", import.meta.url);

export const severityWords: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", note: "提示" };

export const pageNames = (): string[] =>
  readdirSync(folder).flatMap((file) => (file.endsWith(".md") && file !== "README.md" ? [file.replace(/\.md$/, "")] : []));

export interface Example {
  readonly edit: Edit;
  /** Places the rule points at; empty for a good report. */
  readonly finds: readonly (string | null)[];
  readonly sentences: readonly string[];
}

export interface RulePage {
  readonly id: string;
  /** 「表三每行总计等于六类申请人之和 · 错误」 */
  readonly subtitle: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly valid: readonly Example[];
  readonly invalid: readonly Example[];
}

export function rulePage(id: string): RulePage {
  const text = readFileSync(new URL(`${id}.md`, folder), "utf8");
  const [head = "", ...parts] = text.split(/^## /m);
  const [title = "", subtitle = ""] = head.split("\n").filter((line) => line !== "");
  const sections = Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n")).trim()]));
  return {
    id: title.replace(/^# /, ""),
    subtitle,
    sections,
    valid: examplesIn(sections["正例"] ?? ""),
    invalid: examplesIn(sections["反例"] ?? ""),
  };
}

const example = /```json\n([\s\S]*?)\n```\n?((?:\n?> .*)*)/g;

function examplesIn(text: string): Example[] {
  return [...text.matchAll(example)].map(([, json = "", quoted = ""]) => {
    const { finds = [], ...edit } = JSON.parse(json) as Edit & { finds?: (string | null)[] };
    return { edit, finds, sentences: [...quoted.matchAll(/^> (.*)$/gm)].map((line) => line[1] as string) };
  });
}

export const sentencesFor = (rule: Rule, edit: Edit): string[] =>
  findingsOfRule(rule, edit).map((finding) => say(finding, editedReport(edit).form));

/** The index of all rules, in the order of the contract. */
export function indexText(): string {
  const rows = [...rules]
    .sort((a, b) => ruleIds.indexOf(a.id) - ruleIds.indexOf(b.id))
    .map(({ id, severity, title, basis }) => `| [${id}](${id}.md) | ${severityWords[severity]} | ${title["zh-CN"]} | ${basis} |`);
  return [
    "# 校验规则",
    "",
    "每条规则一页：是什么、为什么、依据、正例、反例。例子写成对一份真实报告的小改动，由测试逐个执行。",
    "错误须在公布前改正；提醒可以写说明；提示只供参考。",
    "",
    "| 规则 | 级别 | 要求 | 依据 |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

export const writtenIndex = (): string => readFileSync(new URL("README.md", folder), "utf8");

export function updatePages(): void {
  writeFileSync(new URL("README.md", folder), indexText());
  for (const rule of rules) {
    const file = new URL(`${rule.id}.md`, folder);
    const [before = "", after = ""] = readFileSync(file, "utf8").split(/^(?=## 反例$)/m);
    const updated = after.replace(example, (_, json: string) => {
      const { finds: _finds, ...edit } = JSON.parse(json) as Edit & { finds?: unknown };
      return ["```json", json, "```", "", ...sentencesFor(rule, edit).map((sentence) => `> ${sentence}`)].join("\n");
    });
    writeFileSync(file, `${before}${updated.trimEnd()}\n`);
  }
}
