/** Writing numbers into cells, as 采纳 and the buttons for many cells do, and taking them back. What fails half-way changes nothing. */

import type { CellId } from "../core/form/cell-id";
import type { CellPosition } from "../core/sheet/addresses";
import { sumOf } from "../core/template/formulas";
import type { AcceptedCells, CellWrite } from "../workbook";
import { WorkbookFailure } from "../workbook";
import { asTyped } from "./build-sheet";
import { run } from "./run";
import { queueRange } from "./last-seen-places";
import type { Sighting } from "./last-seen-places";

type Held = AcceptedCells["cells"][number]["before"];

/** Two syncs: what the cells hold, then all writes in one batch. */
export async function acceptCells(sighting: Sighting, changes: readonly CellWrite[]): Promise<AcceptedCells> {
  const { before, corners, textCells, texts } = await holdings(
    sighting,
    changes.map(({ at }) => at),
  );
  const cells = changes.map(({ at, value, sumOf: parts }) => {
    const formula = parts && formulaOver(sighting, corners.get(at), parts);
    return {
      at,
      before: before.get(at) ?? null,
      after: value,
      ...(formula ? { formula } : {}),
      ...(texts.has(at) ? { wasText: true as const } : {}),
      ...(textCells.has(at) ? { wasTextCell: true as const } : {}),
    };
  });
  await writeAll(
    sighting,
    cells.map(({ at, after, formula, wasTextCell }) => ({ at, content: formula ?? after, ...(wasTextCell ? { format: "General" } : {}) })),
    cells.map(heldBefore),
  );
  return { cells };
}

export async function restoreCells(sighting: Sighting, { cells }: AcceptedCells, changed: "refuse" | "leave"): Promise<readonly CellId[]> {
  // A cell that went with its row is left like one that was changed.
  const seen = changed === "leave" ? cells.filter(({ at }) => sighting.cells.has(at)) : cells;
  const { before: now } = await holdings(
    sighting,
    seen.map(({ at }) => at),
  );
  const back = seen.filter(({ at, after, formula }) => now.get(at) === (formula ?? after));
  const left = cells.filter((cell) => !back.includes(cell)).map(({ at }) => at);
  if (changed === "refuse" && left[0] !== undefined) throw new WorkbookFailure({ code: "changed-since", data: { place: left[0] } });
  await writeAll(
    sighting,
    back.map(heldBefore),
    back.map(({ at, wasTextCell }) => ({ at, content: now.get(at) ?? null, ...(wasTextCell ? { format: "General" } : {}) })),
  );
  return left;
}

const heldBefore = ({ at, before, wasTextCell, wasText }: AcceptedCells["cells"][number]): Write => ({
  at,
  content: before,
  ...(wasText ? { isText: true as const } : {}),
  ...(wasTextCell ? { format: textFormat } : {}),
});

/** In a cell of this format a number becomes a text. */
const textFormat = "@";

interface Write {
  readonly at: CellId;
  readonly content: Held;
  /** The content is a text, though it begins like a formula. */
  readonly isText?: true;
  /** Set before the content. */
  readonly format?: string;
}

interface Holdings {
  readonly before: ReadonlyMap<CellId, Held>;
  /** Where the table of each cell begins on its sheet now. */
  readonly corners: ReadonlyMap<CellId, CellPosition>;
  readonly textCells: ReadonlySet<CellId>;
  /** Cells that hold a text which begins like a formula. */
  readonly texts: ReadonlySet<CellId>;
}

async function holdings(sighting: Sighting, places: readonly CellId[]): Promise<Holdings> {
  return run(async (context) => {
    const ranges = places.map((place) => {
      const range = queueRange(context, sighting, place);
      range.load("formulas, values, numberFormat, rowIndex, columnIndex, worksheet/name");
      const { protection } = range.worksheet;
      protection.load("protected");
      return { place, range, protection };
    });
    await context.sync();

    const closed = ranges.find(({ protection }) => protection.protected);
    if (closed) throw new WorkbookFailure({ code: "sheet-protected", data: { sheet: closed.range.worksheet.name } });
    return {
      before: new Map(ranges.map(({ place, range }) => [place, heldBy(range)])),
      corners: new Map(ranges.map(({ place, range }) => [place, cornerOf(sighting, place, range)])),
      textCells: new Set(ranges.flatMap(({ place, range }) => (range.numberFormat[0]?.[0] === textFormat ? [place] : []))),
      texts: new Set(ranges.flatMap(({ place, range }) => (looksLikeFormula(heldBy(range)) && !hasFormula(range) ? [place] : []))),
    };
  });
}

function cornerOf(sighting: Sighting, place: CellId, { rowIndex, columnIndex }: Excel.Range): CellPosition {
  const offset = sighting.cells.get(place) ?? { row: 0, column: 0 };
  return { row: rowIndex - offset.row, column: columnIndex - offset.column };
}

/** Nothing where one of the parts was not seen: then the number must do. */
function formulaOver(sighting: Sighting, corner: CellPosition | undefined, parts: readonly CellId[]): string | undefined {
  const offsets = parts.flatMap((part) => sighting.cells.get(part) ?? []);
  if (!corner || offsets.length < parts.length) return undefined;
  return `=${sumOf(offsets.map(({ row, column }) => ({ row: corner.row + row, column: corner.column + column })))}`;
}

/** A formula as its text, a constant as its value, an empty cell as null. */
function heldBy(range: Excel.Range): Held {
  if (hasFormula(range)) return range.formulas[0]?.[0] as string;
  const value = range.values[0]?.[0] as string | number;
  return value === "" ? null : value;
}

const looksLikeFormula = (held: unknown): boolean => typeof held === "string" && held.startsWith("=");

/** Excel repeats a text behind an apostrophe among the formulas, without the apostrophe (office-js#6687). */
const hasFormula = ({ formulas, values }: Excel.Range): boolean =>
  looksLikeFormula(formulas[0]?.[0]) && formulas[0]?.[0] !== values[0]?.[0];

async function writeAll(sighting: Sighting, writes: readonly Write[], before: readonly Write[]): Promise<void> {
  try {
    await write(sighting, writes);
  } catch (error) {
    // Excel applies a batch up to the action that failed; what was written goes back.
    await write(sighting, before).catch(() => {});
    throw error;
  }
}

const write = (sighting: Sighting, writes: readonly Write[]): Promise<void> =>
  run(async (context) => {
    for (const { at, content, format, isText } of writes) {
      const range = queueRange(context, sighting, at);
      if (format !== undefined) range.numberFormat = [[format]];
      range.formulas = [[contentOf(content, isText === true)]];
    }
    await context.sync();
  });

/** A text is put back as one, whatever Excel would make of it were it typed: 「3,001」, 「50%」. */
const contentOf = (content: Held, isText: boolean): string | number =>
  content === null ? "" : typeof content === "string" && (isText || !looksLikeFormula(content)) ? asTyped(content) : content;
