/** What every builder of a live sheet asks of its plan: which cells share a look, which rows size themselves, how wide a character is. */

import { areasOf } from "../sheet/addresses";
import type { CellPosition, Area } from "../sheet/addresses";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import type { StyleName } from "./styles";

/** Plans count column widths in characters of the default font, spreadsheets in points. */
export const pointsPerCharacter = 5.6;

/** A row that grows with its text is left to the spreadsheet. */
export const growsWithText = ({ growingRows }: SheetPlan, row: number): boolean =>
  growingRows !== undefined && row >= growingRows.from && row <= growingRows.to;

/** The fewest areas of each look, the cells under a merge included. */
export const areasByStyle = ({ cells }: SheetPlan): { readonly style: StyleName; readonly area: Area }[] =>
  [...new Set(cells.map((cell) => cell.style))].flatMap((style) =>
    areasOf(cells.filter((cell) => cell.style === style).flatMap(cellsCovered)).map((area) => ({ style, area })),
  );

const cellsCovered = ({ row, column, rowSpan = 1, columnSpan = 1 }: PlannedCell): CellPosition[] =>
  Array.from({ length: rowSpan * columnSpan }, (_, index) => ({
    row: row + Math.floor(index / columnSpan),
    column: column + (index % columnSpan),
  }));
