import { expect, test } from "vitest";

import { say } from "../../src/core/findings/say";
import { titleSlip } from "../../src/core/rules/title-slip";
import { exampleReport } from "../examples";
import { checkRule, findingsOfRule } from "./check-rule";

const printed = (title: string) => ({ report: "hongze-2023", printed: { title } });
const slip = (title: string, meant: string, ...slips: string[]) =>
  ({ ...printed(title), findings: [{ at: null, message: "titleSlip", data: { title, slips, meant } }] }) as const;

checkRule(titleSlip, {
  valid: {
    "no title": { report: "hongze-2023" },
    "words that are no title": printed("2023政府信息公开工作动态"),
    "the official wording": printed("洪泽区人民政府2023年政府信息公开工作年度报告"),
    年度工作报告: printed("洪泽区教育局2023年政府信息公开年度工作报告"),
    年度报告: printed("洪泽区教育局2023年政府信息公开年度报告"),
    年报: printed("洪泽区教育局2023年政府信息公开工作年报"),
    "年度 before the matter": printed("洪泽区教育局2023年度政府信息公开工作报告"),
    "年度 before the body": printed("2023年度洪泽区教育局政府信息公开工作报告"),
    "年度 before and behind": printed("洪泽区教育局2023年度政府信息公开工作年度报告"),
    年年度: printed("洪泽区教育局2023年年度政府信息公开报告"),
    "a government, and then 政府信息": printed("2023年洪泽区人民政府政府信息公开工作年度报告"),
    "the year in brackets behind": printed("洪泽区教育局政府信息公开年度报告（2023年）"),
    "half a year": printed("洪泽区教育局2023年上半年政府信息公开工作报告"),
    "the way to the page in front": printed("2023年 洪泽区教育局2023年度政府信息公开工作年度报告"),
    "the year of a school": printed("某学院2022-2023学年信息公开工作报告"),
    全年: printed("某局2023年全年政府信息公开报告"),
    "Chinese months": printed("某局2023年一月至十二月政府信息公开工作报告"),
    "a school's term": printed("某学校2023年春季学期信息公开工作报告"),
    "the end of the year": printed("某局2023年年末政府信息公开工作报告"),
    "so many months": printed("某局2023年前十个月政府信息公开工作报告"),
    "a body with a year in its name": printed("中国2023世博会局2023年政府信息公开工作年度报告"),
    "a body whose name begins with its year": printed("2023亚运会组委会办公室2023年政府信息公开工作年度报告"),
    "a year's class in its name": printed("2023届毕业生就业中心办公室2023年政府信息公开工作年度报告"),
    "two years, and the second again": printed("2019-2020年某局2020年政府信息公开工作年度报告"),
    "two years behind one another": printed("某局2019-2020年2020年政府信息公开工作年度报告"),
    "another year in front": printed("2024年洪泽区教育局2023年度政府信息公开工作年度报告"),
  },
  invalid: {
    "a bare year in front": slip("2025某乡2025年度政府信息公开工作年度报告", "某乡2025年度政府信息公开工作年度报告", "yearTwice"),
    "a year before the body and behind it": slip(
      "2023年洪泽区教育局2023年度政府信息公开工作年度报告",
      "洪泽区教育局2023年度政府信息公开工作年度报告",
      "yearTwice",
    ),
    "a year right behind itself": slip("洪泽区教育局2023年2023年度政府信息公开年报", "洪泽区教育局2023年度政府信息公开年报", "yearTwice"),
    "Chinese digits twice": slip("二〇二三年某局二〇二三年度政府信息公开年报", "某局二〇二三年度政府信息公开年报", "yearTwice"),
    "年度 twice": slip("某局2023年政府信息公开工作年度年度报告", "某局2023年政府信息公开工作年度报告", "wordTwice"),
    "年度 twice behind the year": slip("某局2023年度年度政府信息公开报告", "某局2023年度政府信息公开报告", "wordTwice"),
    "工作 twice": slip("某局2023年度政府信息公开工作工作报告", "某局2023年度政府信息公开工作报告", "wordTwice"),
    "full-width brackets stay": slip(
      "某局（本级）2023年2023年度政府信息公开工作年度报告（公开版）",
      "某局（本级）2023年度政府信息公开工作年度报告（公开版）",
      "yearTwice",
    ),
    "one bracket of each kind": slip(
      "某局(筹）2023政府信息公开工作年报告（稿)",
      "某局(筹）2023年政府信息公开工作年度报告（稿)",
      "yearUnmarked",
      "annualMissing",
    ),
    "no 年": slip("某局２０２３政府信息公开工作年度报告", "某局2023年政府信息公开工作年度报告", "yearUnmarked"),
    "度 without 年": slip("某局2023度政府信息公开年报", "某局2023年度政府信息公开年报", "yearUnmarked"),
    "年 without 度": slip("某局2023年政府信息公开工作年报告", "某局2023年政府信息公开工作年度报告", "annualMissing"),
    "no 年度 at all": slip("某局2023年政府信息公开工作报告", "某局2023年政府信息公开工作年度报告", "annualMissing"),
    "two at once": slip("2023政府信息公开工作年报告", "2023年政府信息公开工作年度报告", "yearUnmarked", "annualMissing"),
  },
});

test.each([
  ["某局2023年政府信息公开工作年度年度报告", "“年度”写了两遍", "年度"],
  ["某局2023年度政府信息公开工作工作报告", "“工作”写了两遍", "工作"],
  ["某局2023年政府信息公开信息公开年度报告", "“信息公开”写了两遍", "信息公开"],
  ["某局2023年度年度政府信息公开工作工作报告", "“年度”“工作”写了两遍", "年度 and 工作"],
])("%s", (title, chinese, english) => {
  const [found] = findingsOfRule(titleSlip, printed(title));
  if (!found) throw new Error("nothing was found");
  const { form } = exampleReport("hongze-2023");
  expect(say(found, form)).toContain(chinese);
  expect(say(found, form, "en")).toContain(`says ${english} twice`);
});
