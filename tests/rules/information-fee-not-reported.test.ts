import { informationFeeNotReported } from "../../src/core/rules/information-fee-not-reported";
import { checkRule } from "./check-rule";

const text = (otherMatters: string) => ({ report: "dongfeng-2021", with: { otherMatters } });
const found = (otherMatters: string) =>
  ({ ...text(otherMatters), findings: [{ at: "otherMatters", related: [], message: "informationFeeNotReported" }] }) as const;

checkRule(informationFeeNotReported, {
  valid: {
    "a fee named behind the hint": text("（文字描述）本年度未收取信息处理费（含检索费）。"),
    "none charged": text("本年度未收取信息处理费。"),
    "how much was charged": text("2021年共收取信息处理费380元，无其他需要报告的事项。"),
    "in other words": text("本机关2021年度没有收取政府信息公开申请的相关费用。"),
    "the office's words": text("依据《政府信息公开信息处理费管理办法》，本年度发出收费通知0件，总金额0元。"),
    "收费 without 处理": text("我局2021年无依申请公开收费情况。"),
    "no fees of any kind": text("本年度没有收取过任何费用。"),
    "the fees of requests": text("依申请公开的费用按规定执行。"),
    "what the fees came to": text("费用的具体情况为零。"),
    "no charging": text("全年未进行收费。"),
    "the 2019 form without a year": { report: "zeros-2019", year: null, with: { otherMatters: "无。" } },
    "not yet charged in 2020": { report: "zeros-2019", with: { otherMatters: "无。" } },
    "a text that was not given": { report: "huaian-2024" },
    "an empty text, which narrative-empty says, fee included": text(" \n"),
    "nothing but a full stop": text("。"),
  },
  invalid: {
    "the published report of 东风区": found("我局无其他需要报告事项。"),
    "无 alone": found("无。"),
    "only the official hint, which names the fee": found("（文字描述，收取信息处理费情况在此处报告。）"),
    "the hint without its brackets": found("文字描述，收取信息处理费情况在此处报告"),
    "the hint before another sentence": found("( 文字描述，收取信息处理费情况在此处报告 )无其他事项。"),
    "行政事业性收费 is other money": found("本年度行政事业性收费金额12万元。"),
    "no 行政事业性收费 is no word on other money": found("本年度无行政事业性收费。"),
    "a 2019 form used for 2023": {
      report: "zeros-2019",
      year: 2023,
      with: { otherMatters: "无其他需要报告的事项。" },
      findings: [{ at: "otherMatters" }],
    },
    "a report that does not say its year": {
      report: "dongfeng-2021",
      year: null,
      with: { otherMatters: "无。" },
      findings: [{ at: "otherMatters" }],
    },
  },
});
