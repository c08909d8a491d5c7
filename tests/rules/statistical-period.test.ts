import { statisticalPeriod } from "../../src/core/rules/statistical-period";
import { checkRule } from "./check-rule";

const saying = (preamble: string, year = 2024) => ({ report: "huaian-2024", year, with: { preamble } });

checkRule(statisticalPeriod, {
  valid: {
    "no period": saying("根据条例编制本报告。"),
    "the year": saying("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"),
    "the year, said once": saying("统计期限为2024年1月1日—12月31日。"),
    "full-width digits": saying("统计时段：２０２４年１月１日至１２月３１日。"),
    "another matter's period": saying("公示期为2024年6月1日至6月7日，收集意见3条。"),
    "a campaign with data": saying("2024年5月1日至5月31日开展宣传月活动，统计数据显示参与3000人次。"),
    "last year's report was published this year": saying("2024年1月20日，公布2023年度政府信息公开工作年度报告。"),
    "published after the year": saying("本报告于2025年1月20日前向社会公布。"),
    "approved in December": saying("本报告于2024年12月30日公布。"),
    "29 February": saying("2024年2月29日召开会议。"),
    "a number before a month is no day": saying("共110月。"),
  },
  invalid: {
    "last year's": {
      ...saying("统计期限自2023年1月1日起至2023年12月31日止。"),
      findings: [{ at: "preamble", message: "periodNotTheYear", data: { words: "2023年1月1日起至2023年12月31日", year: 2024 } }],
    },
    "an end left from last year": { ...saying("统计期限为2024年1月1日到2023年12月31日。"), findings: [{ at: "preamble" }] },
    "not a whole year": { ...saying("本报告数据统计时间为2024年1月1日至11月30日。"), findings: [{ at: "preamble" }] },
    "a month earlier": { ...saying("报告期为2023年12月1日～2024年11月30日。"), findings: [{ at: "preamble" }] },
    "told twice differently": {
      report: "huaian-2024",
      with: { preamble: "统计期限自2024年1月1日起至12月31日止。", overview: "数据统计期限为2024年1月1日至10月31日。" },
      findings: [{ at: "overview", message: "periodNotTheYear" }],
    },
    "told twice differently where the year is not known": {
      report: "huaian-2024",
      year: null,
      with: { preamble: "统计期限自2024年1月1日起至12月31日止。", overview: "数据统计期限为2024年1月1日至10月31日。" },
      findings: [{ at: "overview", message: "periodsDiffer", data: { other: "2024年1月1日起至12月31日" } }],
    },
    "before its own year is over": {
      ...saying("本年度报告于2024年1月15日前在政府网站公布。"),
      findings: [{ at: "preamble", message: "publishedTooEarly", data: { words: "2024年1月15日", year: 2024 } }],
    },
    "a day that no year has": {
      ...saying("统计期限截至12月32日。6月31日召开会议。2月30日。"),
      findings: [
        { at: "preamble", message: "noSuchDate", data: { words: "12月32日" } },
        { at: "preamble", message: "noSuchDate", data: { words: "6月31日" } },
        { at: "preamble", message: "noSuchDate", data: { words: "2月30日" } },
      ],
    },
  },
});
