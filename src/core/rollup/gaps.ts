/** What a parent's report has more than the sum, cell by cell, and what is left of it as causes are found. Exact, money included. */

import type { CellId } from "../form/cell-id";
import { distance, moneyScale } from "../report/cell-text";
import type { Report } from "../report/report";
import type { Deltas } from "./cause";
import { valueOf } from "./roll-up";

/** A parent prints 7.33, or 7.34, for 7.339: the sum cut off or rounded to the places it prints. */
function isRounded(parent: Report, total: Report, id: CellId): boolean {
  if (total.form.cell(id).kind !== "money" || parent.reading(id)?.kind !== "money") return false;
  const printed = valueOf(parent, id);
  const places = /\.(\d{1,6})/.exec(String(parent.typed(id)))?.[1]?.length ?? 0;
  const unit = moneyScale / 10 ** places;
  const sum = Math.round(valueOf(total, id) * moneyScale);
  const wanted = Math.round(printed * moneyScale);
  return printed !== 0 && (Math.floor(sum / unit) * unit === wanted || Math.round(sum / unit) * unit === wanted);
}

export class Gaps {
  /** Cells that both reports have, in printed order. */
  readonly cells: readonly CellId[];
  readonly #gaps: Map<CellId, number>;

  constructor(parent: Report, total: Report) {
    this.cells = total.form.cells.map(({ id }) => id).filter((id) => parent.form.has(id) && parent.typed(id) !== undefined);
    this.#gaps = new Map(
      this.cells.map((id) => [id, isRounded(parent, total, id) ? 0 : distance(valueOf(parent, id), valueOf(total, id))]),
    );
  }

  at(id: CellId): number {
    return this.#gaps.get(id) ?? 0;
  }

  open(): CellId[] {
    return this.cells.filter((id) => this.at(id) !== 0);
  }

  /** The sum is taken to be more by so much. */
  close(deltas: Deltas): void {
    for (const [id, delta] of deltas) if (this.#gaps.has(id)) this.#gaps.set(id, distance(this.at(id), delta));
  }

  /** Differences that would be settled, and agreements that would be undone. */
  effectOf(deltas: Deltas): { readonly settled: number; readonly undone: number } {
    let [settled, undone] = [0, 0];
    for (const [id, delta] of deltas) {
      if (delta === 0 || !this.#gaps.has(id)) continue;
      if (this.at(id) === 0) undone += 1;
      else if (distance(this.at(id), delta) === 0) settled += 1;
    }
    return { settled, undone };
  }
}
