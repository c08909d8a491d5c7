/** Several files at once: read all, put last year's beside this year's, check each; with progress, and a way to stop. */

import { planRollUp } from "../../core/rollup/plan-roll-up";
import { rollUp } from "../../core/rollup/roll-up";
import type { Crew } from "../browser/crew";
import { sortBodies } from "../model/bodies";
import type { Body, GivenFile, ReadFile } from "../model/bodies";
import { unpackReport } from "../model/packed";
import type { Notice, Screen } from "../model/screen";
import type { PageDeps } from "./page-deps";
import { saveBytes } from "./save-workbook";

/** What is under way, by page: another one, or none, means that it was stopped. */
const underWay = new WeakMap<PageDeps, Board>();

/** Milliseconds. To draw hundreds of rows at every answer would cost more than the answers. */
const betweenDrawings = 100;

type Known = Pick<Screen, "bodies" | "rosters" | "missing" | "bodiesWork">;

/** What is known of the bodies; shown a few times a second, and when it is asked to be. */
class Board {
  #known: Known;
  #whenEnded: () => void = () => undefined;
  #waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly deps: PageDeps,
    files: number,
  ) {
    // Each is read, and then checked.
    this.#known = { bodies: [], rosters: [], missing: [], bodiesWork: { kind: "working", done: 0, of: files * 2 } };
    deps.screen.set({ view: "bodies", notice: null, question: null, ...this.#known });
  }

  get known(): Known {
    return this.#known;
  }

  get isStopped(): boolean {
    return underWay.get(this.deps) !== this;
  }

  put(change: Partial<Known>): void {
    this.#known = { ...this.#known, ...change };
    this.#waiting ??= setTimeout(() => this.show(), betweenDrawings);
  }

  /** One more is done; `change`: what that came to. */
  progress(change: Partial<Known>): void {
    const { bodiesWork } = this.#known;
    this.put({ ...change, ...(bodiesWork.kind === "working" && { bodiesWork: { ...bodiesWork, done: bodiesWork.done + 1 } }) });
  }

  show(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
    if (!this.isStopped) this.deps.screen.set(this.#known);
  }

  say(notice: Notice): void {
    if (!this.isStopped) this.deps.screen.set({ notice });
  }

  /** Shows what came until now, and nothing that comes later. */
  end(kind: "done" | "stopped"): void {
    this.#known = { ...this.#known, bodiesWork: { kind } };
    this.show();
    underWay.delete(this.deps);
    this.#whenEnded();
  }

  whenEnded(act: () => void): void {
    this.#whenEnded = act;
  }
}

export async function checkBodies(deps: PageDeps, files: readonly GivenFile[]): Promise<void> {
  underWay.get(deps)?.end("stopped");
  const board = new Board(deps, files.length);
  underWay.set(deps, board);
  const crew = await deps.gatherCrew();
  board.whenEnded(() => crew.stop());
  try {
    const read = await readAll(board, crew, files);
    if (!board.isStopped) await checkAll(board, crew, read);
  } finally {
    crew.stop();
  }
  if (!board.isStopped) board.end("done");
}

export function stopBodies(deps: PageDeps): void {
  underWay.get(deps)?.end("stopped");
}

async function readAll(board: Board, crew: Crew, files: readonly GivenFile[]): Promise<readonly ReadFile[]> {
  const read: (ReadFile | null)[] = files.map(() => null);
  await together(board, crew.size, files, async (given, index) => {
    const bytes = await given.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    const answer = bytes
      ? await crew.ask({ ask: "read", name: given.name, bytes })
      : ({ kind: "failed", failure: { code: "not-readable", data: {} } } as const);
    if (answer === null) return;
    const { bodies, rosters } = board.known;
    if (answer.kind === "read") read[index] = { ...answer, given };
    board.progress({
      ...(answer.kind === "roster" && { rosters: [...rosters, { file: given.name, names: answer.names }] }),
      ...(answer.kind === "failed" && { bodies: [...bodies, { ...blank(given), failure: answer.failure }] }),
    });
  });
  return read.filter((one): one is ReadFile => one !== null);
}

async function checkAll(board: Board, crew: Crew, read: readonly ReadFile[]): Promise<void> {
  const { bodies: failed, rosters } = board.known;
  const { thisYear, missing } = sortBodies(
    read,
    rosters.flatMap(({ names }) => names),
    failed.map(({ given }) => given.name),
  );
  board.put({
    missing,
    bodies: [
      ...thisYear.map(({ given, report, previous, duplicateOf }): Body => ({ ...blank(given), report, previous, duplicateOf })),
      ...failed,
    ],
    bodiesWork: { kind: "working", done: thisYear.length, of: thisYear.length * 2 },
  });
  const alike = await crew.ask({ ask: "compare", texts: thisYear.map(({ given, text }) => ({ name: given.name, text })) });
  if (alike?.kind === "failed") board.say({ kind: "unexpected", words: String(alike.failure.data["reason"] ?? alike.failure.code) });
  const same = alike?.kind === "compared" ? alike.same : [];
  await together(board, crew.size, thisYear, async ({ given, report, previous }, index) => {
    const answer = await crew.ask({ ask: "check", report, previous, sameText: same[index] ?? null });
    if (answer === null) return;
    const change = answer.kind === "checked" ? { result: answer.result } : answer.kind === "failed" ? { failure: answer.failure } : {};
    board.progress({ bodies: board.known.bodies.map((body) => (body.given === given ? { ...body, ...change } : body)) });
  });
}

const blank = (given: GivenFile): Body => ({ given, report: null, previous: null, failure: null, result: null, duplicateOf: null });

/** So many at a time, in order; no new one once it is stopped. */
async function together<T>(
  board: Board,
  many: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const line = async (): Promise<void> => {
    while (next < items.length && !board.isStopped) {
      const index = next;
      next += 1;
      await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: many }, line));
}

/** 汇总 of all bodies that were read, as a workbook. */
export async function saveSum(deps: PageDeps, name: string): Promise<void> {
  const contributions = deps.screen.state().bodies.flatMap(({ given, report: packed, previous: before, result }) => {
    const report = packed && unpackReport(packed);
    const previous = before && unpackReport(before);
    return report ? [{ file: given.name, report, errors: result?.errors ?? 0, ...(previous ? { previous } : {}) }] : [];
  });
  if (contributions.length === 0) return;
  try {
    await saveBytes(deps, name, await deps.writeWorkbook(planRollUp(rollUp(contributions))));
  } catch (error) {
    deps.screen.set({ notice: { kind: "unexpected", words: error instanceof Error ? error.message : String(error) } });
  }
}
