/** The form of 国办公开办函〔2021〕30号, in force for the reports of 2021 and later. */

import type { FormDefinition } from "./definition";
import { applicants, decisions, otherResults, requestsCorner, reviewColumns, sections } from "./shared-lines";
import { group, line, total } from "./label-tree";

const documents = [
  { key: "issuedThisYear", label: "本年制发件数", en: "issued this year", kind: "count", span: 1 },
  { key: "repealedThisYear", label: "本年废止件数", en: "repealed this year", kind: "count", span: 1 },
  { key: "currentlyInForce", label: "现行有效件数", en: "currently in force", kind: "count", span: 1 },
] as const;

const decisionsOnly = [{ ...decisions, label: "本年处理决定数量", span: 3 }] as const;

export const form2021: FormDefinition = {
  edition: "2021",
  basis: "国办公开办函〔2021〕30号",
  firstYear: 2021,
  lastYear: null,
  sections,
  proactiveDisclosure: [
    {
      label: "第二十条第（一）项",
      en: "Article 20 (1)",
      columns: documents,
      rows: [line("governmentRules", "规章", "government rules"), line("normativeDocuments", "行政规范性文件", "normative documents")],
    },
    {
      label: "第二十条第（五）项",
      en: "Article 20 (5)",
      columns: decisionsOnly,
      rows: [line("administrativeLicences", "行政许可", "administrative licences")],
    },
    {
      label: "第二十条第（六）项",
      en: "Article 20 (6)",
      columns: decisionsOnly,
      rows: [
        line("administrativePenalties", "行政处罚", "administrative penalties"),
        line("administrativeCompulsion", "行政强制", "administrative compulsion"),
      ],
    },
    {
      label: "第二十条第（八）项",
      en: "Article 20 (8)",
      columns: [
        {
          key: "feesCollected",
          label: "本年收费金额（单位：万元）",
          en: "fees collected (10,000 yuan)",
          short: "本年收费金额",
          kind: "money",
          span: 3,
        },
      ],
      rows: [line("administrativeFees", "行政事业性收费", "administrative fees")],
    },
  ],
  requests: {
    corner: requestsCorner,
    columns: applicants,
    rows: [
      line("newlyReceived", "一、本年新收政府信息公开申请数量", "1. newly received", "一、本年新收"),
      line("carriedOver", "二、上年结转政府信息公开申请数量", "2. carried over from last year", "二、上年结转"),
      group("outcome", "三、本年度办理结果", "3. outcomes", [
        ...otherResults,
        group("otherHandling", "（六）其他处理", "(6) other handling", [
          line(
            "correctionOverdue",
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "6.1 correction overdue",
            "1.逾期不补正",
          ),
          line("feeUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "6.2 fee unpaid", "2.逾期未缴费"),
          line("other", "3.其他", "6.3 other"),
        ]),
        total("（七）总计", "(7) total"),
      ]),
      line("carriedForward", "四、结转下年度继续办理", "4. carried forward to next year", "四、结转下年度"),
    ],
    balance: { left: ["newlyReceived", "carriedOver"], right: ["outcome.total", "carriedForward"] },
  },
  reviewAndLitigation: reviewColumns,
};
