/** Why a workbook was not changed, other than that it cannot be read. */

import { FileRefused } from "./caps";

type Reason =
  | "format"
  | "macros"
  | "signed"
  | "edition"
  | "array"
  | "no-place"
  | "no-title"
  | "remarks"
  | "last-year"
  | "last-year-stays"
  | "reads-otherwise";

/** `data`: the place of the form, or the sheet and its cells. */
export const notChanged = (reason: Reason, data: Readonly<Record<string, string>> = {}): FileRefused =>
  new FileRefused({ code: "not-changed", data: { reason, ...data } });
