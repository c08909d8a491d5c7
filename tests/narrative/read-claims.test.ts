import { describe, expect, test } from "vitest";

import type { Claim } from "../../src/core/narrative/claim";
import { isCovered } from "../../src/core/narrative/scope";
import type { Subject } from "../../src/core/narrative/passage";
import { bureau, read, tell } from "./told";

const district = { agency: "云岭区人民政府", year: 2023 };
const office = { agency: "云岭区人民政府办公室", year: 2023 };

describe("what a number counts", () => {
  test.each<[string, string[]]>([
    ["共收到政府信息公开申请85件", ["received 85"]],
    [
      "新收申请85件，上年结转3件，办结83件，结转下年度继续办理5件",
      ["newlyReceived 85", "carriedOver 3", "answered 83", "carriedForward 5"],
    ],
    ["共办理政府信息公开申请88件，含2022年转至今年办理的3件", ["handled 88", "carriedOver 3"]],
    ["结转5件至下年度继续办理", ["carriedForward 5"]],
    ["依申请公开收到85件，4件结转到2024年", ["received 85", "carriedForward 4"]],
    ["依申请公开结转3件", ["carried 3 ?meaning"]],
    ["予以公开40件、部分公开9件", ["outcome.fullyDisclosed 40", "outcome.partlyDisclosed 9"]],
    ["申请中有11件办结，8件撤销", ["answered 11", "withdrawn 8 ?meaning"]],
    ["因过程性信息不予公开2件", ["outcome.refused.processInformation 2"]],
    ["因不掌握相关信息无法提供17件", ["outcome.unableToProvide.notHeld 17"]],
    ["予以公开和部分公开共49件", ["outcome.fullyDisclosed+outcome.partlyDisclosed 49"]],
    ["收到申请85件，其中自然人68件，占80%", ["received 85", "mentioned/naturalPerson 68", "share 80"]],
    ["自然人新收申请68件", ["newlyReceived/naturalPerson 68"]],
    [
      "因信息公开被申请行政复议7件，其中维持3件，2件正在审理",
      ["reconsideration/total 7", "reconsideration/upheld 3", "reconsideration/pending 2"],
    ],
    ["信息公开行政复议、行政诉讼共12件", ["reconsideration/total+litigation/total 12"]],
    ["信息公开行政复议、行政诉讼各5件", ["reconsideration/total 5", "litigation/total 5"]],
    ["因信息公开未经复议直接起诉3件，复议后起诉2件", ["litigation.direct/total 3", "litigation.afterReconsideration/total 2"]],
    [
      "制发行政规范性文件4件，废止1件，现行有效16件",
      ["normativeDocuments/issued 4", "normativeDocuments/repealed 1", "normativeDocuments/inForce 16"],
    ],
    [
      "作出行政许可1240件、行政处罚36件、行政强制2件",
      ["administrativeLicences 1240", "administrativePenalties 36", "administrativeCompulsion 2"],
    ],
    ["收取行政事业性收费328.6万元", ["fees 328.6"]],
    ["收取行政事业性收费3286000元", ["fees 328.6"]],
    ["未收到政府信息公开申请，未发生行政复议、行政诉讼", ["received 0", "reconsideration/total 0", "litigation/total 0"]],
    ["予以公开、部分公开、不予公开分别为40件、9件、6件", ["outcome.fullyDisclosed 40", "outcome.partlyDisclosed 9", "outcome.refused 6"]],
    ["收到申请较上年增加24件", ["change 24"]],
    ["通过网站收到申请62件", ["channel 62"]],
  ])("%s", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });

  test.each([
    ["收到248条网民留言，办结留言230条，公开答复4条"],
    ["答复人大代表建议12件、政协提案9件"],
    ["答复时限由20个工作日压缩至15个工作日"],
    ["一是规范流程，二是落实“三审三校”制度，三是办成一件事"],
    ["国办公开办函〔2021〕30号，2023年1月1日至12月31日"],
    ["制发公文130件，主动公开85件，不予公开45件"],
    ["收取信息处理费380元"],
    ["未收到投诉举报，提供无障碍服务"],
    ["1.强化措施。2.规范制度。"],
  ])("nothing: %s", (text) => {
    expect(tell(text)).toEqual([]);
  });
});

describe("where it stands", () => {
  test("words and number are found in the text as typed", () => {
    const text = "2023年,共收到 申请 １，２３４ 件,\n上年结转3件。";
    const [received, carriedOver] = read(text) as [Claim, Claim];
    expect(text.slice(received.number.start, received.number.end)).toBe("１，２３４ 件");
    expect(text.slice(received.start, received.end)).toBe("共收到 申请 １，２３４ 件");
    expect(text.slice(carriedOver.start, carriedOver.end)).toBe("上年结转3件");
    expect(carriedOver.words).toBe("上年结转3件");
  });

  test("claims come in the order they stand, brackets too", () => {
    const claims = read("办结83件（含上年结转3件），予以公开40件。");
    expect(claims.map(({ number }) => number.start)).toEqual([...claims.map(({ number }) => number.start)].sort((a, b) => a - b));
  });
});

describe("the year", () => {
  test.each<[string, string[]]>([
    ["2022年收到申请61件，2023年收到申请85件", ["last", "this"]],
    ["去年收到申请61件，今年收到申请85件", ["last", "this"]],
    ["2021年收到申请61件", ["other"]],
    ["收到申请85件，比上年的61件增加24件", ["this", "last"]],
    ["近三年收到申请215件", ["other"]],
    ["2021—2023年收到申请215件", ["other"]],
    ["2022年结转申请3件，收到申请85件", ["this", "this"]],
  ])("%s", (text, years) => {
    expect(
      read(text)
        .filter(({ kind }) => kind === "count" || kind === "change")
        .map(({ year }) => year),
    ).toEqual(years);
  });

  test("a part of the year is not the year", () => {
    for (const text of ["上半年收到申请40件", "1至6月收到申请40件", "一季度，收到申请40件"])
      expect(read(text)[0]?.doubts, text).toContain("part-of-year");
    expect(read("截至12月31日收到申请85件")[0]?.doubts).toEqual([]);
  });

  test("without a report year an explicit year is in doubt", () => {
    expect(read("2023年收到申请85件", { agency: null, year: null })[0]?.doubts).toContain("year");
  });
});

describe("the scope", () => {
  test.each<[string, Subject, string]>([
    ["我局收到申请85件", bureau, "this-body"],
    ["县自然资源局收到申请85件", bureau, "this-body"],
    ["全县收到申请85件", bureau, "whole-area"],
    ["县教育局收到申请85件", bureau, "another-body"],
    ["全区收到申请713件", district, "whole-area"],
    ["各部门、各街道收到申请713件", district, "whole-area"],
    ["全省收到申请713件", district, "another-body"],
    ["区政府办公室收到申请17件", district, "another-body"],
    ["区政府本级收到申请17件", district, "another-body"],
    ["区政府办收到申请17件", office, "this-body"],
    ["收到申请85件", bureau, "this-body"],
  ])("%s (%j)", (text, about, scope) => {
    expect(read(text, about)[0]?.scope).toBe(scope);
  });

  test.each([
    ["云岭区人民政府", "全区", true],
    ["云岭区", "全区", true],
    ["云岭县人民政府（县政府办公室）", "全县", true],
    ["云岭高新区管理委员会", "全区", true],
    ["云岭市", "全区", false],
    ["云岭县自然资源局", "全县", false],
    ["云岭区人民政府办公室", "全区", false],
    ["柳溪镇人民政府", "全镇", true],
    ["柳溪镇人民政府", "全县", false],
    ["城关街道办事处", "全街道", true],
    ["柳溪社区", "全区", false],
  ])("the tables of %s count %s: %s", (agency, area, isCounted) => {
    const [claim] = read(`${area}收到申请85件`, { agency, year: 2023 });
    expect(isCovered(claim?.scope ?? "this-body", agency)).toBe(isCounted);
  });

  test("「区政府」 may be the body or its office", () => {
    expect(read("区政府收到申请17件", district)[0]?.doubts).toContain("scope");
    expect(read("区政府收到申请17件", office)[0]?.doubts).toContain("scope");
    expect(read("云岭区人民政府收到申请17件", district)[0]?.doubts).toEqual([]);
  });

  test("a speaker lasts for the sentence, and beyond where numbers were given", () => {
    expect(read("区教育局收到申请12件，答复11件。结转1件至下年度。", district).map(({ scope }) => scope)).toEqual([
      "another-body",
      "another-body",
      "another-body",
    ]);
    expect(read("各部门认真落实。我局收到申请85件。").map(({ scope }) => scope)).toEqual(["this-body"]);
  });
});
