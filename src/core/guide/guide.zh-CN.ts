/** What belongs into each line of the form and each text, in Chinese. Every sentence stands beside where it is written. */

import type { AdviceWords } from "./guide";

const form = "国办公开办函〔2021〕30号（报告格式）";
const formerForm = "国办公开办函〔2019〕60号（报告格式）";
const regulations = (article: string): string => `政府信息公开条例第${article}条`;
const fees = "国办函〔2020〕109号（信息处理费）";
const lawMaking = "立法法";
const wuhan = "武政办发〔2025〕54号（武汉市的解答，各地可参照）";
const reconsidered = "国办公开办函〔2016〕201号";
const published = "已发布报告的通行写法";

export const zhCN: AdviceWords = {
  "governmentRules/": [
    { kind: "counts", says: "国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定的规章。", from: lawMaking },
    { kind: "leaves", says: "其他机关发的文件，不论叫什么名字；没有规章的填 0。", from: lawMaking },
  ],
  "normativeDocuments/": [
    { kind: "counts", says: "本机关制定的行政规范性文件，件数先与司法行政部门核对一致。", from: wuhan },
    { kind: "leaves", says: "规章填在上一行，不重复填。", from: form },
  ],
  "administrativeFees/": [{ kind: "leaves", says: "信息处理费不填在这里，写在第六部分，以元为单位。", from: fees }],
  "otherPublicServices/": [{ kind: "counts", says: "除行政许可以外，其他对外管理服务事项。", from: formerForm }],
  "governmentProcurement/": [{ kind: "counts", says: "政府集中采购的项目数量和总金额。", from: formerForm }],
  "/issuedThisYear": [{ kind: "counts", says: "本年1月1日至12月31日制定发布的件数。", from: form }],
  "/repealedThisYear": [{ kind: "counts", says: "本年废止、失效的件数。", from: form }],
  "/currentlyInForce": [{ kind: "counts", says: "到本年12月31日仍然有效的全部件数，包括往年制定的。", from: form }],
  "/decisionsThisYear": [{ kind: "counts", says: "本年作出的全部处理决定，依法不公开的也计入。", from: wuhan }],
  "/feesCollected": [
    { kind: "counts", says: "本年行政事业性收费的金额，以万元为单位，可以有小数。", from: form },
    { kind: "example", says: "收费 733,900 元，填 73.39。", from: form },
  ],
  "/madeThisYear": [{ kind: "counts", says: "本年新制作的数量。", from: formerForm }],
  "/publishedThisYear": [{ kind: "counts", says: "本年新公开的数量。", from: formerForm }],
  "/totalPublic": [{ kind: "counts", says: "到年底对外公开的总数量。", from: formerForm }],
  "/itemsLastYear": [{ kind: "counts", says: "上一年的项目数量，是事项的个数，不是金额，也不是决定的件数。", from: formerForm }],
  "/change": [{ kind: "counts", says: "项目数量比上一年增加或减少多少：减少填负数，没有变化填 0。", from: formerForm }],
  "/projects": [{ kind: "counts", says: "采购项目的个数。", from: formerForm }],
  "/amount": [{ kind: "counts", says: "采购的总金额。", from: formerForm }],

  "newlyReceived/": [
    { kind: "counts", says: "本年1月1日至12月31日收到的申请，办没办完都算。", from: form },
    {
      kind: "counts",
      says: "哪天算收到：当面提交的是提交那天；邮寄的是签收那天，平信是与申请人确认那天；网上或者传真的是双方确认那天。",
      from: regulations("三十一"),
    },
    { kind: "leaves", says: "去年收到、今年接着办的，填在“二、上年结转”。", from: form },
    { kind: "example", says: "去年12月30日从网上提交、今年1月4日双方确认的，算今年新收。", from: regulations("三十一") },
  ],
  "carriedOver/": [
    { kind: "counts", says: "去年没有办结、转到今年接着办的申请。", from: form },
    { kind: "example", says: "去年报告“四、结转下年度继续办理”的自然人是 3，今年这里的自然人就是 3。", from: form },
  ],
  "outcome.fullyDisclosed/": [
    { kind: "counts", says: "可以公开，已经提供，或者告知了获取的方式、途径和时间的。", from: regulations("三十六") },
    { kind: "leaves", says: "只公开了一部分的，填在“（二）部分公开”。", from: form },
  ],
  "outcome.partlyDisclosed/": [
    { kind: "counts", says: "含有不应公开的内容、能够区分处理，公开了其余部分的。", from: regulations("三十七") },
    { kind: "leaves", says: "区分处理的只计这一情形：同一件申请不再填到（三）至（六）的任何一行。", from: form },
    { kind: "example", says: "一件申请，给了两份文件，另一份属于国家秘密没有给：只在这里计 1。", from: form },
  ],
  "outcome.refused.stateSecret/": [{ kind: "counts", says: "依法确定为国家秘密的。", from: regulations("十四") }],
  "outcome.refused.prohibitedByLaw/": [
    { kind: "counts", says: "法律、行政法规禁止公开的。", from: regulations("十四") },
    { kind: "leaves", says: "国家秘密填在上一行。", from: form },
  ],
  "outcome.refused.securityAndStability/": [
    { kind: "counts", says: "公开后可能危及国家安全、公共安全、经济安全、社会稳定的。", from: regulations("十四") },
  ],
  "outcome.refused.thirdPartyRights/": [
    { kind: "counts", says: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益的。", from: regulations("十五") },
    { kind: "leaves", says: "第三方同意公开，或者不公开会对公共利益造成重大影响而予以公开的。", from: regulations("十五") },
  ],
  "outcome.refused.internalAffairs/": [
    { kind: "counts", says: "人事管理、后勤管理、内部工作流程三类内部事务信息。", from: regulations("十六") },
  ],
  "outcome.refused.processInformation/": [
    { kind: "counts", says: "讨论记录、过程稿、磋商信函、请示报告四类过程性信息。", from: regulations("十六") },
    { kind: "leaves", says: "法律、法规、规章规定应当公开的，不在此列。", from: regulations("十六") },
  ],
  "outcome.refused.enforcementFile/": [
    { kind: "counts", says: "行政执法案卷信息。", from: regulations("十六") },
    { kind: "leaves", says: "法律、法规、规章规定应当公开的，不在此列。", from: regulations("十六") },
  ],
  "outcome.refused.administrativeInquiry/": [
    { kind: "counts", says: "工商、不动产登记资料等，法律、行政法规对获取另有规定，告知照规定办理的。", from: regulations("三十六") },
  ],
  "outcome.unableToProvide.notHeld/": [
    { kind: "counts", says: "经检索没有这项信息，或者不归本机关负责公开，已经告知的。", from: regulations("三十六") },
  ],
  "outcome.unableToProvide.wouldNeedCreating/": [
    { kind: "counts", says: "没有现成的，要对已有信息加工、分析才能给出的。", from: regulations("三十八") },
  ],
  "outcome.unableToProvide.stillUnclear/": [
    { kind: "counts", says: "补正了，仍然看不明白要什么信息的。", from: form },
    { kind: "leaves", says: "逾期不补正的，填在（六）1。", from: form },
  ],
  "outcome.notProcessed.petitionOrComplaint/": [
    { kind: "counts", says: "以申请公开的形式进行信访、投诉、举报，告知走相应渠道的。", from: regulations("三十九") },
  ],
  "outcome.notProcessed.duplicateRequest/": [
    { kind: "counts", says: "已经答复过，同一申请人又申请同一信息，告知不重复处理的。", from: regulations("三十六") },
  ],
  "outcome.notProcessed.publicPublication/": [
    { kind: "counts", says: "要求提供政府公报、报刊、书籍等公开出版物，告知了获取途径的。", from: regulations("三十九") },
  ],
  "outcome.notProcessed.excessiveRequests/": [
    { kind: "counts", says: "数量、频次明显超过合理范围，说明的理由不合理，告知不予处理的。", from: regulations("三十五") },
    { kind: "leaves", says: "理由合理、延期答复的，按答复的结果填。", from: regulations("三十五") },
  ],
  "outcome.notProcessed.reconfirmation/": [{ kind: "counts", says: "要求确认或者重新出具已经获取的信息的。", from: form }],
  "outcome.otherHandling.correctionOverdue/": [
    { kind: "counts", says: "告知补正后，没有正当理由逾期不补正，视为放弃的。", from: regulations("三十") },
    { kind: "leaves", says: "补正了仍不明确的，填在（四）3。", from: form },
  ],
  "outcome.otherHandling.feeUnpaid/": [{ kind: "counts", says: "收到信息处理费的收费通知，逾期没有缴费，不再处理的。", from: fees }],
  "outcome.otherHandling.other/": [{ kind: "counts", says: "前面各行都不合适的；申请人自己撤回的也填在这里。", from: form }],
  "outcome.otherHandling/": [{ kind: "counts", says: "（一）至（五）都不合适的；申请人自己撤回的也填在这里。", from: formerForm }],
  "outcome.total/": [
    { kind: "counts", says: "本年办结的全部申请，每件只有一种结果。", from: form },
    { kind: "leaves", says: "还没有办结的，填在“四、结转下年度继续办理”。", from: form },
  ],
  "carriedForward/": [
    { kind: "counts", says: "到12月31日还没有办结、转到下一年接着办的申请。明年的“二、上年结转”要与这一行相同。", from: form },
  ],
  "/naturalPerson": [{ kind: "counts", says: "个人提出的申请。", from: form }],
  "/commercialEnterprise": [{ kind: "counts", says: "商业企业提出的申请。", from: form }],
  "/researchInstitution": [{ kind: "counts", says: "科研机构提出的申请。", from: form }],
  "/publicWelfareOrganisation": [{ kind: "counts", says: "社会公益组织提出的申请。", from: form }],
  "/legalServiceAgency": [{ kind: "counts", says: "法律服务机构提出的申请。", from: form }],
  "/other": [{ kind: "counts", says: "前四类以外的法人或者其他组织提出的申请。", from: form }],
  "/total": [{ kind: "counts", says: "这一行（表四是这一组）各格相加。", from: form }],

  "reconsideration/": [{ kind: "counts", says: "因政府信息公开被申请行政复议的案件，上年转来的也算。", from: form }],
  "litigation.direct/": [{ kind: "counts", says: "没有经过复议、直接起诉的政府信息公开案件，上年转来的也算。", from: form }],
  "litigation.afterReconsideration/": [
    { kind: "counts", says: "经过复议又起诉的案件，由作出原行政行为的机关填。", from: reconsidered },
    { kind: "leaves", says: "复议机关不重复填同一案件。", from: reconsidered },
  ],
  "/upheld": [{ kind: "counts", says: "结果维持了原来的行政行为的。", from: form }],
  "/corrected": [{ kind: "counts", says: "结果纠正了原来的行政行为的。", from: form }],
  "/otherResult": [{ kind: "counts", says: "已经审结，结果既不是维持、也不是纠正的。", from: form }],
  "/pending": [{ kind: "counts", says: "到12月31日还没有审结的。", from: form }],

  preamble: [
    { kind: "counts", says: "编制的依据、数据的统计期限（1月1日至12月31日）、查阅的网址和联系方式。可以不写。", from: published },
    { kind: "leaves", says: "2019年以前的旧格式目录。现在的报告是六个部分。", from: form },
  ],
  overview: [
    { kind: "counts", says: "主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，写本机关今年做了什么。", from: form },
    { kind: "leaves", says: "去年的文字和年份。写到的件数要与表二、表三、表四一致。", from: published },
    { kind: "example", says: "本年新收政府信息公开申请18件，上年结转2件，办结19件，结转下年度1件。", from: published },
  ],
  proactiveDisclosure: [{ kind: "counts", says: "随表二发布的文字说明。可以不写。", from: published }],
  requests: [{ kind: "counts", says: "随表三发布的文字说明。可以不写。", from: published }],
  reviewAndLitigation: [{ kind: "counts", says: "随表四发布的文字说明。可以不写。", from: published }],
  problemsAndImprovements: [{ kind: "counts", says: "存在的主要问题，去年指出的问题改得怎样，今后怎样改进。", from: form }],
  otherMatters: [
    { kind: "counts", says: "收取信息处理费的情况：收了多少元；没有收取，也写明没有收取。", from: fees },
    { kind: "leaves", says: "监审、审核、编辑等签字栏，不随报告发布。", from: published },
    { kind: "example", says: "本年度未收取信息处理费。", from: fees },
  ],
};
