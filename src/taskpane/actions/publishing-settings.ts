/**
 * The administrator's settings file: chosen once, kept on this machine, never in the workbook. It holds no secret: the
 * reader refuses a file that does, so nothing of it is kept.
 */

import type { Settings } from "../../publish/settings";
import type { PaneDeps } from "../model/ports";
import { attempt } from "./attempt";

export async function chooseSettings(deps: PaneDeps, file: Pick<File, "text">): Promise<void> {
  const { store, shelf } = deps;
  await attempt(deps, async () => {
    const text = await file.text();
    const json = parsed(text);
    const { readSettings } = await import("../../publish/settings");
    const read = json === undefined ? null : readSettings(json);
    if (!read?.ok) {
      store.dispatch({ type: "publishing", change: { settingsProblems: read ? read.problems : [null] } });
      return;
    }
    shelf.keep(text);
    adopt(store, read.settings);
  });
}

/** What was chosen before; a file that has become invalid with a new version is chosen again. */
export async function recallSettings(deps: PaneDeps): Promise<void> {
  const { store, shelf } = deps;
  const text = shelf.read();
  if (text === null || store.state().publishing.settings) return;
  await attempt(deps, async () => {
    const { readSettings } = await import("../../publish/settings");
    const read = readSettings(parsed(text));
    // Another file may have been chosen while this one was looked up.
    if (read.ok && !store.state().publishing.settings) adopt(store, read.settings);
  });
}

export function forgetSettings({ store, shelf }: PaneDeps): void {
  shelf.keep(null);
  adopt(store, null);
}

/** Another site has another password, and none of the decisions was about it. */
function adopt(store: PaneDeps["store"], settings: Settings | null): void {
  store.dispatch({ type: "publishing", change: { settings, settingsProblems: [], secret: null, despite: [], step: { kind: "ready" } } });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
