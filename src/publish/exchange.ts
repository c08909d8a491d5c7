/**
 * One request and its answer. Whatever goes wrong on the way is an ordinary return value that says what to do about it,
 * in data without secrets. The exceptions fetch throws are dropped: they can quote headers.
 */

import { joined } from "../files/joined-bytes";
import { failing } from "./failure";
import type { PublishFailure } from "./failure";
import type { HttpRequest } from "./http-request";
import type { World } from "./publishing-port";

type Reply =
  { readonly ok: true; readonly answer: Answer; readonly json: unknown } | { readonly ok: false; readonly failure: PublishFailure };

/** Asks with the secret, or as anybody. */
export type Ask = (request: HttpRequest, asVisitor?: boolean) => Promise<Reply>;

export interface Answer {
  readonly status: number;
  readonly url: string;
  readonly redirectedTo: string | null;
  readonly body: Uint8Array;
}

export type Exchanged = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly failure: PublishFailure };

export interface ExchangeOptions {
  readonly world: Pick<World, "fetch" | "whyBlocked" | "signal">;
  readonly timeoutSeconds: number;
  /** A visitor follows where a page has moved to; a report is not sent on to another address. */
  readonly redirect: "follow" | "manual";
}

/** No page or answer about a report is larger. */
const mostBytes = 20_000_000;

export async function exchange({ method, url, headers, body }: HttpRequest, options: ExchangeOptions): Promise<Exchanged> {
  const { host } = new URL(url);
  const controller = new AbortController();
  // Called as a plain function: a browser's fetch refuses to be anybody's method.
  const { fetch, whyBlocked, signal } = options.world;
  const work = async (): Promise<Exchanged> => {
    const response = await fetch(url, {
      method,
      headers,
      ...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}),
      redirect: options.redirect,
      // The account is the one in the settings, never the one this browser happens to be logged in with.
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: controller.signal,
    });
    const isRedirect = response.type === "opaqueredirect" || [301, 302, 303, 307, 308].includes(response.status);
    const content = await bytesOf(response);
    if (content === null) return { ok: false, failure: failing("answer-unclear", { host }) };
    return {
      ok: true,
      answer: {
        status: response.status,
        url: response.url || url,
        redirectedTo: isRedirect ? (response.headers.get("location") ?? "") : null,
        body: content,
      },
    };
  };

  const noWay = async (): Promise<Exchanged> => {
    const code = (await whyBlocked?.(url)) ?? "unreachable";
    return { ok: false, failure: failing(code, { host, origin: new URL(url).origin }) };
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<Exchanged>((resolve) => {
    timer = setTimeout(
      () => resolve({ ok: false, failure: failing("timed-out", { host, seconds: options.timeoutSeconds }) }),
      options.timeoutSeconds * 1000,
    );
  });
  let stop = (): void => {};
  const stopped = new Promise<Exchanged>((resolve) => {
    stop = () => resolve({ ok: false, failure: failing("cancelled", { host }) });
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
  });
  try {
    // Before anything leaves: whoever stopped already wants nothing sent.
    return await Promise.race(signal?.aborted ? [stopped] : [work().catch(noWay), timeout, stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    controller.abort();
  }
}

async function bytesOf(response: Response): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) return null;
    chunks.push(value);
  }
  return joined(chunks);
}

/** The answer as JSON, undefined where it is none. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
