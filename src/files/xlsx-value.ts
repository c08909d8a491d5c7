/** What a cell of an .xlsx holds, by its type and what stands in it. It may not know where the cell is. */

import type { Typed } from "../core/report/cell-text";
import { caps, within } from "./caps";

/** `type`: the cell's `t`, "n" where it says none. */
export function valueOf(type: string, value: string | null, strings: readonly string[]): Typed {
  if (value === null) return null;
  within(value.length, caps.cellText);
  switch (type) {
    case "s":
      // An index that is none must not become the first string.
      return /^\s*\d+\s*$/.test(value) ? strings[Number(value)] || null : null;
    case "str":
    case "inlineStr":
      return excelText(value) || null;
    case "b":
      return value.trim() === "1" ? "TRUE" : "FALSE";
    case "e":
    case "d":
      return value || null;
    default: {
      const number = Number(value);
      return value.trim() === "" ? null : Number.isFinite(number) && !/^\s*0[box]/i.test(value) ? number : value;
    }
  }
}

/** Characters that XML cannot hold are spelt _xHHHH_. */
export const excelText = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
