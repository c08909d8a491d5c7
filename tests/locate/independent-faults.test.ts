/** Faults that have nothing to do with one another are answered one by one, never as every combination of their alternatives. */

import { describe, expect, test } from "vitest";

import { explain } from "../../src/core/explain";
import { sayLocation } from "../../src/core/findings/say-account";
import type { CellId } from "../../src/core/form/cell-id";
import { faultsOf } from "../../src/core/locate/explanation";
import type { Explanation, IndependentFault } from "../../src/core/locate/explanation";
import { locate } from "../../src/core/locate/locate";
import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import { marksOf } from "../../src/taskpane/model/marked-cells";
import { runs } from "../../made/consistent-report";
import { randomFrom } from "../../made/random";
import { slipped } from "../../made/slips/catalogue";
import { typeLedger } from "../../made/slips/desk";
import { reportOf } from "../../made/slips/dirty-report";
import { mishap } from "../../made/slips/spreadsheet";
import { exampleReport } from "../examples";
import { asFormulas, leftOpen, requestCell, withFormulaTotals } from "./sheet";

const huaian = exampleReport("huaian-2024");
const at = (row: number, column: number): CellId => requestCell(huaian, row, column);
const block = (result: string, of = "reconsideration"): CellId => `reviewAndLitigation/${of}/${result}`;
const leaf = { [at(12, 0)]: 764 };
const wrongColumn = { [at(5, 1)]: 0, [at(5, 2)]: 1 };
const staleTotal = { [block("total")]: 350 };

const partsOf = (report: Report): readonly IndependentFault[] => locate(report, {}).parts ?? [];
const named = ({ about }: IndependentFault): string[] => about.map(({ rule, at: id }) => `${rule} ${id}`);
const changed = ({ changes }: Explanation): unknown[] => changes.map(({ at: id, to }) => [id, to]);
const none: Explanation = { changes: [], follows: [], settles: [], confidence: 1, supportedBy: [] };

function holdsPart(report: Report): number {
  const { parts = [], explanations } = locate(report, {});
  const all = leftOpen(report, none);
  if (parts.length > 0) expect(parts.flatMap(named).sort()).toEqual([...all].sort());
  for (const part of parts) {
    for (const each of part.explanations) {
      expect(leftOpen(report, each)).toEqual(all.filter((one) => !named(part).includes(one)));
      expect(each.settles).toEqual(part.about);
    }
    expect(part.explanations.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1);
    for (const index of part.question?.between ?? []) expect(part.explanations[index]).toBeDefined();
    // What is said of all together is never surer than what is said of one.
    if (explanations[0]) expect(part.explanations[0]?.confidence).toBeGreaterThan(explanations[0].confidence - 0.03);
  }
  return parts.length;
}

describe("faults without an equation, line or witness in common", () => {
  const report = huaian.with({ ...leaf, ...wrongColumn, ...staleTotal } as Record<CellId, Typed>);
  const parts = partsOf(report);

  test("stand one by one, the certain ones first", () => {
    expect(parts.map(({ about }) => about.map(({ at: id }) => id))).toEqual([
      [at(12, 6), at(23, 0)],
      [at(23, 1), at(23, 2)],
      [block("total")],
    ]);
    expect(changed(parts[0]!.explanations[0]!)).toEqual([[at(12, 0), 746]]);
    expect(parts.map(({ question }) => question?.kind ?? null)).toEqual([null, null, "one-of-a-block"]);
    expect(parts[0]!.explanations[0]!.confidence).toBeGreaterThan(0.95);
  });

  test("come with as many accounts as each has alone", () => {
    const alone = [leaf, wrongColumn, staleTotal].map((slips) => locate(huaian.with(slips as Record<CellId, Typed>), {}));
    expect(parts.map(({ explanations }) => explanations.map(changed))).toEqual(alone.map(({ explanations }) => explanations.map(changed)));
    for (const [index, { explanations }] of alone.entries())
      expect(parts[index]!.explanations[0]!.confidence).toBeCloseTo(explanations[0]!.confidence, 1);
  });

  test("are said one after the other, none of them clearing all", () => {
    const said = sayLocation(locate(report, {}), report.form);
    expect(said.match(/这一处就成立/g)).toHaveLength(2 + parts[2]!.explanations.length);
    expect(said).not.toContain("全部成立");
    expect(said).toContain("表四每一组只有一条关系");
  });

  test("have all their likely cells marked", () => {
    const ofBlock = ["upheld", "corrected", "otherResult", "pending", "total"].map((result) => block(result));
    const marked = marksOf([], {}, locate(report, {})).map(({ at: id }) => id);
    expect(marked.sort()).toEqual([at(12, 0), at(5, 1), at(5, 2), ...ofBlock].sort());
  });

  test("stay separate when one of them is accepted", () => {
    const after = report.with({ [at(12, 0)]: 746 } as Record<CellId, Typed>);
    expect(partsOf(after).map(named)).toEqual(parts.slice(1).map(named));
  });

  test("in blocks of table 4 are separate, though printed in one line", () => {
    const twoBlocks = huaian.with({ [block("upheld")]: 27, [block("upheld", "litigation.direct")]: 31 } as Record<CellId, Typed>);
    expect(partsOf(twoBlocks).map(({ about }) => about.map(({ at: id }) => id))).toEqual([
      [block("total")],
      [block("total", "litigation.direct")],
    ]);
    expect(holdsPart(twoBlocks)).toBe(2);
  });
});

describe("one fault", () => {
  test.each<[string, Record<CellId, Typed>]>([
    ["one slip", { [at(0, 0)]: 3010 }],
    ["two slips in one row", { [at(12, 0)]: 764, [at(12, 4)]: 1 }],
    ["two slips in one column", { [at(12, 0)]: 764, [at(15, 0)]: 65 }],
    ["two slips in one printed column, under different equations", { [at(0, 0)]: 3010, [at(15, 0)]: 65 }],
    ["a column of totals that was never filled in", Object.fromEntries([...Array(25).keys()].map((row) => [at(row, 6), 0]))],
    ["a number typed into the next block", { [block("total")]: 0, [block("upheld", "litigation.direct")]: 351 }],
  ])("%s", (_, slips) => {
    expect(locate(huaian.with(slips), {}).parts).toBeUndefined();
    expect(faultsOf(locate(huaian.with(slips), {}))).toHaveLength(1);
  });

  test("two slips that could be each other's are one: rows and columns can be paired two ways", () => {
    const report = huaian.with({ [at(10, 0)]: 8, [at(20, 1)]: 2 } as Record<CellId, Typed>);
    expect(locate(report, {}).parts).toBeUndefined();
  });

  test("what one sentence counts together belongs together", () => {
    const slips = { [block("upheld")]: 27, [block("upheld", "litigation.direct")]: 31 } as Record<CellId, Typed>;
    const witness = { source: "narrative" as const, cells: [block("upheld"), block("upheld", "litigation.direct")], states: 85 };
    expect(locate(huaian.with(slips), { witnesses: [witness] }).parts).toBeUndefined();
  });
});

test("where one table cannot be explained, the other still is", () => {
  const random = randomFrom(7);
  const chaos = huaian.with({
    ...Object.fromEntries(huaian.form.tables.requests.numbers.map(({ id }) => [id, random.below(3000)])),
    [block("total")]: 0,
  } as Record<CellId, Typed>);
  const location = locate(chaos, {});
  expect(location.explanations).toEqual([]);
  expect(location.suspects.length).toBeGreaterThan(0);
  const [review, requests] = location.parts ?? [];
  expect(changed(review!.explanations[0]!)).toEqual([[block("total"), 351]]);
  expect(review!.suspects).toEqual([]);
  expect(requests!.explanations).toEqual([]);
  expect(requests!.suspects.length).toBeGreaterThan(0);
});

test("texts that no equation decides leave other faults as sure as they are", () => {
  const report = huaian.with({ ...staleTotal, [block("total")]: 0, [at(2, 0)]: "见附件", [at(3, 0)]: "见附件", [at(2, 6)]: 1362 } as Record<
    CellId,
    Typed
  >);
  const sure = partsOf(report).find(({ about }) => about[0]?.at === block("total"));
  expect(sure?.unread).toBeUndefined();
  expect(sure?.explanations[0]?.confidence).toBeGreaterThan(0.6);
});

describe("of slips of every kind each part clears its own findings and no other", () => {
  const kinds = {
    desk: (seed: number) => typeLedger(randomFrom(seed)),
    catalogue: (seed: number) => slipped(randomFrom(seed), 2 + (seed % 2)),
    spreadsheet: (seed: number) => mishap(randomFrom(seed), 2 + (seed % 2)),
  };

  test.each(Object.entries(kinds))("%s", (_, make) => {
    let several = 0;
    for (let seed = 120_000, tried = 0; tried < runs(30); seed += 1) {
      const dirty = make(seed);
      if (!dirty) continue;
      tried += 1;
      const review = Object.fromEntries(huaian.form.tables.reviewAndLitigation.numbers.map(({ id }, index) => [id, index === 4 ? 3 : 0]));
      const report = reportOf(dirty.requests).with(seed % 2 === 0 ? (review as Record<CellId, Typed>) : {});
      if (holdsPart(report) > 1) several += 1;
    }
    expect(several).toBeGreaterThan(0);
  });

  test("so it is with totals that are formulas", () => {
    for (let seed = 130_000; seed < 130_000 + runs(20); seed += 1) {
      const dirty = slipped(randomFrom(seed), 3);
      if (!dirty) continue;
      holdsPart(withFormulaTotals(reportOf(dirty.requests), (__, index) => index % 3 !== seed % 3));
    }
  });
});

test("the text is heard part by part", () => {
  const report = exampleReport("huaian-2024").with({ ...leaf, ...staleTotal, overview: "全年收到行政复议案件351件。" } as Record<
    string,
    Typed
  >);
  const { parts = [] } = explain(report);
  expect(changed(parts.at(-1)!.explanations[0]!)).toEqual([[block("total"), 351]]);
});

test("while formulas still show old results nothing is taken apart: what follows would be part of every answer", () => {
  const report = asFormulas(huaian.with({ [at(2, 6)]: 1300, ...staleTotal } as Record<CellId, Typed>), [at(2, 6)]);
  expect(locate(report, {}).parts).toBeUndefined();
});
