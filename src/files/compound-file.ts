/**
 * The container of old Office files (OLE): the streams at its root, and one of them as bytes. An embedded object has a folder of its own
 * with streams of the same names, and deleted entries keep theirs: neither is the file's. Chains are bounded, never followed twice.
 */

import { caps, damaged, within } from "./caps";
import { joined } from "./joined-bytes";

interface DirectoryEntry {
  /** In small letters: they make no difference ([MS-CFB] 2.6.4). */
  readonly name: string;
  readonly kind: number;
  /** Numbers of entries: the neighbours in the tree of its folder, and the top of its own tree. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const endOfChain = 0xfffffffe;
const headerSectors = 109;
const entrySize = 128;
const miniSize = 64;
const streamKind = 2;

export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #miniCutoff: number;
  /** Of the whole file: no chain is longer. */
  readonly #sectors: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #root: DirectoryEntry | undefined;
  readonly #atRoot: readonly DirectoryEntry[];
  #miniStream: Uint8Array | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw damaged("truncated");
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.#sectorSize = 1 << shift;
    this.#sectors = Math.ceil(bytes.length / this.#sectorSize);
    this.#miniCutoff = this.#view.getUint32(56, true);
    this.#fat = this.#readFat();
    const entries = this.#readDirectory();
    this.#root = entries[0];
    this.#atRoot = childrenOf(this.#root, entries);
    this.#miniFat = numbersIn([this.#chain(this.#view.getUint32(60, true))]);
  }

  has(name: string): boolean {
    return this.#atRoot.some((entry) => entry.name === name.toLowerCase());
  }

  stream(name: string): Uint8Array | null {
    const entry = this.#atRoot.find((each) => each.kind === streamKind && each.name === name.toLowerCase());
    if (!entry) return null;
    within(entry.size, caps.inflatedBytes);
    const bytes = entry.size < this.#miniCutoff ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (bytes.length < entry.size) throw damaged("truncated");
    return bytes.subarray(0, entry.size);
  }

  #sector(index: number): Uint8Array {
    const from = (index + 1) * this.#sectorSize;
    if (from >= this.#bytes.length) throw damaged("truncated");
    return this.#bytes.subarray(from, from + this.#sectorSize);
  }

  /** The table of chains: its own sectors are listed in the header, further ones in a chain of lists. */
  #readFat(): Uint32Array {
    const sectors: number[] = [];
    for (let index = 0; index < headerSectors; index += 1) sectors.push(this.#view.getUint32(76 + 4 * index, true));
    let next = this.#view.getUint32(68, true);
    while (next < endOfChain - 4) {
      const list = numbersIn([this.#sector(next)]);
      sectors.push(...list.subarray(0, -1));
      // Each is named once, and there are no more of them than the file has room for.
      if (sectors.length > this.#sectors + headerSectors + list.length) throw damaged();
      next = list[list.length - 1] ?? endOfChain;
    }
    const used = sectors.filter((sector) => sector < endOfChain - 4);
    if (new Set(used).size < used.length) throw damaged();
    return numbersIn(used.map((sector) => this.#sector(sector)));
  }

  #chain(start: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    for (let sector = start; sector < endOfChain - 4; sector = this.#fat[sector] ?? endOfChain) {
      if (pieces.length >= this.#sectors) throw damaged();
      pieces.push(this.#sector(sector));
    }
    return joined(pieces);
  }

  /** Small streams share one big one, in pieces of 64 bytes. */
  #miniChain(start: number): Uint8Array {
    if (!this.#root) throw damaged();
    this.#miniStream ??= this.#chain(this.#root.start);
    const pieces: Uint8Array[] = [];
    for (let sector = start; sector < endOfChain - 4; sector = this.#miniFat[sector] ?? endOfChain) {
      // Behind the stream's end there is nothing, and no chain leads there twice.
      if (sector * miniSize >= this.#miniStream.length) throw damaged("truncated");
      if (pieces.length * miniSize >= this.#miniStream.length) throw damaged();
      pieces.push(this.#miniStream.subarray(sector * miniSize, (sector + 1) * miniSize));
    }
    return joined(pieces);
  }

  #readDirectory(): DirectoryEntry[] {
    const bytes = this.#chain(this.#view.getUint32(48, true));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: DirectoryEntry[] = [];
    within(bytes.length / entrySize, caps.directory);
    for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      let name = "";
      for (let char = 0; char + 2 < length; char += 2) name += String.fromCharCode(view.getUint16(at + char, true));
      const number = (offset: number): number => view.getUint32(at + offset, true);
      entries.push({
        name: name.toLowerCase(),
        kind: view.getUint8(at + 66),
        left: number(68),
        right: number(72),
        child: number(76),
        start: number(116),
        size: number(120),
      });
    }
    return entries;
  }
}

/** Streams and folders of a folder, each once, in whatever order its tree has them. */
function childrenOf(folder: DirectoryEntry | undefined, entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const found = new Set<DirectoryEntry>();
  const open = [folder?.child ?? endOfChain];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const entry = entries[number];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}

function numbersIn(pieces: readonly Uint8Array[]): Uint32Array {
  const bytes = joined(pieces);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true));
}
