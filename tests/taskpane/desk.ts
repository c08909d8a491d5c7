/** Everything the actions need, over a workbook in memory, with time and clipboard in the test's hand. */

import { exporters } from "../../src/core/exporters";
import { formForYear } from "../../src/core/form/form";
import type { Language } from "../../src/core/form/form";
import type { Report } from "../../src/core/report/report";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { CopyResult, PaneDeps } from "../../src/taskpane/deps";
import { initialState } from "../../src/taskpane/state";
import { createStore } from "../../src/taskpane/store";
import { MemoryWorkbook } from "./memory-workbook";

export interface Saved {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export interface Desk {
  readonly deps: PaneDeps;
  readonly workbook: MemoryWorkbook;
  readonly saved: Saved[];
  readonly copied: { html: string; plain: string }[];
  /** What the clipboard will say. */
  clipboard: CopyResult;
  /** Lets every pause end that was asked for so far. */
  pass(): Promise<void>;
}

export function createDesk(report: Report | null, language: Language = "zh-CN"): Desk {
  const workbook = new MemoryWorkbook(report);
  let pauses: (() => unknown)[] = [];
  const desk: Desk = {
    workbook,
    saved: [],
    copied: [],
    clipboard: "rich",
    async pass() {
      const due = pauses;
      pauses = [];
      for (const work of due) await work();
    },
    deps: {
      workbook,
      store: createStore(initialState(language)),
      exporters,
      dueYear: 2025,
      planTemplate: async ({ year, agency, totals, previous }) => planWorkbook(formForYear(year), { year, agency, totals, ...(previous ? { previous } : {}) }),
      readFile: async () => ({ ok: false, failure: { code: "unsupported", data: {} } }),
      writeWorkbook: async () => new Uint8Array([1]),
      copy: async (html, plain) => {
        if (desk.clipboard !== "none") desk.copied.push({ html, plain });
        return desk.clipboard;
      },
      save: (name, mediaType, content) => desk.saved.push({ name, mediaType, content }),
      afterPaint: (work) => void setTimeout(work),
      later: (_, work) => {
        pauses.push(work);
        return () => {
          pauses = pauses.filter((other) => other !== work);
        };
      },
    },
  };
  return desk;
}

/** Promises, and timers of no length. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
