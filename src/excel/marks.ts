/**
 * Marks on wrong cells: conditional formats that are always true and carry our name in their formula, so that they never
 * touch the clerk's own formats and any later check finds and removes them (docs/decisions/0002). What is written is the difference
 * to what is there: a write takes the clerk's Ctrl+Z away (docs/decisions/0010).
 */

import { isCellId, sectionOf } from "../core/form/cell-id";
import type { TextId } from "../core/form/cell-id";
import { areasOf } from "../core/sheet/addresses";
import type { Area, CellPosition } from "../core/sheet/addresses";
import type { CellMark, MarkKind } from "../workbook";
import { areaOf } from "./areas";
import type { Sighting } from "./last-seen-places";

const formulaOf = (kind: MarkKind): string => `=LEN("xxgk-mark:${kind}")>0`;

/** Fill and text, dark enough on light for 4.5:1, and never the template's own colours. Of a cell's marks the last of these shows. */
const looks: Readonly<Record<MarkKind, { fill: string; colour: string }>> = {
  note: { fill: "#DDEBF7", colour: "#1F4E79" },
  warning: { fill: "#FFEB9C", colour: "#7F4F00" },
  error: { fill: "#FFC7CE", colour: "#9C0006" },
  suspect: { fill: "#F8B878", colour: "#5F1F00" },
};

const kinds = Object.keys(looks) as readonly MarkKind[];

/** The kind of mark that a formula is; null for a format that is none of ours. */
function kindIn(formula: string | null | undefined): MarkKind | null {
  const kind = /xxgk-mark:(\w+)/.exec(formula ?? "")?.[1];
  return kinds.find((each) => each === kind) ?? null;
}

/** A mark that stands in the workbook. */
export interface SeenMark {
  readonly id: string;
  readonly kind: MarkKind;
  /** Counted from the ground's corner; null where it is not known, or not one rectangle. */
  readonly area: Area | null;
}

/** What was seen of the marks in one area of the sheets. */
export interface MarkedGround {
  readonly isProtected: boolean;
  readonly marks: readonly SeenMark[];
  /** How many formats with a formula stand there that are no marks, of the official sheets or the clerk's own; absent where not counted. */
  readonly others?: number;
}

/** By the ground's key (`groundOf`). */
export type SeenMarks = ReadonlyMap<string, MarkedGround>;

/** Where the marks of a section are looked for: in its named area, else on its whole sheet, which two tables may share. */
export const groundOf = (section: TextId, area: { readonly isNamed: boolean; readonly sheetId: string }): string =>
  area.isNamed ? section : groundOfSheet(area.sheetId);

export const groundOfSheet = (sheetId: string): string => `sheet ${sheetId}`;

/**
 * Queues what tells the marks in a range, and where those now stand that are known by their ids; the answer is for after the sync.
 */
export function queueMarks(range: Excel.Range, known: readonly SeenMark[]): () => MarkedGround {
  range.load("rowIndex, columnIndex");
  const formats = range.conditionalFormats;
  formats.load("items/id, items/type, items/customOrNullObject/rule/formula");
  const { protection } = range.worksheet;
  protection.load("protected");
  const ranges = new Map(
    known.map(({ id }) => {
      const where = formats.getItemOrNullObject(id).getRangeOrNullObject();
      where.load("rowIndex, columnIndex, rowCount, columnCount");
      return [id, where];
    }),
  );
  return () => {
    const custom = formats.items.filter(({ type }) => type === "Custom");
    const marks = custom.flatMap((format): SeenMark[] => {
      const kind = kindIn(format.customOrNullObject.rule.formula);
      const where = ranges.get(format.id);
      return kind ? [{ id: format.id, kind, area: where && !where.isNullObject ? within(range, areaOf(where)) : null }] : [];
    });
    return { isProtected: protection.protected, marks, others: custom.length - marks.length };
  };
}

const within = ({ rowIndex, columnIndex }: Excel.Range, area: Area): Area => ({
  ...area,
  row: area.row - rowIndex,
  column: area.column - columnIndex,
});

/** A mark; `offset` from the corner of its section's area where the place alone does not say which cell. */
export interface PlacedMark extends CellMark {
  readonly offset?: CellPosition;
}

interface WantedMark {
  readonly kind: MarkKind;
  readonly area: Area;
}

/** By ground, the rectangles to be marked: of a cell's marks only the strongest, so that none lies over another. */
export function wantedMarks(sighting: Sighting, marks: readonly PlacedMark[]): Map<string, WantedMark[]> {
  const strongest = new Map<string, Map<string, { row: number; column: number; kind: MarkKind }>>();
  for (const [section, area] of sighting.areas) strongest.set(groundOf(section, area), new Map());
  for (const { at, kind, offset: given } of marks) {
    const area = sighting.areas.get(sectionOf(at));
    const offset = given ?? (isCellId(at) ? sighting.cells.get(at) : { row: 0, column: 0 });
    const cells = area && strongest.get(groundOf(sectionOf(at), area));
    if (!cells || !offset) continue;
    const key = `${offset.row},${offset.column}`;
    const before = cells.get(key);
    if (!before || kinds.indexOf(kind) > kinds.indexOf(before.kind)) cells.set(key, { ...offset, kind });
  }
  return new Map(
    [...strongest].map(([ground, cells]) => [
      ground,
      kinds.flatMap((kind) => areasOf([...cells.values()].filter((cell) => cell.kind === kind)).map((area) => ({ kind, area }))),
    ]),
  );
}

/** What has to be done in one ground. */
export interface MarkChanges {
  readonly kept: readonly SeenMark[];
  readonly removed: readonly SeenMark[];
  readonly added: readonly WantedMark[];
}

export function changesOf(seen: readonly SeenMark[], wanted: readonly WantedMark[]): MarkChanges {
  const kept: SeenMark[] = [];
  const added = wanted.filter(({ kind, area }) => {
    const same = seen.find((mark) => mark.kind === kind && mark.area && isSame(mark.area, area) && !kept.includes(mark));
    if (same) kept.push(same);
    return !same;
  });
  return { kept, removed: seen.filter((mark) => !kept.includes(mark)), added };
}

const isSame = (a: Area, b: Area): boolean => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Queues one mark; its id is there after the sync. */
export function queueMark(ground: Excel.Range, { kind, area }: WantedMark): Excel.ConditionalFormat {
  const range = ground.getCell(area.row, area.column).getResizedRange(area.rows - 1, area.columns - 1);
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formulaOf(kind);
  format.custom.format.fill.color = looks[kind].fill;
  format.custom.format.font.color = looks[kind].colour;
  format.load("id");
  return format;
}
