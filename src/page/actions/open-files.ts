/** 打开文件: one file becomes the report on the page, several a table of bodies. What is not saved is asked about first. */

import type { Aside } from "../browser/read-aside";
import type { GivenFile } from "../model/bodies";
import type { OpenReport } from "../model/open-report";
import { isBegun } from "../model/open-report";
import type { Notice, Question } from "../model/screen";
import { checkBodies } from "./check-bodies";
import type { PageDeps } from "./page-deps";
import { saveAsNew, saveWorkbook } from "./save-workbook";

/** A file from the moment it was chosen; `aside` once its bytes are there. */
interface Chosen {
  aside?: Aside;
}

/** What is being read, by page: another one, or none, means that it was given up. */
const underWay = new WeakMap<PageDeps, Chosen>();

/** 停止 while a file is read: the page stays as it is. */
export function stopReading(deps: PageDeps): void {
  underWay.get(deps)?.aside?.stop();
  underWay.delete(deps);
}

function choose(deps: PageDeps): Chosen {
  stopReading(deps);
  const chosen: Chosen = {};
  underWay.set(deps, chosen);
  return chosen;
}

export async function openFiles(deps: PageDeps, files: readonly GivenFile[]): Promise<void> {
  const [only] = files;
  if (!only) return;
  const chosen = choose(deps);
  if (files.length > 1) return checkBodies(deps, files);

  const { desk, screen } = deps;
  screen.set({ notice: { kind: "reading", file: only.name }, question: null });
  const opened = await attemptToRead(deps, only, chosen);
  if (opened === null) return;
  if (!("report" in opened)) return screen.set({ notice: opened });

  const question = questionAbout(desk.open, desk.isUnsaved, opened, only.name);
  if (question) return screen.set({ notice: null, question });
  placeReport(deps, opened, only.name);
}

/** The report in a file, or what to say instead; null where the clerk gave up, or chose another file. */
async function attemptToRead(deps: PageDeps, file: GivenFile, chosen: Chosen): Promise<OpenReport | Notice | null> {
  let content: ArrayBuffer;
  try {
    content = await file.arrayBuffer();
  } catch {
    if (underWay.get(deps) !== chosen) return null;
    // A folder that was dropped as a file, a file that was moved away.
    return { kind: "failure", file: file.name, failure: { code: "not-readable", data: {} } };
  }
  return readOpen(deps, file.name, new Uint8Array(content), chosen);
}

async function readOpen(deps: PageDeps, name: string, bytes: Uint8Array, chosen: Chosen): Promise<OpenReport | Notice | null> {
  if (underWay.get(deps) !== chosen) return null;
  const aside = deps.readFile(name, bytes);
  chosen.aside = aside;
  let read: Awaited<Aside["reading"]>;
  try {
    read = await aside.reading;
  } catch (error) {
    return { kind: "unexpected", words: error instanceof Error ? error.message : String(error) };
  } finally {
    if (underWay.get(deps) === chosen) underWay.delete(deps);
  }
  if (!read) return null;
  if (!read.ok) return { kind: "failure", file: name, failure: read.failure };
  const { report, previous, answers, override, warnings } = read;
  return { report, previous, answers, override, warnings, source: { name, bytes } };
}

/** Scripts are asked nothing; rejects where the file cannot be read, with what is then shown. */
export async function openBytes(deps: PageDeps, name: string, bytes: Uint8Array): Promise<void> {
  const opened = await readOpen(deps, name, bytes, choose(deps));
  if (opened === null) throw new Error("stopped");
  if ("report" in opened) return placeReport(deps, opened, name);
  deps.screen.set({ notice: opened });
  throw new Error(opened.kind === "failure" ? opened.failure.code : "unexpected");
}

function questionAbout(now: OpenReport | null, isUnsaved: boolean, open: OpenReport, file: string): Question | null {
  if (!now || !isBegunOrNamed(now)) return null;
  const { year } = now.report;
  if (year !== null && open.report.year === year - 1) return { kind: "last-year", open, file };
  return isUnsaved ? { kind: "unsaved", open, file } : null;
}

const isBegunOrNamed = (open: OpenReport): boolean => isBegun(open) || open.report.agency !== null;

function placeReport({ desk, screen }: PageDeps, open: OpenReport, file: string): void {
  desk.place(open, true);
  screen.set({ view: "report", question: null, notice: { kind: "opened", file } });
}

/** The question is answered: nothing is opened, the report there is saved first, or it is not; it is saved as a new workbook. */
export async function answerQuestion(deps: PageDeps, answer: "cancel" | "save" | "open" | "last-year" | "as-new"): Promise<void> {
  const { desk, screen } = deps;
  const { question } = screen.state();
  if (!question) return;
  screen.set({ question: null });
  if (answer === "cancel") return;
  if (question.kind === "not-kept") return void (await saveAsNew(deps));
  const { open, file } = question;
  if (answer === "last-year") {
    if (desk.open) desk.change({ ...desk.open, previous: open.report }, { by: "clerk" });
    return screen.set({ notice: { kind: "opened", file } });
  }
  if (question.kind === "last-year" && answer === "open" && desk.isUnsaved)
    return screen.set({ question: { kind: "unsaved", open, file } });
  if (answer === "save" && !(await saveWorkbook(deps))) return screen.set({ question: screen.state().question ?? question });
  placeReport(deps, open, file);
}
