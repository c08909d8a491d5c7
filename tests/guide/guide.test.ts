import { describe, expect, test } from "vitest";

import { textIds } from "../../src/core/form/cell-id";
import { editions, formOf } from "../../src/core/form/form";
import { adviceAt } from "../../src/core/guide/guide";
import type { Advice, AdviceWords } from "../../src/core/guide/guide";
import { en } from "../../src/core/guide/guide.en";
import { zhCN } from "../../src/core/guide/guide.zh-CN";
import { isTableId, partsOf } from "../../src/core/form/cell-id";
import { lineNames } from "../../src/core/form/form";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { expectGenerated } from "../renew";

const languages: [string, AdviceWords][] = [
  ["zh-CN", zhCN],
  ["en", en],
];
const all = (words: AdviceWords): Advice[] => Object.values(words).flat();

describe.each(languages)("the guide in %s", (_, words) => {
  test.each(editions)("says of every cell of the form of %s what counts", (edition) => {
    const form = formOf(edition);
    const silent = form.cells.filter(({ id }) => !adviceAt(id, words).some(({ kind }) => kind === "counts"));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test.each(textIds)("says what belongs into the text %s", (id) => {
    expect(adviceAt(id, words).some(({ kind }) => kind === "counts")).toBe(true);
  });

  test("has a source for every sentence, and ends each", () => {
    expect(all(words).filter(({ says, from }) => from === "" || !/[。.]$/.test(says))).toEqual([]);
  });

  test("speaks of no line that no form has", () => {
    const lines = new Set(
      editions.flatMap((edition) => formOf(edition).cells.flatMap(({ id }) => [`${id.split("/")[1]}/`, `/${id.split("/")[2]}`])),
    );
    expect(Object.keys(words).filter((key) => !lines.has(key) && !(textIds as readonly string[]).includes(key))).toEqual([]);
  });
});

test("both languages say the same things of the same lines", () => {
  const outline = (words: AdviceWords) => Object.entries(words).map(([key, advice]) => [key, advice.map(({ kind }) => kind)]);
  expect(outline(en)).toEqual(outline(zhCN));
});

test.each(editions)("Excel shows it beside every cell of the sheets of %s: at most 32 and 255 characters", (edition) => {
  const form = formOf(edition);
  const plan = planWorkbook(form, { agency: "甲局", year: 2025, totals: "typed" });
  const shown = plan.sheets.flatMap(({ role, validations }) => (role in form.tables ? validations : []));
  const cells = shown.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  expect(cells).toBe(form.cells.length);
  for (const { promptTitle = "", promptMessage = "" } of shown) {
    expect([promptTitle, promptTitle.length > 0 && promptTitle.length <= 32]).toEqual([promptTitle, true]);
    expect([promptMessage, promptMessage.length > 20 && promptMessage.length <= 255]).toEqual([promptMessage, true]);
  }
});

describe("the manual's page", () => {
  const form = formOf("2021");
  const kinds = { counts: "", leaves: "不算：", example: "例：" } as const;
  const items = (advice: readonly Advice[]): string =>
    advice.map(({ kind, says, from }) => `- ${kinds[kind]}${says}〔${from}〕\n`).join("");
  const heading = (name: string, advice: readonly Advice[]): string => `### ${name}\n\n${items(advice)}`;

  /** Each line of a table once: its rows by name, then its columns. */
  const lines = (table: string): string[] => {
    const cells = form.cells.filter(({ id }) => partsOf(id).table === table);
    const rows = new Map(cells.map(({ id }) => [`${partsOf(id).row}/`, lineNames(form, id).slice(0, -1).join(" · ")]));
    const columns = new Map(cells.map(({ id }) => [`/${partsOf(id).column}`, lineNames(form, id).at(-1) ?? ""]));
    return [...rows, ...columns].flatMap(([key, name]) => (zhCN[key] ? [heading(name, zhCN[key])] : []));
  };

  test("lists every sentence in the order of the form", () => {
    const sections = textIds.map((id) => {
      const name = id === "preamble" ? "前言" : form.section(id).heading;
      const of = isTableId(id) ? [...lines(id), heading("表格以外的文字", zhCN[id])] : [items(zhCN[id])];
      return `## ${name}\n\n${of.join("\n")}`;
    });
    const intro =
      "每一格填什么、不填什么、出处在哪里。在 Excel 里选中一格，旁边也会显示。\n\n本页由 `src/core/guide` 生成（`npm run renew`）。";
    expectGenerated(new URL("../../docs/manual/guide.md", import.meta.url), `# 填报指引\n\n${intro}\n\n${sections.join("\n")}`);
  });
});
