/** What the guide says, as 为什么 of a finding draws it: fetched with the guide. A file of its own, below the list. */

import { onDemand } from "./on-demand";

export const FindingAdvice = onDemand(async () => (await import("./GuidePanel")).FindingAdvice);
