/**
 * A document as any file gives it, paragraphs and tables in order → a report. Tables are found first, then the headings
 * between them, then the text under each heading. It says which table it could not read and why; it guesses none.
 */

import { isNarrativeId, narrativeIds } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
import type { Failure } from "../findings/failure";
import { reportOf } from "./assemble-report";
import type { Hints, ReportFound } from "./assemble-report";
import { findTables } from "./find-tables";
import { chooseHeadings, headingIn, splitHeading } from "../prose/headings";
import type { HeadingCandidate, TableMark } from "../prose/headings";
import type { Block } from "./block";
import { tablesInOrder } from "./cells-in-order";
import { narrativeUnder, preambleIn, trimmed } from "./find-texts";
import type { Line } from "./find-texts";
import { agree } from "./read-table";
import type { TableProblem, TableReading } from "./read-table";
import { withWholeTables } from "./whole-tables";

export type DocumentResult = ({ readonly ok: true } & ReportFound) | { readonly ok: false; readonly failure: Failure };

export function readDocument(blocks: readonly Block[], hints: Hints = {}): DocumentResult {
  let looked = lookThrough(blocks);
  const inOrder = looked.readings.length + looked.problems.length === 0 ? tablesInOrder(blocks) : null;
  if (inOrder) looked = lookThrough(inOrder.blocks);
  const { readings, lines, tables } = looked;
  const [first] = [...(inOrder?.problems ?? []), ...looked.problems];
  if (first) return { ok: false, failure: unclear(first) };
  if (readings.length === 0) return { ok: false, failure: { code: "not-a-report", data: {} } };

  const headings = chooseHeadings(
    lines.flatMap(({ text, sheetOf }, line): HeadingCandidate[] => {
      const found = sheetOf ? { section: sheetOf, weight: 2 } : headingIn(text);
      return found ? [{ ...found, line }] : [];
    }),
    tables,
  );
  const opening = lines.slice(0, headings[0]?.line ?? lines.length);
  return {
    ok: true,
    ...reportOf(
      {
        readings,
        opening,
        headings: headings.flatMap(({ line }) => lines[line]?.text || []),
        missingTexts: headings.some(({ section }) => isNarrativeId(section))
          ? narrativeIds.filter((id) => !headings.some(({ section }) => section === id))
          : [],
        narrative: { ...preambleIn(opening, lines[headings[0]?.line ?? 0]), ...narrativeUnder(headings, lines, tables) },
      },
      hints,
    ),
  };
}

export const unclear = ({ table, problem }: TableProblem): Failure => ({ code: "table-unclear", data: { table, problem } });

interface Looked {
  readonly readings: readonly TableReading[];
  readonly problems: readonly TableProblem[];
  /** Everything outside the tables, in order. */
  readonly lines: readonly Line[];
  readonly tables: readonly TableMark[];
}

function lookThrough(blocks: readonly Block[]): Looked {
  const readings = new Map<TableId, TableReading>();
  const problems: TableProblem[] = [];
  const lines: Line[] = [];
  const tables: TableMark[] = [];
  const addText = (text: string, on: Pick<Line, "sheet"> = {}): void => {
    for (const line of linesOf(text)) lines.push({ text: line, cells: [line], ...on });
  };

  for (const block of withWholeTables(blocks)) {
    if (block.kind === "paragraph") addText(block.text);
    if (block.kind === "sheetName") lines.push({ text: "", cells: [], sheetOf: block.section, sheet: block.name });
    if (block.kind !== "table") continue;
    const { sheet } = block.grid.origin;
    const on = sheet === null ? {} : { sheet };
    const found = findTables(block.grid);
    problems.push(...found.problems);
    for (const reading of found.readings) {
      const known = readings.get(reading.table);
      if (!known) readings.set(reading.table, reading);
      else if (!agree(known, reading)) problems.push({ table: reading.table, problem: "two-tables" });
    }
    for (const row of block.grid.rows) {
      const starting = found.readings.find(({ area }) => area.row === row);
      if (starting) tables.push({ before: lines.length, section: starting.table, ...on });
      if (found.readings.some(({ area }) => row >= area.row && row < area.row + area.rows)) continue;
      const cells = block.grid.texts(row).map((cell) => cell.text);
      if (cells.length === 1) addText(cells[0] as string, on);
      else lines.push({ text: cells.flatMap(linesOf).join(" "), cells, ...on });
    }
  }
  return { readings: [...readings.values()], problems, lines, tables };
}

/** A heading with its text in one line becomes two lines. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map(trimmed)
    .filter((line) => line !== "")
    .flatMap((line) => {
      const split = splitHeading(line);
      return split ? [split.heading, split.rest] : [line];
    });
}
