/** A button that goes away with its click would take the focus along to nowhere: it goes to what came in its place. */

import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** For an element with tabIndex -1; `state` changes when what is in it does. */
export function useKeptFocus<E extends HTMLElement>(state: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  const before = useRef(state);
  useEffect(() => {
    const hasChanged = before.current !== state;
    before.current = state;
    if (hasChanged && document.hasFocus() && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [state]);
  return element;
}
