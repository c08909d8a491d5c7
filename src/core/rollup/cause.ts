/** Why a parent's number differs from the sum, as data: who, which numbers, how sure. Sentences stand in words.zh-CN.ts and words.en.ts. */

import type { CellId } from "../form/cell-id";
import type { Slip } from "../locate/explanation";
import type { Typed } from "../report/cell-text";

export type CauseKind =
  /** All of a body's numbers are what the parent lacks or has once too often. */
  | "left-out"
  /** The same of a body that sent several reports: an earlier version. */
  | "other-version"
  | "counted-twice"
  /** Its report could not be added (another edition); the parent has its numbers. */
  | "not-added"
  | "contributor-slip"
  | "parent-slip"
  /** The parent lacks this number of a body, or has it twice, where no slip explains the difference better. */
  | "cell-left-out"
  | "cell-counted-twice";

export interface Correction {
  readonly from: Typed;
  readonly to: number;
  /** `unit`: 元 where 万元 is asked for. */
  readonly slip: Slip | "unit";
}

export interface Cause {
  readonly kind: CauseKind;
  /** Index of the contribution; null for the parent. */
  readonly of: number | null;
  /** What it changes in the report it blames; empty where no report is wrong. */
  readonly corrections: ReadonlyMap<CellId, Correction>;
  readonly confidence: number;
}

/** What settles some of the differences: the likeliest cause first, then those that come near it. */
export interface Settlement {
  /** Cell by cell, what the sum lacks of it. */
  readonly closes: Deltas;
  /** At most three; empty where nobody can be named. */
  readonly causes: readonly Cause[];
}

export type Deltas = ReadonlyMap<CellId, number>;

const mostNamed = 3;

/** One that is clearly likelier stands alone; otherwise the few that stand out from the rest and are likelier than not; otherwise nobody. */
export function worthNaming(causes: readonly Cause[]): readonly Cause[] {
  const [best, second] = causes;
  if (!best) return [];
  if (isClear(best, second)) return [best];
  const few = causes.slice(0, mostNamed).filter(({ confidence }) => confidence >= 0.1 * best.confidence);
  const [last, next] = [few[few.length - 1] as Cause, causes[few.length]];
  // To list three of five equals would be a guess.
  if (next && next.confidence >= 0.5 * last.confidence) return [];
  return few.reduce((sum, { confidence }) => sum + confidence, 0) >= 0.5 ? few : [];
}

const isClear = (best: Cause, second: Cause | undefined): boolean =>
  best.confidence >= 0.5 && best.confidence >= 2 * (second?.confidence ?? 0);
