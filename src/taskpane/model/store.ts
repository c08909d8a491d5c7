/** Holds the pane's state for actions and components alike. One store per pane, passed in, never global. */

import { reduce } from "./state";
import type { PaneEvent, PaneState } from "./state";

export interface Store {
  state(): PaneState;
  dispatch(event: PaneEvent): void;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
