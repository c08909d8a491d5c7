/**
 * The workbench: a grid, the emulated host over it, and the built add-in in a frame. What is shown comes from the
 * address: `?report=` an example or `empty`, `?lang=`.
 */

import type { FunctionMetadata } from "../host/function-calls";
import type { Workbench } from "./script-api";
import type { Language } from "./words";
import { parseReportFile } from "../../src/core/report/report-file";
import { fileNameOf } from "../../src/core/exporters/file-name";
import type { Report } from "../../src/core/report/report";
import { sayFailure } from "../../src/core/findings/say-failure";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { selfChecking, selfCheckingPlan } from "../../src/page/actions/save-workbook";
import { forgetLanguage } from "../../src/taskpane/browser/remembered-language";
import { browserGrid } from "../grid/browser";
import { habitsIn } from "../host/habits";
import { Host } from "../host/host";
import { showErrorMessages } from "./error-messages";
import { openPlan } from "./open-plan";
import { clearDraft, draftIn, keepDraft, reportInGrid } from "./own-work";
import { splitter } from "./splitter";
import { scriptApi } from "./script-api";
import { words } from "./words";

declare global {
  interface Window {
    workbench: Workbench;
    /** For the bridge in the frame. */
    workbenchHost: Host;
  }
}

const parameters = new URLSearchParams(location.search);
const language: Language = parameters.get("lang") === "en" ? "en" : "zh-CN";
const said = words[language];
// Here the address decides, not what was chosen in the pane some time ago.
forgetLanguage();
const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

interface Example {
  readonly name: string;
  readonly hasLastYear: boolean;
}

const examples = fetchJson<readonly Example[]>("examples.json");
const host = new Host(browserGrid("grid", language));
Object.assign(host.habits, habitsIn(parameters));
host.onNewWorkbook = handOver;
window.workbenchHost = host;
window.workbench = scriptApi(host, start());

async function start(): Promise<void> {
  document.documentElement.lang = language;
  document.title = said.title;
  element("title").textContent = said.title;
  const wanted = parameters.get("report") ?? "dongfeng-2021";
  fillChoices(
    (await examples).map(({ name }) => name),
    wanted,
  );
  const draft = wanted === "own" ? draftIn(localStorage) : null;
  if (draft) openPlan(host, selfCheckingPlan(draft));
  else if (wanted !== "empty") {
    const example = (await examples).find(({ name }) => name === wanted);
    if (example) await openExample(example);
    else element("notice").textContent = said.notFound(wanted);
  }
  showErrorMessages(host, element("grid"));
  handleOwnFiles();
  handleKeys();

  const described = language === "en" ? "addin/functions.json" : "addin/functions-zh-CN.json";
  host.functions.declare(await fetchJson<FunctionFile>(described).then(({ functions }) => functions), "XXGK");
  const pane = element<HTMLIFrameElement>("pane");
  pane.title = said.pane;
  splitter(element("splitter"), element("side"), said.resize);
  pane.src = "addin/taskpane.html";
  await Promise.race([host.functions.whenReady, failAfter(30_000)]);
  await host.idle();
}

/** Something was typed or written since the workbook was opened, and is in no file. */
let isUnsaved = false;
let draftTimer: ReturnType<typeof setTimeout> | undefined;

/** Whether the clerk lets go of what is not saved. */
const mayLeave = (): boolean => !isUnsaved || window.confirm(said.leave);

function handleOwnFiles(): void {
  const chosen = element<HTMLInputElement>("own-file");
  const take = (file: File | undefined): void => {
    if (file && mayLeave()) void openFile(file);
  };
  for (const [id, words, press] of [
    ["open-file", said.openFile, () => chosen.click()],
    ["save-file", said.saveFile, () => void saveFile()],
    ["clear-draft", said.clearDraft, forgetDraft],
  ] as const) {
    element(id).textContent = words;
    element(id).addEventListener("click", press);
  }
  element("clear-draft").title = said.draftWhere;
  chosen.addEventListener("change", () => {
    take(chosen.files?.[0]);
    chosen.value = "";
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved) event.preventDefault();
  });
  host.grid.subscribe(({ kind }) => {
    if (kind === "selected" || kind === "activated") return;
    isUnsaved = true;
    clearTimeout(draftTimer);
    draftTimer = setTimeout(() => {
      const open = reportInGrid(host);
      if (open && !keepDraft(localStorage, open)) element("notice").textContent = said.draftNotKept;
    }, 1_000);
  });
}

/** The page is loaded anew with it, as Excel would open another window: the pane begins where it begins. */
async function openFile(file: File): Promise<void> {
  const read = await readReportFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) {
    element("notice").textContent = said.about(file.name, sayFailure(read.failure, language));
    return;
  }
  clearTimeout(draftTimer);
  if (!keepDraft(localStorage, { ...read, source: null })) {
    element("notice").textContent = said.draftNotKept;
    return;
  }
  isUnsaved = false;
  reopen("report", "own");
}

async function saveFile(): Promise<void> {
  const open = reportInGrid(host);
  if (!open) {
    element("notice").textContent = said.noReport;
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([(await selfChecking(open, writeXlsx)) as BlobPart]));
  link.download = fileNameOf(open.report, { id: "workbook", extension: ".xlsx" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  isUnsaved = false;
  element("notice").textContent = said.savedAs(link.download);
}

function forgetDraft(): void {
  clearTimeout(draftTimer);
  clearDraft(localStorage);
  element("notice").textContent = said.draftCleared;
}

/** F6 leads from the grid into the pane and back; the frame is of the same origin. */
function handleKeys(): void {
  const pane = element<HTMLIFrameElement>("pane");
  const toPane = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    pane.contentWindow?.focus();
    pane.contentDocument?.querySelector<HTMLElement>("main button, button")?.focus();
  };
  let left: HTMLElement | null = null;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "F6") left = document.activeElement as HTMLElement | null;
      toPane(event);
    },
    true,
  );
  pane.addEventListener("load", () =>
    pane.contentDocument?.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      window.focus();
      (left?.isConnected ? left : element("open-file")).focus();
    }),
  );
}

/** Excel would open it in a window; here it is handed to the browser. */
function handOver(base64: string): void {
  const link = document.createElement("a");
  link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${base64}`;
  link.download = said.newWorkbook;
  link.click();
}

function failAfter(milliseconds: number): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error("the add-in did not start")), milliseconds));
}

interface FunctionFile {
  readonly functions: readonly FunctionMetadata[];
}

async function openExample({ name, hasLastYear }: Example): Promise<void> {
  const report = await fetchReport(name);
  const previous = hasLastYear ? { previous: await fetchReport(`${name}.last-year`) } : {};
  openPlan(host, planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report, ...previous }));
}

async function fetchReport(name: string): Promise<Report> {
  const result = parseReportFile(await fetchJson(`examples/${name}.json`));
  if (!result.ok) throw new Error(`${name}: ${result.part ?? "no report"}`);
  return result.report;
}

function fillChoices(names: readonly string[], wanted: string): void {
  const reports = element<HTMLSelectElement>("report");
  const titles: Readonly<Record<string, string>> = { ...said.examples, empty: said.empty, own: said.own };
  reports.append(...["own", "empty", ...names].map((name) => new Option(titles[name] ?? name, name, false, name === wanted)));
  element("report-label").textContent = said.report;
  reports.addEventListener("change", () => (mayLeave() ? leaveFor("report", reports.value) : (reports.value = wanted)));

  const languages = element<HTMLSelectElement>("language");
  languages.append(new Option("中文", "zh-CN", false, language === "zh-CN"), new Option("English", "en", false, language === "en"));
  element("language-label").textContent = said.language;
  languages.addEventListener("change", () => (mayLeave() ? leaveFor("lang", languages.value) : (languages.value = language)));
}

function leaveFor(parameter: string, value: string): void {
  isUnsaved = false;
  reopen(parameter, value);
}

function reopen(parameter: string, value: string): void {
  const next = new URLSearchParams(location.search);
  next.set(parameter, value);
  location.search = next.toString();
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

window.workbench.ready.catch((error: unknown) => {
  element("notice").textContent = `${said.stopped} ${String(error)}`;
});
