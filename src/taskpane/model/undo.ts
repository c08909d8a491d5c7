/** What can still be taken back: the last 采纳 and every button for many cells, newest first, until nothing of it stands. */

import type { Explanation } from "../../core/locate/explanation";
import type { Report } from "../../core/report/report";
import type { AcceptedCells } from "../../workbook";

export interface Accepted {
  /** What was accepted, or which button changed many cells at once. */
  readonly by: Explanation | "zeros" | "signs" | "numbers";
  readonly cells: AcceptedCells;
}

/** A button for many cells is taken back cell by cell; an explanation holds only as a whole. */
export const isOfMany = ({ by }: Accepted): boolean => typeof by === "string";

export const withAccepted = (accepted: readonly Accepted[], added: Accepted): readonly Accepted[] => [
  added,
  ...accepted.filter((other) => isOfMany(other) || isOfMany(added)),
];

/** Of a button for many cells, what nothing accepted later has written over: the rest is no longer its own to take back. */
export function itsOwn(accepted: Accepted, all: readonly Accepted[]): AcceptedCells {
  const later = new Set(all.slice(0, Math.max(0, all.indexOf(accepted))).flatMap(({ cells: { cells } }) => cells.map(({ at }) => at)));
  return { ...accepted.cells, cells: accepted.cells.cells.filter(({ at }) => !later.has(at)) };
}

/** Without what the clerk has undone in the sheet, or typed over. */
export const stillStanding = (accepted: readonly Accepted[], report: Report): readonly Accepted[] =>
  accepted.filter((each) => stands(each, report));

function stands(accepted: Accepted, report: Report): boolean {
  const { cells } = accepted.cells;
  if (isOfMany(accepted)) return cells.some(({ at, after }) => report.typed(at) === after);
  // One typed over since stays: 撤销 says why it cannot be taken back.
  return cells.some(({ at, before }) => (report.typed(at) ?? null) !== before);
}
