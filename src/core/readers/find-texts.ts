/**
 * Which lines of a document are text of the report: what stands between the title and 一, under each heading, and beside the
 * tables. Whose title it is and what the tables say is the business of those who ask.
 */

import { isNarrativeId, narrativeIds, tableIds } from "../form/cell-id";
import type { SectionId, TextId } from "../form/cell-id";
import { headingIn } from "../prose/headings";
import type { HeadingCandidate, TableMark } from "../prose/headings";
import { labelKey } from "../prose/label-key";
import { isAboutPage, isSentence } from "../prose/report-lines";
import { titleOnLine } from "../prose/title";
import { isOwnLine, isOwnWords } from "../template/own-words";

export interface Line {
  readonly text: string;
  /** The cells of a row outside any table of ours. */
  readonly cells: readonly string[];
  /** A line that stands for the name of a sheet. */
  readonly sheetOf?: SectionId;
  /** Which sheet it stands on, where there are sheets. */
  readonly sheet?: string;
}

/** A line as it is read: without the blanks around it and the marks that nobody sees. */
export const trimmed = (line: string): string => line.replace(/[\u200b\ufeff]/g, "").trim();

/** Paragraphs by the text they belong to. */
export type Texts = Partial<Readonly<Record<TextId, readonly string[]>>>;

/**
 * Paragraphs between the title and the first section. A page prints much else there, so only what reads as a sentence
 * begins and ends it; on sheets it stands on the sheet of the first section.
 */
export function preambleIn(opening: readonly Line[], heading: Line | undefined): Pick<Texts, "preamble"> {
  const own = opening.filter(({ sheet }) => sheet === heading?.sheet);
  const title = own.reduce((last, { text }, index) => (titleOnLine(text) !== null ? index : last), -1);
  const lines = own.slice(title + 1).filter((line) => isText(line) && headingIn(line.text) === null);
  const sentences = lines.flatMap(({ text }, index) => (isSentence(text) ? [index] : []));
  const [first, last] = [sentences[0], sentences.at(-1)];
  return first === undefined ? {} : { preamble: lines.slice(first, (last ?? first) + 1).map(({ text }) => text) };
}

/** A paragraph that may be text of the report; of the sections of text everything is but what the template says of itself. */
const isText = ({ text, cells }: Line): boolean => cells.length === 1 && !isAboutPage(text) && !isOwnWords(text);

/**
 * Where any narrative section is printed, one that is not printed is empty; without any, they were not given.
 * On sheets a text ends with its sheet where the next one has a section of its own.
 */
export function narrativeUnder(headings: readonly HeadingCandidate[], lines: readonly Line[], tables: readonly TableMark[]): Texts {
  if (!headings.some(({ section }) => isNarrativeId(section))) return {};
  const sheetOf = (line: number): string | undefined => lines[line]?.sheet;
  const taken = new Set([...headings.map(({ line }) => sheetOf(line)), ...tables.map(({ sheet }) => sheet)]);
  // A heading may be printed again as the caption of its table: that is no text of the section before.
  const headingKeys = new Set(headings.flatMap(({ line }) => labelKey(lines[line]?.text ?? "") || []));
  const under = (id: SectionId): Line[] => {
    const index = headings.findIndex(({ section }) => section === id);
    if (index < 0) return [];
    const { line } = headings[index] as HeadingCandidate;
    const isOwn = ({ sheet }: Line): boolean => sheet === sheetOf(line) || !taken.has(sheet);
    return lines
      .slice(line + 1, headings[index + 1]?.line ?? lines.length)
      .filter(isOwn)
      .filter(({ text }) => text !== "" && !headingKeys.has(labelKey(text)) && !isOwnLine(text));
  };
  const textOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);
  const beside = tableIds.flatMap((id) => {
    const text = textOf(under(id).filter((line) => isText(line) && isSentence(line.text)));
    return text.length > 0 ? [[id, text] as const] : [];
  });
  return Object.fromEntries([...narrativeIds.map((id) => [id, textOf(under(id))] as const), ...beside]);
}
