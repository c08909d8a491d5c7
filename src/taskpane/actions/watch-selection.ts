/**
 * Follows which cell is selected, for the guide beside it: after a short rest, so that an arrow key held down asks nothing, and
 * again when the sheets were read anew. While the guide is folded away nothing is asked. What fails here is not said: nobody asked
 * for it, and the next cell asks again.
 */

import type { PaneDeps } from "../model/ports";
import { keepListening } from "./listening";
import { readingOf } from "../model/phase";

const rest = 120;

/** Returns how to stop. */
export async function watchSelection({ workbook, store, later }: PaneDeps): Promise<() => void> {
  let callOff = (): void => {};
  let asked = 0;
  const follow = async (): Promise<void> => {
    const { guideIsFolded, phase } = store.state();
    if (guideIsFolded || !readingOf(phase)) return;
    const turn = (asked += 1);
    const at = await workbook.selectedPlace().catch(() => null);
    // A later answer says more.
    if (turn === asked) store.dispatch({ type: "selected", at });
  };
  const followSoon = (): void => {
    callOff();
    callOff = later(rest, follow);
  };

  const seen = () => [readingOf(store.state().phase), store.state().guideIsFolded] as const;
  let [reading, isFolded] = seen();
  const forget = store.subscribe(() => {
    const [nextReading, nextFolded] = seen();
    const isNews = nextReading !== reading || nextFolded !== isFolded;
    [reading, isFolded] = [nextReading, nextFolded];
    if (isNews) followSoon();
  });

  const stop = await keepListening(later, {
    listen: () => workbook.watchSelection(followSoon).catch(() => null),
    onHeard: followSoon,
  });
  return () => {
    stop();
    callOff();
    forget();
  };
}
