/** What the pane draws only after its first picture. */

import { onDemand } from "./on-demand";

const panels = () => import("./panels");

export const ExportStep = onDemand(async () => (await panels()).ExportStep);
export const InsertForm = onDemand(async () => (await panels()).InsertForm);
export const More = onDemand(async () => (await panels()).More);
export const GuidePanel = onDemand(async () => (await import("./GuidePanel")).GuidePanel);
export const Results = onDemand(async () => (await import("./Results")).Results);
