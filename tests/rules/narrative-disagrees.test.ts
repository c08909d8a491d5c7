import { narrativeDisagrees } from "../../src/core/rules/narrative-disagrees";
import { checkRule } from "./check-rule";

checkRule(narrativeDisagrees, {
  valid: {
    "a good report": { report: "dongfeng-2021" },
    "texts that were not given": { report: "huaian-2024" },
    "new, carried over and both, answered with what was carried over": {
      report: "huaian-2024",
      with: { overview: "2024年，全市共受理政府信息公开申请3153件，其中新收3119件；答复3050件（含上年度结转34件，另有103件顺延）。" },
    },
    "litigation is the sum of two blocks": {
      report: "huaian-2024",
      with: { overview: "全市因政府信息公开引发行政诉讼46件，其中结果维持25件、结果纠正5件、其他结果9件、尚未审结7件。" },
    },
    "a share cut off rather than rounded": {
      report: "huaian-2024",
      with: { overview: "全市答复政府信息公开申请3050件，其中予以公开1362件，占44.6%。" },
    },
    "last year's number first, and the change": {
      report: "huaian-2024",
      with: { overview: "2023年全市收到政府信息公开申请2812件，2024年收到3119件，增加307件。" },
    },
    "the office's own number beside the area's": {
      report: "huaian-2024",
      with: { overview: "市政府办公室收到政府信息公开申请17件，全市共收到3119件。" },
    },
    "numbers of other things": { report: "huaian-2024", with: { overview: "发布信息5000条，召开新闻发布会12场，收取信息处理费380元。" } },
    "a fee in 元, told in 万元": {
      report: "huaian-2024",
      with: { "proactiveDisclosure/administrativeFees/feesCollected": "96171600元", otherMatters: "全市收取行政事业性收费9617.16万元。" },
    },
    "none received": { report: "dongfeng-2021", with: { overview: "2021年，我局未收到政府信息公开申请，未发生行政复议、行政诉讼。" } },
  },
  invalid: {
    "another number than the table's": {
      report: "huaian-2024",
      with: { overview: "2024年，全市共收到政府信息公开申请3191件。" },
      findings: [
        {
          at: "overview",
          related: ["requests/newlyReceived/total"],
          message: "narrativeDisagrees",
          data: { section: "overview", words: "共收到政府信息公开申请3191件", unit: "count", stated: 3191, found: 3119, difference: 72 },
        },
      ],
    },
    "an outcome group": {
      report: "huaian-2024",
      with: { overview: "全市政府信息公开申请中，无法提供758件。" },
      findings: [
        {
          at: "overview",
          related: ["notHeld", "wouldNeedCreating", "stillUnclear"].map(
            (row): `requests/${string}/${string}` => `requests/outcome.unableToProvide.${row}/total`,
          ),
          data: { stated: 758, found: 781, difference: -23 },
        },
      ],
    },
    "a share of nothing stated": {
      report: "huaian-2024",
      with: { overview: "全市答复政府信息公开申请3050件，其中予以公开1362件，占45.3%。" },
      findings: [{ at: "overview", data: { unit: "share", stated: 45.3, found: 44.7, difference: 0.6 } }],
    },
    "table 2, in every section": {
      report: "huaian-2024",
      with: { problemsAndImprovements: "全市制发行政规范性文件18件。", otherMatters: "全市收取行政事业性收费9617.16万元。" },
      findings: [
        { at: "problemsAndImprovements", related: ["proactiveDisclosure/normativeDocuments/issuedThisYear"], data: { difference: 10 } },
        { at: "otherMatters", related: ["proactiveDisclosure/administrativeFees/feesCollected"], data: { unit: "money", found: 96171.6 } },
      ],
    },
    "none received, though some were": {
      report: "hongze-2023",
      with: { overview: "2023年，全区未收到政府信息公开申请。" },
      findings: [{ at: "overview", data: { words: "未收到政府信息公开申请", stated: 0, found: 21, difference: -21 } }],
    },
    "items that add up to another total": {
      report: "dongfeng-2021",
      with: {
        overview: "我局答复政府信息公开申请10件，其中予以公开8件、部分公开5件。",
        "requests/outcome.total/*": null,
        "requests/outcome.fullyDisclosed/*": null,
        "requests/outcome.partlyDisclosed/*": null,
        "requests/outcome.refused.stateSecret/*": null,
        "requests/outcome.refused.prohibitedByLaw/*": null,
        "requests/outcome.refused.securityAndStability/*": null,
        "requests/outcome.refused.thirdPartyRights/*": null,
        "requests/outcome.refused.internalAffairs/*": null,
        "requests/outcome.refused.processInformation/*": null,
        "requests/outcome.refused.enforcementFile/*": null,
        "requests/outcome.refused.administrativeInquiry/*": null,
        "requests/outcome.unableToProvide.notHeld/*": null,
        "requests/outcome.unableToProvide.wouldNeedCreating/*": null,
        "requests/outcome.unableToProvide.stillUnclear/*": null,
        "requests/outcome.notProcessed.petitionOrComplaint/*": null,
        "requests/outcome.notProcessed.duplicateRequest/*": null,
        "requests/outcome.notProcessed.publicPublication/*": null,
        "requests/outcome.notProcessed.excessiveRequests/*": null,
        "requests/outcome.notProcessed.reconfirmation/*": null,
        "requests/outcome.otherHandling.correctionOverdue/*": null,
        "requests/outcome.otherHandling.feeUnpaid/*": null,
        "requests/outcome.otherHandling.other/*": null,
      },
      findings: [{ at: "overview", related: [], data: { unit: "sum", stated: 10, found: 13, difference: -3 } }],
    },
  },
});
