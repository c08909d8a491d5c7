/**
 * Sentences that turn on one small decision of the reader. Each stands for a change to the reader that no other sentence noticed
 * (see "Mutation testing" in CONTRIBUTING.md). 2023 is the year of every sample.
 */

import { say } from "./sentences";
import type { Sentence } from "./sentences";

export const corners: readonly Sentence[] = [
  // Which words a number takes
  say("bureau", "政府信息公开申请部分公开9、予以公开40件。", { "9、": "agrees", "40件": "agrees" }),
  say("bureau", "政府信息公开申请85件办结83件。", { "85件": "agrees", "83件": "agrees" }),
  say("bureau", "发放补助5万元收取行政事业性收费330.1万元。", { "5万元": "silent", "330.1万元": "contradicts" }),
  say("bureau", "全年有9件政府信息公开申请。", { "9件": "silent" }),
  say("bureau", "收到网民留言和政府信息公开申请190件。", { "190件": "silent" }),
  say("bureau", "依申请公开方面，网上62件、信函23件，共计85件。", { "62件": "silent", "23件": "silent", "85件": "agrees" }),
  say("bureau", "政府信息公开申请予以公开、部分公开分别为40件、9件不予公开7件。", {
    "40件": "agrees",
    "9件": "agrees",
    "7件": "contradicts",
  }),

  // Former numbers, dates, spans
  say("district", "全区申请量由2022年的612件增至731件。", { "612件": "silent", "731件": "contradicts" }),
  say("bureau", "截至2023.12.31，收到政府信息公开申请58件。", { "58件": "contradicts" }),
  say("bureau", "办理政府信息公开申请3至5件，答复84件。", { "84件": "contradicts" }),
  say("bureau", "每件申请3—5个工作日办结，收到申请84件。", { "84件": "contradicts" }),

  say("bureau", "截至2023.12.31收到政府信息公开申请58件。", { "58件": "silent" }),

  // About so many: within a tenth
  say(
    "bureau",
    "全年作出行政许可1100余件。",
    { "1100余件": "agrees" },
    { "proactiveDisclosure/administrativeLicences/decisionsThisYear": 1210 },
  ),
  say(
    "bureau",
    "全年作出行政许可1100余件。",
    { "1100余件": "silent" },
    { "proactiveDisclosure/administrativeLicences/decisionsThisYear": 1211 },
  ),
  say("bureau", "全年收取行政事业性收费约330万元。", { "330万元": "agrees" }),
  say("bureau", "全年收取行政事业性收费约430万元。", { "430万元": "silent" }),

  // Shares of what the tables hold, whole unsaid
  say("bureau", "信息公开行政复议占58.3%，行政诉讼占41.7%。", { "58.3%": "agrees", "41.7%": "agrees" }),
  say("bureau", "信息公开行政复议维持占60%。", { "60%": "agrees" }),
  say("bureau", "信息公开行政诉讼中，未经复议直接起诉占60%。", { "60%": "agrees" }),
  say("bureau", "信息公开行政诉讼中，未经复议直接起诉占70%。", { "70%": "contradicts" }),
  say("bureau", "依申请公开方面，网上62件，占72.9%。", { "62件": "silent", "72.9%": "agrees" }),
  say("township", "收到政府信息公开申请0件，其中自然人0件，占50%。", { 申请0件: "agrees", 自然人0件: "agrees", "50%": "silent" }),

  // Shares in doubt
  say("bureau", "上半年政府信息公开申请予以公开占90%。", { "90%": "silent" }),
  say("bureau", "政府信息公开申请予以公开约占60%。", { "60%": "silent" }),
  say("bureau", "政府信息公开申请中不属于本机关占50%。", { "50%": "silent" }),
  say("bureau", "予以公开政府信息公开申请40件，约占60%。", { "40件": "agrees", "60%": "silent" }),

  // Shares of what no table holds
  say("bureau", "我局收到政府信息公开申请85件，占全县的12%。", { "85件": "agrees", "12%": "silent" }),
  say("bureau", "政府信息公开申请占各类申请的62.5%。", { "62.5%": "silent" }),
  say("bureau", "收到政府信息公开申请85件，其中网上申请62件，占50%。", { "85件": "agrees", "62件": "silent", "50%": "silent" }),
  say("bureau", "收到征地类政府信息公开申请40件，占60%。", { "40件": "silent", "60%": "silent" }),
  say("bureau", "制定规范性文件4件，占20%。", { "4件": "agrees", "20%": "silent" }),
  say("bureau", "办结申请83件，予以公开其中占48.2%。", { "83件": "agrees", "48.2%": "silent" }),
  say("bureau", "依申请公开方面，投诉占48.2%。", { "48.2%": "silent" }),
  say("bureau", "自然人申请，占79%。", { "79%": "silent" }),

  // Money
  say("bureau", "全年收取行政事业性收费0.03286亿元。", { "0.03286亿元": "agrees" }),
  say("bureau", "全年收取行政事业性收费0.0329亿元。", { "0.0329亿元": "agrees" }),
  say("bureau", "全年收取行政事业性收费3290000元。", { "3290000元": "contradicts" }),
  say("bureau", "全年收取行政事业性收费0.03301亿元。", { "0.03301亿元": "contradicts" }),
  say("bureau", "全年收取行政事业性收费3286000元。", { "3286000元": "agrees" }),
  say("bureau", "全年收取行政事业性收费3301000元。", { "3301000元": "contradicts" }),

  // New with what was carried over
  say("bureau", "新收政府信息公开申请88件（含上年结转3件）。", { "88件": "agrees", 结转3件: "agrees" }),
  say("bureau", "新收政府信息公开申请80件（含上年结转3件）。", { "80件": "contradicts", 结转3件: "agrees" }),
];
