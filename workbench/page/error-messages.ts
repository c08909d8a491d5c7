/** Shows, at the selected cell, what a custom function says about its error: Excel has it behind the cell's warning sign. */

import type { Host } from "../host/host";

export function showErrorMessages(host: Host, place: HTMLElement): void {
  const bubble = document.createElement("output");
  bubble.className = "error-message";
  bubble.hidden = true;
  place.append(bubble);

  const show = (): void => {
    const { sheet, area } = host.grid.selection();
    const cell = host.grid.read(sheet, { ...area, rows: 1, columns: 1 })[0]?.[0];
    const message = cell?.kind === "error" ? host.functions.errorMessage(sheet, area.row, area.column) : null;
    bubble.hidden = message === null;
    bubble.textContent = message;
  };
  host.grid.subscribe((change) => {
    if (change.kind === "selected" || change.kind === "activated" || change.kind === "edited") queueMicrotask(show);
  });
}
