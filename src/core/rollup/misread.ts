/** How a single number that stands in no sum may have been mistyped: the likelihoods of locate, for money too. */

import { dropped, extra, mistyped, transposed } from "../locate/digits";
import type { Slip } from "../locate/explanation";
import { costOf, share } from "../locate/rates";
import type { Reading } from "../locate/rates";
import { yuanPerUnit } from "../report/cell-text";

/** A table 2 that asks for 万元 and is given 元 is as common as any slip of a digit. */
const inYuan = 0.05;
/** A number that has nothing to do with last year's. */
const surprising = 0.05;
/** How far last year's number may speak for a slip. */
const mostInFavour = 6;
/** Whole numbers up to a million are spread evenly over their logarithm: Σ 1/d ≈ 14. */
const logSpread = 14;
/** Money is typed with two decimals, now and then with more. */
const decimals = [1, 100, 10_000, 1_000_000] as const;

/**
 * −log of the chance that `typed` came of `meant`, of how much rarer `meant` is than `typed`, and the likeliest way.
 * `before`: what the body stated last year.
 */
export function misread(typed: number, meant: number, before?: number): { readonly cost: number; readonly slip: Reading["slip"] | "unit" } {
  const scale =
    decimals.find(
      (each) => Number.isInteger(Math.round(typed * each * 1e6) / 1e6) && Number.isInteger(Math.round(meant * each * 1e6) / 1e6),
    ) ?? 1_000_000;
  const [stands, wanted] = [Math.round(typed * scale), Math.round(meant * scale)];
  const difference = Math.abs(stands - wanted);
  if (stands < 0)
    return wanted === -stands
      ? { cost: costOf(share.sign), slip: "sign" }
      : { cost: costOf((share.sign * share.anything) / logSpread), slip: "other" };
  const ways: readonly (readonly [chance: number, slip: Slip | "unit"])[] = [
    [share.mistypedDigit * mistyped(wanted, stands), "mistyped-digit"],
    [share.transposedDigits * transposed(wanted, stands), "transposed-digits"],
    [share.droppedDigit * dropped(wanted, stands), "dropped-digit"],
    [share.extraDigit * extra(wanted, stands), "extra-digit"],
    [difference === 1 ? share.miscounted * 0.38 : difference <= 3 ? share.miscounted * 0.05 : 0, "off-by-one"],
    [stands === 0 ? share.zeroed + share.missing : 0, "zeroed"],
    [wanted !== 0 && stands === wanted * yuanPerUnit ? inYuan : 0, "unit"],
    [share.anything * (0.5 / (2 * logSpread * difference) + 0.5 / (logSpread * (stands + 1))), "other"],
  ];
  const [, slip] = ways.reduce((best, way) => (way[0] > best[0] ? way : best));
  const chance = ways.reduce((sum, [each]) => sum + each, 0);
  const rarer = Math.max(before === undefined ? 0 : -mostInFavour, costOf(usual(meant, before) / usual(typed, before)));
  return { cost: costOf(chance) + rarer, slip };
}

/** Half the bodies have nothing to state; the others' numbers are spread evenly over their logarithm. Most stay near last year's. */
function usual(value: number, before?: number): number {
  const anywhere = value === 0 ? 0.5 : 0.5 / (logSpread * Math.max(1, value));
  if (before === undefined) return anywhere;
  const scale = 0.2 * before + 1;
  return surprising * anywhere + (1 - surprising) / (Math.PI * scale * (1 + ((value - before) / scale) ** 2));
}
