/**
 * 「未收到」「未发生」「无」: what is said not to be. Every word of what is denied must be known, or nothing is
 * claimed: 「未收到投诉」 and 「无障碍服务」 are not about the tables.
 */

import type { Doubt, RequestLine, What } from "./claim";
import { topicAfter } from "./bind";
import { isOutcome, isWord, wordsOf } from "./token-words";
import type { Token } from "./tokens";
import { isReview } from "./topics";
import type { Topic, Word } from "./word";

export interface Denied {
  readonly what: readonly What[];
  readonly doubts: readonly Doubt[];
  /** The denying word, and the end of what it denies. */
  readonly start: number;
  readonly end: number;
  readonly negatorEnd: number;
  readonly before: readonly Token[];
}

const reach = 40;

/** `asked`: topics named just before (「行政复议：无」). */
export function denials(tokens: readonly Token[], topic: Topic | null, asked: readonly Token[]): Denied[] {
  const found: Denied[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== "word" || token.word.role !== "negator") return;

    const following = tokens[at + 1];
    // 「没有发生一起行政复议」
    const isNotOne = following?.kind === "number" && following.numeral.value === 1;
    const phrase = upToNextDenial(tokens.slice(at + (isNotOne ? 2 : 1), at + 1 + reach));
    const isOpen = phrase.some(
      (next) => next.kind === "number" || next.kind === "unknown" || isWord(next, "negator") || isWord(next, "elsewhere"),
    );
    if (isOpen) return;

    const before = tokens.slice(Math.max(0, at - reach), at);
    const isLast = phrase.every((next) => isWord(next, "filler") || isWord(next, "all") || isWord(next, "join"));
    const subject = isLast && token.word.request === undefined ? (before.some((word) => isTopic(word)) ? before : asked) : phrase;
    if (isLast && subject.some((word) => (word.kind === "unknown" && !word.isName) || word.kind === "number")) return;

    const end = (phrase.at(-1) ?? token).end;
    const closes = isWord(tokens[at - 1] ?? token, "join") && before.some((word) => isWord(word, "negator"));
    for (const denied of deniedBy(token.word, subject, topicAfter(before, topic))) {
      // In 「无行政诉讼、无行政复议纠错」 the last word may be said of all.
      const isOfAll = closes && denied.what.every((what) => what.of === "review" && what.result !== "total");
      const doubts: readonly Doubt[] = isOfAll ? [...denied.doubts, "meaning"] : denied.doubts;
      found.push({ ...denied, doubts, start: token.start, end, negatorEnd: token.end, before });
    }
  });
  return found;
}

/**
 * 「无不予处理、无其他处理情形」: each denies its own. In 「无行政复议、无行政诉讼败诉案件」 and 「无行政处罚、无行政强制的企业」 what closes the last narrows
 * them all.
 */
function upToNextDenial(phrase: readonly Token[]): readonly Token[] {
  const at = phrase.findIndex((token, index) => isWord(token, "join") && isWord(phrase[index + 1] ?? token, "negator"));
  return at > 0 && phrase.length < reach && phrase.slice(at).every(narrowsNothing) ? phrase.slice(0, at) : phrase;
}

const narrowsNothing = (token: Token): boolean =>
  token.kind === "word" &&
  (token.word.role === "join" ||
    token.word.role === "negator" ||
    (token.word.topics !== undefined && !token.word.topics.includes("foreign")) ||
    isOutcome(token.word) ||
    /^(?:的|的?情[况形]|现象|事件|案件?|事项|处理决定|决定|发生)$/.test(token.word.text));

const isTopic = (token: Token): boolean => token.kind === "word" && token.word.topics !== undefined;

function deniedBy(negator: Word, phrase: readonly Token[], given: Topic | null): { what: What[]; doubts: Doubt[] }[] {
  const words = wordsOf(phrase);
  const topics = deniedTopics(words);
  if (topics.length === 0) {
    if (
      words.some(isOutcome) &&
      words.every(({ role }) => role === "filler" || role === "meaning") &&
      (given === null || given === "requests")
    )
      topics.push("requests");
  }
  if (topics.length === 0) {
    const carried = words.find(({ request }) => request === "carriedForward" || request === "carriedOver");
    if (carried && (given === "requests" || given === null))
      return [
        {
          what: [{ of: "requests", line: carried.request as "carriedOver", applicant: null }],
          doubts: carried.loose ? ["meaning", ...narrowingOf(words)] : narrowingOf(words),
        },
      ];
    if (negator.request === "received" && given === "requests" && words.every(({ role }) => role === "filler")) return [received([])];
  }
  // 「行政复议3件，无一例纠正」
  if (topics.length === 0 && given !== null && isReview(given) && words.some(isResult)) return denied(given, negator, words);
  if (topics.includes("foreign") || (words.some(({ role }) => role === "information") && !topics.includes("requests"))) return [];
  return topics.flatMap((topic) => denied(topic, negator, words));
}

/** A request that is only the cause of what is denied (「因政府信息公开申请引发的行政复议」) is not denied itself. */
function deniedTopics(words: readonly Word[]): Topic[] {
  const topics: Topic[] = [];
  words.forEach((word, at) => {
    if (!word.topics) return;
    const next = words.slice(at + 1).find(({ role, text }) => role !== "filler" || isCausing(text));
    const isCause =
      word.topics[0] === "requests" &&
      next !== undefined &&
      (isCausing(next.text) || (next.topics !== undefined && next.topics[0] !== "requests"));
    if (!isCause) topics.push(...word.topics);
  });
  return [...new Set(topics)];
}

const isResult = ({ result, topics }: Word): boolean => result !== undefined && !topics && result !== "total";

const isCausing = (text: string): boolean => /^(?:引发|引起|导致|产生)$/.test(text);

const received = (doubts: Doubt[]): { what: What[]; doubts: Doubt[] } => ({
  what: [{ of: "requests", line: "received", applicant: null }],
  doubts,
});

const narrowingOf = (words: readonly Word[]): Doubt[] =>
  words.some(({ role }) => /^(?:applicant|channel|part|partial|ever)$/.test(role)) ? ["qualified"] : [];

function denied(topic: Topic, negator: Word, words: readonly Word[]): { what: What[]; doubts: Doubt[] }[] {
  const results = words.filter(isResult);
  const column = words.find((word) => word.column !== undefined && word.column !== "published")?.column ?? negator.column;
  const narrowing = narrowingOf(words);
  switch (topic) {
    case "requests": {
      const carried = words.find(({ request }) => request === "carriedForward" || request === "carriedOver");
      if (carried)
        return [
          {
            what: [{ of: "requests", line: carried.request as "carriedOver", applicant: null }],
            doubts: carried.loose ? [...narrowing, "meaning"] : narrowing,
          },
        ];
      // 「未收到重复申请」「未作出不予公开决定」
      const outcome = words.filter(isOutcome).at(-1);
      if (outcome) {
        // 「未出现该公开不予公开」 and 「无不予公开被纠正」 deny a fault.
        const isFault = words.some((word) =>
          word.request === undefined ? isResult(word) : !isOutcome(word) && word.request !== "received",
        );
        const what: What = { of: "requests", line: outcome.request as RequestLine, applicant: null };
        return [{ what: [what], doubts: isFault ? [...narrowing, "meaning"] : narrowing }];
      }
      // 「无未答复的申请」 denies the answer, not the request.
      const coming =
        negator.request === "received" ? /^(?:received|newlyReceived|disclosed|handled)$/ : /^(?:received|newlyReceived|disclosed)$/;
      const onlyComing = words.every(({ request }) => request === undefined || coming.test(request));
      return onlyComing ? [received(narrowing)] : [];
    }
    case "reconsideration":
    case "litigation":
    case "litigation.direct":
    case "litigation.afterReconsideration":
      return [
        {
          what: [{ of: "review", block: topic, result: results.at(-1)?.result ?? "total" }],
          doubts: results.some(({ loose }) => loose) || results.length > 1 ? [...narrowing, "meaning"] : narrowing,
        },
      ];
    case "normativeDocuments":
    case "governmentRules":
      return [
        {
          what: [{ of: "documents", kind: topic, column: column ?? "published" }],
          doubts: column === undefined ? [...narrowing, "meaning"] : narrowing,
        },
      ];
    case "administrativeLicences":
    case "administrativePenalties":
    case "administrativeCompulsion":
      return [{ what: [{ of: "decisions", kind: topic }], doubts: narrowing }];
    case "fees":
      return [{ what: [{ of: "fees" }], doubts: narrowing }];
    case "foreign":
      return [];
  }
}
