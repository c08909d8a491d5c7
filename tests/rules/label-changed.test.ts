import { expect, test } from "vitest";

import { labelChanged } from "../../src/core/rules/label-changed";
import { checkRule, findingsOfRule } from "./check-rule";

const results = ["结果纠正", "其他结果", "尚未审结"].map((official) => ({ official, printed: official.slice(0, 2) }));

checkRule(labelChanged, {
  valid: {
    "a report file, which has no labels": { report: "huaian-2024" },
    "（六） filled in in part": {
      report: "zeros-2021",
      with: {
        "requests/outcome.otherHandling.correctionOverdue/naturalPerson": null,
        "requests/outcome.otherHandling.feeUnpaid/naturalPerson": null,
      },
    },
    "labels a reader found unchanged": { report: "huaian-2024", printed: { labels: {} } },
    "（六） left blank where a reader saw it printed": {
      report: "zeros-2021",
      with: { "requests/outcome.otherHandling.correctionOverdue/*": null, "requests/outcome.otherHandling.feeUnpaid/*": null },
      printed: { labels: {} },
    },
  },
  invalid: {
    "one finding a table, at the table": {
      report: "huaian-2024",
      printed: {
        labels: { requests: [{ official: "2.其他法律行政法规禁止公开", printed: "2.其他法律行政止公开" }], reviewAndLitigation: results },
      },
      findings: [
        {
          at: "requests",
          related: [],
          data: { table: "requests", labels: [{ official: "2.其他法律行政法规禁止公开", printed: "2.其他法律行政止公开" }] },
        },
        { at: "reviewAndLitigation", data: { labels: results } },
      ],
    },
    "a report file that prints （六） as one line": {
      report: "hongze-2023",
      findings: [
        {
          at: "requests",
          data: {
            labels: [
              { official: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", printed: "" },
              { official: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", printed: "" },
            ],
          },
        },
      ],
    },
    "rows a reader did not see, told once": {
      report: "zeros-2021",
      printed: {
        labels: { requests: [{ official: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", printed: "" }] },
        rowsNotPrinted: ["outcome.otherHandling.correctionOverdue"],
      },
      findings: [
        {
          at: "requests",
          data: {
            labels: [{ printed: "" }],
            rows: [
              {
                label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                below: "5.要求行政机关确认或重新出具已获取信息",
              },
            ],
          },
        },
      ],
    },
    "a row not seen, beside another label": {
      report: "zeros-2021",
      printed: {
        labels: { requests: [{ official: "（一）予以公开", printed: "（一）公开" }] },
        rowsNotPrinted: ["outcome.otherHandling.feeUnpaid"],
      },
      findings: [{ at: "requests", data: { labels: [{ printed: "（一）公开" }, { printed: "" }] } }],
    },
    "the first row deleted from table 2": {
      report: "zeros-2021",
      printed: { labels: { proactiveDisclosure: [{ official: "规章", printed: "" }] }, rowsNotPrinted: ["governmentRules"] },
      findings: [{ at: "proactiveDisclosure", data: { rows: [{ label: "规章", below: null }] } }],
    },
    "a row deleted from table 2, and where it stood": {
      report: "zeros-2021",
      printed: { labels: { proactiveDisclosure: [{ official: "行政规范性文件", printed: "" }] }, rowsNotPrinted: ["normativeDocuments"] },
      findings: [{ at: "proactiveDisclosure", data: { rows: [{ label: "行政规范性文件", below: "规章" }] } }],
    },
  },
});

test("rows are spoken of only where some are not there", () => {
  const [found] = findingsOfRule(labelChanged, { report: "huaian-2024", printed: { labels: { reviewAndLitigation: results } } });
  expect(Object.keys(found?.data ?? {})).toEqual(["table", "labels"]);
});
