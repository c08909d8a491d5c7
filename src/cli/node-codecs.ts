/** What Node does faster than our own code: inflating and checksums, bounded as ours are, and decoding. */

import * as zlib from "node:zlib";

import type { Host } from "../files/unzip";

/** Absent before Node 20.15. */
const { crc32 } = zlib as { crc32?: (bytes: Uint8Array) => number };

/** zlib takes no less. */
const smallestChunk = 64;

export const native: Host = {
  // One piece of room for the whole entry, and one byte more that tells that nothing else follows.
  inflate: (deflated, size) =>
    zlib.inflateRawSync(deflated, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(smallestChunk, size + 1) }),
  latin1: {
    decode: ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength).toString("latin1"),
    toText: (characters) => Buffer.from(characters, "latin1").toString("utf8"),
  },
  ...(crc32 ? { crc32: (bytes) => crc32(bytes) } : {}),
};
