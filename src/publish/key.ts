/**
 * The name under which a system keeps a report: the same for the same body and year, on every machine, whatever the
 * numbers are, so that a second send finds the first. Plain ASCII, because systems disagree about anything else.
 */

import { comparable } from "../core/compare/comparable-text";

export const keyOf = (agency: string, year: number): string => `xxgk-${year}-${hashOf(new TextEncoder().encode(comparable(agency)))}`;

/** FNV-1a, 64 bits (Fowler, Noll, Vo 1991): two of 200,000 bodies share a value with a chance of one in a billion, and then the title tells them apart. */
export function hashOf(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}
