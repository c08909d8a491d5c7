/** What a screen reader is told of a state: the outcome of a check, then, with the explanations, how many there are. */

import { countOpen } from "../model/group-findings";
import type { PaneState } from "../model/state";
import type { Strings } from "../words/strings.zh-CN";

export function announcementOf({ phase }: PaneState, t: Strings): string {
  if (phase.kind === "stale") return t.stale;
  if (phase.kind !== "checked") return "";

  const { findings, location, reading } = phase.checked;
  const open = countOpen(findings, reading.answers);
  const outcome = t.announceChecked(open.error, open.warning, open.note);
  const causes = location?.explanations.length ?? 0;
  return causes === 0 ? outcome : `${outcome}${t.announceExplained(causes)}`;
}
