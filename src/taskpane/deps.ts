/**
 * What the actions need of the world, as ports: Excel, tests and a page without Excel hand in their own.
 * Heavy parts are functions that fetch them, so that the pane opens with only what it shows.
 */

import type { Failure } from "../core/findings/failure";
import type { Exporter } from "../core/exporters/exporter";
import type { Report } from "../core/report/report";
import type { WorkbookPlan } from "../core/template/sheet-plan";
import type { Workbook } from "../workbook";
import type { Store } from "./store";

export interface TemplateRequest {
  readonly year: number;
  readonly agency: string;
  readonly totals: "formulas" | "typed";
  /** Last year's report, to carry numbers from. */
  readonly previous: Report | null;
}

export type FileReading = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly failure: Failure };

/** How much of what was to be copied reached the clipboard; `none` when the system forbids it. */
export type CopyResult = "rich" | "plain" | "none";

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
  save(name: string, mediaType: string, content: string | Uint8Array): void;
  /** Runs once what was dispatched is on the screen. */
  afterPaint(work: () => unknown): void;
  /** Runs after a pause; returns how to call it off. */
  later(milliseconds: number, work: () => unknown): () => void;
}
