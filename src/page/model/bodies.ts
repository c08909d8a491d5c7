/** Several files at once: which body each is of, what its check came to, and the digest to send on. */

import { check } from "../../core/explain";
import { errorsIn } from "../../core/findings/finding";
import type { Failure } from "../../core/findings/failure";
import { remediesOf } from "../../core/findings/remedies";
import type { Language } from "../../core/form/form";
import { BodyNames } from "../../core/prose/body-names";
import { lastYears } from "../../core/prose/last-years";
import { readReportBytes } from "../../files/read-report-file";
import { packReport, unpackReport } from "./packed";
import type { PackedReport } from "./packed";

/** A file somebody chose. */
export type GivenFile = Pick<File, "name" | "arrayBuffer">;

/** One file, as far as is known. */
export interface Body {
  readonly given: GivenFile;
  readonly report: PackedReport | null;
  /** Of the same body for the year before. */
  readonly previous: PackedReport | null;
  readonly failure: Failure | null;
  /** Null until it is checked. */
  readonly result: CheckResult | null;
  /** The name of a file before it that is of the same body. */
  readonly duplicateOf: string | null;
}

interface CheckResult {
  readonly errors: number;
  readonly warnings: number;
  /** What has to be mended, in each language. */
  readonly remedies: Readonly<Record<Language, readonly string[]>>;
}

export type BodiesWork =
  { readonly kind: "idle" | "done" | "stopped" } | { readonly kind: "working"; readonly done: number; readonly of: number };

/** What a worker is asked, and answers. Plain data. */
export type Request =
  | { readonly ask: "read"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ask: "check"; readonly report: PackedReport; readonly previous: PackedReport | null };

export type Answer =
  | { readonly kind: "read"; readonly report: PackedReport; readonly previous: PackedReport | null }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "checked"; readonly result: CheckResult };

/** How a likely correction is introduced, by language: the worker speaks to nobody. */
type MayBeMended = Readonly<Record<Language, (account: string) => string>>;

export function answerTo(request: Request, mayBeMended: MayBeMended): Answer {
  try {
    return request.ask === "read" ? readBody(request) : { kind: "checked", result: checkBody(request, mayBeMended) };
  } catch (error) {
    // A bug that one file brings out must not keep the others from being checked.
    return { kind: "failed", failure: { code: "internal", data: { reason: error instanceof Error ? error.message : String(error) } } };
  }
}

function readBody({ name, bytes }: Extract<Request, { ask: "read" }>): Answer {
  const read = readReportBytes(name, bytes);
  return read.ok
    ? { kind: "read", report: packReport(read.report), previous: read.previous && packReport(read.previous) }
    : { kind: "failed", failure: read.failure };
}

function checkBody({ report: packed, previous }: Extract<Request, { ask: "check" }>, mayBeMended: MayBeMended): CheckResult {
  const report = unpackReport(packed);
  if (!report) throw new Error("no report");
  const before = previous && unpackReport(previous);
  const checked = check(report, before ? { previous: before } : {});
  const remedies = (language: Language): string[] => remediesOf(report, checked, language, mayBeMended[language]);
  return {
    errors: errorsIn(checked.findings).length,
    warnings: checked.findings.filter(({ severity }) => severity === "warning").length,
    remedies: { "zh-CN": remedies("zh-CN"), en: remedies("en") },
  };
}

export interface ReadFile {
  readonly given: GivenFile;
  readonly report: PackedReport;
  /** As the workbook keeps it. */
  readonly previous: PackedReport | null;
}

export interface Sorted {
  readonly thisYear: readonly (ReadFile & { readonly duplicateOf: string | null })[];
  /** Bodies that sent a report last year, or stand on the roster, and nothing now. */
  readonly missing: readonly string[];
}

/** Files of the year before stand beside those of the same body, and tell who is missing. */
export function sortBodies(read: readonly ReadFile[], roster: readonly string[]): Sorted {
  const files = read.map((one) => ({ ...one, ...ownerOf(one.report) }));
  const year = yearOf(files.flatMap((one) => one.year ?? []));
  const before = files.filter((one) => one.year !== null && year !== null && one.year === year - 1);
  const now = files.filter((one) => !before.includes(one));
  const ofLastYear = lastYears(before);
  const seen = new BodyNames<string>();
  const thisYear = now.map(({ agency, year: of, ...one }) => {
    const known = agency === null ? undefined : seen.of(agency)[0];
    if (agency !== null) seen.add(agency, one.given.name);
    return { ...one, previous: ofLastYear(agency, of)?.report ?? one.previous, duplicateOf: known ?? null };
  });
  const expected = [...new Set([...roster, ...before.flatMap(({ agency }) => agency ?? [])])];
  return { thisYear, missing: expected.filter((name) => seen.of(name).length === 0) };
}

export const ownerOf = ({ file }: PackedReport): { readonly agency: string | null; readonly year: number | null } => ({
  agency: typeof file["agency"] === "string" ? file["agency"] : null,
  year: typeof file["year"] === "number" ? file["year"] : null,
});

/** The latest year that is not a stray one: last year's files may be as many as this year's, or twice as many. */
function yearOf(years: readonly number[]): number | null {
  const times = (year: number): number => years.filter((other) => other === year).length;
  const most = Math.max(0, ...years.map(times));
  const common = years.filter((year) => times(year) * 2 >= most);
  return common.length === 0 ? null : Math.max(...common);
}

/** A list of names, one a line, that somebody dropped beside the reports; null for any other text. */
export function rosterIn(name: string, text: string): readonly string[] | null {
  if (!/\.(?:txt|csv)$/i.test(name) || text.length > 200_000) return null;
  const names = text
    .split(/\r?\n/)
    .map((line) => (line.split(/[,\t]/)[0] ?? "").replace(/^\s*(?:\d{1,4}[.、．]\s*)?/, "").trim())
    .filter((line) => line !== "" && line !== "机关名称" && line !== "单位");
  const areNames = names.length >= 2 && names.every((each) => each.length >= 3 && each.length <= 60 && !/[。；：！？]/.test(each));
  return areNames ? names : null;
}
