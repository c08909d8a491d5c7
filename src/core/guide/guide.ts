/**
 * What belongs into each cell of the form and into each of its texts (填报指引): what counts, what does not, an example,
 * and where that is written. The words stand by line in guide.zh-CN.ts and guide.en.ts; how a cell hangs together with others
 * is not said there but told by the equations of the form.
 */

import { isCellId, partsOf } from "../form/cell-id";
import type { CellId, Place, TextId } from "../form/cell-id";

/** One sentence on what belongs here (`counts`), what does not (`leaves`), or an example; `from` names the document that says so. */
export interface Advice {
  readonly kind: "counts" | "leaves" | "example";
  readonly says: string;
  readonly from: string;
}

/** By text, by row (`newlyReceived/`) and by column (`/naturalPerson`); rows of table 4 are its groups. */
export type AdviceWords = Readonly<Record<TextId, readonly Advice[]>> & Readonly<Record<string, readonly Advice[]>>;

/** Of the row, then of the column; of a text all there is. */
export const adviceAt = (place: Place, words: AdviceWords): readonly Advice[] =>
  isCellId(place) ? [...rowAdvice(place, words), ...columnAdvice(place, words)] : (words[place] ?? []);

export const rowAdvice = (id: CellId, words: AdviceWords): readonly Advice[] => words[`${partsOf(id).row}/`] ?? [];

export const columnAdvice = (id: CellId, words: AdviceWords): readonly Advice[] => words[`/${partsOf(id).column}`] ?? [];
