/**
 * One filled-in report. Immutable; keeps every number as typed and reads it once.
 * It may not judge: what is wrong with it is the rules' business.
 */

import { isCellId, sectionOf, tableIds, textIds } from "../form/cell-id";
import type { CellId, SectionId, TableId, TextId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { NumberBox } from "../form/geometry";
import type { NumberKind } from "../form/label-tree";
import { moneyScale, readCell, tenThousandsOf } from "./cell-text";
import type { Reading, Typed } from "./cell-text";

/** 监审 / 审核 / 编辑 lines that stood in text which would be published. */
export interface SignOff {
  readonly supervisor: string;
  readonly reviewer: string;
  readonly editor: string;
}

/** What a reader saw beside numbers and text; absent where the source cannot show it (a report file). */
export interface Printed {
  /** The title over the report, as printed. */
  readonly title?: string;
  /** A second title, of another body or year. */
  readonly otherTitle?: string;
  /** Body and year on the cover sheet, when a printed title exists beside it. */
  readonly cover?: { readonly agency: string | null; readonly year: number | null };
  /** Section headings in the order found. */
  readonly headings?: readonly string[];
  readonly labels?: Partial<Readonly<Record<TableId, readonly LabelChange[]>>>;
  /** Sections that are not there although others are. */
  readonly missing?: readonly SectionId[];
  /** Rows of the form that the source does not print at all, by row key. */
  readonly rowsNotPrinted?: readonly string[];
  /** Formula cells without a cached value: Excel never calculated them. */
  readonly uncalculated?: readonly CellId[];
  /** Cells with a formula that is no total of their own parts, such as a link to another sheet. */
  readonly calculated?: readonly CellId[];
  /** Numbers in rows and columns that are none of the form's. */
  readonly strays?: Partial<Readonly<Record<TableId, readonly StrayNumber[]>>>;
}

/** A number that stands inside a table, in no line of the form. */
export interface StrayNumber {
  /** Its address on the sheet, such as D10. */
  readonly cell: string;
  readonly text: string;
  /** What the form does not have there. */
  readonly line: "row" | "column";
}

export interface LabelChange {
  readonly official: string;
  readonly printed: string;
}

export interface ReportContent {
  readonly form: Form;
  readonly agency: string | null;
  readonly year: number | null;
  /** Cells of tables that were not given are absent; a blank cell is `null`. */
  readonly cells: ReadonlyMap<CellId, Typed>;
  /** Texts that were given, even empty ones; beside a table and before 一 only where something is written there. */
  readonly narrative?: Partial<Readonly<Record<TextId, string>>>;
  readonly signOff?: SignOff;
  /** Totals that are formulas over their own parts: they follow, they do not witness. */
  readonly formulas?: ReadonlySet<CellId>;
  readonly printed?: Printed;
}

/** One of the numbers of a report. */
export interface NumberCell {
  readonly id: CellId;
  readonly kind: NumberKind;
  readonly typed: Typed;
  readonly reading: Reading;
}

export class Report {
  readonly form: Form;
  readonly agency: string | null;
  readonly year: number | null;
  readonly narrative: Partial<Readonly<Record<TextId, string>>>;
  readonly signOff: SignOff | undefined;
  readonly formulas: ReadonlySet<CellId>;
  readonly printed: Printed;
  readonly #cells: ReadonlyMap<CellId, Typed>;
  readonly #readings: (Reading | undefined)[];
  #numbers: readonly NumberCell[] | undefined;
  #amounts: Float64Array | undefined;

  constructor(content: ReportContent) {
    this.form = content.form;
    this.agency = content.agency;
    this.year = content.year;
    this.narrative = content.narrative ?? {};
    this.signOff = content.signOff;
    this.formulas = content.formulas ?? new Set();
    this.printed = content.printed ?? {};
    this.#cells = content.cells;
    this.#readings = new Array<Reading | undefined>(this.form.cells.length);
  }

  /** `undefined`: the source has no such cell. */
  typed(id: CellId): Typed | undefined {
    return this.#cells.get(id);
  }

  hasTable(table: TableId): boolean {
    const first = this.form.tables[table].numbers[0];
    return first !== undefined && this.#cells.has(first.id);
  }

  /** What stands in every cell there is and how it reads, in the form's order: what every rule about cells walks over. */
  numbers(): readonly NumberCell[] {
    return (this.#numbers ??= this.#readAll());
  }

  #readAll(): NumberCell[] {
    const numbers: NumberCell[] = [];
    for (let index = 0; index < this.form.cells.length; index += 1) {
      const { id, kind } = this.form.cells[index] as NumberBox;
      const typed = this.#cells.get(id);
      if (typed === undefined) continue;
      numbers.push({ id, kind, typed, reading: (this.#readings[index] ??= readCell(typed, kind)) });
    }
    return numbers;
  }

  /** `undefined`: the source has no such cell. */
  reading(id: CellId): Reading | undefined {
    return this.#readingAt(this.form.indexOf(id));
  }

  #readingAt(index: number): Reading | undefined {
    const known = this.#readings[index];
    const cell = this.form.cells[index];
    if (known || !cell) return known;

    const typed = this.#cells.get(cell.id);
    if (typed === undefined) return undefined;
    const reading = readCell(typed, cell.kind);
    this.#readings[index] = reading;
    return reading;
  }

  /** The count in a cell; `undefined` for blank, unreadable or absent: the rule decides. */
  count(id: CellId): number | undefined {
    const reading = this.reading(id);
    return reading?.kind === "count" ? reading.value : undefined;
  }

  /** The number in a cell, money in 万元; `undefined` for blank and unreadable, and where this form has no such cell. */
  number(id: CellId): number | undefined {
    const reading = this.form.has(id) ? this.reading(id) : undefined;
    return reading?.kind === "count" ? reading.value : reading?.kind === "money" ? tenThousandsOf(reading) / moneyScale : undefined;
  }

  /**
   * A cell as the equations count it: a blank, text or a fraction counts as 0 (they have findings of their own),
   * a negative as itself, a total that is a formula nobody has calculated yet as the sum of its parts.
   */
  amount(id: CellId): number {
    return this.amounts()[this.form.indexOf(id)] ?? 0;
  }

  /** Every cell as the equations count it, in the form's order: what the numeric kernel works on. Not to be written to. */
  amounts(): Float64Array {
    if (this.#amounts) return this.#amounts;
    const amounts = new Float64Array(this.form.cells.length);
    for (let index = 0; index < amounts.length; index += 1) amounts[index] = amountOf(this.#readingAt(index));
    return (this.#amounts = this.formulas.size > 0 ? this.#follow(amounts) : amounts);
  }

  /**
   * A total that is a formula follows its parts where it was never calculated, or where the spreadsheet adds up a part
   * otherwise than it reads (「１２」 as text, a fraction, an error): the part has a finding, the total cannot be wrong by itself.
   * The total of totals needs the totals first, hence twice.
   */
  #follow(amounts: Float64Array): Float64Array {
    const uncalculated = new Set(this.printed.uncalculated);
    const following = [...this.formulas].filter((id) => uncalculated.has(id) || !this.#addsUpAlike(id));
    for (const id of [...following, ...following]) {
      amounts[this.form.indexOf(id)] = this.#partsOf(id).reduce((sum, part) => sum + (amounts[this.form.indexOf(part)] ?? 0), 0);
    }
    return amounts;
  }

  #addsUpAlike(id: CellId): boolean {
    if (this.formulas.has(id)) return this.#partsOf(id).every((part) => this.#addsUpAlike(part));
    const typed = this.typed(id) ?? null;
    return typed === null || (typeof typed === "number" && Number.isSafeInteger(typed));
  }

  #partsOf(total: CellId): readonly CellId[] {
    return this.form.totalsAt(total)[0]?.left ?? [];
  }

  sum(ids: readonly CellId[]): number {
    return ids.reduce((sum, id) => sum + this.amount(id), 0);
  }

  /** A copy with some cells or texts replaced; a replaced formula is a formula no longer. */
  with(changes: Partial<Readonly<Record<CellId | TextId, Typed>>>): Report {
    const cells = new Map(this.#cells);
    const narrative = { ...this.narrative };
    const formulas = new Set(this.formulas);
    for (const [place, value] of Object.entries(changes) as [CellId | TextId, Typed][]) {
      if (!isCellId(place)) {
        narrative[place] = String(value ?? "");
        continue;
      }
      this.form.indexOf(place);
      cells.set(place, value);
      formulas.delete(place);
    }
    return new Report({ ...this.content(), cells, narrative, formulas });
  }

  /** Everything the constructor takes, for a changed copy. */
  content(): ReportContent {
    return {
      form: this.form,
      agency: this.agency,
      year: this.year,
      cells: this.#cells,
      narrative: this.narrative,
      ...(this.signOff ? { signOff: this.signOff } : {}),
      formulas: this.formulas,
      printed: this.printed,
    };
  }
}

function amountOf(reading: Reading | undefined): number {
  if (reading?.kind === "count") return reading.value;
  return reading?.kind === "unreadable" && reading.problem === "negative" ? (reading.value ?? 0) : 0;
}

/** Tables a report has, in printed order. */
export const tablesOf = (report: Report): TableId[] => tableIds.filter((table) => report.hasTable(table));

/** Texts that were given, even empty ones, in printed order. */
export const textsOf = (report: Report): TextId[] => textIds.filter((id) => report.narrative[id] !== undefined);

export const tableOf = (id: CellId): TableId => sectionOf(id) as TableId;
