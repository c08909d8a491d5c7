/** What each message needs to be said. Counts are whole numbers; places are named by the language file from the form. */

import type { CellId, NarrativeId, TableId } from "../form/cell-id";
import type { NumberKind } from "../form/label-tree";
import type { NotANumber, Uncleanness } from "../report/cell-text";
import type { LabelChange } from "../report/report";

export interface Messages {
  notACount: { at: CellId; typed: string; problem: NotANumber; kind: NumberKind };
  uncleanNumber: { at: CellId; typed: string; value: string; unclean: readonly Uncleanness[] };
  blankCell: { at: CellId; sign: string };
  /** A total that differs from its parts; `difference` is stated − computed. */
  totalMismatch: { at: CellId; stated: number; computed: number; difference: number; parts: number };
  /** One column of table 3: 一 + 二 ≠ （七） + 四; `difference` is left − right. */
  balanceMismatch: { at: CellId; received: number; carriedOver: number; handled: number; carriedForward: number; difference: number };
  /** `around`: the words with a little of the sentence, for the eye to find them. */
  narrativePlaceholder: { section: NarrativeId; words: string; around: string };
  narrativeEmpty: { section: NarrativeId; text: string };
  informationFeeNotReported: Record<never, never>;
  signOffInText: { supervisor: string; reviewer: string; editor: string };
  labelChanged: { table: TableId; labels: readonly LabelChange[] };
}
