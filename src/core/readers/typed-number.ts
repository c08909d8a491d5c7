/** A number that somebody typed into a cell, as a number or as text. */

import type { GridCell } from "../sheet/grid";

/** With room for spaces; most texts are longer and need no look. */
const longestNumber = 24;

export const isTypedNumber = ({ value, formula, text }: GridCell): boolean =>
  formula === undefined &&
  (typeof value === "number" ||
    (text.length <= longestNumber && /^[\s\d０-９]/.test(text) && /^\d{1,15}(?:\.\d+)?$/.test(text.normalize("NFKC").trim())));
