/** Lines that both editions print alike. A label that differs between editions stands in the edition's own file. */

import type { BlockColumn, SectionDefinition } from "./definition";
import { group, line, total } from "./label-tree";

export const sections: readonly SectionDefinition[] = [
  { id: "overview", heading: "一、总体情况", en: "1. Overview", hint: "（文字描述）" },
  { id: "proactiveDisclosure", heading: "二、主动公开政府信息情况", en: "2. Proactive disclosure" },
  { id: "requests", heading: "三、收到和处理政府信息公开申请情况", en: "3. Requests received and handled" },
  { id: "reviewAndLitigation", heading: "四、政府信息公开行政复议、行政诉讼情况", en: "4. Reconsideration and litigation" },
  { id: "problemsAndImprovements", heading: "五、存在的主要问题及改进情况", en: "5. Problems and improvements", hint: "（文字描述）" },
  { id: "otherMatters", heading: "六、其他需要报告的事项", en: "6. Other matters", hint: "（文字描述，收取信息处理费情况在此处报告。）" },
];

export const decisions: BlockColumn = {
  key: "decisionsThisYear",
  label: "本年处理决定数量",
  en: "decisions this year",
  kind: "count",
  span: 3,
};

export const requestsCorner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

export const applicants = [
  group(null, "申请人情况", "applicants", [
    line("naturalPerson", "自然人", "natural person"),
    group(null, "法人或其他组织", "legal person or other organisation", [
      line("commercialEnterprise", "商业企业", "commercial enterprise"),
      line("researchInstitution", "科研机构", "research institution"),
      line("publicWelfareOrganisation", "社会公益组织", "public welfare organisation"),
      line("legalServiceAgency", "法律服务机构", "legal service agency"),
      line("other", "其他", "other organisation", "其他（组织）"),
    ]),
    total("总计", "total"),
  ]),
];

/** Outcomes （一） to （五）, the same in both editions. */
export const otherResults = [
  line("fullyDisclosed", "（一）予以公开", "(1) fully disclosed"),
  line("partlyDisclosed", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "(2) partly disclosed", "（二）部分公开"),
  group("refused", "（三）不予公开", "(3) refused", [
    line("stateSecret", "1.属于国家秘密", "3.1 state secret"),
    line("prohibitedByLaw", "2.其他法律行政法规禁止公开", "3.2 prohibited by law"),
    line("securityAndStability", "3.危及“三安全一稳定”", "3.3 security and stability"),
    line("thirdPartyRights", "4.保护第三方合法权益", "3.4 third-party rights"),
    line("internalAffairs", "5.属于三类内部事务信息", "3.5 internal affairs"),
    line("processInformation", "6.属于四类过程性信息", "3.6 process information"),
    line("enforcementFile", "7.属于行政执法案卷", "3.7 enforcement file"),
    line("administrativeInquiry", "8.属于行政查询事项", "3.8 administrative inquiry"),
  ]),
  group("unableToProvide", "（四）无法提供", "(4) unable to provide", [
    line("notHeld", "1.本机关不掌握相关政府信息", "4.1 not held"),
    line("wouldNeedCreating", "2.没有现成信息需要另行制作", "4.2 would need creating"),
    line("stillUnclear", "3.补正后申请内容仍不明确", "4.3 still unclear"),
  ]),
  group("notProcessed", "（五）不予处理", "(5) not processed", [
    line("petitionOrComplaint", "1.信访举报投诉类申请", "5.1 petition or complaint"),
    line("duplicateRequest", "2.重复申请", "5.2 duplicate request"),
    line("publicPublication", "3.要求提供公开出版物", "5.3 public publication"),
    line("excessiveRequests", "4.无正当理由大量反复申请", "5.4 excessive requests"),
    line("reconfirmation", "5.要求行政机关确认或重新出具已获取信息", "5.5 reconfirmation"),
  ]),
];

const results = [
  line("upheld", "结果维持", "upheld"),
  line("corrected", "结果纠正", "corrected"),
  line("otherResult", "其他结果", "other result"),
  line("pending", "尚未审结", "pending"),
  total("总计", "total"),
];

export const reviewColumns = [
  group("reconsideration", "行政复议", "reconsideration", results),
  group("litigation", "行政诉讼", "litigation", [
    group("direct", "未经复议直接起诉", "sued directly", results),
    group("afterReconsideration", "复议后起诉", "sued after reconsideration", results),
  ]),
];
