/** That the clerk folded the guide away, for the next time the pane opens. */

import { shelfAt } from "./browser";

const kept = shelfAt("xxgk.guide");

export const rememberFold = (isFolded: boolean): void => kept.keep(isFolded ? "folded" : null);

export const rememberedFold = (): boolean => kept.read() === "folded";
