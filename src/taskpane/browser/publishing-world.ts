/**
 * The network as a pane has it. When a request finds no way, a browser does not say why; two reasons it can be told from
 * outside: the page's content security policy reports what it holds back, and an https page may not reach an http one.
 */

import type { Blocked, World } from "../../publish/publishing-port";
import { isThisMachine } from "../../publish/this-machine";
import { urlIn } from "../../publish/url-in";

export function publishingWorld(readPage: World["readPage"], signal: AbortSignal): World {
  const blocked = new Set<string>();
  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    const origin = urlIn(blockedURI)?.origin;
    if (effectiveDirective === "connect-src" && origin !== undefined) blocked.add(origin);
  };
  document.addEventListener("securitypolicyviolation", onViolation);
  signal.addEventListener("abort", () => document.removeEventListener("securitypolicyviolation", onViolation));

  return {
    fetch: (input, init) => window.fetch(input, init),
    readPage,
    signal,
    async whyBlocked(url): Promise<Blocked | null> {
      // The report of a violation comes in a task of its own, after the request has failed.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { origin, protocol, hostname } = new URL(url);
      if (blocked.has(origin)) return "blocked-by-policy";
      return protocol === "http:" && window.location.protocol === "https:" && !isThisMachine(hostname) ? "blocked-unencrypted" : null;
    },
  };
}
