/**
 * Labels of a found table that are not the official ones: cut, missing or other words. A label counts as printed
 * however it stands: merged, split over cells, together with its neighbours in one cell, or repeated in every row.
 */

import type { LabelBox, Table } from "../form/geometry";
import type { LabelChange } from "../report/report";
import type { CellAlignment } from "./align-columns";
import type { RowAlignment } from "./align-rows";
import type { Grid, GridCell } from "../sheet/grid";
import { labelKey, similarity } from "../prose/label-key";

export function changedLabels(
  grid: Grid,
  table: Table,
  alignment: RowAlignment,
  { cells, columns, numbersFrom }: CellAlignment,
): LabelChange[] {
  const numberCells = new Set([...cells.values()].flatMap(({ cell }) => (cell ? [cell] : [])));
  const bands = table.labels.length > 0 ? bandsOf(alignment) : [];
  const claimed = new Set<GridCell>();

  const candidates = (box: LabelBox): GridCell[] => {
    const rows = bands.slice(box.row, box.row + box.rowSpan).flat();
    return rows.flatMap((row) => grid.texts(row).filter((cell) => !numberCells.has(cell) && isWhere(cell, box)));
  };
  const isWhere = (cell: GridCell, box: LabelBox): boolean => {
    if (box.heads !== "column") return box.heads !== "row" || cell.column < (numbersFrom.get(cell.row) ?? Infinity);
    if (!columns) return true;
    const from = columns.get(box.column) ?? 0;
    const to = columns.get(box.column + box.columnSpan) ?? Infinity;
    return cell.column < to && cell.column + cell.columnSpan > from;
  };

  const missing: LabelBox[] = [];
  for (const box of table.labels) {
    const official = labelKey(box.text);
    const found = candidates(box).find((cell) => !claimed.has(cell) && grid.key(cell) === official);
    if (found) claimed.add(found);
    else missing.push(box);
  }
  if (missing.length === 0) return [];

  const together = labelsInOneCell(grid, table, alignment, bands);
  const changed = missing
    .filter((box) => !together.has(box))
    .filter((box) => {
      const parts = splitLabel(
        grid,
        candidates(box).filter((cell) => !claimed.has(cell)),
        labelKey(box.text),
      );
      for (const part of parts ?? []) claimed.add(part);
      return !parts;
    });
  return changed.map((box): LabelChange => {
    const likeliest = mostAlike(
      grid,
      candidates(box).filter((cell) => !claimed.has(cell)),
      labelKey(box.text),
    );
    if (likeliest) claimed.add(likeliest);
    return { official: box.text, printed: likeliest ? likeliest.text.replace(/\s+/g, " ").trim() : "" };
  });
}

/** Grid rows of each row of the form: the row found and what stands between it and the next one found. */
function bandsOf({ rows, profiles }: RowAlignment): number[][] {
  const known = [...profiles.keys()];
  return rows.map((from, form) => {
    if (from < 0) return [];
    const next = rows.slice(form + 1).find((row) => row >= 0) ?? from + 1;
    return known.filter((row) => row >= from && row < next);
  });
}

/** 「三、本年度办理结果（一）予以公开」 in one cell is two labels. */
function labelsInOneCell(grid: Grid, table: Table, alignment: RowAlignment, bands: readonly (readonly number[])[]): Set<LabelBox> {
  const together = new Set<LabelBox>();
  alignment.rows.forEach((_, form) => {
    const boxes = table.labels.filter((box) => box.row <= form && form < box.row + box.rowSpan).sort((a, b) => a.column - b.column);
    const keys = new Set((bands[form] ?? []).flatMap((row) => grid.texts(row).map((cell) => grid.key(cell))));
    for (let from = 0; from < boxes.length; from += 1) {
      for (let to = from + 2; to <= boxes.length; to += 1) {
        const run = boxes.slice(from, to);
        if (keys.has(run.map((box) => labelKey(box.text)).join(""))) for (const box of run) together.add(box);
      }
    }
  });
  return together;
}

/** Neighbouring cells, across or down, that read as the label when put together. */
function splitLabel(grid: Grid, cells: readonly GridCell[], official: string): GridCell[] | null {
  const down = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const order of [cells, down]) {
    for (let from = 0; from < order.length; from += 1) {
      let joined = "";
      for (let to = from; to < order.length && joined.length < official.length; to += 1) {
        joined += grid.key(order[to] as GridCell);
        if (joined === official) return order.slice(from, to + 1);
      }
    }
  }
  return null;
}

function mostAlike(grid: Grid, cells: readonly GridCell[], official: string): GridCell | null {
  let best: GridCell | null = null;
  let most = 0.25;
  for (const cell of cells) {
    const alike = similarity(grid.key(cell), official);
    if (alike > most) [best, most] = [cell, alike];
  }
  return best;
}
