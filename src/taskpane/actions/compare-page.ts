/** 核对已发布的网页: reads what was dropped, chosen or pasted, and says whether it says what the workbook says. */

import { gateOf, mayLeave } from "../model/export-gate";
import type { PaneDeps } from "../model/ports";
import type { Comparing } from "../model/publishing-state";
import { attempt } from "./attempt";

export interface PublishedPage {
  /** Null for what was pasted. */
  readonly name: string | null;
  readonly content: Pick<Blob, "arrayBuffer">;
}

export async function comparePage(deps: PaneDeps, { name, content }: PublishedPage): Promise<void> {
  const { store } = deps;
  // What holds a report back holds nothing back here: nothing leaves.
  const checked = mayLeave(gateOf(store.state().phase), true);
  if (!checked) return;

  const working: Comparing = { kind: "working" };
  const show = (comparing: Comparing | null): void => store.dispatch({ type: "publishing", change: { comparing } });
  // The workbook may have been edited meanwhile, or another page chosen: then nobody waits for this one.
  const become = (comparing: Comparing | null): void => void (store.state().publishing.comparing === working && show(comparing));
  show(working);
  const outcome = await attempt(deps, async () => {
    const bytes = new Uint8Array(await content.arrayBuffer());
    const [{ compareReports }, reading] = await Promise.all([
      import("../../core/compare/compare-reports"),
      deps.readFile(name ?? nameOf(bytes), bytes),
    ]);
    if (reading.ok) become({ kind: "compared", comparison: compareReports(checked.reading.report, reading.report) });
    else
      become({
        kind: "unreadable",
        failure: { ...reading.failure, data: { ...(name === null ? { from: "pasted" } : { file: name }), ...reading.failure.data } },
      });
  });
  if (outcome !== "done") become(null);
}

/** A part of a page may begin with any element, a copied text with none. */
const nameOf = (content: Uint8Array): string =>
  /<\/(?:table|tr|p|div|h\d|body|html)\s*>/i.test(new TextDecoder().decode(content)) ? "pasted.html" : "pasted.txt";
