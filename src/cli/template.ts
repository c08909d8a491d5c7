/** `xxgk template`: an empty workbook of the form, with last year's numbers carried in where they are given. */

import { formForYear, formOf, latestEdition } from "../core/form/form";
import { lastYearDoubt, sayLastYearDoubt } from "../core/findings/last-year-doubt";
import { planWorkbook } from "../core/template/plan-workbook";
import { writeXlsx } from "../files/write-xlsx";
import { writeResult } from "./write-result";
import { nothingGiven, readSingle } from "./read-report";
import type { RunVerb } from "./verb";

export const template: RunVerb<"template"> = async ({ options: { agency, year, edition, from, totals, output } }, session) => {
  const { language, s, io } = session;
  const lastYear = from === undefined ? undefined : await readSingle(from, nothingGiven, session);
  if (lastYear === null) return 2;
  const previous = lastYear?.report;
  const yearOf = year ?? (previous?.year ? previous.year + 1 : null);
  const doubt = previous && lastYearDoubt({ agency: agency ?? null, year: yearOf }, previous);
  if (from !== undefined && doubt) await io.stderr.write(`${s.about(from, sayLastYearDoubt(doubt, language))}\n`);
  const form = edition ? formOf(edition) : yearOf === null ? formOf(latestEdition) : formForYear(yearOf);
  const usual = yearOf === null ? form : formForYear(yearOf);
  if (yearOf !== null && usual !== form)
    await io.stderr.write(`${s.otherEdition(yearOf, form.edition, usual.edition, usual.definition.basis)}\n`);
  const plan = planWorkbook(form, { agency: agency ?? previous?.agency ?? null, year: yearOf, totals, ...(previous ? { previous } : {}) });
  return (await writeResult(await writeXlsx(plan), ".xlsx", output, from === undefined ? [] : [from], session)) ? 0 : 2;
};
