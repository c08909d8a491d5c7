/**
 * What a number may lawfully count: sums of cells, the most natural reading first. 「受理」 may include what was
 * carried over, 「答复」 may leave out what was withdrawn: a number that fits any of them is right.
 */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { IdentityRule } from "../form/identities";
import type { Applicant, CountClaim, RequestLine, What } from "./claim";

export interface Reading {
  readonly plus: readonly CellId[];
  readonly minus: readonly CellId[];
  /** Stated withdrawals that the number leaves out. */
  readonly less: number;
}

/** At most so many for a sum of several things. */
const mostReadings = 64;

type Context = Pick<CountClaim, "includesCarriedOver" | "besides" | "dropped">;

/** Empty: no table of this edition counts it. */
export function readingsOf(what: readonly What[], context: Context, form: Form): Reading[] {
  let sums: Reading[] = [{ plus: [], minus: [], less: 0 }];
  for (const each of what) {
    const own = readingsOfOne(each, context, form);
    sums = sums.flatMap((sum) => own.map((one) => add(sum, one))).slice(0, mostReadings);
  }
  return what.length === 0 ? [] : sums;
}

const add = (a: Reading, b: Reading): Reading => ({ plus: [...a.plus, ...b.plus], minus: [...a.minus, ...b.minus], less: a.less + b.less });
const cells = (...plus: CellId[]): Reading => ({ plus, minus: [], less: 0 });

function readingsOfOne(what: What, context: Context, form: Form): Reading[] {
  switch (what.of) {
    case "requests":
      return requestReadings(what.line, what.applicant, context, form);
    case "review": {
      const blocks = what.block === "litigation" ? ["litigation.direct", "litigation.afterReconsideration"] : [what.block];
      const results = what.result === "decided" ? ["upheld", "corrected", "otherResult"] : [what.result];
      return [cells(...blocks.flatMap((block) => results.map((result): CellId => `reviewAndLitigation/${block}/${result}`)))];
    }
    case "documents": {
      const columns = { issued: ["issuedThisYear", "madeThisYear", "publishedThisYear"], repealed: ["repealedThisYear"], inForce: ["currentlyInForce", "totalPublic"] } as const;
      const names = what.column === "published" ? Object.values(columns).flat() : columns[what.column];
      return known(form, names.map((column): CellId => `proactiveDisclosure/${what.kind}/${column}`));
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

const organisations: readonly Applicant[] = ["commercialEnterprise", "researchInstitution", "publicWelfareOrganisation", "legalServiceAgency", "other"];

function requestReadings(line: RequestLine, applicant: Applicant | null, context: Context, form: Form): Reading[] {
  const columns = applicant === null ? ["total"] : applicant === "organisations" ? organisations : [applicant];
  const at = (...rows: string[]): CellId[] => rows.flatMap((row) => columns.map((column): CellId => `requests/${row}/${column}`));
  const group = (...groups: string[]): CellId[] => at(...groups.flatMap((name) => rowsOf(form, name)));
  const without = (minus: CellId[], less = 0): Reading => ({ plus: at("outcome.total"), minus, less });
  const isApart = (other: RequestLine): boolean => context.besides.includes(other);

  const fresh = cells(...at("newlyReceived"));
  const withOld = cells(...at("newlyReceived", "carriedOver"));
  const answered = cells(...at("outcome.total"));
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
      return [fresh, withOld, answered, without(at("carriedOver"))];
    case "handled":
      return [withOld, fresh, answered, without(at("carriedOver")), without(group("outcome.otherHandling"))];
    case "answered":
      return [
        answered,
        without(at("carriedOver")),
        without(rowsOf(form, "outcome.otherHandling.other").flatMap((row) => at(row))),
        without(group("outcome.otherHandling")),
        without(group("outcome.notProcessed", "outcome.otherHandling")),
        ...(context.dropped > 0 ? [without([], context.dropped)] : []),
      ];
    case "disclosed":
      return [cells(...at("outcome.fullyDisclosed")), cells(...at("outcome.fullyDisclosed", "outcome.partlyDisclosed"))];
    case "withdrawn":
      return [cells(...group("outcome.otherHandling.other"))].filter(isNotEmpty);
    case "notHeld":
      return [
        cells(...at("outcome.unableToProvide.notHeld")),
        cells(...group("outcome.unableToProvide")),
        cells(...at("outcome.unableToProvide.wouldNeedCreating")),
        cells(...at("outcome.unableToProvide.notHeld", "outcome.unableToProvide.wouldNeedCreating")),
        cells(...group("outcome.otherHandling.other")),
      ].filter(isNotEmpty);
    case "otherwise":
      return [
        cells(...group("outcome.otherHandling")),
        cells(...group("outcome.otherHandling.other")),
        ...["newlyReceived", "outcome.total"].map((row) => cells(`requests/${row}/other`)),
        cells("requests/newlyReceived/other", "requests/carriedOver/other"),
      ].filter(isNotEmpty);
    case "outcome.fullyDisclosed":
      return [cells(...at(line)), ...(isApart("outcome.partlyDisclosed") ? [] : [cells(...at(line, "outcome.partlyDisclosed"))])];
    case "outcome.refused":
      return [
        cells(...group(line)),
        ...(isApart("outcome.unableToProvide") ? [] : [cells(...group(line, "outcome.unableToProvide"))]),
        ...(isApart("outcome.unableToProvide") || isApart("outcome.notProcessed") ? [] : [cells(...group(line, "outcome.unableToProvide", "outcome.notProcessed"))]),
      ];
    default:
      return [cells(...group(line))].filter(isNotEmpty);
  }
}

const isNotEmpty = ({ plus }: Reading): boolean => plus.length > 0;

/** The row of this id, or the rows of this group. */
export function rowsOf(form: Form, id: string): string[] {
  return factsOf(form).rows.filter((row) => row === id || row.startsWith(`${id}.`));
}

interface Facts {
  readonly rows: readonly string[];
  /** A total and what it adds up, for each rule that says so. */
  readonly parts: ReadonlyMap<IdentityRule, ReadonlyMap<CellId, readonly CellId[]>>;
}

const facts = new WeakMap<Form, Facts>();

function factsOf(form: Form): Facts {
  const made = facts.get(form);
  if (made) return made;

  const rows = form.tables.requests.numbers.flatMap(({ id }) => (id.endsWith("/total") ? [id.split("/")[1] as string] : []));
  const parts = new Map<IdentityRule, Map<CellId, readonly CellId[]>>();
  for (const { rule, left, right } of form.identities) {
    if (right.length !== 1) continue;
    const ofRule = parts.get(rule) ?? new Map<CellId, readonly CellId[]>();
    parts.set(rule, ofRule.set(right[0] as CellId, left));
  }
  const found = { rows, parts };
  facts.set(form, found);
  return found;
}

/** The same reading with its totals replaced by what they add up: text and total may be right where a table is not. */
export function inParts(reading: Reading, form: Form): Reading[] {
  return [...factsOf(form).parts.values()].flatMap((parts) => {
    const applies = [...reading.plus, ...reading.minus].some((id) => parts.has(id));
    const open = (ids: readonly CellId[]): CellId[] => ids.flatMap((id) => parts.get(id) ?? [id]);
    return applies ? [{ plus: open(reading.plus), minus: open(reading.minus), less: reading.less }] : [];
  });
}
