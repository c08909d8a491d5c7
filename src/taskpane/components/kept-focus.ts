/** A button that goes away with its click would take the focus along to nowhere: it goes to what came in its place. */

import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** `state` changes when what is in the element does; it has tabIndex -1, or `within` finds what takes the focus. */
export function useKeptFocus<E extends HTMLElement>(
  state: unknown,
  within: (element: E) => HTMLElement | null = (element) => element,
): RefObject<E | null> {
  const element = useRef<E>(null);
  const before = useRef(state);
  useEffect(() => {
    const hasChanged = before.current !== state;
    before.current = state;
    if (!hasChanged || !element.current || !document.hasFocus() || document.activeElement !== document.body) return;
    within(element.current)?.focus({ preventScroll: true });
  });
  return element;
}
