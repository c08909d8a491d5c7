/** A year as somebody fills it in: 2025, ２０２５, 2025年, 2025年度. */

/** Characters; room for a blank or two beside the longest of them. */
export const longestYear = 8;

/** Null for anything else than a year since 1900. */
export function yearWritten(text: string): number | null {
  const found = /^((?:19|20)\d\d)\s*(?:年|年度)?$/.exec(text.normalize("NFKC").trim());
  return found ? Number(found[1]) : null;
}
