/**
 * A zip as its central directory lists it. Entries are inflated one by one, on demand, within the caps, and checked
 * against their checksum; what nobody asks for is never inflated.
 */

import { caps, damaged, encrypted, within } from "./caps";
import { crc32 } from "./crc32";
import { decodeText } from "./decode-text";
import { inflate, mostExpansion } from "./inflate";
import type { Inflater } from "./inflate";

/** What a host can do faster than we can, natively. */
export interface Host {
  readonly inflate?: Inflater;
  readonly crc32?: (bytes: Uint8Array) => number;
  /** Each byte a character, and UTF-8 that was read in this way. */
  readonly latin1?: { decode(bytes: Uint8Array): string; toText(characters: string): string };
}

/** XML of which most is passed over: `decoded` is asked for what is used. */
export interface RawXml {
  readonly xml: string;
  decoded(piece: string): string;
}

interface Entry {
  readonly name: string;
  /** Where the directory says all this. */
  readonly listedAt: number;
  readonly listedTo: number;
  /** There is a second one of this name. */
  isAmbiguous: boolean;
  readonly offset: number;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const utf8 = new TextDecoder();
const plainName = /^[\w.[\]-][\w.[\]/-]*$/;
const beyondAscii = /[\x80-\xff]/;
const stored = 0;
const deflated = 8;

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** By name in small letters: names of parts differ in nothing but letters' case only by mistake (OPC part 2, 6.2.2.3). */
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #host: Host & Required<Pick<Host, "inflate" | "crc32">>;
  #inflated = 0;

  constructor(bytes: Uint8Array, host: Host = {}) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#host = { inflate, crc32, ...host };
    this.#entries = this.#list();
  }

  get names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** `null` when there is no such entry. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return null;
    // Programs differ in which one they show.
    if (entry.isAmbiguous) throw damaged();
    if (entry.isEncrypted) throw encrypted();
    if (entry.method !== stored && entry.method !== deflated) throw damaged();

    within(entry.size, caps.entryBytes);
    within((this.#inflated += entry.size), caps.inflatedBytes);
    const from = this.#dataOf(entry);
    const raw = this.#bytes.subarray(from, from + entry.compressed);
    if (raw.length < entry.compressed) throw damaged("truncated");
    const bytes = entry.method === stored ? raw : this.#inflateEntry(raw, entry.size);
    if (bytes.length !== entry.size || this.#host.crc32(bytes) !== entry.crc) throw damaged();
    return bytes;
  }

  #inflateEntry(raw: Uint8Array, size: number): Uint8Array {
    if (size > (raw.length + 1) * mostExpansion) throw damaged();
    try {
      return this.#host.inflate(raw, size);
    } catch {
      throw damaged();
    }
  }

  text(name: string): string | null {
    const bytes = this.read(name);
    if (!bytes) return null;
    if (isWide(bytes)) return decodeText(bytes);
    // Most parts that are read as a whole are plain ASCII, and that is decoded in no time.
    const characters = this.#host.latin1?.decode(bytes);
    return characters === undefined || beyondAscii.test(characters) ? utf8.decode(bytes) : characters;
  }

  rawXml(name: string): RawXml | null {
    const bytes = this.read(name);
    if (!bytes) return null;
    if (isWide(bytes)) return { xml: decodeText(bytes), decoded: (piece) => piece };
    const { latin1 } = this.#host;
    if (!latin1) return { xml: utf8.decode(bytes), decoded: (piece) => piece };
    return { xml: latin1.decode(bytes), decoded: (piece) => (beyondAscii.test(piece) ? latin1.toText(piece) : piece) };
  }

  /**
   * The entries as they lie here, in their order and as they are compressed, for a copy of the file. Of an entry that
   * nobody can tell from another there is no such copy.
   */
  raw(): { readonly name: string; readonly listed: Uint8Array; readonly data: Uint8Array }[] {
    return [...this.#entries.values()].map((entry) => {
      if (entry.isAmbiguous) throw damaged();
      if (entry.isEncrypted) throw encrypted();
      const from = this.#dataOf(entry);
      if (from + entry.compressed > this.#bytes.length) throw damaged("truncated");
      return {
        name: entry.name,
        listed: this.#bytes.subarray(entry.listedAt, entry.listedTo),
        data: this.#bytes.subarray(from, from + entry.compressed),
      };
    });
  }

  #list(): Map<string, Entry> {
    const end = this.#findEnd();
    const view = this.#view;
    const count = view.getUint16(end + 10, true);
    within(count, caps.entries);
    const entries = new Map<string, Entry>();
    const begin = view.getUint32(end + 16, true);
    const directory = this.#host.latin1?.decode(this.#bytes.subarray(begin, end)) ?? "";
    let at = begin;
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) throw damaged("truncated");
      const nameLength = view.getUint16(at + 28, true);
      const written = directory.slice(at + 46 - begin, at + 46 + nameLength - begin);
      const name = plainName.test(written)
        ? written
        : utf8
            .decode(this.#bytes.subarray(at + 46, at + 46 + nameLength))
            .replaceAll("\\", "/")
            .replace(/^\//, "");
      const listedTo = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const entry: Entry = {
        name,
        listedAt: at,
        listedTo,
        isAmbiguous: false,
        isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      };
      const key = name.toLowerCase();
      const known = entries.get(key);
      if (known) known.isAmbiguous = true;
      else entries.set(key, entry);
      at = listedTo;
    }
    return entries;
  }

  /** The end record, before a comment of at most 65,535 bytes. */
  #findEnd(): number {
    const last = this.#view.byteLength - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) if (this.#view.getUint32(at, true) === endOfDirectory) return at;
    throw damaged("truncated");
  }

  /** Behind the entry's own header, whose name and extra field may differ in length from the directory's. */
  #dataOf({ offset }: Entry): number {
    if (offset + 30 > this.#view.byteLength || this.#view.getUint32(offset, true) !== localEntry) throw damaged("truncated");
    return offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
  }
}

/** XML may be written in UTF-16: a byte order mark, or a 「<」 of two bytes. */
const isWide = ([first = 0, second = 0]: Uint8Array): boolean => first >= 0xfe || (first === 0) !== (second === 0);
