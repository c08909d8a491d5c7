/**
 * What a reader keeps in mind from one segment to the next: the matter, the year, who speaks. Explicit words replace
 * it; a new paragraph forgets it.
 */

import { namesTopic, topicAfter } from "./bind";
import type { Bound } from "./bound";
import type { ClaimYear, Doubt } from "./claim";
import { asksForOther, handlesOthers, isUnknown, matterAfter, namesDisclosure, withPlainRequests } from "./plain-requests";
import type { Matter } from "./plain-requests";
import { claimYear, implicitly, speakerOf, yearsFrom } from "./scope";
import type { Speaking } from "./scope";
import { isWord } from "./token-words";
import type { Token } from "./tokens";
import type { Topic } from "./word";

export interface Subject {
  readonly agency: string | null;
  readonly year: number | null;
}

export interface When {
  readonly year: ClaimYear;
  readonly doubts: readonly Doubt[];
}

const thisYear: When = { year: "this", doubts: [] };

export class Passage {
  topic: Topic | null = null;
  /** It was named in a sentence before this one. */
  isTopicOld = false;
  /** What was spoken of before this sentence turned to something unknown; it is taken up again behind it. */
  #leftAside: Topic | null = null;
  when: When = thisYear;
  speaking: Speaking = implicitly;
  /** What a plain 「申请」 asks for. */
  matter: Matter = null;
  /** Requests of something else were counted: so are their outcomes. */
  countsOthers = false;
  /** Whether 「公开」 stood anywhere: a reconsideration may be about anything else. */
  isAboutDisclosure = false;
  /** After 「其中」: what follows in the sentence are parts. */
  isItemising = false;
  /** The sentence named something no word is known for, a service perhaps. */
  namesUnknown = false;

  constructor(
    readonly text: string,
    readonly about: Subject,
  ) {}

  copy(): Passage {
    return Object.assign(new Passage(this.text, this.about), {
      topic: this.topic,
      isTopicOld: this.isTopicOld,
      when: this.when,
      speaking: this.speaking,
      matter: this.matter,
      countsOthers: this.countsOthers,
      isAboutDisclosure: this.isAboutDisclosure,
      isItemising: this.isItemising,
      namesUnknown: this.namesUnknown,
    });
  }

  /** A speaker outlives a sentence only where numbers were given in that voice. */
  beginSentence(hadClaims: boolean): void {
    this.isItemising = false;
    this.namesUnknown = false;
    this.countsOthers &&= this.matter === "other";
    this.topic = this.topic === null || this.topic === "foreign" ? (this.#leftAside ?? this.topic) : this.topic;
    this.#leftAside = null;
    this.isTopicOld = true;
    if (!hadClaims) this.speaking = implicitly;
    if (this.when.year !== "this") this.when = { year: "this", doubts: ["year"] };
    else if (this.when.doubts.includes("part-of-year")) this.when = thisYear;
  }

  /** The tokens of the next segment as they are meant here. */
  meant(tokens: readonly Token[]): readonly Token[] {
    const before = this.matter;
    this.matter = matterAfter(tokens, this.text, before);
    this.namesUnknown ||= tokens.some(isUnknown(tokens, this.text));
    const meant = withPlainRequests(tokens, this.text, this.matter === "disclosure" ? this.matter : before);
    if (meant.some((token, at) => token !== tokens[at])) this.countsOthers = true;
    else if (namesDisclosure(tokens, this.text)) this.countsOthers = false;
    else if (!this.isItemising && (asksForOther(tokens, this.text) || (this.matter === "other" && handlesOthers(tokens, this.text))))
      this.countsOthers = true;
    return meant;
  }

  /** The year of a number, from the words before it in its segment. */
  whenAt(before: readonly Token[]): When {
    const period = periodOf(before);
    for (let at = before.length - 1; at >= 0; at--) {
      const years = yearsFrom(before[at] as Token, this.about.year);
      if (years !== null) return withPeriod(whenOf(years), period);
    }
    return withPeriod(this.when, period);
  }

  speakingAt(before: readonly Token[]): Speaking {
    return speakerOf(before, this.text, this.about.agency) ?? this.speaking;
  }

  /** Outcomes of requests are told by their words; everything else needs a matter. */
  #turnAside(): void {
    this.#leftAside = this.topic;
    this.topic = this.topic === "requests" ? null : "foreign";
    this.isTopicOld = false;
  }

  /** Goes on behind a segment; `hadNumbers`: it gave numbers of its own. */
  leave(tokens: readonly Token[], hadNumbers: boolean, bound: readonly Bound[] = []): void {
    const firstNumber = tokens.findIndex(({ kind }) => kind === "number");
    const hasNumber = firstNumber >= 0;
    const topic = topicAfter(tokens, this.topic, bound);
    if (topic !== "foreign" || hasNumber) {
      this.isTopicOld &&= topic === this.topic && !tokens.some(namesTopic);
      this.topic = topic;
    }

    // What a review of papers found (「清理规范性文件21件，废止4件」) need not be this year's.
    if (hasNumber && topic !== "requests" && tokens.some(clearsUp)) this.#turnAside();
    if (this.isTopicOld && bound.every(isOfSome) && tokens.some(countsUnknown(tokens))) this.#turnAside();

    const head = headOf(tokens);
    const period = periodOf(tokens);
    const isComparing = tokens.some((token) => isWord(token, "compare"));
    const beforeNumber = hasNumber ? tokens.slice(0, firstNumber) : head;
    // 「与2022年相比」 speaks of this year.
    const ofThisYear = hadNumbers ? withoutCompared(head, tokens[head.length]) : [];
    const isPast = setsOut(tokens, this.text);
    const lasting = isPast ? [] : isComparing ? ofThisYear : hadNumbers ? tokens : beforeNumber;
    const stated = lasting.map((token) => yearsFrom(token, this.about.year)).filter((years) => years !== null);
    if (stated.length > 0) this.when = withPeriod(whenOf(stated.at(-1) as number), period);
    else if (period !== null && !hadNumbers) this.when = withPeriod(this.when, period);

    const speaking = speakerOf(firstNumber > 0 ? beforeNumber : head, this.text, this.about.agency);
    if (speaking) this.speaking = speaking;
  }
}

/** 「与上年相比增加9件」: the year right before 「相比」 is the other one. */
const withoutCompared = (head: readonly Token[], next: Token | undefined): readonly Token[] =>
  next?.kind === "word" && /^(?:相比|相较|对比)$/.test(next.word.text) ? head.slice(0, -1) : head;

/** Words behind which what a year brought is where this one begins. */
const isSetOut = /(?:后|基础上|之上|之余)$/;
const setsOutFrom =
  /(?:继|针对|对照|根据|按照|依据|依照|围绕|结合|巩固|延续|沿用|参照|对标|吸取|汲取|总结)(?:\d{4}年度?|上一?年度?|去年|前年)/;
const ofRequests = /申请(?!公开)|答复|办结|受理|依申请|复议|诉讼/;

/**
 * 「继2022年公开12项清单后」「针对2022年发现的12个问题」: the year is of what went before, and dates nothing behind it. What is said of that
 * year's requests (「针对2022年收到的12件申请」) may go on.
 */
function setsOut(tokens: readonly Token[], text: string): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return false;
  const words = text.slice(first.start, last.end);
  return (isSetOut.test(words) || setsOutFrom.test(words)) && !ofRequests.test(words);
}

const clearsUp = (token: Token): boolean => token.kind === "word" && token.word.text === "清理";

/** 「劳动仲裁65件，其中维持5件」「查验报关单593票，办结案件33起」: cases of something not known, or in a unit that requests never have. */
const countsUnknown =
  (tokens: readonly Token[]) =>
  (token: Token, at: number): boolean =>
    token.kind === "number" &&
    (token.numeral.unit === null || /^[件起宗例份户张]$/.test(token.numeral.unit)) &&
    tokens.slice(0, at).some((before) => before.kind === "unknown" && !before.isName);

/** 「在一网通办平台受理办件300件」: a number that something unknown singles out. */
const isOfSome = (one: Bound): boolean => one.kind === "count" && one.meant.doubts.includes("qualified");

const whenOf = (years: number | "span" | "unknown"): When => ({ year: claimYear(years), doubts: years === "unknown" ? ["year"] : [] });

type Period = "part" | "ever" | null;

function periodOf(tokens: readonly Token[]): Period {
  if (tokens.some((token) => isWord(token, "ever"))) return "ever";
  const months = tokens.flatMap((token) => (token.kind === "month" ? [token] : []));
  const isPart =
    tokens.some((token) => isWord(token, "partial")) ||
    months.some((month, index) => month.isPart && (index === months.length - 1 || !month.beginsYear));
  return isPart ? "part" : null;
}

function withPeriod(when: When, period: Period): When {
  if (period === "ever") return { year: "other", doubts: when.doubts };
  return period === "part" ? { year: when.year, doubts: [...when.doubts, "part-of-year"] } : when;
}

/** The words a segment opens with, before anything unknown or meant: 「2023年，」「我局」. */
function headOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(
    (token) =>
      (token.kind === "word" &&
        ["topic", "meaning", "compare", "information", "channel", "publish", "elsewhere"].includes(token.word.role)) ||
      token.kind === "number",
  );
  const head = end < 0 ? tokens : tokens.slice(0, end);
  const unknown = head.findIndex(({ kind }) => kind === "unknown");
  // An unknown name alone in its segment may be the speaker: 「区住建局，」.
  return unknown < 0 || (unknown === head.length - 1 && end < 0) ? head : head.slice(0, unknown);
}
