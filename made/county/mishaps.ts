/**
 * Counties made at random, each with one thing gone wrong of which the cause is known, to count how often `--against`
 * names it. The slips are made by hand here, not drawn from the likelihoods of the model that has to find them.
 */

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { Report } from "../../src/core/report/report";
import { againstParent } from "../../src/core/rollup/against-parent";
import type { ParentDifference } from "../../src/core/rollup/against-parent";
import type { CauseKind } from "../../src/core/rollup/cause";
import { rollUp } from "../../src/core/rollup/roll-up";
import type { Contribution } from "../../src/core/rollup/roll-up";
import { bodies } from "./bodies";
import { drawYear, randomFrom } from "./numbers";
import type { Random } from "./numbers";

const form = formOf("2021");

export type Mishap =
  | "digits of a part, its totals right"
  | "a part typed one row over, its totals right"
  | "digits in table 4, its total right"
  | "digits in table 4, its total with them"
  | "digits in table 2"
  | "a column typed one column over, totals with it"
  | "the parent's own digits"
  | "a number left out by the parent"
  | "a body left out by the parent"
  | "three reports with slips of their own, and the parent";

export const mishaps: readonly Mishap[] = [
  "digits of a part, its totals right",
  "a part typed one row over, its totals right",
  "digits in table 4, its total right",
  "digits in table 4, its total with them",
  "digits in table 2",
  "a column typed one column over, totals with it",
  "the parent's own digits",
  "a number left out by the parent",
  "a body left out by the parent",
  "three reports with slips of their own, and the parent",
];

export interface Case {
  readonly mishap: Mishap;
  readonly differences: readonly ParentDifference[];
  readonly kinds: readonly CauseKind[];
  /** Who is to blame, null for the parent, and what the blamed report should hold where its numbers are wrong. */
  readonly blamed: ReadonlyMap<number | null, Report | null>;
}

/** Null where what was drawn offers no place for this mishap. `hasLastYear`: every body's report of the year before is known. */
function caseOf(mishap: Mishap, seed: number, hasLastYear: boolean): Case | null {
  const random = randomFrom(seed);
  // The first numbers of neighbouring seeds are alike.
  for (let skip = 0; skip < 20; skip += 1) random(2);
  const lastYear = bodies.map((body) => drawYear(body, null, random));
  const truths = bodies.map(
    (body, index) => new Report({ form, agency: body.name, year: 2025, cells: new Map(drawYear(body, lastYear[index] ?? null, random)) }),
  );
  const contribution = (report: Report, index: number): Contribution => {
    const numbers = lastYear[index];
    return {
      file: `${index}.xlsx`,
      report,
      errors: 0,
      ...(hasLastYear && numbers ? { previous: new Report({ form, agency: report.agency, year: 2024, cells: new Map(numbers) }) } : {}),
    };
  };
  const right = rollUp(truths.map(contribution)).total;
  const parent = new Report({ ...right.content(), agency: "云岭县人民政府" });
  const of = random(truths.length);
  const truth = truths[of] as Report;

  const told = (parentReport: Report, sent: readonly Report[], kinds: readonly CauseKind[], blamed: Case["blamed"]): Case | null => {
    const differences = againstParent(parentReport, rollUp(sent.map(contribution)));
    return differences.length === 0 ? null : { mishap, differences, kinds, blamed };
  };
  const withSlip = (sent: Report | null): Case | null =>
    sent &&
    told(
      parent,
      truths.map((report, index) => (index === of ? sent : report)),
      ["contributor-slip"],
      new Map([[of, truth]]),
    );

  switch (mishap) {
    case "digits of a part, its totals right":
      return withSlip(misdigited(truth, partsOf("requests"), random, []));
    case "a part typed one row over, its totals right":
      return withSlip(rowOver(truth, random));
    case "digits in table 4, its total right":
      return withSlip(misdigited(truth, partsOf("reviewAndLitigation"), random, []));
    case "digits in table 4, its total with them":
      return withSlip(misdigited(truth, partsOf("reviewAndLitigation"), random, ["review-and-litigation-total"]));
    case "digits in table 2":
      return withSlip(
        misdigited(
          truth,
          form.tables.proactiveDisclosure.numbers.filter(({ kind }) => kind === "count").map(({ id }) => id),
          random,
          [],
        ),
      );
    case "a column typed one column over, totals with it":
      return withSlip(columnOver(truth, random));
    case "the parent's own digits": {
      const sent = misdigited(parent, partsOf("requests"), random, []);
      return sent && told(sent, truths, ["parent-slip"], new Map([[null, parent]]));
    }
    case "a number left out by the parent": {
      const filled = form.tables.proactiveDisclosure.numbers
        .filter(({ id, kind }) => kind === "count" && truth.amount(id) >= 10)
        .map(({ id }) => id);
      const id = filled[random(filled.length)];
      return id
        ? told(parent.with({ [id]: parent.amount(id) - truth.amount(id) }), truths, ["cell-left-out"], new Map([[of, null]]))
        : null;
    }
    case "a body left out by the parent": {
      const without = rollUp(truths.filter((_, index) => index !== of).map(contribution)).total;
      return told(without, truths, ["left-out", "cell-left-out"], new Map([[of, null]]));
    }
    case "three reports with slips of their own, and the parent": {
      const sentParent = misdigited(parent, partsOf("requests"), random, []);
      const blamed = new Map<number | null, Report | null>([[null, parent]]);
      const sent = truths.map((report, index) => {
        if (index % 13 !== of % 13) return report;
        const wrong = misdigited(report, partsOf("requests"), random, []);
        if (wrong) blamed.set(index, report);
        return wrong ?? report;
      });
      return sentParent && blamed.size > 2 ? told(sentParent, sent, ["contributor-slip", "parent-slip"], blamed) : null;
    }
  }
}

const partsOf = (table: "requests" | "reviewAndLitigation"): CellId[] =>
  form.tables[table].numbers
    .map(({ id }) => id)
    .filter((id) => !form.identitiesAt(id).some(({ right }) => right.length === 1 && right[0] === id));

/** Two digits transposed, one dropped, one doubled, one replaced: whichever the number allows. */
function misdigited(truth: Report, cells: readonly CellId[], random: Random, following: readonly string[]): Report | null {
  const filled = cells.filter((id) => truth.amount(id) > 0);
  const id = filled[random(filled.length)];
  if (id === undefined) return null;
  const digits = String(truth.amount(id));
  const at = random(digits.length);
  const ways = [
    digits.slice(0, at) + (digits[at + 1] ?? "") + digits[at] + digits.slice(at + 2),
    digits.length > 1 ? digits.slice(0, at) + digits.slice(at + 1) : digits,
    digits.slice(0, at) + digits[at] + digits.slice(at),
    digits.slice(0, at) + String((Number(digits[at]) + 1 + random(9)) % 10) + digits.slice(at + 1),
  ].map(Number);
  const wrong = ways[random(ways.length)] as number;
  if (wrong === truth.amount(id)) return null;
  const totals = form
    .identitiesAt(id)
    .filter(({ rule, left }) => following.includes(rule) && left.includes(id))
    .map(({ right }) => right[0] as CellId);
  return truth.with({ [id]: wrong, ...Object.fromEntries(totals.map((total) => [total, truth.amount(total) + wrong - truth.amount(id)])) });
}

function rowOver(truth: Report, random: Random): Report | null {
  const parts = partsOf("requests").filter((id) => id.includes("/outcome."));
  const pairs = parts.flatMap((id) => {
    const below = parts.find((other) => other.split("/")[2] === id.split("/")[2] && parts.indexOf(other) > parts.indexOf(id));
    return below && truth.amount(id) > 0 && truth.amount(below) === 0 ? [[id, below] as const] : [];
  });
  const pair = pairs[random(pairs.length)];
  return pair ? truth.with({ [pair[0]]: 0, [pair[1]]: truth.amount(pair[0]) }) : null;
}

/** Everything of one applicant typed in an empty neighbouring column, the totals added up from that. */
function columnOver(truth: Report, random: Random): Report | null {
  const numbers = form.tables.requests.numbers;
  const columns = [...new Set(numbers.map(({ id }) => id.split("/")[2] as string))].filter((column) => column !== "total");
  const inColumn = (column: string): CellId[] => numbers.map(({ id }) => id).filter((id) => id.endsWith(`/${column}`));
  const filled = (column: string | undefined): boolean => column !== undefined && inColumn(column).some((id) => truth.amount(id) > 0);
  const pairs = columns.flatMap((column, index) =>
    [columns[index - 1], columns[index + 1]].flatMap((other) =>
      other !== undefined && filled(column) && !filled(other) ? [[column, other] as const] : [],
    ),
  );
  const pair = pairs[random(pairs.length)];
  if (!pair) return null;
  const [from, to] = pair.map(inColumn) as [CellId[], CellId[]];
  return truth.with(
    Object.fromEntries(
      from.flatMap((id, index) => [
        [id, 0],
        [to[index] as CellId, truth.amount(id)],
      ]),
    ),
  );
}

export interface Score {
  cases: number;
  /** Differing cells. */
  cells: number;
  /** Cells whose first-named cause is the true one: who, and what the number should be. */
  first: number;
  /** Cells for which a single cause was named, and those of them where it was the true one. */
  alone: number;
  aloneRight: number;
  /** The true one is among those listed. */
  listed: number;
}

export function scoreOf(cases: readonly Case[]): Score {
  const score: Score = { cases: cases.length, cells: 0, first: 0, alone: 0, aloneRight: 0, listed: 0 };
  for (const { differences, kinds, blamed } of cases) {
    for (const { at, causes } of differences) {
      const isTrue = (cause: (typeof causes)[number][number] | undefined): boolean => {
        const truth = cause && kinds.includes(cause.kind) ? blamed.get(cause.of) : undefined;
        return truth === null || (truth !== undefined && cause?.corrections.get(at)?.to === truth.amount(at));
      };
      const isAlone = causes.length === 1 && causes[0]?.length === 1;
      score.cells += 1;
      if (causes.some(([best]) => isTrue(best))) score.first += 1;
      if (causes.some((alternatives) => alternatives.some(isTrue))) score.listed += 1;
      if (isAlone) score.alone += 1;
      if (isAlone && isTrue(causes[0]?.[0])) score.aloneRight += 1;
    }
  }
  return score;
}

/** So many, or as many as turn up among five times as many draws. */
export function casesOf(mishap: Mishap, count: number, hasLastYear = false): Case[] {
  const cases: Case[] = [];
  for (let seed = 0; seed < 5 * count && cases.length < count; seed += 1) {
    const drawn = caseOf(mishap, seed, hasLastYear);
    if (drawn) cases.push(drawn);
  }
  return cases;
}
