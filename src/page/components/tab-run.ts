/** Where a row of Tab presses began: Enter leads to the next row there, as in a spreadsheet. */

let from: number | null = null;

export const tabRun = {
  go(column: number): void {
    from ??= column;
  },
  /** The column to go on in; the run is over. */
  columnFrom(column: number): number {
    const begun = from ?? column;
    from = null;
    return begun;
  },
  end(): void {
    from = null;
  },
};
