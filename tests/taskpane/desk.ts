/** Everything the actions need, over a workbook in memory, with time and clipboard in the test's hand. */

import { vi } from "vitest";

import { exporters } from "../../src/core/exporters";
import { readReportFile } from "../../src/files/read-report-file";
import { formForYear } from "../../src/core/form/form";
import type { Language } from "../../src/core/form/form";
import type { Report } from "../../src/core/report/report";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { World } from "../../src/publish/publishing-port";
import type { CopyResult, FileToSave, PaneDeps, SaveResult } from "../../src/taskpane/model/ports";
import type { SaveWay } from "../../src/taskpane/model/publishing-state";
import { initialState } from "../../src/taskpane/model/state";
import { createStore } from "../../src/taskpane/model/store";
import { MemoryWorkbook } from "./memory-workbook";

interface Saved extends FileToSave {
  readonly way: SaveWay;
}

export interface Desk {
  readonly deps: PaneDeps;
  readonly workbook: MemoryWorkbook;
  readonly saved: Saved[];
  readonly copied: { html: string; plain: string }[];
  /** What the clipboard will say. */
  clipboard: CopyResult;
  /** What each way of saving will come to; a way that is not named hands over. */
  saving: Partial<Record<SaveWay, SaveResult>>;
  /** What lies on the shelf. */
  shelf: string | null;
  /** What answers requests. */
  fetch: World["fetch"];
  /** Lets every pause end that was asked for so far. */
  pass(): Promise<void>;
  /** Resolves when nothing is under way: what was asked for has come, timers of no length have run, and so has what followed. */
  settled(): Promise<void>;
}

/** A network that never answers; nothing waits for it. */
export const silence: World["fetch"] = () => new Promise(() => {});

export function createDesk(report: Report | null, language: Language = "zh-CN"): Desk {
  const workbook = new MemoryWorkbook(report);
  let pauses: (() => unknown)[] = [];
  let underWay = 0;
  const awaited = async <T>(work: Promise<T>): Promise<T> => {
    underWay++;
    try {
      return await work;
    } finally {
      underWay--;
    }
  };
  const desk: Desk = {
    workbook,
    saved: [],
    copied: [],
    clipboard: "rich",
    saving: {},
    shelf: null,
    fetch: () => Promise.reject(new TypeError("no network in this test")),
    async pass() {
      const due = pauses;
      pauses = [];
      for (const work of due) await work();
    },
    async settled() {
      // Each round takes a turn, in which promises that wait for nothing else are carried to their end.
      do await vi.dynamicImportSettled();
      while (underWay > 0);
    },
    deps: {
      workbook,
      store: createStore(initialState(language)),
      exporters: exporters.map((exporter) => ({
        ...exporter,
        load: async () => {
          const write = await exporter.load();
          return (...given) => awaited(Promise.resolve(write(...given)));
        },
      })),
      dueYear: 2025,
      planTemplate: async ({ year, agency, totals, previous, form, report }) =>
        planWorkbook(form ?? formForYear(year), { year, agency, totals, ...(previous ? { previous } : {}), ...(report ? { report } : {}) }),
      readFile: (name, content) =>
        /\.(?:html|txt)$/.test(name)
          ? awaited(readReportFile(name, content))
          : Promise.resolve({ ok: false, failure: { code: "unsupported", data: {} } }),
      writeWorkbook: async () => new Uint8Array([1]),
      copy: async (html, plain) => {
        if (desk.clipboard !== "none") desk.copied.push({ html, plain });
        return desk.clipboard;
      },
      saving: async () => ({
        ways: ({ content }) => ["download", "data-link", ...(typeof content === "string" ? (["by-hand"] as const) : [])],
        save: async (file, way) => {
          const result = desk.saving[way] ?? (way === "by-hand" ? "by-hand" : "handed-over");
          if (result !== "refused" && result !== "cancelled") desk.saved.push({ ...file, way });
          return result;
        },
      }),
      shelf: { read: () => desk.shelf, keep: (text) => (desk.shelf = text) },
      publishingWorld: async (signal) => ({
        fetch: (input, init) => (desk.fetch === silence ? silence(input, init) : awaited(desk.fetch(input, init))),
        readPage: desk.deps.readFile,
        signal,
      }),
      afterPaint: (work) => void awaited(new Promise((painted) => setTimeout(painted)).then(work)),
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
