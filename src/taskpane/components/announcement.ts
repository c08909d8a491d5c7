/** What a screen reader is told of a state: the outcome of a check, then, with the explanations, how many there are. */

import { faultsOf } from "../../core/locate/explanation";
import type { Fault } from "../../core/locate/explanation";
import { leadingAccounts } from "../../core/locate/question";
import { countOpen } from "../model/group-findings";
import { lackingIn } from "../model/progress";
import type { PaneState } from "../model/state";
import type { Strings } from "../words/strings.zh-CN";
import { lackingNames } from "./lacking-names";

export function announcementOf({ phase }: PaneState, t: Strings): string {
  if (phase.kind === "stale") return t.stale;
  if (phase.kind !== "checked") return "";

  const { findings, location, reading, since } = phase.checked;
  const open = countOpen(findings, reading.answers);
  const outcome = [
    t.announceChecked(open.error, open.warning, open.note, lackingNames(lackingIn(reading), t)),
    since && !since.isRepeated ? t.sinceLast(since.settled, since.added) : "",
  ].join("");
  const ways = location ? faultsOf(location).map(waysShown) : [];
  const all = ways.reduce((sum, count) => sum + count, 0);
  if (all === 0) return outcome;
  return `${outcome}${ways.length > 1 ? t.separateFaults(ways.length) : ""}${t.announceExplained(all)}`;
}

/** As many as the question says, or the one that is put forward. */
const waysShown = (fault: Fault): number => fault.question?.between.length ?? leadingAccounts(fault).length;
