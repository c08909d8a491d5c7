/** Which of a page's paragraphs and tables are the article: menus, buttons and the foot of the site are none of it. It may not read markup. */

import { headingIn } from "../core/prose/headings";
import { isControl, isPageNumber } from "../core/prose/report-lines";
import type { Block } from "../core/readers/block";
import { looksLikeOurs } from "../core/readers/row-pattern";

/** A block with the element it stands in. */
export interface Placed {
  readonly block: Block;
  readonly holder: Holder;
}

export interface Holder {
  readonly name: string;
  readonly parent: Holder | null;
  readonly depth: number;
}

/** Text after the article that stands outside the element which holds the article's headings and tables is the page's own. */
export function article(placed: readonly Placed[]): Block[] {
  const marks = placed.map(({ block }, index) => (isOurs(block) ? index : -1)).filter((index) => index >= 0);
  const last = marks[marks.length - 1] ?? -1;
  let common: Holder | null = null;
  for (const index of marks) common = common ? sharedHolder(common, (placed[index] as Placed).holder) : (placed[index] as Placed).holder;
  const isInside = (holder: Holder): boolean => common === null || sharedHolder(common, holder) === common;
  return placed
    .filter(({ holder, block }, index) => index <= last || (isInside(holder) && !isBelowArticle(block)))
    .map(({ block }) => block);
}

const isOurs = (block: Block): boolean =>
  block.kind === "table"
    ? looksLikeOurs(block.grid)
    : block.kind === "paragraph" && block.text.split("\n").some((line) => (headingIn(line)?.weight ?? 0) >= 4);

function sharedHolder(one: Holder, other: Holder): Holder {
  let [a, b] = [one, other];
  while (a !== b) {
    const [up, down] = [a.depth >= b.depth, b.depth >= a.depth];
    if (up) a = a.parent ?? a;
    if (down) b = b.parent ?? b;
  }
  return a;
}

const isBelowArticle = (block: Block): boolean => block.kind === "paragraph" && (isControl(block.text) || isPageNumber(block.text));
