/** What words are about: the matter they name themselves, or the one that was spoken of before. */

import type { Doubt, ReviewBlock } from "./claim";
import { isAskedFor, isOutcome } from "./token-words";
import type { Topic, Word } from "./word";

export interface Spoken {
  /** What the passage is about when the phrase itself does not say. */
  readonly topic: Topic | null;
  /** That was named in a sentence before this one. */
  readonly isTopicOld: boolean;
  /** 「其中」 was said: the number is a part of something. */
  readonly isItemising: boolean;
}

const reviewTopics: readonly Topic[] = ["reconsideration", "litigation", "litigation.direct", "litigation.afterReconsideration"];
export const isReview = (topic: Topic): topic is ReviewBlock => reviewTopics.includes(topic);

/** 「未经复议直接起诉的行政诉讼案件」: a wider word behind the narrower one says nothing new. */
export const isNarrower = (topic: Topic, than: readonly Topic[]): boolean => than.length === 1 && topic.startsWith(`${than[0] as Topic}.`);

/**
 * What a phrase without a matter of its own is about. Outcomes only requests have begin their matter anew; how surely depends on what was
 * spoken of before: papers are disclosed or not too, and complaints rejected, but no fee or lawsuit is.
 */
export function topicGiven(words: readonly Word[], { topic, isTopicOld, isItemising }: Spoken): { topics: Topic[]; doubts: Doubt[] } {
  const outcomes = words.filter(isOutcome);
  if (outcomes.length === 0 || topic === null || topic === "requests")
    return { topics: topic !== null ? [topic] : outcomes.length > 0 ? ["requests"] : [], doubts: [] };
  if (topic === "foreign" && !isTopicOld) return { topics: [], doubts: [] };

  const isOnly = (lines: RegExp): boolean => outcomes.every(({ request }) => lines.test(request as string));
  const isOthersToo =
    isOnly(/^carried/) ||
    // Proposals are answered in public: 「公开答复58件」.
    (topic === "foreign" &&
      outcomes.every(
        ({ request, text }) => /^outcome\.(?:refused|notProcessed|otherHandling)/.test(request as string) || /答复/.test(text),
      )) ||
    (isReview(topic) && isOnly(/^outcome\.notProcessed$/));
  const isNew = isTopicOld ? !isItemising : topic === "fees" || isReview(topic);
  return { topics: ["requests"], doubts: isNew && !isOthersToo ? [] : ["meaning"] };
}

/** The last topic named among the words, with those joined to it (「行政复议、行政诉讼」). 「信息」 of its own is foreign. */
export function topicsOf(words: readonly Word[], given: Topic | null): Topic[] {
  let found: Topic[] = [];
  let isJoined = false;
  for (const word of words) {
    if (word.role === "join") isJoined = true;
    else if (word.topics) {
      const belongs = isJoined && found.length > 0 && sameFamily(found[0] as Topic, word.topics[0] as Topic);
      if (!found.some((topic) => isNarrower(topic, word.topics as readonly Topic[])))
        found = belongs ? [...found, ...word.topics] : [...word.topics];
      isJoined = false;
    } else if (word.role === "information" && !found.includes("requests") && !isAskedFor(words, given)) found = ["foreign"];
    else if (word.role !== "filler" && word.role !== "together" && word.role !== "each" && word.role !== "all") isJoined = false;
  }
  return found;
}

const family = (topic: Topic): string =>
  isReview(topic)
    ? "review"
    : topic.startsWith("administrative")
      ? "decisions"
      : topic === "normativeDocuments" || topic === "governmentRules"
        ? "documents"
        : topic;
const sameFamily = (a: Topic, b: Topic): boolean => family(a) === family(b);
