/**
 * 「收到16件，均为自然人申请」「全部办结」「均予以公开」: what is said of all leaves nothing for the others, which is claimed here as a denial of
 * them. Every word of such a segment must be known.
 */

import { outcomeGroups } from "./claim";
import type { Applicant, CountClaim, RequestLine, What } from "./claim";
import type { Denied } from "./none";
import { isWord, wordsOf } from "./token-words";
import type { Token } from "./tokens";
import type { Word } from "./word";

/** `total`: the number given last in the sentence. */
export function saidOfAll(tokens: readonly Token[], total: CountClaim | undefined): Denied[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last || !total || !isTotal(total) || total.stated.value === 0) return [];
  if (tokens.some((token) => token.kind === "unknown" || token.kind === "number" || isWord(token, "negator"))) return [];

  const words = wordsOf(tokens);
  const isAll = words.some(({ role, text }) => role === "all" || role === "each" || /^(?:全部|均)/.test(text));
  const others = isAll ? theOthers(words) : [];
  if (others.length === 0) return [];
  return [{ what: others, doubts: total.doubts, start: first.start, end: last.end, negatorEnd: last.end, before: [] }];
}

const totals: readonly RequestLine[] = ["received", "newlyReceived", "mentioned", "handled"];
const isTotal = ({ what }: CountClaim): boolean =>
  what.every((one) => one.of === "requests" && one.applicant === null && totals.includes(one.line));

/** Small words, and those that say who asked or what became of it. */
const plain: readonly Word["role"][] = ["filler", "all", "each", "topic", "applicant", "meaning"];

function theOthers(words: readonly Word[]): What[] {
  // 「均在法定期限内办结」 praises how soon.
  if (words.some(({ text }) => /期限|时限|时间/.test(text))) return [];
  if (words.some(({ role, topics }) => !plain.includes(role) || (topics !== undefined && topics[0] !== "requests"))) return [];
  const applicants = words.filter(({ role }) => role === "applicant");
  const lines = words.filter(({ request }) => request !== undefined);
  if (applicants.length === 1 && lines.length === 0) return otherApplicants(applicants[0] as Word);
  if (applicants.length > 0 || lines.length !== 1) return [];

  const { request, text } = lines[0] as Word;
  if (request === "answered" && /[结毕成]/.test(text)) return [line("carriedForward")];
  const isGroup = outcomeGroups.includes(request as RequestLine);
  return isGroup ? outcomeGroups.filter((group) => group !== request).map((group) => line(group)) : [];
}

function otherApplicants({ applicant, loose }: Word): What[] {
  if (loose) return [];
  const others: Applicant = applicant === "naturalPerson" ? "organisations" : "naturalPerson";
  return [{ of: "requests", line: "mentioned", applicant: others }];
}

const line = (name: RequestLine): What => ({ of: "requests", line: name, applicant: null });
