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
