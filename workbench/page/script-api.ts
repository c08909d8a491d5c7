/** `window.workbench`: what scripts may do and ask in the page. Names are fixed by the contract. */

import type { Scalar, SheetId } from "../grid/grid";
import type { Habits } from "../host/habits";
import type { Host } from "../host/host";
import type { CellPlace } from "./cell-places";
import { areaA1, parseArea } from "../../src/core/sheet/addresses";
import { placeOf } from "./cell-places";

interface ScriptedCell {
  readonly value: Scalar | null;
  readonly text: string;
  readonly formula: string | null;
  /** The colour a person sees, conditional formats included. */
  readonly fill: string | null;
  readonly merged: boolean;
  /** What the add-in's function says about an error in the cell. */
  readonly message: string | null;
}

export interface Workbench {
  /** The grid is open and the add-in runs in the pane. */
  readonly ready: Promise<void>;
  sheets(): string[];
  cell(sheet: string, address: string): ScriptedCell;
  /**
   * As a person types, or pastes: validation that would ask the person does not stop it. Resolves when formulas and the
   * add-in's batches have run.
   */
  type(sheet: string, address: string, value: Scalar | null): Promise<void>;
  select(sheet: string, address: string): void;
  selection(): { sheet: string; address: string };
  syncs(): number;
  resetSyncs(): void;
  undo(): Promise<boolean>;
  /** What this Excel does differently, after these changes; the address sets them from the start: `?undo=kept`. */
  habits(changes?: Partial<Habits>): Habits;
  /** How many times the add-in has written, in whatever way. */
  writes(): number;
  /** As `type`, done by somebody else who has the workbook open. */
  typeFromAfar(sheet: string, address: string, value: Scalar | null): Promise<void>;
  /** Presses a button of the ribbon; resolves when the add-in has answered, with 0 where it did the work. */
  press(command: string): Promise<number>;
  /** The answers to all presses that are over, those that woke the add-in among them. */
  pressAnswers(): number[];
  cellOf(cellId: string): CellPlace | null;
  /** Members of Excel the add-in used and the emulated host does not have. */
  missing(): readonly string[];
}

export function scriptApi(host: Host, ready: Promise<void>): Workbench {
  const { grid } = host;

  const idOf = (name: string): SheetId => {
    const found = grid.sheets().find((sheet) => sheet.name === name);
    if (!found)
      throw new Error(
        `No sheet 「${name}」; there are ${grid
          .sheets()
          .map((sheet) => sheet.name)
          .join("、")}`,
      );
    return found.id;
  };
  const areaAt = (address: string) => {
    const area = parseArea(address);
    if (!area) throw new Error(`Not an address: ${address}`);
    return area;
  };

  return {
    ready,
    sheets: () =>
      grid
        .sheets()
        .filter(({ visible }) => visible)
        .map(({ name }) => name),
    cell(sheet, address) {
      const id = idOf(sheet);
      const { row, column } = areaAt(address);
      const cell = grid.read(id, { row, column, rows: 1, columns: 1 })[0]?.[0];
      return {
        value: cell?.value ?? null,
        text: cell?.text ?? "",
        formula: cell?.formula ?? null,
        fill: grid.visibleFill(id, row, column),
        merged: grid
          .merges(id)
          .some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns),
        message: cell?.kind === "error" ? host.functions.errorMessage(id, row, column) : null,
      };
    },
    async type(sheet, address, value) {
      const { row, column } = areaAt(address);
      grid.type(idOf(sheet), row, column, value);
      await host.idle();
    },
    select: (sheet, address) => grid.select({ sheet: idOf(sheet), area: areaAt(address) }),
    selection() {
      const { sheet, area } = grid.selection();
      return { sheet: grid.sheets().find(({ id }) => id === sheet)?.name ?? "", address: areaA1(area) };
    },
    syncs: () => host.syncs(),
    resetSyncs: () => host.resetSyncs(),
    async undo() {
      const undone = grid.undo();
      await host.idle();
      return undone;
    },
    habits: (changes = {}) => Object.assign(host.habits, changes),
    writes: () => host.writes(),
    async typeFromAfar(sheet, address, value) {
      const { row, column } = areaAt(address);
      host.remotely((far) => far.write(idOf(sheet), { row, column, rows: 1, columns: 1 }, [[value === null ? null : { value }]]));
      await host.idle();
    },
    press: (command) => host.ribbon.press(command).answered,
    pressAnswers: () => [...host.ribbon.answers],
    cellOf: (cellId) => placeOf(host, cellId),
    missing: () => [...host.missing],
  };
}
