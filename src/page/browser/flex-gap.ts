/**
 * Chromium before 84 knows `gap` in a grid and not in a flex box: without it the pane's buttons and lines would touch. There, and
 * only there, the distances are set as margins of what stands in a row or column, again whenever the pane changes.
 */

const done = "data-gap";

export function mendFlexGap(root: HTMLElement): void {
  if (knowsFlexGap()) return;
  let isWaiting = false;
  const mendAll = (): void => {
    isWaiting = false;
    mend(root);
    for (const element of root.querySelectorAll<HTMLElement>("*")) mend(element);
  };
  const soon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(mendAll);
  };
  new MutationObserver(soon).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "hidden"] });
  soon();
}

function knowsFlexGap(): boolean {
  const box = document.createElement("div");
  box.style.cssText = "position:absolute;visibility:hidden;display:flex;flex-direction:column;row-gap:1px";
  box.append(document.createElement("div"), document.createElement("div"));
  document.body.append(box);
  const knows = box.scrollHeight === 1;
  box.remove();
  return knows;
}

function mend(box: HTMLElement): void {
  const { display, flexDirection, rowGap, columnGap } = getComputedStyle(box);
  if (!/flex$/.test(display)) return;
  const isColumn = flexDirection.startsWith("column");
  const gap = Number.parseFloat(isColumn ? rowGap : columnGap) || 0;
  if (gap === 0) return;
  const side = isColumn ? "marginTop" : "marginLeft";
  const shown = [...box.children].filter((child): child is HTMLElement => child instanceof HTMLElement && isShown(child));
  shown.forEach((child, index) => {
    // What the child's own styles say is kept, and the distance added to it once.
    const own = Number(child.getAttribute(done) ?? Number.NaN);
    const before = Number.isNaN(own) ? Number.parseFloat(getComputedStyle(child)[side]) || 0 : own;
    child.setAttribute(done, String(before));
    const wanted = `${index === 0 ? before : before + gap}px`;
    if (child.style[side] !== wanted) child.style[side] = wanted;
  });
}

function isShown(element: HTMLElement): boolean {
  const { display, position } = getComputedStyle(element);
  return display !== "none" && position !== "absolute" && position !== "fixed";
}
