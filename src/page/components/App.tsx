/** The page but for the pane: the bar, what was said or is asked, and below it the report or the bodies. */

import { useEffect, useMemo, useSyncExternalStore } from "react";

import type { Language } from "../../core/form/form";
import type { PageDeps } from "../actions/page-deps";
import { strings } from "../words/strings";
import { BodiesView } from "./BodiesView";
import { Bar } from "./Bar";
import { Messages } from "./Messages";
import { PageProvider, usePage, useScreen } from "./page-context";
import { ReportForm } from "./ReportForm";
import { Welcome } from "./Welcome";

interface AppProps {
  readonly deps: PageDeps;
  /** The pane's: there is one choice for both. */
  readonly language: { get(): Language; subscribe(listener: () => void): () => void; choose(language: Language): void };
}

const other: Readonly<Record<Language, Language>> = { "zh-CN": "en", en: "zh-CN" };

export function App({ deps, language: chosen }: AppProps) {
  const language = useSyncExternalStore(chosen.subscribe, chosen.get);
  const content = useMemo(() => ({ deps, language }), [deps, language]);
  useEffect(() => {
    document.title = strings[language].title;
  }, [language]);
  return (
    <PageProvider value={content}>
      <Bar onLanguage={() => chosen.choose(other[language])} />
      <Work />
    </PageProvider>
  );
}

function Work() {
  const { deps, t } = usePage();
  const { view, isDropping } = useScreen();
  const isOpen = useSyncExternalStore(deps.desk.subscribe, () => deps.desk.open !== null);
  return (
    <main id="form" className={isDropping ? "dropping" : ""} aria-label={view === "bodies" ? t.bodies : t.report} tabIndex={-1}>
      {isDropping && (
        <p className="drop" aria-hidden>
          {t.dropHere}
        </p>
      )}
      <Messages />
      {view === "bodies" ? <BodiesView /> : isOpen ? <ReportForm /> : <Welcome />}
    </main>
  );
}
