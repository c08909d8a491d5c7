/** The remarks and differences of a roll-up in words, for its workbook and the command line alike. */

import { say as sayFinding } from "../findings/say";
import { saySlip, sayTyped } from "../findings/say-account";
import type { CellId } from "../form/cell-id";
import { printedName } from "../form/form";
import type { Language } from "../form/form";
import type { ParentDifference } from "./against-parent";
import type { Cause } from "./cause";
import type { Remark, RollUp } from "./roll-up";
import { en } from "./words.en";
import { zhCN } from "./words.zh-CN";
import type { RollUpWords } from "./words.zh-CN";

const words: Readonly<Record<Language, RollUpWords>> = { "zh-CN": zhCN, en };

/** Whose report: its body, or the file where it does not say. */
export const bodyOf = ({ contributions }: RollUp, of: number): string => contributions[of]?.report.agency ?? contributions[of]?.file ?? "";

export function sayRemark(remark: Remark, { contributions, total: { form } }: RollUp, language: Language): string {
  const say = words[language].remark;
  switch (remark.kind) {
    case "errors":
      return say.errors(remark.errors);
    case "warning":
      return sayFinding(remark.finding, form, language);
    case "other-edition":
      return say.otherEdition;
    case "other-year":
      return say.otherYear(remark.year);
    case "same-body":
      return say.sameBody(contributions[remark.as]?.file);
    case "table-missing":
      return say.tableMissing(printedName(form, remark.table, language));
    case "not-a-number":
      return say.notANumber(printedName(form, remark.at, language), sayTyped(remark.typed, language));
  }
}

export function sayParentDifference(
  { at, parent, sum, gap, causes, closes, unexplained }: ParentDifference,
  roll: RollUp,
  language: Language,
): string {
  const say = words[language];
  const facts = say.gap(printedName(roll.total.form, at, language), sayTyped(parent, language), sum, say.amount(gap));
  if (causes.length === 0) return facts;
  // One cause that closes all of the gap need not say how much.
  const isWhole = causes.length === 1 && unexplained === 0;
  const said = causes.map((alternatives, index) => {
    const cause = sayAlternatives(alternatives, at, roll, language);
    return isWhole ? cause : say.causeOf(say.amount(closes[index] ?? 0), cause);
  });
  return say.because(facts, unexplained === 0 ? said : [...said, say.unexplained(say.amount(unexplained))]);
}

/** One that is clearly likelier, or the few that are left. */
function sayAlternatives(alternatives: readonly Cause[], at: CellId, roll: RollUp, language: Language): string {
  const [first = "", ...others] = alternatives.map((cause) => sayCause(cause, at, roll, language));
  if (others.length > 0) return words[language].either([first, ...others]);
  // That a report was not added is known.
  return alternatives[0]?.kind === "not-added" ? first : words[language].probably(first);
}

function sayCause({ kind, of, corrections }: Cause, at: CellId, roll: RollUp, language: Language): string {
  const say = words[language];
  const body = of === null ? say.parent : bodyOf(roll, of);
  if (kind !== "contributor-slip" && kind !== "parent-slip")
    return say.cause[kind](body, of === null ? "" : (roll.contributions[of]?.file ?? ""));
  const correction = corrections.get(at);
  if (!correction) return say.cause.slip(body);
  const { from, to, slip } = correction;
  return say.slip(body, sayTyped(from, language), to, slip === "unit" ? say.inYuan : saySlip(slip, language));
}
