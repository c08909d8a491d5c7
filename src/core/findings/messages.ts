/** What each message needs to be said. Counts are whole numbers; places are named by the language file from the form. */

import type { CellId, NarrativeId, TableId } from "../form/cell-id";
import type { Edition } from "../form/definition";
import type { NumberKind } from "../form/label-tree";
import type { Disagreement } from "../narrative/disagreements";
import type { NotANumber, Uncleanness } from "../report/cell-text";
import type { LabelChange } from "../report/report";
import type { WhyYuan } from "../rules/fee-unit";
import type { NumberingFault } from "../rules/item-numbering";
import type { MissingRow } from "../rules/label-changed";
import type { PersonalKind } from "../rules/personal-information";
import type { UnusualChange } from "../rules/unusual-change";

export interface Messages {
  notACount: { at: CellId; typed: string; problem: NotANumber; kind: NumberKind };
  /** Text a formula did not add up: `total` shows `shown`, without `value`. */
  countLeftOut: { at: CellId; typed: string; value: number; total: CellId; shown: number };
  uncleanNumber: { at: CellId; typed: string; value: string; unclean: readonly Uncleanness[] };
  /** `isNotZero`: its parts, last year's report or a likely cause give it a number. */
  blankCell: { at: CellId; sign: string; isNotZero?: true };
  /** A total that differs from its parts; `difference` is stated − computed. `isOverFormula`: the other totals are formulas;
   *  `sign`: what stands there instead of a number, counted as 0: "", 「/」, 「无」. */
  totalMismatch: { at: CellId; stated: number; computed: number; difference: number; parts: number; isOverFormula?: true; sign?: string };
  /** One column of table 3: 一 + 二 ≠ （七） + 四; `difference` is left − right; `countsBlank`: one of the four is blank and counted as 0. */
  balanceMismatch: {
    at: CellId;
    received: number;
    carriedOver: number;
    handled: number;
    carriedForward: number;
    difference: number;
    countsBlank?: true;
  };
  /** `sign`: as for a total. */
  carriedOverMismatch: { at: CellId; stated: number; lastYear: number; difference: number; sign?: string };
  /** Last year's stock plus issued less repealed is `expected`; `difference` is stated − expected. */
  inForceMismatch: { at: CellId; lastYear: number; issued: number; repealed: number; stated: number; expected: number; difference: number };
  /** Without last year's: at least issued less repealed. */
  inForceTooFew: { at: CellId; issued: number; repealed: number; stated: number; expected: number; difference: number };
  rulesWithoutAuthority: { at: CellId; agency: string; value: number };
  feeNotANumber: { at: CellId; typed: string; problem: NotANumber };
  feeInYuan: { at: CellId; typed: string; inTenThousand: number; why: WhyYuan };
  /** With the limits it was measured by. */
  unusualChange: { at: CellId; lastYear: number; thisYear: number; how: UnusualChange; scale: number; factor: number; digitFactor: number };
  /** `cells`: how many typed numbers there are. */
  allZero: { cells: number };
  /** The text says `stated`, the cells add up to `found`; for `sum` the text's own items do. */
  narrativeDisagrees: Disagreement;
  /** `around`: the words with a little of the sentence, for the eye to find them. */
  narrativePlaceholder: { section: NarrativeId; words: string; around: string };
  narrativeWrongYear: { section: NarrativeId; words: string; around: string; found: number; year: number };
  /** A plan for a year that is over; it should be for the next. */
  planForWrongYear: { section: NarrativeId; words: string; around: string; found: number; year: number };
  /** `wantsFee`: this section is also where the information handling fee is reported. */
  narrativeEmpty: { section: NarrativeId; text: string; wantsFee: boolean };
  /** `repeated` of `characters` stand in runs of at least `run` characters that last year's text has, too; `share` is above `limit`. */
  narrativeRepeats: {
    section: NarrativeId;
    share: number;
    limit: number;
    run: number;
    characters: number;
    repeated: number;
    longest: string;
  };
  informationFeeNotReported: Record<never, never>;
  wrongEdition: { year: number; edition: Edition; wanted: Edition; basis: string };
  /** `rows`: those of the labels that are missing with their whole row. */
  labelChanged: { table: TableId; labels: readonly LabelChange[]; rows?: readonly MissingRow[] };
  headingNumber: { heading: string; fault: NumberingFault; expected: string; found: string };
  itemNumber: { section: NarrativeId; fault: NumberingFault; expected: string; found: string };
  /** 「六部分」 followed by five. */
  partsMiscounted: { section: NarrativeId; announced: number; actual: number };
  titleBodyDiffers: { title: string; printed: string; cover: string };
  titleYearDiffers: { title: string; printed: number; cover: number };
  otherBodyNamed: { section: NarrativeId; words: string; around: string; agency: string };
  personalInformation: { section: NarrativeId; kind: PersonalKind; masked: string };
  signOffInText: { supervisor: string; reviewer: string; editor: string };
}
