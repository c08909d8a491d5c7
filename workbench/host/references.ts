/**
 * Ranges an add-in keeps from one sync to the next. Office.js holds a reference id; the range it stands for follows
 * rows and columns that are put in or taken out, and is gone when all its cells are.
 */

import type { Area } from "../../src/core/template/sheet-plan";
import type { Grid, GridChange, SheetId } from "../grid/grid";
import type { HostObject } from "./object-type";
import { HostError } from "./errors";
import { rangeObject } from "./objects/range";
import type { RangeTarget } from "./objects/range";

export class References {
  private readonly kept = new Map<string, RangeTarget | null>();
  private readonly ids = new WeakMap<RangeTarget, string>();
  private count = 0;

  constructor(grid: Grid) {
    grid.subscribe((change) => this.follow(change));
  }

  keep(target: RangeTarget): string {
    const known = this.ids.get(target);
    if (known) return known;
    const id = `range-${++this.count}`;
    this.ids.set(target, id);
    this.kept.set(id, target);
    return id;
  }

  idOf(target: RangeTarget): string | null {
    return this.ids.get(target) ?? null;
  }

  find(id: string): HostObject {
    const target = this.kept.get(id);
    if (!target) throw new HostError(this.kept.has(id) ? "InvalidReference" : "ItemNotFound");
    // The object found must answer with the id it was asked by.
    this.ids.set(target, id);
    return rangeObject(target);
  }

  peek(id: string): RangeTarget | null {
    return this.kept.get(id) ?? null;
  }

  drop(id: string): void {
    this.kept.delete(id);
  }

  private follow(change: GridChange): void {
    for (const [id, target] of this.kept) {
      if (!target || target.sheet !== change.sheet) continue;
      const moved = movedArea(target.area, change);
      if (moved !== target.area) this.kept.set(id, moved && { sheet: target.sheet as SheetId, area: moved });
    }
  }
}

/** Where the cells of an area are after a change; null when none is left. */
export function movedArea(area: Area, change: GridChange): Area | null {
  if (change.kind === "sheetRemoved") return null;
  if (change.kind !== "inserted" && change.kind !== "removed") return area;

  const { area: at, whole, shift } = change;
  const alongRows = shift === "down" || shift === "up";
  // Cells shifted within some columns only move what lies entirely in those columns.
  if (whole === null) {
    const inside = alongRows ? at.column <= area.column && at.column + at.columns >= area.column + area.columns : at.row <= area.row && at.row + at.rows >= area.row + area.rows;
    if (!inside) return area;
  }
  const [start, size] = alongRows ? [area.row, area.rows] : [area.column, area.columns];
  const [from, count] = alongRows ? [at.row, at.rows] : [at.column, at.columns];
  const moved = change.kind === "inserted" ? inserted(start, size, from, count) : removed(start, size, from, count);
  if (!moved) return null;
  return alongRows ? { ...area, row: moved[0], rows: moved[1] } : { ...area, column: moved[0], columns: moved[1] };
}

function inserted(start: number, size: number, from: number, count: number): readonly [number, number] {
  if (from <= start) return [start + count, size];
  return from < start + size ? [start, size + count] : [start, size];
}

function removed(start: number, size: number, from: number, count: number): readonly [number, number] | null {
  const goneBefore = Math.max(0, Math.min(from + count, start) - from);
  const goneInside = Math.max(0, Math.min(from + count, start + size) - Math.max(from, start));
  return goneInside >= size ? null : [start - goneBefore, size - goneInside];
}
