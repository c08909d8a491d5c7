/**
 * A page of docs/rules, taken apart: what it claims about its rule and the examples it gives. The sentences under the bad
 * examples and the index are written by `npm run renew`; a new page needs only the examples' JSON.
 */

import { readFileSync, readdirSync } from "node:fs";

import { say } from "../../src/core/findings/say";
import type { Severity } from "../../src/core/findings/finding";
import { rules } from "../../src/core/rules";
import type { Rule } from "../../src/core/rules/rule";
import { findingsOfRule } from "./check-rule";
import { editedReport } from "./edited-report";
import type { Edit } from "./edited-report";

const folder = new URL("../../docs/rules/", import.meta.url);

export const severityWords: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", note: "提示" };

export const pageFile = (id: string): URL => new URL(`${id}.md`, folder);

export const indexFile = new URL("README.md", folder);

export const pageNames = (): string[] =>
  readdirSync(folder).flatMap((file) => (file.endsWith(".md") && file !== "README.md" ? [file.replace(/\.md$/, "")] : []));

interface Example {
  readonly edit: Edit;
  /** Places the rule points at; empty for a good report. */
  readonly finds: readonly (string | null)[];
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
  const text = readFileSync(pageFile(id), "utf8");
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

const example = /```json\n([\s\S]*?)\n```\n?(?:\n?> .*)*/g;

function exampleIn(json: string): Example {
  const { finds = [], ...edit } = JSON.parse(json) as Edit & { finds?: (string | null)[] };
  return { edit, finds };
}

const examplesIn = (text: string): Example[] => [...text.matchAll(example)].map(([, json = ""]) => exampleIn(json));

const sentencesFor = (rule: Rule, edit: Edit): string[] =>
  findingsOfRule(rule, edit).map((finding) => say(finding, editedReport(edit).form));

/** The index of all rules, in the order of the contract. */
export function indexText(): string {
  const rows = rules.map(
    ({ id, severity, title, basis }) => `| [${id}](${id}.md) | ${severityWords[severity]} | ${title["zh-CN"]} | ${basis} |`,
  );
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

/** The page of a rule with what the rule says of its bad examples today. */
export function pageText(rule: Rule): string {
  const [before = "", after = ""] = readFileSync(pageFile(rule.id), "utf8").split(/^(?=## 反例$)/m);
  const answered = after.replace(example, (_, json: string) =>
    ["```json", json, "```", "", ...sentencesFor(rule, exampleIn(json).edit).map((sentence) => `> ${sentence}`)].join("\n"),
  );
  return `${before}${answered.trimEnd()}\n`;
}
