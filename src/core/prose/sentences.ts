/** Prose cut into sentences that know where they stand. A line break ends a sentence; so does a colon's lead-in. */

export interface Sentence {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。！？!?\n：:]+[。！？!?：:]?/g)].map(({ 0: sentence, index }) => ({ text: sentence, start: index }));
}

/** Whether a place in a sentence lies inside 《…》, 〔…〕, （…） or quotes that are still open there. */
export function isInsideMarks(before: string): boolean {
  return ["《》", "〔〕", "（）", "()", "[]", "“”", "「」"].some(
    (pair) => before.lastIndexOf(pair.charAt(0)) > before.lastIndexOf(pair.charAt(1)),
  );
}
