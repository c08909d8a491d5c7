/** What every part of the page is given: its deps and its words. In `components` is what is drawn, from the desk and the screen. */

import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from "react";

import type { Language } from "../../core/form/form";
import type { PageDeps } from "../actions/page-deps";
import type { OpenReport } from "../model/open-report";
import type { Screen } from "../model/screen";
import { strings } from "../words/strings";
import type { PageStrings } from "../words/strings.zh-CN";

export interface PageContent {
  readonly deps: PageDeps;
  readonly language: Language;
}

const Content = createContext<PageContent | null>(null);

export const PageProvider = Content.Provider;

export function usePage(): PageContent & { readonly t: PageStrings } {
  const content = useContext(Content);
  if (!content) throw new Error("outside the page");
  return { ...content, t: strings[content.language] };
}

export const useScreen = (): Screen => {
  const { screen } = usePage().deps;
  return useSyncExternalStore(screen.subscribe, screen.state);
};

/** A piece of the open report; drawn again only where the piece is another. It must be plain, or the same object while nothing changed. */
export function useOpen<T extends string | number | boolean | null | object>(piece: (open: OpenReport) => T): T | null {
  const { desk } = usePage().deps;
  return useSyncExternalStore(
    desk.subscribe,
    useCallback(() => (desk.open ? piece(desk.open) : null), [desk, piece]),
  );
}

/** While somebody types, what is computed of the whole report waits for a pause. */
const pause = 120;

/** The open report, a moment after the last key. */
export function useSettledOpen(): OpenReport | null {
  const { desk } = usePage().deps;
  const [open, setOpen] = useState(desk.open);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => setOpen(desk.open);
    take();
    const stop = desk.subscribe((by) => {
      clearTimeout(waiting);
      if (by === "clerk") waiting = setTimeout(take, pause);
      else take();
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [desk]);
  return open;
}
