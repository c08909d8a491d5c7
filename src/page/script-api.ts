/** `window.page`: what scripts may do and ask. Names are fixed by the contract. */

import { isCellId } from "../core/form/cell-id";
import type { Place } from "../core/form/cell-id";
import type { Typed } from "../core/report/cell-text";
import { typeAt } from "./actions/fill-in";
import { openBytes } from "./actions/open-files";
import type { PageDeps } from "./actions/page-deps";
import { selfChecking, workbookOf } from "./actions/save-workbook";
import { shownText } from "./model/open-report";
import { shownNumber } from "./model/typed-number";

export interface Page {
  /** The page can be used; a draft of this window is back. */
  readonly ready: Promise<void>;
  /** Opens a file as if it had been dropped, and asks nothing. Rejects with the failure's code where it cannot be read; the page says it in words. */
  open(name: string, bytes: Uint8Array | readonly number[]): Promise<void>;
  /** Null where nothing is open. `value` is what the report holds, `text` what is shown. */
  cell(place: Place): { readonly value: Typed; readonly text: string } | null;
  /** As a person types over what stands there. */
  type(place: Place, text: string): void;
  /** What 保存工作簿 would save; where the workbook that was opened cannot take it, the new one that is then offered. */
  savedWorkbook(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    page: Page;
  }
}

export function scriptApi(deps: PageDeps, ready: Promise<void>): Page {
  const { desk } = deps;
  return {
    ready,
    open: (name, bytes) => openBytes(deps, name, Uint8Array.from(bytes)),
    cell(place) {
      const report = desk.open?.report;
      if (!report) return null;
      if (!isCellId(place)) return { value: report.narrative[place] ?? null, text: shownText(report, place) };
      const typed = report.typed(place) ?? null;
      return { value: typed, text: shownNumber(typed) };
    },
    type: (place, text) => typeAt(deps, place, text),
    async savedWorkbook() {
      if (!desk.open) throw new Error("no report is open");
      const workbook = await workbookOf(desk.open, deps.writeWorkbook);
      return workbook.ok ? workbook.bytes : selfChecking(desk.open, deps.writeWorkbook);
    },
  };
}
