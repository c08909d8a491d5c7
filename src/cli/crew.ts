/** The threads that share out a list of files. This one takes its share; with one job there is no other. */

import type { WorkerHost, WorkerLink } from "./io";
import { inTurn, oneByOne, spread } from "./spread";
import type { WorkerMessage } from "./worker";

export interface Crew {
  /** A message to every other thread; one that cannot take it fails at the files it is given. */
  tell(message: WorkerMessage): void;
  /** Answers in the order of the files: `here` gives them in this thread, `there` is what another is asked. */
  each<Answer>(
    files: readonly string[],
    here: (file: string) => Promise<Answer>,
    there: (files: readonly string[]) => WorkerMessage,
  ): AsyncIterable<Answer>;
  stop(): Promise<void>;
}

export function gatherCrew(jobs: number, workers: WorkerHost | undefined): Crew {
  const links = workers && jobs > 1 ? Array.from({ length: jobs - 1 }, () => workers.start()) : [];
  return {
    tell: (message) => {
      for (const link of links) link.ask(message).catch(() => undefined);
    },
    each<Answer>(files: readonly string[], here: (file: string) => Promise<Answer>, there: (files: readonly string[]) => WorkerMessage) {
      if (!workers || links.length === 0) return oneByOne(files, here);
      return spread(files, [
        ...links.flatMap((link) => twice<Answer>(link, there)),
        // The others wait for their next batch, the screen for its lines.
        (batch) => inTurn(batch, here, workers.pause),
      ]);
    },
    stop: async () => {
      for (const link of links) await link.stop();
    },
  };
}

/** Two batches each, so that the next is there when one is done. */
function twice<Answer>(
  link: WorkerLink,
  message: (files: readonly string[]) => WorkerMessage,
): ((files: readonly string[]) => Promise<Answer[]>)[] {
  const ask = (files: readonly string[]): Promise<Answer[]> => link.ask(message(files)) as Promise<Answer[]>;
  return [ask, ask];
}
