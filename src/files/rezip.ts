/**
 * A zip with some of its entries changed, left out or added behind the others. All others keep their bytes as they are
 * compressed, their dates and their order; the same changes give the same bytes.
 */

import { deflateSync } from "fflate";

import { damaged } from "./caps";
import { crc32 } from "./crc32";
import type { Zip } from "./unzip";
import { joined } from "./joined-bytes";

const localHeader = 30;
const listedHeader = 46;
const endRecord = 22;
const deflated = 8;
/** Sizes follow behind the data: not where they are known before. */
const sizesFollow = 0x08;
/** A larger size stands elsewhere, and no report has one. */
const elsewhere = 0xffffffff;

/** By the entry's name, in whatever letters' case; null takes it out, and one that is not there is added. */
type ChangedEntries = ReadonlyMap<string, Uint8Array | null>;

export function rezipped(zip: Zip, changed: ChangedEntries): Uint8Array {
  const byKey = new Map([...changed].map(([name, content]) => [name.toLowerCase(), content]));
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let count = 0;
  const raw = zip.raw().map(({ name, listed, data }) => ({ content: byKey.get(name.toLowerCase()), listed, data }));
  const added = [...changed].flatMap(([name, content]) =>
    content === null || zip.has(name) ? [] : [{ content, listed: newlyListed(name), data: content }],
  );
  for (const { content, listed, data } of [...raw, ...added]) {
    if (content === null) continue;
    const entry = content === undefined ? { listed: new Uint8Array(listed), data } : replaced(listed, content);
    const view = viewOf(entry.listed);
    if (view.getUint32(24, true) === elsewhere || view.getUint32(42, true) === elsewhere) throw damaged();
    view.setUint16(8, view.getUint16(8, true) & ~sizesFollow, true);
    view.setUint32(42, offset, true);
    const header = headerOf(entry.listed);
    pieces.push(header, entry.data);
    directory.push(entry.listed);
    offset += header.length + entry.data.length;
    count += 1;
  }
  return joined([...pieces, ...directory, endOf(count, offset, sizeOf(directory))]);
}

function replaced(listed: Uint8Array, content: Uint8Array): { listed: Uint8Array; data: Uint8Array } {
  const data = deflateSync(content);
  const own = new Uint8Array(listed);
  const view = viewOf(own);
  view.setUint16(10, deflated, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, data.length, true);
  view.setUint32(24, content.length, true);
  return { listed: own, data };
}

/** As a directory lists an entry of plain letters, without a clock: 1 January 1980 is the first day it knows. */
function newlyListed(name: string): Uint8Array {
  const letters = new TextEncoder().encode(name);
  const listed = new Uint8Array(listedHeader + letters.length);
  const view = viewOf(listed);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(14, (1 << 5) | 1, true);
  view.setUint16(28, letters.length, true);
  listed.set(letters, listedHeader);
  return listed;
}

/** What stands before an entry's data: the same as in the directory, without its extra fields. */
function headerOf(listed: Uint8Array): Uint8Array {
  const from = viewOf(listed);
  const nameLength = from.getUint16(28, true);
  const header = new Uint8Array(localHeader + nameLength);
  const view = viewOf(header);
  view.setUint32(0, 0x04034b50, true);
  // From the version that is needed to the length of the name both say the same in the same order.
  header.set(listed.subarray(6, 30), 4);
  header.set(listed.subarray(listedHeader, listedHeader + nameLength), localHeader);
  return header;
}

function endOf(count: number, offset: number, size: number): Uint8Array {
  const end = new Uint8Array(endRecord);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return end;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);
