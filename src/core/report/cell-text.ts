/**
 * What somebody typed into a number cell → count, money, blank or not a number. Nothing is coerced silently:
 * a reading keeps how it was typed, and every liberty taken in reading it has a name.
 */

import type { NumberKind } from "../form/label-tree";

/** As the report file keeps it: a number, the text as typed, or null for an empty cell. */
export type Typed = number | string | null;

/** Liberties taken in reading a number. */
export type Uncleanness = "number-as-text" | "full-width" | "thousands-separator" | "unit" | "annotation";

export type NotANumber = "text" | "fraction" | "negative" | "error-value" | "too-large";

export type Reading =
  /** `sign` is what stands there instead of a number: "" or 「/」「—」「无」「不适用」. */
  | { readonly kind: "blank"; readonly sign: string }
  /** A whole number ≥ 0 (for a `change` cell, any whole number). */
  | { readonly kind: "count"; readonly value: number; readonly unclean: readonly Uncleanness[] }
  /** `millionths` of the printed unit, an exact integer: 7730.28 万元 is 7 730 280 000. */
  | { readonly kind: "money"; readonly millionths: number; readonly unclean: readonly Uncleanness[]; readonly unit: "元" | "万元" | null }
  /** `value` where a number was understood though the cell may not hold it (a fraction, a negative). */
  | { readonly kind: "unreadable"; readonly problem: NotANumber; readonly value?: number };

export const moneyScale = 1_000_000;

/** 元 in one 万元, the unit the form prints. */
export const yuanPerUnit = 10_000;

/** Millionths of 万元, also where 元 is written behind the number: what two amounts are compared and added in. */
export const tenThousandsOf = ({ millionths, unit }: Extract<Reading, { kind: "money" }>): number =>
  unit === "元" ? Math.round(millionths / yuanPerUnit) : millionths;

/** How much more the first is, without the noise of binary fractions. */
export const distance = (a: number, b: number): number => Math.round((a - b) * moneyScale) / moneyScale;

const blankSigns = /^(?:[/\\／＼]|[-－—–―─−]{1,3}|无|不适用|N\/?A)$/i;
const errorValue =
  /^#(?:REF|DIV\/0|VALUE|NAME|NUM|N\/A|NULL|SPILL|CALC|BUSY|GETTING_DATA|FIELD|BLOCKED|CONNECT|EXTERNAL|UNKNOWN|PYTHON|TIMEOUT)[!?]?$/i;
const countUnits = /(?:件次|件|项次|项|宗|起|次|条|份|个|例|篇|部|人次|人)$/;
const moneyUnits = /(?:人民币)?(万元|元)$/;
const fullWidthNumber = /[\uff10-\uff19\uff0b\uff0d\uff0e]/;
const grouped = /^\d{1,3}(?:[,，' \u00a0\u2009]\d{3})+(?=\.|$)/;

export function readCell(typed: Typed, kind: NumberKind): Reading {
  if (typed === null) return { kind: "blank", sign: "" };
  if (typeof typed === "number") return readNumber(typed, kind);

  const text = typed.replace(/[\u200b\ufeff]/g, "").trim();
  if (text === "" || blankSigns.test(text)) return { kind: "blank", sign: text };
  if (errorValue.test(text)) return { kind: "unreadable", problem: "error-value" };
  return readText(text, kind);
}

function readNumber(value: number, kind: NumberKind): Reading {
  if (!Number.isFinite(value)) return { kind: "unreadable", problem: "error-value" };
  if (kind === "money") return money(String(value), [], null);
  return count(value, kind, []);
}

function readText(text: string, kind: NumberKind): Reading {
  const unclean: Uncleanness[] = ["number-as-text"];
  const note = (what: Uncleanness): void => {
    if (!unclean.includes(what)) unclean.push(what);
  };

  let rest = toHalfWidth(text);
  if (fullWidthNumber.test(text)) note("full-width");

  const annotated = beforeAnnotation(rest);
  if (annotated !== undefined) {
    rest = annotated.trim();
    note("annotation");
  }

  let unit: "元" | "万元" | null = null;
  const unitFound = kind === "count" ? countUnits.exec(rest) : (moneyUnits.exec(rest) ?? countUnits.exec(rest));
  if (unitFound) {
    if (unitFound[1] === "元" || unitFound[1] === "万元") unit = unitFound[1];
    rest = rest.slice(0, unitFound.index).trim();
    note("unit");
  }

  const signed = kind === "change" ? /^(增加?|减少?|\+)/.exec(rest) : /^\+/.exec(rest);
  let negative = false;
  if (signed) {
    negative = signed[0].startsWith("减");
    rest = rest.slice(signed[0].length).trim();
  }
  if (/^[-−]/.test(rest)) {
    negative = !negative;
    rest = rest.slice(1).trim();
  }

  if (grouped.test(rest)) {
    rest = rest.replace(/[,，' \u00a0\u2009]/g, "");
    note("thousands-separator");
  }
  if (!/^\d+(?:\.\d+)?$/.test(rest)) return { kind: "unreadable", problem: "text" };

  const plain = (negative ? "-" : "") + rest;
  return kind === "money" ? money(plain, unclean, unit) : count(Number(plain), kind, unclean);
}

/**
 * 「12（含电子件）」: what stands, on one line, before a remark in brackets at the end. A remark is not empty and has no round
 * brackets in it. (As one pattern this reads a cell full of brackets once for each of them.)
 */
function beforeAnnotation(text: string): string | undefined {
  if (!/[)\]】〕]$/.test(text)) return undefined;
  const inside = text.slice(0, -1);
  const earliest = Math.max(inside.lastIndexOf("("), inside.lastIndexOf(")"), 1);
  const opens = text.slice(earliest).search(/[([【〔](?![)\]】〕])/);
  const before = text.slice(0, earliest + opens);
  return opens >= 0 && /^.+$/.test(before) ? before : undefined;
}

function count(value: number, kind: NumberKind, unclean: readonly Uncleanness[]): Reading {
  if (!Number.isInteger(value)) return { kind: "unreadable", problem: "fraction", value };
  if (!Number.isSafeInteger(value)) return { kind: "unreadable", problem: "too-large" };
  if (value < 0 && kind !== "change") return { kind: "unreadable", problem: "negative", value };
  return { kind: "count", value: value + 0, unclean };
}

/** `decimal` is a plain decimal; digits past the sixth are rounded away, as binary floats bring them along. */
function money(decimal: string, unclean: readonly Uncleanness[], unit: "元" | "万元" | null): Reading {
  const millionths = toMillionths(decimal);
  if (!Number.isSafeInteger(millionths)) return { kind: "unreadable", problem: "too-large" };
  if (millionths < 0) return { kind: "unreadable", problem: "negative", value: Number(decimal) };
  return { kind: "money", millionths, unclean, unit };
}

function toMillionths(decimal: string): number {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  // Numbers so large or small that they print with an exponent: the nearest millionth is exact enough to refuse or to round to 0.
  if (!parts) return Math.round(Number(decimal) * moneyScale);

  const [, sign, whole = "0", fraction = ""] = parts;
  const digits = fraction.slice(0, 6).padEnd(6, "0");
  const roundUp = (fraction[6] ?? "0") >= "5" ? 1 : 0;
  const size = Number(whole) * moneyScale + Number(digits) + roundUp;
  return sign === "-" && size !== 0 ? -size : size;
}

/** 7 730 280 000 → "7730.28". */
export function moneyText(millionths: number): string {
  const sign = millionths < 0 ? "-" : "";
  const size = Math.abs(millionths);
  const fraction = String(size % moneyScale)
    .padStart(6, "0")
    .replace(/0{1,6}$/, "");
  return sign + String(Math.floor(size / moneyScale)) + (fraction === "" ? "" : `.${fraction}`);
}

/** Full-width forms (U+FF01–FF5E) and the ideographic space become ASCII. */
export const toHalfWidth = (text: string): string => text.replace(/[\uff01-\uff5e]/g, halfWidth).replaceAll("\u3000", " ");

/** Of one character; the ideographic space stays. */
export function halfWidth(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/** The beginning of a text that is too long to be shown: at most so many characters, and 「…」. */
export const shortened = (text: string, most: number): string =>
  // Half a character beyond the basic plane is none.
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : text;

/** Of a cell's text what a sentence quotes: a cell holds 32,767 characters, and the first ones tell which it is. */
export const quotable = (text: string): string => shortened(text, 60);
