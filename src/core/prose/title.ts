/** The body and the year of a report: from its printed title, 「<机关名称>YYYY年政府信息公开工作年度报告」 and its variants, or from the fields of a cover. */

import { isSameBody, placeMarks, withoutTrades } from "./body-names";
import { titleAsMeant, yearDigits } from "./title-slips";
import type { TitleMeant } from "./title-slips";

export interface Title {
  /** As printed, on one line. */
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
}

const yearPattern = `(${yearDigits})年度?`;
const report = "(?:政府|政务)?信息公开(?:工作)?的?(?:年度|年)?(?:工作)?(?:报告|年报)";
const withYear = new RegExp(`^(.*?)${yearPattern}(.*?)${report}`);
const withoutYear = new RegExp(`^(.*?)${report}`);
const bodyEndings =
  /(?:府|局|委|会|厅|部|院|办|室|处|站|所|队|中心|公司|集团|大学|学院|学校|医院|银行|镇|乡|街道|区|县|市|省|旗|州|盟|司|署|社|台|馆|园|行|团|兵团|管委会)$/;

/** Among the first lines of a document; a title may be broken over three. `hint`: the title a page gives itself. */
export function titleIn(lines: readonly string[], hint?: string): Title | null {
  const hinted = (hint === undefined ? null : titleOf(hint))?.agency ?? null;
  let best: Title | null = null;
  for (let from = 0; from < lines.length; from += 1) {
    for (let length = 1; length <= 3 && from + length <= lines.length; length += 1) {
      const parts = lines.slice(from, from + length);
      const text = parts.join("");
      if (!isPerhapsTitle(text)) continue;
      if (length > 1 && (!isBrokenTitle(parts) || isUnderYear(parts) || isUnderSiteName(parts, hinted))) continue;
      const found = titleOf(text);
      if (found && known(found) > known(best)) best = found;
    }
  }
  return best;
}

/** A title that says another body or year than the report's own: the last before the text, as a page prints it over its article. */
export function otherTitleIn(lines: readonly string[], title: Title): Title | null {
  const last = lines.reduceRight<Title | null>((found, line) => found ?? wholeTitle(line), null);
  if (!last || title.year === null || title.agency === null) return null;
  const isOther = last.year !== title.year || !isSameBody(last.agency ?? "", title.agency);
  return isOther ? last : null;
}

function wholeTitle(line: string): Title | null {
  const found = titleOnLine(line);
  return found && found.year !== null && found.agency !== null ? found : null;
}

/** A title leads to no list and ends no sentence: 「现将……年度报告公布如下：」 is text. */
export const titleOnLine = (line: string): Title | null => (/[：:。]\s*$/.test(line) ? null : titleOf(line));

const known = (title: Title | null): number => (title ? 1 + (title.agency ? 2 : 0) + (title.year ? 2 : 0) : 0);

/** The body on a line of its own, or a title that goes on. */
const isBrokenTitle = (parts: readonly string[]): boolean =>
  parts.every((part) => part.length <= 60 && !/[。：:；;>|]/.test(part)) &&
  !parts.slice(0, -1).some(isNavigation) &&
  (bodyEndings.test((parts[0] ?? "").replace(/\s+/g, "")) || /^(?:19|20)\d\d|[年度开]$/.test((parts[0] ?? "").replace(/\s+/g, "")));

/** A step of the way to the page: 「首页」「政务公开」「政府信息公开年报」, each on a line of its own. */
const isNavigation = (line: string): boolean =>
  /^(?:首页|网站首页|政务公开|信息公开|政府信息公开|法定主动公开内容|(?:政府)?信息公开(?:工作)?(?:年报|年度报告|专栏|平台|目录|指南|制度)|年报|年度报告)$/.test(
    line.replace(/\s+/g, ""),
  );

/** A list of reports by year prints the year over each, whose title says it again. */
const isUnderYear = ([first = "", ...rest]: readonly string[]): boolean =>
  /^(?:19|20)\d\d年?度?$/.test(asPrinted(first)) && titleOf(rest.join(""))?.year === yearOf(first);

/** A portal prints its own name over the page, and that ends like a body, too: 「云岭县人民政府」, or 「云岭县」 alone, over 「云岭县自然资源局2023年…」. */
function isUnderSiteName([first = "", ...rest]: readonly string[], hinted: string | null): boolean {
  const own = titleOf(rest.join(""))?.agency ?? null;
  if (own === null) return false;
  // What is whole without it is broken behind a place alone.
  if (rest.length > 1 && (titleOf(rest.at(-1) ?? "")?.agency ?? null) !== null) return true;
  return own === hinted || own.startsWith(first.replace(/\s+/g, "")) || (!isPlace(first) && beginsWithPlace.test(withoutTrades(own)));
}

/** 「淮安市」 over 「洪泽区人民政府2023年…」 is one name. */
const isPlace = (line: string): boolean => endsWithPlace.test(line.replace(/\s+/g, ""));
const endsWithPlace = new RegExp(`(?:${placeMarks})$`);
const beginsWithPlace = new RegExp(`^\\p{Script=Han}{1,8}?(?:${placeMarks})`, "u");
const placeSaidTwice = new RegExp(`^(\\p{Script=Han}{2,9}?(?:${placeMarks}))\\p{Script=Han}{0,16}(?=\\1)(\\p{Script=Han}+)$`, "u");

/** No title goes without these two, and hardly any other line has both. */
const isPerhapsTitle = (text: string): boolean => text.includes("公") && text.includes("报");

export function titleOf(text: string): Title | null {
  if (text.length > 300 || !isPerhapsTitle(text)) return null;
  const printed = asPrinted(text);
  if (printed.length > 120 || /[。,;!?]/.test(printed)) return null;
  const plain = titleAsMeant(printed).text;
  const found = withYear.exec(plain);
  if (found) {
    const [, before = "", year = "", between = ""] = found;
    return { text: onOneLine(text), agency: bodyIn(before) ?? bodyIn(between), year: yearOf(year) };
  }
  const dateless = withoutYear.exec(plain);
  const agency = bodyIn(dateless?.[1] ?? "");
  return dateless && agency ? { text: onOneLine(text), agency, year: null } : null;
}

const asPrinted = (title: string): string => title.normalize("NFKC").replace(/\s+/g, "");

/** A title without the slips in it, on one line; `slips` says which. A gap between two years is no slip: they may be of two things. */
export function meantBy(title: string): TitleMeant {
  const mended = titleAsMeant(asPrinted(title));
  const meant = { ...mended, text: withMarksOf(title, mended.text) };
  const isApart = /(?:19|20)\d\d年?度?\s/.test(title.normalize("NFKC"));
  return isApart ? { ...meant, slips: meant.slips.filter((slip) => slip !== "yearTwice") } : meant;
}

/** The clerk's own brackets, for who copies the title: no slip is one of marks, so that each has its place. */
function withMarksOf(title: string, meant: string): string {
  const marks = [...title].flatMap((typed) => {
    const plain = typed.normalize("NFKC");
    return (plain.match(/\p{P}/gu) ?? []).map((mark) => (plain.length === 1 ? typed : mark));
  });
  let next = 0;
  return meant.replace(/\p{P}/gu, (mark) => marks[next++] ?? mark);
}

/** A title that was broken for the eye is put together without a gap. */
const onOneLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join("")
    .replace(/\s+/g, " ")
    .trim();

function bodyIn(text: string): string | null {
  const body = (text.split(/[-_|>»:：《〈“"【\],，。;；、*#]/).pop() ?? "").replace(/^关于/, "").replace(/的$/, "");
  // The same on one line: a name does not say its place twice.
  const [, , again] = placeSaidTwice.exec(body) ?? [];
  if (again !== undefined) return bodyIn(again);
  return body.length >= 2 && body.length <= 40 && /^[\p{Script=Han}（）()·A-Za-z\d]+$/u.test(body) && /\p{Script=Han}{2}/u.test(body)
    ? body
    : null;
}

function yearOf(text: string): number | null {
  const digits = text
    .normalize("NFKC")
    .replace(/[〇零○O]/g, "0")
    .replace(/[一二三四五六七八九]/g, (numeral) => String("一二三四五六七八九".indexOf(numeral) + 1));
  const found = /(?:19|20)\d\d/.exec(digits);
  return found ? Number(found[0]) : null;
}

/** 「机关名称 | 某局」, 「填报单位：某局」, 「年度 | 2025」. */
export function coverFields(rows: readonly (readonly string[])[]): { readonly agency: string | null; readonly year: number | null } | null {
  let agency: string | null = null;
  let year: number | null = null;
  for (const cells of rows) {
    const [name = "", value = ""] = cells.length === 1 ? (cells[0] ?? "").split(/[：:]/) : cells;
    const field = name.replace(/[\s：:]/g, "");
    if (/^(?:机关|单位|部门|填报单位|填报机关|报告机关|行政机关)(?:名称)?$/.test(field) && value.trim() !== "") agency ??= value.trim();
    if (/^(?:报告|填报|统计)?年[度份]$/.test(field)) year ??= yearOf(value);
  }
  return agency === null && year === null ? null : { agency, year };
}
