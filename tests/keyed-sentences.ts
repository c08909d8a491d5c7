/**
 * Findings said by key and data instead of in a sentence: 〈totalMismatch at=… stated=0 computed=11〉, in English <…>. Tests that
 * show what a front end prints take these, so that the wording of a finding is asserted in one place, the page of its rule.
 *
 *   vi.mock("…/findings/messages.zh-CN", async (original) => ({ ...(await original<object>()), zhCN: keyedSentences("〈", "〉") }));
 */

import type { Messages } from "../src/core/findings/messages.zh-CN";

type Sentences = { readonly [K in keyof Messages]: (data: Messages[K]) => string };

export const keyed = (message: string, data: object): string =>
  [message, ...Object.entries(data).map(([name, value]) => `${name}=${shown(value)}`)].join(" ");

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(shown).join(",")
    : typeof value === "object" && value !== null
      ? `(${Object.values(value).map(shown).join(" ")})`
      : String(value);

export const keyedSentences = (before: string, after: string): Sentences =>
  new Proxy({} as Sentences, { get: (_, message) => (data: object) => `${before}${keyed(String(message), data)}${after}` });
