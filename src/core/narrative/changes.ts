/**
 * 「较上年增加10件」「同比增长50%」「是上年的2倍」「与上年持平」: a change, held against last year's report where the number before it, or the words
 * before it, are of something the tables count.
 */

import type { TextId } from "../form/cell-id";
import { readNumeral } from "../prose/numerals";
import type { Numeral } from "../prose/numerals";
import { moneyScale } from "../report/cell-text";
import { textsOf } from "../report/report";
import type { Report } from "../report/report";
import type { CountClaim, Judged, What } from "./claim";
import { cleanText } from "./clean-text";
import type { CleanText } from "./clean-text";
import { judgedClaims } from "./disagreements";
import { valueOf } from "./judge";
import { readClaims } from "./read-claims";
import { readingsOf } from "./readings";
import { isCovered } from "./scope";

/** The tables' numbers of last year and this; money in 万元. */
export interface ChangeThatDisagrees {
  readonly section: TextId;
  /** From the number it is a change of, or the words that name it. */
  readonly words: string;
  readonly was: number;
  readonly is: number;
}

type Direction = "up" | "down" | "same" | "times";

interface Change {
  readonly section: TextId;
  readonly direction: Direction;
  /** Null for 「持平」. */
  readonly stated: Numeral | null;
  /** The clause before it, from the last mark on. */
  readonly clause: string;
  /** In the section's text: where the clause, and the change itself, begin, and where it ends. */
  readonly clauseStart: number;
  readonly start: number;
  readonly end: number;
}

const lastYear = "(?:上年|去年|上一年|上年度|上一年度|((?:19|20)\\d\\d)年度?)(?:同期)?(?:（[^（）]{0,10}）|的?\\d{1,7}[件起宗份])?";
const compared = `(?:同比(?:去年|上年)?|(?:与|和|同|跟|较|比|相较于?|对比)${lastYear}(?:相比较?|相较|比)?)`;
const change = new RegExp(
  `${compared}，?(?:也|均|净|共|总体|有所)?(?:(增加|增长|上升|上涨|提高|增多|增幅|多|增)|(减少|下降|降低|下滑|降幅|少|减|降))(?:了|为|达|达到|幅度?为)?(?:约|近)?(?=\\d)`,
  "g",
);
const multiple = new RegExp(`(?:是|为|达|达到)${lastYear}的(?:约|近)?(?=\\d)`, "g");
const unchanged = new RegExp(
  `(?:同比(?:去年|上年)?|[与和同跟较比]?${lastYear}(?:相比较?|相较|比)?)，?(?:保持|数量)?(?:持平|相同|没有变化|无变化|未变化)`,
  "g",
);
const anySign = /同比|上年|去年|上一年|20\d\d年/;

export function changesThatDisagree(report: Report, previous: Report): ChangeThatDisagrees[] {
  if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) return [];
  return textsOf(report).flatMap((section) => {
    const text = report.narrative[section] ?? "";
    if (!anySign.test(text)) return [];
    return changesIn(section, text, report.year).flatMap((one) => {
      const part = partOf(one, text, report);
      const pair = part && disagreement(one, part, report, previous);
      return pair ? [{ section, words: text.slice(pair.start, one.end), was: pair.was, is: pair.is }] : [];
    });
  });
}

function changesIn(section: TextId, text: string, year: number | null): Change[] {
  const found: Change[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const clean = cleanText(line, offset);
    offset += line.length + 1;
    for (const [pattern, isMultiple] of [
      [change, false],
      [multiple, true],
    ] as const) {
      for (const match of clean.text.matchAll(pattern)) {
        if (!isLastYear(match[1], year)) continue;
        const stated = readNumeral(clean.text, match.index + match[0].length);
        const isDown = !isMultiple && match[3] !== undefined;
        if (stated) found.push(placed(section, clean, match.index, stated.end, stated, isMultiple ? "times" : isDown ? "down" : "up"));
      }
    }
    for (const match of clean.text.matchAll(unchanged)) {
      if (isLastYear(match[1] ?? match[2], year))
        found.push(placed(section, clean, match.index, match.index + match[0].length, null, "same"));
    }
  }
  return found;
}

const isLastYear = (written: string | undefined, year: number | null): boolean =>
  written === undefined || year === null || Number(written) === year - 1;

function placed(section: TextId, clean: CleanText, start: number, end: number, stated: Numeral | null, direction: Direction): Change {
  const from = Math.max(...[..."，。；：（"].map((mark) => clean.text.lastIndexOf(mark, start - 1) + 1));
  return {
    section,
    direction,
    stated,
    clause: clean.text.slice(Math.max(from, start - longestClause), start),
    clauseStart: clean.originalStart(from),
    start: clean.originalStart(start),
    end: clean.originalEnd(end),
  };
}

const longestClause = 40;

interface Part {
  readonly claim: CountClaim;
  /** Of the words to be quoted. */
  readonly start: number;
}

/** What it is a change of: the count right before it, true in this year's tables, or what its own clause names. */
function partOf(one: Change, text: string, report: Report): Part | null {
  const counted = judgedClaims(report).find((judged) => isRightBefore(judged, one, text));
  if (counted) {
    const claim = counted.claim as CountClaim;
    return counted.verdict.kind === "agrees" && claim.year === "this" && claim.doubts.length === 0 ? { claim, start: claim.start } : null;
  }
  if (one.clause === "" || /[\d、]/.test(one.clause.replace(/(?:19|20)\d\d年/g, ""))) return null;
  // What would a number behind these words count?
  const [claim, ...more] = readClaims(one.section, `${one.clause}1${unitOf(one)}。`, { agency: report.agency, year: report.year });
  const isSure =
    claim !== undefined && (claim.kind === "count" || claim.kind === "money") && claim.doubts.length === 0 && claim.year === "this";
  return isSure && more.length === 0 && isCovered(claim.scope, report.agency) === true ? { claim, start: one.clauseStart } : null;
}

const unitOf = ({ stated }: Change): string =>
  stated && /^(?:[件起宗份例]|万元)$/.test(stated.unit ?? "") ? (stated.unit as string) : "件";

function isRightBefore({ claim }: Judged, { section, start }: Change, text: string): boolean {
  if (claim.section !== section || (claim.kind !== "count" && claim.kind !== "money") || claim.end > start) return false;
  return start - claim.end <= longestObject && between.test(text.slice(claim.end, start).replace(/\s/g, ""));
}

/** 「收到85件政府信息公开申请，同比……」 */
const between = /^(?:政府信息公开|政府信息依申请公开|信息公开|依申请公开)?的?(?:申请|请求|件)?[，,、（(]?$/;
const longestObject = 16;

/** Null where any lawful reading of both reports gives the change, or last year's says nothing. */
function disagreement(
  { direction, stated }: Change,
  { claim, start }: Part,
  report: Report,
  previous: Report,
): { start: number; was: number; is: number } | null {
  const isMoney = claim.what.every(({ of }) => of === "fees");
  const scale = isMoney ? moneyScale : 1;
  if (stated && !measures(stated, isMoney, direction)) return null;
  const [now, before] = [readingsIn(claim, report), readingsIn(claim, previous)];
  if (now.length === 0 || now.length !== before.length || before.every((value) => value === undefined)) return null;
  if (now[0] === undefined || before[0] === undefined) return null;

  const isRight = now.some((value, at) => {
    const was = before[at];
    if (value === undefined || was === undefined) return false;
    return gives(direction, stated, value / scale, was / scale) || gives(direction, stated, claim.stated.value, was / scale);
  });
  // The base a share is taken of must be there.
  const isOfNothing = before.some((value) => value === 0) && stated !== null && !isCountUnit(stated);
  if (isRight || isOfNothing) return null;
  const meant = Math.max(
    0,
    now.findIndex((value) => value === Math.round(claim.stated.value * scale)),
  );
  const [is, was] = [now[meant], before[meant]];
  return is === undefined || was === undefined ? null : { start, was: was / scale, is: is / scale };
}

const readingsIn = (claim: CountClaim, report: Report): (number | undefined)[] =>
  readingsOf(claim.what as readonly What[], claim, report.form).map((reading) => valueOf(reading, report));

const isCountUnit = ({ unit }: Numeral): boolean => unit !== "%" && unit !== "倍";

function measures({ unit, decimals }: Numeral, isMoney: boolean, direction: Direction): boolean {
  if (direction === "times") return unit === "倍";
  if (unit === "%" || unit === "倍") return true;
  return isMoney ? unit === "万元" : decimals === 0 && /^(?:[件起宗份例条项个]|件次)?$/.test(unit ?? "?");
}

function gives(direction: Direction, stated: Numeral | null, is: number, was: number): boolean {
  if (direction === "same" || stated === null) return is === was;
  const tolerance = stated.approximate ? stated.value / 10 : 0;
  const isNear = (value: number, step: number): boolean => Math.abs(value - stated.value) <= Math.max(step, tolerance) + epsilon;
  // Cut off, or rounded either way, at the printed place.
  const step = stated.step === 1 && isCountUnit(stated) ? 0 : stated.step;
  if (direction === "times") return was > 0 && isNear(is / was, step / 2);
  const grown = direction === "up" ? is - was : was - is;
  if (isCountUnit(stated)) return isNear(grown, stated.step < 1 ? stated.step : 0);
  if (was <= 0) return false;
  if (stated.unit === "%") return isNear((100 * grown) / was, step);
  // 「增长2倍」 is said of three times as many, and of twice.
  return isNear(grown / was, step / 2) || (stated.value > 1 && isNear(is / was, step / 2));
}

/** Of binary fractions. */
const epsilon = 1e-9;
