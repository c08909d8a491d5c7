/**
 * Whose numbers a segment speaks of: the body that reports, the whole area, or somebody else. What the tables of a
 * report cover follows from its name: a government's report adds up its area, a bureau's only itself.
 */

import type { ClaimYear, Doubt, Scope } from "./claim";
import { endsLikeABody, endsLikeAPlace, namedIn, noArea } from "../prose/body-names";
import type { Token } from "./tokens";

export interface Speaking {
  readonly scope: Scope;
  readonly doubts: readonly Doubt[];
}

export const implicitly: Speaking = { scope: "this-body", doubts: [] };

interface Body {
  /** 「市」 of a city government; null for a bureau or office. */
  readonly level: string | null;
  /** A township's report covers the township alone, whatever it calls itself. */
  readonly isLowest: boolean;
  /** 「管委会」 is what a development zone calls its whole report, 「县政府」 may be the county or its office. */
  readonly isCommittee: boolean;
}

/** 「云岭区人民政府」, or 「云岭区」 alone as on many covers. */
const governmentName = /(省|市|州|盟|县|区|旗|镇|乡|街道)(?:人民政府|政府|办事处|管理委员会|管委会)?$/;

function bodyOf(agency: string): Body {
  const name = (agency.split(/[（(]/, 1)[0] ?? "").trim();
  const level = noArea.test(name) ? null : (governmentName.exec(name)?.[1] ?? null);
  return { level, isLowest: level === "镇" || level === "乡" || level === "街道", isCommittee: /(?:管理委员会|管委会)$/.test(name) };
}

/** Whether the tables of this body's report count what a number of this scope counts; null: not known. */
export function isCovered(scope: Scope, agency: string | null): boolean | null {
  if (scope === "another-body") return false;
  if (scope === "this-body") return true;
  return agency === null ? null : bodyOf(agency).level !== null;
}

/** Whether the tables of this body's report add up an area of several bodies. */
export function coversArea(agency: string): boolean {
  const { level, isLowest } = bodyOf(agency);
  return level !== null && !isLowest;
}

/** The last words before a number that say who speaks; null when none do. `text` is the clean text. */
export function speakerOf(tokens: readonly Token[], text: string, agency: string | null): Speaking | null {
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.kind === "word") {
      const { role } = token.word;
      if (role === "area") return area(tokens.slice(Math.max(0, at - areaWords), at + 1), agency);
      if (role === "own") return own(token.word.text, agency);
      if (role === "part-of-own") return partOfOwn(agency);
    }
    // 「区」 is not known, 「政府」 is: together they are a name.
    const isName =
      token.kind === "unknown" ||
      (token.kind === "word" && token.word.role === "filler" && endsLikeABody(token.word.text) && tokens[at - 1]?.kind === "unknown");
    if (isName && isSubject(tokens, at) && !isSite.test(text.slice(token.end, token.end + siteName))) {
      const named = namedBody(text.slice(Math.max(0, token.end - longestName), token.end), bracketAt(text, token.end), agency);
      if (named) return named;
    }
  }
  return null;
}

/** 「区政府门户网站」 is where something stands, and nobody. */
const isSite =
  /^(?:门户|官方|官|政务|政府|公众|信息公开|信息|政务公开){0,3}(?:网|平台|公众号|微信|微博|客户端|公报|信箱|新媒体|热线|专栏|栏目|公开栏|档案馆|图书馆)/;
const siteName = 12;

/** 「（办公室）」 right behind a name. */
const bracketAt = (text: string, at: number): string => /^（[^（）]{1,12}）/.exec(text.slice(at, at + 14))?.[0] ?? "";

/** Nothing but time and small words between the name and what it did. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === "unknown") return false;
    if (token.kind === "word" && (token.word.role === "meaning" || token.word.role === "topic")) return true;
  }
  return true;
}

/** 「全区各部门、各镇街」: so many tokens may name one area. */
const areaWords = 6;

function area(tokens: readonly Token[], agency: string | null): Speaking {
  if (agency === null) return { scope: "whole-area", doubts: ["scope"] };
  const words = tokens.flatMap((token) => (token.kind === "word" && token.word.role === "area" ? [token.word] : []));
  const body = bodyOf(agency);
  const level = words.flatMap((word) => word.level ?? []).at(-1);
  if (level !== undefined && body.level !== null && level !== body.level) return { scope: "another-body", doubts: [] };

  // Departments alone or towns alone are a part of the area, though 「全区各部门」 usually means all.
  const named = new Set(words.flatMap(({ bodies }) => bodies ?? []));
  const isAll = named.has("all") || named.size === 2 || (level !== undefined && !named.has("places"));
  if (body.isLowest && level === undefined) return { scope: "another-body", doubts: [] };
  return { scope: "whole-area", doubts: isAll ? [] : ["scope"] };
}

function own(words: string, agency: string | null): Speaking {
  const body = agency === null ? null : bodyOf(agency);
  if (body === null || body.level === null || body.isLowest) return implicitly;
  // A district's report speaks through its office: 「我办」 is the office, 「本机关」 may be either.
  return /机关|单位|部门|我们/.test(words) ? { scope: "this-body", doubts: ["scope"] } : { scope: "another-body", doubts: [] };
}

function partOfOwn(agency: string | null): Speaking {
  if (agency === null) return { scope: "this-body", doubts: ["scope"] };
  const { level, isLowest } = bodyOf(agency);
  return level !== null && !isLowest ? { scope: "another-body", doubts: [] } : { scope: "this-body", doubts: ["scope"] };
}

const longestName = 24;
const boundary = /[，。；：（）、由在向被对按经将把从至到为的与和及等年度于过内]/;

function namedBody(before: string, bracket: string, agency: string | null): Speaking | null {
  if (!endsLikeABody(before) && !endsLikeAPlace(before)) return null;

  let from = before.length - 1;
  while (from > 0 && !boundary.test(before[from - 1] as string)) from--;
  const name = before.slice(from);
  if (agency === null) return { scope: "this-body", doubts: ["scope"] };

  const { level, isLowest, isCommittee } = bodyOf(agency);
  if (name === agency || /^(?:单位|机关|部门)$/.test(name)) return implicitly;
  switch ((bracket === "" ? null : namedIn(name + bracket, agency)) ?? namedIn(name, agency)) {
    case "body":
      return { scope: "this-body", doubts: level === null || isLowest || isCommittee ? [] : ["scope"] };
    case "place":
      return { scope: isLowest ? "this-body" : "whole-area", doubts: [] };
    // An office may speak of the government it serves.
    case "principal":
      return { scope: "this-body", doubts: ["scope"] };
    case "office":
      return isLowest ? { scope: "this-body", doubts: ["scope"] } : { scope: "another-body", doubts: [] };
    default:
      return name.length < 2 ? null : { scope: "another-body", doubts: [] };
  }
}

/** The year of a token, relative to the report's. `null` for a token that says none. */
export function yearsFrom(token: Token, reportYear: number | null): number | "span" | "unknown" | null {
  if (token.kind === "word") return token.word.years ?? null;
  if (token.kind !== "year") return null;
  if (token.year === null) return "span";
  return reportYear === null ? "unknown" : token.year - reportYear;
}

export const claimYear = (years: number | "span" | "unknown"): ClaimYear =>
  years === 0 || years === "unknown" ? "this" : years === -1 ? "last" : "other";
