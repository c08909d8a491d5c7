/**
 * When two printed labels are the same label, and how alike two are that are not. White space, width, quotes and all
 * punctuation never matter; words do.
 */

/** ASCII and general punctuation, CJK punctuation, white space, and marks that stand for nothing. */
const ignored =
  /[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u02c9\u200b-\u206f\u3001-\u3004\u3008-\u3020\u3030\u30fb\ufe30-\ufe6f]+/g;

/** 「３、危及 "三安全一稳定"」 → 「3危及三安全一稳定」. */
export const labelKey = (text: string): string => text.normalize("NFKC").replace(ignored, "");

/** 1 for the same key, 0 for nothing in common. A label cut short, or with words around it, stays close to itself. */
export function similarity(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === "") return 0;

  const contained = short.length > 1 && long.includes(short) ? 0.6 + (0.35 * short.length) / long.length : 0;
  if (short.length * 3 < long.length || sharedCharacters(short, long) < 0.35 * long.length) return contained;
  return Math.max(contained, 1 - editDistance(short, long) / long.length);
}

/** An upper bound that is cheap: what is not in both cannot be kept. */
function sharedCharacters(short: string, long: string): number {
  let shared = 0;
  for (const char of short) if (long.includes(char)) shared += 1;
  return shared;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}
