/** The same sentences in English, for those who help a clerk without reading Chinese. */

import type { Speaker } from "./say";
import type { Messages } from "./messages";
import type { NotANumber, Uncleanness } from "../report/cell-text";

const problems: Readonly<Record<NotANumber, string>> = {
  text: "is not a number",
  fraction: "is not a whole number",
  negative: "is negative",
  "error-value": "is a formula error",
  "too-large": "is too large",
};

const liberties: Readonly<Record<Uncleanness, string>> = {
  "number-as-text": "is a number stored as text",
  "full-width": "has full-width digits",
  "thousands-separator": "has thousands separators",
  unit: "has a unit",
  annotation: "has a note in brackets",
};

const liberty = (unclean: readonly Uncleanness[]): string =>
  unclean.filter((what) => what !== "number-as-text" || unclean.length === 1).map((what) => liberties[what]).join(", ");

export const en: { readonly [K in keyof Messages]: (data: Messages[K], speaker: Speaker) => string } = {
  notACount: ({ at, typed, problem, kind }, { name }) =>
    `${name(at)}: "${typed}" ${problems[problem]}. Enter a whole number${kind === "change" ? ", negative for a decrease" : " of 0 or more"}; 0 if there is none.`,
  uncleanNumber: ({ at, typed, value, unclean }, { name }) => `${name(at)}: "${typed}" ${liberty(unclean)}. Enter just ${value}.`,
  blankCell: ({ at, sign }, { name }) => `${name(at)} ${sign === "" ? "is blank" : `holds "${sign}"`}. Enter 0 if there is none.`,
  totalMismatch: ({ at, stated, computed, difference, parts }, { name }) =>
    `${name(at)} states ${stated}; its ${parts} parts add up to ${computed}: ${Math.abs(difference)} too ${difference > 0 ? "many" : "few"}. Check the total or one of its parts.`,
  balanceMismatch: ({ at, received, carriedOver, handled, carriedForward, difference }, { column }) =>
    `Table 3, column "${column(at)}" does not balance: received ${received} plus carried over ${carriedOver} is ${received + carriedOver}; handled ${handled} plus carried forward ${carriedForward} is ${handled + carriedForward}: ${Math.abs(difference)} too ${difference > 0 ? "few" : "many"}. Check this column.`,
  narrativePlaceholder: ({ section, words, around }, { name }) => `"${name(section)}" still holds "${words}" ("${around}"). Fill it in or delete it.`,
  narrativeEmpty: ({ section, text }, { name }) =>
    text === "" ? `"${name(section)}" is empty. Write the text.` : `"${name(section)}" only says "${text}". Write the text.`,
  informationFeeNotReported: () => 'Section 6 does not mention the information handling fee (信息处理费). If none was charged, say so.',
  signOffInText: ({ supervisor, reviewer, editor }) => {
    const signed = [supervisor, reviewer, editor].filter((name) => name !== "");
    return `The text ends with internal sign-off lines (监审, 审核, 编辑${signed.length > 0 ? `: ${signed.join(", ")}` : ""}) that would be published. Delete them from the text.`;
  },
  labelChanged: ({ table, labels }, { name }) =>
    `"${name(table)}" has ${labels.length} labels that differ from the official form, e.g. "${labels[0]?.printed ?? ""}" instead of "${labels[0]?.official ?? ""}". Restore the official wording.`,
};
