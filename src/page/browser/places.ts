/** The places of the form on the page: found, shown, focused. */

import type { CellId, Place } from "../../core/form/cell-id";

/** The id of the element that stands for a place. */
export const elementId = (place: Place | "agency" | "year"): string => `at:${place}`;

const elementAt = (place: Place | "agency" | "year"): HTMLElement | null => document.getElementById(elementId(place));

/** Marks all of a block, brings the place into view and puts the focus there. */
export function showPlace(at: Place, block: readonly CellId[] = []): void {
  forgetChosen();
  const element = elementAt(at);
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center", inline: "nearest" });
  for (const place of block.length > 0 ? block : [at]) elementAt(place)?.setAttribute("data-chosen", "");
}

export function forgetChosen(): void {
  for (const element of document.querySelectorAll("[data-chosen]")) element.removeAttribute("data-chosen");
}

export function focusPlace(place: Place): void {
  const element = elementAt(place);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
