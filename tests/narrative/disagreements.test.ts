import { describe, expect, test } from "vitest";

import { countChecked, narrativeDisagreements, witnessesOf } from "../../src/core/narrative/disagreements";
import { formOf } from "../../src/core/form/form";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { exampleNames, exampleReport } from "../examples";
import { sampleReport } from "./sample-reports";
import type { SampleName } from "./sample-reports";

const told = (name: SampleName, overview: string, edits: Readonly<Record<string, Typed>> = {}) =>
  sampleReport(name, edits).with({ overview });
const blank = (...rows: string[]): Record<string, Typed> =>
  Object.fromEntries(
    rows.flatMap((row) =>
      [
        "naturalPerson",
        "commercialEnterprise",
        "researchInstitution",
        "publicWelfareOrganisation",
        "legalServiceAgency",
        "other",
        "total",
      ].map((column) => [`${row}/${column}`, null]),
    ),
  );

describe("what disagrees", () => {
  test("is given with its words, place, cells and both numbers", () => {
    const text = "2023年，我局共收到政府信息公开申请58件，答复83件。";
    const report = told("bureau", text);
    expect(narrativeDisagreements(report)).toEqual([
      {
        section: "overview",
        words: "共收到政府信息公开申请58件",
        start: 8,
        end: 22,
        unit: "count",
        stated: 58,
        found: 85,
        difference: -27,
        cells: ["requests/newlyReceived/total"],
      },
    ]);
    expect(text.slice(8, 22)).toBe("共收到政府信息公开申请58件");
  });

  test("is looked for in all three sections, in their order", () => {
    const report = sampleReport("bureau").with({
      otherMatters: "废止规范性文件3件。",
      problemsAndImprovements: "全年收到申请12件。",
      overview: "收到政府信息公开申请11件。",
    });
    expect(narrativeDisagreements(report).map(({ section, stated }) => [section, stated])).toEqual([
      ["overview", 11],
      ["problemsAndImprovements", 12],
      ["otherMatters", 3],
    ]);
  });

  test("says whether it is a count, money or a share, in the order of the text", () => {
    const report = sampleReport("bureau").with({
      overview: "收取行政事业性收费330.1万元。政府信息公开申请予以公开占61.5%。收到政府信息公开申请58件（答复38件）。",
    });
    expect(narrativeDisagreements(report).map(({ unit, stated }) => [unit, stated])).toEqual([
      ["money", 330.1],
      ["share", 61.5],
      ["count", 58],
      ["count", 38],
    ]);
  });

  test("a sum stands where its total stands, among the others", () => {
    const edits = blank("newlyReceived", "carriedOver");
    const report = sampleReport("bureau", edits).with({
      overview: "收到政府信息公开申请85件，其中网上申请62件、信函申请33件。制定规范性文件5件。",
      otherMatters: "废止规范性文件3件。",
    });
    expect(narrativeDisagreements(report).map(({ unit, stated }) => [unit, stated])).toEqual([
      ["sum", 85],
      ["count", 5],
      ["count", 3],
    ]);
  });

  test.each(exampleNames)("nothing in %s", (name) => {
    expect(narrativeDisagreements(exampleReport(name))).toEqual([]);
  });

  test("nothing without text, and nothing in an empty one", () => {
    expect(narrativeDisagreements(sampleReport("bureau"))).toEqual([]);
    expect(narrativeDisagreements(told("bureau", ""))).toEqual([]);
  });

  test("a report of 2019 is read by its own form", () => {
    const form = formOf("2019");
    const report = new Report({ form, agency: "云岭县自然资源局", year: 2020, cells: new Map(form.cells.map(({ id }) => [id, 1])) });
    const found = narrativeDisagreements(
      report.with({
        overview: "作出行政许可决定2件，制发规范性文件3件，废止规范性文件4件。我局收到政府信息公开申请5件，其他处理8件，逾期不补正7件。",
      }),
    );
    expect(found.map(({ stated, cells }) => [stated, ...cells])).toEqual([
      [2, "proactiveDisclosure/administrativeLicences/decisionsThisYear"],
      [3, "proactiveDisclosure/normativeDocuments/madeThisYear"],
      [5, "requests/newlyReceived/total"],
      [8, "requests/outcome.otherHandling/total"],
    ]);
  });
});

describe("an area's own numbers beside those of its office", () => {
  test("two numbers without a scope: the one that agrees counts, the other may be the office's", () => {
    expect(narrativeDisagreements(told("district", "收到政府信息公开申请17件。全区共收到政府信息公开申请713件。"))).toEqual([]);
  });

  test("but a number said of the area is held to the area's table", () => {
    expect(
      narrativeDisagreements(told("district", "全区收到政府信息公开申请17件。全区共收到政府信息公开申请713件。")).map(
        ({ stated }) => stated,
      ),
    ).toEqual([17]);
  });

  test("a share that agrees excuses no count, and the other way round", () => {
    expect(
      narrativeDisagreements(told("district", "政府信息公开申请予以公开占42.7%。政府信息公开申请予以公开300件。")).map(({ unit }) => unit),
    ).toEqual(["count"]);
    expect(
      narrativeDisagreements(told("district", "政府信息公开申请予以公开312件。政府信息公开申请予以公开占90%。")).map(({ unit }) => unit),
    ).toEqual(["share"]);
  });

  test("a bureau has one table: both numbers are its own", () => {
    expect(
      narrativeDisagreements(told("bureau", "收到政府信息公开申请58件。共收到政府信息公开申请85件。")).map(({ stated }) => stated),
    ).toEqual([58]);
  });
});

describe("items that add up to another total", () => {
  const items = "其中予以公开1362件、部分公开454件、不予公开178件、无法提供781件、不予处理88件、其他处理1051件";
  const unknown = blank(
    "newlyReceived",
    "carriedOver",
    "carriedForward",
    "outcome.total",
    ...["fullyDisclosed", "partlyDisclosed"].map((row) => `outcome.${row}`),
  );

  test("more than the total, where the table cannot tell", () => {
    const edits = { ...unknown, "carriedOver/total": 0, ...blank("outcome.refused.thirdPartyRights") };
    const empty = Object.fromEntries(
      sampleReport("bureau").form.tables.requests.numbers.map(({ id }) => [id.replace("requests/", ""), null]),
    );
    expect(narrativeDisagreements(told("bureau", `答复政府信息公开申请3437件，${items}。`, { ...edits, ...empty }))).toMatchObject([
      { unit: "sum", stated: 3437, found: 3914, difference: -477, cells: [] },
    ]);
  });

  test("fewer than the total, when every group is named", () => {
    const empty = Object.fromEntries(
      sampleReport("bureau").form.tables.requests.numbers.map(({ id }) => [id.replace("requests/", ""), null]),
    );
    expect(narrativeDisagreements(told("bureau", `答复政府信息公开申请4000件，${items}。`, empty))).toMatchObject([
      { unit: "sum", stated: 4000, found: 3914 },
    ]);
    expect(narrativeDisagreements(told("bureau", "答复政府信息公开申请4000件，其中予以公开1362件、部分公开454件。", empty))).toEqual([]);
  });

  test("rows of a group are not counted beside it", () => {
    const empty = Object.fromEntries(
      sampleReport("bureau").form.tables.requests.numbers.map(({ id }) => [id.replace("requests/", ""), null]),
    );
    expect(
      narrativeDisagreements(
        told("bureau", "答复政府信息公开申请10件，其中不予公开6件（过程性信息4件、行政执法案卷2件），予以公开4件。", empty),
      ),
    ).toEqual([]);
  });

  test("a number the table denies is reported once, as that", () => {
    expect(
      narrativeDisagreements(told("bureau", "答复政府信息公开申请83件，其中予以公开80件、部分公开9件。")).map(({ unit, stated }) => [
        unit,
        stated,
      ]),
    ).toEqual([["count", 80]]);
  });

  test("ways of applying that exceed what was received", () => {
    const empty = Object.fromEntries(
      sampleReport("bureau").form.tables.requests.numbers.map(({ id }) => [id.replace("requests/", ""), null]),
    );
    expect(narrativeDisagreements(told("bureau", "收到政府信息公开申请85件，其中网上申请62件、信函申请33件。", empty))).toMatchObject([
      { unit: "sum", stated: 85, found: 95 },
    ]);
    expect(narrativeDisagreements(told("bureau", "收到政府信息公开申请85件，其中网上申请62件、信函申请23件。", empty))).toEqual([]);
  });
});

describe("how many numbers were found in the tables", () => {
  test("counts those that agree", () => {
    expect(
      countChecked(
        told(
          "bureau",
          "2023年，我局收到政府信息公开申请85件，比上年增加24件，答复83件，予以公开40件，占48.2%，不予公开7件，发布信息500条。",
        ),
      ),
    ).toBe(4);
  });

  test("is none without text", () => {
    expect(countChecked(sampleReport("bureau"))).toBe(0);
  });
});

describe("evidence for locate", () => {
  const states = (name: SampleName, text: string) =>
    witnessesOf(told(name, text)).map(({ cells, states: stated }) => `${stated} ${cells.join("+").replace(/requests\//g, "")}`);

  test.each<[string, string[]]>([
    ["新收政府信息公开申请85件", ["85 newlyReceived/total"]],
    ["收到政府信息公开申请58件，上年结转3件", ["58 newlyReceived/total", "3 carriedOver/total"]],
    ["受理政府信息公开申请88件（含上年结转3件）", ["88 newlyReceived/total+carriedOver/total", "3 carriedOver/total"]],
    ["收到和上年结转政府信息公开申请共88件", ["88 newlyReceived/total+carriedOver/total"]],
    ["政府信息公开申请部分公开9件，结转下年度继续办理5件", ["9 outcome.partlyDisclosed/total", "5 carriedForward/total"]],
    ["新收政府信息公开申请85件，其中自然人68件", ["85 newlyReceived/total", "68 newlyReceived/naturalPerson"]],
    ["未收到政府信息公开申请", ["0 newlyReceived/total"]],
    [
      "因政府信息公开被提起行政诉讼5件",
      ["5 reviewAndLitigation/litigation.direct/total+reviewAndLitigation/litigation.afterReconsideration/total"],
    ],
  ])("%s", (text, expected) => {
    expect(states("bureau", text)).toEqual(expected);
  });

  test.each<[string, SampleName, string]>([
    ["收到 may include what was carried over", "bureau", "收到政府信息公开申请85件"],
    ["办理 may be either", "bureau", "办理政府信息公开申请85件"],
    ["about so many", "bureau", "新收政府信息公开申请80余件"],
    ["last year", "bureau", "2022年新收政府信息公开申请61件"],
    ["another body", "district", "区教育局新收政府信息公开申请12件"],
    ["rounded to 万", "bureau", "作出行政许可0.1万件"],
    ["a share", "bureau", "占48.2%"],
    ["money, which no equation holds", "bureau", "收取行政事业性收费330.1万元"],
    ["答复 without those withdrawn, where the table says so", "office", "政府信息公开申请14件办结，2件撤销"],
    ["答复 without what was carried over", "bureau", "2023年我局答复申请80件"],
  ])("none: %s", (_, name, text) => {
    expect(states(name, text)).toEqual([]);
  });

  test("受理 may include what was carried over when both are named as its parts: only the parts are evidence", () => {
    expect(states("district", "全区受理政府信息公开申请749件，其中新收713件、上年结转36件")).toEqual([
      "713 newlyReceived/total",
      "36 carriedOver/total",
    ]);
  });

  test("speaks for the total where only its parts agree", () => {
    const report = told("bureau", "新收政府信息公开申请85件。", { "newlyReceived/total": 58 });
    expect(witnessesOf(report)).toMatchObject([{ cells: ["requests/newlyReceived/total"], states: 85 }]);
  });

  test("is not given for what the form of the year does not hold", () => {
    const form = formOf("2019");
    const report = new Report({ form, agency: "云岭县自然资源局", year: 2020, cells: new Map(form.cells.map(({ id }) => [id, 1])) });
    expect(witnessesOf(report.with({ overview: "废止规范性文件4件，制发规范性文件3件。" })).map(({ states }) => states)).toEqual([3]);
  });

  test("quotes the words", () => {
    expect(witnessesOf(told("bureau", "我局新收申请85件。"))[0]).toMatchObject({ source: "narrative", words: "新收申请85件" });
  });
});
