/**
 * Items of a sentence that add up to another total than the one it states. Only where the tables settle neither:
 * a number that contradicts its cell is reported as such.
 */

import type { Report } from "../report/report";
import { outcomeGroups } from "./claim";
import type { CountClaim, RequestLine, What, Disagreement, Judged } from "./claim";
import { isCovered } from "./scope";

type JudgedCount = Judged & { readonly claim: CountClaim };

/** A total with the items that follow it, none of which can overlap. */
interface Itemised {
  readonly total: JudgedCount;
  readonly items: JudgedCount[];
  readonly kind: Kind;
  /** Named so far. */
  readonly names: Set<string>;
  /** One was named twice: these are several lists. */
  isMixed: boolean;
}

type Kind = "outcome" | "applicant" | "channel" | "result";

export function sumsThatDiffer(judged: readonly Judged[], report: Report): Disagreement[] {
  return itemised(judged, report).flatMap((list) => {
    if (list.isMixed) return [];
    const sum = sumOf(list.items);
    const stated = list.total.claim.stated.value;
    if (!isImpossible(list, sum, stated, report)) return [];
    const { section, words, start, end } = list.total.claim;
    return [{ section, words, start, end, unit: "sum", stated, found: sum, difference: stated - sum, cells: [] }];
  });
}

const sumOf = (items: readonly JudgedCount[]): number => items.reduce((sum, { claim }) => sum + claim.stated.value, 0);

function isImpossible({ total, items, kind }: Itemised, sum: number, stated: number, report: Report): boolean {
  const involved = [total, ...items];
  if (items.length < 2 || involved.some(({ verdict }) => verdict.kind === "contradicts")) return false;
  // All of it stands in the tables so: that these do not add up is said by their own rule.
  if (involved.every(({ verdict }) => verdict.kind === "agrees")) return false;
  if (sum > stated) return sum > stated + mayHaveBeenCarried(total.claim, kind, report);
  return sum < stated && isComplete(items, kind);
}

/** Outcomes under 「收到」 also finish last year's requests. */
function mayHaveBeenCarried(total: CountClaim, kind: Kind, report: Report): number {
  if (kind !== "outcome" || total.what.some((what) => what.of === "requests" && what.line === "answered")) return 0;
  return report.amount("requests/carriedOver/total");
}

function isComplete(items: readonly JudgedCount[], kind: Kind): boolean {
  const lines = items.map(({ claim }) => claim.what[0]).map((what) => (what?.of === "requests" ? what.line : null));
  return kind === "outcome" && outcomeGroups.every((group) => lines.includes(group));
}

function itemised(judged: readonly Judged[], report: Report): Itemised[] {
  const lists: Itemised[] = [];
  let total: JudgedCount | null = null;
  let list: Itemised | null = null;
  for (const one of judged) {
    if (one.claim.kind === "share" || one.claim.kind === "change") continue;
    const count = one as JudgedCount;
    const kind = isCertain(count, report) ? itemKind(count.claim) : null;
    if (kind === null || total?.claim.section !== count.claim.section) {
      total = isTotal(count.claim) && isCertain(count, report) ? count : null;
      list = null;
      continue;
    }
    if (list === null || list.kind !== kind) {
      if (list !== null || !belongs(kind, total.claim)) {
        total = null;
        list = null;
        continue;
      }
      list = { total, items: [], kind, names: new Set(), isMixed: false };
      lists.push(list);
    }
    const name = nameOf(count.claim);
    // 「不予公开6件，其中过程性信息2件」: the two are among the six.
    if (name.includes(".") && list.names.has(name.slice(0, name.lastIndexOf(".")))) continue;
    list.isMixed ||= name !== "" && list.names.has(name);
    list.names.add(name);
    list.items.push(count);
  }
  return lists;
}

const isCertain = ({ claim }: JudgedCount, report: Report): boolean =>
  claim.kind === "count" &&
  claim.year === "this" &&
  claim.doubts.length === 0 &&
  claim.what.length === 1 &&
  isCovered(claim.scope, report.agency) === true;

const totals: readonly RequestLine[] = ["received", "newlyReceived", "answered", "handled"];
const isTotal = ({ what: [what] }: CountClaim): boolean =>
  what?.of === "review" ? what.result === "total" : what?.of === "requests" && what.applicant === null && totals.includes(what.line);

function itemKind({ what: [what] }: CountClaim): Kind | null {
  if (what?.of === "channel") return "channel";
  if (what?.of === "review") return what.result === "total" || what.result === "decided" ? null : "result";
  if (what?.of !== "requests") return null;
  if (what.applicant !== null) return what.line === "mentioned" && what.applicant !== "organisations" ? "applicant" : null;
  return what.line.startsWith("outcome.") ? "outcome" : null;
}

const belongs = (kind: Kind, total: CountClaim): boolean => (kind === "result") === total.what.some((what: What) => what.of === "review");

/** What an item is called among its like; channels by their words. */
function nameOf({ what: [what], words }: CountClaim): string {
  if (what?.of === "channel") return words.replace(/[\d零〇一二两三四五六七八九十百千]/g, "");
  if (what?.of === "requests") return what.applicant ?? what.line;
  return what?.of === "review" ? what.result : "";
}
