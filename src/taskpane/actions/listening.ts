/** Excel may be unable to listen just now: it is asked again, ever more rarely. */

import type { PaneDeps } from "../model/ports";

const firstPause = 2000;
const longestPause = 60_000;

interface Listening {
  /** Resolves with how to stop; null where Excel cannot listen yet. */
  listen(isAgain: boolean): Promise<(() => Promise<void>) | null>;
  /** What was missed meanwhile nobody has heard of. */
  onHeard(isAgain: boolean): void;
}

/** Returns how to stop, whether Excel listens by then or not. */
export async function keepListening(later: PaneDeps["later"], { listen, onHeard }: Listening): Promise<() => void> {
  let stop = async (): Promise<void> => {};
  let giveUp = (): void => {};
  let isOver = false;
  const ask = async (pause: number): Promise<void> => {
    const isAgain = pause > firstPause;
    const heard = await listen(isAgain);
    if (isOver) return heard?.().catch(() => {});
    if (heard === null) {
      giveUp = later(pause, () => ask(Math.min(longestPause, 2 * pause)));
      return;
    }
    stop = heard;
    onHeard(isAgain);
  };
  await ask(firstPause);
  return () => {
    isOver = true;
    giveUp();
    void stop();
  };
}
