/** Accepting an explanation and taking it back: all its cells or none. */

import type { CellId } from "../core/form/cell-id";
import type { AcceptedCells, CellWrite } from "../workbook";
import { WorkbookFailure } from "../workbook";
import { asTyped } from "./build-sheet";
import { run } from "./run";
import { queueRange } from "./sighting";
import type { Sighting } from "./sighting";

type Held = AcceptedCells["cells"][number]["before"];

/** Two syncs: what the cells hold, then all writes in one batch. */
export async function acceptCells(sighting: Sighting, changes: readonly CellWrite[]): Promise<AcceptedCells> {
  const before = await holdings(sighting, changes.map(({ at }) => at));
  await writeAll(sighting, changes.map(({ at, value }) => ({ at, content: value })), before);
  return { cells: changes.map(({ at, value }) => ({ at, before: before.get(at) ?? null, after: value })) };
}

export async function restoreCells(sighting: Sighting, { cells }: AcceptedCells): Promise<void> {
  const now = await holdings(sighting, cells.map(({ at }) => at));
  const changed = cells.find(({ at, after }) => now.get(at) !== after);
  if (changed) throw new WorkbookFailure({ code: "changed-since", data: { place: changed.at } });
  await writeAll(sighting, cells.map(({ at, before }) => ({ at, content: before })), now);
}

async function holdings(sighting: Sighting, places: readonly CellId[]): Promise<Map<CellId, Held>> {
  return run(async (context) => {
    const ranges = places.map((place) => {
      const range = queueRange(context, sighting, place);
      range.load("formulas, values, worksheet/name");
      const { protection } = range.worksheet;
      protection.load("protected");
      return { place, range, protection };
    });
    await context.sync();

    const closed = ranges.find(({ protection }) => protection.protected);
    if (closed) throw new WorkbookFailure({ code: "sheet-protected", data: { sheet: closed.range.worksheet.name } });
    return new Map(ranges.map(({ place, range }) => [place, heldBy(range)]));
  });
}

/** A formula as its text, a constant as its value, an empty cell as null. */
function heldBy(range: Excel.Range): Held {
  const formula: unknown = range.formulas[0]?.[0];
  if (typeof formula === "string" && formula.startsWith("=")) return formula;
  const value = range.values[0]?.[0] as string | number;
  return value === "" ? null : value;
}

async function writeAll(sighting: Sighting, writes: readonly { at: CellId; content: Held }[], before: ReadonlyMap<CellId, Held>): Promise<void> {
  try {
    await write(sighting, writes);
  } catch (error) {
    // Excel applies a batch up to the action that failed; what was written goes back.
    await write(sighting, writes.map(({ at }) => ({ at, content: before.get(at) ?? null }))).catch(() => {});
    throw error;
  }
}

const write = (sighting: Sighting, writes: readonly { at: CellId; content: Held }[]): Promise<void> =>
  run(async (context) => {
    for (const { at, content } of writes) queueRange(context, sighting, at).formulas = [[contentOf(content)]];
    await context.sync();
  });

const contentOf = (content: Held): string | number => (content === null ? "" : typeof content === "string" && !content.startsWith("=") ? asTyped(content) : content);
