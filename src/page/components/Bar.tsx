/** The bar over the page: open, save, back and forward, drafts, the other language. */

import { useSyncExternalStore } from "react";

import { clearDrafts, switchDrafts } from "../actions/keep-draft";
import { saveWorkbook } from "../actions/save-workbook";
import { showPlace } from "../browser/places";
import type { Desk } from "../model/desk";
import { usePage, useScreen } from "./page-context";
import { OpenButton } from "./OpenButton";

/** Steps, and shows what changed. */
export function step(desk: Desk, way: "undo" | "redo"): void {
  const place = desk[way]();
  if (place) showPlace(place);
}

export function Bar({ onLanguage }: { readonly onLanguage: () => void }) {
  const { deps, t } = usePage();
  const { desk, screen } = deps;
  const { view, bodies, draftsAreOpen } = useScreen();
  const isOpen = useSyncExternalStore(desk.subscribe, () => desk.open !== null);
  const isUnsaved = useSyncExternalStore(desk.subscribe, () => desk.isUnsaved);
  const canUndo = useSyncExternalStore(desk.subscribe, () => desk.canUndo);
  const canRedo = useSyncExternalStore(desk.subscribe, () => desk.canRedo);
  return (
    <header className="bar">
      <strong className="name">{t.title}</strong>
      {(isOpen || view === "bodies") && <OpenButton />}
      {isOpen && view === "report" && (
        <>
          <button type="button" className="primary" onClick={() => void saveWorkbook(deps)}>
            {t.saveWorkbook}
          </button>
          <button type="button" disabled={!canUndo} title="Ctrl+Z" aria-keyshortcuts="Control+Z" onClick={() => step(desk, "undo")}>
            {t.stepBack}
          </button>
          <button type="button" disabled={!canRedo} title="Ctrl+Y" aria-keyshortcuts="Control+Y" onClick={() => step(desk, "redo")}>
            {t.stepForward}
          </button>
        </>
      )}
      {view === "bodies" && isOpen && (
        <button type="button" onClick={() => screen.set({ view: "report" })}>
          {t.backToReport}
        </button>
      )}
      {view === "report" && bodies.length > 0 && (
        <button type="button" onClick={() => screen.set({ view: "bodies" })}>
          {t.backToBodies}
        </button>
      )}
      <span className="state">{isOpen && view === "report" ? (isUnsaved ? t.unsaved : t.saved) : ""}</span>
      <button type="button" aria-expanded={draftsAreOpen} onClick={() => screen.set({ draftsAreOpen: !draftsAreOpen })}>
        {t.drafts}
      </button>
      <button type="button" lang={t.otherLanguageCode} onClick={onLanguage}>
        {t.otherLanguage}
      </button>
      {draftsAreOpen && <DraftsPanel />}
    </header>
  );
}

function DraftsPanel() {
  const { deps, t } = usePage();
  const { keepsDrafts } = useScreen();
  return (
    <div className="drafts" role="group" aria-label={t.drafts}>
      <label>
        <input type="checkbox" checked={keepsDrafts} onChange={(event) => void switchDrafts(deps, event.target.checked)} /> {t.draftsOn}
      </label>
      <p className="quiet">{t.draftsWhere[deps.drafts()?.kind ?? "none"]}</p>
      <button type="button" onClick={() => void clearDrafts(deps)}>
        {t.clearDrafts}
      </button>
    </div>
  );
}
