/**
 * A text as changed, over the cells that its lines stand in now. As few cells as possible are written anew: what begins and
 * ends alike stays where it is, and a cell of several lines goes on having several. What is too long goes on in the free
 * cells below; where there are too few, in a cell of its own.
 */

export interface CellsOfText {
  /** The lines of each cell from top to bottom, of each at least one. */
  readonly cells: readonly (readonly string[])[];
  /** Blank cells below them that may be written into. */
  readonly free: number;
  /** A blank cell between two others reads as a blank line; else it is passed over. */
  readonly isBlankALine: boolean;
}

/**
 * The new lines of each cell that changes, none for one to be cleared, by index; free cells count on from the others. Null
 * where there is no cell to write into.
 */
export function spreadLines(
  { cells, free, isBlankALine }: CellsOfText,
  lines: readonly string[],
): ReadonlyMap<number, readonly string[]> | null {
  const { from, to, middle } = differing(cells, lines);
  const own = cells.slice(from, to);
  const room = linesIn(own);
  if (middle.length === room || (middle.length < room && !isBlankALine)) return changed(cells, from, byCounts(own, middle));

  const rest = [...middle, ...cells.slice(to).flat()];
  const below = cells.length + free - from;
  if (rest.length <= below && cells.slice(from).every((cell) => cell.length === 1))
    return changed(cells, from, oneEach(rest, cells.length - from));
  if (middle.length > room && own.length > 0) return changed(cells, from, byCounts(own, middle));
  if (middle.length < room) return changed(cells, from, byCounts(cells.slice(from), rest));
  // Nothing but new lines, and no cell for them.
  if (from > 0) return new Map([[from - 1, [...(cells[from - 1] ?? []), ...middle]]]);
  if (cells.length > 0) return new Map([[0, [...middle, ...(cells[0] ?? [])]]]);
  return free > 0 ? changed(cells, 0, byCounts(new Array<readonly string[]>(free).fill([""]), lines)) : null;
}

/** Which cells are not as the lines want them, and the lines that want to be there. */
function differing(cells: CellsOfText["cells"], lines: readonly string[]): { from: number; to: number; middle: readonly string[] } {
  let [from, lineFrom] = [0, 0];
  for (let cell = cells[from]; cell && isAlike(cell, lines.slice(lineFrom, lineFrom + cell.length)); cell = cells[from]) {
    lineFrom += cell.length;
    from += 1;
  }
  let [to, lineTo] = [cells.length, lines.length];
  for (let cell = cells[to - 1]; to > from && cell && lineTo - cell.length >= lineFrom; cell = cells[to - 1]) {
    if (!isAlike(cell, lines.slice(lineTo - cell.length, lineTo))) break;
    lineTo -= cell.length;
    to -= 1;
  }
  return { from, to, middle: lines.slice(lineFrom, lineTo) };
}

const isAlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index]);

const linesIn = (cells: CellsOfText["cells"]): number => cells.reduce((sum, { length }) => sum + length, 0);

/** Each cell as many lines as it had, the last one the rest. */
function byCounts(cells: CellsOfText["cells"], lines: readonly string[]): (readonly string[])[] {
  let next = 0;
  return cells.map(({ length }, index) => {
    const taken = index === cells.length - 1 ? lines.slice(next) : lines.slice(next, next + length);
    next += taken.length;
    return taken;
  });
}

/** At least so many cells; those past the last line are cleared. */
const oneEach = (lines: readonly string[], atLeast: number): (readonly string[])[] =>
  Array.from({ length: Math.max(lines.length, atLeast) }, (_, index) => lines.slice(index, index + 1));

function changed(cells: CellsOfText["cells"], from: number, now: readonly (readonly string[])[]): Map<number, readonly string[]> {
  return new Map(now.flatMap((lines, index) => (isAlike(lines, cells[from + index] ?? []) ? [] : [[from + index, lines] as const])));
}
