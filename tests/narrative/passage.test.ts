/** What stays in mind from segment to segment, sentence to sentence, line to line. */

import { describe, expect, test } from "vitest";

import { read, tell } from "./told";

const district = { agency: "云岭区人民政府", year: 2023 };

describe("the matter", () => {
  test.each<[string, string[]]>([
    ["收到信息公开申请85件。答复83件。", ["received 85", "answered 83"]],
    ["收到群众来信92件。办结80件。", []],
    ["（二）依申请公开情况\n全年收到85件，答复83件。", ["received 85", "answered 83"]],
    ["（二）依申请公开情况。\n全年收到85件，答复83件。", []],
    ["（二）依申请公开情况\n\n全年收到85件。", ["received 85"]],
    ["（二）依申请公开情况\n主动公开信息500条。\n全年收到85件。", []],
    ["依申请公开方面，网站发布动态500条，办结20件。答复83件。", []],
    [
      "信息公开行政复议7件，维持3件；行政诉讼5件，维持2件。",
      ["reconsideration/total 7", "reconsideration/upheld 3", "litigation/total 5", "litigation/upheld 2"],
    ],
    ["信息公开行政复议7件维持3件纠正1件", ["reconsideration/total 7", "reconsideration/upheld 3", "reconsideration/corrected 1"]],
    ["收到申请85件。\n答复83件。", ["received 85"]],
    ["收到申请85件\n答复83件", ["received 85"]],
    ["同比增加24件，收到85件。", ["change 24"]],
    ["上年结转3件，今年收到85件。", ["carriedOver 3", "received 85"]],
  ])("%j", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });

  test("a reconsideration is one about disclosure where the paragraph speaks of it", () => {
    expect(tell("政务公开有序推进。行政复议7件，未发生行政诉讼。")).toEqual(["reconsideration/total 7", "litigation/total 0"]);
    expect(tell("行政复议7件，未发生行政诉讼。")).toEqual(["reconsideration/total 7 ?meaning", "litigation/total 0"]);
    expect(tell("政务公开有序推进。\n行政复议7件。")).toEqual(["reconsideration/total 7 ?meaning"]);
    expect(tell("行政复议7件。政务公开有序推进。")).toEqual(["reconsideration/total 7 ?meaning"]);
    expect(tell("信息公开行政复议和政府规章制定工作：行政许可7件。")).toEqual(["administrativeLicences 7"]);
  });
});

describe("the year", () => {
  const years = (text: string): string[] => read(text).map(({ year, doubts }) => [year, ...doubts].join(" "));

  test.each<[string, string[]]>([
    ["2022年，收到申请61件，答复申请60件。答复申请59件。", ["last", "last", "this year"]],
    ["2022年收到申请61件；今年收到申请85件，答复申请83件。答复申请82件。", ["last", "this", "this", "this"]],
    ["收到申请85件（2022年收到申请61件），答复申请83件", ["this", "last", "this"]],
    ["发布2022年度报告，收到政府信息公开申请85件", ["this"]],
    ["收到申请85件（答复83件）比2022年多", ["this", "this"]],
    ["与2022年相比，收到申请85件", ["this"]],
    ["上半年，收到申请40件，答复申请30件。收到申请85件。", ["this part-of-year", "this part-of-year", "this"]],
    ["1月收到申请4件，12月收到申请9件", ["this part-of-year", "this part-of-year"]],
    ["1—6月收到申请4件，7—12月收到申请9件", ["this part-of-year", "this part-of-year"]],
    ["7月1日至12月31日收到申请9件", ["this part-of-year"]],
    ["1月1日至12月31日收到申请9件", ["this"]],
    ["截至12月底收到申请9件", ["this"]],
    ["10月收到申请4件", ["this part-of-year"]],
    ["1月份至12月收到申请9件", ["this"]],
    ["1月至10月收到申请9件", ["this part-of-year"]],
    ["1月和12月收到申请9件", ["this part-of-year"]],
    ["2023.5收到申请9件", ["this qualified"]],
    ["历年收到申请900件", ["other"]],
    ["2024年收到申请9件", ["other"]],
    ["前年收到申请9件", ["other"]],
    ["2022年，收到申请61件。\n收到申请85件。", ["last", "this"]],
  ])("%j", (text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});

describe("who speaks", () => {
  const scopes = (text: string, agency = "云岭区人民政府"): string[] =>
    read(text, { agency, year: 2023 }).map(({ scope, doubts }) => [scope, ...doubts].join(" "));

  test.each<[string, string[]]>([
    ["区教育局，全年收到申请12件，答复申请11件", ["another-body", "another-body"]],
    ["区教育局收到申请12件，全区收到申请713件", ["another-body", "whole-area"]],
    ["区教育局认真落实，收到申请713件", ["this-body"]],
    ["区教育局认真落实。收到申请713件", ["this-body"]],
    ["由区教育局收到申请12件", ["another-body"]],
    ["区教育局收到征地类政府信息公开申请12件", ["another-body qualified"]],
    ["区教育局认真落实收到政府信息公开申请713件", ["this-body qualified"]],
    ["区教育局，积极工作。收到申请713件", ["this-body"]],
    ["我办收到申请17件", ["another-body"]],
    ["本机关收到申请17件", ["this-body scope"]],
    ["各部门收到申请600件", ["whole-area scope"]],
    ["各部门、各镇街收到申请713件", ["whole-area"]],
    ["全区各部门收到申请713件", ["whole-area"]],
    ["全区各镇街收到申请113件", ["whole-area scope"]],
    ["各级行政机关收到申请713件", ["whole-area"]],
    ["全省各级行政机关收到申请9000件", ["another-body"]],
    ["全国收到申请90000件", ["another-body"]],
    ["区政府办收到申请17件", ["another-body"]],
  ])("%j", (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ["柳溪镇人民政府", "我单位收到申请1件", "this-body"],
    ["柳溪乡人民政府", "我办收到申请1件", "this-body"],
    ["柳溪乡人民政府", "全乡收到申请1件", "whole-area"],
    ["柳溪乡人民政府", "各单位收到申请1件", "another-body"],
    ["柳溪乡人民政府", "乡政府收到申请1件", "this-body"],
    ["柳溪乡人民政府", "柳溪乡人民政府办公室收到申请1件", "this-body scope"],
    ["城关街道办事处", "城关街道收到申请1件", "this-body"],
    ["城关街道办事处", "城关街道办收到申请1件", "this-body"],
    ["云岭县自然资源局", "县自然资源局收到申请1件", "this-body"],
    ["云岭县自然资源局", "自然资源局收到申请1件", "this-body"],
    ["云岭县自然资源局", "市自然资源局收到申请1件", "another-body"],
    ["云岭县自然资源局", "本级收到申请1件", "this-body scope"],
    ["云岭县自然资源局", "各科室收到申请1件", "whole-area scope"],
    ["云岭县自然资源局", "全系统收到申请1件", "whole-area"],
    ["云岭县自然资源局", "单位收到申请1件", "this-body"],
    ["云岭县自然资源局", "机关事务局收到申请1件", "another-body"],
  ])("in the report of %s: %s", (agency, text, expected) => {
    expect(scopes(text, agency)).toEqual([expected]);
  });

  test("without an agency every other voice is in doubt", () => {
    for (const text of ["全区收到申请1件", "区教育局收到申请1件", "本级收到申请1件"])
      expect(read(text, { agency: null, year: 2023 })[0]?.doubts, text).toContain("scope");
    expect(
      ["全区收到申请1件", "区教育局收到申请1件", "本级收到申请1件"].map((text) => read(text, { agency: null, year: 2023 })[0]?.scope),
    ).toEqual(["whole-area", "this-body", "this-body"]);
    expect(read("我局收到申请1件", { agency: null, year: 2023 })[0]?.doubts).toEqual([]);
  });
});

describe("brackets and broken text", () => {
  test.each<[string, string[]]>([
    ["收到申请（含网上）85件", ["received 85"]],
    ["收到申请85件（其中网上62件（含邮件3件））", ["received 85", "channel 62", "channel 3"]],
    ["收到申请85件（含上年结转3件", ["received 85", "carriedOver 3"]],
    ["收到申请85件（上年结转3件）答复83件", ["received 85", "carriedOver 3", "answered 83"]],
    ["收到申请85件）答复申请83件", ["received 85", "answered 83"]],
    ["。。，，；：收到申请85件", ["received 85"]],
    ["（）", []],
    ["", []],
  ])("%j", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });

  test("a list in one sentence keeps its order", () => {
    expect(tell("信息公开行政复议（7件）、行政诉讼（5件）", district)).toEqual(["reconsideration/total 7", "litigation/total 5"]);
  });
});
