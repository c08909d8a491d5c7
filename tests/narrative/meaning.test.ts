import { describe, expect, test } from "vitest";

import { tell } from "./told";

describe("several words before one number", () => {
  test.each<[string, string[]]>([
    // A sum where 共, 合计 or 等 says so; otherwise the last, in doubt.
    ["政府信息公开申请予以公开、部分公开共49件", ["outcome.fullyDisclosed+outcome.partlyDisclosed 49"]],
    ["政府信息公开申请予以公开和部分公开49件", ["outcome.fullyDisclosed+outcome.partlyDisclosed 49"]],
    ["政府信息公开申请不予公开、无法提供等26件", ["outcome.refused+outcome.unableToProvide 26"]],
    ["新收和上年结转政府信息公开申请共88件", ["newlyReceived+carriedOver 88"]],
    ["制定规章、规范性文件共4件", ["governmentRules/issued+normativeDocuments/issued 4"]],
    ["制定规章和规范性文件4件", ["governmentRules/issued+normativeDocuments/issued 4 ?meaning"]],
    ["作出行政许可、行政处罚共1276件", ["administrativeLicences+administrativePenalties 1276"]],
    ["作出行政许可、行政处罚1276件", ["administrativeLicences+administrativePenalties 1276 ?meaning"]],
    ["因信息公开引发行政复议、行政诉讼12件", ["reconsideration/total+litigation/total 12 ?meaning"]],
    ["政府信息公开申请、行政复议5件", ["reconsideration/total 5"]],
    ["收到自然人、商业企业政府信息公开申请共80件", ["received/naturalPerson+received/commercialEnterprise 80"]],
    ["收到自然人、商业企业政府信息公开申请80件", ["received/naturalPerson+received/commercialEnterprise 80 ?meaning"]],
    // One each.
    ["制定规章、规范性文件各2件", ["governmentRules/issued 2", "normativeDocuments/issued 2"]],
    ["作出行政许可、行政处罚各2件", ["administrativeLicences 2", "administrativePenalties 2"]],
    // Verbs together leave open which is meant.
    ["受理和答复政府信息公开申请85件", ["handled 85"]],
    ["收到并答复政府信息公开申请85件", ["handled 85"]],
    ["上年结转和答复政府信息公开申请5件", ["answered 5 ?meaning"]],
    // The narrower word wins, in either order.
    ["政府信息公开申请因属于行政执法案卷不予公开1件", ["outcome.refused.enforcementFile 1"]],
    ["政府信息公开申请不予公开属于行政执法案卷1件", ["outcome.refused.enforcementFile 1"]],
    ["政府信息公开申请不予公开无法提供1件", ["outcome.unableToProvide 1 ?meaning"]],
    ["予以公开答复40件", ["outcome.fullyDisclosed 40"]],
    ["办理上年结转申请3件", ["carriedOver 3"]],
    ["结转上年后新收到政府信息公开申请47件", ["received 47 ?meaning"]],
  ])("%s", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });
});

describe("the object of a verb", () => {
  test.each<[string, string[]]>([
    ["收到10件政府信息公开申请", ["received 10"]],
    ["收到10件行政复议，均因信息公开", ["reconsideration/total 10"]],
    ["收到10件群众来信", []],
    ["收到10件信息", []],
    ["收到10件锦旗", []],
    ["收到申请85件来自各地", ["received 85"]],
    ["依申请公开方面，收到10件", ["received 10"]],
    ["收到政府信息公开申请达10件", ["received 10"]],
    ["依申请公开方面，收到10件锦旗", []],
    ["收到锦旗10件", []],
    ["收到政府信息10件", []],
    ["依申请公开收到政府信息10件", ["received 10"]],
    ["依申请公开方面，主动公开政府信息500件，办结20件", []],
    ["依申请公开方面，发布政府信息500条", []],
    ["依申请公开方面，制作政府信息5条", []],
    ["依申请公开方面，不予公开政府信息6件", ["outcome.refused 6"]],
  ])("%s", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });
});

describe("words that leave a doubt", () => {
  test.each<[string, string[]]>([
    ["收到征地类政府信息公开申请40件", ["received 40 ?qualified"]],
    ["征地类政府信息公开申请40件", ["received 40 ?qualified"]],
    ["同一申请人提出政府信息公开申请40件", ["received 40 ?qualified"]],
    ["收到政府信息公开申请85件，其中政府信息公开申请40件", ["received 85", "received 40 ?qualified"]],
    ["县自然资源局答复政府信息公开申请83件", ["answered 83"]],
    ["延期答复政府信息公开申请12件", ["answered 12 ?qualified"]],
    ["按期答复政府信息公开申请83件", ["answered 83"]],
    ["收到申请85件，其中按期答复71件", ["received 85", "answered 71 ?qualified"]],
    ["指导答复政府信息公开申请12件", ["answered 12 ?scope"]],
    ["收到公民政府信息公开申请12件", ["received/naturalPerson 12 ?meaning"]],
    ["政府信息公开申请中，信息不存在17件", ["notHeld 17"]],
    ["5件政府信息公开申请均已答复", ["mentioned 5 ?meaning"]],
    ["约85件政府信息公开申请", ["mentioned 85 ?meaning ?approximate"]],
    ["收到申请约85件答复83件", ["received 85 ?approximate", "answered 83"]],
    ["网上、信函等方式收到政府信息公开申请85件", ["received 85 ?qualified"]],
    ["网上收到政府信息公开申请85件", ["channel 85"]],
    ["公开规范性文件4件", ["normativeDocuments/published 4 ?meaning"]],
    ["规范性文件4件", ["normativeDocuments/published 4 ?meaning"]],
    ["制定废止规范性文件4件", ["normativeDocuments/repealed 4 ?meaning"]],
    ["制定发布规范性文件4件", ["normativeDocuments/issued 4"]],
    ["审查规范性文件4件", []],
    ["网站公布规范性文件4件", []],
    ["公示行政许可4件", ["administrativeLicences 4 ?meaning"]],
    ["公开行政处罚4件", ["administrativePenalties 4 ?meaning"]],
    ["行政处罚信息4件", []],
    ["网上行政许可4件", ["administrativeLicences 4 ?meaning"]],
    ["作出行政处罚4项", ["administrativePenalties 4 ?meaning"]],
    ["办理行政处罚案件4件", ["administrativePenalties 4 ?meaning"]],
    ["减免行政事业性收费4万元", []],
    ["受理信息公开行政复议4件", ["reconsideration/total 4 ?meaning"]],
    ["新增信息公开行政复议4件", ["reconsideration/total 4 ?meaning"]],
    ["指导信息公开行政复议4件", ["reconsideration/total 4 ?meaning"]],
    ["行政复议4件", ["reconsideration/total 4 ?meaning"]],
    ["信息公开行政复议被撤销1件", ["reconsideration/corrected 1 ?meaning"]],
    ["信息公开行政复议审结5件", ["reconsideration/decided 5"]],
  ])("%s", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });
});

describe("words behind a number", () => {
  test.each<[string, string[]]>([
    ["收到申请19件，其中11件办结，8件撤销", ["received 19", "answered 11", "withdrawn 8 ?meaning"]],
    ["依申请公开中，40件予以公开9件部分公开", ["outcome.fullyDisclosed 40", "outcome.partlyDisclosed 9"]],
    ["被申请信息公开行政复议7件，2件正在审理中", ["reconsideration/total 7", "reconsideration/pending 2"]],
    ["依申请公开中，68件为自然人申请", ["mentioned/naturalPerson 68"]],
    ["依申请公开中，3件锦旗予以公开", []],
    ["依申请公开方面，网上62件、信函23件，共计85件", ["channel 62", "channel 23", "mentioned 85 ?meaning"]],
    ["依申请公开（85件）", ["received 85"]],
    ["依申请公开部分公开8，予以公开40。", ["outcome.partlyDisclosed 8", "outcome.fullyDisclosed 40"]],
    ["依申请公开部分公开8类似", []],
  ])("%s", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });
});

describe("so many words, so many numbers", () => {
  test.each<[string, string[]]>([
    ["政府信息公开申请予以公开、部分公开分别为40件、9件", ["outcome.fullyDisclosed 40", "outcome.partlyDisclosed 9"]],
    ["政府信息公开申请予以公开、部分公开、不予公开分别为40件、9件", []],
    ["信息公开行政复议、行政诉讼分别为7件和5件", ["reconsideration/total 7", "litigation/total 5"]],
    ["制定规范性文件、废止分别为4件、1件", ["normativeDocuments/issued 4", "normativeDocuments/repealed 1"]],
    ["依申请公开中，自然人、商业企业分别提出68件、12件", ["mentioned/naturalPerson 68", "mentioned/commercialEnterprise 12"]],
    ["政府信息公开申请予以公开、部分公开分别占48.2%、10.8%", []],
    ["政府信息公开申请锦旗、留言分别为4件、1件", ["received 4 ?qualified"]],
  ])("%s", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });
});

describe("shares and changes", () => {
  test.each<[string, string[]]>([
    ["予以公开政府信息公开申请40件，占48.2%", ["outcome.fullyDisclosed 40", "share 48.2"]],
    ["予以公开政府信息公开申请40件，占总数的48.2%", ["outcome.fullyDisclosed 40", "share 48.2"]],
    ["予以公开政府信息公开申请40件，占神秘总数的48.2%", ["outcome.fullyDisclosed 40"]],
    ["政府信息公开申请予以公开占48.2%", ["share 48.2"]],
    ["政府信息公开申请锦旗占48.2%", []],
    ["收到政府信息公开申请85件，办结率100%", ["received 85"]],
    ["收到申请增加24件", ["change 24"]],
    ["收到申请同比增长39.3%", ["change 39.3"]],
    ["增加办结申请83件", ["answered 83"]],
    ["收到申请由61件增加到85件", ["received 85"]],
    ["申请量从去年61件增至85件", ["received 85"]],
  ])("%s", (text, expected) => {
    expect(tell(text)).toEqual(expected);
  });

  test("a share far from any number is of none", () => {
    expect(tell("予以公开政府信息公开申请40件，依法依规及时规范高效全面稳妥有序占48.2%")).toEqual(["outcome.fullyDisclosed 40"]);
    expect(tell("予以公开政府信息公开申请40件，依法依规及时规范高效占48.2%")).toEqual(["outcome.fullyDisclosed 40", "share 48.2"]);
    expect(tell("予以公开政府信息公开申请40件，这是一段很长很长很长很长的话占48.2%")).toEqual(["outcome.fullyDisclosed 40"]);
  });

  test("a share belongs to its sentence", () => {
    expect(tell("收到政府信息公开申请40件。占48.2%")).toEqual(["received 40"]);
  });
});

describe("结转", () => {
  test.each<[string, string]>([
    ["上年结转申请3件", "carriedOver 3"],
    ["2022年结转申请3件", "carriedOver 3"],
    ["2022年未办结转入申请3件", "carriedOver 3"],
    ["2022年结转至今年申请3件", "carriedOver 3"],
    ["结转上年申请3件", "carriedOver 3"],
    ["申请结转下年5件", "carriedForward 5"],
    ["申请结转至2024年5件", "carriedForward 5"],
    ["申请5件结转到下一年度", "carriedForward 5"],
    ["申请结转5件至下年度", "carriedForward 5"],
    ["申请结转5件，下年度办理", "carried 5 ?meaning"],
    ["收到的申请结转下年度5件", "carriedForward 5"],
    ["申请结转5件下年度", "carried 5 ?meaning"],
    ["下年度结转申请5件", "carriedForward 5"],
    ["申请顺延5件", "carriedForward 5"],
    ["申请跨年5件", "carriedForward 5"],
    ["申请结转共5件", "carried 5 ?meaning"],
    ["今年结转至本年申请3件", "carried 3 ?meaning"],
    ["申请结转继续办理5件", "carriedForward 5"],
    ["申请转至今年3件", "carriedOver 3 ?meaning"],
    ["依申请公开结转5件", "carried 5 ?meaning"],
    ["2023年结转至2024年申请5件", "carriedForward 5"],
  ])("%s", (text, expected) => {
    expect(tell(text)).toEqual([expected]);
  });

  test("without a year for the report the direction stays in doubt", () => {
    const unknown = { agency: null, year: null };
    expect(tell("2022年结转申请3件", unknown)).toEqual(["carriedOver 3 ?meaning"]);
    expect(tell("申请结转至2024年5件", unknown)).toEqual(["carriedForward 5 ?meaning"]);
  });

  test("its years say nothing about the numbers that follow", () => {
    expect(tell("2022年结转申请3件，收到申请85件，结转2024年5件，答复83件")).toEqual([
      "carriedOver 3",
      "received 85",
      "carriedForward 5",
      "answered 83",
    ]);
  });
});

describe("what is denied", () => {
  test.each<[string, string[]]>([
    ["未收到政府信息公开申请", ["received 0"]],
    ["未收到和处理政府信息公开申请", ["received 0"]],
    ["依申请公开方面，全年未收到", ["received 0"]],
    ["依申请公开方面，全年未收到相关情况", ["received 0"]],
    ["依申请公开方面，未收到网上、信函", []],
    ["无部分公开的政府信息公开申请", ["outcome.partlyDisclosed 0"]],
    ["信息公开行政复议未收到", []],
    ["信息公开行政复议方面，全年未收到", []],
    ["信息公开行政复议无受理", []],
    ["信息公开行政复议7件，无结转下年度", ["reconsideration/total 7"]],
    ["信息公开行政复议：本年度无", ["reconsideration/total 0"]],
    ["征地类信息公开行政复议均未发生", []],
    ["没有公开规范性文件", ["normativeDocuments/published 0 ?meaning"]],
    ["未发生信息公开未经复议直接起诉", ["litigation.direct/total 0"]],
    ["未发生信息公开复议后起诉", ["litigation.afterReconsideration/total 0"]],
    ["无行政许可", ["administrativeLicences 0"]],
    ["无行政强制", ["administrativeCompulsion 0"]],
    ["依申请公开方面，全年未发生", []],
    ["无依申请公开", ["received 0"]],
    ["无未答复的政府信息公开申请", ["carriedForward 0 ?meaning"]],
    ["无上年结转，无结转下年度", ["carriedOver 0", "carriedForward 0"]],
    ["无上年结转政府信息公开申请", ["carriedOver 0"]],
    ["未收到自然人政府信息公开申请", ["received 0 ?qualified"]],
    ["未收到网上政府信息公开申请", ["received 0 ?qualified"]],
    ["上半年未收到政府信息公开申请", ["received 0 ?part-of-year"]],
    ["未收到信息", []],
    ["未收到群众来信", []],
    ["未收到锦旗", []],
    ["未收到政府信息公开申请表扬", []],
    ["未收到5件政府信息公开申请", []],
    ["没有一起因信息公开引发的行政复议", ["reconsideration/total 0"]],
    ["没有发生一例信息公开行政诉讼", ["litigation/total 0"]],
    ["未发生因政府信息公开申请引发的行政复议、行政诉讼", ["reconsideration/total 0", "litigation/total 0"]],
    ["因信息公开引发的行政复议、行政诉讼均未发生", ["reconsideration/total 0", "litigation/total 0"]],
    ["信息公开行政复议：无", ["reconsideration/total 0"]],
    ["信息公开行政复议情况，无", []],
    ["信息公开行政复议7件：无", ["reconsideration/total 7"]],
    ["信息公开行政复议无一例纠正", ["reconsideration/corrected 0"]],
    ["未制发行政规范性文件", ["normativeDocuments/issued 0"]],
    ["未发生规范性文件废止", ["normativeDocuments/repealed 0"]],
    ["无规章", ["governmentRules/published 0 ?meaning"]],
    ["无行政处罚", ["administrativePenalties 0"]],
    ["无行政事业性收费", ["fees 0"]],
    ["未指导政府信息公开申请", []],
    ["没有指导政府信息公开申请", []],
  ])("%s", (text, expected) => {
    expect(tell(text).filter((claim) => !claim.startsWith("reconsideration/total 0 ?") || expected.includes(claim))).toEqual(expected);
  });
});

describe("what a quotation begins with", () => {
  test.each([
    ["我局共收到政府信息公开申请85件", "共收到政府信息公开申请85件"],
    ["答复申请83件（含上年结转3件）", "上年结转3件"],
    ["收到申请含上年结转3件", "上年结转3件"],
    ["依申请公开中，其中40件予以公开答复", "40件予以公开答复"],
    ["予以公开申请40件，占48.2%", "予以公开申请40件，占48.2%"],
    ["收到申请较上年增加24件", "收到申请较上年增加24件"],
  ])("%s", async (text, words) => {
    const { read } = await import("./told");
    expect(read(text).map((claim) => claim.words)).toContain(words);
  });
});
