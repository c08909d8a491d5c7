/** Sending and comparing as the export step draws them: fetched when they are opened, with all of src/publish behind them. */

import { onDemand } from "./on-demand";

const panels = () => import("./publishing-panels");

export const ComparePanel = onDemand(async () => (await panels()).ComparePanel);
export const SendPanel = onDemand(async () => (await panels()).SendPanel);
