/**
 * What two printings of the same words have in common. Editors and sites translate quotes, widen spaces and digits,
 * lengthen dashes; none of that changes what is said. A changed digit or word does.
 */

const quotes = /["'“”‘’„‟«»「」『』＂＇′″]/gu;
const dashes = /[-‐‑‒–—―−─－]+/gu;

export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u00ad\u200b-\u200f\u2060]+/gu, "")
    .replace(quotes, '"')
    .replace(dashes, "-")
    .replace(/…+|\.{3,}|。{3,}/gu, "…")
    .replace(/(\d)[×✕](?=\d)/gu, "$1x");
}
