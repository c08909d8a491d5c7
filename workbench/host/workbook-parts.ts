/** What Excel keeps in a workbook beside its cells and no grid shows: settings, custom XML parts, print set-up. State only. */

import type { Area } from "../../src/core/sheet/addresses";
import type { SheetId } from "../grid/grid";

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export interface PrintSetUp {
  /** Property values as set through the API. */
  readonly values: Record<string, unknown>;
  area: Area | null;
  titleRows: { readonly from: number; readonly to: number } | null;
}

export interface FormatByHand {
  readonly id: string;
  readonly sheet: SheetId;
  readonly area: Area;
  readonly type: "CellValue" | "ColorScale" | "DataBar" | "Custom";
  /** False for one that Excel itself cannot read through the API: the second on the same cells (office-js#6827), a copy of another (#6835). */
  readonly isReadable: boolean;
}

export class WorkbookParts {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, XmlPart>();
  calculationMode = "Automatic";
  structureIsProtected = false;
  /** Conditional formats that a person made and no grid of ours can show; tests and scripts add them. */
  readonly formatsByHand: FormatByHand[] = [];
  /** Conditional formats that an add-in took away, by id. */
  readonly formatsTakenAway = new Set<string>();
  private readonly printSetUps = new Map<SheetId, PrintSetUp>();
  private readonly deeplyHidden = new Set<SheetId>();
  private ids = 0;

  nextId(): number {
    return ++this.ids;
  }

  isVeryHidden(sheet: SheetId): boolean {
    return this.deeplyHidden.has(sheet);
  }

  hideDeeply(sheet: SheetId, isDeep: boolean): void {
    if (isDeep) this.deeplyHidden.add(sheet);
    else this.deeplyHidden.delete(sheet);
  }

  printSetUp(sheet: SheetId): PrintSetUp {
    const known = this.printSetUps.get(sheet);
    if (known) return known;
    const fresh: PrintSetUp = { values: {}, area: null, titleRows: null };
    this.printSetUps.set(sheet, fresh);
    return fresh;
  }
}
