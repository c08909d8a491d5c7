/** What is known beside a report: last year's, and sums that others state. Rules, the prose reader and locate all draw on it. */

import type { CellId } from "../form/cell-id";
import type { Report } from "./report";

/** Knowledge beside the report itself. A rule that needs what is not here yields nothing. */
export interface Context {
  /** Last year's report of the same body. */
  readonly previous?: Report;
}

export interface Evidence extends Context {
  /** Sums stated elsewhere, e.g. by subordinate reports. */
  readonly witnesses?: readonly Witness[];
}

/**
 * Something outside the equations that states a sum of cells: last year's report, a sentence, subordinate reports.
 * Last year's 结转下年度 is as hard as an equation (and its rule yields findings); the others only speak for or against an account.
 */
export interface Witness {
  readonly source: "last-year" | "narrative" | "subordinates";
  readonly cells: readonly CellId[];
  readonly states: number;
  /** The words quoted, or the files added up. */
  readonly words?: string;
}
