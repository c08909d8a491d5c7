/**
 * What Excel makes of text that is typed or written into a cell: a number, a logical value, a formula, or text.
 * One place for both, so that the host and a person at the grid get the same cell.
 */

import type { Content, Scalar } from "./grid";

export interface TypedContent {
  readonly content: Content;
  /** A number format the text brings with it ("12%", "2025-3-1"), for cells that have none of their own. */
  readonly numberFormat?: string;
}

export const errorTexts: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** `numberFormat` is the cell's own: in a text cell ("@") everything but an error stays as typed, a number becomes its text. */
export function contentOfTyped(typed: Scalar | null, numberFormat: string): TypedContent {
  if (typed === null || typed === "") return { content: null };
  if (typeof typed !== "string") return { content: { value: numberFormat === "@" && typeof typed === "number" ? String(typed) : typed } };
  if (typed.startsWith("'")) return { content: { value: typed.slice(1) } };
  if (numberFormat === "@") return { content: { value: typed } };
  if (typed.startsWith("=") && typed.length > 1) return { content: { formula: typed } };

  const text = typed.trim();
  const number = numberOf(text);
  if (number !== null) return { content: { value: number } };
  if (text.endsWith("%")) {
    const percent = numberOf(text.slice(0, -1).trim());
    if (percent !== null) return { content: { value: percent / 100 }, numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  const money = /^[¥￥$]\s*([\d,.]+)$/.exec(text);
  const amount = money ? numberOf(money[1] ?? "") : null;
  if (amount !== null) return { content: { value: amount }, numberFormat: `${text.charAt(0)}#,##0${text.includes(".") ? ".00" : ""}` };
  const date = dateSerial(text);
  if (date !== null) return { content: { value: date }, numberFormat: "yyyy/m/d" };
  const day = dateSerial(ofThisYear(text));
  if (day !== null) return { content: { value: day }, numberFormat: 'm"月"d"日"' };
  const time = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (time) return { content: { value: (Number(time[1]) * 60 + Number(time[2])) / 1440 }, numberFormat: "h:mm" };
  if (/^(?:true|false)$/i.test(text)) return { content: { value: /^true$/i.test(text) } };
  return { content: { value: errorTexts.has(text.toUpperCase()) ? text.toUpperCase() : typed } };
}

/** Western digits only, with thousands separators where they belong. */
function numberOf(text: string): number | null {
  if (!/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text) || !/\d/.test(text)) return null;
  const number = Number(text.replaceAll(",", ""));
  return Number.isFinite(number) ? number : null;
}

/** 「3/4」, 「3-4」 and 「3月4日」 are days of the year in which they are typed. */
const ofThisYear = (text: string): string =>
  /^\d{1,2}(?:[-/]\d{1,2}|月\d{1,2}日?)$/.test(text) ? `${new Date().getFullYear()}/${text.replace("月", "/").replace("-", "/")}` : "";

const msPerDay = 86_400_000;

/** Days since 1899-12-30, as Excel counts them after February 1900. */
function dateSerial(text: string): number | null {
  const found = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (!found) return null;

  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1901 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return time / msPerDay - Date.UTC(1899, 11, 30) / msPerDay;
}
