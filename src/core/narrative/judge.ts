/**
 * A claim against a report: agrees, contradicts, or the report cannot say. It contradicts only where the words leave
 * no other reading, the number is about this body and year, and no lawful reading of the tables gives it.
 */

import type { CellId } from "../form/cell-id";
import type { Stated } from "../prose/numerals";
import { moneyScale, tenThousandsOf } from "../report/cell-text";
import type { Report } from "../report/report";
import type { Claim, CountClaim, Doubt, ShareClaim, Verdict, What } from "./claim";
import { alone, inParts, readingsOf } from "./readings";
import type { Reading } from "./readings";
import { isCovered } from "./scope";

export function judge(claim: Claim, report: Report): Verdict {
  if (claim.kind === "change") return { kind: "cannot-say", because: "comparison" };
  if (claim.year !== "this") return { kind: "cannot-say", because: "other-year" };
  // Where that is not known the words carry a doubt.
  if (isCovered(claim.scope, report.agency) === false) return { kind: "cannot-say", because: "other-body" };

  const verdict = claim.kind === "share" ? judgeShare(claim, report) : judgeCount(claim, report);
  const [doubt] = claim.doubts;
  const isHeld =
    doubt === undefined ||
    isTooMany(claim, verdict) ||
    (verdict.kind === "contradicts" && claim.doubts.every((one) => one === "approximate") && isFarOff(claim.stated.value, verdict.table));
  return verdict.kind === "contradicts" && !isHeld ? { kind: "cannot-say", because: doubt as Doubt } : verdict;
}

function judgeCount(claim: CountClaim, report: Report): Verdict {
  const readings = readingsOf(claim.what, claim, report.form);
  const [natural] = readings;
  if (natural === undefined) return { kind: "cannot-say", because: "not-in-tables" };

  const isMoney = claim.what.every(({ of }) => of === "fees");
  const isNear = claim.doubts.includes("approximate");
  const scale = isMoney ? moneyScale : 1;
  const isRight = (reading: Reading): boolean => {
    const found = valueOf(reading, report);
    return found !== undefined && fits(claim.stated, found, scale, isNear);
  };
  const right = readings.find(isRight) ?? firstOf(readings, (reading) => inParts(reading, report.form).find(isRight));
  if (right) return { kind: "agrees", cells: right.plus };

  const found = valueOf(natural, report);
  if (found === undefined) return { kind: "cannot-say", because: "cells-blank" };

  const difference = Math.round(claim.stated.value * scale) - found;
  return { kind: "contradicts", cells: [...natural.plus, ...natural.minus], table: found / scale, difference: difference / scale };
}

function firstOf(readings: readonly Reading[], find: (reading: Reading) => Reading | undefined): Reading | undefined {
  for (const reading of readings) {
    const found = find(reading);
    if (found) return found;
  }
  return undefined;
}

/** The sum of a reading, in counts or millionths of 万元; blanks count as nothing where anything at all is filled in. */
export function valueOf({ plus, minus, less }: Reading, report: Report): number | undefined {
  let sum = -less;
  let isBlank = true;
  for (const id of plus) {
    const value = amount(id, report);
    isBlank &&= value === undefined;
    sum += value ?? 0;
  }
  for (const id of minus) sum -= amount(id, report) ?? 0;
  return isBlank ? undefined : sum;
}

function amount(id: CellId, report: Report): number | undefined {
  const reading = report.form.has(id) ? report.reading(id) : undefined;
  // A total that is a formula counts the parts its spreadsheet passed over, as in the equations.
  if (reading?.kind === "count") return report.amount(id);
  return reading?.kind === "money" ? tenThousandsOf(reading) : undefined;
}

const nearlyEqual = 0.1;

/** Those withdrawn are some of the others of （六）: fewer may be, more may not. */
const isTooMany = (claim: Claim, verdict: Verdict): boolean =>
  claim.kind === "count" &&
  verdict.kind === "contradicts" &&
  verdict.difference > 0 &&
  claim.what.every((what) => what.of === "requests" && what.line === "withdrawn") &&
  claim.doubts.every((doubt) => doubt === "meaning");

/** 「近300件」 of 30: no manner of speaking. */
const isFarOff = (stated: number, table: number): boolean =>
  Math.max(stated, table) > 1.5 * Math.min(stated, table) && Math.abs(stated - table) >= 5;

/** Equal to the last printed place, cut off or rounded. */
function fits(stated: Stated, found: number, scale: number, isNear: boolean): boolean {
  if (isNear) return Math.abs(stated.value * scale - found) <= nearlyEqual * stated.value * scale;
  const step = Math.max(1, Math.round(stated.step * scale));
  const digits = step === 1 ? Math.round(stated.value * scale) : stated.digits;
  return digits === Math.floor(found / step) || digits === Math.floor(found / step + 0.5);
}

function judgeShare(claim: ShareClaim, report: Report): Verdict {
  const { part, stated } = claim;
  const readings = readingsOf(part.what, part, report.form);
  const tableParts = readings.flatMap((reading) => valueOf(reading, report) ?? []);
  const wholes = wholesOf(part.what, report);
  for (const size of [...claim.sums, ...tableParts]) {
    for (const whole of [...claim.wholes, ...wholes])
      if (cutOrRounded(size, whole, stated)) return { kind: "agrees", cells: readings[0]?.plus ?? [] };
  }
  // 「收到申请85件，占全县的12%」: the tables hold no more than what came in.
  if (part.what.every(cameIn)) return { kind: "cannot-say", because: "not-in-tables" };

  const [natural] = readings;
  const [size] = tableParts;
  const [whole] = wholes;
  if (natural === undefined) return { kind: "cannot-say", because: "not-in-tables" };
  if (size === undefined || whole === undefined || whole === 0) return { kind: "cannot-say", because: "cells-blank" };
  const doubt = part.doubts[0];
  if (doubt !== undefined) return { kind: "cannot-say", because: doubt };

  const places = 10 ** stated.decimals;
  const table = Math.floor((100 * places * size) / whole + 0.5);
  return { kind: "contradicts", cells: natural.plus, table: table / places, difference: (stated.digits - table) / places };
}

/** Whether a part of a whole is so many per cent, cut off or rounded to the printed place. */
export function cutOrRounded(size: number, whole: number, { digits, decimals }: Pick<Stated, "digits" | "decimals">): boolean {
  if (whole <= 0) return false;
  const exact = (100 * 10 ** decimals * size) / whole;
  return digits === Math.floor(exact) || digits === Math.floor(exact + 0.5);
}

const cameIn = (what: What): boolean =>
  what.of === "requests" && what.applicant === null && /^(?:received|newlyReceived|mentioned)$/.test(what.line);

/** What a share may be of, the most natural first. */
function wholesOf(what: readonly What[], report: Report): number[] {
  const sums = (wholes: readonly What[][]): number[] =>
    wholes.flatMap((whole) => readingsOf(whole, alone, report.form).flatMap((reading) => valueOf(reading, report) ?? []));
  const [first] = what;
  if (first?.of === "review") {
    const total = (block: "reconsideration" | "litigation" | "litigation.direct" | "litigation.afterReconsideration"): What => ({
      of: "review",
      block,
      result: "total",
    });
    return sums([
      [total(first.block)],
      [total("reconsideration"), total("litigation")],
      [total("litigation")],
      [{ of: "review", block: first.block, result: "decided" }],
    ]);
  }
  if (first?.of !== "requests" && first?.of !== "channel") return [];

  const line = (name: "received" | "answered" | `outcome.${string}`, applicant: null = null): What => ({
    of: "requests",
    line: name,
    applicant,
  });
  const isOutcome = first.of === "requests" && first.applicant === null && !cameIn(first);
  const groups = first.of === "requests" ? /^(outcome\.\w+)\./.exec(first.line) : null;
  const totals = isOutcome ? [[line("answered")], [line("received")]] : [[line("received")], [line("answered")]];
  return sums([...totals, ...(groups ? [[line(groups[1] as `outcome.${string}`)]] : [])]);
}
