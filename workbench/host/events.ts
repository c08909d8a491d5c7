/**
 * Events as Excel raises them: only what the add-in registered for, its own writes marked as its own, and never
 * before the batch that caused them has been answered.
 */

import type { Cell, GridChange, SheetId } from "../grid/grid";
import type { Host } from "./host";
import type { RangeTarget } from "./objects/addresses";
import { areaA1 } from "../../src/core/sheet/addresses";
import { notifications } from "./protocol";

export type EventName = Exclude<keyof typeof notifications.events, "category">;

/** Excel's name for "all sheets". */
export const allSheets = "Workbook";

export class Events {
  private readonly registered = new Set<string>();
  private held: object[] = [];
  private holding = 0;
  private ids = 0;
  private source: "Local" | "Remote" = "Local";

  constructor(private readonly host: Host) {
    host.grid.subscribe((change) => this.onGridChange(change));
  }

  register(event: EventName, target: SheetId | typeof allSheets): void {
    this.registered.add(key(event, target));
  }

  unregister(event: EventName, target: SheetId | typeof allSheets): void {
    this.registered.delete(key(event, target));
  }

  /** Whether anybody listens to edits of a sheet; what nobody hears need not be looked up. */
  wantsEdits(sheet: SheetId): boolean {
    return this.registered.has(key("changed", sheet)) || this.registered.has(key("changed", allSheets));
  }

  /** Until `release`, events wait. */
  hold(): void {
    this.holding++;
  }

  release(): void {
    if (--this.holding > 0) return;
    const held = this.held;
    this.held = [];
    if (held.length > 0) this.host.notifySoon(held);
  }

  /** What happens inside is told as somebody else's, who works on the same file. */
  fromAfar(work: () => void): void {
    this.source = "Remote";
    try {
      this.host.grid.group(work);
    } finally {
      this.source = "Local";
    }
  }

  /** A write through Office.js; `before` is the old cell when a single one changed. */
  wrote(target: RangeTarget, before: Cell | null): void {
    this.edited(target, before, "ThisLocalAddin");
  }

  private onGridChange(change: GridChange): void {
    switch (change.kind) {
      case "edited":
        // The host itself tells of its own writes, one by one as they were asked for.
        if (change.byPerson || this.source === "Remote") this.edited(change, change.before, "Unknown");
        return;
      case "inserted":
      case "removed": {
        const what = change.whole === "rows" ? "Row" : change.whole === "columns" ? "Column" : "Cell";
        this.raise("changed", change.sheet, {
          ...this.changedArguments(change, change.byPerson || this.source === "Remote" ? "Unknown" : "ThisLocalAddin"),
          changeType: `${what}${change.kind === "inserted" ? "Inserted" : "Deleted"}`,
          shiftDirection: change.whole === null ? `ShiftCell${capital(change.shift)}` : "None",
        });
        return;
      }
      case "selected":
        return this.raise("selectionChanged", change.sheet, {
          type: "WorksheetSelectionChanged",
          worksheetId: change.sheet,
          address: areaA1(change.area),
        });
      case "activated":
        if (change.from) this.raise("deactivated", change.from, { type: "WorksheetDeactivated", worksheetId: change.from });
        return this.raise("activated", change.sheet, { type: "WorksheetActivated", worksheetId: change.sheet });
      case "sheetAdded":
        return this.raise("added", change.sheet, { type: "WorksheetAdded", source: this.source, worksheetId: change.sheet });
      case "sheetRemoved":
        return this.raise("deleted", change.sheet, { type: "WorksheetDeleted", source: this.source, worksheetId: change.sheet });
    }
  }

  private edited(target: RangeTarget, before: Cell | null, triggerSource: string): void {
    const after = before && this.host.grid.read(target.sheet, target.area)[0]?.[0];
    this.raise("changed", target.sheet, {
      ...this.changedArguments(target, triggerSource),
      changeType: "RangeEdited",
      shiftDirection: "None",
      ...(before && after
        ? {
            valueBefore: before.value ?? "",
            valueAfter: after.value ?? "",
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }
        : {}),
    });
  }

  private changedArguments({ sheet, area }: RangeTarget, triggerSource: string): object {
    return {
      type: "WorksheetChanged",
      source: this.source,
      worksheetId: sheet,
      address: areaA1(area),
      triggerSource,
      referenceId: this.wantsEdits(sheet) ? this.host.references.keep({ sheet, area }) : "",
    };
  }

  private raise(event: EventName, sheet: SheetId, args: object): void {
    const entries = [sheet, allSheets]
      .filter((target) => this.registered.has(key(event, target)))
      .map((targetId) => ({
        messageCategory: notifications.events.category,
        messageType: notifications.events[event],
        targetId,
        message: JSON.stringify(args),
        id: ++this.ids,
      }));
    if (entries.length === 0) return;

    this.hold();
    this.held.push(...entries);
    this.release();
  }
}

export function valueType({ kind }: Cell): string {
  return { blank: "Empty", number: "Double", text: "String", boolean: "Boolean", error: "Error" }[kind];
}

const key = (event: EventName, target: string): string => `${event} ${target}`;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
