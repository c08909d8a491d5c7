/** What came in and what became of it, column by column of table 3: 新收 + 结转 on one side, 办理结果 + 结转下年度 on the other. */

import type { CellId } from "../../core/form/cell-id";
import type { Report } from "../../core/report/report";

export interface Flow {
  /** The column's 结转下年度, where the finding of a column that does not balance points as well. */
  readonly at: CellId;
  readonly received: number;
  readonly carriedOver: number;
  readonly handled: number;
  readonly carriedForward: number;
}

/** In printed order; none where the table is not there, or holds nothing yet. */
export function flowsOf(report: Report): readonly Flow[] {
  if (!report.hasTable("requests")) return [];
  const flows = report.form.identities
    .filter(({ rule }) => rule === "requests-received-equals-handled")
    .map(({ at, left, right }): Flow => {
      const [received = 0, carriedOver = 0] = left.map((id) => report.amount(id));
      const [handled = 0, carriedForward = 0] = right.map((id) => report.amount(id));
      return { at, received, carriedOver, handled, carriedForward };
    });
  return flows.some((flow) => cameIn(flow) !== 0 || wentOut(flow) !== 0) ? flows : [];
}

export const cameIn = ({ received, carriedOver }: Flow): number => received + carriedOver;
export const wentOut = ({ handled, carriedForward }: Flow): number => handled + carriedForward;
export const isEven = (flow: Flow): boolean => cameIn(flow) === wentOut(flow);

/** Which are worth a picture: those that do not balance, else the last, the total of all. */
export function shownFlows(flows: readonly Flow[]): readonly Flow[] {
  const uneven = flows.filter((flow) => !isEven(flow));
  return uneven.length > 0 ? uneven : flows.slice(-1);
}
