/** Several files at once: which body each is of, what its check came to, and the digest to send on. */

import { check } from "../../core/explain";
import { errorsIn } from "../../core/findings/finding";
import type { Finding } from "../../core/findings/finding";
import type { Failure } from "../../core/findings/failure";
import { remediesOf } from "../../core/findings/remedies";
import { say } from "../../core/findings/say";
import type { Language } from "../../core/form/form";
import { BodyNames } from "../../core/prose/body-names";
import { AlikeTexts, ownTextOf } from "../../core/prose/alike-texts";
import { lastYears } from "../../core/prose/last-years";
import { missingBodies, rosterIn } from "../../core/prose/missing-bodies";
import type { OwnText, SameText } from "../../core/report/evidence";
import { readRows } from "../../files/read-rows";
import { readReportBytes } from "../../files/read-report-file";
import { ownerOf, packReading, packReport, unpackReport } from "./packed";
import type { PackedReading, PackedReport } from "./packed";

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
  /** What has to be mended, and whose text it is, in each language. */
  readonly remedies: Readonly<Record<Language, readonly string[]>>;
}

export type BodiesWork =
  { readonly kind: "idle" | "done" | "stopped" } | { readonly kind: "working"; readonly done: number; readonly of: number };

/** What a worker is asked, and answers. Plain data. */
export type Request =
  /** One of many, for the table of bodies. */
  | { readonly ask: "read"; readonly name: string; readonly bytes: Uint8Array }
  /** The one that is opened. */
  | { readonly ask: "open"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ask: "compare"; readonly texts: readonly NamedText[] }
  | { readonly ask: "check"; readonly report: PackedReport; readonly previous: PackedReport | null; readonly sameText: SameText | null };

/** What a body wrote itself, and in which file. */
interface NamedText {
  readonly name: string;
  readonly text: OwnText | null;
}

export type Answer =
  | { readonly kind: "read"; readonly report: PackedReport; readonly previous: PackedReport | null; readonly text: OwnText | null }
  | { readonly kind: "opened"; readonly reading: PackedReading }
  /** No report, but a list of the bodies that must report. */
  | { readonly kind: "roster"; readonly names: readonly string[] }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Of each, in order, whose text too much of it is. */
  | { readonly kind: "compared"; readonly same: readonly (SameText | null)[] }
  | { readonly kind: "checked"; readonly result: CheckResult };

/** How a likely correction is introduced, by language: the worker speaks to nobody. */
type MayBeMended = Readonly<Record<Language, (account: string) => string>>;

export function answerTo(request: Request, mayBeMended: MayBeMended): Answer {
  try {
    if (request.ask === "read") return readBody(request);
    if (request.ask === "open") return { kind: "opened", reading: packReading(readReportBytes(request.name, request.bytes)) };
    if (request.ask === "compare") return { kind: "compared", same: sameTexts(request.texts) };
    return { kind: "checked", result: checkBody(request, mayBeMended) };
  } catch (error) {
    // A bug that one file brings out must not keep the others from being checked.
    return { kind: "failed", failure: { code: "internal", data: { reason: error instanceof Error ? error.message : String(error) } } };
  }
}

function readBody({ name, bytes }: Extract<Request, { ask: "read" }>): Answer {
  const read = readReportBytes(name, bytes);
  if (read.ok) {
    const { report, previous } = read;
    return { kind: "read", report: packReport(report), previous: previous && packReport(previous), text: ownTextOf(report, name) };
  }
  const list = read.failure.code === "not-a-report" ? readRows(name, bytes) : null;
  const names = list?.ok ? rosterIn(list.rows) : null;
  return names ? { kind: "roster", names } : { kind: "failed", failure: read.failure };
}

/** More of them are better read in the report's own list. */
const mostWarnings = 3;

function checkBody({ report: packed, previous, sameText }: Extract<Request, { ask: "check" }>, mayBeMended: MayBeMended): CheckResult {
  const report = unpackReport(packed);
  if (!report) throw new Error("no report");
  const before = previous && unpackReport(previous);
  const checked = check(report, { ...(before && { previous: before }), ...(sameText && { sameText }) });
  const warnings = checked.findings.filter(({ severity }) => severity === "warning");
  // What only whoever has all reports can know comes first; the body finds the others with its own check, too.
  const isAlike = ({ rule }: Finding): boolean => rule === "same-text-as-another";
  const told = [...warnings.filter(isAlike), ...warnings.filter((finding) => !isAlike(finding))].slice(0, mostWarnings);
  const remedies = (language: Language): string[] => [
    ...remediesOf(report, checked, language, mayBeMended[language]),
    ...told.map((finding) => say(finding, report.form, language)),
  ];
  return {
    errors: errorsIn(checked.findings).length,
    warnings: warnings.length,
    remedies: { "zh-CN": remedies("zh-CN"), en: remedies("en") },
  };
}

export interface ReadFile {
  readonly given: GivenFile;
  readonly report: PackedReport;
  /** As the workbook keeps it. */
  readonly previous: PackedReport | null;
  /** What the body wrote itself. */
  readonly text: OwnText | null;
}

export interface Sorted {
  readonly thisYear: readonly (ReadFile & { readonly duplicateOf: string | null })[];
  /** Bodies that sent a report last year, or stand on the roster, and nothing now. */
  readonly missing: readonly string[];
}

/**
 * Files of the year before stand beside those of the same body; they tell who is missing where no roster does. `notRead`: names of
 * files that could not be read: nobody is accused whose file is there.
 */
export function sortBodies(read: readonly ReadFile[], roster: readonly string[], notRead: readonly string[]): Sorted {
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
  const expected = roster.length > 0 ? roster : before.flatMap(({ agency }) => agency ?? []);
  const sent = [...now.map(({ given, agency }) => ({ file: given.name, agency })), ...notRead.map((file) => ({ file, agency: null }))];
  return { thisYear, missing: missingBodies(expected, sent) };
}

/** Files of different folders may have one name, so they go by their number. */
function sameTexts(files: readonly NamedText[]): (SameText | null)[] {
  const texts = new AlikeTexts();
  for (const [at, { text }] of files.entries()) if (text) texts.add({ ...text, file: String(at) });
  const same = texts.same();
  return files.map((_, at) => {
    const found = same.get(String(at));
    return found ? { ...found, file: files[Number(found.file)]?.name ?? "" } : null;
  });
}

/** The latest year that is not a stray one: last year's files may be as many as this year's, or twice as many. */
function yearOf(years: readonly number[]): number | null {
  const times = (year: number): number => years.filter((other) => other === year).length;
  const most = Math.max(0, ...years.map(times));
  const common = years.filter((year) => times(year) * 2 >= most);
  return common.length === 0 ? null : Math.max(...common);
}
