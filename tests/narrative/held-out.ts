/**
 * Sentences written before the reader was, in the manner of real reports, and never used to improve it.
 * What is wrong here stays wrong until something found elsewhere mends it. 2023 is the year of every sample.
 */

import { say } from "./sentences";
import type { Sentence } from "./sentences";

export const heldOut: readonly Sentence[] = [
  // Received, answered, carried
  say("bureau", "2023年，我局共收到政府信息公开申请85件，上年结转3件，全年办结83件，结转下年度继续办理5件。", {
    申请85件: "agrees",
    结转3件: "agrees",
    "83件": "agrees",
    办理5件: "agrees",
  }),
  say("bureau", "2023年，我局共收到政府信息公开申请58件，均按期答复。", { "58件": "contradicts" }),
  say("bureau", "（二）依申请公开情况。全年新收申请86件，办结83件。", { "86件": "contradicts", "83件": "agrees" }),
  say("bureau", "本年度受理依申请公开事项88件（含上年度转入3件），已办结83件，剩余5件转入下一年度办理。", {
    "88件": "agrees",
    转入3件: "agrees",
    "83件": "agrees",
    剩余5件: "agrees",
  }),
  say("bureau", "去年收到申请61件，今年收到政府信息公开申请85件，同比增长39.3%。", {
    "61件": "silent",
    "85件": "agrees",
    "39.3%": "silent",
  }),
  say("bureau", "较2022年增加24件，2023年共收到政府信息公开申请80件。", { "24件": "silent", "80件": "contradicts" }),
  say("bureau", "依法办理政府信息公开申请，全年共收到八十五件，答复八十三件。", { 八十五件: "agrees", 八十三件: "agrees" }),
  say("bureau", "共收到公民、法人和其他组织提出的政府信息公开申请８５件，其中自然人６８件，商业企业１３件，法律服务机构４件。", {
    "８５件": "agrees",
    "６８件": "agrees",
    "１３件": "contradicts",
    机构４件: "agrees",
  }),
  say("district", "2023年全区各级行政机关共新收政府信息公开申请713件，2022年结转36件，办结730件，顺延至2024年19件。", {
    "713件": "agrees",
    "36件": "agrees",
    "730件": "agrees",
    "19件": "agrees",
  }),
  say("district", "全区共受理政府信息公开申请749件，答复730件。", { "749件": "agrees", "730件": "agrees" }),
  say("district", "全区共受理政府信息公开申请794件，答复703件。", { "794件": "contradicts", "703件": "contradicts" }),
  say("district", "全年全区收到申请713件，其中区政府办公室收到17件，区住建局收到120件。", {
    "713件": "agrees",
    "17件": "silent",
    "120件": "silent",
  }),
  say("office", "区政府办公室共收到依申请公开17件，全区共收到713件。", { "17件": "agrees", "713件": "silent" }),
  say("office", "我办今年收到信息公开申请71件。", { "71件": "contradicts" }),
  say("office", "一年来，指导全区各部门、各镇街答复政府信息公开申请696件。", { "696件": "silent" }),
  say("bureau", "收到网上申请62件、信函申请20件、当面申请3件，共计85件。", {
    "62件": "silent",
    "20件": "silent",
    "3件": "silent",
    "85件": "agrees",
  }),
  say("bureau", "截至12月31日，还有7件申请正在办理中，将结转下年度继续办理。", { "7件": "contradicts" }),
  say("bureau", "上半年收到政府信息公开申请40件。", { "40件": "silent" }),
  say("bureau", "全年收到群众来信92件，均已办结；收到网民留言85条，办结80条。", { "92件": "silent", "85条": "silent", "80条": "silent" }),
  say("bureau", "“局长信箱”收到来信38件，答复38件。收到依申请公开件83件。", {
    "38件，": "silent",
    答复38件: "silent",
    "83件": "contradicts",
  }),

  // Outcomes
  say("bureau", "办理结果为：予以公开40件，部分公开9件，不予公开6件，无法提供20件，不予处理3件，其他处理5件。", {
    "40件": "agrees",
    "9件": "agrees",
    "6件": "agrees",
    "20件": "agrees",
    "3件": "agrees",
    "5件": "agrees",
  }),
  say("bureau", "其中予以公开40件，占48.19%；部分公开9件，占10.8%；不予公开7件，占8.4%。", {
    "40件": "agrees",
    "48.19%": "agrees",
    部分公开9件: "agrees",
    "10.8%": "agrees",
    "7件": "contradicts",
  }),
  say("bureau", "已答复83件，其中40件予以公开，9件部分公开，16件不予公开。", {
    "83件": "agrees",
    "40件": "agrees",
    "9件": "agrees",
    "16件": "contradicts",
  }),
  say("bureau", "因本机关不掌握相关政府信息无法提供17件，没有现成信息需要另行制作2件，补正后申请内容仍不明确1件。", {
    "17件": "agrees",
    制作2件: "agrees",
    "1件": "agrees",
  }),
  say("bureau", "不予公开6件，其中3件涉及第三方合法权益，2件属于过程性信息，1件属于行政执法案卷。", {
    "6件": "agrees",
    "3件": "agrees",
    "2件": "agrees",
    "1件": "agrees",
  }),
  say("bureau", "不予公开6件，其中5件涉及第三方合法权益。", { "6件": "agrees", "5件": "contradicts" }),
  say("bureau", "全年答复申请83件，予以公开和部分公开共49件，公开率59%。", { "83件": "agrees", "49件": "agrees" }),
  say("bureau", "属于信访举报投诉类申请不予处理的2件、重复申请1件。", { "2件": "agrees", "1件": "agrees" }),
  say("bureau", "申请人主动撤回申请4件，逾期不补正不再处理1件。", { "4件": "agrees", "1件": "agrees" }),
  say("bureau", "我局全年制发公文130件，其中主动公开85件，不予公开45件。", { "130件": "silent", "85件": "silent", "45件": "silent" }),
  say("district", "予以公开312件、部分公开88件、不予公开45件、无法提供258件，占33.9%。", {
    "312件": "agrees",
    "88件": "agrees",
    "45件": "agrees",
    "258件": "contradicts",
    "33.9%": "contradicts",
  }),
  say("bureau", "共办结依申请公开件83件，其中同意公开40件，同意部分公开9件，信息不存在17件。", {
    "83件": "agrees",
    "40件": "agrees",
    "9件": "agrees",
    "17件": "agrees",
  }),

  // None
  say("township", "2023年，我镇未收到政府信息公开申请，未发生因政府信息公开引发的行政复议和行政诉讼。", {
    未收到: "agrees",
    未发生: "agrees",
  }),
  say("bureau", "本年度没有收到公民、法人或其他组织的政府信息公开申请。", { 没有收到: "contradicts" }),
  say("bureau", "全年无因政府信息公开被申请行政复议、提起行政诉讼的情况。", { 无因: "contradicts" }),
  say("township", "本年度受理政府信息公开申请0件，行政复议、行政诉讼均为0件。", { 申请0件: "agrees", 均为0件: "agrees" }),
  say("township", "全年收到依申请公开两件，均已答复。", { 两件: "contradicts" }),
  say("bureau", "我局未收到信息公开方面的投诉举报，未收取信息处理费。", {}),

  // Reconsideration and litigation
  say("bureau", "因政府信息公开被申请行政复议7件，其中结果维持3件，结果纠正1件，其他结果1件，尚未审结2件。", {
    "7件": "agrees",
    "3件": "agrees",
    纠正1件: "agrees",
    其他结果1件: "agrees",
    "2件": "agrees",
  }),
  say("bureau", "因政府信息公开引发行政诉讼5件，其中结果维持3件、结果纠正1件、尚未审结1件。", {
    "5件": "agrees",
    "3件": "agrees",
    纠正1件: "agrees",
    审结1件: "agrees",
  }),
  say("bureau", "因政府信息公开被提起行政诉讼6件。", { "6件": "contradicts" }),
  say("bureau", "全年发生涉及政府信息公开的行政复议案件5起、行政诉讼案件5起。", { 复议案件5起: "contradicts", 诉讼案件5起: "agrees" }),
  say("bureau", "政府信息公开行政诉讼方面，未经复议直接起诉3件，复议后起诉3件。", { 直接起诉3件: "agrees", 复议后起诉3件: "contradicts" }),
  say("district", "全区因政府信息公开被申请行政复议48件，被提起行政诉讼26件。", { "48件": "agrees", "26件": "agrees" }),
  say("district", "区司法局全年办理行政复议案件326件，审结301件。", { "326件": "silent", "301件": "silent" }),
  say("bureau", "政府信息公开类行政复议、行政诉讼共12件。", { "12件": "agrees" }),

  // Table 2
  say("bureau", "本年度制发行政规范性文件4件，废止1件，现行有效16件。", { "4件": "agrees", "1件": "agrees", "16件": "agrees" }),
  say("bureau", "全年共制定规范性文件五件，废止规范性文件1件。", { 五件: "contradicts", "1件": "agrees" }),
  say("bureau", "本年度作出行政许可决定1240件、行政处罚决定63件。", { "1240件": "agrees", "63件": "contradicts" }),
  say("bureau", "在门户网站公开行政许可信息980条、行政处罚信息52条。", { "980条": "silent", "52条": "silent" }),
  say("bureau", "全年收取行政事业性收费328.6万元。", { "328.6万元": "agrees" }),
  say("bureau", "全年收取行政事业性收费3286万元。", { "3286万元": "contradicts" }),
  say("bureau", "2023年度收取信息处理费380元。", { "380元": "silent" }),
  say("district", "全区现行有效的行政规范性文件共49件。", { "49件": "contradicts" }),
  say("district", "全年全区作出行政许可0.53万件。", { "0.53万件": "agrees" }),

  // Not about the tables
  say("bureau", "全年通过门户网站主动公开政府信息1268条，组织新闻发布会3场，开展培训2次。", {}),
  say("bureau", "答复人大代表建议12件、政协提案9件，在法定期限内全部办结。", {}),
  say("bureau", "进一步压缩答复时限，由20个工作日压缩至15个工作日。", {}),
  say("bureau", "本报告由总体情况等六个部分组成，数据统计期限为2023年1月1日至12月31日。", {}),
  say("bureau", "高效办成一件事，公布办事指南36项，梳理行政许可事项124项。", {}),
  say("bureau", "2022年收到申请61件，办结60件。", { "61件": "silent", "60件": "silent" }),
  say("bureau", "自2008年以来累计收到政府信息公开申请1203件。", { "1203件": "silent" }),

  // At odds with itself
  say("bureau", "全年办结申请83件，其中予以公开50件，部分公开30件，无法提供20件。", {
    "83件": "agrees",
    "50件": "contradicts",
    "30件": "contradicts",
    "20件": "agrees",
  }),
  say("bureau", "2023年，共收到信息公开申请85件，比上年的61件增加24件，其中自然人申请70件，占80%。", {
    "85件": "agrees",
    "61件": "silent",
    "24件": "silent",
    "70件": "contradicts",
    "80%": "agrees",
  }),
];
