/**
 * Every limit on what a file may ask of us, in one place. A report is small; a file that needs more than this is no
 * report, or means harm. What is refused is refused before the memory or time is spent.
 */

import type { Failure } from "../core/findings/failure";
import type { Typed } from "../core/report/cell-text";

const megabyte = 1024 * 1024;

export const caps = {
  /** The file as it lies there. A workbook may carry pictures of seals; plain text has nothing to be large with. */
  fileBytes: 50 * megabyte,
  plainTextBytes: 10 * megabyte,
  /** Inside a zip: entries, and bytes after inflating, whatever the headers declare. */
  entries: 5_000,
  entryBytes: 12 * megabyte,
  inflatedBytes: 32 * megabyte,
  /** Elements within elements. */
  depth: 256,
  sheets: 200,
  /** Of the whole workbook; the template makes a dozen, and each copied sheet brings its own. */
  names: 10_000,
  /** XML elements of all parts together. */
  elements: 400_000,
  /** Of all sheets together. */
  cells: 100_000,
  /** Of all tables of a page or a Word file, rows included: they are printed, and nobody prints more. */
  printedCells: 20_000,
  /** Of an .xls workbook. */
  records: 200_000,
  sharedStrings: 200_000,
  /** Characters of one cell; Excel holds 32,767. */
  cellText: 200_000,
  /** Characters of one formula; Excel holds 8,192. A longer one is taken for one that nothing is known of. */
  formula: 8_192,
  /** Characters of formulas that are written out for each of the cells that share one. */
  sharedFormulas: 5_000_000,
  /** Of all cells or paragraphs together: one text that many cells show counts each time, since each is read and compared. */
  characters: 3_000_000,
  /** Of a page or a Word file, empty ones included. */
  paragraphs: 20_000,
  /** Characters of the report that was read, its sections, names and cells together; long ones have 30,000. Each is read word by word. */
  reportText: 100_000,
  lines: 100_000,
  /** Of a page, opening and closing; of a Word file, those of all pages it takes in. */
  tags: 200_000,
  /** Of one element of a page. */
  attributes: 500,
  /** Parts of a page in one file before the page itself. */
  parts: 1_000,
  /** Characters that are written as references (「&nbsp;」). */
  references: 200_000,
  /** Of the body of a Word file, opening and closing: its markup is verbose, and long before this it is larger than an entry may be. */
  wordTags: 500_000,
  /** Quotes, commas, brackets and braces of a report file, of each; it has some hundreds. */
  jsonMarks: 100_000,
  /** Streams and folders in the container of an old Office file. */
  directory: 10_000,
  /** How often Excel has its own password hashed. */
  passwordRounds: 100_000,
} as const;

/** Thrown inside the readers, turned into an answer at their door: reading stops here and nothing of it is used. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

export type Damage = "empty" | "truncated" | "doctype" | "too-deep" | "wrong-charset" | "json";

export const damaged = (reason?: Damage): FileRefused => new FileRefused({ code: "damaged", data: reason ? { reason } : {} });
export const encrypted = (): FileRefused => new FileRefused({ code: "encrypted", data: {} });
const tooLarge = (limit?: string): FileRefused => new FileRefused({ code: "too-large", data: limit === undefined ? {} : { limit } });
export const unsupported = (format: string): FileRefused => new FileRefused({ code: "unsupported", data: { format } });

export function within(size: number, cap: number): void {
  if (size > cap) throw tooLarge(cap >= megabyte ? `${Math.floor(cap / megabyte)} MB` : undefined);
}

/** What one file may unfold into, over all its sheets and parts; throws as soon as it is spent. */
export class Budget {
  #cells = 0;
  #characters = 0;
  #paragraphs = 0;
  #elements = 0;
  #tags = 0;
  #sharedFormulas = 0;

  constructor(readonly mostCells: number = caps.cells) {}

  /** `count` cells that all show this. */
  cells(value: Typed, count = 1): void {
    within((this.#cells += count), this.mostCells);
    if (typeof value === "string") this.characters(count * value.length);
  }

  paragraph(): void {
    within((this.#paragraphs += 1), caps.paragraphs);
  }

  characters(more: number): void {
    // The file itself may be small, so no size is named.
    if ((this.#characters += more) > caps.characters) throw tooLarge();
  }

  element(): void {
    within((this.#elements += 1), caps.elements);
  }

  tags(more: number): void {
    within((this.#tags += more), caps.tags);
  }

  sharedFormula(characters: number): void {
    if ((this.#sharedFormulas += characters) > caps.sharedFormulas) throw tooLarge();
  }
}

/** Counts before anything is built from a text, and no further than to the cap; gives the count. */
export function occurrencesWithin(text: string, mark: string, cap: number): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) within((count += 1), cap);
  return count;
}
