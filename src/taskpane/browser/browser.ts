/**
 * What a pane asks of its browser: paint, time, clipboard, storage. In `browser` the ports of `model` are filled with what a web
 * view has. No report, no state and no component is known here; of the browser, components touch only focus and keys. A web view inside Office forbids some of it, so
 * everything has a next best and says which it was.
 */

import type { CopyResult, StoredText } from "../model/ports";

/** After the next frame; a hidden pane has no frames, so not later than a twentieth of a second. */
export function afterPaint(work: () => unknown): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 50);
}

export function later(milliseconds: number, work: () => unknown): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

/** The clipboard of today, then a selected element, then the one of yesterday for text alone. */
export async function copy(html: string, plain: string): Promise<CopyResult> {
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([plain], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return "rich";
  } catch {
    // Not allowed in this frame, or not there: the ways below need no permission.
  }
  if (copyByCommand(html, plain)) return "rich";
  try {
    await navigator.clipboard.writeText(plain);
    return "plain";
  } catch {
    return "none";
  }
}

function copyByCommand(html: string, plain: string): boolean {
  let reached = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", plain);
    reached = true;
  };
  // The command copies only where something is selected.
  const holder = document.createElement("div");
  holder.contentEditable = "true";
  holder.textContent = "\u00a0";
  holder.style.cssText = "position:fixed;inset:0 auto auto -9999px";
  document.body.append(holder);
  const focused = document.activeElement;
  const selection = getSelection();
  selection?.selectAllChildren(holder);
  document.addEventListener("copy", onCopy);
  try {
    return document.execCommand("copy") && reached;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", onCopy);
    selection?.removeAllRanges();
    holder.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** One text in the pane's local storage, which a web view may forbid or empty at any time: then it is asked for again. */
export const shelfAt = (key: string): StoredText => ({
  read() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  keep(text) {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // Nothing is kept.
    }
  },
});

/** Where the publishing settings lie. */
export const shelf = shelfAt("xxgk.publishing");
