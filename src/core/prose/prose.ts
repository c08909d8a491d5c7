/** The text of a report as the rules about text read it: section by section, in sentences. Cut once a report. */

import type { TextId } from "../form/cell-id";
import { remembered } from "../remembered";
import { toHalfWidth } from "../report/cell-text";
import { textsOf } from "../report/report";
import type { Report } from "../report/report";
import { sentencesOf } from "./sentences";
import type { Sentence } from "./sentences";

export interface Prose {
  readonly section: TextId;
  /** As written, and the same in half-width characters, place for place. */
  readonly text: string;
  readonly plain: string;
  /** Of `plain`. */
  readonly sentences: readonly Sentence[];
}

export const proseOf = remembered((report: Report): readonly Prose[] =>
  textsOf(report).map((section) => cut(section, report.narrative[section] ?? "")),
);

function cut(section: TextId, text: string): Prose {
  const plain = toHalfWidth(text);
  return { section, text, plain, sentences: sentencesOf(plain) };
}
