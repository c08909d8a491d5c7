/**
 * 核对 → 发送 → 读回. Every request can be stopped. The read-back runs by itself after a send, and says what the page says;
 * a send that cannot be read back is still a send, and is shown as one.
 */

import type { PublishFailure } from "../../publish/failure";
import type { Job, Publisher, Sent } from "../../publish/publishing-port";
import { Secret } from "../../publish/secret";
import { gateOf } from "../model/export-gate";
import type { PaneDeps } from "../model/ports";
import type { Lacking } from "../model/progress";
import type { SendStep, SendVerb } from "../model/publishing-state";
import { attempt } from "./attempt";
import { contextOf } from "./export-report";

/** A password as typed; the text itself goes no further than this. */
export function keepSecret({ store }: PaneDeps, typed: string | null): void {
  const { step } = store.state().publishing;
  const secret = typed === null || typed === "" ? null : new Secret(typed);
  // What was verified was verified with another password.
  store.dispatch({ type: "publishing", change: step.kind === "verified" ? { secret, step: { kind: "ready" } } : { secret } });
}

export function verifyReport(deps: PaneDeps): Promise<void> {
  return work(deps, "verify", async (publisher, job) => {
    const { problems, standing } = await publisher.verify(job);
    if (problems.length > 0) return stopped("verify", problems);
    const { url, body } = await publisher.preview(job, standing);
    return { kind: "verified", standing, bytes: body.length, url };
  });
}

export function sendReport(deps: PaneDeps): Promise<void> {
  return work(deps, "send", async (publisher, job, show) => {
    const result = await publisher.send(job);
    if (!result.ok) return stopped("send", result.problems);
    show("readBack");
    return readBack(publisher, job, result.sent);
  });
}

/** Once more, for a page that was published by the office meanwhile, or could not be reached. */
export async function readBackAgain(deps: PaneDeps): Promise<void> {
  const { step } = deps.store.state().publishing;
  const sent = step.kind === "sent" || step.kind === "stopped" ? step.sent : null;
  if (!sent) return;
  await work(deps, "readBack", async (publisher, job) => {
    const { standing } = await publisher.verify(job);
    return readBack(publisher, job, { ...sent, ...standing });
  });
}

async function readBack(publisher: Publisher, job: Job, sent: Sent): Promise<SendStep> {
  const read = await publisher.readBack(job, sent);
  return read.ok ? { kind: "sent", sent, readBack: read } : stopped("readBack", [read.failure], sent);
}

const stopped = (at: SendVerb, problems: readonly PublishFailure[], sent: Sent | null = null): SendStep => ({
  kind: "stopped",
  at,
  problems,
  sent,
});

async function work(
  deps: PaneDeps,
  at: SendVerb,
  ask: (publisher: Publisher, job: Job, show: (at: SendVerb) => void) => Promise<SendStep>,
): Promise<void> {
  const { store } = deps;
  const { settings, secret, despite, step } = store.state().publishing;
  const gate = gateOf(store.state().phase);
  if (!settings || gate.kind !== "open" || step.kind === "working") return;
  const { checked, errors, lacking } = gate;

  const waiting = new AbortController();
  const become = (next: SendStep): void => store.dispatch({ type: "publishing", change: { step: next } });
  const show = (verb: SendVerb): void => become({ kind: "working", at: verb, stop: () => waiting.abort() });
  show(at);
  const outcome = await attempt(deps, async () => {
    const [{ createPublisher }, world] = await Promise.all([import("../../publish/publish"), deps.publishingWorld(waiting.signal)]);
    const job: Job = {
      report: checked.reading.report,
      context: contextOf(deps, checked),
      // What was decided in the export panel the site is not asked about again.
      decision: {
        despite: [
          ...despite,
          ...(errors.length > 0 ? (["errors-remain"] as const) : []),
          ...(lacking.some(isSection) ? (["not-given"] as const) : []),
        ],
      },
    };
    become(await ask(createPublisher(settings, secret, world), job, show));
  });
  if (outcome !== "done") become(step);
  waiting.abort();
}

const isSection = (lacking: Lacking): boolean => lacking !== "agency" && lacking !== "year";
