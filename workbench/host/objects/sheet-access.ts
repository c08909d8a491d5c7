/** Whether a sheet's protection lets a range be changed, and the workbook's its sheets. */

import type { Host } from "../host";
import type { RangeTarget } from "./addresses";
import { HostError } from "../errors";
import { eachCell } from "./addresses";

/** Throws AccessDenied when the sheet is protected and a cell of the range is locked. */
export function allowChange(host: Host, { sheet, area }: RangeTarget): void {
  if (!host.grid.sheetLook(sheet).protected) return;
  const small = area.rows * area.columns <= 10_000;
  if (!small || eachCell(area, (row, column) => host.grid.look(sheet, row, column).locked).some((row) => row.includes(true)))
    throw new HostError("AccessDenied");
}

/** Formats, names and structure of a protected sheet cannot be changed at all. */
export function allowFormat(host: Host, { sheet }: RangeTarget): void {
  if (host.grid.sheetLook(sheet).protected) throw new HostError("AccessDenied");
}

/** In a workbook whose structure is protected no sheet may come, go or be shown. */
export function allowStructure(host: Host): void {
  if (host.parts.structureIsProtected) throw new HostError("AccessDenied");
}
