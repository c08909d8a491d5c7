/** F8 and Shift+F8: from one cause or finding to the next and back, in the order they stand, round and round, each gone to in the sheet. */

import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** For what F8 stops at, and for the button in it that leads to its place. */
export const stop = { "data-stop": "" } as const;
export const leads = { "data-leads": "" } as const;

/** For the element in which all stops stand. */
export function useSteps(root: RefObject<HTMLElement | null>): void {
  /** Where the clerk stood last: the focus may be in the sheet by now. */
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      const stood = target instanceof Element ? target.closest("[data-stop]") : null;
      if (stood) last.current = stood;
    };
    const onF8 = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const stops = [...(root.current?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])];
      const at = stops.findIndex((each) => each === last.current);
      const before = at < 0 && event.shiftKey ? 0 : at;
      const next = stops[(before + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
      next?.focus();
      next?.querySelector<HTMLElement>("[data-leads]")?.click();
    };
    window.addEventListener("focusin", onFocus);
    window.addEventListener("keydown", onF8);
    return () => {
      window.removeEventListener("focusin", onFocus);
      window.removeEventListener("keydown", onF8);
    };
  }, [root]);
}
