/**
 * Differences that no report's own equations show, taken apart into what a single miscount of a request makes: booked
 * under another applicant, another outcome, as new instead of carried over, or left out altogether. Each leaves all
 * equations of the report it happens in true, and so the totals follow. Tables 2 and 4 are taken cell by cell.
 */

import { sectionOf } from "../form/cell-id";
import type { CellId, TableId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { Deltas } from "./cause";
import type { Gaps } from "./gaps";

/** Differences that have one cause between them. */
export interface Miscount {
  readonly table: TableId;
  readonly deltas: Deltas;
  /** So many requests, in a miscount that leaves all equations true; null for anything else. */
  readonly miscounted: number | null;
}

/** More differences than this are no miscount of some requests. */
const mostCells = 60;

/** Table 3 as one event each a connected part, and the same parts taken apart. */
export interface EventsOfTable3 {
  readonly whole: Miscount;
  readonly parts: readonly Miscount[];
}

export function eventsOfTable3(form: Form, gaps: Gaps): EventsOfTable3[] {
  const open = gaps.open().filter((id) => sectionOf(id) === "requests");
  if (open.length > mostCells) return [];
  return connected(form, open).map((cells) => {
    const deltas = new Map(cells.map((id) => [id, gaps.at(id)]));
    return { whole: { table: "requests", deltas, miscounted: null }, parts: partsOf(form, deltas) };
  });
}

export const singleEvents = (form: Form, gaps: Gaps): Miscount[] =>
  gaps.open().flatMap((id): Miscount[] => {
    const table = sectionOf(id) as TableId;
    if (table === "requests") return [];
    if (table === "proactiveDisclosure") return [{ table, deltas: new Map([[id, gaps.at(id)]]), miscounted: null }];
    // A total of table 4 goes with the part that has its difference.
    const total = totalOver(form, id);
    if (total === id) return isTotalOfOne(form, id, gaps) ? [] : [{ table, deltas: new Map([[id, gaps.at(id)]]), miscounted: null }];
    const follows = total !== undefined && gaps.at(total) === gaps.at(id);
    return [{ table, deltas: new Map([[id, gaps.at(id)], ...(follows ? [[total, gaps.at(id)] as const] : [])]), miscounted: null }];
  });

const totalOver = (form: Form, id: CellId): CellId | undefined =>
  form.identitiesAt(id).find(({ rule }) => rule === "review-and-litigation-total")?.right[0];

const isTotalOfOne = (form: Form, total: CellId, gaps: Gaps): boolean =>
  form.identitiesAt(total).some(({ left }) => left.some((part) => gaps.at(part) === gaps.at(total)));

/** Cells that share an equation belong together. */
function connected(form: Form, cells: readonly CellId[]): CellId[][] {
  const groups: CellId[][] = [];
  const left = new Set(cells);
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const id of group) {
      const near = new Set(form.identitiesAt(id).flatMap((identity) => [...identity.left, ...identity.right]));
      for (const other of [...left]) if (near.has(other) && left.delete(other)) group.push(other);
    }
    groups.push(cells.filter((id) => group.includes(id)));
  }
  return groups;
}

interface Lines {
  readonly into: readonly string[];
  readonly out: readonly string[];
  readonly columns: readonly string[];
}

const at = (row: string, column: string): CellId => `requests/${row}/${column}`;

function linesOf(form: Form): Lines {
  const keys = (part: 1 | 2): string[] => [...new Set(form.tables.requests.numbers.map(({ id }) => id.split("/")[part] as string))];
  const rows = keys(1).filter((row) => row !== "outcome.total");
  const into = ["newlyReceived", "carriedOver"];
  return { into, out: rows.filter((row) => !into.includes(row)), columns: keys(2).filter((column) => column !== "total") };
}

/** The cheapest way to take differences apart is the one that leaves least: largest step first. */
function partsOf(form: Form, deltas: Deltas): Miscount[] {
  const gap = new Map(deltas);
  const found: Miscount[] = [];
  const lines = linesOf(form);
  for (;;) {
    const step = bestStep(lines, (id) => gap.get(id) ?? 0);
    if (!step) break;
    const event = withTotals(step);
    for (const [id, delta] of event) gap.set(id, (gap.get(id) ?? 0) - delta);
    found.push({ table: "requests", deltas: event, miscounted: Math.abs([...step.values()][0] ?? 0) });
  }
  return found;
}

/** A miscount that lies wholly in what is left of the differences, and settles most of it. */
function bestStep({ into, out, columns }: Lines, gap: (id: CellId) => number): Deltas | null {
  let best: { readonly weight: number; readonly deltas: Deltas } | null = null;
  const offer = (more: readonly CellId[], less: readonly CellId[]): void => {
    const amount = Math.min(...more.map(gap), ...less.map((id) => -gap(id)));
    if (amount <= 0) return;
    const settled = [...more, ...less].filter((id) => Math.abs(gap(id)) === amount).length;
    const weight = 10 * settled + more.length + less.length;
    if (best === null || weight > best.weight)
      best = { weight, deltas: new Map([...more.map((id) => [id, amount] as const), ...less.map((id) => [id, -amount] as const)]) };
  };
  for (const column of columns) {
    for (const rows of [into, out])
      for (const one of rows) for (const other of rows) if (one !== other) offer([at(one, column)], [at(other, column)]);
    for (const i of into)
      for (const o of out) {
        const amount = Math.sign(gap(at(i, column)));
        if (amount === 0 || Math.sign(gap(at(o, column))) !== amount) continue;
        if (amount > 0) offer([at(i, column), at(o, column)], []);
        else offer([], [at(i, column), at(o, column)]);
        if (amount > 0)
          for (const other of columns) if (other !== column) offer([at(i, column), at(o, column)], [at(i, other), at(o, other)]);
      }
  }
  return (best as { readonly deltas: Deltas } | null)?.deltas ?? null;
}

function withTotals(leaves: Deltas): Deltas {
  const all = new Map<CellId, number>();
  const add = (id: CellId, delta: number): Map<CellId, number> => all.set(id, (all.get(id) ?? 0) + delta);
  for (const [id, delta] of leaves) {
    const [, row = "", column = ""] = id.split("/");
    const isOutcome = row.startsWith("outcome.");
    for (const each of isOutcome ? [row, "outcome.total"] : [row]) for (const line of [column, "total"]) add(at(each, line), delta);
  }
  return new Map([...all].filter(([, delta]) => delta !== 0));
}
