/** Fetches what became of a report, as a visitor where there is a page, and compares it with the report. */

import { compareReports } from "../core/compare/compare-reports";
import type { Adapter } from "./adapter";
import { exchange } from "./exchange";
import type { Ask } from "./exchange";
import { failing } from "./failure";
import type { PublishFailure, PublishFailureCode } from "./failure";
import type { Job, ReadBack, Sent, World } from "./publishing-port";
import type { Settings } from "./settings";
import { urlIn } from "./url-in";

interface Means {
  readonly adapter: Adapter;
  readonly ask: Ask;
  readonly world: World;
  readonly settings: Settings;
}

type Fetched = { readonly ok: true; readonly content: Uint8Array } | { readonly ok: false; readonly failure: PublishFailure };

export async function readBack(job: Job, { id, link, isPublic }: Pick<Sent, "id" | "link" | "isPublic">, means: Means): Promise<ReadBack> {
  const { stored } = means.adapter;
  if (!isPublic && stored && id !== null) return compared(job, means, "draft", link ?? "", await fetchStored(id, false, means));
  if (link === null) return { ok: false, failure: failing("no-page-address") };

  const page = await fetchPage(link, means);
  // A browser may not read another site's pages unless the site allows it, and does not tell this from a broken line.
  if (!page.ok && page.failure.code === "page-out-of-reach" && stored && id !== null) {
    const content = await fetchStored(id, true, means);
    if (content.ok) return compared(job, means, "content", link, content);
  }
  return compared(job, means, "page", link, page);
}

async function fetchPage(link: string, { world, settings }: Means): Promise<Fetched> {
  const host = urlIn(link)?.host;
  if (host === undefined) return { ok: false, failure: failing("no-page-address") };
  const exchanged = await exchange(
    { method: "GET", url: link, headers: { Accept: "text/html" }, body: null },
    { world, timeoutSeconds: settings.timeoutSeconds, redirect: "follow" },
  );
  if (!exchanged.ok)
    return {
      ok: false,
      failure: noWay.includes(exchanged.failure.code) ? failing("page-out-of-reach", { host, link }) : exchanged.failure,
    };
  const { status, body } = exchanged.answer;
  if (status === 401 || status === 403 || status === 404 || status === 410)
    return { ok: false, failure: failing("not-public", { link, status }) };
  return status < 400 ? { ok: true, content: body } : { ok: false, failure: failing("server-error", { host, status }) };
}

const noWay: readonly PublishFailureCode[] = ["unreachable", "blocked-by-policy", "blocked-unencrypted"];

async function fetchStored(id: string, asVisitor: boolean, { adapter, ask }: Means): Promise<Fetched> {
  if (!adapter.stored) return { ok: false, failure: failing("no-page-address") };
  const request = adapter.stored.request(id, asVisitor);
  const reply = await ask(request, asVisitor);
  if (!reply.ok) return reply;
  const read = adapter.stored.read(reply.json);
  return read === null
    ? { ok: false, failure: failing("answer-unclear", { host: new URL(request.url).host }) }
    : { ok: true, content: new TextEncoder().encode(read.html) };
}

async function compared(
  { report }: Job,
  { world }: Means,
  seen: "page" | "draft" | "content",
  address: string,
  fetched: Fetched,
): Promise<ReadBack> {
  if (!fetched.ok) return fetched;
  const reading = await world.readPage("page.html", fetched.content);
  if (!reading.ok) return { ok: false, failure: { ...failing("page-not-a-report", { link: address }), cause: reading.failure } };
  return { ok: true, seen, address, comparison: compareReports(report, reading.report) };
}
