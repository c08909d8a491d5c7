/**
 * Section headings among the lines of a document, in all the variants that are printed. A sub-heading of the overview
 * (「（一）主动公开情况」) must not pass for a section, nor must a table of contents: the headings are chosen together, by
 * what they say, how they are numbered, and which table follows them.
 */

import type { SectionId } from "../form/cell-id";
import { labelKey } from "./label-key";

export interface HeadingCandidate {
  readonly line: number;
  readonly section: SectionId;
  readonly weight: number;
}

/** In the form's order. `plain`: how the form prints it, without its number; `variant`: what else is printed. */
const kinds: readonly { readonly section: SectionId; readonly plain: string; readonly variant: RegExp }[] = [
  { section: "overview", plain: "总体情况", variant: /^(?:工作)?(?:概述|概况|总体|总的?情况|基本情况|总体情况综述)$|总体情况$/ },
  { section: "proactiveDisclosure", plain: "主动公开政府信息情况", variant: /主动公开(?:政府)?(?:信息)?(?:的|工作)?情况$/ },
  {
    section: "requests",
    plain: "收到和处理政府信息公开申请情况",
    variant: /(?:收到|处理|办理).*申请(?:的|办理)?情况$|依申请公开.*情况$/,
  },
  { section: "reviewAndLitigation", plain: "政府信息公开行政复议行政诉讼情况", variant: /复议.*诉讼/ },
  {
    section: "problemsAndImprovements",
    plain: "存在的主要问题及改进情况",
    variant: /(?:问题|不足|困难).*(?:改进|整改|措施|打算|计划|安排|情况)|^存在的?(?:主要)?(?:问题|不足)$/,
  },
  { section: "otherMatters", plain: "其他需要报告的事项", variant: /其[他它].*(?:报告|说明).*(?:事项|情况|问题)|^其[他它]事项$/ },
];

const numerals = "一二三四五六七八九十";
const topNumber =
  /^\s*(?:第\s*([一二三四五六七八九十])\s*部分|([一二三四五六七八九十])\s*[、,，.．:：]|([一二三四五六七八九十])\s+(?=\S))[、,，.．:：\s]*/;
const subNumber = /^\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}\s*[、.．,，)）]|[①-⑩])\s*/;
const longestHeading = 42;

/** What section a line may head, and how sure that is on its own; null for ordinary text. */
export function headingIn(text: string): { readonly section: SectionId; readonly weight: number } | null {
  if (text.length > 2 * longestHeading || /[。；;！？!?]\s*\S|，.*，/.test(text)) return null;
  const top = topNumber.exec(text);
  const rest = top ? text.slice(top[0].length) : text.replace(subNumber, "");
  const key = labelKey(rest);
  if (key.length < 2 || key.length > longestHeading) return null;

  const index = kinds.findIndex(({ plain, variant }) => key === plain || variant.test(key));
  const kind = kinds[index];
  if (!kind) return null;
  const number = top ? numerals.indexOf(top[1] ?? top[2] ?? top[3] ?? "") : -1;
  const numbering = top ? (number === index ? 2 : 1) : subNumber.test(text) ? -2 : 0;
  return { section: kind.section, weight: (key === kind.plain ? 3 : 1.5) + numbering - (/[。；;]$/.test(text.trim()) ? 1 : 0) };
}

/** What the texts are divided into: the five matters that the form names in 一, and the two halves of 五. */
const matters =
  /^(?:(?:政府)?信息(?:资源)?管理|(?:政府)?(?:信息|政务)?(?:公开)?平台建设|监督保障|主动公开|依申请公开|信息处理费(?:收取)?|收费)(?:工作)?(?:情况|方面)?$/;
const halves =
  /^(?:存在的?)?(?:主要)?(?:问题|不足|困难)[和及与]?(?:问题|不足|困难)?$|^(?:下一步|今后)?(?:工作)?的?(?:改进|整改|努力)?(?:措施|举措|打算|计划|思路|安排|方向)$|^下一步(?:工作)?$/;
const endsLikeAHeading = /(?:情况|事项|概[述况]|总体|问题|不足|措施|打算|计划|安排)$/;
const longestDivision = 18;

/** Whether words between two marks only announce what should follow; a number or a denial says something. */
function isOnlyHeading(text: string): boolean {
  const key = labelKey(text.replace(topNumber, "").replace(subNumber, ""));
  if (key === "" || key.length > longestDivision || /\d|[无未没零]|不(?!足)/.test(key)) return false;
  if (matters.test(key) || halves.test(key)) return true;
  return endsLikeAHeading.test(key) && kinds.some(({ plain, variant }) => key === plain || variant.test(key));
}

/** No headings without a text are longer. */
const longestHeadings = 300;
const onlyNumbers = /^[\s\p{P}\p{S}]*[1-9一二三四五六七八九十][\s\p{P}\p{S}\d一二三四五六七八九十]*$/u;

/** A section's text without what only announces it: its own heading, those of its parts, numbers of items. */
export function withoutHeadings(text: string): string {
  if (text.length > longestHeadings) return text;
  return text
    .split(/[\n。；;]/)
    .flatMap(saidBehindHeadings)
    .join("")
    .replace(onlyNumbers, "");
}

/** 「改进措施：监督保障」: one of the matters, last behind a heading on its line, is the answer, however short. */
function saidBehindHeadings(line: string): string[] {
  const pieces = line.split(/[：:]/);
  const isAnswer = (piece: string, index: number): boolean =>
    index > 0 && index === pieces.length - 1 && matters.test(labelKey(piece)) && !endsLikeAHeading.test(labelKey(piece));
  return pieces.filter((piece, index) => isAnswer(piece, index) || !isOnlyHeading(piece));
}

/** Where a heading may end in its line: at a mark, a gap, a dash, or before what can only begin a text. */
const cuts = /[。：:\s]|[—–-]{1,4}|(?=[（(]\s*[一1]\s*[)）])|(?=(?:19|20)\d\d\s*年)|(?=本年|今年)/g;

/** 「一、总体情况：本年度……」, 「六、其他需要报告的事项 2025年……」: a heading with its text in one line. */
export function splitHeading(text: string): { readonly heading: string; readonly rest: string } | null {
  if (!topNumber.test(text)) return null;
  for (const { 0: cut, index } of text.slice(0, longestHeading + 4).matchAll(cuts)) {
    const heading = text.slice(0, index).trim();
    if (heading.length < 5 || (headingIn(heading)?.weight ?? 0) < 4) continue;
    const rest = text.slice(index + cut.length).replace(/^[\s。：:—–-]+/, "");
    return rest === "" ? null : { heading, rest };
  }
  return null;
}

/** Where a table of a section stands among the lines: before the line of that index. */
export interface TableMark {
  readonly before: number;
  readonly section: SectionId;
  readonly sheet?: string;
}

const order = kinds.map(({ section }) => section);

/** At most one line for each section, such that order, numbering and tables fit best; later lines win ties. */
export function chooseHeadings(candidates: readonly HeadingCandidate[], tables: readonly TableMark[]): HeadingCandidate[] {
  interface Chain {
    readonly score: number;
    readonly used: number;
    readonly last: number;
    readonly chosen: HeadingCandidate | null;
    readonly before: Chain | null;
  }
  const start: Chain = { score: 0, used: 0, last: -1, chosen: null, before: null };
  let chains = new Map<number, Chain>([[0, start]]);
  const keyOf = (used: number, last: number): number => used * 8 + last + 1;
  const steps = [
    ...candidates.slice(-mostCandidates).map((heading) => ({ at: heading.line, heading, table: null })),
    ...tables.map((table) => ({ at: table.before - 0.5, heading: null, table })),
  ].sort((a, b) => a.at - b.at);

  for (const { heading, table } of steps) {
    const next = new Map<number, Chain>();
    const offer = (chain: Chain): void => {
      const key = keyOf(chain.used, chain.last);
      const known = next.get(key);
      const lateness = (chain.chosen?.line ?? -1) - (known?.chosen?.line ?? -1);
      if (!known || chain.score > known.score || (chain.score === known.score && lateness > 0)) next.set(key, chain);
    };
    for (const chain of chains.values()) {
      if (table) {
        const section = order.indexOf(table.section);
        offer({ ...chain, score: chain.score + (chain.last === section ? 3 : chain.last > section ? -2 : 0) });
        continue;
      }
      offer(chain);
      const section = order.indexOf(heading.section);
      if ((chain.used & (1 << section)) !== 0) continue;
      const turnedBack = section < chain.last ? 3 : 0;
      offer({
        score: chain.score + heading.weight - turnedBack,
        used: chain.used | (1 << section),
        last: section,
        chosen: heading,
        before: chain,
      });
    }
    chains = next;
  }

  let best = start;
  for (const chain of chains.values()) if (chain.score > best.score) best = chain;
  const chosen: HeadingCandidate[] = [];
  for (let chain: Chain | null = best; chain; chain = chain.before) if (chain.chosen) chosen.unshift(chain.chosen);
  return chosen;
}

const mostCandidates = 200;
