/** Work shared out among workers, answers in the order of the tasks. Few tasks run ahead, so memory stays flat. */

type Worker<Task, Outcome> = (tasks: readonly Task[]) => Promise<readonly Outcome[]>;

const tasksPerMessage = 8;

export async function* oneByOne<Task, Outcome>(tasks: readonly Task[], act: (task: Task) => Promise<Outcome>): AsyncGenerator<Outcome> {
  for (const task of tasks) yield await act(task);
}

/** All answers at once. */
export async function inTurn<Task, Outcome>(tasks: readonly Task[], act: (task: Task) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const task of tasks) outcomes.push(await act(task));
  return outcomes;
}

export async function* inBatches<Task, Outcome>(
  tasks: readonly Task[],
  workers: readonly Worker<Task, Outcome>[],
): AsyncGenerator<Outcome> {
  const idle = [...workers];
  const waiting: ((worker: Worker<Task, Outcome>) => void)[] = [];
  const start = async (from: number): Promise<readonly Outcome[]> => {
    const worker = idle.pop() ?? (await new Promise<Worker<Task, Outcome>>((resolve) => waiting.push(resolve)));
    try {
      return await worker(tasks.slice(from, from + tasksPerMessage));
    } finally {
      const next = waiting.shift();
      if (next) next(worker);
      else idle.push(worker);
    }
  };

  const running: Promise<readonly Outcome[]>[] = [];
  for (let from = 0; from < tasks.length; from += tasksPerMessage) {
    const batch = start(from);
    // Whoever waits for it hears of its failure; until then it must not count as unheard.
    batch.catch(() => undefined);
    running.push(batch);
    if (running.length > workers.length * 2) yield* (await running.shift()) ?? [];
  }
  for (const rest of running) yield* await rest;
}
