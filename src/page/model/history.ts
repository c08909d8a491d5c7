/** One history for typing, pasting, accepting and filling: every state of the report, so that a step back loses nothing. */

export interface History<State> {
  readonly past: readonly State[];
  readonly now: State;
  readonly future: readonly State[];
  /** What is being typed: more of the same is the same step. */
  readonly run: string | null;
}

/** So many steps can be taken back; older ones are forgotten. */
const mostSteps = 1_000;

export const begun = <State>(now: State): History<State> => ({ past: [], now, future: [], run: null });

/** `run`: typing that goes on under the same name is taken back at once; null is a step of its own. */
export function changed<State>(history: History<State>, now: State, run: string | null = null): History<State> {
  if (now === history.now) return history;
  const goesOn = run !== null && run === history.run;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-mostSteps);
  return { past, now, future: [], run };
}

export function undone<State>({ past, now, future }: History<State>): History<State> | null {
  const before = past[past.length - 1];
  return before === undefined ? null : { past: past.slice(0, -1), now: before, future: [now, ...future], run: null };
}

export function redone<State>({ past, now, future }: History<State>): History<State> | null {
  const [after, ...later] = future;
  return after === undefined ? null : { past: [...past, now], now: after, future: later, run: null };
}
