/** What a data validation lets into a cell: the numbers behind the words of `validations`. */

import type { PlannedValidation } from "./sheet-plan";

export interface NumberBounds {
  readonly type: "whole" | "decimal";
  readonly from: number;
  /** Null: no upper bound. */
  readonly to: number | null;
}

export const numberBounds: Readonly<Record<PlannedValidation["kind"], NumberBounds>> = {
  count: { type: "whole", from: 0, to: null },
  money: { type: "decimal", from: 0, to: null },
  change: { type: "whole", from: -999_999_999, to: 999_999_999 },
  /** Reports are written since the Regulations of 2008. */
  year: { type: "whole", from: 2008, to: 2099 },
};
