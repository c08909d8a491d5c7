/**
 * In `made` stands what makes reports and files: for tests, for the bench, for `examples`. Whoever needs one imports it from here;
 * nothing here imports a test, the bench or a script, and nothing here expects an answer.
 *
 * Consistent reports at random: every equation holds, this year follows from last year, the text says nothing wrong.
 * They come as clerks leave them: zeros left blank, numbers stored as text, either edition, with or without words.
 */

import fc from "fast-check";

import type { CellId } from "../src/core/form/cell-id";
import type { Edition } from "../src/core/form/definition";
import { formOf } from "../src/core/form/form";
import type { Form } from "../src/core/form/form";
import type { Typed } from "../src/core/report/cell-text";
import { Report } from "../src/core/report/report";

/** How many cases a property tries: few by default, as many as `RUNS` says in the long suite. */
export const runs = (usual: number): number => Number(process.env["RUNS"] ?? usual);

/** Most are nothing, some a handful, few are large. */
const count = fc.oneof(
  { weight: 60, arbitrary: fc.constant(0) },
  { weight: 25, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 12, arbitrary: fc.integer({ min: 10, max: 999 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1000, max: 999_999 }) },
);

export interface ReportPair {
  readonly report: Report;
  readonly previous: Report;
}

interface Choice {
  readonly edition: Edition;
  /** One number a free cell, more than any form needs. */
  readonly counts: readonly number[];
  /** How each cell is written; see `written`. */
  readonly styles: readonly number[];
  readonly hasText: boolean;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  edition: fc.constantFrom<Edition>("2021", "2021", "2021", "2019"),
  counts: fc.array(count, { minLength: 220, maxLength: 220 }),
  styles: fc.array(fc.integer({ min: 0, max: 39 }), { minLength: 220, maxLength: 220 }),
  hasText: fc.boolean(),
});

export const consistentPair: fc.Arbitrary<ReportPair> = choice.map(pairOf);

export const consistentReport: fc.Arbitrary<Report> = consistentPair.map(({ report }) => report);

function pairOf({ edition, counts, styles, hasText }: Choice): ReportPair {
  const form = formOf(edition);
  const year = edition === "2019" ? 2020 : 2024;
  const agency = "云岭县自然资源局";
  const amounts = consistentAmounts(form, counts);
  const cells = new Map(
    form.cells.map(({ id, kind }, index) => [
      id,
      kind === "money" ? (amounts.get(id) ?? 0) / 100 : written(amounts.get(id) ?? 0, styles[index] ?? 0),
    ]),
  );
  const report = new Report({ form, agency, year, cells, ...(hasText ? { narrative: textFor(amounts, year) } : {}) });
  return { report, previous: lastYearOf(report, amounts) };
}

function consistentAmounts(form: Form, counts: readonly number[]): Map<CellId, number> {
  const amounts = new Map(form.cells.map(({ id }, index) => [id, counts[index] ?? 0]));
  const at = (id: CellId): number => amounts.get(id) ?? 0;
  const sum = (ids: readonly CellId[]): number => ids.reduce((total, id) => total + at(id), 0);
  const balances = form.identities.filter(({ rule }) => rule === "requests-received-equals-handled");
  const totals = form.identities.filter(({ rule }) => rule !== "requests-received-equals-handled");

  // A bureau makes no 规章; what is in force is at least what was added.
  for (const { id } of form.cells) if (id.startsWith("proactiveDisclosure/governmentRules/")) amounts.set(id, 0);
  const [issued, inForce]: [CellId, CellId] = [
    "proactiveDisclosure/normativeDocuments/issuedThisYear",
    "proactiveDisclosure/normativeDocuments/currentlyInForce",
  ];
  if (form.has(inForce)) amounts.set(inForce, at(inForce) + at(issued));

  const setTotals = (): void => totals.forEach(({ left, right }) => amounts.set(right[0] as CellId, sum(left)));
  setTotals();
  for (const { left, right } of balances) {
    const [received, carriedOver] = left as [CellId, CellId];
    const out = sum(right);
    amounts.set(carriedOver, Math.min(at(carriedOver), out));
    amounts.set(received, out - at(carriedOver));
  }
  // Columns of parts balance already, so the column of totals does.
  setTotals();
  return amounts;
}

/** As typed: mostly the plain number, sometimes a blank for 0, text, full-width digits, a separator, a unit. */
function written(amount: number, style: number): Typed {
  if (amount === 0 && style === 0) return null;
  if (amount === 0 && style === 1) return "/";
  if (style === 2) return String(amount);
  if (style === 3) return String(amount).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (style === 4) return `${amount}件`;
  if (style === 5) return amount.toLocaleString("en");
  return amount;
}

function textFor(amounts: ReadonlyMap<CellId, number>, year: number): Report["narrative"] {
  const received = amounts.get("requests/newlyReceived/total") ?? 0;
  const over = amounts.get("requests/carriedOver/total") ?? 0;
  return {
    overview: `${year}年，我局认真贯彻《中华人民共和国政府信息公开条例》，全年新收政府信息公开申请${received}件，上年结转${over}件。`,
    problemsAndImprovements: `一是公开内容不全，二是更新不及时。${year + 1}年，我局将进一步加强培训。`,
    otherMatters: "本年度未收取信息处理费。",
  };
}

/** Last year carried forward what this year carried over, and had in force what explains this year's stock. */
function lastYearOf(report: Report, amounts: ReadonlyMap<CellId, number>): Report {
  const at = (id: CellId): number => amounts.get(id) ?? 0;
  const cells = new Map<CellId, Typed>(report.form.cells.map(({ id }) => [id, 0]));
  for (const { id } of report.form.tables.requests.numbers) {
    if (!id.startsWith("requests/carriedOver/")) continue;
    const column = id.replace("requests/carriedOver/", "");
    for (const row of ["carriedForward", "newlyReceived"]) cells.set(`requests/${row}/${column}`, at(id));
  }
  const documents = (column: string): CellId => `proactiveDisclosure/normativeDocuments/${column}`;
  if (report.form.has(documents("currentlyInForce"))) {
    cells.set(
      documents("currentlyInForce"),
      at(documents("currentlyInForce")) - at(documents("issuedThisYear")) + at(documents("repealedThisYear")),
    );
  }
  return new Report({ form: report.form, agency: report.agency, year: (report.year ?? 0) - 1, cells });
}
