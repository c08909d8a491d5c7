/**
 * How often the grid is drawn. Univer draws everything in sight anew in each frame in which anything changed, and one digit changes
 * something in a dozen frames: editor, value, formulas, formats, selection. Without a graphics card, drawing then takes longer than
 * everything else together, so it gets a quarter of the time at most: a quick machine draws in every frame, a slow one less often.
 */

import type { Scene } from "@univerjs/preset-sheets-core";
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { UniverWorkbook } from "./univer";

/** After a drawing the next one waits this many times as long as that took. */
const rest = 3;

export function paceDrawing({ injector, unitId }: UniverWorkbook): void {
  const renders = injector.get(IRenderManagerService);
  const open = renders.getRenderById(unitId);
  if (open) pace(open.scene);
  else renders.created$.subscribe((render) => void (render.unitId === unitId && pace(render.scene)));
}

function pace(scene: Scene): void {
  const draw = scene.render.bind(scene);
  let next = 0;
  // Univer asks in every frame; what is not drawn stays marked as changed.
  scene.render = (parent) => {
    const began = performance.now();
    if (!parent && (began < next || !scene.isDirty())) return;
    draw(parent);
    const ended = performance.now();
    next = ended + rest * (ended - began);
  };
}
