/** What is known beside a report: last year's, and sums that others state. Rules, the prose reader and locate all draw on it. */

import type { CellId } from "../form/cell-id";
import type { Report } from "./report";

/** What a body wrote itself in 一 and 五, as words alone: no numbers, marks or words of the form. */
export interface OwnText {
  readonly file: string;
  readonly agency: string;
  readonly overview: string;
  readonly problemsAndImprovements: string;
}

/** How much of a section's own text is another body's. */
export interface SameText {
  readonly section: "overview" | "problemsAndImprovements";
  /** The other's. */
  readonly file: string;
  readonly agency: string;
  /** `repeated` of `characters` stand in runs of at least `run` characters that both have; more than `limit` is too much. */
  readonly share: number;
  readonly limit: number;
  readonly run: number;
  readonly characters: number;
  readonly repeated: number;
  /** The longest that both have, as words alone. */
  readonly passages: readonly string[];
}

/** Knowledge beside the report itself. A rule that needs what is not here yields nothing. */
export interface Context {
  /** Last year's report of the same body. */
  readonly previous?: Report;
  /** Another body's report of this year with the same text, where many are checked together. */
  readonly sameText?: SameText;
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
