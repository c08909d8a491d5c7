/**
 * Some cells of a worksheet part written anew: their looks stay, and so does every character of the part that is not theirs.
 * Texts are written into the cell itself: the list of shared strings is another part, and its numbers are others' too.
 */

import { a1, areaA1, areaBetween, contains } from "../core/sheet/addresses";
import type { Area, CellPosition } from "../core/sheet/addresses";
import { placeNumber } from "../core/sheet/grid";
import type { Typed } from "../core/report/cell-text";
import { edited } from "./editable-text";
import type { Edit } from "./editable-text";
import { escapeXml, xmlText } from "./xml-text";
import type { CellPart, RowPart, SheetPart } from "./sheet-part";

export interface CellContent {
  readonly value: Typed;
  /** Without its "="; `value` is then its cached result. */
  readonly formula?: string;
}

export interface SheetChanges {
  /** By `placeNumber`. */
  readonly contents: ReadonlyMap<number, CellPosition & CellContent>;
  /** Cells whose cached result no longer holds: the new one, or undefined where only a spreadsheet can tell. */
  readonly results: ReadonlyMap<number, Typed | undefined>;
  /** Heights in points, of rows that are not set by hand. */
  readonly heights: ReadonlyMap<number, number>;
}

export function withCells(part: SheetPart, changes: SheetChanges): string {
  const orphans = sharedWithout(part, changes);
  const byRow = new Map<number, (CellPosition & CellContent)[]>();
  for (const content of changes.contents.values()) byRow.set(content.row, [...(byRow.get(content.row) ?? []), content]);

  const edits: Edit[] = [];
  const known = new Set<number>();
  for (const row of part.rows) {
    const wanted = known.has(row.row) ? [] : (byRow.get(row.row) ?? []);
    known.add(row.row);
    editRow(row, wanted);
  }
  const missing = [...byRow].filter(([row, contents]) => !known.has(row) && contents.some(isWritten)).sort(([a], [b]) => a - b);
  editData(missing.map(([row, contents]) => [row, contents.filter(isWritten)]));
  if (part.dimension) editDimension(part.dimension);
  return edited(part.xml, edits);

  function editRow(row: RowPart, wanted: readonly (CellPosition & CellContent)[]): void {
    const here = new Set(row.cells.map(({ column }) => column));
    const added = wanted.filter((content) => isWritten(content) && !here.has(content.column)).sort((a, b) => a.column - b.column);
    for (const cell of row.cells) {
      const number = placeNumber(cell.row, cell.column);
      const content = changes.contents.get(number);
      if (content) edits.push({ ...spanOf(cell), text: cellXml(content, looksOf(cell.attributes)) });
      else if (changes.results.has(number)) edits.push({ ...spanOf(cell), text: withResult(cell, changes.results.get(number)) });
      else if (isOrphan(cell)) edits.push({ ...(cell.formula as Edit), text: formulaXml(cell.says ?? "") });
    }
    const height = changes.heights.get(row.row);
    const isOpened = row.isEmpty && added.length > 0;
    if (isOpened || (added.length > 0 && /\sspans=/.test(row.attributes)) || (height !== undefined && !isSetByHand(row.attributes))) {
      // How far a row reaches is said for speed only, and need not be said.
      const attributes = withHeight(added.length > 0 ? without(row.attributes, ["spans"]) : row.attributes, height);
      const close = row.isEmpty && !isOpened ? "/" : "";
      edits.push({ start: row.start, end: row.inner, text: `<${part.prefix}row${attributes.trimEnd()}${close}>` });
    }
    for (const content of added) {
      const next = row.cells.find(({ column }) => column > content.column);
      edits.push({ ...at(next?.start ?? row.close), text: cellXml(content, styleOf(content, row)) });
    }
    if (isOpened) edits.push({ ...at(row.end), text: `</${part.prefix}row>` });
  }

  function editData(missing: readonly (readonly [number, readonly (CellPosition & CellContent)[]])[]): void {
    if (missing.length === 0) return;
    const { data, prefix } = part;
    if (data.isEmpty) edits.push({ start: data.start, end: data.inner, text: part.xml.slice(data.start, data.inner - 2).trimEnd() + ">" });
    for (const [row, contents] of missing) {
      const next = part.rows.find((other) => other.row > row);
      const cells = [...contents].sort((a, b) => a.column - b.column).map((content) => cellXml(content, styleOf(content, null)));
      const attributes = withHeight(` r="${row + 1}"`, changes.heights.get(row));
      edits.push({ ...at(next?.start ?? data.close), text: `<${prefix}row${attributes}>${cells.join("")}</${prefix}row>` });
    }
    if (data.isEmpty) edits.push({ ...at(data.end), text: `</${prefix}sheetData>` });
  }

  function editDimension({ start, end, area }: NonNullable<SheetPart["dimension"]>): void {
    const outside = [...changes.contents.values()].filter((content) => isWritten(content) && !contains(area, content));
    if (outside.length === 0) return;
    const all = outside.reduce((known, cell) => around(known, cell), area);
    edits.push({ start, end, text: `<${part.prefix}dimension ref="${areaA1(all)}"/>` });
  }

  function cellXml({ value, formula, ...place }: CellPosition & CellContent, looks: string): string {
    const { prefix } = part;
    const open = `<${prefix}c r="${a1(place)}"${looks}`;
    if (formula !== undefined) return `${open}${typeOf(value)}>${formulaXml(formula)}${resultXml(value)}</${prefix}c>`;
    if (typeof value === "number") return `${open}>${resultXml(value)}</${prefix}c>`;
    if (value === null || value === "") return `${open}/>`;
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(value)}</${prefix}t></${prefix}is></${prefix}c>`;
  }

  /** The formula stays as it is written; only what it came to changes. */
  function withResult(cell: CellPart, value: Typed | undefined): string {
    const { prefix, xml } = part;
    const formula = !cell.formula ? "" : isOrphan(cell) ? formulaXml(cell.says ?? "") : xml.slice(cell.formula.start, cell.formula.end);
    const result = value ?? null;
    const attributes = without(cell.attributes, ["t", "vm"]);
    return `<${prefix}c${attributes}${typeOf(result)}>${formula}${resultXml(result)}</${prefix}c>`;
  }

  function formulaXml(says: string): string {
    return `<${part.prefix}f>${escapeXml(says)}</${part.prefix}f>`;
  }

  function resultXml(value: Typed): string {
    return value === null ? "" : `<${part.prefix}v>${typeof value === "number" ? value : xmlText(value)}</${part.prefix}v>`;
  }

  /** Of a formula written once for many cells, the cell that held its words is written over: the others say it themselves. */
  function isOrphan(cell: CellPart): boolean {
    return cell.shared !== null && cell.formula !== null && orphans.has(cell.shared);
  }

  /** A cell that was not there looks like its row, or its column. */
  function styleOf({ column }: CellPosition, row: RowPart | null): string {
    const ofRow = row && /\scustomFormat="(?:1|true)"/.test(row.attributes) ? /\ss="(\d+)"/.exec(row.attributes)?.[1] : undefined;
    const style = ofRow ?? part.columns.find(({ from, to }) => column >= from && column <= to)?.style;
    return style === undefined ? "" : ` s="${style}"`;
  }
}

function sharedWithout(part: SheetPart, { contents }: SheetChanges): ReadonlySet<string> {
  const all = part.rows.flatMap(({ cells }) => cells);
  return new Set(all.flatMap((cell) => (cell.shared !== null && contents.has(placeNumber(cell.row, cell.column)) ? [cell.shared] : [])));
}

const isWritten = ({ value, formula }: CellContent): boolean => formula !== undefined || (value !== null && value !== "");

const typeOf = (value: Typed): string => (typeof value === "string" ? ' t="str"' : "");

const at = (place: number): { start: number; end: number } => ({ start: place, end: place });
const spanOf = ({ start, end }: CellPart): { start: number; end: number } => ({ start, end });

/** Metadata belongs to the value that goes. */
const looksOf = (attributes: string): string => without(attributes, ["r", "t", "cm", "vm"]);

/** An opening tag's attributes without some of them. */
export function without(attributes: string, names: readonly string[]): string {
  const rest = names.reduce((text, name) => text.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), ""), attributes);
  return rest.trimEnd();
}

const isSetByHand = (attributes: string): boolean => /\scustomHeight="(?:1|true)"/.test(attributes);

const withHeight = (attributes: string, height: number | undefined): string =>
  height === undefined || isSetByHand(attributes) ? attributes : `${without(attributes, ["ht"])} ht="${height}"`;

function around(area: Area, { row, column }: CellPosition): Area {
  const top = Math.min(area.row, row);
  const left = Math.min(area.column, column);
  return areaBetween(top, left, Math.max(area.row + area.rows - 1, row), Math.max(area.column + area.columns - 1, column));
}
