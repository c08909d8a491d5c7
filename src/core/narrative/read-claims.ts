/**
 * A narrative section → what its numbers claim, in the order they stand. Paragraph by paragraph, sentence by
 * sentence; it looks at no table and judges nothing.
 */

import type { TextId } from "../form/cell-id";
import { mayHoldNumber } from "../prose/numerals";
import type { Stated } from "../prose/numerals";
import { yuanPerUnit } from "../report/cell-text";
import { boundNumbers } from "./bind";
import type { Bound } from "./bound";
import { withCarrying } from "./carrying";
import { outcomeGroups } from "./claim";
import type { Claim, CountClaim, Doubt } from "./claim";
import { cleanText } from "./clean-text";
import type { CleanText } from "./clean-text";
import { saidOfAll } from "./entire";
import { mayDeny } from "./lexicon";
import { denials } from "./none";
import type { Denied } from "./none";
import type { Meant } from "./meaning";
import { narrowing } from "./brackets";
import { Passage } from "./passage";
import type { Subject, When } from "./passage";
import { alone } from "./readings";
import type { Speaking } from "./scope";
import { withSurroundings } from "./surroundings";
import type { Draft } from "./surroundings";
import { isWord } from "./token-words";
import { reviewedMatter } from "./reviewed-matter";
import { sortsPapers } from "./sorted-papers";
import { sentencesOf } from "./tokens";
import { widerWholes } from "./wider-wholes";
import type { Segment, Sentence, Token } from "./tokens";

export function readClaims(section: TextId, text: string, about: Subject): Claim[] {
  const claims: Claim[] = [];
  let offset = 0;
  let heading: Passage | null = null;
  for (const line of text.split("\n")) {
    const clean = cleanText(line, offset);
    offset += line.length + 1;
    if (clean.text === "") continue;
    const isHeading = !clean.text.includes("。");
    if (!isHeading && !mayHoldNumber(clean.text) && !mayDeny(clean.text)) {
      heading = null;
      continue;
    }

    const paragraph = new ParagraphReader(section, clean, about, heading);
    const found = paragraph.read();
    claims.push(...found);
    // 「（二）依申请公开情况」 on a line of its own speaks for the next.
    heading = found.length === 0 && isHeading ? paragraph.passage : null;
  }
  return claims;
}

class ParagraphReader {
  readonly passage: Passage;
  readonly #section: TextId;
  readonly #clean: CleanText;
  readonly #drafts: Draft[] = [];
  /** The last few counts, newest first, for 「占」. */
  #recent: { readonly draft: Draft & CountClaim; readonly from: number }[] = [];
  #sentence = 0;
  /** The paragraph says of its reviews that they are not about disclosure. */
  readonly #isOfOthers: boolean;
  /** Where the paragraph first speaks of requests or of making public. */
  readonly #ofRequestsFrom: number;

  constructor(section: TextId, clean: CleanText, about: Subject, heading: Passage | null) {
    this.#section = section;
    this.#clean = clean;
    this.passage = new Passage(clean.text, about);
    const ofRequests = clean.text.search(/申请|公开|信息/);
    this.#ofRequestsFrom = ofRequests < 0 ? Infinity : ofRequests;
    const reviewed = reviewedMatter(clean.text);
    this.#isOfOthers = reviewed === "other";
    this.passage.isAboutDisclosure = reviewed === "disclosure";
    if (heading) {
      this.passage.topic = heading.topic;
      this.passage.isTopicOld = true;
      this.passage.matter = heading.matter;
      this.passage.isAboutDisclosure ||= !this.#isOfOthers && heading.isAboutDisclosure;
    }
  }

  read(): Claim[] {
    for (const sentence of sentencesOf(this.#clean.text)) {
      const before = this.#drafts.length;
      this.#sentence = this.#clean.originalStart(sentence[0]?.tokens[0]?.start ?? 0);
      this.#readSentence(sentence);
      this.passage.beginSentence(this.#drafts.length > before);
    }
    this.#drafts.sort((a, b) => a.number.start - b.number.start);
    return withSurroundings(this.#drafts);
  }

  #readSentence(sentence: Sentence): void {
    const first = sentence[0]?.tokens[0];
    const last = sentence.at(-1)?.tokens.at(-1);
    const words = first && last ? this.passage.text.slice(first.start, last.end) : "";
    if (!this.#isOfOthers && words.includes("公开")) this.passage.isAboutDisclosure = true;
    if (sortsPapers(words)) return;
    const before = this.#drafts.length;
    this.#readSegments(sentence, this.passage);
    if (!first || !last || this.#drafts.length === before) return;
    this.#doubtReviewed(before);
    this.#doubtWholes(before, first.start, last.end);
  }

  /** 「行政复议21件（其中政府信息公开7件、行政处罚9件）」: decisions that reviews were about. */
  #doubtReviewed(from: number): void {
    let isOfReviews = false;
    this.#doubt(from, "qualified", (draft) => {
      isOfReviews ||= draft.what.every(({ of }) => of === "review");
      return isOfReviews && draft.isItem && draft.what.every(({ of }) => of === "decisions");
    });
  }

  #doubtWholes(from: number, start: number, end: number): void {
    const { reviews, requestsUpTo } = widerWholes(this.passage.text.slice(start, end), this.passage.about.year);
    if (reviews.length === 0 && requestsUpTo === 0) return;
    const place = (at: number): number => this.#clean.originalStart(start + at);
    const ranges = reviews.map(([first, last]) => [place(first), place(last)] as const);
    const upTo = place(requestsUpTo);
    this.#doubt(from, "meaning", ({ what: counted, number }) =>
      counted.every((what) =>
        what.of === "review"
          ? ranges.some(([first, last]) => first <= number.start && number.start < last)
          : what.of === "requests" && number.start < upTo,
      ),
    );
  }

  /** Of the counts read from the draft `from` on. */
  #doubt(from: number, doubt: Doubt, isMeant: (draft: Draft & CountClaim) => boolean): void {
    for (let at = from; at < this.#drafts.length; at++) {
      const draft = this.#drafts[at] as Draft;
      if (draft.kind === "count" && isMeant(draft)) this.#drafts[at] = { ...draft, doubts: [...draft.doubts, doubt] };
    }
  }

  #readSegments(segments: readonly Segment[], passage: Passage): void {
    let asked: readonly Token[] = [];
    for (const segment of segments) {
      const plain = passage.meant(segment.tokens.flatMap((token) => (token.kind === "bracket" ? narrowing(token) : [token])));
      const tokens = withCarrying(plain, passage.about.year);
      const bound = boundNumbers(tokens, passage);
      for (const one of bound) this.#add(one, passage);
      const denied = denials(tokens, passage.topic, segment.after === "：" ? asked : []);
      for (const one of denied) this.#addDenied(one, passage);
      const latest = this.#recent[0]?.draft;
      if (latest?.sentence === this.#sentence) for (const one of saidOfAll(tokens, latest)) this.#addDenied(one, passage);
      if (bound.some((one) => "meant" in one && one.meant?.what.some(({ of }) => of === "requests"))) passage.topic ??= "requests";
      passage.isItemising ||= tokens.some((token) => isWord(token, "amongst"));
      passage.leave(tokens, bound.length + denied.length > 0, bound);
      for (const token of segment.tokens) {
        if (token.kind !== "bracket") continue;
        // 「比2022年（31起）下降」: what stands in brackets shares the year before it.
        const inside = passage.copy();
        inside.when = passage.whenAt(tokens.filter(({ end }) => end <= token.start).slice(-reach));
        this.#readSegments(token.segments, inside);
      }
      asked = tokens;
    }
  }

  #add(bound: Bound, passage: Passage): void {
    const when = passage.whenAt(bound.before);
    const placed = this.#placed(bound.start, bound.end, bound.numeral, when, passage.speakingAt(bound.before));
    const about: Doubt[] = bound.numeral.approximate || saidAbout(bound.before) ? ["approximate"] : [];
    // 「申请量超过20件的有9个单位」 draws a line and counts nothing.
    if (about.length > 0 && /^(?:及?以[上下])?的/.test(passage.text.slice(bound.numeral.end, bound.numeral.end + 4)))
      about.push("qualified");
    if (passage.countsOthers && "meant" in bound && bound.meant?.what.some(({ of }) => of === "requests")) about.push("qualified");
    const isItem = passage.isItemising || bound.before.some((token) => isWord(token, "amongst"));
    if (bound.before.some((token) => isWord(token, "part") || (isItem && isWord(token, "timely")))) about.push("qualified");
    const extra = { isIncluded: "isIncluded" in bound && bound.isIncluded, isItem };
    const stated = statedBy(bound);
    if (bound.kind === "change") {
      this.#drafts.push({ kind: "change", ...placed, stated, ...extra });
    } else if (bound.kind === "share") {
      if (bound.meant) {
        const part: CountClaim = {
          kind: "count",
          ...placed,
          doubts: [...placed.doubts, ...bound.meant.doubts],
          what: bound.meant.what,
          stated: nothing,
          ...unrelated,
        };
        this.#drafts.push({ kind: "share", ...placed, doubts: [...placed.doubts, ...about], stated, part, sums: [], wholes: [], ...extra });
        return;
      }
      const placedAt = this.#clean.originalStart(bound.start);
      const stoodBefore = this.#recent.filter(({ draft }) => draft.number.end <= placedAt);
      const [latest, ...earlier] = stoodBefore;
      if (latest?.draft.sentence !== this.#sentence || placedAt - latest.draft.number.end > farFromShare) return;
      const { draft: part, from } = latest;
      const values = stoodBefore.filter(({ draft }) => draft.sentence === this.#sentence).map(({ draft }) => draft.stated.value);
      const sums = values.map((_, last) => values.slice(0, last + 1).reduce((sum, value) => sum + value, 0));
      const wholes = earlier.map(({ draft }) => draft.stated.value);
      const quoted = { words: this.#clean.text.slice(from, bound.end), start: this.#clean.originalStart(from) };
      this.#drafts.push({
        kind: "share",
        ...placed,
        ...quoted,
        doubts: [...placed.doubts, ...about],
        stated,
        part,
        sums,
        wholes,
        ...extra,
      });
    } else {
      const unsure: Doubt[] = bound.meant.what.some(({ of }) => of === "review") && !passage.isAboutDisclosure ? ["meaning"] : [];
      const { what, doubts: ofMeaning } = (bound.isTotal && this.#sumBefore()) || bound.meant;
      const doubts = [...new Set([...placed.doubts, ...ofMeaning, ...about, ...unsure])];
      const draft: Draft & CountClaim = { kind: bound.kind, ...placed, doubts, what, stated, ...unrelated, ...extra };
      this.#drafts.push(draft);
      if (draft.kind === "count") this.#recent = [{ draft, from: bound.start }, ...this.#recent.slice(0, memory)];
    }
  }

  /** 「新收10件，上年结转2件，合计12件」「予以公开7件、部分公开3件，两项合计10件」: the last two, where nothing else can be meant. */
  #sumBefore(): Meant | null {
    const drafts = this.#recent.map(({ draft }) => draft).filter(({ sentence }) => sentence === this.#sentence);
    const outcomes = allOutcomes(drafts);
    if (outcomes) return outcomes;
    const [last, first] = drafts;
    if (!last || !first || last.what.length > 1 || first.what.length > 1) return null;
    const what = [...first.what, ...last.what];
    const lines = what.map((one) => (one.of === "requests" && one.applicant === null ? one.line : ""));
    const isSum =
      (/^(?:received|newlyReceived)$/.test(lines[0] as string) && lines[1] === "carriedOver") ||
      (this.#recent.length === 2 && lines.every((line) => /^outcome\.\w+$/.test(line)));
    return isSum
      ? {
          what: what.map((one) => (one.of === "requests" && one.line === "received" ? { ...one, line: "newlyReceived" } : one)),
          doubts: [...first.doubts, ...last.doubts],
        }
      : null;
  }

  #addDenied(denied: Denied, passage: Passage): void {
    const number = { start: denied.start, end: denied.negatorEnd };
    const placed = this.#placed(denied.start, denied.end, number, passage.whenAt(denied.before), passage.speakingAt(denied.before));
    // None at all leaves none about disclosure; one who decides reviews says 「未受理」.
    const isDeciding = /受理|办理|审理/.test(passage.text.slice(denied.start, denied.end));
    const unsure: Doubt[] = denied.what.some(({ of }) => of === "review") && !passage.isAboutDisclosure && isDeciding ? ["meaning"] : [];
    if (passage.countsOthers && denied.what.some(({ of }) => of === "requests")) unsure.push("qualified");
    // What is asked for costs nothing (「办理信息公开申请未收取行政事业性收费」), whatever else is charged.
    // So may some service (「企业免费办证，未收取行政事业性收费」).
    const isOfFees = denied.what.some(({ of }) => of === "fees");
    if (isOfFees && (denied.end > this.#ofRequestsFrom || passage.namesUnknown)) unsure.push("qualified");
    this.#drafts.push({
      kind: "none",
      ...placed,
      doubts: [...placed.doubts, ...denied.doubts, ...unsure],
      what: denied.what,
      stated: nothing,
      ...unrelated,
      isIncluded: false,
      isItem: false,
    });
  }

  #placed(start: number, end: number, number: { start: number; end: number }, when: When, speaking: Speaking) {
    const at = (from: number, to: number): { start: number; end: number } => ({
      start: this.#clean.originalStart(from),
      end: this.#clean.originalEnd(to),
    });
    return {
      section: this.#section,
      sentence: this.#sentence,
      words: this.#clean.text.slice(start, end),
      ...at(start, end),
      number: at(number.start, number.end),
      year: when.year,
      scope: speaking.scope,
      doubts: [...when.doubts, ...speaking.doubts] as readonly Doubt[],
    };
  }
}

/** 「占」 belongs to the number right before it: characters between them. */
const farFromShare = 12;

/** How many words before a bracket may date it. */
const reach = 20;

/** How many counts back a share may reach. */
const memory = 12;

const unrelated = alone;
const nothing: Stated = { value: 0, digits: 0, step: 1, decimals: 0 };

/** 「予以公开40件，……，其他处理5件，合计83件」: every group once and nothing else. */
function allOutcomes(drafts: readonly (Draft & CountClaim)[]): Meant | null {
  const what = drafts.flatMap((draft) => draft.what);
  const isAll =
    drafts.length === outcomeGroups.length &&
    what.length === drafts.length &&
    outcomeGroups.every((group) => what.some((one) => one.of === "requests" && one.applicant === null && one.line === group));
  return isAll ? { what: [{ of: "requests", line: "answered", applicant: null }], doubts: drafts.flatMap(({ doubts }) => doubts) } : null;
}

/** 「约」 right before the number. */
function saidAbout(before: readonly Token[]): boolean {
  for (let at = before.length - 1; at >= 0 && (before[at] as Token).kind !== "number"; at--)
    if (isWord(before[at] as Token, "about")) return true;
  return false;
}

/** Money is kept in 万元. */
function statedBy(bound: Bound): Stated {
  const { value, digits, step, decimals, unit } = bound.numeral;
  if (bound.kind !== "money" || unit === "万元") return { value, digits, step, decimals };
  if (unit === "元") return { value: value / yuanPerUnit, digits, step: step / yuanPerUnit, decimals: decimals + 4 };
  // 亿元; rounded, since 0.03301 × 10,000 is not quite 330.1.
  return { value: Number((value * 10_000).toFixed(finest)), digits, step: step * 10_000, decimals: Math.max(0, decimals - 4) };
}

/** Places of 万元 that are kept. */
const finest = 6;
