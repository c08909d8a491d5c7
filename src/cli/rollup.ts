/** `xxgk rollup`: adds up subordinate reports, and holds a parent's own report against the sum. */

import { oneLine } from "../core/prose/one-line";
import { jsonText } from "./json-text";
import { findingsOf } from "../core/check";
import type { Failure } from "../core/findings/failure";
import { errorsIn } from "../core/findings/finding";
import type { Finding } from "../core/findings/finding";
import { sayFailure } from "../core/findings/say-failure";
import type { CellId } from "../core/form/cell-id";
import type { Language } from "../core/form/form";
import type { Report } from "../core/report/report";
import { toReportFile } from "../core/report/report-file";
import { againstParent } from "../core/rollup/against-parent";
import type { ParentDifference } from "../core/rollup/against-parent";
import type { Cause } from "../core/rollup/cause";
import { planRollUp } from "../core/rollup/plan-roll-up";
import { rollUp, worthRemark } from "../core/rollup/roll-up";
import type { Contribution, RollUp } from "../core/rollup/roll-up";
import { bodyOf, sayParentDifference, sayRemark } from "../core/rollup/say-roll-up";
import { writeXlsx } from "../files/write-xlsx";
import { findFiles, sayLeftOut } from "./find-files";
import { doubtNotes, lastYearReader, lastYears, ownerOf, readableOwners } from "./last-year";
import { writeResult } from "./write-result";
import { nothingGiven, readReport, readSingle, unforeseen } from "./read-report";
import { sentences } from "./sentences";
import type { RollUpSummary } from "./check-format";
import { oneByOne } from "./ordered-batches";
import type { RunVerb } from "./verb";
import type { Session } from "./session";

export const rollup: RunVerb<"rollup"> = async ({ paths, options: { against, format, output, previous } }, session) => {
  const { language, s, io } = session;
  const found = await findFiles(paths, io);
  const { files } = found;
  const isIncomplete = await sayLeftOut(found, session);

  const contributions: Contribution[] = [];
  const lastYear = await lastYearsIn(previous, session);
  let unreadable = 0;
  for (const file of files) {
    const read = await contributionIn(file, lastYear, session);
    if ("failure" in read) {
      unreadable += 1;
      await io.stderr.write(`${s.about(file, sayFailure(read.failure, language))}\n`);
      continue;
    }
    for (const note of read.notes) await io.stderr.write(`${note}\n`);
    contributions.push(read.contribution);
  }
  const parent = against === undefined ? undefined : await readSingle(against, nothingGiven, session);
  if (contributions.length === 0 || parent === null) return 2;

  const roll = rollUp(contributions);
  const differences = parent ? againstParent(parent.report, roll) : [];
  const summary: RollUpSummary = {
    files: files.length,
    added: roll.added.length,
    leftOut: contributions.length - roll.added.length,
    unreadable,
  };
  await io.stdout.write((format === "json" ? asJson : asText)(roll, parent ? differences : null, summary, language));
  if (output === undefined && format === "text" && !parent) await io.stderr.write(`${s.sumNotShown}\n`);
  if (output !== undefined) {
    const isWritten = await writeResult(
      await writeXlsx(planRollUp(roll)),
      ".xlsx",
      output,
      [...files, ...lastYear.files, ...(against === undefined ? [] : [against])],
      session,
    );
    if (!isWritten) return 2;
  }
  if (unreadable + lastYear.unreadable > 0 || isIncomplete) return 2;
  return differences.length > 0 || contributions.some(({ errors }) => errors > 0) ? 1 : 0;
};

/** A bug that one file brings out must not keep the others from being added up. */
async function contributionIn(
  file: string,
  lastYear: LastYear,
  session: Session,
): Promise<{ readonly contribution: Contribution; readonly notes: readonly string[] } | { readonly failure: Failure }> {
  try {
    const read = await readReport(file, nothingGiven, session);
    if (!read.ok) return read;

    const { report } = read;
    const before = (await lastYear.of(report)) ?? read.previous;
    const evidence = before ? { previous: before } : {};
    const findings = (): Finding[] => findingsOf(report, evidence);
    const found = session.io.inTime ? session.io.inTime(findings) : findings();
    return {
      contribution: { file, report, errors: errorsIn(found).length, findings: worthRemark(found), ...evidence },
      notes: [...read.notes, ...doubtNotes(file, report, before, session)],
    };
  } catch (error) {
    return { failure: unforeseen(error) };
  }
}

interface LastYear {
  readonly files: readonly string[];
  readonly unreadable: number;
  of(report: Report): Promise<Report | null>;
}

/** Reports of the year before, by body; each is read again when its turn comes, so that one at a time is held. */
async function lastYearsIn(path: string | undefined, session: Session): Promise<LastYear> {
  if (path === undefined) return { files: [], unreadable: 0, of: async () => null };
  const found = await findFiles([path], session.io);
  const { files } = found;
  const isClosed = await sayLeftOut({ ...found, passedOver: [], emptyFolders: [] }, session);
  const { owners, unreadable } = await readableOwners(
    oneByOne(files, (file) => ownerOf(file, session)),
    session,
  );
  return { files, unreadable: unreadable + (isClosed ? 1 : 0), of: lastYearReader(lastYears(owners), session) };
}

function asText(roll: RollUp, differences: readonly ParentDifference[] | null, summary: RollUpSummary, language: Language): string {
  const s = sentences[language];
  const lines = [
    s.rolledUp(summary),
    ...roll.remarks.map((remark) => `  ${s.about(roll.contributions[remark.of]?.file ?? "", sayRemark(remark, roll, language))}`),
    ...(differences === null
      ? []
      : [
          s.againstParent(differences.length),
          ...(differences.length > 0 && summary.unreadable > 0 ? [`  ${s.unreadInGaps(summary.unreadable)}`] : []),
          ...differences.map((difference) => `  ${oneLine(sayParentDifference(difference, roll, language))}`),
        ]),
  ];
  return `${lines.join("\n")}\n`;
}

function asJson(roll: RollUp, differences: readonly ParentDifference[] | null, summary: RollUpSummary, language: Language): string {
  const answer = {
    total: toReportFile(roll.total),
    contributions: roll.contributions.map(({ file, report, errors }, index) => ({
      file,
      agency: report.agency,
      year: report.year,
      added: roll.added.includes(index),
      errors,
    })),
    remarks: roll.remarks.map(({ of, ...remark }) => ({
      file: roll.contributions[of]?.file,
      ...remark,
      message: sayRemark({ of, ...remark } as never, roll, language),
    })),
    ...(differences === null
      ? {}
      : {
          differences: differences.map((difference) => {
            const { at, parent, sum, causes, closes, unexplained } = difference;
            return {
              at,
              parent,
              sum,
              unexplained,
              closes,
              causes: causes.map((alternatives) => alternatives.map((cause) => causeAsJson(cause, at, roll))),
              message: sayParentDifference(difference, roll, language),
            };
          }),
        }),
    summary,
  };
  return `${jsonText(answer, 2)}\n`;
}

/** `file` and `agency` are null for the parent; `from`, `to` and `slip` where a report's own number is to blame. */
function causeAsJson({ kind, of, corrections, confidence }: Cause, at: CellId, roll: RollUp): object {
  return {
    kind,
    file: of === null ? null : (roll.contributions[of]?.file ?? null),
    agency: of === null ? null : bodyOf(roll, of),
    ...corrections.get(at),
    confidence,
  };
}
