/** The bar between grid and pane: drag it, or move it with the arrow keys. The pane is never narrower than 320 pixels. */

const narrowest = 320;
const widest = 900;
const step = 20;

export function splitter(bar: HTMLElement, side: HTMLElement, label: string): void {
  let width = 350;
  const setWidth = (pixels: number): void => {
    width = Math.round(Math.min(widest, Math.max(narrowest, pixels)));
    side.style.width = `${width}px`;
    bar.setAttribute("aria-valuenow", String(width));
    // The grid measures itself when the window changes.
    window.dispatchEvent(new Event("resize"));
  };

  bar.setAttribute("aria-label", label);
  bar.setAttribute("aria-valuemin", String(narrowest));
  bar.setAttribute("aria-valuemax", String(widest));
  setWidth(width);

  bar.addEventListener("pointerdown", (down) => {
    const start = width;
    bar.setPointerCapture(down.pointerId);
    // The frame would swallow the pointer.
    document.body.classList.add("resizing");
    const move = (event: PointerEvent): void => setWidth(start + down.clientX - event.clientX);
    const end = (): void => {
      document.body.classList.remove("resizing");
      bar.removeEventListener("pointermove", move);
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", end, { once: true });
    bar.addEventListener("pointercancel", end, { once: true });
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") setWidth(width + step);
    if (event.key === "ArrowRight") setWidth(width - step);
  });
}
