import fc from "fast-check";
import { expect, test } from "vitest";

import { spreadLines } from "../../src/core/sheet/spread-lines";
import type { CellsOfText } from "../../src/core/sheet/spread-lines";

const line = fc.constantFrom("甲", "乙", "丙", "丁");
const texts = fc.record({
  cells: fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
  free: fc.nat(4),
  isBlankALine: fc.boolean(),
  lines: fc.array(line, { maxLength: 10 }),
});

/** What a reader makes of the cells afterwards. */
function readAfter(text: CellsOfText, lines: readonly string[]): readonly string[] | null {
  const changes = spreadLines(text, lines);
  if (!changes) return null;
  const all = Array.from({ length: text.cells.length + text.free }, (_, index) => changes.get(index) ?? text.cells[index] ?? []);
  const read = text.isBlankALine ? all.flatMap((cell) => (cell.length === 0 ? [""] : cell)) : all.flat();
  while (read.at(-1) === "") read.pop();
  return read;
}

test("the cells read as the lines that were to be written, wherever there is a cell at all", () => {
  fc.assert(
    fc.property(texts, ({ lines, ...text }) => {
      const hasRoom = text.cells.length + text.free > 0 || lines.length === 0;
      expect(readAfter(text, lines)).toEqual(hasRoom ? lines : null);
    }),
  );
});

test("nothing outside the cells it has is written", () => {
  fc.assert(
    fc.property(texts, ({ lines, ...text }) => {
      for (const index of spreadLines(text, lines)?.keys() ?? []) expect(index).toBeLessThan(text.cells.length + text.free);
    }),
  );
});

test("the same lines change no cell, and another word changes one", () => {
  fc.assert(
    fc.property(texts, fc.nat(), ({ lines: _, ...text }, at) => {
      const lines = text.cells.flat();
      expect(spreadLines(text, lines)).toEqual(new Map());
      if (lines.length === 0) return;
      const other = lines.map((line, index) => (index === at % lines.length ? "戊" : line));
      expect(spreadLines(text, other)?.size).toBe(1);
    }),
  );
});

test.each([
  [
    "a new paragraph goes on in a free row",
    [["甲"], ["乙"]],
    1,
    ["甲", "丙", "乙"],
    [
      [1, ["丙"]],
      [2, ["乙"]],
    ],
  ],
  ["without a free row it stands in the cell before", [["甲"], ["乙"]], 0, ["甲", "丙", "乙"], [[0, ["甲", "丙"]]]],
  ["a cell of many paragraphs keeps them", [["甲", "乙"]], 3, ["甲", "丙", "乙"], [[0, ["甲", "丙", "乙"]]]],
  [
    "a paragraph less leaves a blank row at the end",
    [["甲"], ["乙"], ["丙"]],
    0,
    ["甲", "丙"],
    [
      [1, ["丙"]],
      [2, []],
    ],
  ],
])("%s", (_, cells, free, lines, expected) => {
  expect([...(spreadLines({ cells, free, isBlankALine: true }, lines) ?? [])]).toEqual(expected);
});
