/**
 * What a number may lawfully count: sums of cells, the most natural reading first. 「受理」 may include what was
 * carried over, 「答复」 may leave out what was withdrawn: a number that fits any of them is right.
 */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { IdentityRule } from "../form/identities";
import { remembered } from "../remembered";
import type { Applicant, CountClaim, RequestLine, What } from "./claim";

export interface Reading {
  readonly plus: readonly CellId[];
  readonly minus: readonly CellId[];
  /** Requests of which the text speaks apart, and which the number leaves out. */
  readonly less: number;
}

/** At most so many for a sum of several things. */
const mostReadings = 64;

export type Context = Pick<CountClaim, "includesCarriedOver" | "besides" | "dropped" | "partOf">;
export const alone: Context = { includesCarriedOver: undefined, besides: [], dropped: [], partOf: null };

/** Of one thing or several; empty: no table of this edition counts it. */
export function readingsOf(what: readonly What[], context: Context, form: Form): readonly Reading[] {
  const first = what[0] as What;
  const own = readingsOfOne(first, context, form);
  const isAnswered = first.of === "requests" && first.line === "answered" && first.applicant === null;
  const all =
    isAnswered && context.dropped.length > 0 ? [...own, ...context.dropped.map((less) => ({ ...(own[0] as Reading), less }))] : own;
  if (what.length === 1) return all;

  const rest = readingsOf(what.slice(1), context, form);
  return all.flatMap((one) => rest.map((other) => add(one, other))).slice(0, mostReadings);
}

const add = (a: Reading, b: Reading): Reading => ({ plus: [...a.plus, ...b.plus], minus: [...a.minus, ...b.minus], less: a.less + b.less });

/** Made once for each form: readings depend on little. */
function readingsOfOne(what: What, context: Context, form: Form): readonly Reading[] {
  const { readings } = factsOf(form);
  const key = keyOf(what, context);
  const known = readings.get(key);
  if (known) return known;

  const made = make(what, context, form).filter(({ plus }) => plus.length > 0);
  readings.set(key, made);
  return made;
}

/** Lines whose own number forbids a reading that swallows them. */
const swallowed: readonly RequestLine[] = ["outcome.partlyDisclosed", "outcome.unableToProvide", "outcome.notProcessed"];

function keyOf(what: What, { includesCarriedOver, besides, partOf }: Context): string {
  switch (what.of) {
    case "requests":
      return `${what.line}/${what.applicant ?? "total"}/${lineAbove(partOf) ?? ""}/${includesCarriedOver === true ? "+" : ""}/${swallowed.map((line) => (besides.includes(line) ? "1" : "0")).join("")}`;
    case "review":
      return `${what.block}/${what.result}`;
    case "documents":
      return `${what.kind}/${what.column}`;
    case "decisions":
      return what.kind;
    default:
      return what.of;
  }
}

const cells = (...plus: CellId[]): Reading => ({ plus, minus: [], less: 0 });

function make(what: What, context: Context, form: Form): Reading[] {
  switch (what.of) {
    case "requests":
      return requestReadings(what.line, what.applicant, context, form);
    case "review": {
      const blocks = what.block === "litigation" ? ["litigation.direct", "litigation.afterReconsideration"] : [what.block];
      const results = what.result === "decided" ? ["upheld", "corrected", "otherResult"] : [what.result];
      return [cells(...blocks.flatMap((block) => results.map((result): CellId => `reviewAndLitigation/${block}/${result}`)))];
    }
    case "documents": {
      const columns = {
        issued: ["issuedThisYear", "madeThisYear", "publishedThisYear"],
        repealed: ["repealedThisYear"],
        inForce: ["currentlyInForce", "totalPublic"],
      } as const;
      const names = what.column === "published" ? Object.values(columns).flat() : columns[what.column];
      return known(
        form,
        names.map((column): CellId => `proactiveDisclosure/${what.kind}/${column}`),
      );
    }
    case "decisions":
      return known(form, [`proactiveDisclosure/${what.kind}/decisionsThisYear`]);
    case "fees":
      return known(form, ["proactiveDisclosure/administrativeFees/feesCollected"]);
    case "channel":
      return [];
  }
}

const known = (form: Form, ids: readonly CellId[]): Reading[] => ids.filter((id) => form.has(id)).map((id) => cells(id));

const organisations: readonly Applicant[] = [
  "commercialEnterprise",
  "researchInstitution",
  "publicWelfareOrganisation",
  "legalServiceAgency",
  "other",
];

function requestReadings(line: RequestLine, applicant: Applicant | null, context: Context, form: Form): Reading[] {
  const columns = applicant === null ? ["total"] : applicant === "organisations" ? organisations : [applicant];
  const at = (...rows: string[]): CellId[] => rows.flatMap((row) => columns.map((column): CellId => `requests/${row}/${column}`));
  const group = (...groups: string[]): CellId[] => at(...groups.flatMap((name) => rowsOf(form, name)));
  const without = (...groups: string[]): Reading => ({ plus: at("outcome.total"), minus: group(...groups), less: 0 });
  const isApart = (other: RequestLine): boolean => context.besides.includes(other);

  const above = lineAbove(context.partOf);
  const fresh = cells(...at("newlyReceived"));
  const withOld = cells(...at("newlyReceived", "carriedOver"));
  const answered = cells(...at("outcome.total"));
  const answeredOfFresh: Reading = { ...answered, minus: at("carriedOver") };
  switch (line) {
    case "received":
      return context.includesCarriedOver ? [withOld, fresh] : [fresh, withOld];
    case "newlyReceived":
      return context.includesCarriedOver ? [withOld, fresh] : [fresh];
    case "carriedOver":
    case "carriedForward":
      return [cells(...at(line))];
    case "carried":
      return [cells(...at("carriedForward")), cells(...at("carriedOver"))];
    case "mentioned":
      return [
        ...(applicant !== null && above !== null ? requestReadings(above, applicant, { ...context, partOf: null }, form) : []),
        fresh,
        withOld,
        answered,
        answeredOfFresh,
      ];
    case "handled":
      return [withOld, fresh, answered, answeredOfFresh, without("outcome.otherHandling")];
    case "answered":
      return [
        answered,
        answeredOfFresh,
        without("outcome.otherHandling.other"),
        without("outcome.otherHandling"),
        without("outcome.notProcessed", "outcome.otherHandling"),
      ];
    case "disclosed":
      return [cells(...at("outcome.fullyDisclosed")), cells(...at("outcome.fullyDisclosed", "outcome.partlyDisclosed"))];
    case "withdrawn":
      return [cells(...group("outcome.otherHandling.other"))];
    case "notHeld":
      return [
        cells(...at("outcome.unableToProvide.notHeld")),
        cells(...group("outcome.unableToProvide")),
        cells(...at("outcome.unableToProvide.wouldNeedCreating")),
        cells(...at("outcome.unableToProvide.notHeld", "outcome.unableToProvide.wouldNeedCreating")),
        cells(...group("outcome.otherHandling.other")),
      ];
    case "otherwise":
      return [
        cells(...group("outcome.otherHandling")),
        cells(...group("outcome.otherHandling.other")),
        cells("requests/newlyReceived/other"),
        cells("requests/outcome.total/other"),
        cells("requests/newlyReceived/other", "requests/carriedOver/other"),
      ];
    case "outcome.fullyDisclosed":
      return [cells(...at(line)), ...(isApart("outcome.partlyDisclosed") ? [] : [cells(...at(line, "outcome.partlyDisclosed"))])];
    case "outcome.refused":
      return [
        cells(...group(line)),
        ...(isApart("outcome.unableToProvide") ? [] : [cells(...group(line, "outcome.unableToProvide"))]),
        ...(isApart("outcome.unableToProvide") || isApart("outcome.notProcessed")
          ? []
          : [cells(...group(line, "outcome.unableToProvide", "outcome.notProcessed"))]),
      ];
    default:
      return [cells(...group(line))];
  }
}

/** The line that applicants are given of, where it is no total. */
const lineAbove = (line: RequestLine | null): RequestLine | null =>
  line !== null && /^(?:outcome\.|carried(?:Over|Forward)$)/.test(line) ? line : null;

/** The row of this id, or the rows of this group. */
export function rowsOf(form: Form, id: string): string[] {
  return factsOf(form).rows.filter((row) => row === id || row.startsWith(`${id}.`));
}

interface Facts {
  readonly rows: readonly string[];
  /** A total and what it adds up, for each rule that says so. */
  readonly parts: ReadonlyMap<IdentityRule, ReadonlyMap<CellId, readonly CellId[]>>;
  readonly readings: Map<string, readonly Reading[]>;
  readonly inParts: WeakMap<Reading, readonly Reading[]>;
}

const factsOf = remembered((form: Form): Facts => {
  const rows = form.tables.requests.numbers.flatMap(({ id }) => (id.endsWith("/total") ? [id.split("/")[1] as string] : []));
  const parts = new Map<IdentityRule, Map<CellId, readonly CellId[]>>();
  for (const { rule, left, right } of form.identities) {
    if (right.length !== 1) continue;
    const ofRule = parts.get(rule) ?? new Map<CellId, readonly CellId[]>();
    parts.set(rule, ofRule.set(right[0] as CellId, left));
  }
  return { rows, parts, readings: new Map(), inParts: new WeakMap() };
});

/** The same reading with its totals replaced by what they add up: text and total may be right where a table is not. */
export function inParts(reading: Reading, form: Form): readonly Reading[] {
  const { parts, inParts: cache } = factsOf(form);
  const known = cache.get(reading);
  if (known) return known;

  const made = [...parts.values()].flatMap((ofRule) => {
    const applies = [...reading.plus, ...reading.minus].some((id) => ofRule.has(id));
    const open = (ids: readonly CellId[]): CellId[] => ids.flatMap((id) => ofRule.get(id) ?? [id]);
    return applies ? [{ plus: open(reading.plus), minus: open(reading.minus), less: reading.less }] : [];
  });
  cache.set(reading, made);
  return made;
}
