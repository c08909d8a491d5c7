/** Puts the form and the pane on the page, over one report; ties keys, drops, drafts and scripts to them. */

import { createRoot } from "react-dom/client";

import type { Language } from "../core/form/form";
import { readReportFile } from "../files/read-report-file";
import { writeXlsx } from "../files/write-xlsx";
import { copy } from "../taskpane/browser/browser";
import { outsideOffice, savingIn } from "../taskpane/browser/save-file";
import { mountPane } from "../taskpane/mount";
import { keepDraft, recallDrafts } from "./actions/keep-draft";
import { openBytes, openFiles } from "./actions/open-files";
import type { PageDeps } from "./actions/page-deps";
import { gatherCrew } from "./browser/crew";
import type { Crew } from "./browser/crew";
import { keepsDrafts, openDrafts } from "./browser/drafts";
import type { Drafts } from "./browser/drafts";
import { filesIn } from "./browser/dropped-files";
import { mendFlexGap } from "./browser/flex-gap";
import { focusedPlace, showPlace } from "./browser/places";
import { readAside } from "./browser/read-aside";
import { App } from "./components/App";
import { step } from "./components/Bar";
import { answerTo } from "./model/bodies";
import { Desk } from "./model/desk";
import { createScreen } from "./model/screen";
import { createPageWorkbook } from "./page-workbook";
import { scriptApi } from "./script-api";
import { paneStrings } from "./words/strings";

type MayBeMended = Parameters<typeof answerTo>[1];

export function start(script: string | null, mayBeMended: MayBeMended): void {
  const desk = new Desk();
  let drafts: Drafts | null = null;
  const gather = (most?: number): Promise<Crew> => gatherCrew(script, (request) => answerTo(request, mayBeMended), most);
  const deps: PageDeps = {
    desk,
    screen: createScreen(keepsDrafts()),
    readFile: (name, bytes) => readAside(() => gather(1), name, bytes),
    writeWorkbook: writeXlsx,
    saving: async () => savingIn({ platform: outsideOffice, openWorkbook: () => Promise.reject(new Error("no Excel")) }),
    copy,
    gatherCrew: gather,
    drafts: () => drafts,
  };

  const darkScheme = window.matchMedia("(prefers-color-scheme: dark)");
  const side = elementOf("pane");
  const pane = mountPane(side, {
    workbook: createPageWorkbook(desk, {
      writeWorkbook: writeXlsx,
      readFile: readReportFile,
      show: (at, spot) => {
        deps.screen.set({ view: "report" });
        showPlace(at, spot);
      },
      focused: focusedPlace(),
      openFile: (name, bytes) => openBytes(deps, name, bytes),
    }),
    language: languageAsked(),
    today: new Date(),
    platform: outsideOffice,
    darkness: { isDark: () => darkScheme.matches, onChange: (heard) => darkScheme.addEventListener("change", heard) },
    words: paneStrings,
    // Nobody stops what the pane reads; where it has a worker it ends by itself after a minute.
    readFile: async (name, content) =>
      (await deps.readFile(name, content).reading) ?? { ok: false, failure: { code: "too-slow", data: {} } },
    isOffline: true,
  });
  const language = {
    get: () => pane.store.state().language,
    subscribe: pane.store.subscribe,
    choose: (chosen: Language) => pane.store.dispatch({ type: "languageChosen", language: chosen }),
  };
  const root = createRoot(elementOf("app"));
  root.render(<App deps={deps} language={language} />);
  mendFlexGap(side);

  desk.subscribe((by) => {
    // What the pane knew was about another report.
    if (by === "opened") pane.reopen();
    void keepDraft(deps);
  });
  handleKeys(deps, side);
  handleDrops(deps);
  window.addEventListener("beforeunload", (event) => {
    if (!desk.isUnsaved) return;
    event.preventDefault();
    event.returnValue = "";
  });

  const begun = openDrafts().then(async (opened) => {
    drafts = opened;
    if (deps.screen.state().keepsDrafts) await recallDrafts(deps, opened);
  });
  window.page = scriptApi(deps, begun);
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no place #${id}`);
  return element;
}

/** ?lang=en; Chinese unless somebody chose otherwise. */
function languageAsked(): Language {
  const asked = new URLSearchParams(location.search).get("lang") ?? "";
  return isLanguage(asked) ? asked : "zh-CN";
}

const isLanguage = (asked: string): asked is Language => asked in paneStrings;

/** Ctrl+Z and Ctrl+Y are the report's, wherever the focus is but in a box of the pane; F6 leads to the pane and back. */
function handleKeys({ desk }: PageDeps, side: HTMLElement): void {
  let left: HTMLElement | null = null;
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const isInPane = side.contains(target);
    if (event.key === "F6") {
      event.preventDefault();
      const form = document.getElementById("form");
      const goal = isInPane ? (left?.isConnected ? left : form) : side.querySelector<HTMLElement>("button");
      if (!isInPane) left = target;
      goal?.focus();
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const way = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
    if (!way || (isInPane && target.matches("input, textarea"))) return;
    event.preventDefault();
    step(desk, way);
  });
}

function handleDrops(deps: PageDeps): void {
  const holdsFiles = (event: DragEvent): boolean => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const show = (isDropping: boolean): void => {
    if (deps.screen.state().isDropping !== isDropping) deps.screen.set({ isDropping });
  };
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    show(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) show(false);
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer || !holdsFiles(event)) return;
    event.preventDefault();
    show(false);
    void filesIn(event.dataTransfer).then((files) => openFiles(deps, files));
  });
}
