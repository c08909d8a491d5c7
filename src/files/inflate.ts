/**
 * Inflating one entry of a zip to the size it declares and no further. Declared sizes are not trusted: a small entry is
 * bounded by how far deflate can expand it, a large one is inflated piece by piece and stopped where it goes on too long.
 */

import { Inflate, inflateSync } from "fflate";

/** Raw deflate → at most `size` bytes; throws, or gives another number of bytes, where the data is no such deflate. */
export type Inflater = (deflated: Uint8Array, size: number) => Uint8Array;

/** Deflate cannot expand more than this. */
export const mostExpansion = 1_032;

const smallEntry = 16 * 1024;
const piece = 2 * 1024;

export const inflate: Inflater = (deflated, size) =>
  deflated.length <= smallEntry ? inflateSync(deflated, { out: new Uint8Array(size) }) : inPieces(deflated, size);

function inPieces(deflated: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((bytes) => {
    // `set` throws where the bytes do not fit.
    whole.set(bytes, filled);
    filled += bytes.length;
  });
  for (let at = 0; at < deflated.length; at += piece) stream.push(deflated.subarray(at, at + piece), at + piece >= deflated.length);
  return whole.subarray(0, filled);
}
