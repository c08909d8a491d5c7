/**
 * Findings as lists for people show them: many cells side by side in which the same is wrong are one line,
 * 「表三“……商业企业”至“……其他”共 125 格是空的」. The findings stay one a cell, as others rely on.
 */

import { isCellId, partsOf, sectionOf } from "../form/cell-id";
import type { CellId } from "../form/cell-id";
import { lineNames, tableName } from "../form/form";
import type { Form, Language } from "../form/form";
import type { Quote } from "../prose/quote";
import type { Finding } from "./finding";
import { block as en } from "./messages.en";
import { block as zhCN } from "./messages.zh-CN";
import { quoteOf } from "./quoted";
import { say } from "./say";

/** One line of a list: a finding, or a block of cells that are alike. */
export interface ListedFindings {
  readonly findings: readonly [Finding, ...Finding[]];
}

/** The cells a line is about, or the words that it quotes from a text. */
export function spotOf({ findings }: ListedFindings): { readonly block?: readonly CellId[]; readonly quote?: Quote } {
  const block = findings.flatMap(({ at }) => (at !== null && isCellId(at) ? [at] : []));
  const quote = quoteOf(findings[0]);
  return { ...(block.length > 0 ? { block } : {}), ...(quote ? { quote } : {}) };
}

/** In the order of `findings`; a block stands where its first cell stood. What is answered otherwise stays apart. */
export function listFindings(
  findings: readonly Finding[],
  form: Form,
  answerOf: (finding: Finding) => string | undefined = () => undefined,
): ListedFindings[] {
  if (!findings.some(canBeAlike)) return findings.map((finding) => ({ findings: [finding] }));
  const positions = rowPositions(form);
  const position = (row: string): number => positions.get(row) ?? -1;
  const listed: { findings: [Finding, ...Finding[]]; last: Strip }[] = [];
  const isAlike = (one: Finding, other: Finding): boolean => isSameFault(one, other) && answerOf(one) === answerOf(other);
  for (const strip of stripsOf(findings, form, isAlike)) {
    const above = listed.at(-1);
    const continues =
      above !== undefined &&
      isAlike(above.findings[0], strip.findings[0]) &&
      position(above.last.row) === position(strip.row) - 1 &&
      above.last.columns === strip.columns;
    if (continues) {
      above.findings.push(...strip.findings);
      above.last = strip;
    } else listed.push({ findings: [...strip.findings], last: strip });
  }
  return listed.flatMap(({ findings: block }): ListedFindings[] =>
    block[0].message === "blankCell" || block.length >= leastUnclean
      ? [{ findings: block }]
      : block.map((finding) => ({ findings: [finding] })),
  );
}

/** Fewer say what stands in them, each on a line of its own. */
const leastUnclean = 4;

/** Cells of one row side by side that are alike; any other finding alone. */
interface Strip {
  readonly findings: [Finding, ...Finding[]];
  readonly row: string;
  columns: string;
}

function stripsOf(findings: readonly Finding[], form: Form, isAlike: (one: Finding, other: Finding) => boolean): Strip[] {
  const isNext = (before: Finding | undefined, { at }: Finding): boolean =>
    at !== null &&
    isCellId(at) &&
    before?.at !== null &&
    before?.at !== undefined &&
    isCellId(before.at) &&
    form.indexOf(at) === form.indexOf(before.at) + 1;
  const strips: Strip[] = [];
  for (const finding of findings) {
    const [row, column] = finding.at === null || !isCellId(finding.at) ? ["", ""] : [rowOf(finding.at), partsOf(finding.at).column];
    const strip = strips.at(-1);
    if (strip && strip.row === row && isAlike(strip.findings[0], finding) && isNext(strip.findings.at(-1), finding)) {
      strip.findings.push(finding);
      strip.columns += ` ${column}`;
    } else strips.push({ findings: [finding], row, columns: column });
  }
  return strips;
}

const canBeAlike = ({ message }: Finding): boolean => message === "blankCell" || message === "uncleanNumber";

function isSameFault(one: Finding, other: Finding): boolean {
  if (!canBeAlike(one) || one.at === null || other.at === null || sectionOf(one.at) !== sectionOf(other.at)) return false;
  if (one.message === "blankCell")
    return other.message === "blankCell" && one.data.sign === other.data.sign && one.data.isNotZero === other.data.isNotZero;
  return one.message === "uncleanNumber" && other.message === "uncleanNumber" && String(one.data.unclean) === String(other.data.unclean);
}

const rowOf = (at: CellId): string => at.slice(0, at.lastIndexOf("/"));

function rowPositions(form: Form): Map<string, number> {
  const positions = new Map<string, number>();
  for (const { id } of form.cells) if (!positions.has(rowOf(id))) positions.set(rowOf(id), positions.size);
  return positions;
}

/** The sentence for a line: a single finding's own, or a block's from its first cell to its last. */
export function sayListed({ findings }: ListedFindings, form: Form, language: Language = "zh-CN"): string {
  const [first] = findings;
  const last = findings[findings.length - 1] as Finding;
  if (first === last || first.at === null || !isCellId(first.at) || last.at === null || !isCellId(last.at))
    return say(first, form, language);

  const table = tableName(first.at, language);
  const [from, to] = [first.at, last.at].map((at) => lineNames(form, at, language).join(" · "));
  const words = languages[language];
  const what =
    first.message === "blankCell"
      ? words.blank(first.data.sign, first.data.isNotZero)
      : first.message === "uncleanNumber"
        ? words.unclean(first.data.unclean)
        : "";
  return words.cells(table, from ?? "", to ?? "", findings.length, what);
}

const languages = { "zh-CN": zhCN, en } as const;
