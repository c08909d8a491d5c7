/** The records of an old Excel workbook stream, and the strings in them, which may go on in the next record. */

import { caps, within } from "./caps";
import type { Budget } from "./caps";

export interface BiffRecord {
  readonly id: number;
  readonly offset: number;
  readonly data: DataView;
}

export const recordIds = {
  formula: 0x0006,
  /** As some programs number it still, after Excel 3 and 4. */
  formula3: 0x0206,
  formula4: 0x0406,
  eof: 0x000a,
  externSheet: 0x0017,
  name: 0x0018,
  filePass: 0x002f,
  continue: 0x003c,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  sharedFormula: 0x04bc,
  bof: 0x0809,
} as const;

export function recordsIn(stream: Uint8Array): BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: BiffRecord[] = [];
  let at = 0;
  while (at + 4 <= view.byteLength) {
    const length = view.getUint16(at + 2, true);
    // A record that claims more than there is: the stream was cut.
    if (at + 4 + length > view.byteLength) break;
    records.push({ id: view.getUint16(at, true), offset: at, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) });
    within(records.length, caps.records);
    at += 4 + length;
  }
  return records;
}

/** A reader over a record and those that continue it. */
export class StringReader {
  readonly #blocks: readonly DataView[];
  #block = 0;
  #at: number;

  constructor(blocks: readonly DataView[], at = 0) {
    this.#blocks = blocks;
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#block >= this.#blocks.length || (this.#block === this.#blocks.length - 1 && this.#left === 0);
  }

  /** A string with its length in one or two bytes. In a continuing record the characters begin with a new flag. */
  string(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.#u8() : this.#u16();
    let flags = this.#u8();
    const runs = (flags & 8) === 0 ? 0 : this.#u16();
    const extended = (flags & 4) === 0 ? 0 : this.#u32();
    let text = "";
    while (text.length < length) {
      if (this.#left === 0) {
        this.#nextBlock();
        flags = this.#u8();
      }
      text += this.#characters(length - text.length, (flags & 1) !== 0 ? 2 : 1);
    }
    this.#skip(4 * runs + extended);
    return text;
  }

  /** As many as this record still holds, and at least one. */
  #characters(most: number, size: 1 | 2): string {
    const count = Math.max(1, Math.min(most, Math.floor(this.#left / size)));
    return String.fromCharCode(...Array.from({ length: count }, () => (size === 2 ? this.#u16() : this.#u8())));
  }

  get #left(): number {
    return (this.#blocks[this.#block]?.byteLength ?? 0) - this.#at;
  }

  get #view(): DataView {
    while (this.#left === 0) this.#nextBlock();
    return this.#blocks[this.#block] as DataView;
  }

  #nextBlock(): void {
    this.#block += 1;
    this.#at = 0;
    if (this.#block >= this.#blocks.length) throw new RangeError("a string goes on past its record");
  }

  #u8(): number {
    const value = this.#view.getUint8(this.#at);
    this.#at += 1;
    return value;
  }

  #u16(): number {
    const value = this.#view.getUint16(this.#at, true);
    this.#at += 2;
    return value;
  }

  #u32(): number {
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  #skip(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      if (this.#left === 0) this.#nextBlock();
      const step = Math.min(left, this.#left);
      this.#at += step;
      left -= step;
    }
  }
}

export function sharedStringsIn(blocks: readonly DataView[], budget: Budget): string[] {
  const strings: string[] = [];
  const count = (blocks[0] as DataView).getUint32(4, true);
  const reader = new StringReader(blocks, 8);
  while (strings.length < count && !reader.isAtEnd) {
    const string = reader.string(2);
    budget.characters(string.length);
    within(strings.push(string), caps.sharedStrings);
  }
  return strings;
}
