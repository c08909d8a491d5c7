/** 「申请」 alone is of whatever was spoken of. */

import { describe, expect, test } from "vitest";

import { judgedClaims, narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { sampleReport } from "./sample-reports";
import type { SampleName } from "./sample-reports";

const samples: readonly SampleName[] = ["bureau", "district", "office", "township"];
const said = (sample: SampleName, text: string): string[] =>
  narrativeDisagreements(sampleReport(sample).with({ overview: text })).map(({ words }) => words);

const matters =
  "行政许可 行政复议 不动产登记 低保办理 法律援助 公租房保障 建议提案答复 人才服务 行政裁决 劳动保障监察 建设用地审批 工伤认定 12345热线".split(
    " ",
  );

/** What is said of each; no number is one of the tables. */
const wordings: readonly ((matter: string) => string)[] = [
  (matter) => `${matter}方面，受理申请1120件，办结1118件，结转下年2件。`,
  (matter) => `在${matter}方面，全年共收到申请1200件，其中自然人申请1188件，不予受理17件。`,
  (matter) => `${matter}：受理申请1300件，答复1210件。`,
  (matter) => `（三）${matter}。收到申请1030件，全部办结。`,
  (matter) => `12.${matter}。申请量1030件，办结1025件，不予受理4件。`,
  (matter) => `${matter}：\n申请答复数量：1003件\n办结数量：1003件`,
  (matter) => `${matter}情况\n受理申请数量：1120件\n申请办结数量：1118件`,
  (matter) => `${matter}力度加大，收到申请1300件，不予处理21件。`,
  (matter) => `全年受理${matter.replace(/答复$/, "")}申请1030件，办结1028件，结转2件。`,
];

describe("what is asked of others", () => {
  test.each(wordings.map((wording) => [wording("某事"), wording] as const))("%s", (_, wording) => {
    for (const matter of matters) for (const sample of samples) expect(said(sample, wording(matter)), wording(matter)).toEqual([]);
  });
});

describe("what is asked of information", () => {
  test.each([
    "2023年，我局共收到申请84件。",
    "依申请公开方面，受理申请84件。",
    "（二）依申请公开。我局畅通渠道，收到申请84件。",
    "（二）依申请公开\n收到申请84件。",
    "依申请公开情况：\n收到申请数量：84件",
    "公租房保障力度加大，收到申请300件。依申请公开方面，收到申请84件。",
    "认真贯彻《条例》，收到申请84件。",
    "我局优化流程、规范答复，收到申请84件。",
  ])("%s", (text) => {
    expect(said("bureau", text)).toHaveLength(1);
    expect(said("bureau", text.replace("84件", "85件"))).toEqual([]);
  });

  test("a list of shares is read one by one", () => {
    const shares = "予以公开40件（占比48.19%）、部分公开9件（占比10.84%）、不予公开6件（占比7.23%）。";
    const read = (text: string) =>
      judgedClaims(sampleReport("bureau").with({ overview: `在已办结的83件申请中，${text}` })).filter(
        ({ claim }) => claim.kind === "share",
      );
    expect(read(shares).map(({ verdict }) => verdict.kind)).toEqual(["agrees", "agrees", "agrees"]);
    expect(read(shares.replace("10.84", "18.04")).map(({ verdict }) => verdict.kind)).toEqual(["agrees", "contradicts", "agrees"]);
  });
});

/** Cases of another trade were counted: what became of them is told of none of ours. */
const cases = "政务服务办件 行政审批事项 投诉举报 12345热线工单 劳动仲裁案件 工伤认定案件 不动产登记业务 民生诉求 校园招生咨询".split(" ");

test.each([
  (matter: string) => `受理${matter}5000件，办结4990件，不予受理10件。`,
  (matter: string) => `全年办理${matter}1500件，不予处理12件，结转下年13件。`,
  (matter: string) => `${matter}共1500件，其中不予受理17件。`,
])("%s", (wording) => {
  for (const matter of cases) for (const sample of samples) expect(said(sample, wording(matter)), wording(matter)).toEqual([]);
});

describe("papers sorted by how open they are", () => {
  test.each([
    "制发公文90件：依申请公开30件、不予公开15件。",
    "公开建议提案复文49件，依申请公开1件，不予公开9件。",
    "办理人大建议12件（依申请公开3件、不予公开1件）。",
    "上报文件40份，其中依申请公开3份、不予公开1份。",
    "对公文逐件认定公开属性，依申请公开30件，不予公开15件。",
    "答复人大代表建议22件、政协提案15件，全部办结，依申请公开3件，不予公开2件。",
    "公文公开情况：依申请公开30件、不予公开15件。",
    "制发公文，依申请公开类30件，不予公开类15件。",
    "全年公文审查认定依申请公开30件、不予公开15件。",
    "印发规范性文件和其他公文共120余件，依申请公开30件、不予公开15件。",
    "公文类信息按规定确定公开方式，依申请公开30件、不予公开15件。",
    "建议提案办理：依申请公开30件，不予公开15件。",
  ])("%s", (text) => {
    for (const sample of samples) expect(said(sample, text)).toEqual([]);
  });

  test.each([
    "高度重视建议提案办理，依申请公开84件，不予公开16件。",
    "文件解读质量稳步提升。依申请公开84件，不予公开16件。",
    "加强建议提案办理，按时办结率100%，依申请公开84件，不予公开16件。",
    "规范文件管理，全年依申请公开84件，不予公开16件。",
    "信息稿件质量提高，依申请公开84件，不予公开16件。",
  ])("named without a count they are not what is sorted: %s", (text) => {
    for (const sample of samples) expect(said(sample, text)).not.toEqual([]);
  });
});

test.each([
  "企业免费办证，未收取行政事业性收费。",
  "对小微企业减免各类费用，全年未收取行政事业性收费。",
  "窗口服务零收费，未收取任何行政事业性收费。",
])("what is given for nothing says nothing of the fees of a year: %s", (text) => {
  for (const sample of samples) expect(said(sample, text)).toEqual([]);
});

test.each([
  ["bureau", "落实收费减免政策，全年未收取行政事业性收费。"],
  ["bureau", "严格执行收费减免规定，未收取行政事业性收费。"],
  ["bureau", "公开平台收到20件，结转下年度继续办理97件。"],
  ["bureau", "当面提交申请20件，网络平台提交99件，结转下年度继续办理97件。"],
  ["bureau", "线上收到申请20件，窗口收到申请12件，不予处理97件。"],
] as const)("%s: %s is still compared", (sample, text) => {
  expect(said(sample, text)).not.toEqual([]);
});
