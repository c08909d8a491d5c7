/**
 * The port of the pane over the report on the page: what src/excel does through Office.js, done to a value. A workbook is read
 * and written by src/files, so that a report here is what it would be in a file.
 */

import { answersWith } from "../core/findings/answer";
import { isCellId } from "../core/form/cell-id";
import type { CellId, Place } from "../core/form/cell-id";
import type { Typed } from "../core/report/cell-text";
import type { WorkbookPlan } from "../core/template/sheet-plan";
import { sheetNames } from "../core/template/words.zh-CN";
import type { FileReading } from "../files/read-report-file";
import { WorkbookFailure } from "../workbook";
import type { AcceptedCells, Spot, Workbook, WorkbookReading } from "../workbook";
import type { Desk } from "./model/desk";
import { withCells } from "./model/open-report";
import type { OpenReport } from "./model/open-report";

export interface PageWorld {
  writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array>;
  readFile(name: string, bytes: Uint8Array): Promise<FileReading>;
  /** Selects what is on the page, and scrolls to it. */
  show(at: Place, spot: Spot): void;
  readonly focused: { get(): Place | null; subscribe(listener: () => void): () => void };
  /** Opens a file as if it had been dropped. */
  openFile(name: string, bytes: Uint8Array): Promise<void>;
}

type Accepted = AcceptedCells["cells"][number];

/** What a total that adds itself up holds, as a workbook would say it. */
const sumFormula = "=SUM";

export function createPageWorkbook(desk: Desk, world: PageWorld): Workbook {
  const opened = (): OpenReport => {
    if (!desk.open) throw new WorkbookFailure({ code: "no-report", data: {} });
    return desk.open;
  };
  const held = (open: OpenReport, at: CellId): Accepted["before"] =>
    open.report.formulas.has(at) ? sumFormula : (open.report.typed(at) ?? null);
  const write = (open: OpenReport, writes: readonly (readonly [CellId, Accepted["before"]])[]): void => {
    const sums = writes.filter(([at, content]) => content === sumFormula && open.report.form.totalsAt(at).length > 0);
    const contents = new Map<CellId, Typed>(writes.map(([at, content]) => [at, content === sumFormula ? null : content]));
    desk.change(
      withCells(
        open,
        contents,
        sums.map(([at]) => at),
      ),
      { by: "pane" },
    );
  };

  return {
    async insertTemplate(plan, onProgress) {
      const bytes = await world.writeWorkbook(plan);
      onProgress?.(1, plan.sheets.length);
      const read = await world.readFile("blank.xlsx", bytes);
      if (!read.ok) throw new WorkbookFailure(read.failure);
      const { report, previous } = read;
      // One step of the history: what stood here before is one step away.
      desk.change({ report, previous, answers: {}, override: null, warnings: [], source: null }, { by: "opened" });
      onProgress?.(plan.sheets.length, plan.sheets.length);
    },

    // Every part has its place on the page: none has to be put back.
    insertMissing: async () => undefined,

    readReport: async () => readingOf(desk),

    async mark(stamp, marks) {
      if (stamp === desk.stamp) desk.mark(marks);
    },

    goTo: async (at, spot = {}) => world.show(at, spot),

    async accept(changes) {
      const open = opened();
      const cells = changes.map(({ at, value, sumOf }): Accepted => ({
        at,
        before: held(open, at),
        after: value,
        ...(sumOf ? { formula: sumFormula } : {}),
      }));
      write(
        open,
        cells.map(({ at, after, formula }) => [at, formula ?? after]),
      );
      return { cells };
    },

    async restore({ cells }, changed) {
      const open = opened();
      const stands = ({ at, after, formula }: Accepted): boolean => held(open, at) === (formula ?? after);
      const left = cells.filter((cell) => !stands(cell)).map(({ at }) => at);
      if (changed === "refuse" && left[0] !== undefined) throw new WorkbookFailure({ code: "changed-since", data: { place: left[0] } });
      const back = cells.filter(stands);
      if (back.length > 0)
        write(
          open,
          back.map(({ at, before }) => [at, before]),
        );
      return left;
    },

    async answer(explanations) {
      const open = opened();
      desk.change({ ...open, answers: answersWith(open.answers, explanations) }, { by: "remarks" });
    },

    async override(decision) {
      desk.change({ ...opened(), override: decision }, { by: "remarks" });
    },

    openNew: (content) => world.openFile("workbook.xlsx", content),

    async watch(onChange) {
      const stop = desk.subscribe((by) => {
        // Of another report the pane is told by whoever opened it.
        if (by === "clerk" || by === "pane") onChange({ byClerk: by === "clerk" });
      });
      return async () => stop();
    },

    selectedPlace: async () => {
      const at = world.focused.get();
      return at !== null && desk.open && (!isCellId(at) || desk.open.report.form.has(at)) ? at : null;
    },

    async watchSelection(onSelect) {
      const stop = world.focused.subscribe(onSelect);
      return async () => stop();
    },
  };
}

function readingOf({ open, stamp }: Desk): WorkbookReading {
  if (!open) return { stamp, report: null, previous: null, sheets: {}, answers: {}, override: null };
  const { report, previous, answers, override, warnings } = open;
  return { stamp, report, previous, sheets: sheetNames, answers, override, ...(warnings.length > 0 ? { warnings } : {}) };
}
