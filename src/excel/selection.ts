/**
 * Which place of the form is selected. Excel's events say the sheet and the address, so that moving about in a sheet asks Excel
 * nothing; only where the clerk has turned to another sheet it is asked once.
 */

import { textIds } from "../core/form/cell-id";
import type { Place } from "../core/form/cell-id";
import { contains, parseArea } from "../core/sheet/addresses";
import type { CellPosition } from "../core/sheet/addresses";
import { areaNames, textAreaOf } from "../core/sheet/names";
import type { Look } from "./read";
import { run } from "./run";

interface Selection {
  readonly sheetId: string;
  readonly address: string;
}

interface SelectionWatch {
  /** Null where it is no single range. Rejects while Excel does not answer. */
  current(): Promise<Selection | null>;
  stop(): Promise<void>;
}

export async function watchSelection(onSelect: () => void): Promise<SelectionWatch> {
  /** As the last event said; unknown on opening and after turning to another sheet, of which no event tells what is selected. */
  let known: Selection | null = null;
  /** Counts the events: an answer asked for before one is older than what it told. */
  let turn = 0;
  const hear = (selection: Selection | null): void => {
    turn += 1;
    known = selection;
    onSelect();
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const selected = worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => hear({ sheetId: worksheetId, address }));
    const activated = worksheets.onActivated.add(async () => hear(null));
    await context.sync();
    return [selected, activated];
  });

  return {
    async current() {
      if (known) return known;
      const asked = turn;
      const answer = await askSelection();
      // Without an event meanwhile; else what it told, if it told anything.
      if (turn === asked) known = answer;
      return known;
    },
    async stop() {
      for (const handler of handlers) {
        handler.remove();
        await handler.context.sync();
      }
    },
  };
}

const askSelection = (): Promise<Selection> =>
  run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address, worksheet/id");
    await context.sync();
    return { sheetId: range.worksheet.id, address: range.address };
  });

/** The number or the text in whose cell a selection begins, as the look saw the sheets; null for labels and whatever else. */
export function placeOf({ sighting, content }: Look, { sheetId, address }: Selection): Place | null {
  // Of several areas the first; whole rows and columns are no cell. A sheet's name, which may hold a comma, stands before one area only.
  const cell = parseArea(address.includes("!") ? address : (address.split(",")[0] ?? ""));
  if (!cell) return null;
  for (const section of textIds) {
    const area = sighting.areas.get(section);
    if (area?.sheetId !== sheetId) continue;
    const number = [...sighting.cells].find(
      ([id, offset]) => id.startsWith(`${section}/`) && area.row + offset.row === cell.row && area.column + offset.column === cell.column,
    );
    if (number) return number[0];
    if (isInText(content, section, area.sheetName, cell)) return section;
  }
  return null;
}

function isInText({ names }: Look["content"], section: (typeof textIds)[number], sheet: string, cell: CellPosition): boolean {
  const area = names.get(areaNames[textAreaOf(section)]);
  return area !== undefined && area.sheet === sheet && contains(area, cell);
}
