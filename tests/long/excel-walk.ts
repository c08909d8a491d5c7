/**
 * The clerk's walk (insert, type, check, go to, accept, undo, export) through the pane's own actions and the real Office.js, while the
 * emulated Excel behaves in one of the ways that real ones do. Each step is told by what became of the workbook and what was said.
 */

import { sayFailure } from "../../src/core/findings/say-failure";
import type { CellId } from "../../src/core/form/cell-id";
import { addressOf } from "../../src/core/template/planned-places";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { accept } from "../../src/taskpane/actions/accept";
import { check } from "../../src/taskpane/actions/check";
import { copyReport, saveReport } from "../../src/taskpane/actions/export-report";
import { goToCell } from "../../src/taskpane/actions/go-to-cell";
import { insertTemplate } from "../../src/taskpane/actions/insert-template";
import { look } from "../../src/taskpane/actions/look";
import { overrideErrors } from "../../src/taskpane/actions/override-errors";
import { undoAccept } from "../../src/taskpane/actions/undo-accept";
import { watch } from "../../src/taskpane/actions/watch";
import { gateOf } from "../../src/taskpane/model/export-gate";
import type { PaneDeps } from "../../src/taskpane/model/ports";
import { checkedOf } from "../../src/taskpane/model/phase";
import type { Habits } from "../../workbench/host/habits";
import { openPlan } from "../../workbench/page/open-plan";
import { exampleReport } from "../examples";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";
import { createDesk } from "../taskpane/desk";
import type { Desk } from "../taskpane/desk";

export const steps = ["insert", "type", "check", "go to", "accept", "undo", "export"] as const;
type Step = (typeof steps)[number];

export interface Fault {
  readonly name: string;
  /** What Excel is like during each step; while a step is prepared it is as usual. */
  readonly habits?: Partial<Habits>;
  /** What is so with the workbook itself, from the beginning; `desk` for an empty one before the insertion. */
  readonly workbook?: (desk: ExcelDesk) => void;
  /** What happens between the check and the step after it. */
  readonly meanwhile?: (desk: ExcelDesk) => Promise<void> | void;
}

export interface ExcelDesk {
  readonly office: Office;
  readonly deps: PaneDeps;
  readonly desk: Desk;
  readonly plan: ReturnType<typeof planWorkbook>;
  /** Whether a report is in the workbook yet. */
  readonly isFilled: boolean;
}

/** `right`: done, though something may have been said besides; `said`: not done, nothing changed, said why; `WRONG` anything else. */
export type Outcome = "right" | "right, and said" | "said" | `WRONG: ${string}`;

const wrongCell: CellId = "requests/newlyReceived/naturalPerson";
const typedCell: CellId = "proactiveDisclosure/administrativePenalties/decisionsThisYear";

export async function walk(fault: Fault): Promise<Record<Step, Outcome>> {
  const inserted = await withDesk(false, fault, insertStep);
  const others = await withDesk(true, fault, async (desk) => {
    const stop = await watch(desk.deps);
    await look(desk.deps);
    const outcomes: Record<string, Outcome> = {};
    for (const [name, step] of Object.entries(laterSteps)) outcomes[name] = await step(desk, fault);
    stop();
    return outcomes;
  });
  return { insert: inserted, ...others } as Record<Step, Outcome>;
}

async function withDesk<T>(isFilled: boolean, fault: Fault, work: (desk: ExcelDesk, fault: Fault) => Promise<T>): Promise<T> {
  const office = await openOffice();
  try {
    const report = exampleReport("huaian-2024-slip");
    const plan = planWorkbook(report.form, {
      agency: report.agency,
      year: report.year,
      totals: "typed",
      ...(isFilled ? { report, previous: exampleReport("huaian-2024-last-year-decides.last-year") } : {}),
    });
    const desk = createDesk(null);
    const deps = depsOver(office, desk);
    const excelDesk: ExcelDesk = { office, deps, desk, plan, isFilled };
    if (isFilled) openPlan(office.host, plan);
    fault.workbook?.(excelDesk);
    await office.settle();
    return await work(excelDesk, fault);
  } finally {
    await office.close();
  }
}

function depsOver(office: Office, desk: Desk): PaneDeps {
  const workbook = createExcelWorkbook();
  office.host.onNewWorkbook = (base64) => void desk.saved.push({ ...savedFile, content: base64 });
  return {
    ...desk.deps,
    workbook,
    saving: async () => ({
      ways: () => ["workbook", "by-hand"],
      save: async (file, way) => {
        if (way === "by-hand") return "by-hand";
        return workbook.openNew(file.content as Uint8Array).then(
          () => "opened" as const,
          () => "refused" as const,
        );
      },
    }),
  };
}

const savedFile = { name: "", extension: ".xlsx", mediaType: "", way: "workbook" } as const;

/** Does a step while Excel is as the fault says, and judges it. */
async function judged(
  desk: ExcelDesk,
  { habits = {} }: Fault,
  work: () => Promise<unknown>,
  isRight: () => boolean | Promise<boolean>,
): Promise<Outcome> {
  const { office, deps } = desk;
  deps.store.dispatch({ type: "noticed", notice: null });
  const before = contents(office);
  const usual = { ...office.host.habits };
  Object.assign(office.host.habits, habits);
  await work();
  await office.settle();
  Object.assign(office.host.habits, usual);
  const said = sentenceOf(deps);
  if (said !== null && !isForClerks(said)) return `WRONG: said 「${said}」`;
  if (await isRight()) return said === null ? "right" : "right, and said";
  if (contents(office) !== before) return `WRONG: changed something, said ${said ?? "nothing"}`;
  return said === null ? "WRONG: not done, and not said" : "said";
}

/** What the bar says, in words a clerk reads; null where it says nothing or that all is well. */
function sentenceOf({ store }: PaneDeps): string | null {
  const { notice, outcome } = store.state();
  if (outcome?.kind === "failed") return outcome.failure ? sayFailure(outcome.failure) : "没有导出";
  if (outcome?.kind === "by-hand") return "请全选后复制";
  if (!notice || notice.kind === "inserted" || notice.kind === "undone") return null;
  return notice.kind === "failure" ? sayFailure(notice.failure) : `unexpected: ${JSON.stringify(notice)}`;
}

/** No English and no code but the names that stand on a clerk's screen. */
const isForClerks = (sentence: string): boolean => !/[a-z_]{2,}/i.test(sentence.replace(/Excel|Ctrl\+[A-Z]|Word|WPS/g, ""));

/** Everything anybody typed or wrote, and the names of the sheets. */
function contents({ grid }: Office): string {
  return JSON.stringify(
    grid.sheets().map(({ id, name }) => {
      const used = grid.usedArea(id, true);
      return [name, used && grid.read(id, used).map((row) => row.map(({ value, formula }) => formula ?? value))];
    }),
  );
}

async function insertStep(desk: ExcelDesk, fault: Fault): Promise<Outcome> {
  const { deps, office, plan } = desk;
  return judged(
    desk,
    fault,
    () => insertTemplate(deps, { year: 2025, agency: "东风区应急管理局", totals: "typed", previous: null }),
    async () => {
      const names = office.grid.sheets().map(({ name }) => name);
      const reading = await createExcelWorkbook().readReport();
      return plan.sheets.every(({ name }) => names.includes(name)) && reading.report?.year === 2025;
    },
  );
}

/** A person at the keyboard; what the add-in hears of it has been heard. */
async function typeByHand({ office, plan }: ExcelDesk, id: CellId, value: string): Promise<void> {
  const at = addressOf(plan, id);
  if (!at) throw new Error(id);
  office.grid.type(office.sheet(at.sheet), at.row, at.column, value);
  await office.settle();
}

/** Where a cell stands now, rows put in above it and all. */
function valueAt({ office, plan }: ExcelDesk, id: CellId): unknown {
  const at = addressOf(plan, id);
  if (!at) throw new Error(id);
  const moved = office.grid.names().find(({ name }) => name === "XXGK_REQUESTS");
  const top = Number(/\$(\d+):/.exec(moved?.refersTo ?? "")?.[1] ?? 0);
  const shift = id.startsWith("requests/") ? top - tableTop(plan) : 0;
  return office.grid.read(office.sheet(at.sheet), { row: at.row + shift, column: at.column, rows: 1, columns: 1 })[0]?.[0]?.value ?? null;
}

const tableTop = (plan: ExcelDesk["plan"]): number =>
  1 + (plan.sheets.flatMap(({ names }) => names).find(({ name }) => name === "XXGK_REQUESTS")?.area.row ?? 0);

const freshlyChecked = async ({ deps, office }: ExcelDesk): Promise<void> => {
  await check(deps);
  await office.settle();
};

const likeliest = (desk: ExcelDesk) => checkedOf(desk.deps.store.state().phase)?.location?.explanations[0];

const laterSteps: Readonly<Record<Exclude<Step, "insert">, (desk: ExcelDesk, fault: Fault) => Promise<Outcome>>> = {
  /** Typed, then the automatic check, then Ctrl+Z: the typing is taken back. */
  async type(desk, fault) {
    await freshlyChecked(desk);
    const before = valueAt(desk, typedCell);
    const work = async (): Promise<void> => {
      const written = desk.office.host.writes();
      await typeByHand(desk, typedCell, "77");
      await desk.desk.pass();
      await desk.office.settle();
      if (desk.office.host.writes() !== written || valueAt(desk, typedCell) !== 77) return;
      desk.office.grid.undo();
    };
    return judged(desk, fault, work, () => valueAt(desk, typedCell) === before);
  },

  async check(desk, fault) {
    await fault.meanwhile?.(desk);
    await typeByHand(desk, typedCell, "7");
    const isListed = (): boolean => {
      const { phase } = desk.deps.store.state();
      return phase.kind === "checked" && phase.checked.findings.length > 0 && phase.checked.location !== null;
    };
    return judged(desk, fault, () => check(desk.deps), isListed);
  },

  async "go to"(desk, fault) {
    await freshlyChecked(desk);
    await fault.meanwhile?.(desk);
    return judged(
      desk,
      fault,
      () => goToCell(desk.deps, wrongCell),
      () => {
        const { sheet, area } = desk.office.grid.selection();
        return desk.office.grid.read(sheet, { ...area, rows: 1, columns: 1 })[0]?.[0]?.value === valueAt(desk, wrongCell);
      },
    );
  },

  async accept(desk, fault) {
    await freshlyChecked(desk);
    await fault.meanwhile?.(desk);
    const explanation = likeliest(desk);
    if (!explanation) return "WRONG: nothing to accept";
    return judged(
      desk,
      fault,
      () => accept(desk.deps, explanation),
      () => valueAt(desk, wrongCell) === 3001,
    );
  },

  async undo(desk, fault) {
    await freshlyChecked(desk);
    let [accepted] = desk.deps.store.state().accepted;
    const explanation = likeliest(desk);
    if (!accepted && explanation) {
      await accept(desk.deps, explanation);
      [accepted] = desk.deps.store.state().accepted;
    }
    if (!accepted) return "said";
    const taken = accepted;
    return judged(
      desk,
      fault,
      () => undoAccept(desk.deps, taken),
      () => valueAt(desk, wrongCell) === 3010,
    );
  },

  async export(desk, fault) {
    const { deps, office } = desk;
    const explanation = likeliest(desk);
    if (explanation) await accept(deps, explanation);
    await freshlyChecked(desk);
    // Errors that nothing settles and parts that are not there hold the report back until somebody decides otherwise.
    if (["errors", "incomplete"].includes(gateOf(deps.store.state().phase).kind)) await overrideErrors(deps, "上级要求照原表发布");
    await office.settle();
    return judged(
      desk,
      fault,
      async () => {
        await copyReport(deps);
        await saveReport(deps, "xlsx");
      },
      () => desk.desk.copied.length > 0 && (desk.desk.saved.length > 0 || deps.store.state().outcome?.kind === "by-hand"),
    );
  },
};
