/**
 * Inflating one entry of a zip within a limit. Declared sizes are not trusted: a small entry is bounded by how far
 * deflate can expand it, a large one is inflated piece by piece and stopped where it turns out longer than it said.
 */

import { Inflate, inflateSync } from "fflate";

import { FileRefused, damaged, within } from "./caps";

/** Deflate cannot expand more than this. */
const mostExpansion = 1_032;
const smallEntry = 16 * 1024;
const piece = 2 * 1024;

/** Raw deflate → bytes; a host with a native inflater may bring its own, which must keep the limit. */
export type Inflater = (deflated: Uint8Array, declared: number, limit: number) => Uint8Array;

export const inflate: Inflater = (deflated, declared, limit) => {
  within(declared, limit);
  if (declared > (deflated.length + 1) * mostExpansion) throw damaged();
  try {
    return deflated.length <= smallEntry ? inflateSync(deflated, { out: new Uint8Array(declared) }) : inPieces(deflated, declared);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw damaged();
  }
};

/** More than was declared is already the proof of damage. */
function inPieces(deflated: Uint8Array, declared: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((bytes) => {
    size += bytes.length;
    if (size > declared) throw damaged();
    pieces.push(bytes);
  });
  for (let at = 0; at < deflated.length; at += piece) stream.push(deflated.subarray(at, at + piece), at + piece >= deflated.length);

  const whole = new Uint8Array(size);
  let at = 0;
  for (const bytes of pieces) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}
