/** One worksheet part → its cells with text, as typed: shared and inline strings, cached results, errors as text, merges. */

import type { Typed } from "../core/report/cell-text";
import { areaBetween, columnIndex, parseArea } from "../core/sheet/addresses";
import type { Area, CellPosition } from "../core/sheet/addresses";
import { placeNumber } from "../core/sheet/grid";
import type { GridCell } from "../core/sheet/grid";
import { Budget, caps, damaged, within } from "./caps";
import { attribute, byName, scanXml, unescapeXml } from "./scan-xml";
import type { WhenOpened } from "./scan-xml";
import { shiftFormula } from "./shared-formula";
import type { RawXml } from "./unzip";
import { valueOf } from "./xlsx-value";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function sheetCells(raw: RawXml, strings: readonly string[], budget = new Budget()): GridCell[] {
  const sheet = new SheetReading(raw, strings, budget);
  scanXml(raw.xml, {
    budget,
    open: (name, attributes, after, start) => opened.get(name)?.(sheet, attributes, after, start),
    text: (text) => sheet.write(text),
    close: (name, after) => sheet.close(name, after),
  });
  spanMerges(sheet.cells, sheet.merges);
  return sheet.cells;
}

const stop = (): "stop" => "stop";

const opened = byName<WhenOpened<SheetReading>>({
  row(sheet, attributes, after) {
    const number = attribute(attributes, "r");
    sheet.beginRow(number === undefined ? sheet.row + 1 : Number(number) - 1);
    return sheet.usualCells(after);
  },
  c: (sheet, attributes) => sheet.beginCell(attributes),
  v: (sheet) => sheet.beginValue(),
  f: (sheet, attributes) => sheet.beginFormula(attributes),
  t: (sheet) => sheet.beginInline(),
  rPh(sheet) {
    sheet.isPhonetic = true;
  },
  mergeCells: (sheet, _, after) => sheet.usualMerges(after),
  mergeCell(sheet, attributes) {
    const area = parseArea(attribute(attributes, "ref") ?? "");
    if (area) sheet.merge(area);
  },
  phoneticPr: stop,
  conditionalFormatting: stop,
  dataValidations: stop,
  hyperlinks: stop,
});

class SheetReading {
  readonly cells: Writable<GridCell>[] = [];
  readonly merges: Area[] = [];
  row = -1;
  isPhonetic = false;
  private readonly shared = new Map<string, { readonly formula: string } & CellPosition>();
  private column = -1;
  /** Of the open cell, as its other fields are. */
  private attributes = "";
  private type = "";
  private value: string | null = null;
  /** The text of `<is>`, which goes before whatever stands in `<v>`, as Excel has it. */
  private inline: string | null = null;
  private formula: string | null = null;
  private sharedIndex: string | null = null;
  private capture: "value" | "formula" | "inline" | null = null;

  constructor(
    private readonly raw: RawXml,
    private readonly strings: readonly string[],
    private readonly budget: Budget,
  ) {}

  beginRow(row: number): void {
    this.row = row;
    this.column = -1;
  }

  beginCell(attributes: string): void {
    this.column = columnIn(attributes) ?? this.column + 1;
    this.attributes = attributes;
    this.type = "";
    this.value = this.inline = this.formula = this.sharedIndex = null;
  }

  beginValue(): void {
    // Two results in one cell: no program writes that, and joined they would be a number that nobody typed.
    if (this.value !== null) throw damaged();
    this.capture = "value";
    this.value = "";
  }

  beginFormula(attributes: string): void {
    // A formula that gives a text adds nothing up; what it says is not needed.
    this.capture = this.typeOf() === "str" ? null : "formula";
    this.formula = "";
    if (attribute(attributes, "t") === "shared") this.sharedIndex = attribute(attributes, "si") ?? null;
  }

  beginInline(): void {
    if (this.typeOf() !== "inlineStr" || this.isPhonetic) return;
    this.capture = "inline";
    this.inline ??= "";
  }

  write(text: string): void {
    if (this.capture === null) return;
    const said = unescapeXml(this.raw.decoded(text));
    if (this.capture === "formula") this.formula += said;
    else if (this.capture === "inline") this.inline += said;
    else this.value += said;
  }

  close(name: string, after: number): number | undefined {
    this.capture = null;
    if (name === "rPh") this.isPhonetic = false;
    if (name !== "c") return undefined;
    this.value = this.inline ?? this.value;
    if (this.value !== null || this.formula !== null) this.take(this.typeOf(), this.formula === null ? null : this.wholeFormula());
    return this.usualCells(after);
  }

  merge(area: Area): void {
    within(this.merges.push(area), caps.cells);
  }

  usualMerges(from: number): number {
    for (let at = from; ; at = usualMerge.lastIndex) {
      usualMerge.lastIndex = at;
      const found = usualMerge.exec(this.raw.xml);
      if (!found) return at;
      this.merge(areaBetween(Number(found[2]) - 1, columnIndex(found[1] as string), Number(found[4]) - 1, columnIndex(found[3] as string)));
    }
  }

  /** Rows and cells, one after the other; the scanner goes on where this ends. */
  usualCells(from: number): number {
    for (let at = from; ; at = usualCell.lastIndex) {
      usualCell.lastIndex = at;
      const found = usualCell.exec(this.raw.xml) as RegExpExecArray;
      if (found[0] === "") return at;
      if (found[1] !== undefined) this.beginRow(Number(found[1]) - 1);
      if (found[3] !== undefined) this.usualCell(found, found[3]);
      else if (found[2] !== undefined) this.column = columnIndex(found[2]);
    }
  }

  private usualCell(found: RegExpExecArray, letters: string): void {
    const type = found[4] ?? "n";
    const formula = type === "str" ? "" : (found[5] ?? "");
    this.column = columnIndex(letters);
    this.value = found[6] ?? unescapeXml(this.raw.decoded(found[7] as string));
    this.take(type, formula === "" ? null : `=${unescapeXml(this.raw.decoded(formula))}`);
  }

  private take(type: string, formula: string | null): void {
    const typed = valueOf(type, this.value, this.strings);
    if (typed === null && formula === null) return;
    this.budget.cells(typed);
    const hasNoResult = this.value === null || (this.value === "" && type === "n");
    this.cells.push(cellOf(this.row, this.column, typed, formula, hasNoResult));
  }

  /** Read when asked for: half of all cells only have a look. */
  private typeOf(): string {
    return this.type === "" ? (this.type = attribute(this.attributes, "t") || "n") : this.type;
  }

  private wholeFormula(): string | null {
    if (this.sharedIndex === null) return this.formula === "" ? null : `=${this.formula}`;
    const known = this.shared.get(this.sharedIndex);
    if (this.formula !== "" && this.formula !== null) {
      this.shared.set(this.sharedIndex, { formula: this.formula, row: this.row, column: this.column });
      return `=${this.formula}`;
    }
    if (known) this.budget.sharedFormula(known.formula.length);
    return known ? `=${shiftFormula(known.formula, this.row - known.row, this.column - known.column)}` : null;
  }
}

/**
 * What nearly every program writes, in this order and each of it if only once: the end of a row and the begin of the
 * next, cells that only have a look, a cell with a value before which a formula's text may stand. It always matches, if
 * only nothing. A pattern is native code from its second use on, and so long before the scanner's own.
 * `caps.entryBytes` keeps its repetitions far below what its stack holds.
 */
const usualCell = new RegExp(
  [
    '(?:</row><row r="(\\d{1,7})"(?: [\\w:.]{1,40}="[^"<>]*")*>)?',
    '(?:<c r="([A-Z]{1,3})\\d{1,7}"(?: s="\\d{1,9}")?/>)*',
    '(?:<c r="([A-Z]{1,3})\\d{1,7}"(?: s="\\d{1,9}")?(?: t="(\\w{1,9})")?(?: s="\\d{1,9}")?>(?:<f(?: aca="false")?>([^<]*)</f>)?<v>(?:(\\d{1,15})|([^<]*))</v></c>)?',
  ].join(""),
  "y",
);
const usualMerge = /<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"\/>/y;

function cellOf(row: number, column: number, value: Typed, formula: string | null, hasNoResult: boolean): Writable<GridCell> {
  const cell: Writable<GridCell> = { row, column, rowSpan: 1, columnSpan: 1, text: value === null ? "" : String(value), value };
  if (formula !== null) cell.formula = formula;
  if (formula !== null && hasNoResult) cell.isUncalculated = true;
  return cell;
}

/** The column of a cell's reference, which most programs write first. */
function columnIn(attributes: string): number | null {
  let at = attributes.startsWith(' r="') ? 4 : 0;
  const reference = at > 0 ? attributes : (attribute(attributes, "r") ?? "");
  let column = 0;
  const start = at;
  for (; at < start + 4; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return at === start || at > start + 3 ? null : column - 1;
}

function spanMerges(cells: readonly Writable<GridCell>[], merges: readonly Area[]): void {
  if (merges.length === 0) return;
  const areas = new Map(merges.map((area) => [placeNumber(area.row, area.column), area]));
  for (const cell of cells) {
    const area = areas.get(placeNumber(cell.row, cell.column));
    if (!area) continue;
    cell.rowSpan = area.rows;
    cell.columnSpan = area.columns;
  }
}
