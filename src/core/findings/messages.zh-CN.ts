/**
 * Every sentence a clerk reads about a finding, in Chinese, and before them what each needs to be said. A sentence names both
 * sides and the difference, names cells as printed, and ends with what to do. Change the wording here; nothing else depends
 * on it.
 */

import type { CellId, Place, SectionId, TableId, TextId } from "../form/cell-id";
import type { Edition } from "../form/definition";
import type { NumberKind } from "../form/label-tree";
import type { Disagreement } from "../narrative/claim";
import type { TitleSlip } from "../prose/title-slips";
import type { NotANumber, Uncleanness } from "../report/cell-text";
import type { SameText } from "../report/evidence";
import type { LabelChange, Report, StrayNumber } from "../report/report";

/** What speaks for 元; `value` and the others as they stand in the cell. */
export type WhyYuan =
  | { readonly kind: "unit"; readonly value: number }
  | { readonly kind: "last-year"; readonly value: number; readonly lastYear: number }
  | { readonly kind: "size"; readonly value: number; readonly limit: number };

export interface MissingRow {
  readonly label: string;
  /** The row under which the form prints it; null for a table's first row and for one below another that is missing. */
  readonly below: string | null;
}

export type NumberingFault = "restarts" | "repeats" | "skips";

export type PersonalKind = "identity" | "mobile" | "bank-card";

export type UnusualChange = "from-zero" | "to-zero" | "factor" | "digit";

/** Counts are whole numbers; places are named by the speaker, from the form. */
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
  tableMissing: { section: SectionId };
  textMissing: { section: SectionId };
  /** The text says `stated`, the cells add up to `found`; for `sum` the text's own items do. */
  narrativeDisagrees: Disagreement;
  /** The `items` that follow `words` add up to `sum`, not to `stated`. */
  partsDoNotAddUp: { section: TextId; words: string; stated: number; sum: number; items: number };
  partExceedsWhole: { section: TextId; words: string; part: string; whole: number; value: number };
  /** `below` and `above`: the nearest per cents that parts of `whole` give. */
  rateImpossible: { section: TextId; words: string; stated: number; whole: number; below: number; above: number };
  requestsDoNotBalance: {
    section: TextId;
    words: string;
    received: number;
    carriedOver: number;
    answered: number;
    carriedForward: number;
  };
  feeSaidBothWays: { section: TextId; words: string; otherSection: TextId; other: string };
  /** What the tables of last year and of this one say. */
  changeDisagrees: { section: TextId; words: string; was: number; is: number };
  /** `words`: the period as written. */
  periodNotTheYear: { section: TextId; words: string; year: number };
  periodsDiffer: { section: TextId; words: string; other: string };
  noSuchDate: { section: TextId; words: string; around: string };
  publishedTooEarly: { section: TextId; words: string; year: number };
  oldForm: { section: TextId; words: string };
  /** `around`: the words with a little of the sentence, for the eye to find them. */
  narrativePlaceholder: { section: TextId; words: string; around: string };
  narrativeWrongYear: { section: TextId; words: string; around: string; found: number; year: number };
  /** A plan for a year that is over; it should be for the next. */
  planForWrongYear: { section: TextId; words: string; around: string; found: number; year: number };
  /** `wantsFee`: this section is also where the information handling fee is reported. */
  narrativeEmpty: { section: TextId; text: string; wantsFee: boolean };
  /** `repeated` of `characters` stand in runs of at least `run` characters that last year's text has, too; `share` is above `limit`. */
  narrativeRepeats: {
    section: TextId;
    share: number;
    limit: number;
    run: number;
    characters: number;
    repeated: number;
    longest: string;
  };
  sameText: SameText;
  informationFeeNotReported: Record<never, never>;
  wrongEdition: { year: number; edition: Edition; wanted: Edition; basis: string };
  numberInNoLine: { table: TableId } & StrayNumber;
  /** `rows`: those of the labels that are missing with their whole row. */
  labelChanged: { table: TableId; labels: readonly LabelChange[]; rows?: readonly MissingRow[] };
  headingNumber: { heading: string; fault: NumberingFault; expected: string; found: string };
  itemNumber: { section: TextId; fault: NumberingFault; expected: string; found: string };
  /** 「六部分」 followed by five. */
  partsMiscounted: { section: TextId; announced: number; actual: number };
  titlesDiffer: { title: string; other: string };
  titleBodyDiffers: { title: string; printed: string; cover: string };
  titleYearDiffers: { title: string; printed: number; cover: number };
  /** `repeated`: the words that stand twice; `meant`: the title without its slips. */
  titleSlip: { title: string; slips: readonly TitleSlip[]; repeated: readonly string[]; meant: string };
  otherBodyNamed: { section: TextId; words: string; around: string; agency: string };
  personalInformation: { section: TextId; kind: PersonalKind; masked: string };
  signOffInText: { supervisor: string; reviewer: string; editor: string };
}

/** Names places as the form prints them. */
export interface Speaker {
  /** 「表三 · 一、本年新收 · 自然人」, or a section's heading. */
  name(place: Place): string;
  /** 「自然人」 */
  column(cell: CellId): string;
  /** 「表三」 */
  table(cell: CellId): string;
}

export const zhCN: { readonly [K in keyof Messages]: (data: Messages[K], speaker: Speaker) => string } = {
  notACount: ({ at, typed, problem, kind }, { name }) =>
    `${name(at)}填的是“${typed}”，${problems[problem]}。${kind === "change" ? "请填整数，增加的写正数，减少的写负数" : "请填不小于 0 的整数"}，没有的填 0。`,
  countLeftOut: ({ at, typed, value, total, shown }, { name }) =>
    `${name(at)}填的是“${typed}”，是文字，公式求和时没有算进去：${name(total)}显示 ${shown}，少算了 ${value}。请直接填数字 ${value}。`,
  uncleanNumber: ({ at, typed, value, unclean }, { name }) => `${name(at)}填的是“${typed}”，${liberty(unclean)}。请直接填数字 ${value}。`,
  blankCell: ({ at, sign, isNotZero }, { name }) => `${name(at)}${noNumber(sign)}。${forBlank(isNotZero)}`,

  totalMismatch: ({ at, stated, computed, difference, parts, isOverFormula, sign }, { name }) =>
    sign !== undefined
      ? `${name(at)}${noNumber(sign)}，${parts} 项相加是 ${computed}。请填写总计，或核对其中一项。`
      : isOverFormula
        ? `${name(at)}填的是数字 ${stated}，同类合计格都是公式；公式算出的是 ${computed}，${more(difference)}。请恢复公式，或核对 ${parts} 项中的一项。`
        : `${name(at)}填的是 ${stated}，${parts} 项相加是 ${computed}，${more(difference)}。请核对总计或其中一项。`,
  balanceMismatch: ({ at, received, carriedOver, handled, carriedForward, difference, countsBlank }, { column }) =>
    `表三“${column(at)}”一列不平${countsBlank ? "（没有填数的按 0 算）" : ""}：新收 ${received} 加上年结转 ${carriedOver} 是 ${received + carriedOver}，办结 ${handled} 加结转下年 ${carriedForward} 是 ${handled + carriedForward}，${more(-difference)}。请核对这一列。`,
  carriedOverMismatch: ({ at, stated, lastYear, difference, sign }, { name }) =>
    sign !== undefined
      ? `${name(at)}${noNumber(sign)}，去年报告的结转下年度是 ${lastYear}。请核对两年的报告，按实际结转数填写。`
      : `${name(at)}填的是 ${stated}，去年报告的结转下年度是 ${lastYear}，${more(difference)}。请核对两年的报告，按实际结转数改正。`,

  inForceMismatch: ({ at, lastYear, issued, repealed, stated, expected, difference }, { name }) =>
    `${name(at)}填的是 ${stated}，去年 ${lastYear} 加制发 ${issued} 减废止 ${repealed} 是 ${expected}，${more(difference)}。请核对这三栏；清理后重新核定的，请写说明。`,
  inForceTooFew: ({ at, issued, repealed, stated, expected, difference }, { name }) =>
    `${name(at)}填的是 ${stated}，今年制发 ${issued}、废止 ${repealed}，至少应有 ${expected}，${more(difference)}。请核对这三栏。`,
  rulesWithoutAuthority: ({ at, agency, value }, { name }) =>
    `${name(at)}填的是 ${value}。规章只能由国务院部门和省、设区的市、自治州人民政府制定，“${agency}”应填 0。请核对填的是不是行政规范性文件。`,
  feeNotANumber: ({ at, typed, problem }, { name }) =>
    `${name(at)}填的是“${typed}”，${problems[problem]}。请填不小于 0 的数，单位万元，没有的填 0。`,
  feeInYuan: ({ at, typed, inTenThousand, why }, { name }) => {
    const stated = `${name(at)}填的是“${typed}”`;
    if (why.kind === "unit") return `${stated}，单位是元。表里的单位是万元，请改填 ${inTenThousand}。`;
    const reason =
      why.kind === "last-year"
        ? `去年是 ${why.lastYear}，今年是去年的 ${times(why.value / why.lastYear)} 倍（相差一千倍到十万倍时提醒）`
        : `同级机关没有见过这样大的数（达到 ${why.limit} 万元时提醒）`;
    return `${stated}，${reason}，像是按元填的。表里的单位是万元：如果是元，请改填 ${inTenThousand}。`;
  },
  unusualChange: ({ at, lastYear, thisYear, how, scale, factor, digitFactor }, { name }) => {
    const [small, large] = [Math.min(lastYear, thisYear), Math.max(lastYear, thisYear)];
    const apart = `${thisYear > lastYear ? "今年是去年的" : "去年是今年的"} ${times(large / small)} 倍`;
    const measure = {
      "from-zero": `去年没有，今年达到 ${scale} 以上`,
      "to-zero": `去年在 ${scale} 以上，今年没有`,
      factor: `${apart}（${factor} 倍以上时提醒）`,
      digit: `${apart}，只差一位数字（${digitFactor} 倍以上时提醒）`,
    }[how];
    return `${name(at)}去年是 ${lastYear}，今年是 ${thisYear}：${measure}。请核对有没有填错；确实如此的，请写说明。`;
  },
  allZero: ({ cells }) => `已填的 ${cells} 个数字全部是 0。请确认今年确实都没有发生，再公布。`,

  tableMissing: ({ section }, { name }) =>
    `没有找到“${name(section)}”的表，有关的数字都没有核对。请补上这张表；表若是图片，请换成可以编辑的表格。`,
  textMissing: ({ section }, { name }) =>
    `没有找到“${name(section)}”这一部分。请补上标题和正文；已经写了的，请看标题是不是写成了别的样子。`,
  periodNotTheYear: ({ section, words, year }, { name }) =>
    `“${name(section)}”写的统计期限是“${words}”，${year} 年度报告的统计期限是 ${year} 年 1 月 1 日至 12 月 31 日。请改正。`,
  periodsDiffer: ({ section, words, other }, { name }) =>
    `“${name(section)}”写的统计期限是“${words}”，另一处写的是“${other}”。请改成一致。`,
  noSuchDate: ({ section, words, around }, { name }) => `“${name(section)}”里的“${words}”不是一个日期（“${around}”）。请改正。`,
  publishedTooEarly: ({ section, words, year }, { name }) =>
    `“${name(section)}”写的公布日期是“${words}”，那时 ${year} 年还没有过完。请看是不是去年的文字，年份应是 ${year + 1}。`,
  oldForm: ({ section, words }, { name }) =>
    `“${name(section)}”列出的部分里有“${words}”，是 2019 年以前的报告格式，现在的报告没有这一部分。请按现在的六个部分改写。`,

  narrativeDisagrees: ({ section, words, unit, stated, found, difference, cells }, { name, table }) => {
    const [first, ...others] = cells;
    const where = first === undefined ? "" : others.length === 0 ? `${name(first)}` : `${table(first)}里相应的 ${cells.length} 格合计`;
    const source = { sum: "所列各项相加", share: `按${where === "" ? "表格" : where}算出的比例`, count: where, money: where }[unit];
    const suffix = unit === "share" ? "%" : unit === "money" ? " 万元" : "";
    return `“${name(section)}”写“${words}”，${source}是 ${round(found)}${suffix}，文字写的是 ${round(stated)}${suffix}，${more(round(difference))}。请核对文字和表格哪一处不对。`;
  },
  partsDoNotAddUp: ({ section, words, stated, sum, items }, { name }) =>
    `“${name(section)}”写“${words}”，所列 ${items} 项相加是 ${sum}，比 ${stated} ${more(sum - stated)}。请核对总数和各项，没有列全的请写明“等”。`,
  partExceedsWhole: ({ section, words, part, whole, value }, { name }) =>
    `“${name(section)}”写“${words}”，其中“${part}”，分项比总数大 ${value - whole}。请核对哪一个数不对。`,
  rateImpossible: ({ section, words, stated, whole, below, above }, { name }) =>
    `“${name(section)}”写“${words}”，${whole} 件申请算不出 ${stated}%，最接近的是 ${below}% 和 ${above}%。请核对这个比率；说的不是申请的，不用改。`,
  requestsDoNotBalance: ({ section, words, received, carriedOver, answered, carriedForward }, { name }) =>
    `“${name(section)}”写“${words}”：收到 ${received} 加上年结转 ${carriedOver} 是 ${received + carriedOver}，办结 ${answered} 加结转下年 ${carriedForward} 是 ${answered + carriedForward}，相差 ${Math.abs(received + carriedOver - answered - carriedForward)}。请核对这四个数。`,
  feeSaidBothWays: ({ section, words, otherSection, other }, { name }) =>
    `“${name(section)}”写“${words}”，“${name(otherSection)}”写“${other}”，一处收了费，一处没有收。请改成一致。`,
  changeDisagrees: ({ section, words, was, is }, { name }) =>
    `“${name(section)}”写“${words}”，而去年的报告是 ${was}，今年的表格是 ${is}，${is === was ? "没有增减" : `${is > was ? "增加" : "减少"} ${round(Math.abs(is - was))}${was > 0 ? `，即 ${percent(Math.abs(is - was) / was)}` : ""}`}。请核对文字和去年的数。`,
  narrativeWrongYear: ({ section, words, around, year }, { name }) =>
    `“${name(section)}”写着“${around}”，而这是 ${year} 年度的报告。请看“${words}”是不是去年的文字。`,
  planForWrongYear: ({ section, words, around, year }, { name }) =>
    `“${name(section)}”写着“${around}”，而 ${year} 年度报告里的下一步是 ${year + 1} 年的事。请看“${words}”是不是去年的文字。`,
  narrativePlaceholder: ({ section, words, around }, { name }) =>
    `“${name(section)}”里还有没填的“${words}”${around === words ? "" : `（“${around}”）`}。请换成实际内容，或删去。`,
  narrativeEmpty: ({ section, text, wantsFee }, { name }) =>
    `“${name(section)}”${text === "" ? "是空的" : `只写了“${text}”，没有内容`}。请填写文字${wantsFee ? "，并写明有没有收取信息处理费" : ""}。`,
  narrativeRepeats: ({ section, share, limit, run, characters, repeated, longest }, { name }) =>
    `“${name(section)}”共 ${characters} 字，其中 ${repeated} 字与去年的报告连续 ${run} 字以上相同，占 ${percent(share)}，超过 ${percent(limit)}。最长的一段是“${longest.slice(0, 20)}…”。请按今年的工作改写。`,
  sameText: ({ section, file, agency, share, limit, run, characters, repeated, passages }, { name }) =>
    `“${name(section)}”自己写的 ${characters} 字里，有 ${repeated} 字与“${agency}”的报告（${file}）连续 ${run} 字以上相同，占 ${percent(share)}，超过 ${percent(limit)}。最长的一段是“${(passages[0] ?? "").slice(0, 20)}…”。请按本机关的工作改写。`,
  informationFeeNotReported: () => "第六部分没有写信息处理费。没有收取也请写明“本年度未收取信息处理费”。",

  wrongEdition: ({ year, edition, basis }) =>
    `${year} 年度的报告要用${basis}规定的表样，现在用的是 ${edition} 年的表样。请换成规定的表样填报。`,
  numberInNoLine: ({ table, cell, text, line }, { name }) =>
    `“${name(table)}”里 ${cell} 的 ${text} 不属于表样的任何一${line === "row" ? "行" : "列"}，不算在报告里，公开时也没有；表里的合计公式可能把它加了进去。请填到所属的${line === "row" ? "行" : "列"}，或者删去插入的${line === "row" ? "行" : "列"}。`,
  labelChanged: ({ table, labels, rows = [] }, { name }) => {
    const others = labels.filter(({ official, printed }) => printed !== "" || !rows.some(({ label }) => label === official));
    const [first] = others;
    const example = first?.printed === "" ? `缺“${first.official}”` : `“${first?.printed ?? ""}”应为“${first?.official ?? ""}”`;
    const differ = `${others.length} 处文字与规定表样不同，如${example}。请按规定表样改正。`;
    if (rows.length === 0) return `“${name(table)}”有 ${differ}`;
    const missing = rows.map(({ label, below }) => `“${label}”${below === null ? "" : `（在“${below}”下面）`}`).join("、");
    const restore = "请在原处插入行，照规定表样补上文字和数字；刚才误删的，按 Ctrl+Z 就能恢复。";
    return `“${name(table)}”少了 ${rows.length} 行：${missing}。${restore}${others.length > 0 ? `另有 ${differ}` : ""}`;
  },
  headingNumber: ({ heading, fault, expected }) =>
    `标题“${heading}”的序号${faults[fault]}，按顺序应是“${expected}”。请核对有没有漏掉或多出一个部分。`,
  itemNumber: ({ section, fault, expected, found }, { name }) =>
    `“${name(section)}”里有一处序号${faults[fault]}：写的是“${found}”，按顺序应是“${expected}”。请核对有没有漏掉或多出一条。`,
  partsMiscounted: ({ section, announced, actual }, { name }) =>
    `“${name(section)}”说报告有 ${announced} 个部分，实际是 ${actual} 个，相差 ${Math.abs(announced - actual)} 个。请改成一致。`,
  titlesDiffer: ({ title, other }) => `有两个标题：“${title}”和“${other}”，机关或年度不一样。请改成一致。`,
  titleBodyDiffers: ({ title, printed, cover }) => `标题“${title}”里的机关是“${printed}”，封面的机关名称是“${cover}”。请改成一致。`,
  titleYearDiffers: ({ title, printed, cover }) => `标题“${title}”里的年度是 ${printed}，封面的年度是 ${cover}。请改成一致。`,
  titleSlip: ({ title, slips, repeated, meant }) =>
    `标题“${title}”里${slips.map((slip) => (slip === "wordTwice" ? `${repeated.map((word) => `“${word}”`).join("")}写了两遍` : titleSlips[slip])).join("，")}。请改成“${meant}”。`,
  otherBodyNamed: ({ section, words, around, agency }, { name }) =>
    `“${name(section)}”写着“${around}”，而这是“${agency}”的报告。请看“${words}”是不是别的机关的文字。`,
  personalInformation: ({ section, kind, masked }, { name }) =>
    `“${name(section)}”里的“${masked}”像是${numbers[kind]}。公布前请删去或隐去。`,
  signOffInText: ({ supervisor, reviewer, editor }) =>
    `正文末尾有“监审”“审核”“编辑”等内部署名行${signers([
      ["监审", supervisor],
      ["审核", reviewer],
      ["编辑", editor],
    ])}，会随正文一起公布。请从正文中删去。`,
};

const problems: Readonly<Record<NotANumber, string>> = {
  text: "不是数字",
  fraction: "不是整数",
  negative: "是负数",
  "error-value": "是公式出错的结果",
  "too-large": "数字过大",
};

const liberties: Readonly<Record<Uncleanness, string>> = {
  "number-as-text": "是按文字存的数字",
  "full-width": "用了全角数字",
  "thousands-separator": "带千位分隔符",
  unit: "带了单位",
  annotation: "括号里有附注",
};

const titleSlips: Readonly<Record<Exclude<TitleSlip, "wordTwice">, string>> = {
  yearTwice: "年份写了两遍",
  yearUnmarked: "年份后面少了“年”",
  annualMissing: "没有写全“年度”",
};

const faults: Readonly<Record<NumberingFault, string>> = { restarts: "又从头开始", repeats: "重复", skips: "跳号" };

const numbers: Readonly<Record<PersonalKind, string>> = { identity: "身份证号", mobile: "手机号码", "bank-card": "银行卡号" };

export const noNumber = (sign: string): string => (sign === "" ? "是空的" : `填的是“${sign}”`);

/** After the last of very many findings. */
export const unlisted = (count: number): string => `同样的问题在这里还有 ${count} 处，没有一一列出。`;

/** What to do about a blank: 0 is no answer where something else gives the cell a number. */
export const forBlank = (isNotZero: true | undefined): string =>
  isNotZero ? "从别处的数看，这里可能不是 0，请对照台账填写。" : "没有的请填 0。";

/** The most telling liberty; 「按文字存」 says something only when nothing else does. */
const liberty = (unclean: readonly Uncleanness[]): string =>
  unclean
    .filter((what) => what !== "number-as-text" || unclean.length === 1)
    .map((what) => liberties[what])
    .join("、");

const more = (difference: number): string => `${difference > 0 ? "多出" : "少了"} ${Math.abs(difference)}`;

/** Away with what binary fractions bring along. */
const round = (value: number): number => Number(value.toFixed(6));

/** 17.2, but 9921. */
const times = (factor: number): string => (factor < 100 ? factor.toFixed(1).replace(/\.0$/, "") : String(Math.round(factor)));

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const signers = (names: readonly (readonly [label: string, name: string])[]): string => {
  const signed = names.filter(([, name]) => name !== "");
  return signed.length === 0 ? "" : `（${signed.map((pair) => pair.join("：")).join("，")}）`;
};

/** Cells side by side in which the same is wrong, said in one line. */
export const block = {
  cells: (table: string, from: string, to: string, count: number, what: string) => `${table}“${from}”至“${to}”共 ${count} 格${what}`,
  blank: (sign: string, isNotZero: true | undefined) => `${noNumber(sign)}。${forBlank(isNotZero)}`,
  unclean: (unclean: readonly Uncleanness[]) => `都${liberty(unclean)}。请直接填数字。`,
};

/** 「去年报告用的是“西风区民政局”2021 年度的，应是“东风区应急管理局”2023 年度的。…」: only what differs is named. */
export const lastYearDoubt = (given: Pick<Report, "agency" | "year">, wanted: Pick<Report, "agency" | "year">): string =>
  `去年报告用的是${reportOf(given)}，应是${reportOf(wanted)}。请换成对的那一份；照这一份核对的结转和增减不能作准。`;

const reportOf = ({ agency, year }: Pick<Report, "agency" | "year">): string =>
  agency === null ? ` ${year} 年度的` : `“${agency}”${year === null ? "" : `${year} 年度`}的`;

/** What stands between two sentences. */
export const afterSentence = "";
