import { narrativeEmpty } from "../../src/core/rules/narrative-empty";
import { checkRule } from "./check-rule";

checkRule(narrativeEmpty, {
  valid: {
    "a good report": { report: "dongfeng-2021" },
    "texts that were not given": { report: "huaian-2024" },
    "texts that begin or end like nothing": {
      report: "dongfeng-2021",
      with: { overview: "无障碍浏览已经开通。", problemsAndImprovements: "主要问题基本没有。" },
    },
    "无 is an answer to 其他需要报告的事项": { report: "dongfeng-2021", with: { otherMatters: "无。" } },
    "the official hint left in is a placeholder, not an empty text": { report: "dongfeng-2021", with: { overview: "（文字描述）" } },
  },
  invalid: {
    "each empty text, at its section": {
      report: "dongfeng-2021",
      with: { overview: "", problemsAndImprovements: " \n　", otherMatters: "。" },
      findings: [
        { at: "overview", data: { section: "overview", text: "" } },
        { at: "problemsAndImprovements", data: { text: "" } },
        { at: "otherMatters", data: { text: "。" } },
      ],
    },
    "无 in 总体情况 says nothing": {
      report: "dongfeng-2021",
      with: { overview: "无。" },
      findings: [{ at: "overview", data: { text: "无。" } }],
    },
    "略 in 问题 says nothing": {
      report: "dongfeng-2021",
      with: { problemsAndImprovements: "（略）" },
      findings: [{ at: "problemsAndImprovements" }],
    },
  },
});
