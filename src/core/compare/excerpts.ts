/** Of long texts that differ, what a sentence quotes. */

import { shortened } from "../report/cell-text";

const shown = 24;

export const beginning = (text: string): string => shortened(text, shown);

/** Both texts from a little before they part. */
export function aroundFirstDifference(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - shown / 3);
  const excerpt = (text: string): string => `${from > 0 ? "…" : ""}${beginning(text.slice(from))}`;
  return [excerpt(a), excerpt(b)];
}
