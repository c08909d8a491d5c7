import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Witness } from "../../src/core/report/evidence";
import { locate } from "../../src/core/locate/locate";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";
import { leftOpen, requestCell } from "./sheet";

const huaian = exampleReport("huaian-2024");
const at = (row: number, column: number): CellId => requestCell(huaian, row, column);
const typed = (...cells: (readonly [number, number, Typed])[]): Report =>
  huaian.with(Object.fromEntries(cells.map(([row, column, value]) => [at(row, column), value])));

/** Carried over by 自然人 and its total one too many: either that, or both of 本年新收 or 结转下年度. */
const tied = typed([1, 0, 36], [1, 6, 36]);

describe("last year's report", () => {
  const lastYear = new Report({
    form: huaian.form,
    agency: null,
    year: 2023,
    cells: new Map(huaian.form.tables.requests.numbers.map(({ id }, index) => [id, index === 24 * 7 || index === 24 * 7 + 6 ? 34 : 0])),
  });

  test("without it the tie is shown", () => {
    const { explanations, question } = locate(tied, {});
    expect(explanations.length).toBeGreaterThan(2);
    expect(explanations[0]?.confidence).toBeLessThan(0.8);
    expect(question === null).toBe((explanations[1]?.confidence ?? 0) < (explanations[0]?.confidence ?? 0) / 2);
  });

  test("with it the cell is certain", () => {
    const { explanations, question } = locate(tied, { previous: lastYear });
    expect(explanations[0]?.changes.map(({ at: id, to }) => [id, to])).toEqual([
      [at(1, 0), 34],
      [at(1, 6), 34],
    ]);
    expect(explanations[0]?.confidence).toBeGreaterThan(0.9);
    expect(question).toBeNull();
  });

  test("alone it can be what is contradicted, and is among what an explanation settles", () => {
    const moved = typed([1, 0, 36], [1, 6, 36], [0, 0, 2999], [0, 6, 3117]);
    const [best] = locate(moved, { previous: lastYear }).explanations;
    expect(best?.settles).toEqual([
      { rule: "carried-over-matches-last-year", at: at(1, 0) },
      { rule: "carried-over-matches-last-year", at: at(1, 6) },
    ]);
    expect(best && leftOpen(moved, best, { previous: lastYear })).toEqual([]);
  });

  test("may be of the earlier form", () => {
    const earlier = formOf("2019");
    const forward = new Map<CellId, Typed>(
      earlier.tables.requests.numbers.map(({ id }) => [id, /carriedForward\/(?:naturalPerson|total)$/.test(id) ? 34 : 0]),
    );
    const previous = new Report({ form: earlier, agency: null, year: 2020, cells: forward });
    expect(locate(tied, { previous }).explanations[0]?.changes.map(({ to }) => to)).toEqual([34, 34]);
  });

  test("that contradicts itself leaves nothing that could hold", () => {
    const previous = lastYear.with({ [at(24, 6)]: 35 });
    const { explanations, suspects } = locate(tied, { previous });
    expect(explanations).toEqual([]);
    expect(suspects.length).toBeGreaterThan(0);
  });
});

describe("numbers of the text and sums of subordinates", () => {
  /** 商业企业 and 其他 exchanged in one of 21 rows: the equations see the columns, not the row. */
  const swapped = typed([3, 0, 7], [3, 1, 447]);
  const witness = (source: Witness["source"], cells: readonly CellId[], states: number): Witness => ({ source, cells, states });

  test("speak for the account they agree with", () => {
    const alone = locate(tied, {});
    const chosen = alone.explanations[1];
    const claims = (chosen?.changes ?? []).map(({ at: id, to }) => witness("subordinates", [id], to));
    const { explanations } = locate(tied, { witnesses: claims });
    expect(explanations[0]?.changes.map((change) => change.at)).toEqual(chosen?.changes.map((change) => change.at));
    expect(explanations[0]?.supportedBy).toEqual(claims.map((_, index) => index));
  });

  test("make what they support more certain, and what they deny less", () => {
    const before = locate(swapped, {}).explanations[0];
    const cell = before?.changes[0];
    const supported = locate(swapped, { witnesses: [witness("narrative", [cell?.at as CellId], cell?.to as number)] }).explanations[0];
    const denied = locate(swapped, { witnesses: [witness("narrative", [cell?.at as CellId], 7)] }).explanations.find(
      ({ changes }) => changes[0]?.at === cell?.at,
    );
    expect(supported?.confidence).toBeGreaterThanOrEqual(before?.confidence ?? 1);
    expect(denied?.confidence ?? 0).toBeLessThan(before?.confidence ?? 0);
  });

  test("may state a sum of several cells", () => {
    const sum = witness("narrative", [at(0, 6), at(1, 6)], 3119 + 34);
    const [best] = locate(tied, { witnesses: [sum] }).explanations;
    expect((best?.changes ?? []).filter(({ at: id }) => id === at(0, 6) || id === at(1, 6)).length).toBeGreaterThan(0);
    expect(best?.supportedBy).toEqual([0]);
  });

  test("decide nothing against the equations", () => {
    const slip = typed([22, 0, 180]);
    const [best] = locate(slip, { witnesses: [witness("narrative", [at(22, 0)], 180)] }).explanations;
    expect(best?.changes.map(({ at: id, to }) => [id, to])).toEqual([[at(22, 0), 108]]);
    expect(best?.supportedBy).toEqual([]);
  });

  test("come in any order", () => {
    const claims = [
      witness("narrative", [at(0, 6)], 3117),
      witness("subordinates", [at(1, 0)], 34),
      witness("narrative", [at(24, 0)], 103),
    ];
    const changesWith = (witnesses: readonly Witness[]) =>
      locate(tied, { witnesses }).explanations.map(({ changes, confidence }) => [changes, confidence]);
    expect(changesWith([...claims].reverse())).toEqual(changesWith(claims));
  });

  test("of cells that no equation knows are not heard", () => {
    const elsewhere = witness("narrative", ["proactiveDisclosure/administrativeLicences/decisionsThisYear"], 5);
    expect(locate(tied, { witnesses: [elsewhere] })).toEqual(locate(tied, {}));
  });
});
