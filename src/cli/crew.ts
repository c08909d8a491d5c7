/**
 * The threads that share out a list of files. A file that spends the memory of its thread ends that thread alone: the others of its
 * batch are asked anew, one at a time, and the one that does it again is given up.
 */

import type { WorkerHost, WorkerLink } from "./io";
import { oneByOne, spread } from "./spread";
import type { WorkerMessage } from "./worker";

export interface Crew {
  /** A message to every thread, also to those that begin later. */
  tell(message: WorkerMessage): void;
  /**
   * Answers in the order of the files: `there` is what a thread is asked; `tooLarge` answers for a file that spent a thread's memory;
   * where there are no threads `here` gives the answers.
   */
  each<Answer>(
    files: readonly string[],
    here: (file: string) => Promise<Answer>,
    there: (files: readonly string[]) => WorkerMessage,
    tooLarge: (file: string) => Answer,
  ): AsyncIterable<Answer>;
  stop(): Promise<void>;
}

/** No thread where `size` is 0, as long as only one file is asked for at a time: it has nobody whose answer it could cost. */
export function gatherCrew(size: number, workers: WorkerHost | undefined): Crew {
  const told: WorkerMessage[] = [];
  const running = new Set<WorkerLink>();
  let isStopped = false;
  const begin = (host: WorkerHost): WorkerLink => {
    if (isStopped) throw new Error("No thread begins once all have been stopped.");
    const link = host.start();
    running.add(link);
    // One that cannot take it fails at the files it is given.
    for (const message of told) link.ask(message).catch(() => undefined);
    return link;
  };
  const end = async (link: WorkerLink): Promise<void> => {
    running.delete(link);
    await link.stop();
  };
  const links = workers ? Array.from({ length: size }, () => begin(workers)) : [];

  return {
    tell(message) {
      told.push(message);
      for (const link of links) link.ask(message).catch(() => undefined);
    },
    each<Answer>(
      files: readonly string[],
      here: (file: string) => Promise<Answer>,
      there: (files: readonly string[]) => WorkerMessage,
      tooLarge: (file: string) => Answer,
    ) {
      if (workers && links.length === 0 && files.length > 1) links.push(begin(workers));
      if (!workers || links.length === 0) return oneByOne(files, here);
      const ask = async (member: number, batch: readonly string[]): Promise<readonly Answer[]> => {
        const link = links[member] as WorkerLink;
        try {
          return (await link.ask(there(batch))) as readonly Answer[];
        } catch (error) {
          if (!isOutOfMemory(error)) throw error;
          if (links[member] === link) links[member] = begin(workers);
          running.delete(link);
          return oneAtATime(workers, batch);
        }
      };
      const oneAtATime = async (host: WorkerHost, batch: readonly string[]): Promise<readonly Answer[]> => {
        const answers: Answer[] = [];
        let link = begin(host);
        try {
          for (const file of batch) {
            try {
              answers.push(...((await link.ask(there([file]))) as readonly Answer[]));
            } catch (error) {
              if (!isOutOfMemory(error)) throw error;
              answers.push(tooLarge(file));
              await end(link);
              link = begin(host);
            }
          }
        } finally {
          await end(link);
        }
        return answers;
      };
      // Two batches each, so that the next is there when one is done.
      return spread(
        files,
        links.flatMap((_, member) => [0, 1].map(() => (batch: readonly string[]) => ask(member, batch))),
      );
    },
    stop: async () => {
      isStopped = true;
      for (const link of running) await link.stop();
    },
  };
}

const isOutOfMemory = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
