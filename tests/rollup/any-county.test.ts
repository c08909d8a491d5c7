/** Whatever stands in the reports, either edition, text in cells, tables missing: every difference is listed once, with its numbers, and nothing breaks. */

import fc from "fast-check";
import { expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { Report } from "../../src/core/report/report";
import { againstParent } from "../../src/core/rollup/against-parent";
import { distance } from "../../src/core/report/cell-text";
import { rollUp, valueOf } from "../../src/core/rollup/roll-up";
import { sayParentDifference } from "../../src/core/rollup/say-roll-up";
import { consistentPair, runs } from "../../made/consistent-report";

const typed = fc.oneof(
  fc.nat(2000),
  fc.integer({ min: -50, max: 0 }),
  fc.constantFrom(null, "", "/", "若干", "12件", "１２", 1.5, Number.MAX_SAFE_INTEGER),
);
const edits = fc.array(fc.tuple(fc.nat(400), typed), { maxLength: 6 });

const edited = (report: Report, changes: readonly (readonly [number, string | number | null])[]): Report =>
  report.with(Object.fromEntries(changes.map(([at, value]) => [report.form.cells[at % report.form.cells.length]?.id as CellId, value])));

/** Without table 4, as some send it. */
const cut = (report: Report): Report =>
  new Report({
    ...report.content(),
    cells: new Map(
      report.form.cells.flatMap(({ id }) => (id.startsWith("reviewAndLitigation/") ? [] : [[id, report.typed(id) ?? null] as const])),
    ),
  });

test("differences of any parent from any sum", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(consistentPair, edits, fc.boolean()), { minLength: 1, maxLength: 6 }),
      consistentPair,
      edits,
      fc.boolean(),
      (drawn, other, parentEdits, isOwn) => {
        const contributions = drawn.map(([{ report, previous }, changes, isCut], index) => ({
          file: `${index}.xlsx`,
          report: edited(isCut ? cut(report) : report, isCut ? [] : changes),
          errors: 0,
          ...(index % 2 === 0 ? { previous } : {}),
        }));
        const roll = rollUp(contributions);
        const parent = edited(isOwn ? new Report({ ...roll.total.content(), agency: "某县" }) : other.report, parentEdits);
        const differences = againstParent(parent, roll);
        const expected = roll.total.form.cells
          .map(({ id }) => id)
          .filter(
            (id) => parent.form.has(id) && parent.typed(id) !== undefined && distance(valueOf(parent, id), valueOf(roll.total, id)) !== 0,
          );
        // A fee off by less than one may be the sum with fewer decimals, which is none.
        const mayBeRounded = (id: CellId): boolean =>
          roll.total.form.cell(id).kind === "money" && Math.abs(distance(valueOf(parent, id), valueOf(roll.total, id))) < 1;
        const surely = (ids: readonly CellId[]): CellId[] => ids.filter((id) => !mayBeRounded(id));
        expect(surely(differences.map(({ at }) => at))).toEqual(surely(expected));
        for (const difference of differences) {
          const { at, gap, causes, unexplained } = difference;
          expect(gap).toBe(distance(valueOf(parent, at), valueOf(roll.total, at)));
          expect(causes.every((alternatives) => alternatives.length >= 1 && alternatives.length <= 3)).toBe(true);
          if (causes.length === 0) expect(unexplained).toBe(gap);
          for (const cause of causes.flat()) {
            expect(cause.of === null || cause.of < contributions.length).toBe(true);
            for (const { to } of cause.corrections.values()) expect(to).toBeGreaterThanOrEqual(0);
          }
          for (const language of ["zh-CN", "en"] as const)
            expect(sayParentDifference(difference, roll, language)).not.toMatch(/undefined|NaN|null/);
        }
      },
    ),
    { numRuns: runs(12) },
  );
});
