/** A few words of a text around a place in it, so that a clerk finds it with the eye. */

const reach = 8;
const breaks = /[\n。；;！？]/;

/** Does not cross the end of a sentence; 「…」 where it cuts one. */
export function excerpt(text: string, start: number, length: number): string {
  let from = start;
  while (from > 0 && start - from < reach && !breaks.test(text[from - 1] as string)) from -= 1;
  let to = start + length;
  while (to < text.length && to - start - length < reach && !breaks.test(text[to] as string)) to += 1;

  const cutBefore = from > 0 && !breaks.test(text[from - 1] as string);
  const cutAfter = to < text.length && !breaks.test(text[to] as string);
  return `${cutBefore ? "…" : ""}${text.slice(from, to).trim()}${cutAfter ? "…" : ""}`;
}
