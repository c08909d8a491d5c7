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

export class WorkbookParts {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, XmlPart>();
  calculationMode = "Automatic";
  private readonly printSetUps = new Map<SheetId, PrintSetUp>();
  private ids = 0;

  nextId(): number {
    return ++this.ids;
  }

  printSetUp(sheet: SheetId): PrintSetUp {
    const known = this.printSetUps.get(sheet);
    if (known) return known;
    const fresh: PrintSetUp = { values: {}, area: null, titleRows: null };
    this.printSetUps.set(sheet, fresh);
    return fresh;
  }
}
