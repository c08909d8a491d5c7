/** The trial form of 国办公开办函〔2019〕60号, for the reports of 2019 and 2020. */

import type { FormDefinition } from "./definition";
import { applicants, decisions, otherResults, requestsCorner, reviewColumns, sections } from "./shared-lines";
import { group, line, total } from "./label-tree";

const itemsLastYear = { key: "itemsLastYear", label: "上一年项目数量", en: "items last year", kind: "count", span: 1 } as const;
const change = { key: "change", label: "本年增/减", en: "change this year", kind: "change", span: 1 } as const;
const itemsAndDecisions = [itemsLastYear, change, { ...decisions, label: "处理决定数量", span: 1 }] as const;

export const form2019: FormDefinition = {
  edition: "2019",
  basis: "国办公开办函〔2019〕60号",
  firstYear: 2019,
  lastYear: 2020,
  sections,
  proactiveDisclosure: [
    {
      label: "第二十条第（一）项",
      en: "Article 20 (1)",
      columns: [
        { key: "madeThisYear", label: "本年新制作数量", en: "made this year", kind: "count", span: 1 },
        { key: "publishedThisYear", label: "本年新公开数量", en: "published this year", kind: "count", span: 1 },
        { key: "totalPublic", label: "对外公开总数量", en: "total public", kind: "count", span: 1 },
      ],
      rows: [line("governmentRules", "规章", "government rules"), line("normativeDocuments", "规范性文件", "normative documents")],
    },
    {
      label: "第二十条第（五）项",
      en: "Article 20 (5)",
      columns: itemsAndDecisions,
      rows: [
        line("administrativeLicences", "行政许可", "administrative licences"),
        line("otherPublicServices", "其他对外管理服务事项", "other public services"),
      ],
    },
    {
      label: "第二十条第（六）项",
      en: "Article 20 (6)",
      columns: itemsAndDecisions,
      rows: [
        line("administrativePenalties", "行政处罚", "administrative penalties"),
        line("administrativeCompulsion", "行政强制", "administrative compulsion"),
      ],
    },
    {
      label: "第二十条第（八）项",
      en: "Article 20 (8)",
      columns: [itemsLastYear, { ...change, span: 2 }],
      rows: [line("administrativeFees", "行政事业性收费", "administrative fees")],
    },
    {
      label: "第二十条第（九）项",
      en: "Article 20 (9)",
      columns: [
        { key: "projects", label: "采购项目数量", en: "projects", kind: "count", span: 1 },
        { key: "amount", label: "采购总金额", en: "amount", kind: "money", span: 2 },
      ],
      rows: [line("governmentProcurement", "政府集中采购", "government procurement")],
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
        line("otherHandling", "（六）其他处理", "(6) other handling"),
        total("（七）总计", "(7) total"),
      ]),
      line("carriedForward", "四、结转下年度继续办理", "4. carried forward to next year", "四、结转下年度"),
    ],
    balance: { left: ["newlyReceived", "carriedOver"], right: ["outcome.total", "carriedForward"] },
  },
  reviewAndLitigation: reviewColumns,
};
