/** The same sentences in English, for those who help a clerk without reading Chinese. */

import type { TitleSlip } from "../prose/title-slips";
import type { NotANumber, Uncleanness } from "../report/cell-text";
import type {
  block as zhCNBlock,
  lastYearDoubt as zhCNLastYearDoubt,
  Messages,
  NumberingFault,
  PersonalKind,
  Speaker,
} from "./messages.zh-CN";

export const en: { readonly [K in keyof Messages]: (data: Messages[K], speaker: Speaker) => string } = {
  notACount: ({ at, typed, problem, kind }, { name }) =>
    `${name(at)}: "${typed}" ${problems[problem]}. Enter a whole number${kind === "change" ? ", negative for a decrease" : " of 0 or more"}; 0 if there is none.`,
  countLeftOut: ({ at, typed, value, total, shown }, { name }) =>
    `${name(at)}: "${typed}" is text and was not added up: ${name(total)} shows ${shown}, ${value} too few. Enter just ${value}.`,
  uncleanNumber: ({ at, typed, value, unclean }, { name }) => `${name(at)}: "${typed}" ${liberty(unclean)}. Enter just ${value}.`,
  blankCell: ({ at, sign, isNotZero }, { name }) => `${name(at)} ${noNumber(sign)}. ${isNotZero ? notZero : "Enter 0 if there is none."}`,

  totalMismatch: ({ at, stated, computed, difference, parts, isOverFormula, sign }, { name }) =>
    sign !== undefined
      ? `${name(at)} ${noNumber(sign)}; its ${parts} parts add up to ${computed}. Enter the total, or check one of its parts.`
      : isOverFormula
        ? `${name(at)} holds the number ${stated} where the other totals are formulas; the formula gives ${computed}: ${more(difference)}. Put the formula back, or check one of its ${parts} parts.`
        : `${name(at)} states ${stated}; its ${parts} parts add up to ${computed}: ${more(difference)}. Check the total or one of its parts.`,
  balanceMismatch: ({ at, received, carriedOver, handled, carriedForward, difference, countsBlank }, { column }) =>
    `Table 3, column "${column(at)}" does not balance${countsBlank ? " (what is blank counts as 0)" : ""}: received ${received} plus carried over ${carriedOver} is ${received + carriedOver}; handled ${handled} plus carried forward ${carriedForward} is ${handled + carriedForward}: ${more(-difference)}. Check this column.`,
  carriedOverMismatch: ({ at, stated, lastYear, difference, sign }, { name }) =>
    sign !== undefined
      ? `${name(at)} ${noNumber(sign)}; last year's report carried ${lastYear} forward. Check both reports and enter what was really carried over.`
      : `${name(at)} states ${stated}; last year's report carried ${lastYear} forward: ${more(difference)}. Check both reports and enter what was really carried over.`,

  inForceMismatch: ({ at, lastYear, issued, repealed, stated, expected, difference }, { name }) =>
    `${name(at)} states ${stated}; last year's ${lastYear} plus ${issued} issued less ${repealed} repealed is ${expected}: ${more(difference)}. Check the three columns, or explain a recount after a clean-up.`,
  inForceTooFew: ({ at, issued, repealed, stated, expected, difference }, { name }) =>
    `${name(at)} states ${stated}; with ${issued} issued and ${repealed} repealed this year it is at least ${expected}: ${more(difference)}. Check the three columns.`,
  rulesWithoutAuthority: ({ at, agency, value }, { name }) =>
    `${name(at)} states ${value}. Only State Council departments and the governments of provinces, prefecture-level cities and autonomous prefectures make government rules; "${agency}" enters 0. Check whether these are normative documents.`,
  feeNotANumber: ({ at, typed, problem }, { name }) =>
    `${name(at)}: "${typed}" ${problems[problem]}. Enter a number of 0 or more, in 10,000 yuan; 0 if there is none.`,
  feeInYuan: ({ at, typed, inTenThousand, why }, { name }) => {
    const stated = `${name(at)} states "${typed}"`;
    if (why.kind === "unit") return `${stated}, in yuan. The form counts in 10,000 yuan: enter ${inTenThousand}.`;
    const reason =
      why.kind === "last-year"
        ? `${times(why.value / why.lastYear)} times last year's ${why.lastYear} (flagged between 1,000 and 100,000 times)`
        : `more than any body of this level was seen to collect (flagged from ${why.limit} on)`;
    return `${stated}, ${reason}: it looks like yuan. The form counts in 10,000 yuan: if these are yuan, enter ${inTenThousand}.`;
  },
  unusualChange: ({ at, lastYear, thisYear, how, scale, factor, digitFactor }, { name }) => {
    const [small, large] = [Math.min(lastYear, thisYear), Math.max(lastYear, thisYear)];
    const apart = `a factor of ${times(large / small)}`;
    const measure = {
      "from-zero": `none last year, ${scale} or more this year`,
      "to-zero": `${scale} or more last year, none this year`,
      factor: `${apart} (flagged from ${factor} on)`,
      digit: `${apart} and one digit apart (flagged from ${digitFactor} on)`,
    }[how];
    return `${name(at)} was ${lastYear} last year and is ${thisYear} now: ${measure}. Check for a slip, or explain it.`;
  },
  allZero: ({ cells }) => `All ${cells} numbers entered are 0. Confirm that nothing happened this year before publishing.`,

  tableMissing: ({ section }, { name }) =>
    `The table of "${name(section)}" was not found, so none of its numbers were checked. Add the table; if it is a picture, replace it with a table that can be edited.`,
  textMissing: ({ section }, { name }) =>
    `The section "${name(section)}" was not found. Add its heading and text; if it is written, see whether its heading reads differently.`,
  periodNotTheYear: ({ section, words, year }, { name }) =>
    `"${name(section)}" gives the period as "${words}"; the period of the ${year} report is 1 January to 31 December ${year}. Correct it.`,
  periodsDiffer: ({ section, words, other }, { name }) =>
    `"${name(section)}" gives the period as "${words}", another place as "${other}". Make them agree.`,
  noSuchDate: ({ section, words, around }, { name }) => `"${words}" in "${name(section)}" is no date ("${around}"). Correct it.`,
  publishedTooEarly: ({ section, words, year }, { name }) =>
    `"${name(section)}" gives the date of publication as "${words}", before the year ${year} is over. See whether it is last year's text; the year should be ${year + 1}.`,
  oldForm: ({ section, words }, { name }) =>
    `"${name(section)}" lists "${words}" among the parts, which is the form before 2019; today's report has no such part. Rewrite it after today's six sections.`,

  narrativeDisagrees: ({ section, words, unit, stated, found, difference, cells }, { name, table }) => {
    const [first, ...others] = cells;
    const where =
      first === undefined ? "the tables" : others.length === 0 ? name(first) : `the ${cells.length} cells of ${table(first)} it speaks of`;
    const source = {
      sum: "its own items add up to",
      share: `the share worked out from ${where} is`,
      count: `${where} ${others.length > 0 ? "give" : "gives"}`,
      money: `${where} gives`,
    }[unit];
    const suffix = unit === "share" ? "%" : unit === "money" ? " (10,000 yuan)" : "";
    return `"${name(section)}" says "${words}": ${source} ${round(found)}${suffix}, the text ${round(stated)}${suffix}: ${more(round(difference))}. See which of the two is wrong.`;
  },
  partsDoNotAddUp: ({ section, words, stated, sum, items }, { name }) =>
    `"${name(section)}" says "${words}", but the ${items} items listed add up to ${sum}, not ${stated}: ${more(sum - stated)}. See which number is wrong, or say that the list is not complete (等).`,
  partExceedsWhole: ({ section, words, part, whole, value }, { name }) =>
    `"${name(section)}" says "${words}", and of these "${part}": the part is larger than the whole by ${value - whole}. See which number is wrong.`,
  rateImpossible: ({ section, words, stated, whole, below, above }, { name }) =>
    `"${name(section)}" says "${words}", but no number of ${whole} requests makes ${stated}%: the nearest are ${below}% and ${above}%. Check the rate; if it is not about the requests, leave it.`,
  requestsDoNotBalance: ({ section, words, received, carriedOver, answered, carriedForward }, { name }) =>
    `"${name(section)}" says "${words}": ${received} received and ${carriedOver} carried over are ${received + carriedOver}, ${answered} answered and ${carriedForward} carried forward ${answered + carriedForward}, a difference of ${Math.abs(received + carriedOver - answered - carriedForward)}. See which of the four is wrong.`,
  feeSaidBothWays: ({ section, words, otherSection, other }, { name }) =>
    `"${name(section)}" says "${words}", "${name(otherSection)}" says "${other}": a fee was charged in one place and not in the other. Make them agree.`,
  changeDisagrees: ({ section, words, was, is }, { name }) =>
    `"${name(section)}" says "${words}", but last year's report gives ${was} and this year's tables ${is}: ${is === was ? "no change" : `${round(Math.abs(is - was))} ${is > was ? "more" : "fewer"}${was > 0 ? `, or ${percent(Math.abs(is - was) / was)}` : ""}`}. See whether the text or last year's number is wrong.`,
  narrativeWrongYear: ({ section, words, around, year }, { name }) =>
    `"${name(section)}" says "${around}", but this is the report for ${year}. See whether "${words}" is last year's text.`,
  planForWrongYear: ({ section, words, around, year }, { name }) =>
    `"${name(section)}" says "${around}", but next steps in the report for ${year} are for ${year + 1}. See whether "${words}" is last year's text.`,
  narrativePlaceholder: ({ section, words, around }, { name }) =>
    `"${name(section)}" still holds "${words}"${around === words ? "" : ` ("${around}")`}. Fill it in or delete it.`,
  narrativeEmpty: ({ section, text, wantsFee }, { name }) =>
    `"${name(section)}" ${text === "" ? "is empty" : `only says "${text}"`}. Write the text${wantsFee ? ", and say whether an information handling fee (信息处理费) was charged" : ""}.`,
  narrativeRepeats: ({ section, share, limit, run, characters, repeated, longest }, { name }) =>
    `"${name(section)}" has ${characters} characters, of which ${repeated} stand in runs of ${run} or more that last year's report has, too: ${percent(share)}, above ${percent(limit)}. The longest begins "${longest.slice(0, 20)}". Rewrite it for this year's work.`,
  sameText: ({ section, file, agency, share, limit, run, characters, repeated, passages }, { name }) =>
    `Of the ${characters} characters of its own in "${name(section)}", ${repeated} stand in runs of ${run} or more that the report of "${agency}" (${file}) has, too: ${percent(share)}, above ${percent(limit)}. The longest begins "${(passages[0] ?? "").slice(0, 20)}". Rewrite it for this body's work.`,
  informationFeeNotReported: () => "Section 6 does not mention the information handling fee (信息处理费). If none was charged, say so.",

  wrongEdition: ({ year, edition, basis }) =>
    `The report for ${year} uses the form of ${basis}; these tables are of the ${edition} edition. Fill in the form that applies.`,
  numberInNoLine: ({ table, cell, text, line }, { name }) =>
    `In "${name(table)}" the ${text} in ${cell} belongs to no ${line} of the form: it is no part of the report and will not be published, though formulas of the sheet may add it up. Move it to the ${line} it belongs to, or delete the inserted ${line}.`,
  labelChanged: ({ table, labels, rows = [] }, { name }) => {
    const others = labels.filter(({ official, printed }) => printed !== "" || !rows.some(({ label }) => label === official));
    const [first] = others;
    const example =
      first?.printed === "" ? `"${first.official}" is missing` : `"${first?.printed ?? ""}" instead of "${first?.official ?? ""}"`;
    const differ = `${others.length} labels that differ from the official form, e.g. ${example}. Restore the official wording.`;
    if (rows.length === 0) return `"${name(table)}" has ${differ}`;
    const missing = rows.map(({ label, below }) => `"${label}"${below === null ? "" : ` (below "${below}")`}`).join(", ");
    const restore = "Insert it there with the official label and its numbers; if it was just deleted by mistake, Ctrl+Z brings it back.";
    return `"${name(table)}" lacks ${rows.length} row${rows.length === 1 ? "" : "s"}: ${missing}. ${restore}${others.length > 0 ? ` It also has ${differ}` : ""}`;
  },
  headingNumber: ({ heading, fault, expected }) =>
    `The number of the heading "${heading}" ${faults[fault]}; "${expected}" comes next. Check for a section missing or too many.`,
  itemNumber: ({ section, fault, expected, found }, { name }) =>
    `In "${name(section)}" an item number ${faults[fault]}: "${found}" where "${expected}" comes next. Check for an item missing or too many.`,
  partsMiscounted: ({ section, announced, actual }, { name }) =>
    `"${name(section)}" says the report has ${announced} parts; there are ${actual}, a difference of ${Math.abs(announced - actual)}. Make them agree.`,
  titlesDiffer: ({ title, other }) => `There are two titles, "${title}" and "${other}", of different bodies or years. Make them agree.`,
  titleBodyDiffers: ({ title, printed, cover }) => `The title "${title}" names "${printed}", the cover "${cover}". Make them agree.`,
  titleYearDiffers: ({ title, printed, cover }) => `The title "${title}" is for ${printed}, the cover for ${cover}. Make them agree.`,
  titleSlip: ({ title, slips, repeated, meant }) =>
    `The title "${title}" ${slips.map((slip) => (slip === "wordTwice" ? `says ${repeated.join(" and ")} twice` : titleSlips[slip])).join(" and ")}. Change it to "${meant}".`,
  otherBodyNamed: ({ section, words, around, agency }, { name }) =>
    `"${name(section)}" says "${around}", but this is the report of "${agency}". See whether "${words}" is another body's text.`,
  personalInformation: ({ section, kind, masked }, { name }) =>
    `"${masked}" in "${name(section)}" looks like ${numbers[kind]}. Delete or mask it before publishing.`,
  signOffInText: ({ supervisor, reviewer, editor }) => {
    const signed = [supervisor, reviewer, editor].filter((name) => name !== "");
    return `The text ends with internal sign-off lines (监审, 审核, 编辑${signed.length > 0 ? `: ${signed.join(", ")}` : ""}) that would be published. Delete them from the text.`;
  },
};

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

const titleSlips: Readonly<Record<Exclude<TitleSlip, "wordTwice">, string>> = {
  yearTwice: "says its year twice",
  yearUnmarked: "has no 年 behind its year",
  annualMissing: "does not say 年度 in full",
};

const faults: Readonly<Record<NumberingFault, string>> = { restarts: "starts over", repeats: "is repeated", skips: "skips" };

const numbers: Readonly<Record<PersonalKind, string>> = {
  identity: "an identity number",
  mobile: "a mobile number",
  "bank-card": "a bank card number",
};

const noNumber = (sign: string): string => (sign === "" ? "is blank" : `holds "${sign}"`);

export const unlisted = (count: number): string => `${count} more of the same here are not listed.`;

/** 0 is no answer where something else gives a cell a number. */
const notZero = "Other numbers speak against 0: see the ledger and enter what it says.";

const liberty = (unclean: readonly Uncleanness[]): string =>
  unclean
    .filter((what) => what !== "number-as-text" || unclean.length === 1)
    .map((what) => liberties[what])
    .join(", ");

const more = (difference: number): string => `${Math.abs(difference)} too ${difference > 0 ? "many" : "few"}`;

const round = (value: number): number => Number(value.toFixed(6));

const times = (factor: number): string => (factor < 100 ? factor.toFixed(1).replace(/\.0$/, "") : String(Math.round(factor)));

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const block: typeof zhCNBlock = {
  cells: (table, from, to, count, what) => `${table}, "${from}" to "${to}": ${count} cells${what}`,
  blank: (sign, isNotZero) => ` ${sign === "" ? "are blank" : `hold "${sign}"`}. ${isNotZero ? notZero : "Enter 0 where there is none."}`,
  unclean: (unclean) => `, each ${liberty(unclean)}. Enter just the numbers.`,
};

export const lastYearDoubt: typeof zhCNLastYearDoubt = (given, wanted) =>
  `Last year's report was taken from ${reportOf(given)}; it should be ${reportOf(wanted)}. Choose the right file; what is compared with this one cannot be relied on.`;

const reportOf = ({ agency, year }: Parameters<typeof zhCNLastYearDoubt>[0]): string =>
  [agency === null ? "" : `"${agency}"`, year === null ? "" : `the year ${year}`].filter(Boolean).join(", ");

export const afterSentence = " ";
