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
    "a heading and a text": { report: "dongfeng-2021", with: { overview: "一、总体情况\n全年主动公开政府信息120条。" } },
    "headings that say something": {
      report: "dongfeng-2021",
      with: {
        overview: "主动公开12条",
        problemsAndImprovements: "1.公开不够及时\n2.解读形式单一的问题",
        otherMatters: "本年度无其他需要报告的事项",
      },
    },
    "short answers behind a heading": {
      report: "dongfeng-2021",
      with: { problemsAndImprovements: "存在问题：公开不及时。\n改进措施：加强培训。", otherMatters: "六、其他需要报告的事项：无。" },
    },
    ...Object.fromEntries(
      [
        "存在问题：平台建设。改进措施：监督保障。",
        "存在的主要问题：信息管理；下一步打算：平台建设",
        "（一）存在的不足：主动公开。\n（二）改进措施：主动公开工作。",
        "1.存在问题：依申请公开方面。2.整改措施：监督保障",
      ].map((problemsAndImprovements) => [problemsAndImprovements, { report: "dongfeng-2021", with: { problemsAndImprovements } }]),
    ),
    "复议 and 诉讼 as a text": { report: "dongfeng-2021", with: { otherMatters: "行政复议和行政诉讼案件均依法办理" } },
    "无 under a heading of 六": { report: "dongfeng-2021", with: { otherMatters: "（一）信息处理费收取情况\n无" } },
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
    "nothing but headings": {
      report: "dongfeng-2021",
      with: {
        overview:
          "一、总体情况\n（一）主动公开情况。\n（二）依申请公开情况\n（三）政府信息管理情况\n（四）平台建设情况\n（五）监督保障情况：",
        problemsAndImprovements: "（一）存在的主要问题\n（二）改进措施",
        otherMatters: "其他需要报告的事项",
      },
      findings: [
        { at: "overview" },
        { at: "problemsAndImprovements", data: { text: "（一）存在的主要问题 （二）改进措施" } },
        { at: "otherMatters" },
      ],
    },
    "the five matters, and the halves of 五, in other words": {
      report: "dongfeng-2021",
      with: {
        overview: "1.主动公开\n2.依申请公开\n3.政府信息资源管理\n4.政府信息公开平台建设\n5.监督保障",
        problemsAndImprovements: "存在问题和不足；下一步工作打算",
      },
      findings: [{ at: "overview" }, { at: "problemsAndImprovements" }],
    },
    "headings behind headings": {
      report: "dongfeng-2021",
      with: {
        overview: "一、总体情况：主动公开情况：\n依申请公开情况：平台建设情况",
        problemsAndImprovements: "五、存在的主要问题及改进情况：存在问题：改进措施",
      },
      findings: [{ at: "overview" }, { at: "problemsAndImprovements" }],
    },
    "nothing but numbers of items, or what cannot be seen": {
      report: "dongfeng-2021",
      with: { overview: "1.\n2.", problemsAndImprovements: "（一）\n（二）", otherMatters: "\u200b\ufeff" },
      findings: [{ at: "overview" }, { at: "problemsAndImprovements" }, { at: "otherMatters" }],
    },
    "无 under the headings of 五": {
      report: "dongfeng-2021",
      with: { problemsAndImprovements: "存在的问题：无" },
      findings: [{ at: "problemsAndImprovements" }],
    },
    "略 in 问题 says nothing": {
      report: "dongfeng-2021",
      with: { problemsAndImprovements: "（略）" },
      findings: [{ at: "problemsAndImprovements" }],
    },
  },
});
