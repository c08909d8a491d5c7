/** What each message needs to be said. Counts are whole numbers; places are named by the language file from the form. */

import type { CellId, NarrativeId, TableId } from "../form/cell-id";
import type { NotANumber, Uncleanness } from "../report/cell-text";
import type { LabelChange } from "../report/report";

export interface Messages {
  notACount: { at: CellId; typed: string; problem: NotANumber };
  uncleanNumber: { at: CellId; typed: string; value: string; unclean: readonly Uncleanness[] };
  blankCell: { at: CellId; sign: string };
  /** A total that differs from its parts; `difference` is stated − computed. */
  totalMismatch: { at: CellId; stated: number; computed: number; difference: number; parts: number };
  /** One column of table 3: 一 + 二 ≠ （七） + 四; `difference` is left − right. */
  balanceMismatch: { at: CellId; received: number; carriedOver: number; handled: number; carriedForward: number; difference: number };
  narrativeEmpty: { section: NarrativeId; text: string };
  informationFeeNotReported: Record<never, never>;
  signOffInText: { names: readonly string[] };
  labelChanged: { table: TableId; labels: readonly LabelChange[] };
}
