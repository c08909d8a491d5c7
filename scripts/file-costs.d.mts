export interface Cost {
  /** Of the processor; null where the command ended before its time. */
  readonly seconds: number | null;
  readonly megabytes: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function costOf(...args: readonly string[]): Cost;
export function costLine(cost: Cost, words: string): string;
