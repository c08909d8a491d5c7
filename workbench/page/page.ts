/**
 * The workbench: a grid, the emulated host over it, and the built add-in in a frame. What is shown comes from the
 * address: `?report=` an example or `empty`, `?lang=`.
 */

import type { FunctionMetadata } from "../host/function-calls";
import type { Workbench } from "./script-api";
import type { Language } from "./words";
import { parseReportFile } from "../../src/core/report/report-file";
import type { Report } from "../../src/core/report/report";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { forgetLanguage } from "../../src/taskpane/browser/remembered-language";
import { browserGrid } from "../grid/browser";
import { habitsIn } from "../host/habits";
import { Host } from "../host/host";
import { showErrorMessages } from "./error-messages";
import { openPlan } from "./open-plan";
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
  if (wanted !== "empty") {
    const example = (await examples).find(({ name }) => name === wanted);
    if (example) await openExample(example);
    else element("notice").textContent = said.notFound(wanted);
  }
  showErrorMessages(host, element("grid"));

  const described = language === "en" ? "addin/functions.json" : "addin/functions-zh-CN.json";
  host.functions.declare(await fetchJson<FunctionFile>(described).then(({ functions }) => functions), "XXGK");
  const pane = element<HTMLIFrameElement>("pane");
  pane.title = said.pane;
  splitter(element("splitter"), element("side"), said.resize);
  pane.src = "addin/taskpane.html";
  await Promise.race([host.functions.whenReady, failAfter(30_000)]);
  await host.idle();
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
  reports.append(...["empty", ...names].map((name) => new Option(name === "empty" ? said.empty : name, name, false, name === wanted)));
  element("report-label").textContent = said.report;
  reports.addEventListener("change", () => reopen("report", reports.value));

  const languages = element<HTMLSelectElement>("language");
  languages.append(new Option("中文", "zh-CN", false, language === "zh-CN"), new Option("English", "en", false, language === "en"));
  element("language-label").textContent = said.language;
  languages.addEventListener("change", () => reopen("lang", languages.value));
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
