/**
 * Which row of a grid is which row of the official table: the best alignment of the two sequences as wholes, so that
 * one damaged, missing or extra row never shifts the others. Labels decide; where one is unreadable, its neighbours do.
 */

import type { Table } from "../form/geometry";
import type { Grid } from "../sheet/grid";
import { likeness, ownerOf, patternOf, profileOf } from "./row-pattern";
import type { RowProfile } from "./row-pattern";

export interface RowAlignment {
  /** For each row of the form the grid's row, −1 where it is not printed. */
  readonly rows: readonly number[];
  readonly profiles: ReadonlyMap<number, RowProfile>;
  /** Rows recognised by their labels, of all rows with labels; the rest by position. */
  readonly recognised: number;
  readonly labelled: number;
  readonly score: number;
}

/** A row is recognised by its label from this likeness on. */
const clearly = 0.6;
const missingNumbers = 0.6;
const missingHeader = 0.3;
const extraRow = 0.25;

/** `isCopy`: what is sought is a second table beside one found; it must have a row under its very label. */
export function alignRows(grid: Grid, table: Table, among: readonly number[], isCopy: boolean): RowAlignment | null {
  const pattern = patternOf(table);
  const { rows: patterns } = pattern;
  const known = among.map((row): Known => {
    const profile = profileOf(grid, row);
    return { profile, owner: ownerOf(profile, pattern) };
  });
  const near = nearby(known, isCopy, patterns.length);
  if (near.length === 0) return null;
  const profiles = near.map(({ profile }) => profile);

  const likenesses = near.map(({ profile, owner }) => patterns.map((row) => likeness(profile, row, owner)));
  const gapOf = (form: number): number => (patterns[form]?.numbers.length ? missingNumbers : missingHeader);

  const width = patterns.length + 1;
  const best = new Float64Array((profiles.length + 1) * width);
  const move = new Uint8Array(best.length);
  for (let form = 1; form < width; form += 1) {
    best[form] = (best[form - 1] as number) - gapOf(form - 1);
    move[form] = skipForm;
  }
  for (let at = 1; at <= profiles.length; at += 1) {
    const free = (profiles[at - 1] as RowProfile).tokens.length === 0;
    for (let form = 1; form < width; form += 1) {
      const here = at * width + form;
      const matched = (best[here - width - 1] as number) + 1.4 * (likenesses[at - 1]?.[form - 1] as number) - 0.4;
      const withoutForm = (best[here - 1] as number) - gapOf(form - 1);
      const withoutRow = (best[here - width] as number) - (free || form === width - 1 ? 0 : extraRow);
      const most = Math.max(matched, withoutForm, withoutRow);
      best[here] = most;
      move[here] = most === matched ? match : most === withoutRow ? skipRow : skipForm;
    }
  }

  const rows = new Array<number>(patterns.length).fill(-1);
  let recognised = 0;
  const recognise = (form: number, at: number): void => {
    rows[form] = (profiles[at] as RowProfile).row;
    if ((likenesses[at]?.[form] ?? 0) >= clearly && patterns[form]?.keys.length) recognised += 1;
  };
  let at = profiles.length;
  let form = patterns.length;
  while (at > 0 && form > 0) {
    const how = move[at * width + form];
    if (how === match) recognise(--form, --at);
    else if (how === skipRow) at -= 1;
    else form -= 1;
  }

  // A row that stands elsewhere under its own label is that row: labels first, then position.
  near.forEach(({ profile, owner }, index) => {
    if (typeof owner === "number" && rows[owner] === -1 && !rows.includes(profile.row)) recognise(owner, index);
  });

  return {
    rows,
    profiles: new Map(profiles.map((profile) => [profile.row, profile])),
    recognised,
    labelled: patterns.filter((pattern) => pattern.keys.length > 0).length,
    score: best[profiles.length * width + patterns.length] as number,
  };
}

const match = 0;
const skipRow = 1;
const skipForm = 2;

interface Known {
  readonly profile: RowProfile;
  readonly owner: ReturnType<typeof ownerOf>;
}

/**
 * A long sheet is searched only around rows that are known, as far as the table can reach from the only one known; a
 * short sheet, where every label may be damaged, whole.
 */
function nearby(rows: readonly Known[], isCopy: boolean, reach: number): readonly Known[] {
  const first = rows.findIndex(isKnown);
  if (first < 0) return isCopy || rows.length > 400 ? [] : rows;
  let last = rows.length - 1;
  while (!isKnown(rows[last] as Known)) last -= 1;
  const near = rows.slice(Math.max(0, first - reach), last + reach + 1);
  return near.length > 1_000 ? near.filter(({ profile }) => !profile.isProse).slice(0, 1_000) : near;
}

const isKnown = ({ owner }: Known): boolean => typeof owner === "number";
