import { describe, expect, test } from "vitest";

import { check } from "../../src/core/explain";
import { aboutOf } from "../../src/core/findings/answer";
import type { Finding } from "../../src/core/findings/finding";
import { listFindings } from "../../src/core/findings/list-findings";
import { say } from "../../src/core/findings/say";
import type { CellId } from "../../src/core/form/cell-id";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";
import { keyed } from "../keyed-sentences";

const huaian = exampleReport("huaian-2024");

const findingsOf = (cells: Partial<Record<CellId, Typed>>, previous?: Report): Finding[] => [
  ...check(huaian.with(cells), previous ? { previous } : {}).findings,
];

const found = (cells: Partial<Record<CellId, Typed>>, previous?: Report): string[] =>
  findingsOf(cells, previous).map(({ message, data }) => keyed(message, data));

describe("a blank that something else gives a number", () => {
  test("a total is blank, not 0, and wants its number", () => {
    expect(found({ "requests/newlyReceived/total": null })).toEqual([
      "totalMismatch at=requests/newlyReceived/total stated=0 computed=3119 difference=-3119 parts=6 sign=",
      "blankCell at=requests/newlyReceived/total sign= isNotZero=true",
      "balanceMismatch at=requests/carriedForward/total received=0 carriedOver=34 handled=3050 carriedForward=103 difference=-3119 countsBlank=true",
    ]);
    const [first] = findingsOf({ "requests/newlyReceived/total": null });
    for (const language of ["zh-CN", "en"] as const)
      expect(say(first as Finding, huaian.form, language)).toMatch(/^[^0]+(?:6\D+3119|3119\D+6)[^0]+$/);
  });

  test("a total of 「无」 is said to hold that", () => {
    const parts = huaian.amount("reviewAndLitigation/reconsideration/total") as number;
    expect(found({ "reviewAndLitigation/reconsideration/total": "无" })).toEqual([
      `totalMismatch at=reviewAndLitigation/reconsideration/total stated=0 computed=${parts} difference=${-parts} parts=4 sign=无`,
      "blankCell at=reviewAndLitigation/reconsideration/total sign=无 isNotZero=true",
    ]);
    for (const finding of findingsOf({ "reviewAndLitigation/reconsideration/total": "无" }))
      expect(say(finding, huaian.form)).toContain("“无”");
  });

  test("上年结转 is what last year's report says", () => {
    const previous = new Report({ ...huaian.content(), year: 2023 }).with({
      "requests/carriedForward/naturalPerson": 34,
      "requests/carriedForward/total": 34,
    });
    const all = found({ "requests/carriedOver/naturalPerson": null }, previous);
    expect(all).toContain("carriedOverMismatch at=requests/carriedOver/naturalPerson stated=0 lastYear=34 difference=-34 sign=");
    expect(all.filter((line) => line.startsWith("blankCell"))).toEqual([
      "blankCell at=requests/carriedOver/naturalPerson sign= isNotZero=true",
    ]);
  });

  test("a cell to which a likely cause gives a number is not told to hold 0; others are", () => {
    const cells = { "requests/newlyReceived/commercialEnterprise": null, "requests/outcome.notProcessed.publicPublication/other": null };
    expect(found(cells).filter((line) => line.startsWith("blankCell"))).toEqual([
      "blankCell at=requests/newlyReceived/commercialEnterprise sign= isNotZero=true",
      "blankCell at=requests/outcome.notProcessed.publicPublication/other sign=",
    ]);
  });

  test("is a line of its own beside blanks that want 0", () => {
    const report = huaian.with({ "requests/newlyReceived/commercialEnterprise": null, "requests/newlyReceived/researchInstitution": null });
    const blanks = listFindings(check(report).findings, report.form).filter(({ findings: [first] }) => first.rule === "blank-cell");
    expect(blanks.map(({ findings }) => findings.map(({ message, data }) => keyed(message, data)))).toEqual([
      ["blankCell at=requests/newlyReceived/commercialEnterprise sign= isNotZero=true"],
      ["blankCell at=requests/newlyReceived/researchInstitution sign="],
    ]);
  });

  test("keeps its written explanation when a cause is found", () => {
    const blank = {
      rule: "blank-cell",
      severity: "warning",
      at: "requests/newlyReceived/other",
      related: [],
      message: "blankCell",
    } as const;
    const data = { at: "requests/newlyReceived/other", sign: "" } as const;
    expect(aboutOf({ ...blank, data: { ...data, isNotZero: true } })).toBe(aboutOf({ ...blank, data }));
  });
});

test("a total that is a formula nobody has calculated is not called blank", () => {
  const total = "requests/newlyReceived/total";
  const report = new Report({
    ...huaian.with({ [total]: null }).content(),
    formulas: new Set<CellId>([total]),
    printed: { uncalculated: [total] },
  });
  const { findings } = check(report.with({ "requests/carriedForward/total": 104 }));
  expect(findings.length).toBeGreaterThan(0);
  for (const { message, data } of findings) expect(keyed(message, data)).not.toMatch(/blankCell|sign=|countsBlank/);
});
