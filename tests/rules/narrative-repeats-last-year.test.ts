import { expect, test } from "vitest";

import { repetition, wordsOf } from "../../src/core/prose/repetition";
import { narrativeRepeatsLastYear } from "../../src/core/rules/narrative-repeats-last-year";
import { exampleReport } from "../examples";
import { checkRule } from "./check-rule";

const text = exampleReport("dongfeng-2021").narrative.overview ?? "";
const half = (of: string, share: number): string => of.slice(0, Math.round(of.length * share));
const fresh =
  "全年围绕安全生产主题举办新闻发布会四场，邀请企业代表和居民走进指挥中心，现场答复提问。针对燃气、烟花爆竹、有限空间作业编制图解十二期，在公交站台和社区电子屏滚动播放。建立申请台账，逐件登记来件日期、答复日期和送达方式，由法制科逐件审核。年内新设线下查阅点两处，配备专人引导，接待群众咨询二百余人次，办理时间平均缩短三天，群众满意度明显提升，投诉数量持续下降。";

checkRule(narrativeRepeatsLastYear, {
  valid: {
    "without last year": { report: "dongfeng-2021" },
    "two texts of their own": {
      report: "huaian-2024",
      with: { overview: fresh },
      previous: { report: "huaian-2024", with: { overview: text } },
    },
    "less than half again": {
      report: "dongfeng-2021",
      with: { overview: half(text, 0.4) + fresh + fresh, problemsAndImprovements: "" },
      previous: { report: "dongfeng-2021" },
    },
    "a short text": {
      report: "dongfeng-2021",
      with: { overview: "我局认真贯彻条例。", problemsAndImprovements: "" },
      previous: { report: "dongfeng-2021", with: { overview: "我局认真贯彻条例。" } },
    },
    "a section of fewer than 120 characters, though last year's": {
      report: "huaian-2024",
      with: { overview: text.replace(/[^\u4e00-\u9fff]/g, "").slice(0, 119) },
      previous: { report: "huaian-2024", with: { overview: text } },
    },
    "六 says the same every year": {
      report: "huaian-2024",
      with: { otherMatters: text },
      previous: { report: "huaian-2024", with: { otherMatters: text } },
    },
  },
  invalid: {
    "both sections again, with other years and numbers": {
      report: "dongfeng-2021",
      previous: { report: "dongfeng-2021", year: 2020, with: { overview: text.replace("2021年度", "2020年度").replace("1名", "2名") } },
      findings: [
        { at: "overview", related: [], message: "narrativeRepeats", data: { share: 1, limit: 0.5, run: 16 } },
        { at: "problemsAndImprovements", data: { share: 1 } },
      ],
    },
    "moved to another section": {
      report: "huaian-2024",
      with: { problemsAndImprovements: text },
      previous: { report: "huaian-2024", with: { overview: text } },
      findings: [{ at: "problemsAndImprovements" }],
    },
    "a section of 120 characters": {
      report: "huaian-2024",
      with: { overview: text.replace(/[^\u4e00-\u9fff]/g, "").slice(0, 120) },
      previous: { report: "huaian-2024", with: { overview: text } },
      findings: [{ at: "overview", data: { characters: 120, repeated: 120 } }],
    },
    "with a few words changed": {
      report: "huaian-2024",
      with: { overview: text.replaceAll("政府信息公开", "政务公开").replace("局信息", "本局信息") },
      previous: { report: "huaian-2024", with: { overview: text } },
      findings: [{ at: "overview" }],
    },
  },
});

test("what is covered is counted once, and the longest stretch is told", () => {
  const words = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未";
  const runs = new Set([words.slice(0, 16), words.slice(1, 17)]);
  expect(repetition(words, runs)).toMatchObject({ repeated: 17, longest: words.slice(0, 17) });
  expect(repetition(`${words.slice(0, 17)}东${words.slice(0, 16)}`, runs)).toMatchObject({ repeated: 33, longest: words.slice(0, 17) });
  expect(repetition(words, new Set())).toMatchObject({ repeated: 0, longest: "" });
  expect(repetition(`${words.slice(0, 16)}东${words.slice(0, 17)}`, runs)).toMatchObject({ repeated: 33, longest: words.slice(0, 17) });
});

test("years, numbers and punctuation do not make a text new", () => {
  expect(wordsOf("2021年度，我局公开 12 条。")).toBe(wordsOf("２０２２年度,我局公开13条;"));
});
