/** Which paragraphs of two texts do not agree: the longest common run of equal ones stays, the rest is paired in order. */

/** Indices into both lists; null where one side has nothing. */
export type Pair = readonly [here: number | null, there: number | null];

export function pairParagraphs(here: readonly string[], there: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [commonHere, commonThere] of [...commonParagraphs(here, there), [here.length, there.length] as const]) {
    pairs.push(...pairGap(range(i, commonHere), range(j, commonThere)));
    [i, j] = [commonHere + 1, commonThere + 1];
  }
  return pairs;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const pairGap = (here: readonly number[], there: readonly number[]): Pair[] =>
  Array.from({ length: Math.max(here.length, there.length) }, (_, index): Pair => [here[index] ?? null, there[index] ?? null]);

const mostComparisons = 4_000_000;

/** The longest common subsequence, found on the part between a common beginning and end. */
function commonParagraphs(here: readonly string[], there: readonly string[]): [number, number][] {
  const least = Math.min(here.length, there.length);
  let start = 0;
  while (start < least && here[start] === there[start]) start += 1;
  let end = 0;
  while (end < least - start && here[here.length - 1 - end] === there[there.length - 1 - end]) end += 1;

  const rest = [here.length - start - end, there.length - start - end] as const;
  // Nobody writes so many paragraphs; a hostile page does not get to fill the memory.
  const [rows, columns] = rest[0] * rest[1] <= mostComparisons ? rest : [0, 0];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      (lengths[row] as Uint32Array)[column] =
        here[start + row] === there[start + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }

  const common: [number, number][] = range(0, start).map((index) => [index, index]);
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (here[start + row] === there[start + column]) common.push([start + row++, start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let index = end; index > 0; index -= 1) common.push([here.length - index, there.length - index]);
  return common;
}
