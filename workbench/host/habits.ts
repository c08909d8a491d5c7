/**
 * What Excel does differently from build to build and from hour to hour, as far as anybody has written it down (docs/excel.md). Tests
 * set it on `host.habits`, the page takes it from its address (`?undo=kept&strictNulls=true`) and from `window.workbench.habits`.
 */

import type { ErrorCode } from "./errors";

export interface Habits {
  /**
   * What a write through the API does to Ctrl+Z. "cleared": the list is empty after it (up to ExcelApi 1.18, so Excel 2021 and 2024);
   * "listed": it is on the list itself, conditional formats too (from 1.19 on); "kept": only values are, formats leave the list alone.
   */
  undo: "cleared" | "listed" | "kept";
  /** A conditional format that Ctrl+Z brings back after an add-in took it away cannot be read (office-js#6396). */
  undoSpoilsFormats: boolean;
  /** Every batch is refused: a cell is being edited, another workbook is in front. */
  batches: ErrorCode | null;
  /** Every batch that writes is refused at the writing: antivirus software, a legacy shared workbook. */
  writes: ErrorCode | null;
  /** A null object's own objects and methods are refused instead of being null objects. */
  strictNulls: boolean;
  /** `zoom` is not applied where it fits to pages (office-js#1860). */
  ignoresFit: boolean;
  /** How a new workbook opens; "behind" the window on a Mac (office-js#6943). */
  newWorkbooks: "shown" | "behind" | "refused";
  /** Characters a request may have; five million on the web. */
  requestLimit: number | null;
  /** Background of Office's theme, "#262626"; null where Office says nothing. */
  theme: string | null;
  /** The runtime starts without its pane: a ribbon command or a function woke it. */
  startsHidden: boolean;
  /** Ribbon commands sent the moment Office.js listens for them, which is before `Office.onReady` (office-js#5176). */
  earlyCommands: readonly string[];
}

export const usualHabits: Readonly<Habits> = {
  undo: "cleared",
  undoSpoilsFormats: false,
  batches: null,
  writes: null,
  strictNulls: false,
  ignoresFit: false,
  newWorkbooks: "shown",
  requestLimit: null,
  theme: null,
  startsHidden: false,
  earlyCommands: [],
};

/** The habits an address names; anything else in it is left to others. */
export function habitsIn(parameters: URLSearchParams): Partial<Habits> {
  return Object.fromEntries(
    Object.entries(usualHabits).flatMap(([name, usual]) => {
      const given = parameters.get(name);
      return given === null ? [] : [[name, valueLike(usual, given)]];
    }),
  );
}

function valueLike(usual: Habits[keyof Habits], given: string): unknown {
  if (typeof usual === "boolean") return given === "true";
  if (Array.isArray(usual)) return given.split(",");
  return /^\d+$/.test(given) ? Number(given) : given;
}
