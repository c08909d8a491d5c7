/**
 * 「结转」 comes in from last year or goes out to next year: the years beside it decide, in either order
 * (「2022年结转」「结转至下年度」「上年转至今年」). Those years say nothing about the numbers that follow.
 */

import type { RequestLine } from "./claim";
import { yearsFrom } from "./scope";
import { isWord } from "./token-words";
import type { Token } from "./tokens";
import type { Word } from "./word";

type WordToken = Extract<Token, { kind: "word" }>;

const skippable = /^(?:至|到|入|于|为|了|共|有|已|均|的|度|底|末|申请|办件|无|没有|未有)$/;

/** The same tokens, every carrying word replaced by what it means and its years taken out. */
export function withCarrying(tokens: readonly Token[], reportYear: number | null): Token[] {
  if (!tokens.some((token) => token.kind === "word" && token.word.role === "carry")) return [...tokens];

  const spent = new Set<number>();
  const meant = new Map<number, { word: Word; start: number }>();
  tokens.forEach((token, at) => {
    if (token.kind !== "word" || token.word.role !== "carry") return;

    const right = yearBeside(tokens, at, 1, reportYear);
    const left = yearBeside(tokens, at, -1, reportYear);
    const { line, sure } = direction(token, left?.years, right?.years, tokens[at + 1]);
    if (right && line !== "carried") spent.add(right.at);
    // With what stands between: 「上年未办结转入」.
    if (left && left.years !== 0)
      for (let between = left.at; between < at; between++) if (!isWord(tokens[between] as Token, "negator")) spent.add(between);
    const word: Word = { text: token.word.text, role: "meaning", request: line, ...(sure ? {} : { loose: true }) };
    const year = left && left.years !== 0 ? tokens[left.at] : undefined;
    meant.set(at, { word, start: year?.start ?? token.start });
  });
  return tokens.flatMap((token, at): Token[] => {
    if (spent.has(at)) return [];
    const carried = meant.get(at);
    return carried ? [{ ...(token as WordToken), ...carried }] : [token];
  });
}

type Years = number | "span" | "unknown" | undefined;

function direction(token: WordToken, left: Years, right: Years, next: Token | undefined): { line: RequestLine; sure: boolean } {
  if (right === 1) return { line: "carriedForward", sure: true };
  // 「结转上年3件」「2022年转至今年办理」
  if (right === -1 || (right === 0 && left !== 0)) return { line: "carriedOver", sure: right === -1 || left === -1 };
  if (left === -1) return { line: "carriedOver", sure: true };
  if (left === 1) return { line: "carriedForward", sure: true };
  if (right === "unknown") return { line: "carriedForward", sure: false };
  if (left === "unknown") return { line: "carriedOver", sure: false };
  if (token.word.text === "顺延" || token.word.text === "跨年") return { line: "carriedForward", sure: true };
  if (next?.kind === "word" && next.word.text === "继续办理") return { line: "carriedForward", sure: true };
  return { line: "carried", sure: false };
}

/** The year next to a carrying word; to its right a number may stand between (「结转3件至下年度」). */
function yearBeside(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  reportYear: number | null,
): { at: number; years: Exclude<Years, undefined> } | null {
  let sawNumber = false;
  let sawTowards = false;
  for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at] as Token;
    const years = yearsFrom(token, reportYear);
    if (years !== null) return sawNumber && !sawTowards ? null : { at, years };
    if (token.kind === "number" && step === 1 && !sawNumber) sawNumber = true;
    else if (token.kind === "word" && (skippable.test(token.word.text) || token.word.request === "carriedForward")) {
      if (sawNumber && /^[至到入]$/.test(token.word.text)) sawTowards = true;
    } else return null;
  }
  return null;
}
