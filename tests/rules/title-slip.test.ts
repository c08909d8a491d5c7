import { titleSlip } from "../../src/core/rules/title-slip";
import { checkRule } from "./check-rule";

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
    "no 年": slip("某局２０２３政府信息公开工作年度报告", "某局2023年政府信息公开工作年度报告", "yearUnmarked"),
    "度 without 年": slip("某局2023度政府信息公开年报", "某局2023年度政府信息公开年报", "yearUnmarked"),
    "年 without 度": slip("某局2023年政府信息公开工作年报告", "某局2023年政府信息公开工作年度报告", "annualMissing"),
    "no 年度 at all": slip("某局2023年政府信息公开工作报告", "某局2023年政府信息公开工作年度报告", "annualMissing"),
    "two at once": slip("2023政府信息公开工作年报告", "2023年政府信息公开工作年度报告", "yearUnmarked", "annualMissing"),
  },
});
