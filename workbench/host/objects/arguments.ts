/** Checks that Excel makes of what it is given: shapes, numbers, names. Each throws Excel's own error. */

import { HostError } from "../errors";

const invalid = (message?: string): HostError => new HostError("InvalidArgument", message);

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalid();
  return value;
}

export function whole(value: unknown, least = Number.NEGATIVE_INFINITY): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least) throw invalid();
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalid();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalid();
  return value;
}

export function oneOf<T extends string>(values: readonly T[], value: unknown): T {
  const found = values.find((each) => each.toLowerCase() === String(value).toLowerCase());
  if (!found) throw invalid();
  return found;
}

const namedColours: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
};

export function colour(value: unknown): string {
  const given = text(value);
  const found = namedColours[given.toLowerCase()] ?? /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (!found) throw invalid();
  return found.startsWith("#") ? found : `#${found.toUpperCase()}`;
}

/** A value for every cell: one for all, a single one in a 1 × 1 array, or one for each. */
export function block(value: unknown, rows: number, columns: number): readonly (readonly unknown[])[] {
  const all = (single: unknown): unknown[][] => Array.from({ length: rows }, () => new Array<unknown>(columns).fill(single));
  if (!Array.isArray(value)) return all(value);
  const given = value as readonly unknown[];
  if (!given.every(Array.isArray)) throw invalid(wrongShape);
  const lines = given as readonly (readonly unknown[])[];
  if (lines.length === 1 && lines[0]?.length === 1) return all(lines[0][0]);
  if (lines.length !== rows || lines.some((line) => line.length !== columns)) throw invalid(wrongShape);
  return lines;
}

export const wrongShape = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function sheetName(value: unknown): string {
  const name = text(value);
  if (
    name === "" ||
    name.length > 31 ||
    /[[\]:*?/\\]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history"
  )
    throw invalid();
  return name;
}

export function definedName(value: unknown): string {
  const name = text(value);
  const looksLikeAddress = /^\$?[a-z]{1,3}\$?\d+$/i.test(name) || /^(?:r\d*c\d*|r|c)$/i.test(name);
  if (name.length > 255 || looksLikeAddress || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw invalid();
  return name;
}
