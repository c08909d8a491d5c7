/** Puts a pane on a page, over a workbook. */

import { createRoot } from "react-dom/client";

import { exporters } from "../core/exporters";
import { formForYear } from "../core/form/form";
import type { Language } from "../core/form/form";
import type { Workbook } from "../workbook";
import { check, fetchCheck, fetchExplain } from "./actions/check";
import { look } from "./actions/look";
import { openExport } from "./actions/open-export";
import { watch } from "./actions/watch";
import { watchSelection } from "./actions/watch-selection";
import { afterPaint, copy, later, shelf } from "./browser/browser";
import { rememberedFold, rememberFold } from "./browser/remembered-fold";
import { rememberedLanguage, rememberLanguage } from "./browser/remembered-language";
import { GuidePanel, Results } from "./components/parts-on-demand";
import type { PaneDeps } from "./model/ports";
import { initialState } from "./model/state";
import { createStore } from "./model/store";
import type { Store } from "./model/store";
import { Pane } from "./Pane";
import type { Verbs } from "./ribbon";
import type { Strings } from "./words/strings.zh-CN";

/** What may turn dark or light while the pane is open. */
interface Darkness {
  isDark(): boolean;
  /** `heard` may come more often than it changes. */
  onChange(heard: () => void): void;
}

export interface PaneOptions {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly today: Date;
  /** What Excel runs on, as Office names it; `outsideOffice` without Excel. */
  readonly platform: string;
  /** Whether it is dark around the pane; light where nothing says so. */
  readonly darkness?: Darkness;
  /** Words that fit another place than Excel. */
  readonly words?: Readonly<Record<Language, Strings>>;
  /** Reads a file beside the pane; in the pane itself where this is not given. */
  readonly readFile?: PaneDeps["readFile"];
  /** No request may leave this place: sending is not offered. */
  readonly isOffline?: true;
}

/** The verbs of the ribbon, and what the pane knows, for what stands beside it. */
export interface MountedPane extends Verbs {
  /** Another report stands where the last one stood: what was known is forgotten, and looked at anew. */
  reopen(): void;
  readonly store: Store;
}

export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const { workbook, language, today, platform, isOffline } = options;
  const deps: PaneDeps = {
    workbook,
    store: createStore(initialState(rememberedLanguage(language), rememberedFold())),
    exporters,
    dueYear: today.getFullYear() - 1,
    async planTemplate({ year, agency, totals, previous, form, report }) {
      const { planWorkbook } = await import("../core/template/plan-workbook");
      return planWorkbook(form ?? formForYear(year), {
        year,
        agency: agency || null,
        totals,
        ...(previous ? { previous } : {}),
        ...(report ? { report } : {}),
      });
    },
    readFile:
      options.readFile ??
      (async (name, content) => {
        const { readReportFile } = await import("../files/read-report-file");
        return readReportFile(name, content);
      }),
    async writeWorkbook(plan) {
      const { writeXlsx } = await import("../files/write-xlsx");
      return writeXlsx(plan);
    },
    afterPaint,
    copy,
    later,
    async saving() {
      const { savingIn } = await import("./browser/save-file");
      return savingIn({ platform, openWorkbook: (content) => workbook.openNew(content) });
    },
    shelf,
    ...(isOffline ? { isOffline } : {}),
    async publishingWorld(signal) {
      const { publishingWorld } = await import("./browser/publishing-world");
      return publishingWorld(deps.readFile, signal);
    },
  };

  let { language: shown, guideIsFolded: wasFolded } = deps.store.state();
  deps.store.subscribe(() => {
    const { language: chosen, guideIsFolded } = deps.store.state();
    if (chosen !== shown) rememberLanguage((shown = chosen), language);
    if (guideIsFolded !== wasFolded) rememberFold((wasFolded = guideIsFolded));
  });
  void renderPane(element, deps, options);
  void look(deps);
  afterPaint(() => Promise.all([fetchCheck(), Results.fetch(), fetchExplain(), GuidePanel.fetch()]));
  void watch(deps);
  void watchSelection(deps);
  return {
    check: () => check(deps),
    insertTemplate: () => deps.store.dispatch({ type: "sheetOpened", sheet: "insert" }),
    export: () => openExport(deps),
    reopen() {
      deps.store.dispatch({ type: "inserted" });
      void look(deps);
    },
    store: deps.store,
  };
}

async function renderPane(element: HTMLElement, deps: PaneDeps, { darkness, words }: PaneOptions): Promise<void> {
  const root = createRoot(element);
  const given = { deps, ...(words ? { words } : {}) };
  let wasDark: boolean | null = null;
  const draw = async (): Promise<void> => {
    const dark = darkness?.isDark() ?? false;
    if (dark === wasDark) return;
    wasDark = dark;
    const theme = dark ? { theme: (await import("./components/dark-theme")).webDarkTheme } : {};
    // It may have turned light while the dark theme was fetched.
    if (dark === wasDark) root.render(<Pane {...given} {...theme} />);
  };
  darkness?.onChange(() => void draw());
  await draw();
}
