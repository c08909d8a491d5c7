/**
 * The pane: state from the store above, callbacks into the actions below, components between. One screen, from top to
 * bottom in the order of the work.
 */

import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";

import packageJson from "../../package.json";
import { isAnswered } from "../core/findings/answer";
import type { Place, SectionId } from "../core/form/cell-id";
import { formForYear } from "../core/form/form";
import type { Language } from "../core/form/form";
import type { Spot } from "../workbook";
import { accept } from "./actions/accept";
import { fillZeros, makeNumbers, replaceSigns } from "./actions/all-at-once";
import { answer } from "./actions/answer";
import { check } from "./actions/check";
import { chooseLastYear } from "./actions/choose-last-year";
import { goToCell, showSheetAndGo } from "./actions/go-to-cell";
import { insertMissing } from "./actions/insert-missing";
import { insertTemplate } from "./actions/insert-template";
import { openExport } from "./actions/open-export";
import { restoreLooks, takeLooksBack } from "./actions/restore-looks";
import { undoAccept } from "./actions/undo-accept";
import { announcementOf } from "./components/announcement";
import { Announcer } from "./components/Announcer";
import { Boundary } from "./components/Boundary";
import { Header } from "./components/Header";
import { NoticeBar } from "./components/NoticeBar";
import { Panel } from "./components/Panel";
import { ExportStep, GuidePanel, InsertForm, More, Results } from "./components/parts-on-demand";
import { ProgressLine } from "./components/ProgressLine";
import { BulkFixButton } from "./components/BulkFixButton";
import { Looks } from "./components/Looks";
import { Remarks } from "./components/Remarks";
import { themeOf } from "./components/theme";
import { Toolbar } from "./components/Toolbar";
import { gateOf } from "./model/export-gate";
import type { PaneDeps } from "./model/ports";
import { progressOf } from "./model/progress";
import { checkedOf, isWithoutReport, readingOf } from "./model/phase";
import type { PaneState, Sheet } from "./model/state";
import { LanguageContext, useStrings, WordsContext } from "./words/language-context";
import { strings } from "./words/strings";
import type { Strings } from "./words/strings.zh-CN";

const useStyles = makeStyles({
  pane: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: "10px 12px 24px",
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& *": { "@media (prefers-reduced-motion: reduce)": { animationDuration: "0.01ms", transitionDuration: "0.01ms" } },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PaneProps {
  readonly deps: PaneDeps;
  readonly theme?: Theme;
  readonly words?: Readonly<Record<Language, Strings>>;
}

export function Pane({ deps, theme, words = strings }: PaneProps) {
  const state = useSyncExternalStore(deps.store.subscribe, deps.store.state);
  const { language } = state;
  useCheckKey(deps);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <LanguageContext.Provider value={language}>
      <WordsContext.Provider value={words}>
        <FluentProvider theme={themeOf(language, theme)}>
          <Boundary>
            <Screen deps={deps} state={state} />
          </Boundary>
        </FluentProvider>
      </WordsContext.Provider>
    </LanguageContext.Provider>
  );
}

function Screen({ deps, state }: { readonly deps: PaneDeps; readonly state: PaneState }) {
  const styles = useStyles();
  const t = useStrings();
  const { store } = deps;
  const { phase, sheet, notice, accepted, looksRestored } = state;

  const reading = readingOf(phase);
  const checked = checkedOf(phase);
  const report = reading?.report ?? null;
  const stale = phase.kind === "stale";
  const isEmpty = isWithoutReport(phase);
  const gate = gateOf(phase);
  const allWell =
    gate.kind === "open" &&
    gate.override === null &&
    gate.checked.findings.every((finding) => finding.severity === "note" || isAnswered(finding, gate.checked.reading.answers));

  const goTo = (place: Place, spot?: Spot): void => void goToCell(deps, place, spot);
  const open = (sheet: Sheet | null): void => store.dispatch({ type: "sheetOpened", sheet });
  const putBack = (section: SectionId): void => void insertMissing(deps, [section]);
  const close = (): void => open(null);
  const insertForm = (intro: string) => (
    <InsertForm
      intro={intro}
      dueYear={deps.dueYear}
      present={report && { agency: report.agency, year: report.year, totals: report.formulas.size > 0 ? "formulas" : "typed" }}
      lastYear={state.lastYear}
      inserting={state.inserting}
      onFile={(file) => void chooseLastYear(deps, file)}
      onInsert={(request) => void insertTemplate(deps, request)}
    />
  );

  const looks = (
    <Looks
      lost={(deps.workbook.restoreLooks && reading?.looksLost) ?? []}
      restored={looksRestored}
      isWriting={state.isWriting}
      onRestore={() => void restoreLooks(deps)}
      onUndo={(restored) => void takeLooksBack(deps, restored)}
      onDismiss={() => store.dispatch({ type: "looksRestored", restored: null })}
    />
  );

  return (
    <div className={styles.pane}>
      <Header
        agency={report?.agency ?? null}
        year={report?.year ?? null}
        moreIsOpen={sheet === "more"}
        onMore={() => open(sheet === "more" ? null : "more")}
      />
      {reading && <ProgressLine progress={progressOf(reading)} isWriting={state.isWriting} onGoTo={goTo} onPutBack={putBack} />}
      {!isEmpty && phase.kind !== "opening" && (
        <Toolbar
          state={phase.kind === "checking" ? "checking" : stale ? "stale" : "ready"}
          allWell={allWell}
          open={sheet === "insert" || sheet === "export" ? sheet : null}
          isNew={notice?.kind === "inserted"}
          onCheck={() => void check(deps)}
          onInsert={() => open("insert")}
          onExport={() => (sheet === "export" ? close() : void openExport(deps))}
        />
      )}
      {reading && <Remarks reading={reading} />}
      {!checked && looks}
      {notice && (
        <NoticeBar
          notice={notice}
          onDismiss={() => store.dispatch({ type: "noticed", notice: null })}
          onShow={(place) => void showSheetAndGo(deps, place)}
        />
      )}
      {state.undoIsEmpty && !isEmpty && <p className={styles.quiet}>{t.undoIsEmpty}</p>}

      {sheet === "more" && (
        <Panel title={t.more} onClose={close}>
          <More
            version={packageJson.version}
            basis={(report?.form ?? formForYear(deps.dueYear)).basis}
            onCheckReport={report ? () => void openExport(deps, "check-report") : undefined}
            onLanguage={(language) => store.dispatch({ type: "languageChosen", language })}
          />
        </Panel>
      )}
      {sheet === "insert" && !isEmpty && (
        <Panel title={t.insertTemplate} onClose={close}>
          {insertForm(t.insertAgain)}
          {deps.workbook.restoreLooks && reading?.isInserted && (
            <BulkFixButton
              what={t.restoreLooksHint}
              action={t.restoreLooks}
              disabled={state.isWriting}
              onClick={() => void restoreLooks(deps)}
            />
          )}
        </Panel>
      )}
      {sheet === "export" && (
        <Panel title={t.export} onClose={close}>
          <ExportStep deps={deps} state={state} onGoTo={goTo} />
        </Panel>
      )}

      {isEmpty && <Panel title={t.newReport}>{insertForm(t.insertIntro)}</Panel>}
      {phase.kind === "opening" && <p className={styles.quiet}>{t.opening}</p>}
      {phase.kind === "unchecked" && phase.reading && <p className={styles.quiet}>{t.notChecked}</p>}

      {checked && (
        <Results
          looks={looks}
          checked={checked}
          stale={stale}
          isWriting={state.isWriting}
          accepted={accepted}
          filter={state.filter}
          onFilter={(filter) => store.dispatch({ type: "filterChosen", filter })}
          onGoTo={goTo}
          onAccept={(explanation) => void accept(deps, explanation)}
          onUndo={(done) => void undoAccept(deps, done)}
          onAnswer={(findings, text) => void answer(deps, findings, text)}
          onPutBack={putBack}
          onExport={() => void openExport(deps)}
          onFillZeros={() => void fillZeros(deps)}
          onReplaceSigns={() => void replaceSigns(deps)}
          onMakeNumbers={() => void makeNumbers(deps)}
        />
      )}
      {reading && (
        <GuidePanel
          reading={reading}
          isFresh={phase.kind === "checked" || phase.kind === "unchecked"}
          selected={state.selected}
          isFolded={state.guideIsFolded}
          onFold={(isFolded) => store.dispatch({ type: "guideFolded", isFolded })}
        />
      )}
      <Announcer said={announcementOf(state, t)} />
    </div>
  );
}

/** Alt+J checks, wherever the focus is in the pane. */
function useCheckKey(deps: PaneDeps): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || event.code !== "KeyJ") return;
      event.preventDefault();
      void check(deps);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [deps]);
}
