/** Several files at once: read all, put last year's beside this year's, check each; with progress, and a way to stop. */

import { planRollUp } from "../../core/rollup/plan-roll-up";
import { rollUp } from "../../core/rollup/roll-up";
import type { Crew } from "../browser/crew";
import { sortBodies } from "../model/bodies";
import type { Body, GivenFile, ReadFile } from "../model/bodies";
import { unpackReport } from "../model/packed";
import type { PageDeps } from "./page-deps";
import { saveBytes } from "./save-workbook";

/** What is under way, by page: another one, or none, means that it was stopped. */
const underWay = new WeakMap<PageDeps, object>();

export async function checkBodies(deps: PageDeps, files: readonly GivenFile[]): Promise<void> {
  const { screen } = deps;
  const run = {};
  underWay.set(deps, run);
  const isStopped = (): boolean => underWay.get(deps) !== run;
  screen.set({ view: "bodies", notice: null, question: null, bodies: [], missing: [], rosters: [] });
  screen.set({ bodiesWork: { kind: "working", done: 0, of: files.length * 2 } });

  const crew = await deps.gatherCrew();
  try {
    const read = await readAll(deps, crew, files, isStopped);
    if (!isStopped()) await checkAll(deps, crew, read, isStopped);
  } finally {
    crew.stop();
  }
  if (isStopped()) return;
  underWay.delete(deps);
  screen.set({ bodiesWork: { kind: "done" } });
}

export function stopBodies(deps: PageDeps): void {
  if (underWay.delete(deps)) deps.screen.set({ bodiesWork: { kind: "stopped" } });
}

async function readAll(deps: PageDeps, crew: Crew, files: readonly GivenFile[], isStopped: () => boolean): Promise<readonly ReadFile[]> {
  const { screen } = deps;
  const read: (ReadFile | null)[] = files.map(() => null);
  await together(crew.size, files, isStopped, async (given, index) => {
    const bytes = await given.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    const answer = bytes
      ? await crew.ask({ ask: "read", name: given.name, bytes })
      : ({ kind: "failed", failure: { code: "not-readable", data: {} } } as const);
    if (isStopped()) return;
    if (answer.kind === "roster") screen.set({ rosters: [...screen.state().rosters, { file: given.name, names: answer.names }] });
    else if (answer.kind === "failed") show(deps, { ...blank(given), failure: answer.failure });
    else if (answer.kind === "read") read[index] = { ...answer, given };
    progress(deps, 1);
  });
  return read.filter((one): one is ReadFile => one !== null);
}

async function checkAll(deps: PageDeps, crew: Crew, read: readonly ReadFile[], isStopped: () => boolean): Promise<void> {
  const { screen } = deps;
  const { bodies: failed, rosters } = screen.state();
  const { thisYear, missing } = sortBodies(
    read,
    rosters.flatMap(({ names }) => names),
    failed.map(({ given }) => given.name),
  );
  screen.set({
    missing,
    bodies: [
      ...thisYear.map(({ given, report, previous, duplicateOf }): Body => ({ ...blank(given), report, previous, duplicateOf })),
      ...failed,
    ],
    bodiesWork: { kind: "working", done: thisYear.length, of: thisYear.length * 2 },
  });
  await together(crew.size, thisYear, isStopped, async ({ given, report, previous, sameText }) => {
    const answer = await crew.ask({ ask: "check", report, previous, sameText });
    if (isStopped()) return;
    const change = answer.kind === "checked" ? { result: answer.result } : answer.kind === "failed" ? { failure: answer.failure } : {};
    screen.set({ bodies: screen.state().bodies.map((body) => (body.given === given ? { ...body, ...change } : body)) });
    progress(deps, 1);
  });
}

const blank = (given: GivenFile): Body => ({ given, report: null, previous: null, failure: null, result: null, duplicateOf: null });

const show = ({ screen }: PageDeps, body: Body): void => screen.set({ bodies: [...screen.state().bodies, body] });

function progress({ screen }: PageDeps, more: number): void {
  const { bodiesWork } = screen.state();
  if (bodiesWork.kind === "working") screen.set({ bodiesWork: { ...bodiesWork, done: bodiesWork.done + more } });
}

/** So many at a time, in order; no new one once it is stopped. */
async function together<T>(
  many: number,
  items: readonly T[],
  isStopped: () => boolean,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const line = async (): Promise<void> => {
    while (next < items.length && !isStopped()) {
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
