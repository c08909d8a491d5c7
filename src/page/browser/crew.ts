/**
 * Who reads and checks files: workers, where the browser lets one be made from the page's own script, so that the page goes on
 * answering and a file that does not end can be given up; otherwise this page itself, a file at a time.
 */

import type { Answer, Request } from "../model/bodies";

export interface Crew {
  /** How many requests are worth having under way. */
  readonly size: number;
  /** Null once it is stopped. */
  ask(request: Request): Promise<Answer | null>;
  stop(): void;
}

/** Milliseconds for one request, as on the command line. A report takes some hundredths of a second. */
const longest = 60_000;

/** `script`: the page's own, which answers requests where there is no document. `most`: not more than so many at a time. */
export async function gatherCrew(script: string | null, answer: (request: Request) => Answer, most = 4): Promise<Crew> {
  const size = Math.max(1, Math.min(most, (navigator.hardwareConcurrency || 2) - 1));
  const workers = script === null ? [] : await workersOf(script, size);
  return workers.length > 0 ? crewOf(workers, () => workerOf(script as string)) : alone(answer);
}

const alone = (answer: (request: Request) => Answer): Crew => {
  let isStopped = false;
  return {
    size: 1,
    async ask(request) {
      await new Promise((resolve) => setTimeout(resolve));
      return isStopped ? null : answer(request);
    },
    stop: () => {
      isStopped = true;
    },
  };
};

/** Empty where workers are not allowed. */
async function workersOf(script: string, size: number): Promise<Worker[]> {
  const begun = await Promise.all(Array.from({ length: size }, () => workerOf(script).catch(() => null)));
  return begun.filter((worker): worker is Worker => worker !== null);
}

/** Rejects where workers are not allowed: some browsers say so at once, a policy says so only by an event. */
async function workerOf(script: string): Promise<Worker> {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    const worker = new Worker(url);
    await begun(worker);
    return worker;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What a worker says first. */
export const ready = "ready";

const begun = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(late);
      worker.terminate();
      reject(new Error(reason));
    };
    const late = setTimeout(() => fail("the worker did not begin"), 5_000);
    worker.onmessage = () => {
      clearTimeout(late);
      resolve();
    };
    worker.onerror = () => fail("no worker is allowed");
  });

const failedWith = (reason: string): Answer => ({ kind: "failed", failure: { code: "internal", data: { reason } } });
const nobody = "no worker is left";

/** `another`: begins the worker that takes the place of one that had to be ended. `time`: milliseconds for one request. */
export function crewOf(workers: readonly Worker[], another: () => Promise<Worker>, time = longest): Crew {
  const all = new Set(workers);
  const idle = [...workers];
  /** Null is handed to whoever waits when no worker is left. */
  const waiting: ((worker: Worker | null) => void)[] = [];
  const underWay = new Set<(answer: null) => void>();
  let isStopped = false;

  const free = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const noneLeft = (): void => {
    for (const next of waiting.splice(0)) next(null);
  };
  const end = async (worker: Worker): Promise<void> => {
    worker.terminate();
    const next = await another().catch(() => null);
    all.delete(worker);
    if (isStopped) return next?.terminate();
    if (next) {
      all.add(next);
      free(next);
    } else if (all.size === 0) noneLeft();
  };
  const answerOf = (worker: Worker, request: Request): Promise<Answer | null> =>
    new Promise((resolve) => {
      const settle = (answer: Answer | null): void => {
        clearTimeout(late);
        underWay.delete(settle);
        resolve(answer);
      };
      const late = setTimeout(() => {
        settle({ kind: "failed", failure: { code: "too-slow", data: { seconds: time / 1_000 } } });
        void end(worker);
      }, time);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        settle(data);
        free(worker);
      };
      worker.onerror = ({ message }) => {
        settle(failedWith(message));
        free(worker);
      };
      underWay.add(settle);
      try {
        worker.postMessage(request);
      } catch (error) {
        settle(failedWith(String(error)));
        free(worker);
      }
    });

  return {
    size: workers.length,
    async ask(request) {
      if (isStopped) return null;
      if (all.size === 0) return failedWith(nobody);
      const worker = idle.pop() ?? (await new Promise<Worker | null>((resolve) => waiting.push(resolve)));
      if (isStopped) return null;
      return worker ? answerOf(worker, request) : failedWith(nobody);
    },
    stop() {
      isStopped = true;
      for (const worker of all) worker.terminate();
      for (const settle of underWay) settle(null);
      noneLeft();
    },
  };
}
