/** A request as data, complete but for the secret, which is added at the moment of sending and kept nowhere. */

import { base64 } from "../base64";
import { escape } from "../core/exporters/markup";
import { failing } from "./failure";
import type { PublishFailure } from "./failure";
import type { Secret } from "./secret";

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for a question. */
  readonly body: Uint8Array | null;
}

/** How the secret is shown to the system. */
export type Authorization =
  | { readonly scheme: "none" }
  | { readonly scheme: "basic"; readonly user: string }
  | { readonly scheme: "bearer" }
  | { readonly scheme: "header"; readonly name: string };

/** The header that carries the secret, null where none does. */
export const secretHeaderOf = (authorization: Authorization): string | null =>
  authorization.scheme === "none" ? null : authorization.scheme === "header" ? authorization.name : "Authorization";

export function secretProblem(authorization: Authorization, secret: Secret | null): PublishFailure[] {
  if (authorization.scheme === "none") return [];
  if (secret === null || secret.reveal() === "") return [failing("no-secret")];
  // A header cannot carry anything else, and the error that fetch throws would quote it.
  return authorization.scheme === "basic" || /^[\x21-\x7e]+$/.test(secret.reveal()) ? [] : [failing("secret-unusable")];
}

/** The secret's header, and every form of the secret that must never be shown again. */
export function revealed(authorization: Authorization, secret: Secret | null): { headers: Record<string, string>; secrets: string[] } {
  const header = secretHeaderOf(authorization);
  if (header === null || secret === null) return { headers: {}, secrets: [] };
  const value = secret.reveal();
  // WordPress shows application passwords in groups of four and ignores the spaces.
  const inJson = JSON.stringify(value).slice(1, -1);
  const secrets = [
    ...[value, encodeURIComponent(value), escape(value), value.replaceAll(" ", ""), inJson, JSON.stringify(inJson).slice(1, -1)],
    ...inBase64(value),
  ];
  if (authorization.scheme === "header") return { headers: { [header]: value }, secrets };
  if (authorization.scheme === "bearer") return { headers: { [header]: `Bearer ${value}` }, secrets };
  const pair = base64(new TextEncoder().encode(`${authorization.scheme === "basic" ? authorization.user : ""}:${value}`));
  return { headers: { [header]: `Basic ${pair}` }, secrets: [...secrets, pair] };
}

/** A shorter piece of base64 may stand in other words. */
const shortestPiece = 8;

/**
 * What base64 of anything that holds the secret must hold: its bytes are grouped by threes, so the same bytes are written in
 * three ways, and the first and last character may belong to a neighbour.
 */
function inBase64(value: string): string[] {
  const bytes = new TextEncoder().encode(value);
  const pieces = [0, 1, 2].map((before) => {
    const written = base64(Uint8Array.from([...new Uint8Array(before), ...bytes])).replace(/={1,2}$/, "");
    const isWhole = (before + bytes.length) % 3 === 0;
    return written.slice(before === 0 ? 0 : before + 1, isWhole ? undefined : -1);
  });
  const whole = base64(bytes);
  return [whole, ...pieces.filter((piece) => piece.length >= shortestPiece)].flatMap((form) => [
    form,
    form
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replace(/={1,2}$/, ""),
  ]);
}

export function jsonRequest(method: string, url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpRequest {
  return {
    method,
    url,
    headers: { Accept: "application/json", ...headers, "Content-Type": "application/json" },
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
}

export const question = (url: string, headers: Readonly<Record<string, string>> = {}): HttpRequest => ({
  method: "GET",
  url,
  headers: { Accept: "application/json", ...headers },
  body: null,
});
