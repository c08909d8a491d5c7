/**
 * What belongs into each cell of the form and into each of its texts (填报指引): what counts, what does not, an example,
 * and where that is written. The words stand by line in guide.zh-CN.ts and guide.en.ts; how a cell hangs together with others
 * is not said there but told by the equations of the form.
 */

import type { Identity } from "../form/identities";
import type { Form } from "../form/form";
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

export interface Guide {
  /** Of the row, then of the column; of a text all there is. */
  readonly advice: readonly Advice[];
  /** The equations a cell takes part in. */
  readonly identities: readonly Identity[];
}

export function guideOf(form: Form, place: Place, words: AdviceWords): Guide {
  if (!isCellId(place)) return { advice: words[place] ?? [], identities: [] };
  return { advice: [...rowAdvice(place, words), ...columnAdvice(place, words)], identities: form.identitiesAt(place) };
}

export const rowAdvice = (id: CellId, words: AdviceWords): readonly Advice[] => words[`${partsOf(id).row}/`] ?? [];

export const columnAdvice = (id: CellId, words: AdviceWords): readonly Advice[] => words[`/${partsOf(id).column}`] ?? [];
