/** The words of the form, and how clerks paraphrase them: each list of the vocabulary means what it says. */

import { describe, expect, test } from "vitest";

import { tell } from "./told";

describe("outcomes of requests", () => {
  test.each<[string, string]>([
    ["涉及国家秘密", "outcome.refused.stateSecret 3"],
    ["其他法律行政法规禁止公开", "outcome.refused.prohibitedByLaw 3"],
    ["法律、法规禁止公开", "outcome.refused.prohibitedByLaw 3"],
    ["危及“三安全一稳定”", "outcome.refused.securityAndStability 3"],
    ["保护第三方合法权益", "outcome.refused.thirdPartyRights 3"],
    ["商业秘密", "outcome.refused.thirdPartyRights 3 ?meaning"],
    ["属于三类内部事务信息", "outcome.refused.internalAffairs 3"],
    ["属于四类过程性信息", "outcome.refused.processInformation 3"],
    ["属于行政执法案卷", "outcome.refused.enforcementFile 3"],
    ["属于行政查询事项", "outcome.refused.administrativeInquiry 3"],
    ["本机关不掌握相关政府信息", "outcome.unableToProvide.notHeld 3"],
    ["没有现成信息需要另行制作", "outcome.unableToProvide.wouldNeedCreating 3"],
    ["补正后申请内容仍不明确", "outcome.unableToProvide.stillUnclear 3"],
    ["信访举报投诉类申请", "outcome.notProcessed.petitionOrComplaint 3"],
    ["重复申请", "outcome.notProcessed.duplicateRequest 3"],
    ["要求提供公开出版物", "outcome.notProcessed.publicPublication 3"],
    ["无正当理由大量反复申请", "outcome.notProcessed.excessiveRequests 3"],
    ["要求行政机关确认或重新出具已获取信息", "outcome.notProcessed.reconfirmation 3"],
    ["申请人无正当理由逾期不补正", "outcome.otherHandling.correctionOverdue 3"],
    ["逾期未按收费通知要求缴纳费用", "outcome.otherHandling.feeUnpaid 3"],
    ["其他处理", "outcome.otherHandling 3"],
    ["撤销申请", "withdrawn 3 ?meaning"],
    ["主动撤回", "withdrawn 3 ?meaning"],
    ["撤销", "withdrawn 3 ?meaning"],
    ["其他", "otherwise 3 ?meaning"],
    ["信息不存在", "notHeld 3"],
    ["告知其他途径", "otherwise 3 ?meaning"],
    ["办理并答复", "handled 3"],
    ["受理并办结", "handled 3"],
    ["待答复", "carriedForward 3 ?meaning"],
    ["区分处理", "outcome.partlyDisclosed 3"],
  ])("%s", (words, claim) => {
    expect(tell(`政府信息公开申请${words}3件`)).toEqual([claim]);
  });
});

describe("applicants", () => {
  test.each<[string, string]>([
    ["自然人", "naturalPerson"],
    ["商业企业", "commercialEnterprise"],
    ["科研机构", "researchInstitution"],
    ["社会公益组织", "publicWelfareOrganisation"],
    ["法律服务机构", "legalServiceAgency"],
    ["法人或其他组织", "organisations"],
  ])("%s", (words, applicant) => {
    expect(tell(`收到${words}政府信息公开申请3件`)).toEqual([`received/${applicant} 3`]);
  });

  test.each<[string, string]>([
    ["公民", "naturalPerson"],
    ["法人", "organisations"],
    ["企业", "commercialEnterprise"],
    ["律师事务所", "legalServiceAgency"],
    ["其他组织", "other"],
  ])("%s may mean something wider", (words, applicant) => {
    expect(tell(`收到${words}政府信息公开申请3件`)).toEqual([`received/${applicant} 3 ?meaning`]);
  });
});

describe("results of reconsideration and litigation", () => {
  test.each<[string, string]>([
    ["维持", "upheld 3"],
    ["被纠正", "corrected 3"],
    ["其他结果", "otherResult 3"],
    ["尚未审结", "pending 3"],
    ["审结", "decided 3"],
    ["驳回", "upheld 3 ?meaning"],
    ["确认违法", "corrected 3 ?meaning"],
    ["终止", "otherResult 3 ?meaning"],
    ["作出判决", "decided 3 ?meaning"],
    ["撤回", "otherResult 3 ?meaning"],
    ["主动撤回", "otherResult 3 ?meaning"],
    ["撤销", "corrected 3 ?meaning"],
    ["其他", "otherResult 3 ?meaning"],
    ["受理", "total 3 ?meaning"],
    ["新增", "total 3 ?meaning"],
    ["处理", "total 3 ?meaning"],
  ])("%s", (words, claim) => {
    expect(tell(`信息公开行政复议${words}3件`)).toEqual([`reconsideration/${claim}`]);
  });

  test("both together, and each way to court", () => {
    expect(tell("信息公开行政复议诉讼3件")).toEqual(["reconsideration/total+litigation/total 3 ?meaning"]);
    expect(tell("信息公开未经复议直接起诉3件，复议后起诉2件")).toEqual([
      "litigation.direct/total 3",
      "litigation.afterReconsideration/total 2",
    ]);
  });
});

describe("documents, decisions and fees", () => {
  test.each<[string, string]>([
    ["制发规范性文件", "normativeDocuments/issued 3"],
    ["宣布失效规范性文件", "normativeDocuments/repealed 3"],
    ["撤销规范性文件", "normativeDocuments/repealed 3 ?meaning"],
    ["现行有效规范性文件", "normativeDocuments/inForce 3"],
    ["继续有效规范性文件", "normativeDocuments/inForce 3 ?meaning"],
    ["制定地方政府规章", "governmentRules/issued 3"],
    ["作出行政许可决定", "administrativeLicences 3"],
    ["办理行政许可案件", "administrativeLicences 3 ?meaning"],
    ["作出行政处罚决定", "administrativePenalties 3"],
    ["采取行政强制措施", "administrativeCompulsion 3"],
    ["办理行政强制案件", "administrativeCompulsion 3 ?meaning"],
  ])("%s", (words, claim) => {
    expect(tell(`${words}3件`)).toEqual([claim]);
  });

  test("fees are money, and the handling fee is not theirs", () => {
    expect(tell("收取行政事业性收费3万元")).toEqual(["fees 3"]);
    expect(tell("收取信息处理费380元")).toEqual([]);
  });
});
