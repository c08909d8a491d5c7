/**
 * What the actions need of the world, as ports: the page hands in Excel and the browser, a test its own.
 * Heavy parts are functions that fetch them, so that the pane opens with only what it shows.
 */

import type { Exporter } from "../../core/exporters/exporter";
import type { Failure } from "../../core/findings/failure";
import type { Form } from "../../core/form/form";
import type { Report } from "../../core/report/report";
import type { WorkbookPlan } from "../../core/template/sheet-plan";
import type { World } from "../../publish/publishing-port";
import type { Workbook } from "../../workbook";
import type { SaveWay } from "./publishing-state";
import type { Store } from "./store";

export interface TemplateRequest {
  readonly year: number;
  readonly agency: string;
  readonly totals: "formulas" | "typed";
  /** Last year's report, to carry numbers from. */
  readonly previous: Report | null;
  /** Of the report that is there; the year's own where there is none yet. */
  readonly form?: Form;
  /** To be filled in. */
  readonly report?: Report;
}

type FileReading = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly failure: Failure };

/** How much of what was to be copied reached the clipboard; `none` when the system forbids it. */
export type CopyResult = "rich" | "plain" | "none";

export interface FileToSave {
  readonly name: string;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** `handed-over`: to a browser that will not say whether the file arrived. `refused`: nothing happened, try the next way. */
export type SaveResult = "handed-over" | "written" | "opened" | "by-hand" | "cancelled" | "refused";

export interface Saving {
  /** The ways this file may leave this pane, best first. */
  ways(file: FileToSave): readonly SaveWay[];
  save(file: FileToSave, way: SaveWay): Promise<SaveResult>;
}

/** A text kept by the pane on this machine, never a secret; it may vanish. */
export interface StoredText {
  read(): string | null;
  keep(text: string | null): void;
}

export interface PaneDeps {
  readonly workbook: Workbook;
  readonly store: Store;
  readonly exporters: readonly Exporter[];
  /** The year whose report is due: last year, as of today. */
  readonly dueYear: number;
  planTemplate(request: TemplateRequest): Promise<WorkbookPlan>;
  readFile(name: string, content: Uint8Array): Promise<FileReading>;
  writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array>;
  copy(html: string, plain: string): Promise<CopyResult>;
  saving(): Promise<Saving>;
  /** Where the publishing settings lie. */
  readonly shelf: StoredText;
  /** No request may leave this place: sending is not offered. */
  readonly isOffline?: true;
  /** What sending needs; `signal` ends it. */
  publishingWorld(signal: AbortSignal): Promise<World>;
  /** Runs once what was dispatched is on the screen. */
  afterPaint(work: () => unknown): void;
  /** Runs after a pause; returns how to call it off. */
  later(milliseconds: number, work: () => unknown): () => void;
}
