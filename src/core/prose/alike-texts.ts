/**
 * Which of many texts are one another's: an index of runs, not of pairs, so that thousands are looked through in seconds. What it finds likely
 * is compared whole. Limits are reasoned in docs/rules/same-text-as-another.md.
 */

import { textLabels } from "../form/text-labels";
import type { narrativeIds } from "../form/cell-id";
import type { OwnText, SameText } from "../report/evidence";
import type { Report } from "../report/report";
import { isSameBody } from "./body-names";
import { limit, repetition, run, runsOf, shortest, wordsOf } from "./repetition";

/** Sentences every report has: by which law, from when to when, of which parts, whom to ask. */
const everybodys =
  /本(?:年度)?(?:报告|年报)|现(?:将|就|公布|发布|向)|统计期限|中华人民共和国政府信息公开条例|国办公开办函|国务院办公厅|如[有对][^。]{0,12}疑问|联系(?:电话|地址|方式)|邮[编箱]/;

/** Null where the body is not known, or wrote too little to tell whose it is. */
export function ownTextOf(report: Report, file: string): OwnText | null {
  if (report.agency === null) return null;
  const own = (section: (typeof narrativeIds)[number]): string => ownWords(report.narrative[section] ?? "");
  const [overview, problemsAndImprovements] = [own("overview"), own("problemsAndImprovements")];
  if (Math.max(overview.length, problemsAndImprovements.length) < shortest) return null;
  return { file, agency: report.agency, overview, problemsAndImprovements };
}

/** Without the form's own words: 「本年新收政府信息公开申请数量」 is the same in all. */
function ownWords(text: string): string {
  const sentences = text.split(/[。\n]/).filter((sentence) => !everybodys.test(sentence));
  return wordsOf(sentences.join("").normalize("NFKC").replace(textLabels, ""));
}

/** One run in so many is looked at, the same ones in every text. */
const sampled = 32;
/** Of a run in very many texts only the first are kept. */
const mostPlaces = 24;
/** Of its sampled runs at least this share, and this many, for a text to be looked at whole. */
const leastCommon = { share: 0.2, runs: 2 };
const mostLikely = 8;
/** What so many others say, too, is a pattern handed round, and nobody's own; but not where nearly all of a text is the same. */
const pattern = 4;
const nearlyAll = 0.99;
const mostPassages = 3;

export class AlikeTexts {
  readonly #texts: OwnText[] = [];
  readonly #samples: (readonly number[])[] = [];
  /** Where a run stands; a single place without a list of its own. */
  readonly #places = new Map<number, number | number[]>();

  add(text: OwnText): void {
    const at = this.#texts.length;
    const samples = [...new Set([...samplesOf(text.overview), ...samplesOf(text.problemsAndImprovements)])];
    this.#texts.push(text);
    this.#samples.push(samples);
    for (const sample of samples) {
      const places = this.#places.get(sample);
      if (places === undefined) this.#places.set(sample, at);
      else if (typeof places === "number") this.#places.set(sample, [places, at]);
      else if (places.length < mostPlaces) places.push(at);
    }
  }

  /** By file, of which other body's text too much of it is. */
  same(): Map<string, SameText> {
    const found = new Map<string, SameText>();
    for (const [at, text] of this.#texts.entries()) {
      const others = this.#likely(at);
      const same = others.length > 0 ? sameText(text, others) : null;
      if (same) found.set(text.file, same);
    }
    return found;
  }

  /** The other bodies' texts that have most in common with one, the most first. */
  #likely(at: number): OwnText[] {
    const samples = this.#samples[at] ?? [];
    const common = new Map<number, number>();
    for (const sample of samples) {
      const places = this.#places.get(sample);
      if (typeof places !== "object") continue;
      for (const place of places) if (place !== at) common.set(place, (common.get(place) ?? 0) + 1);
    }
    const least = Math.max(leastCommon.runs, leastCommon.share * samples.length);
    const likely = [...common].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const others: OwnText[] = [];
    for (const [place] of likely) {
      const other = this.#texts[place] as OwnText;
      if (!isSameBody(other.agency, (this.#texts[at] as OwnText).agency)) others.push(other);
      if (others.length === mostLikely) break;
    }
    return others;
  }
}

/** Of 一, of 五, or of both: where most is another's. Null where no one's makes up too much of any. */
function sameText(own: OwnText, others: readonly OwnText[]): SameText | null {
  const runs = others.map((other) => ({ other, runs: runsOf([other.overview, other.problemsAndImprovements]) }));
  const parts = (["overview", "problemsAndImprovements"] as const).flatMap((section) =>
    own[section].length < shortest ? [] : (sameWords(own[section], section, runs) ?? []),
  );
  return parts.sort((a, b) => b.share - a.share)[0] ?? null;
}

type Runs = readonly { readonly other: OwnText; readonly runs: ReadonlySet<string> }[];

function sameWords(words: string, section: SameText["section"], others: Runs): SameText | null {
  const each = others.map(({ other, runs }) => ({ other, ...repetition(words, runs) }));
  const saidBy = new Uint8Array(words.length);
  for (const { stretches } of each)
    for (const [from, to] of stretches) for (let at = from; at < to; at += 1) saidBy[at] = (saidBy[at] ?? 0) + 1;

  const own = ([from, to]: readonly [number, number]): number => saidBy.subarray(from, to).filter((count) => count < pattern).length;
  const [best] = each
    .map(({ other, repeated, passages, stretches }) => {
      const isNearlyAll = repeated >= nearlyAll * words.length;
      return { other, passages, shared: isNearlyAll ? repeated : stretches.reduce((sum, stretch) => sum + own(stretch), 0) };
    })
    .sort((a, b) => b.shared - a.shared);
  if (!best || best.shared <= limit * words.length) return null;

  const { other, shared, passages } = best;
  return {
    section,
    file: other.file,
    agency: other.agency,
    share: shared / words.length,
    limit,
    run,
    characters: words.length,
    repeated: shared,
    passages: passages.slice(0, mostPassages),
  };
}

const base = 0x01_00_01_93;
/** What the first character of a run counts for, to take it off again. */
const leading = Array.from({ length: run - 1 }).reduce<number>((power) => Math.imul(power, base), 1);

/** Numbers of the runs that are looked at, each from the one before it. */
function samplesOf(words: string): number[] {
  const samples: number[] = [];
  let hash = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (at >= run) hash = (hash - Math.imul(words.charCodeAt(at - run), leading)) | 0;
    hash = (Math.imul(hash, base) + words.charCodeAt(at)) | 0;
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
    if (at >= run - 1 && ((mixed ^ (mixed >>> 12)) >>> 0) % sampled === 0) samples.push(hash);
  }
  return samples;
}
