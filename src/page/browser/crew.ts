/**
 * Who checks many files: workers, where the browser lets one be made from the page's own script, otherwise this page itself, a file
 * at a time so that it can be stopped and goes on drawing.
 */

import type { Answer, Request } from "../model/bodies";

export interface Crew {
  /** How many requests are worth having under way. */
  readonly size: number;
  ask(request: Request): Promise<Answer>;
  stop(): void;
}

/** `script`: the page's own, which answers requests where there is no document. */
export async function gatherCrew(script: string | null, answer: (request: Request) => Answer): Promise<Crew> {
  const size = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
  const workers = script === null ? [] : await workersOf(script, size);
  return workers.length > 0 ? crewOf(workers) : alone(answer);
}

const alone = (answer: (request: Request) => Answer): Crew => ({
  size: 1,
  async ask(request) {
    await new Promise((resolve) => setTimeout(resolve));
    return answer(request);
  },
  stop: () => undefined,
});

/** Empty where workers are not allowed: a policy says so only by an event. */
async function workersOf(script: string, size: number): Promise<Worker[]> {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const workers: Worker[] = [];
  try {
    for (let each = 0; each < size; each += 1) workers.push(new Worker(url));
    await Promise.all(workers.map(begun));
    return workers;
  } catch {
    for (const worker of workers) worker.terminate();
    return [];
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What a worker says first. */
export const ready = "ready";

const begun = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("the worker did not begin")), 5_000);
    worker.onmessage = () => {
      clearTimeout(late);
      resolve();
    };
    worker.onerror = () => {
      clearTimeout(late);
      reject(new Error("no worker is allowed"));
    };
  });

function crewOf(workers: readonly Worker[]): Crew {
  const idle = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const free = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const take = (): Promise<Worker> => {
    const worker = idle.pop();
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve));
  };
  return {
    size: workers.length,
    async ask(request) {
      const worker = await take();
      return new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          free(worker);
          resolve(data);
        };
        worker.onerror = ({ message }) => {
          free(worker);
          resolve({ kind: "failed", failure: { code: "internal", data: { reason: message } } });
        };
        worker.postMessage(request);
      });
    },
    stop: () => {
      for (const worker of workers) worker.terminate();
    },
  };
}
