/** The cells of the form ↔ where a plan puts them. */

import type { CellId } from "../form/cell-id";
import { contains } from "../sheet/addresses";
import type { SheetAddress } from "../sheet/addresses";
import type { WorkbookPlan } from "./sheet-plan";

/** Where a plan puts a cell of the form. */
export function addressOf(plan: WorkbookPlan, id: CellId): SheetAddress | null {
  for (const sheet of plan.sheets) {
    const found = sheet.cells.find((planned) => planned.cell === id);
    if (found) return { sheet: sheet.name, row: found.row, column: found.column };
  }
  return null;
}

/** The cell of the form at an address, anywhere in its merged area. */
export function cellAt(plan: WorkbookPlan, { sheet, row, column }: SheetAddress): CellId | null {
  const planned = plan.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((cell) =>
      contains({ row: cell.row, column: cell.column, rows: cell.rowSpan ?? 1, columns: cell.columnSpan ?? 1 }, { row, column }),
    );
  return planned?.cell ?? null;
}
