/** Two texts cut to where they part: what stands before, what differs, what follows. For setting them side by side. */

import { shortened } from "../report/cell-text";

export interface Parted {
  readonly before: string;
  readonly differing: string;
  readonly after: string;
}

/** Characters shown around a difference, and of a long one. */
const around = 12;
const longest = 60;

/** A number is one word: 「13」 and 「18」 differ as wholes, or a digit marked alone would be read as a number. */
export function partsThatDiffer(a: string, b: string): readonly [Parted, Parted] {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;

  while (start > 0 && (isInNumber(a, start) || isInNumber(b, start) || isInPair(a, start) || isInPair(b, start))) start -= 1;
  while (
    end > 0 &&
    (isInNumber(a, a.length - end) || isInNumber(b, b.length - end) || isInPair(a, a.length - end) || isInPair(b, b.length - end))
  )
    end -= 1;
  return [parted(a, start, a.length - end), parted(b, start, b.length - end)];
}

const digit = /[\d.,]/;

/** A cut at `at` would go through a number. */
const isInNumber = (text: string, at: number): boolean => digit.test(text[at - 1] ?? "") && digit.test(text[at] ?? "");

/** … or through a character of two halves. */
const isInPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");

function parted(text: string, start: number, end: number): Parted {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  const differing = text.slice(start, end);
  return {
    before: `${from > 0 ? "…" : ""}${text.slice(from, start)}`,
    differing: shortened(differing, longest),
    after: `${text.slice(end, to)}${to < text.length ? "…" : ""}`,
  };
}
