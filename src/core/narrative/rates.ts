/**
 * 「收到申请4件，按时办结率98%」: no number of four makes 98 %. It is said only where the sentence counts requests, the tables agree with it, it
 * speaks of nothing else, and none of the wholes that may be meant can give the rate.
 */

import type { Report } from "../report/report";
import type { Claim, Judged, RequestLine } from "./claim";
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

const rate =
  /(?:按时|按期|及时|依法)?(?:办结|办理|答复|回复|办复|公开)率(?:均|都)?(?:为|达到|达|是|：)?\s?(\d{1,3}(?:\.\d{1,2})?)[%％](?!以上|左右)/g;
/** Other things than requests that are finished and answered. */
const otherMatter =
  /主动公开|建议|提案|议案|工单|热线|信访|信件|来信|留言|投诉|举报|许可|审批|处罚|服务|咨询|诉求|网民|问题|整改|复议|诉讼|解读|意见|办件|全省|全市|近|约|余/;
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
    if (said.length >= reach || otherMatter.test(said)) continue;

    const counts = judged.slice(Math.max(0, next - mostCounts), next).filter(({ claim }) => claim.number.start >= from);
    if (!counts.some(isWhole) || counts.some(({ verdict }) => verdict.kind === "contradicts")) continue;
    const numbers = [
      ...counts.map(({ claim }) => claim.stated.value),
      ...tableWholes(report),
      ...(said.replace(dated, "").match(/\d+/g) ?? []).map(Number),
    ];
    const whole = wholeOf(counts);
    const given = nearest(Number(match[1]), (match[1]?.split(".")[1] ?? "").length, numbers, whole);
    if (given) found.push({ start: match.index, end, stated: Number(match[1]), whole, ...given });
  }
  return found;
}

const mostCounts = 12;
const sentenceEnds = ["。", "！", "？", "\n"];
const dated = /\d{1,4}(?=[年月日])/g;

const isRequests = (claim: Claim): boolean =>
  claim.kind === "count" && claim.what.length === 1 && claim.what.every((what) => what.of === "requests" && what.applicant === null);

const isWhole = ({ claim, verdict }: Judged): boolean =>
  verdict.kind === "agrees" &&
  isRequests(claim) &&
  claim.doubts.length === 0 &&
  claim.kind === "count" &&
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
