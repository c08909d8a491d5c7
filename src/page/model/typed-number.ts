/** What somebody types or pastes into a number cell → what the report keeps, as a spreadsheet would take it. */

import type { Typed } from "../../core/report/cell-text";
import { typedText } from "../../core/sheet/grid";

/**
 * Plain digits are a number, also with separators where they belong, with a point at the end or zeros in front; everything else
 * stays as it was typed, and the check says what is wrong with it.
 */
export function typedNumber(text: string): Typed {
  const plain = text.replace(/[\u200b\ufeff\u00a0]/g, " ").trim();
  const digits = /^[+-]?\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,10})?$/.test(plain) ? plain.replace(/,/g, "") : plain;
  const number = /^([+-]?)0{0,40}(\d{1,15}(?:\.\d{1,10})?)\.?$/.exec(digits);
  return number ? Number((number[1] ?? "") + (number[2] ?? "")) : typedText(plain);
}

export const shownNumber = (typed: Typed | undefined): string => (typed === null || typed === undefined ? "" : String(typed));
