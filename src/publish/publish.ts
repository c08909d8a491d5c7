/** verify → preview → send → read back, the same for every kind of system. What differs stands in the adapters. */

import type { Adapter } from "./adapter";
import { exchange, jsonOf } from "./exchange";
import type { Answer, Ask } from "./exchange";
import { failing } from "./failure";
import type { PublishFailure } from "./failure";
import { revealed, secretHeaderOf } from "./http-request";
import type { HttpRequest } from "./http-request";
import { outgoing } from "./outgoing";
import { plainPost } from "./plain-post";
import type { Job, Publisher, SendResult, Verdict, World } from "./publishing-port";
import { readBack } from "./read-back";
import { masked } from "./secret";
import type { Secret } from "./secret";
import type { Settings } from "./settings";
import { isNamed, judgeHeld, reportProblems, settingsProblems, usedDecisions } from "./verify";
import { wordpress } from "./wordpress";

/** `secret`: the application password, password or token; null where the system wants none. */
export function createPublisher(settings: Settings, secret: Secret | null, world: World): Publisher {
  const adapter = settings.kind === "wordpress" ? wordpress(settings) : plainPost(settings);
  const ask = connection(settings, adapter, secret, world);

  const verify = async (job: Job): Promise<Verdict> => {
    const unusable = settingsProblems(settings, adapter, secret);
    const problems = [...unusable, ...reportProblems(job)];
    // Without a password or a key a question would only fail in a less readable way.
    if (unusable.length > 0 || !isNamed(job.report) || !adapter.lookUp) return { problems, standing: null };

    const document = await outgoing(job.report, job.context);
    const reply = await ask(adapter.lookUp.request(document));
    if (!reply.ok) return { problems: [...problems, reply.failure], standing: null };
    const held = adapter.lookUp.read(reply.json, document);
    if (held === null) return { problems: [...problems, failing("address-wrong", { url: reply.answer.url })], standing: null };
    const judged = judgeHeld(held, document, job.decision);
    return { problems: [...problems, ...judged.problems], standing: judged.standing };
  };

  return {
    verify,
    preview: async (job, standing) => {
      const { method, url, headers, body } = await adapter.compose(await outgoing(job.report, job.context), job, standing);
      return { method, url, headers, secretHeader: secretHeaderOf(adapter.authorization), body: body ?? new Uint8Array() };
    },
    send: async (job): Promise<SendResult> => {
      const { problems, standing } = await verify(job);
      if (problems.length > 0) return { ok: false, problems };

      const document = await outgoing(job.report, job.context);
      const request = await adapter.compose(document, job, standing);
      const reply = await ask(request);
      if (!reply.ok) return { ok: false, problems: [unsettled(reply.failure, adapter)] };
      const accepted = adapter.readAnswer(reply.json, document, standing);
      if (accepted === null)
        return { ok: false, problems: [unsettled(failing("answer-unclear", { host: new URL(request.url).host }), adapter)] };
      const { id, link, isPublic } = accepted;
      return {
        ok: true,
        sent: {
          key: document.key,
          id,
          link,
          isPublic,
          isNew: standing === null,
          bytes: request.body?.length ?? 0,
          despite: usedDecisions(job, standing),
        },
      };
    },
    readBack: (job, sent) => readBack(job, sent, { adapter, ask, world, settings }),
  };
}

/** Where the system cannot be asked again, an answer that was lost may mean that the report arrived. */
function unsettled(failure: PublishFailure, { lookUp }: Adapter): PublishFailure {
  const { code, data } = failure;
  if (code === "cancelled") return failing(lookUp ? "stopped-waiting" : "outcome-unknown", data);
  // Some systems answer an accepted form by leading on to its page; only 301, 307 and 308 say that nothing was done.
  const isLost =
    code === "timed-out" ||
    code === "unreachable" ||
    code === "answer-unclear" ||
    (code === "moved" && ![301, 307, 308].includes(Number(data["status"])));
  return isLost && !lookUp ? failing("outcome-unknown", data) : failure;
}

function connection({ timeoutSeconds }: Settings, adapter: Adapter, secret: Secret | null, world: World): Ask {
  return async (request, asVisitor = false) => {
    const { headers, secrets } = revealed(adapter.authorization, secret);
    const exchanged = await exchange(
      { ...request, headers: { ...request.headers, ...(asVisitor ? {} : headers) } },
      { world, timeoutSeconds, redirect: "manual" },
    );
    if (!exchanged.ok) return exchanged;
    const { answer } = exchanged;
    const json = jsonOf(answer.body);
    const failure = failureIn(answer, request, json, adapter, (words) => masked(words, secrets));
    return failure === null ? { ok: true, answer, json } : { ok: false, failure };
  };
}

function failureIn(
  { status, redirectedTo }: Answer,
  { url, body }: HttpRequest,
  json: unknown,
  adapter: Adapter,
  mask: (words: string) => string,
): PublishFailure | null {
  const { host } = new URL(url);
  if (redirectedTo !== null) return failing("moved", { host, status, to: mask(redirectedTo) });
  const refusal = adapter.refusal(json, status, body === null);
  if (status < 400 && refusal === null) return null;

  const words = adapter.wordsIn(json);
  const said = { host, status, ...(words === undefined ? {} : { words: shortened(mask(words)) }) };
  if (refusal !== null) return failing(refusal, said);
  if (status === 401) return failing("unauthorised", said);
  if (status === 403) return failing("forbidden", said);
  if (status === 404 || status === 405 || status === 501) return failing("address-wrong", { url: withoutQuery(url) });
  if (status === 413) return failing("too-large", said);
  if (status === 429) return failing("too-busy", said);
  return failing(status >= 500 ? "server-error" : "refused", said);
}

/** A server's words on one line, without markup, and no longer than a sentence. */
function shortened(words: string): string {
  const plain = words
    .slice(0, 4_000)
    .replace(/<[^<>]*>/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
}

const withoutQuery = (url: string): string => url.split("?")[0] ?? url;
