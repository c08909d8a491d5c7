/** Prose cut into sentences that know where they stand. A line break ends a sentence; so does a colon's lead-in. */

export interface Sentence {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。！？!?\n：:]+[。！？!?：:]?/g)].map(({ 0: sentence, index }) => ({ text: sentence, start: index }));
}

const pairs = ["《》", "〔〕", "（）", "()", "[]", "“”", "「」"];
const opens = new Map(pairs.map((pair, index) => [pair.charAt(0), 1 << index]));
const closes = new Map(pairs.map((pair, index) => [pair.charAt(1), 1 << index]));

/**
 * Whether a place of the text lies inside 《…》, 〔…〕, （…） or quotes that are still open there. Places are asked from left
 * to right, so that the text is walked once however many they are.
 */
export function openMarks(text: string): (place: number) => boolean {
  let at = 0;
  let open = 0;
  return (place) => {
    for (; at < place; at += 1) {
      const char = text.charAt(at);
      open = (open | (opens.get(char) ?? 0)) & ~(closes.get(char) ?? 0);
    }
    return open !== 0;
  };
}

/** The same of the end of a short text. */
export const isInsideMarks = (before: string): boolean => openMarks(before)(before.length);
