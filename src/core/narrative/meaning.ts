/**
 * The words around one number → what it counts. Several words either name a sum (「予以公开和部分公开共」),
 * or narrow each other (「因过程性信息不予公开」); where that is not certain the meaning stays in doubt.
 */

import type { Doubt, RequestLine, ReviewBlock, ReviewResult, What } from "./claim";
import { isOutcome, wordsOf } from "./token-words";
import type { Token } from "./tokens";
import { isReview, topicGiven, topicsOf } from "./topics";
import type { Spoken } from "./topics";
import type { Topic, Word } from "./word";

export interface Meant {
  readonly what: readonly What[];
  readonly doubts: readonly Doubt[];
}

export interface Phrase extends Spoken {
  readonly tokens: readonly Token[];
  readonly unit: string;
  readonly isBehindNumber: boolean;
}

export function meaningOf(phrase: Phrase): Meant | null {
  const words = wordsOf(phrase.tokens);
  const named = topicsOf(words, phrase.topic);
  const given = named.length === 0 ? topicGiven(words, phrase) : null;
  const topics = given ? given.topics : named;
  const topic = topics.at(-1);
  if (topic === undefined || topic === "foreign") return null;
  // 「没有实施行政强制。自然人申请9件」「行政处罚7件。作出信息公开答复8件」: nobody asks for what is decided, nor answers it.
  if (named.length === 0 && topic !== "requests" && words.some(isOfRequestsAlone)) return null;

  const meant = isReview(topic)
    ? review(words, topics.filter(isReview))
    : topic === "requests"
      ? requests(words, phrase)
      : topic === "normativeDocuments" || topic === "governmentRules"
        ? documents(words, topics)
        : topic === "fees"
          ? fees(words)
          : decisions(words, topics, phrase.unit);
  if (meant === null) return null;

  const doubts: Doubt[] = [...meant.doubts, ...(given?.doubts ?? [])];
  // 「行政诉讼2件。2024年收到55件」 may be of requests again.
  if (isReview(topic) && named.length === 0 && phrase.isTopicOld && words.some(comesIn)) doubts.push("meaning");
  return { ...meant, doubts: unknownInside(phrase) ? [...doubts, "qualified"] : doubts };
}

const isOfRequestsAlone = ({ role, text }: Word): boolean => role === "applicant" || text.includes("答复");

const isTogether = (words: readonly Word[]): boolean => words.some(({ role, text }) => role === "together" || text === "等");
/** 「予以公开和部分公开5件」 is their sum; 「、」 may as well stand for a number that was forgotten. */
const isSumOf = (words: readonly Word[]): boolean => isTogether(words) || words.some(({ role, text }) => role === "join" && text !== "、");
const has = (words: readonly Word[], role: Word["role"]): boolean => words.some((word) => word.role === role);

function requests(words: readonly Word[], { tokens, isBehindNumber, isItemising, unit }: Phrase): Meant | null {
  if (has(words, "publish")) return null;
  const doubts: Doubt[] = has(words, "elsewhere") ? ["scope"] : [];
  if (words.some(({ topics }) => topics?.includes("foreign"))) doubts.push("qualified");
  // 「对不予公开的信息36条进行复核」 counts what was not disclosed, not who asked.
  if (has(words, "information") && /^[条项篇]$/.test(unit)) doubts.push("meaning");
  const heads = words.flatMap((word, at) => (word.role === "applicant" || word.request !== undefined ? [{ word, at }] : []));
  const channel = channelOf(words);
  if (channel === "alone") return { what: [{ of: "channel" }], doubts };
  if (channel === "listed") doubts.push("qualified");

  const lines = heads.filter(({ word }) => word.role !== "applicant");
  const applicants = heads.filter(({ word }) => word.role === "applicant").map(({ word }) => word);
  const chosen = linesOf(words, lines);
  if (chosen.lines.length === 0 && applicants.length === 0) {
    if (!has(words, "topic")) return null;
    // 「其中土地类申请30件」「同一申请人提出申请30件」
    if (isItemising || isOfSome(tokens)) doubts.push("qualified");
    // 「9件申请均按期答复」 speaks of some that were counted before.
    return {
      what: [{ of: "requests", line: isBehindNumber ? "mentioned" : "received", applicant: null }],
      doubts: isBehindNumber ? [...doubts, "meaning"] : doubts,
    };
  }
  if (chosen.isDoubtful || applicants.some((word) => word.loose)) doubts.push("meaning");
  if (applicants.length > 1 && !isTogether(words)) doubts.push("meaning");
  const everyOne = isBehindNumber && has(words, "all");
  const line = chosen.lines.length === 0 || (everyOne && isVerb(chosen.lines[0] as RequestLine)) ? "mentioned" : null;
  if (line !== null && chosen.lines.length > 0) doubts.push("meaning");
  const lineList = line === null ? chosen.lines : [line];
  const applicantList = applicants.length === 0 ? [null] : applicants.map((word) => word.applicant ?? null);
  return {
    what: lineList.flatMap((each) => applicantList.map((applicant): What => ({ of: "requests", line: each as RequestLine, applicant }))),
    doubts,
  };
}

/** Unknown words before the thing counted, or somebody who asked. */
function isOfSome(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.kind === "word" && token.word.topics !== undefined);
  // 「向我局提出的申请」 are all of them.
  if (tokens.slice(0, at).some((token) => token.kind === "word" && token.word.text === "向")) return false;
  return tokens
    .slice(0, at)
    .some((token) => token.kind === "unknown" || (token.kind === "word" && /^(?:申请人|提出|提交|提起|涉及|涉)/.test(token.word.text)));
}

const verbs: readonly RequestLine[] = ["received", "newlyReceived", "handled", "answered"];
const isVerb = (line: RequestLine): boolean => verbs.includes(line);

interface Head {
  readonly word: Word;
  readonly at: number;
}

function linesOf(words: readonly Word[], heads: readonly Head[]): { lines: RequestLine[]; isDoubtful: boolean } {
  const last = heads.at(-1);
  if (last === undefined) return { lines: [], isDoubtful: false };

  const joined = [last];
  for (let at = heads.length - 2; at >= 0; at--) {
    const between = words.slice((heads[at] as Head).at + 1, (joined[0] as Head).at);
    if (!has(between, "join")) break;
    joined.unshift(heads[at] as Head);
  }
  const lines = [...new Set(joined.map(({ word }) => word.request as RequestLine))];
  const isLoose = joined.some(({ word }) => word.loose);
  if (lines.length > 1) {
    // 「收到和办理9件」 may count either.
    if (lines.every(isVerb)) return { lines: ["handled"], isDoubtful: isLoose };
    const isSum =
      lines.every((line) => line.startsWith("outcome.") || line === "disclosed") ||
      (lines.includes("carriedOver") && !lines.includes("answered"));
    return { lines: isSum ? lines : [lines.at(-1) as RequestLine], isDoubtful: isLoose || !isSum || !isSumOf(words) };
  }

  const narrowest = narrow(heads.map(({ word }) => word));
  return { lines: [narrowest.line], isDoubtful: narrowest.isDoubtful };
}

/** 「因过程性信息不予公开」 is the row, 「予以公开答复」 the outcome, 「办理上年结转」 what was carried. */
function narrow(words: readonly Word[]): { line: RequestLine; isDoubtful: boolean } {
  const outcomes = words.filter((word) => !isVerb(word.request as RequestLine));
  if (outcomes.length === 0) {
    const last = words.at(-1) as Word;
    return { line: last.request as RequestLine, isDoubtful: Boolean(last.loose) };
  }
  const last = words.at(-1) as Word;
  // 「结转上年后新收47件」: what came in, though how much of it is not clear.
  if (/^(?:received|newlyReceived)$/.test(last.request as string)) return { line: "received", isDoubtful: true };

  let chosen = outcomes[0] as Word;
  let isDoubtful = Boolean(chosen.loose);
  for (const word of outcomes.slice(1)) {
    const [wide, slim] = [chosen.request as string, word.request as string];
    if (slim === wide) continue;
    if (slim.startsWith(`${wide}.`)) chosen = word;
    else if (!wide.startsWith(`${slim}.`)) {
      chosen = word;
      isDoubtful = true;
    }
  }
  return { line: chosen.request as RequestLine, isDoubtful: isDoubtful || Boolean(chosen.loose) };
}

/** 「网上申请62件」 counts a channel; 「通过网站、信函等方式」 counts all of them. */
function channelOf(words: readonly Word[]): "none" | "alone" | "listed" {
  const channels = words.filter(({ role }) => role === "channel").length;
  // 「通过邮寄、网络等渠道提交的申请共计81件」 are all there were.
  if (
    channels === 0 ||
    ((has(words, "together") || words.some(({ text }) => text === "各类")) &&
      channels > 1 &&
      words.some(({ text }) => /^(?:提交|提出|等|方式|各类)/.test(text)))
  )
    return "none";
  return channels > 1 || words.some(({ text }) => text === "等") ? "listed" : "alone";
}

function review(words: readonly Word[], blocks: readonly ReviewBlock[]): Meant | null {
  // What is filed or published of others is a claim in doubt, so that what follows in its sentence is too.
  const doubts: Doubt[] = has(words, "elsewhere") || has(words, "publish") ? ["meaning"] : [];
  const named = words.findIndex(({ topics }) => topics !== undefined && isReview(topics[0] as Topic));
  // A body that decides reconsiderations counts all of them, and 「新收」 leaves out those of last year.
  if (words.slice(0, named).some(({ text }) => text === "审结")) doubts.push("meaning");
  if (words.some(({ text }) => /^(?:受理|办理|处理|新收|新增|新发生|新受理|接收)/.test(text))) doubts.push("meaning");
  const told = words.filter(({ result, role }) => result !== undefined && result !== "total" && role !== "topic");
  // 「已审结的案件中维持4件」
  const narrower = told.filter(({ result }) => result !== "decided");
  const results = narrower.length > 0 ? narrower : told;
  const result: ReviewResult = results.at(-1)?.result ?? "total";
  if (words.some(isOutcome) || results.some(({ loose }) => loose) || new Set(results.map((word) => word.result)).size > 1)
    doubts.push("meaning");
  const distinct = [...new Set(blocks)];
  if (distinct.length > 1 && !isSumOf(words)) doubts.push("meaning");
  return { what: distinct.map((block) => ({ of: "review", block, result })), doubts };
}

function documents(words: readonly Word[], topics: readonly Topic[]): Meant | null {
  if (has(words, "elsewhere") || has(words, "channel")) return null;
  const all = words.filter(({ column }) => column !== undefined);
  // 「发布本年度制发的规范性文件」 are those issued.
  const columns = all.some(isOwnColumn) ? all.filter(isOwnColumn) : all;
  const column = columns.at(-1)?.column ?? "published";
  const isDoubtful =
    column === "published" ||
    words.some(comesIn) ||
    columns.some(({ loose }) => loose) ||
    new Set(columns.map((word) => word.column)).size > 1;
  const kinds = [...new Set(topics)].filter((topic) => topic === "normativeDocuments" || topic === "governmentRules");
  const doubts: Doubt[] = isDoubtful || (kinds.length > 1 && !isTogether(words)) ? ["meaning"] : [];
  return { what: kinds.map((kind) => ({ of: "documents", kind, column })), doubts };
}

/** 「收到62件」 after a sentence about licences or lawsuits: requests, of which the sentence does not speak. */
const comesIn = ({ request }: Word): boolean => request === "received" || request === "newlyReceived";

const isOwnColumn = ({ column }: Word): boolean => column !== "published";

function decisions(words: readonly Word[], topics: readonly Topic[], unit: string): Meant | null {
  if (has(words, "elsewhere")) return null;
  const isPublished = words.some(
    ({ role, column }) => role === "publish" || role === "information" || role === "channel" || column === "published",
  );
  const kinds = [...new Set(topics)].filter(
    (topic) => topic === "administrativeLicences" || topic === "administrativePenalties" || topic === "administrativeCompulsion",
  );
  // 「行政处罚予以公开52件」
  const isLoose =
    words.some(isOutcome) ||
    words.some(comesIn) ||
    words.some(({ topics: own, loose }) => own && loose) ||
    /^[条项部]$/.test(unit) ||
    (unit === "个" && !words.some(({ text }) => text.includes("决定")));
  const doubts: Doubt[] = isPublished || isLoose || (kinds.length > 1 && !isTogether(words)) ? ["meaning"] : [];
  return { what: kinds.map((kind) => ({ of: "decisions", kind })), doubts };
}

const fees = (words: readonly Word[]): Meant | null => (has(words, "elsewhere") ? null : { what: [{ of: "fees" }], doubts: [] });

/** Words not known between the first that means something and the number single out a part. */
function unknownInside({ tokens, isBehindNumber }: Phrase): boolean {
  const means = (token: Token): boolean => token.kind === "word" && ["topic", "meaning", "applicant", "channel"].includes(token.word.role);
  const meaning = tokens.flatMap((token, at) => (means(token) ? [at] : []));
  // Before the first of them only a name may stand: 「延期答复12件」 are not all that were answered.
  const first = meaning[0] ?? -1;
  const leading = tokens[qualifierOf(tokens, first)];
  if (!isBehindNumber && leading?.kind === "unknown" && !leading.isName) return true;
  const from = isBehindNumber ? -1 : first;
  const to = isBehindNumber ? (meaning.at(-1) ?? -1) : tokens.length;
  return tokens.some((token, at) => token.kind === "unknown" && at > from && at < to);
}

/** Where what stands right before a word is; before 「的」, what it belongs to (「属于《条例》第十六条情形的不予公开」). */
function qualifierOf(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1];
  if (before?.kind !== "word" || before.word.text !== "的") return first - 1;
  let at = first - 1;
  while (at >= 0 && isSmall(tokens[at] as Token)) at--;
  return at;
}

const isSmall = (token: Token): boolean => token.kind === "word" && token.word.role === "filler";
