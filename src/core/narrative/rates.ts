/**
 * 「收到申请4件，按时办结率98%」: no number of four makes 98 %. It is said only where the sentence counts requests, the tables agree with it, it
 * says nothing else up to the rate, and none of the wholes that may be meant can give the rate.
 */

import type { Report } from "../report/report";
import type { Claim, CountClaim, Judged, RequestLine } from "./claim";
import { cutOrRounded, valueOf } from "./judge";
import { alone, readingsOf } from "./readings";

export interface ImpossibleRate {
  /** In the section's text. */
  readonly start: number;
  readonly end: number;
  /** Per cent, as written. */
  readonly stated: number;
  readonly whole: number;
  /** The nearest per cents that so many can give, to the printed place. */
  readonly below: number;
  readonly above: number;
}

const rateWords = "(?:按时|按期|及时|依法)?(?:办结|办理|答复|回复|办复)率";
/** Nothing stands behind it in its clause: 「98%以上」, 「98%以内」, 「98%-100%」 and 「98%的目标」 say something else. */
const rate = new RegExp(
  `${rateWords}(?:均|都)?(?:为|达到|达|是|：)?\\s?(\\d{1,3}(?:\\.\\d{1,2})?)[%％](?=[^\\S\\n]*(?:[，；。、：,;）)\\n]|$))`,
  "g",
);
const anyRate = new RegExp(rateWords);
/** All that may stand before it in its clause: anything else may name another matter, other bodies or an aim. */
const ofRequests = /^(?:其中|均|全年|我(?:局|委|办|镇|乡|街道))?(?:政府信息公开|依申请公开|信息公开)?(?:申请)?件?的?$/;
/** What a clause between the requests and their rate may say; a clause that counts requests may say more. */
const onlyAnswered = /^(?:(?:均|全部|都|已|依法|按时|按期|及时|予以|作出|进行|办结|答复|回复|办理|完毕|完成)了?)*$/;
const clauseMarks = /[，；、：,;]/;
const wholes: readonly RequestLine[] = ["received", "handled", "answered", "mentioned"];
/** So many characters before the rate are its sentence; a longer one says too much. */
const reach = 120;
/** Of more, each whole per cent can be made. */
const greatestWhole = 60;

export function impossibleRates(text: string, judged: readonly Judged[], report: Report): ImpossibleRate[] {
  const found: ImpossibleRate[] = [];
  let next = 0;
  for (const match of text.matchAll(rate)) {
    const end = match.index + match[0].length;
    while (next < judged.length && (judged[next] as Judged).claim.number.start < match.index) next += 1;
    const near = text.slice(Math.max(0, match.index - reach), match.index);
    const said = near.slice(1 + Math.max(...sentenceEnds.map((mark) => near.lastIndexOf(mark))));
    const from = match.index - said.length;
    if (said.length >= reach) continue;

    const counts = judged.slice(Math.max(0, next - mostCounts), next).filter(({ claim }) => claim.number.start >= from);
    if (counts.some(({ verdict }) => verdict.kind === "contradicts") || !speaksOnlyOfRequests(text, from, match.index, counts)) continue;
    const numbers = [
      ...counts.flatMap(({ claim }) => (claim.kind === "count" ? claim.stated.value : [])),
      ...tableWholes(report),
      ...(said.replace(datesAndShares, "").match(/\d+/g) ?? []).map(Number),
    ];
    const whole = wholeOf(counts);
    const given = nearest(Number(match[1]), (match[1]?.split(".")[1] ?? "").length, numbers, whole);
    if (given) found.push({ start: match.index, end, stated: Number(match[1]), whole, ...given });
  }
  return found;
}

/** From the last whole on, clause by clause, up to the rate's own. */
function speaksOnlyOfRequests(text: string, from: number, rateAt: number, counts: readonly Judged[]): boolean {
  const last = counts.filter(isWhole).at(-1)?.claim.number;
  if (last === undefined) return false;
  const before = text.slice(from, last.start).split(clauseMarks).at(-1) ?? "";
  const [tail = "", ...clauses] = text.slice(last.end, rateAt).split(clauseMarks);
  const own = (clauses.pop() ?? "").trim();
  let at = last.end + tail.length + 1;
  const areOfRequests = clauses.every((clause) => {
    const [start, end] = [at, at + clause.length];
    at = end + 1;
    const isCount = counts.some(({ claim }) => isRequests(claim) && claim.number.start >= start && claim.number.end <= end);
    return isCount || onlyAnswered.test(clause.trim()) || isRate(clause.trim());
  });
  return areOfRequests && ofRequests.test(own) && /^\s?[件宗份起]?\s?$/.test(tail) && !/[和及与同并]/.test(before);
}

const isRate = (clause: string): boolean => {
  const at = clause.search(anyRate);
  return at >= 0 && ofRequests.test(clause.slice(0, at));
};

const mostCounts = 12;
const sentenceEnds = ["。", "！", "？", "\n"];
const datesAndShares = /\d{1,4}(?=[年月日])|\d{1,3}(?:\.\d{1,2})?[%％]/g;

const isRequests = (claim: Claim): claim is CountClaim =>
  claim.kind === "count" && claim.what.length === 1 && claim.what.every((what) => what.of === "requests" && what.applicant === null);

const isWhole = ({ claim, verdict }: Judged): boolean =>
  verdict.kind === "agrees" &&
  isRequests(claim) &&
  claim.doubts.length === 0 &&
  claim.what.some((what) => what.of === "requests" && /^(?:received|newlyReceived|handled|answered)$/.test(what.line));

const wholeOf = (counts: readonly Judged[]): number => Math.max(...counts.filter(isWhole).map(({ claim }) => claim.stated.value));

function tableWholes(report: Report): number[] {
  return wholes.flatMap((line) =>
    readingsOf([{ of: "requests", line, applicant: null }], alone, report.form).flatMap((reading) => valueOf(reading, report) ?? []),
  );
}

/** What the whole can give beside the rate; null where it, or another of the numbers, can give the rate itself. */
function nearest(stated: number, decimals: number, numbers: readonly number[], whole: number): { below: number; above: number } | null {
  if (whole < 1 || stated > 100 || numbers.some((number) => number > greatestWhole || canGive(stated, decimals, number))) return null;
  const places = 10 ** decimals;
  const share = (part: number): number => Math.round((100 * places * part) / whole) / places;
  const part = Math.floor((stated * whole) / 100);
  return { below: share(part), above: share(part + 1) };
}

function canGive(stated: number, decimals: number, whole: number): boolean {
  const digits = Math.round(stated * 10 ** decimals);
  const part = (stated * whole) / 100;
  return [Math.floor(part), Math.ceil(part)].some((near) => whole > 0 && cutOrRounded(near, whole, { digits, decimals }));
}
