import { expect, test } from "vitest";

import { AlikeTexts, ownTextOf } from "../../src/core/prose/alike-texts";
import { sameTextAsAnother } from "../../src/core/rules/same-text-as-another";
import { exampleReport } from "../examples";
import { diceFrom, richReport } from "../narrative/wording-table";
import { checkRule } from "./check-rule";

const text = exampleReport("dongfeng-2021").narrative.overview ?? "";
const other = exampleReport("huaian-2024").narrative.overview ?? "";
const beside = (overview: string, agency = "东风区教育局") => ({
  report: "dongfeng-2021",
  with: { problemsAndImprovements: "" },
  others: [{ report: "dongfeng-2021", agency, with: { overview, problemsAndImprovements: "" } }],
});

checkRule(sameTextAsAnother, {
  valid: {
    alone: { report: "dongfeng-2021" },
    "beside another text": beside(other),
    "beside an earlier version of its own": beside(text, "东风区应急管理局"),
    "beside its own under a short name": beside(text, "区应急局"),
    "beside a body that is not named": { ...beside(text), others: [{ report: "dongfeng-2021", agency: null }] },
    "less than half of it": beside(text.slice(0, text.length * 0.4) + other),
    "what is in every report": {
      report: "dongfeng-2021",
      with: { overview: "本报告由总体情况等六个部分组成，统计期限自2021年1月1日起，欢迎查阅。".repeat(8) },
      others: [
        {
          report: "dongfeng-2021",
          agency: "东风区教育局",
          with: { overview: "本报告由总体情况等六个部分组成，统计期限自2021年1月1日起，欢迎查阅。".repeat(8), problemsAndImprovements: "" },
        },
      ],
    },
    "sentences that four others say, too": {
      report: "dongfeng-2021",
      with: { overview: text + "己".repeat(300), problemsAndImprovements: "" },
      others: ["教育局", "水利局", "民政局", "审计局", "统计局"].map((name, at) => ({
        report: "dongfeng-2021",
        agency: `东风区${name}`,
        with: { overview: text + "甲乙丙丁戊"[at]?.repeat(150), problemsAndImprovements: "" },
      })),
    },
  },
  invalid: {
    "word for word, with other numbers": {
      ...beside(text.replace(/\d+/g, "7")),
      findings: [
        {
          at: "overview",
          related: [],
          message: "sameText",
          data: { share: 1, limit: 0.5, run: 16, file: "1.json", agency: "东风区教育局" },
        },
      ],
    },
    "moved to another section": {
      ...beside(""),
      others: [{ report: "dongfeng-2021", agency: "东风区教育局", with: { overview: "", problemsAndImprovements: text } }],
      findings: [{ at: "overview" }],
    },
    "more than half of it": { ...beside(text.slice(text.length * 0.3) + other), findings: [{ at: "overview" }] },
    "section 5 alone": {
      report: "dongfeng-2021",
      others: [{ report: "dongfeng-2021", agency: "东风区教育局", with: { overview: other } }],
      findings: [{ at: "problemsAndImprovements" }],
    },
  },
});

test("of very many texts the two that are one are found, and no others", () => {
  const dice = diceFrom(5);
  const character = (): string => String.fromCharCode(0x4e00 + dice(900));
  const sentence = (): string => Array.from({ length: 40 }, character).join("");
  const usual = Array.from({ length: 30 }, sentence);
  const texts = new AlikeTexts();
  for (let at = 0; at < 3000; at += 1) {
    const own = Array.from({ length: 10 }, () => (dice(10) < 3 ? (usual[dice(usual.length)] as string) : sentence())).join("");
    texts.add({ file: `${at}`, agency: `第${at}${character()}局`, overview: own, problemsAndImprovements: "" });
    if (at === 1000)
      texts.add({ file: "copy", agency: "丙区水利局", overview: own.slice(0, 300) + sentence(), problemsAndImprovements: "" });
  }
  expect([...texts.same().keys()].sort()).toEqual(["1000", "copy"]);
});

test("reports of rich prose, each of another body, are not the same", () => {
  const dice = diceFrom(6);
  const texts = new AlikeTexts();
  const names = new Set<string>();
  for (let at = 0; at < 60; at += 1) {
    const text = ownTextOf(richReport(dice), `${at}`);
    if (text) texts.add({ ...text, agency: `${text.agency}${at}` });
    names.add(`${at}`);
  }
  expect([...texts.same().keys()]).toEqual([]);
});
