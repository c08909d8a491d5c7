import { describe, expect, test } from "vitest";

import type { Typed } from "../../src/core/report/cell-text";
import type { Verdict } from "../../src/core/narrative/claim";
import { judge } from "../../src/core/narrative/judge";
import { readClaims } from "../../src/core/narrative/read-claims";
import { sampleReport } from "./sample-reports";
import type { SampleName } from "./sample-reports";

function verdicts(name: SampleName, text: string, edits: Readonly<Record<string, Typed>> = {}): Verdict[] {
  const report = sampleReport(name, edits);
  return readClaims("overview", text, report).map((claim) => judge(claim, report));
}

const agrees = { kind: "agrees" };
const because = (reason: string) => ({ kind: "cannot-say", because: reason });

describe("a contradiction", () => {
  test("names the cells, both numbers and the difference", () => {
    expect(verdicts("bureau", "收到政府信息公开申请82件")).toEqual([
      { kind: "contradicts", cells: ["requests/newlyReceived/total"], table: 85, difference: -3 },
    ]);
  });

  test("names every cell of a sum", () => {
    expect(verdicts("bureau", "因政府信息公开被提起行政诉讼7件")).toEqual([
      {
        kind: "contradicts",
        cells: ["reviewAndLitigation/litigation.direct/total", "reviewAndLitigation/litigation.afterReconsideration/total"],
        table: 5,
        difference: 2,
      },
    ]);
  });

  test("of money is in 万元", () => {
    expect(verdicts("bureau", "收取行政事业性收费330.1万元")).toMatchObject([{ kind: "contradicts", table: 328.6, difference: 1.5 }]);
  });

  test("of a share is in per cent to the printed place", () => {
    expect(verdicts("bureau", "办结申请83件，其中予以公开40件，占45.3%").at(-1)).toMatchObject({
      kind: "contradicts",
      table: 48.2,
      difference: -2.9,
    });
  });
});

describe("any lawful reading agrees", () => {
  test.each<[string, string]>([
    ["new", "受理政府信息公开申请713件"],
    ["new and carried over", "受理政府信息公开申请749件"],
    ["finished without what was carried over", "答复政府信息公开申请694件"],
    ["finished without 其他", "答复政府信息公开申请692件"],
    ["finished without what the text says was dropped", "答复政府信息公开申请720件，逾期不补正10件"],
    ["wholly or partly disclosed, when partly has no number of its own", "政府信息公开申请予以公开400件"],
    ["a total by its parts", "自然人、法人或其他组织申请共713件"],
  ])("%s", (_, text) => {
    expect(verdicts("district", `全区${text}`)[0]).toMatchObject(agrees);
  });

  test("but not where the other part has its own number", () => {
    expect(verdicts("district", "全区政府信息公开申请予以公开400件，部分公开88件")).toMatchObject([
      { kind: "contradicts", table: 312 },
      agrees,
    ]);
  });

  test("新收 is never together with what was carried over", () => {
    expect(verdicts("district", "全区新收政府信息公开申请749件")).toMatchObject([{ kind: "contradicts", table: 713, difference: 36 }]);
  });

  test("a wrong total cell does not make the text wrong", () => {
    expect(verdicts("bureau", "收到政府信息公开申请85件", { "newlyReceived/total": 58 })).toMatchObject([agrees]);
    expect(verdicts("bureau", "收到政府信息公开申请58件", { "newlyReceived/total": 58 })).toMatchObject([agrees]);
    expect(verdicts("bureau", "被申请政府信息公开行政复议7件", { "reviewAndLitigation/reconsideration/total": 0 })).toMatchObject([agrees]);
  });

  test.each([["占45.3%"], ["占45.4%"], ["占45.38%"], ["占45%"]])("a share cut off or rounded: %s of 45.38 %", (share) => {
    // 1384.1 of 3050 is 45.38 %.
    const edits = { "outcome.fullyDisclosed/total": 4538, "outcome.total/total": 10_000 };
    expect(verdicts("bureau", `予以公开政府信息公开申请4538件，${share}`, edits)[1]).toMatchObject(agrees);
  });

  test("万 is right to its last place, cut off or rounded", () => {
    const edits = { "proactiveDisclosure/administrativeLicences/decisionsThisYear": 31_760 };
    for (const text of ["3.1万件", "3.2万件", "3万件", "31760件"])
      expect(verdicts("bureau", `作出行政许可${text}`, edits), text).toMatchObject([agrees]);
    expect(verdicts("bureau", "作出行政许可3.3万件", edits)).toMatchObject([{ kind: "contradicts", table: 31_760 }]);
  });
});

describe("the report cannot say", () => {
  test.each<[string, SampleName, string, string]>([
    ["last year", "bureau", "2022年收到政府信息公开申请61件", "other-year"],
    ["another body", "district", "区教育局收到政府信息公开申请12件", "other-body"],
    ["the area in a bureau's report", "bureau", "全县收到政府信息公开申请300件", "other-body"],
    ["a change", "bureau", "收到申请较上年增加24件", "comparison"],
    ["part of the year", "bureau", "上半年收到政府信息公开申请40件", "part-of-year"],
    ["about so many", "bureau", "收到政府信息公开申请约100件", "approximate"],
    ["a qualifier not known", "bureau", "收到土地征收类政府信息公开申请20件", "qualified"],
    ["a word that is used for several things", "bureau", "政府信息公开申请中不属于本机关33件", "meaning"],
    ["a channel", "bureau", "通过网站收到申请62件", "not-in-tables"],
  ])("%s", (_, name, text, reason) => {
    expect(verdicts(name, text)[0]).toEqual(because(reason));
  });

  test("of blank cells", () => {
    const blank = {
      "newlyReceived/total": null,
      "newlyReceived/naturalPerson": "",
      "newlyReceived/commercialEnterprise": "/",
      "newlyReceived/legalServiceAgency": null,
      "newlyReceived/other": null,
      "newlyReceived/researchInstitution": null,
      "newlyReceived/publicWelfareOrganisation": null,
      "carriedOver/total": null,
      "carriedOver/naturalPerson": null,
    };
    expect(verdicts("bureau", "收到政府信息公开申请85件", { ...blank })[0]).toEqual(because("cells-blank"));
  });

  test("but about so many agrees when it is near", () => {
    expect(verdicts("bureau", "收到政府信息公开申请80余件")).toMatchObject([agrees]);
  });
});
