/** What a kind of system must tell us about itself: how to ask, how to send, what its answers mean. Pure: it sends nothing. */

import type { PublishFailureCode } from "./failure";
import type { Authorization, HttpRequest } from "./http-request";
import type { Job, Standing } from "./publishing-port";
import type { Outgoing } from "./outgoing";

export interface Adapter {
  readonly authorization: Authorization;
  /** Absent where the system cannot be asked what it holds: then a lost answer leaves the outcome unknown. */
  readonly lookUp?: {
    request(document: Outgoing): HttpRequest;
    /** Null when the answer is not what was expected. */
    read(json: unknown, document: Outgoing): readonly Held[] | null;
  };
  compose(document: Outgoing, job: Job, standing: Standing | null): Promise<HttpRequest>;
  readAnswer(json: unknown, document: Outgoing, standing: Standing | null): Accepted | null;
  /** A refusal that the status does not tell: an ordinary answer that says no, an error with a meaning of its own. */
  refusal(json: unknown, status: number, isQuestion: boolean): PublishFailureCode | null;
  /** The server's own words about an error. */
  wordsIn(json: unknown): string | undefined;
  /** What the system holds under an id, without its frame. Absent where it cannot be asked. */
  readonly stored?: {
    request(id: string, asVisitor: boolean): HttpRequest;
    /** Null when the answer is not what was expected. */
    read(json: unknown): { readonly html: string } | null;
  };
}

/** `title` where the system says it, to tell two bodies with one key apart. */
export interface Held extends Standing {
  readonly title: string | null;
}

export type Accepted = Standing | (Omit<Standing, "id"> & { readonly id: null });

/** A place in an answer: "data.0.id"; "" is the answer itself. */
export function at(json: unknown, path: string): unknown {
  if (path === "") return json;
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined,
      json,
    );
}

/** Text or number as text. */
export function textAt(json: unknown, path: string): string | null {
  const value = at(json, path);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}
