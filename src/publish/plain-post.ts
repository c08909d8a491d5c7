/** Any system that takes a JSON or multipart request whose fields an administrator has written down (see settings.ts). */

import { exporterOf } from "../core/exporters/index";
import { fileNameOf } from "../core/exporters/file-name";
import { at, textAt } from "./adapter";
import type { Accepted, Adapter, Held } from "./adapter";
import { jsonRequest, question } from "./http-request";
import type { HttpRequest } from "./http-request";
import { hashOf } from "./key";
import { multipart } from "./multipart";
import type { Part } from "./multipart";
import type { Outgoing } from "./outgoing";
import type { Job, Standing } from "./publishing-port";
import { filled } from "./settings";
import type { PostSettings } from "./settings";

export function plainPost(settings: PostSettings): Adapter {
  const { lookUp, answer, headers } = settings;
  return {
    authorization: settings.authorization,
    ...(lookUp
      ? {
          lookUp: {
            request: (document) => question(filled(lookUp.url, document, encodeURIComponent), headers),
            read: (json, document) => heldIn(json, lookUp, (id) => pageOf(settings.page, document, id)),
          },
        }
      : {}),
    compose: (document, job, standing) => compose(settings, document, job, standing),
    readAnswer: (json, document, standing): Accepted => {
      const id = (answer.id === undefined ? null : textAt(json, answer.id)) ?? standing?.id ?? null;
      const link = answer.link === undefined ? null : textAt(json, answer.link);
      return { id, link: link ?? pageOf(settings.page, document, id), isPublic: holds(json, answer.isPublic) };
    },
    refusal: (json, status, isQuestion) => {
      const success = isQuestion ? lookUp?.success : answer.success;
      return status < 400 && success !== undefined && !holds(json, success) ? "refused" : null;
    },
    wordsIn: (json) => (answer.message === undefined ? undefined : (textAt(json, answer.message) ?? undefined)),
  };
}

async function compose(settings: PostSettings, document: Outgoing, job: Job, standing: Standing | null): Promise<HttpRequest> {
  const { lookUp, fields, encoding, headers, idempotencyHeader } = settings;
  const url = standing && lookUp ? filled(lookUp.updateUrl, { id: standing.id, key: document.key }, encodeURIComponent) : settings.url;
  const method = standing && lookUp ? lookUp.updateMethod : settings.method;
  const request =
    encoding === "json"
      ? jsonRequest(method, url, fillIn(fields, document), headers)
      : await multipartRequest(method, url, settings, document, job);
  // A repeated send has the same name, a corrected report another: a system that remembers names must not ignore a correction.
  const name = idempotencyHeader === null ? {} : { [idempotencyHeader]: `${document.key}-${hashOf(request.body ?? new Uint8Array())}` };
  return { ...request, headers: { ...request.headers, ...name } };
}

function fillIn(field: unknown, document: Outgoing): unknown {
  if (typeof field === "string") return filled(field, document);
  if (Array.isArray(field)) return field.map((each) => fillIn(each, document));
  return typeof field === "object" && field !== null
    ? Object.fromEntries(Object.entries(field).map(([name, value]) => [name, fillIn(value, document)]))
    : field;
}

async function multipartRequest(
  method: string,
  url: string,
  { fields, files, headers }: PostSettings,
  document: Outgoing,
  job: Job,
): Promise<HttpRequest> {
  const parts: Part[] = Object.entries(fields).map(([name, field]) => ({
    name,
    content: field === null ? "" : String(fillIn(field, document)),
  }));
  for (const [name, format] of Object.entries(files)) {
    const exporter = exporterOf(format);
    const write = await exporter.load();
    parts.push({
      name,
      content: await write(job.report, job.context),
      file: { name: fileNameOf(job.report, exporter), mediaType: exporter.mediaType },
    });
  }
  const { contentType, body } = multipart(parts);
  return { method, url, headers: { Accept: "application/json", ...headers, "Content-Type": contentType }, body };
}

function heldIn(
  json: unknown,
  lookUp: NonNullable<PostSettings["lookUp"]>,
  pageFor: (id: string) => string | null,
): readonly Held[] | null {
  const items = at(json, lookUp.items);
  if (!Array.isArray(items)) return null;
  const held = items.map((item): Held | null => {
    const id = textAt(item, lookUp.id);
    const link = lookUp.link === undefined ? null : textAt(item, lookUp.link);
    return id === null ? null : { id, link: link ?? pageFor(id), isPublic: holds(item, lookUp.isPublic), title: null };
  });
  return held.some((each) => each === null) ? null : (held as readonly Held[]);
}

/** An address that needs an id that was not given is none. */
function pageOf(page: string | undefined, { key, year }: Outgoing, id: string | null): string | null {
  if (page === undefined || (id === null && /\{\{\s*id\s*\}\}/.test(page))) return null;
  return filled(page, { id: id ?? "", key, year }, encodeURIComponent);
}

const holds = (json: unknown, outcome: { readonly at: string; readonly equals: unknown } | undefined): boolean =>
  outcome !== undefined && at(json, outcome.at) === outcome.equals;
