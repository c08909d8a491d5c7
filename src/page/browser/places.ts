/** The places of the form on the page: found, shown, focused. */

import type { Place } from "../../core/form/cell-id";
import { placeOfQuote } from "../../core/prose/quote";
import type { Spot } from "../../workbook";

/** The id of the element that stands for a place. */
export const elementId = (place: Place | "agency" | "year"): string => `at:${place}`;

/** The place an element stands for; null for the name, the year and whatever is no place. */
function placeOf({ id }: Element): Place | null {
  const place = id.startsWith("at:") ? id.slice("at:".length) : "";
  return place === "" || place === "agency" || place === "year" ? null : (place as Place);
}

/** The place of the form that has the focus, or had it before the focus went to the pane. */
export function focusedPlace() {
  let place: Place | null = null;
  const listeners = new Set<() => void>();
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element) || !document.getElementById("form")?.contains(target)) return;
    const next = placeOf(target);
    if (next === place) return;
    place = next;
    for (const listener of [...listeners]) listener();
  });
  return {
    get: () => place,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const elementAt = (place: Place | "agency" | "year"): HTMLElement | null => document.getElementById(elementId(place));

/** Marks all of a block, brings the place into view and puts the focus there; in a text, selects the words that are quoted. */
export function showPlace(at: Place, { block = [], quote }: Spot = {}): void {
  forgetChosen();
  const element = elementAt(at);
  if (!element) return;
  element.focus({ preventScroll: true });
  const words = quote && element instanceof HTMLTextAreaElement ? placeOfQuote(element.value, quote) : null;
  if (words && element instanceof HTMLTextAreaElement) {
    element.setSelectionRange(words.start, words.start + words.length);
    scrollToText(element, words.start);
    return;
  }
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

/**
 * A text area grows with its text and may be taller than the window: the line itself is brought to the middle, by a copy of the
 * text that stands where the area begins for as long as this takes.
 */
function scrollToText(area: HTMLTextAreaElement, start: number): void {
  const style = getComputedStyle(area);
  const copy = document.createElement("div");
  for (const property of setting) copy.style[property] = style[property];
  Object.assign(copy.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word" });
  const mark = document.createElement("span");
  mark.textContent = area.value.charAt(start);
  copy.append(area.value.slice(0, start), mark);
  area.before(copy);
  mark.scrollIntoView({ block: "center", inline: "nearest" });
  copy.remove();
}

/** What decides where a line breaks. */
const setting = ["boxSizing", "width", "font", "letterSpacing", "padding", "border"] as const;
