/** Which words of a text a finding quotes: 定位 leads to them, and the cell that holds them is marked. */

import type { Quote } from "../prose/quote";
import type { Finding } from "./finding";

/** Null for findings about numbers, and about texts that lack something. */
export function quoteOf({ message, data }: Finding): Quote | null {
  if (message === "narrativeDisagrees") return { words: data.words, start: data.start };
  if (message === "narrativeRepeats") return { words: data.longest };
  if (message === "sameText") return data.passages[0] === undefined ? null : { words: data.passages[0] };
  if (message === "personalInformation") return { words: data.masked };
  if (!("words" in data)) return null;
  return "around" in data ? { words: data.words, around: data.around } : { words: data.words };
}
