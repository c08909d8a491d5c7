import { signOffInText } from "../../src/core/rules/sign-off-in-text";
import { checkRule } from "./check-rule";

const signOff = { supervisor: "", reviewer: "", editor: "" };

checkRule(signOffInText, {
  valid: {
    "no such lines": { report: "huaian-2024", with: { otherMatters: "本年度未收取信息处理费。" } },
    "审核 as a heading of a sentence": {
      report: "huaian-2024",
      with: { overview: "一是加强审核。\n审核：落实“三审三校”制度，未经审核的信息一律不得发布。" },
    },
    "one line that names one, which may be a sentence": { report: "huaian-2024", with: { otherMatters: "审核：张三" } },
  },
  invalid: {
    "the published report of 东风区, names empty": {
      report: "dongfeng-2021",
      findings: [{ at: "otherMatters", related: [], message: "signOffInText", data: signOff }],
    },
    "names are shown": {
      report: "huaian-2024",
      signOff: { supervisor: "张三", reviewer: "", editor: "李四" },
      findings: [{ at: "otherMatters", data: { supervisor: "张三", reviewer: "", editor: "李四" } }],
    },
    "lines still in the text of a report file": {
      report: "huaian-2024",
      with: { otherMatters: "本年度未收取信息处理费。\n监 审：张三\n审核：\n编辑：李四" },
      findings: [{ at: "otherMatters", data: { supervisor: "张三", reviewer: "", editor: "李四" } }],
    },
    "one line that names two": {
      report: "huaian-2024",
      with: { overview: "一是加强审核。\n监审：张三　审核：李四" },
      findings: [{ at: "overview", data: { supervisor: "张三", reviewer: "李四", editor: "" } }],
    },
    "lines and the key together are one finding": {
      report: "dongfeng-2021",
      with: { otherMatters: "无。\n监审：\n审核：\n编辑：" },
      findings: [{ at: "otherMatters" }],
    },
  },
});
