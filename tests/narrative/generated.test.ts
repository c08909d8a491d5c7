/** Texts written from a report's own numbers, in many wordings: none may be held against it. And single numbers changed. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { formOf } from "../../src/core/form/form";
import type { CellId } from "../../src/core/form/cell-id";
import { judgedClaims, narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { rowsOf } from "../../src/core/narrative/readings";
import { Report } from "../../src/core/report/report";
import { runs } from "../../made/consistent-report";

const form = formOf("2021");
const columns = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitution",
  "publicWelfareOrganisation",
  "legalServiceAgency",
  "other",
];
const leaves = rowsOf(form, "outcome").filter((row) => row !== "outcome.total");

/** A report that adds up, from any numbers at all. */
function reportFrom(numbers: readonly number[], agency: string): Report {
  let next = 0;
  const draw = (): number => numbers[next++ % numbers.length] as number;
  const cells = new Map<CellId, number>(form.cells.map(({ id }) => [id, 0]));
  const put = (row: string, column: string, value: number): void => void cells.set(`requests/${row}/${column}`, value);
  const totals = new Map<string, number>();
  for (const column of columns) {
    const outcomes = leaves.map((row) => [row, draw()] as const);
    const answered = outcomes.reduce((sum, [, value]) => sum + value, 0);
    const forward = draw() % 50;
    const over = Math.min(draw() % 50, answered + forward);
    const all = [
      ...outcomes,
      ["outcome.total", answered],
      ["carriedForward", forward],
      ["carriedOver", over],
      ["newlyReceived", answered + forward - over],
    ] as const;
    for (const [row, value] of all) {
      put(row, column, value);
      totals.set(row, (totals.get(row) ?? 0) + value);
    }
  }
  for (const [row, value] of totals) put(row, "total", value);
  for (const { id } of form.tables.proactiveDisclosure.numbers) cells.set(id, draw());
  for (const block of ["reconsideration", "litigation.direct", "litigation.afterReconsideration"]) {
    const results = ["upheld", "corrected", "otherResult", "pending"].map((result) => [result, draw() % 40] as const);
    for (const [result, value] of [...results, ["total", results.reduce((sum, [, each]) => sum + each, 0)] as const])
      cells.set(`reviewAndLitigation/${block}/${result}`, value);
  }
  return new Report({ form, agency, year: 2023, cells });
}

const fullWidth = (text: string): string => text.replace(/[0-9,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (value: number): string => value.toLocaleString("en-US");

function inChinese(value: number): string {
  const digits = "零一二三四五六七八九";
  if (value >= 10_000)
    return `${inChinese(Math.floor(value / 10_000))}万${value % 10_000 === 0 ? "" : (value % 10_000 < 1000 ? "零" : "") + inChinese(value % 10_000)}`;
  let text = "";
  let gap = false;
  for (const [place, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) gap ||= text !== "";
    else {
      text += (gap ? "零" : "") + (digit === 1 && place === 10 && text === "" ? "" : digits[digit]) + name;
      gap = false;
    }
  }
  return text === "" ? "零" : text;
}

type Style = (value: number) => string;
const styles: readonly Style[] = [
  (value: number) => String(value),
  (value: number) => fullWidth(grouped(value)),
  grouped,
  inChinese,
  (value: number) => ` ${value} `,
];

interface Facts {
  readonly n: Style;
  readonly of: (...rows: string[]) => number;
  readonly applicants: (...names: string[]) => number;
  readonly review: (result: string, ...blocks: string[]) => number;
  readonly cell: (id: string) => number;
}

function factsOf(report: Report, style: Style): Facts {
  const sum = (ids: string[]): number => report.sum(ids.map((id) => id as CellId));
  return {
    n: style,
    of: (...rows) =>
      sum(
        rows.flatMap((row) => rowsOf(form, row).concat(rowsOf(form, row).length === 0 ? [row] : [])).map((row) => `requests/${row}/total`),
      ),
    applicants: (...names) => sum(names.map((name) => `requests/newlyReceived/${name}`)),
    review: (result, ...blocks) => sum(blocks.map((block) => `reviewAndLitigation/${block}/${result}`)),
    cell: (id) => Number(report.typed(`proactiveDisclosure/${id}` as CellId)),
  };
}

type Sentence = (facts: Facts) => string;
const litigation = ["litigation.direct", "litigation.afterReconsideration"];
const organisations = columns.slice(1);
const share = (part: number, whole: number): string => (whole === 0 ? "" : `，占${((100 * part) / whole).toFixed(1)}%`);
const cutShare = (part: number, whole: number): string => (whole === 0 ? "" : `，占${String(Math.floor((10_000 * part) / whole) / 100)}%`);

const sentences: readonly Sentence[] = [
  ({ n, of }) => `共收到政府信息公开申请${n(of("newlyReceived"))}件，上年结转${n(of("carriedOver"))}件`,
  ({ n, of }) =>
    `共受理政府信息公开申请${n(of("newlyReceived", "carriedOver"))}件（含上年度结转${n(of("carriedOver"))}件），办结${n(of("outcome.total"))}件，结转下年度继续办理${n(of("carriedForward"))}件`,
  ({ n, of }) =>
    `共收到${n(of("newlyReceived"))}件依申请公开请求，2022年结转政府信息公开申请${n(of("carriedOver"))}件，共办结${n(of("outcome.total"))}件，结转2024年度继续办理${n(of("carriedForward"))}件`,
  ({ n, of }) =>
    `共办理政府信息公开申请${n(of("newlyReceived", "carriedOver"))}件，含2022年转至今年办理的${n(of("carriedOver"))}件，剩余${n(of("carriedForward"))}件结转下一年度处理`,
  ({ n, of }) =>
    `新收政府信息公开申请${n(of("newlyReceived"))}件，较上年增加${n(17)}件，已按期答复${n(of("outcome.total"))}件，${n(of("carriedForward"))}件正在办理中`,
  ({ n, of }) => `2022年收到政府信息公开申请${n(9)}件，2023年收到政府信息公开申请${n(of("newlyReceived"))}件，同比上升${n(12)}%`,
  ({ n, of }) =>
    `受理政府信息公开申请${n(of("newlyReceived"))}件，办理上年度结转${n(of("carriedOver"))}件，答复${n(of("outcome.total"))}件`,
  ({ n, of, applicants }) =>
    `收到政府信息公开申请${n(of("newlyReceived"))}件，其中自然人${n(applicants("naturalPerson"))}件${share(applicants("naturalPerson"), of("newlyReceived"))}，法人或其他组织${n(applicants(...organisations))}件${cutShare(applicants(...organisations), of("newlyReceived"))}`,
  ({ n, applicants }) =>
    `收到商业企业申请${n(applicants("commercialEnterprise"))}件、科研机构申请${n(applicants("researchInstitution"))}件、法律服务机构申请${n(applicants("legalServiceAgency"))}件`,
  ({ n, of }) =>
    `办结政府信息公开申请${n(of("outcome.total"))}件，其中予以公开${n(of("outcome.fullyDisclosed"))}件${share(of("outcome.fullyDisclosed"), of("outcome.total"))}；部分公开${n(of("outcome.partlyDisclosed"))}件${cutShare(of("outcome.partlyDisclosed"), of("outcome.total"))}；不予公开${n(of("outcome.refused"))}件，无法提供${n(of("outcome.unableToProvide"))}件，不予处理${n(of("outcome.notProcessed"))}件，其他处理${n(of("outcome.otherHandling"))}件`,
  ({ n, of }) =>
    `政府信息公开申请予以公开、部分公开、不予公开分别为${n(of("outcome.fullyDisclosed"))}件、${n(of("outcome.partlyDisclosed"))}件和${n(of("outcome.refused"))}件`,
  ({ n, of }) =>
    `答复政府信息公开申请，予以公开和部分公开共${n(of("outcome.fullyDisclosed", "outcome.partlyDisclosed"))}件，因属于过程性信息不予公开${n(of("outcome.refused.processInformation"))}件`,
  ({ n, of }) =>
    `政府信息公开申请因本机关不掌握相关政府信息无法提供${n(of("outcome.unableToProvide.notHeld"))}件，重复申请${n(of("outcome.notProcessed.duplicateRequest"))}件，逾期不补正${n(of("outcome.otherHandling.correctionOverdue"))}件`,
  ({ n, of }) =>
    `依申请公开中，不予公开${n(of("outcome.refused"))}件，其中${n(of("outcome.refused.thirdPartyRights"))}件涉及第三方合法权益，${n(of("outcome.refused.enforcementFile"))}件属于行政执法案卷`,
  ({ n, review }) =>
    `因政府信息公开被申请行政复议${n(review("total", "reconsideration"))}件，其中结果维持${n(review("upheld", "reconsideration"))}件、结果纠正${n(review("corrected", "reconsideration"))}件、其他结果${n(review("otherResult", "reconsideration"))}件、尚未审结${n(review("pending", "reconsideration"))}件`,
  ({ n, review }) =>
    `因政府信息公开被提起行政诉讼${n(review("total", ...litigation))}件，其中结果维持${n(review("upheld", ...litigation))}件，结果纠正${n(review("corrected", ...litigation))}件，尚未审结${n(review("pending", ...litigation))}件`,
  ({ n, review }) =>
    `政府信息公开行政诉讼中，未经复议直接起诉${n(review("total", "litigation.direct"))}件（维持${n(review("upheld", "litigation.direct"))}件），复议后起诉${n(review("total", "litigation.afterReconsideration"))}件`,
  ({ n, review }) => `政府信息公开行政复议、行政诉讼共${n(review("total", "reconsideration", ...litigation))}件`,
  ({ n, cell }) =>
    `制发行政规范性文件${n(cell("normativeDocuments/issuedThisYear"))}件，废止${n(cell("normativeDocuments/repealedThisYear"))}件，现行有效${n(cell("normativeDocuments/currentlyInForce"))}件`,
  ({ n, cell }) => `制定规章${n(cell("governmentRules/issuedThisYear"))}件，现行有效规章${n(cell("governmentRules/currentlyInForce"))}件`,
  ({ n, cell }) =>
    `作出行政许可决定${n(cell("administrativeLicences/decisionsThisYear"))}件、行政处罚决定${n(cell("administrativePenalties/decisionsThisYear"))}件、行政强制${n(cell("administrativeCompulsion/decisionsThisYear"))}件`,
  ({ cell }) => `收取行政事业性收费${cell("administrativeFees/feesCollected")}万元，收取信息处理费380元`,
  ({ n }) => `发布政府信息${n(1268)}条，召开新闻发布会${n(3)}次，收到网民留言${n(248)}条，办结${n(230)}条`,
  ({ n }) => `答复人大代表建议${n(12)}件、政协提案${n(9)}件，将答复期限由20个工作日压缩至15个工作日`,
  ({ n }) => `修订规范性文件${n(3)}件，公示行政处罚信息${n(52)}条，梳理行政许可事项${n(124)}项`,
  ({ n }) => `通过网站收到政府信息公开申请${n(1)}件，上半年收到申请${n(2)}件，县教育局收到政府信息公开申请${n(3)}件`,
];

const speakers = {
  云岭县自然资源局: ["我局", "本机关", "县自然资源局", "本年度", "2023年，我局", ""],
  云岭区人民政府: ["全区", "全区各级行政机关", "2023年，我区", "各部门、各街道"],
} as const;

const anyNumber = fc.oneof(
  { weight: 3, arbitrary: fc.nat(9) },
  { weight: 3, arbitrary: fc.nat(99) },
  { weight: 1, arbitrary: fc.nat(3000) },
);
const anyNumbers = fc.array(anyNumber, { minLength: 7, maxLength: 60 });
const anyAgency = fc.constantFrom("云岭县自然资源局" as const, "云岭区人民政府" as const);

describe("a text with the report's own numbers", () => {
  test("is never contradicted, and its numbers are found", () => {
    const anyText = fc.array(
      fc.tuple(fc.nat(sentences.length - 1), fc.nat(5), fc.constantFrom("。", "；", "。\n"), fc.nat(styles.length - 1)),
      { minLength: 1, maxLength: 6 },
    );
    const texts = runs(250);
    let found = 0;
    fc.assert(
      fc.property(anyNumbers, anyAgency, anyText, (numbers, agency, parts) => {
        const report = reportFrom(numbers, agency);
        const who = speakers[agency];
        const text = parts
          .map(
            ([sentence, speaker, mark, style]) =>
              `${who[speaker % who.length] as string}${(sentences[sentence] as Sentence)(factsOf(report, styles[style] as Style))}${mark}`,
          )
          .join("");
        const told = report.with({ overview: text });
        expect(narrativeDisagreements(told), text).toEqual([]);
        found += judgedClaims(told).filter(({ verdict }) => verdict.kind === "agrees").length;
      }),
      { numRuns: texts },
    );
    expect(found / texts).toBeGreaterThan(5);
  });
});

describe("one number changed", () => {
  const strict: readonly [name: string, sentence: (facts: Facts, by: number) => string][] = [
    ["新收", ({ n, of }, by) => `新收政府信息公开申请${n(of("newlyReceived") + by)}件`],
    ["上年结转", ({ n, of }, by) => `政府信息公开申请上年结转${n(of("carriedOver") + by)}件`],
    ["结转下年度", ({ n, of }, by) => `政府信息公开申请结转下年度继续办理${n(of("carriedForward") + by)}件`],
    ["部分公开", ({ n, of }, by) => `政府信息公开申请部分公开${n(of("outcome.partlyDisclosed") + by)}件`],
    ["无法提供", ({ n, of }, by) => `政府信息公开申请无法提供${n(of("outcome.unableToProvide") + by)}件`],
    ["其他处理", ({ n, of }, by) => `政府信息公开申请其他处理${n(of("outcome.otherHandling") + by)}件`],
    ["行政复议", ({ n, review }, by) => `因政府信息公开被申请行政复议${n(review("total", "reconsideration") + by)}件`],
    ["行政诉讼", ({ n, review }, by) => `因政府信息公开被提起行政诉讼${n(review("total", ...litigation) + by)}件`],
    ["现行有效", ({ n, cell }, by) => `现行有效行政规范性文件${n(cell("normativeDocuments/currentlyInForce") + by)}件`],
    ["行政处罚", ({ n, cell }, by) => `作出行政处罚决定${n(cell("administrativePenalties/decisionsThisYear") + by)}件`],
  ];

  test.each(strict)("%s is contradicted, with the difference", (_, sentence) => {
    fc.assert(
      fc.property(anyNumbers, anyAgency, fc.integer({ min: 1, max: 500 }), fc.nat(styles.length - 1), (numbers, agency, by, style) => {
        const report = reportFrom(numbers, agency);
        const who = agency === "云岭区人民政府" ? "全区" : "我局";
        const text = `2023年，${who}${sentence(factsOf(report, styles[style] as Style), by)}。`;
        expect(
          narrativeDisagreements(report.with({ overview: text })).map(({ difference }) => difference),
          text,
        ).toEqual([by]);
      }),
      { numRuns: runs(40) },
    );
  });
});
