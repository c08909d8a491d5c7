/**
 * What the name of a body tells: where its place ends and its trade begins, its level, what it is shortened to, and whether two names
 * are of one body. Names are free text, so each question has the answer that harms nobody when the name tells too little.
 *
 *   isSameBody    may the two be one? Only words that contradict say no: for alarms about another body.
 *   BodyNames     which of these is it? Only the one name that can be meant is found: for files that are put beside each other.
 *   namedIn       do words of running text name the body itself, or its place? In a report they are short: 「区发改委」, 「街道办」.
 */

/** Signs at the end of a place's name, as the source of a pattern. */
export const placeMarks = "[省市县区旗州盟镇乡]|街道";

const placeMark = new RegExp(placeMarks);
const upToLastPlace = new RegExp(`^.*(?:${placeMarks})`);

/**
 * Trades whose words look like places: 市场监督管理局, 市监局, 城市管理局, 住房和城乡建设局. The 城 of 「盐城市」, 「东城区」 and 「新城镇」 is part of
 * a name; a trade begins with it only at the front of what is said, or right behind a place.
 */
const trades =
  /市场|市监(?=局)|市政(?!府)|城乡(?=[建规管发统一])|乡村|区域|地区经济|(^|[省市县区旗州盟镇乡])城[市区镇乡](?!人民政府|政府)/g;

/** The name, with such words blotted out character by character. */
export const withoutTrades = (name: string): string =>
  name.replace(trades, (words, place: string | undefined) => (place ?? "") + "－".repeat(words.length - (place ?? "").length));

/** 「社区」「片区」「超市」 are no areas with a government. */
export const noArea = /(?:社|园|校|景|院|辖|片|市|专|小|灾|库|牧|特|街|功能|服务)区$|[超城上门夜早菜]市$|[世神九]州$|家乡$/;

/** Whether words may be the name of a place with a government: a sign at the end, and something before it. */
export const endsLikeAPlace = (text: string): boolean => /[\u4e00-\u9fff](?:[省市县区旗州盟镇乡]|街道)$/.test(text) && !noArea.test(text);

const bodySuffix = /(?:政府|办公室|办事处|委员会|管委会|局|委|厅|办|街道|镇|乡|中心|所|院|队|公司|学校|医院|部门|机关|单位|村|社区)$/;

/** Whether words may be the name of an office. */
export const endsLikeABody = (text: string): boolean => bodySuffix.test(text);

export type Level = "state" | "province" | "city" | "county" | "township" | "unknown";

export interface Body {
  readonly level: Level;
  /** A people's government, or the office that reports for it. */
  readonly isGovernment: boolean;
}

const government = /(?:人民政府|政府)(?:办公[室厅])?$/;
const stateDepartment = /^(?:国务院|国家|中华人民共和国|中国)|部$|(?:总署|总局|审计署)$/;

/** A single 市 stands for its prefecture: 「昆山市」 is not told apart from 「苏州市」. */
export function bodyOf(agency: string): Body {
  const name = withoutTrades(agency.split(/[\s（(]/, 1)[0] ?? "");
  const isGovernment = government.test(name);
  const isState = !isGovernment && stateDepartment.test(name) && !placeMark.test(name);
  return { level: isState ? "state" : levelOf(name), isGovernment };
}

function levelOf(name: string): Level {
  const place = name.replace(government, "");
  if (/(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?(?:办公[室厅])?$/.test(name)) return "township";

  // 「自治区」 and 「特别行政区」 are provinces, 「杭州」 is no 州.
  const rest = place.replace(/^[\u4e00-\u9fff]{1,7}?(?:省|自治区|特别行政区)|^(?:北京|上海|天津|重庆)市/, "");
  if (/县|旗|[^地]区/.test(rest)) return "county";
  const cities = (rest.match(/市|自治州|地区|盟/g) ?? []).length;
  if (cities > 0) return cities > 1 ? "county" : "city";
  return rest === place ? "unknown" : "province";
}

interface Parts {
  /** 「淮安市洪泽区」; empty where the name says none. */
  readonly place: string;
  /** 「卫健委」; empty for a place alone, as covers and titles say 「东风区」 for its government. */
  readonly trade: string;
}

function partsOf(name: string): Parts {
  const end = upToLastPlace.exec(withoutTrades(name))?.[0].length ?? 0;
  return { place: name.slice(0, end), trade: name.slice(end) };
}

/** Words that every body shortens alike. */
const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s《》“”"()]/g, "")
    .replace(/人民政府/g, "政府")
    .replace(/办公[室厅]|办事处/g, "办")
    .replace(/管理委员会|管委会/g, "管委")
    .replace(/委员会/g, "委");

/** Who reports for a place that is named alone. */
const governsPlace = /^(?:(?:政府)?办?|党政办|管委)$/;

/** 「区应急局」 and 「东风区应急管理局」; also where one shortens the place and the other the trade. */
export function isSameBody(one: string, other: string): boolean {
  const a = partsOf(fold(one));
  const b = partsOf(fold(other));
  return isAbridgedEitherWay(a.place, b.place) && isSameLevel(a.place, b.place) && isSameTrade(a.trade, b.trade);
}

/** Of one trade, whatever place they are of: 「市应急管理局」 above 「东风区应急管理局」. */
export const isOfSameTrade = (one: string, other: string): boolean => {
  const [ours, theirs] = [partsOf(fold(one)).trade, partsOf(fold(other)).trade];
  return ours !== "" && theirs !== "" && isAbridgedEitherWay(ours, theirs);
};

/** A place is shortened at its front: 「淮安市洪泽区」 may be 「洪泽区」, but is not 「淮安市」. A name like 「杭州」 ends as it likes. */
const isSameLevel = (one: string, other: string): boolean =>
  one === "" || other === "" || one.at(-1) === other.at(-1) || /州$/.test(one) || /州$/.test(other);

const isSameTrade = (one: string, other: string): boolean =>
  one === "" || other === "" ? governsPlace.test(one + other) : isAbridgedEitherWay(one, other);

const isAbridgedEitherWay = (one: string, other: string): boolean =>
  one.length <= other.length ? isAbridged(one, other) : isAbridged(other, one);

/** Every character of the shorter, in order, is in the longer. */
function isAbridged(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/**
 * What words in the report of a body name: the body (「区农业农村局」 of 「东风区农业农村局（乡村振兴局）」, 「区政府（办公室）」, 「红旗公安分局」), the place
 * it governs (「红旗镇」, 「开发区」), the government or committee whose office it is, an office of its own, or neither.
 */
export function namedIn(words: string, agency: string): "body" | "place" | "principal" | "office" | null {
  const name = fold(words).replace(/(?:机关|本级)$/, "");
  const forms = formsOf(agency);
  if (words.length < 2 || name === "") return null;
  if (forms.some((form) => form.at(-1) === name.at(-1) && isAbridged(name, form) && isBranch.test(form) === isBranch.test(name)))
    return "body";
  const places = forms.flatMap((form) => (placeGoverned.test(form) ? form.replace(/(?:政府|管委|办)$/, "") : []));
  if (places.some((place) => place.at(-1) === name.at(-1) && isAbridged(name, place))) return "place";
  if (/(?:政府|管委)$/.test(name) && forms.some((form) => isAbridged(name, form))) return "principal";
  return forms.some((form) => isAbridged(form, name)) ? "office" : null;
}

/** 「东风镇」 of its government, street office or committee; not of an office of these. */
const placeGoverned = /(?:[省市县区旗州盟镇乡](?:政府|管委)?|街道办?)$/;

/** A name, what it is without its brackets, what these hold, and 「红旗公安分局」 for 「东风市公安局红旗分局」. */
function formsOf(agency: string): string[] {
  const name = agency.normalize("NFKC").replace(/\s/g, "");
  const inside = /\(([^()]*)\)/.exec(name)?.[1] ?? "";
  const outside = name.replace(/\([^()]*\)/g, "");
  const [, over = "", trade = "", place = ""] = /^((?:[^市县区州]{1,12}[市县区州])?)([^局]{1,12})局([^局]{1,12})分局$/.exec(outside) ?? [];
  const turned = trade === "" ? [] : [`${over}${place}${trade}分局`];
  return [...new Set([name, outside, inside, ...turned].map(fold))].filter((form) => form !== "");
}

/**
 * What is held by body, found again by a name that need not be written alike. The same name goes first; then the only other one that
 * can be short for it, or it for the other: 「区应急局」 finds 「东风区应急管理局」 where no second district has one.
 */
export class BodyNames<Held> {
  readonly #held = new Map<string, { readonly parts: Parts; readonly all: Held[] }>();
  /** Names by what a short form keeps of the trade, its first and last character: not every name is tried with every other. */
  readonly #alike = new Map<string, string[]>();

  add(name: string, held: Held): void {
    const key = nameKey(name);
    const known = this.#held.get(key);
    if (known) {
      known.all.push(held);
      return;
    }
    const parts = spelledOut(name);
    this.#held.set(key, { parts, all: [held] });
    const alike = this.#alike.get(shapeOf(parts));
    if (alike) alike.push(key);
    else this.#alike.set(shapeOf(parts), [key]);
  }

  /** In the order they were added; none where two bodies can be meant. */
  of(name: string): readonly Held[] {
    const same = this.#held.get(nameKey(name));
    if (same) return same.all;
    const parts = spelledOut(name);
    const meant = (this.#alike.get(shapeOf(parts)) ?? []).flatMap((key) => {
      const other = this.#held.get(key);
      return other && isShortForm(parts, other.parts) ? [other] : [];
    });
    return meant.length === 1 ? (meant[0]?.all ?? []) : [];
  }
}

/** Two names with the same key are written alike but for width and white space. */
export const nameKey = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

/** 「县府办」 is 「县政府办」, and 「东风区」 alone its government. */
function spelledOut(name: string): Parts {
  const { place, trade } = partsOf(fold(name));
  if (trade === "") return { place, trade: place.endsWith("街道") ? "办" : "府" };
  return { place, trade: trade.replace(/政府/g, "府") };
}

const shapeOf = ({ trade }: Parts): string => (trade[0] ?? "") + (trade.at(-1) ?? "");

/** A place loses its front (「区」, 「洪泽区」), a trade what is between its first and last character; a branch is not its head office. */
const isShortForm = (one: Parts, other: Parts): boolean =>
  (one.place.endsWith(other.place) || other.place.endsWith(one.place)) &&
  isAbridgedEitherWay(one.trade, other.trade) &&
  isBranch.test(one.trade) === isBranch.test(other.trade);

const isBranch = /分[局中站所院队行校公]|[支大中]队/;
