/**
 * Where the numbers of a form stand to one another, as typed arrays: lines, neighbours, which cells are sums of others.
 * Built once per edition. It knows positions and identities, no report and no likelihood.
 */

import type { CellId } from "../form/cell-id";
import { sectionOf } from "../form/cell-id";
import type { Form } from "../form/form";
import { remembered } from "../remembered";

/** Cells of the tables that have identities, in printed order; every array of locate is indexed by them. */
export interface CellGraph {
  readonly form: Form;
  readonly ids: readonly CellId[];
  readonly indexOf: ReadonlyMap<CellId, number>;
  /** Where each stands among all cells of the form. */
  readonly inForm: Int32Array;
  /** Rows and columns of numbers, from 0 within a table. */
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** Cells printed above, below, left and right, −1 at an edge: `neighbours[4 * cell + side]`. */
  readonly neighbours: Int32Array;
  /** Printed rows and columns of cells with more than one member, totals included. */
  readonly lines: readonly Line[];
  /** The lines a cell stands in: along its row, along its column; −1 for none. */
  readonly rowLine: Int32Array;
  readonly columnLine: Int32Array;
  /** A sum of other cells by the form's own words: its value says nothing that its parts do not. */
  readonly isDerived: Uint8Array;
  /** The total a cell is added up into, along its row and along its column; −1 for none. */
  readonly rowTotal: Int32Array;
  readonly columnTotal: Int32Array;
  /** Stated as a total: may be a formula. */
  readonly isTotal: Uint8Array;
  /** A leaf among the outcomes of table 3: a part of 「（七）总计」 that is no total itself. */
  readonly isOutcome: Uint8Array;
  /** 1 in table 4. */
  readonly isReview: Uint8Array;
}

export interface Line {
  readonly direction: "row" | "column";
  readonly cells: readonly number[];
  readonly isTotals: boolean;
}

export const above = 0;
export const below = 1;
export const left = 2;
export const right = 3;

export const cellGraphOf = remembered(build);

function build(form: Form): CellGraph {
  const boxes = form.cells.filter((box) => form.identitiesAt(box.id).length > 0);
  const ids = boxes.map((box) => box.id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const size = ids.length;
  const places = new Map(boxes.map((box, index) => [`${sectionOf(box.id)} ${box.row} ${box.column}`, index]));
  const at = (index: number, down: number, across: number): number => {
    const box = boxes[index];
    return box ? (places.get(`${sectionOf(box.id)} ${box.row + down} ${box.column + across}`) ?? -1) : -1;
  };

  const neighbours = new Int32Array(4 * size);
  const row = new Int32Array(size);
  const column = new Int32Array(size);
  for (let cell = 0; cell < size; cell += 1) {
    neighbours.set([at(cell, -1, 0), at(cell, 1, 0), at(cell, 0, -1), at(cell, 0, 1)], 4 * cell);
    row[cell] = boxes[cell]?.row ?? 0;
    column[cell] = boxes[cell]?.column ?? 0;
  }

  const isTotal = new Uint8Array(size);
  const isDerived = new Uint8Array(size);
  const isOutcome = new Uint8Array(size);
  const rowTotal = new Int32Array(size).fill(-1);
  const columnTotal = new Int32Array(size).fill(-1);
  for (const { rule, left: parts, right: sums } of form.identities) {
    // A balance is no total, but once its other three members are known it says what came in.
    const derived = indexOf.get((rule === "requests-received-equals-handled" ? parts[0] : sums[0]) as CellId) ?? 0;
    isDerived[derived] = 1;
    if (rule === "requests-received-equals-handled") continue;
    isTotal[derived] = 1;
    for (const part of parts) {
      const cell = indexOf.get(part)!;
      if (rule === "requests-outcome-total") {
        isOutcome[cell] = 1;
        columnTotal[cell] = derived;
      } else rowTotal[cell] = derived;
    }
  }
  for (let cell = 0; cell < size; cell += 1) if (isTotal[cell] === 1) isOutcome[cell] = 0;

  const lines: Line[] = [];
  const lineOf = (direction: Line["direction"]): Int32Array => {
    const of = new Int32Array(size).fill(-1);
    const step = direction === "row" ? right : below;
    const back = direction === "row" ? left : above;
    for (let cell = 0; cell < size; cell += 1) {
      if (neighbours[4 * cell + back] !== -1 || neighbours[4 * cell + step] === -1) continue;
      const cells: number[] = [];
      for (let next = cell; next !== -1; next = neighbours[4 * next + step]!) cells.push(next);
      for (const member of cells) of[member] = lines.length;
      lines.push({ direction, cells, isTotals: cells.every((member) => isTotal[member] === 1) });
    }
    return of;
  };
  const rowLine = lineOf("row");
  const columnLine = lineOf("column");

  return {
    form,
    ids,
    indexOf,
    inForm: Int32Array.from(ids, (id) => form.indexOf(id)),
    row,
    column,
    neighbours,
    lines,
    rowLine,
    columnLine,
    isDerived,
    rowTotal,
    columnTotal,
    isTotal,
    isOutcome,
    isReview: Uint8Array.from(ids, (id) => (sectionOf(id) === "reviewAndLitigation" ? 1 : 0)),
  };
}
