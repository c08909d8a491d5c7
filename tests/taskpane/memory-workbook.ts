/** A workbook in memory: the port the pane speaks to, with a hand to type into it and a record of what it was asked. */

import { answersWith } from "../../src/core/findings/answer";
import type { Answer } from "../../src/core/findings/answer";
import { isNarrativeId } from "../../src/core/form/cell-id";
import type { CellId, SectionId, TableId, TextId, Place } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Override } from "../../src/core/findings/override";
import type { Failure } from "../../src/core/findings/failure";
import type { Quote } from "../../src/core/prose/quote";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import type { WorkbookPlan } from "../../src/core/template/sheet-plan";
import { sheetNames } from "../../src/core/template/words.zh-CN";
import { WorkbookFailure } from "../../src/workbook";
import type { AcceptedCells, CellMark, CellWrite, Spot, Workbook, WorkbookChange, WorkbookReading } from "../../src/workbook";

export class MemoryWorkbook implements Workbook {
  report: Report | null;
  previous: Report | null = null;
  sheets: WorkbookReading["sheets"] = sheetNames;
  warnings: readonly Failure[] = [];
  /** What a look for marks sees; one without does not look. */
  looksLost: readonly TableId[] | undefined;
  isInserted = false;
  /** Totals that were accepted as formulas, with their parts. */
  readonly formulas: (readonly [CellId, readonly CellId[]])[] = [];
  answers: Record<string, Answer> = {};
  readonly opened: Uint8Array[] = [];
  /** Parts that were put back. */
  readonly inserted: SectionId[] = [];
  decision: Override | null = null;
  marks: readonly CellMark[] = [];
  /** Where the selection went, in order. */
  readonly visited: Place[] = [];
  /** What is selected now. */
  selected: readonly Place[] = [];
  /** The words it was sent to. */
  quoted: Quote | null = null;
  /** The next call of a method rejects with this. */
  readonly failing = new Map<keyof Workbook, Failure>();
  readonly calls: (keyof Workbook)[] = [];
  #stamp = 1;
  #listeners = new Set<(change: WorkbookChange) => void>();
  #selecting = new Set<() => void>();

  constructor(report: Report | null) {
    this.report = report;
  }

  /** As a person would: the edit is seen by whoever watches. */
  type(place: CellId | TextId, value: Typed): void {
    this.#edit({ [place]: value }, true);
  }

  /** As somebody else would, who has the workbook open. */
  typeFromAfar(place: CellId | TextId, value: Typed): void {
    this.#edit({ [place]: value }, false, true);
  }

  /** As a person would, or we ourselves. */
  select(...places: readonly Place[]): void {
    this.selected = places;
    for (const listener of this.#selecting) listener();
  }

  async insertTemplate(plan: WorkbookPlan, onProgress?: (done: number, of: number) => void): Promise<void> {
    this.#called("insertTemplate");
    const cells = plan.sheets.flatMap((sheet) => sheet.cells);
    plan.sheets.forEach((_, index) => onProgress?.(index + 1, plan.sheets.length));
    this.report = new Report({
      form: formOf("2021"),
      agency: null,
      year: null,
      cells: new Map(cells.flatMap(({ cell, value }) => (cell ? [[cell, value ?? null]] : []))),
      narrative: { overview: "", problemsAndImprovements: "", otherMatters: "" },
    });
  }

  async insertMissing(_plan: WorkbookPlan, sections: readonly SectionId[]): Promise<void> {
    this.#called("insertMissing");
    this.inserted.push(...sections);
    this.sheets = { ...this.sheets, ...Object.fromEntries(sections.map((id) => [id, sheetNames[id]])) };
    this.report = this.#report().with(Object.fromEntries(sections.filter(isNarrativeId).map((id) => [id, ""])));
  }

  async readReport(forMarking = true): Promise<WorkbookReading> {
    this.#called("readReport");
    return {
      stamp: this.#stamp,
      report: this.report,
      previous: this.previous,
      sheets: this.report ? this.sheets : {},
      warnings: this.warnings,
      ...(forMarking && this.looksLost ? { looksLost: this.looksLost } : {}),
      ...(this.isInserted ? { isInserted: true } : {}),
      answers: { ...this.answers },
      override: this.decision,
    };
  }

  async mark(stamp: number, marks: readonly CellMark[]): Promise<void> {
    this.#called("mark");
    if (stamp === this.#stamp) this.marks = marks;
  }

  async goTo(at: Place, { block = [], quote }: Spot = {}): Promise<void> {
    this.#called("goTo");
    this.visited.push(at);
    this.quoted = quote ?? null;
    this.select(...(block.length > 1 ? block : [at]));
  }

  async accept(changes: readonly CellWrite[]): Promise<AcceptedCells> {
    this.#called("accept");
    const report = this.#report();
    this.formulas.push(...changes.flatMap(({ at, sumOf }) => (sumOf ? [[at, sumOf] as const] : [])));
    const cells = changes.map(({ at, value }) => ({ at, before: report.typed(at) ?? null, after: value }));
    this.#edit(Object.fromEntries(changes.map(({ at, value }) => [at, value])), false);
    return { cells };
  }

  async restore({ cells }: AcceptedCells, changed: "refuse" | "leave"): Promise<readonly CellId[]> {
    this.#called("restore");
    const report = this.#report();
    const left = cells.flatMap(({ at, after }) => (report.typed(at) === after ? [] : [at]));
    if (changed === "refuse" && left[0]) throw new WorkbookFailure({ code: "changed-since", data: { place: left[0] } });
    this.#edit(Object.fromEntries(cells.flatMap(({ at, before }) => (left.includes(at) ? [] : [[at, before]]))), false);
    return left;
  }

  async answer(explanations: Readonly<Record<string, Answer | null>>): Promise<void> {
    this.#called("answer");
    this.answers = answersWith(this.answers, explanations);
  }

  async override(decision: Override | null): Promise<void> {
    this.#called("override");
    this.decision = decision;
  }

  async openNew(content: Uint8Array): Promise<void> {
    this.#called("openNew");
    this.opened.push(content);
  }

  async watch(onChange: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.#called("watch");
    this.#listeners.add(onChange);
    return async () => {
      this.#listeners.delete(onChange);
    };
  }

  async selectedPlace(): Promise<Place | null> {
    this.#called("selectedPlace");
    return this.selected[0] ?? null;
  }

  async watchSelection(onSelect: () => void): Promise<() => Promise<void>> {
    this.#called("watchSelection");
    this.#selecting.add(onSelect);
    return async () => void this.#selecting.delete(onSelect);
  }

  #report(): Report {
    if (!this.report) throw new WorkbookFailure({ code: "no-report", data: {} });
    return this.report;
  }

  #edit(changes: Record<string, Typed>, byClerk: boolean, isRemote = false): void {
    this.report = this.#report().with(changes);
    this.#stamp++;
    for (const listener of this.#listeners) listener({ byClerk, ...(isRemote ? { isRemote } : {}) });
  }

  #called(method: keyof Workbook): void {
    this.calls.push(method);
    const failure = this.failing.get(method);
    if (!failure) return;
    this.failing.delete(method);
    throw new WorkbookFailure(failure);
  }
}
