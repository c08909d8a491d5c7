/**
 * Ranges an add-in keeps from one sync to the next. Office.js holds a reference id; the range it stands for follows
 * rows and columns that are put in or taken out, and is gone when all its cells are.
 */

import type { Grid, GridChange, SheetId } from "../grid/grid";
import type { HostObject } from "./object-type";
import { movedArea } from "../grid/moved-area";
import { HostError } from "./errors";
import { rangeObject } from "./objects/range";
import type { RangeTarget } from "./objects/addresses";

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
