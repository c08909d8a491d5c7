/**
 * What the clerks of 云岭县 got wrong, each once, in the ways people do. A slip takes the true report and gives what was
 * sent; the truth stays with it, so that tests know what an answer has to be.
 */

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";

type Changes = Readonly<Record<CellId, Typed>>;
type MakeSlip = (truth: Report) => Report;

const form = formOf("2021");
const requests = (row: string, column: string): CellId => `requests/${row}/${column}`;

const changed =
  (make: (truth: Report) => Changes): MakeSlip =>
  (truth) => {
    const changes = make(truth);
    if (Object.entries(changes).every(([id, value]) => truth.typed(id as CellId) === value))
      throw new RangeError(`a slip that changes nothing: ${JSON.stringify(changes)}`);
    return truth.with(changes);
  };

/** Adds `by` to a leaf of table 3 and to every total above it: what a workbook with formulas does by itself. */
function withTotals(truth: Report, leaves: readonly (readonly [row: string, column: string, by: number])[]): Changes {
  const by = new Map<CellId, number>();
  for (const [row, column, amount] of leaves) {
    const rows = row.startsWith("outcome.") ? [row, "outcome.total"] : [row];
    for (const each of rows)
      for (const line of [column, "total"]) by.set(requests(each, line), (by.get(requests(each, line)) ?? 0) + amount);
  }
  return Object.fromEntries([...by].filter(([, amount]) => amount !== 0).map(([id, amount]) => [id, truth.amount(id) + amount]));
}

/** Two neighbouring digits changed places: 「137」 for 「173」. */
function transposed(value: number): number {
  const digits = String(value);
  const at = Array.from(digits, (_, index) => index)
    .reverse()
    .find((index) => index > 0 && digits[index] !== digits[index - 1]);
  if (at === undefined) throw new RangeError(`${value} has no digits to transpose`);
  return Number(digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1));
}

/** 「519」 for 「159」. */
const firstTransposed = (value: number): number => Number(String(value).replace(/^(.)(.)/, "$2$1"));

const fullWidth = (value: number): string => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const inText =
  (section: "overview" | "problemsAndImprovements", from: RegExp, to: string): MakeSlip =>
  (truth) => {
    const text = truth.narrative[section] ?? "";
    if (!from.test(text)) throw new RangeError(`the text has nothing like ${from.source}`);
    return truth.with({ [section]: text.replace(from, to) });
  };

/** By the body's name without its county. */
export const slips: Readonly<Record<string, { readonly what: string; readonly make: MakeSlip }>> = {
  发展和改革局: { what: "last year's figures left in a sentence", make: inText("overview", /^2025年/, "2024年") },
  民政局: {
    what: "the text states another number than the table",
    make: (truth) =>
      inText("overview", /新收政府信息公开申请\d+件/, `新收政府信息公开申请${truth.amount("requests/newlyReceived/total") + 2}件`)(truth),
  },
  司法局: { what: "a total of table 4 left at 0", make: changed(() => ({ "reviewAndLitigation/reconsideration/total": 0 })) },
  财政局: {
    what: "the fee in 元 instead of 万元",
    make: changed((truth) => ({
      "proactiveDisclosure/administrativeFees/feesCollected": Math.round(
        Number(truth.typed("proactiveDisclosure/administrativeFees/feesCollected")) * 10_000,
      ),
    })),
  },
  人力资源和社会保障局: {
    what: "a total that was not updated when a request came in late",
    make: changed((truth) => ({ [requests("outcome.total", "total")]: truth.amount(requests("outcome.total", "total")) - 3 })),
  },
  自然资源局: {
    what: "two digits transposed",
    make: changed((truth) => ({
      [requests("newlyReceived", "naturalPerson")]: transposed(truth.amount(requests("newlyReceived", "naturalPerson"))),
    })),
  },
  住房和城乡建设局: {
    what: "a number typed one row too low",
    make: changed((truth) => ({
      [requests("outcome.partlyDisclosed", "naturalPerson")]: 0,
      [requests("outcome.refused.stateSecret", "naturalPerson")]: truth.amount(requests("outcome.partlyDisclosed", "naturalPerson")),
    })),
  },
  交通运输局: {
    what: "two requests of businesses counted as natural persons', consistently",
    make: changed((truth) =>
      withTotals(truth, [
        ["newlyReceived", "naturalPerson", 1],
        ["newlyReceived", "commercialEnterprise", -1],
        ["outcome.unableToProvide.notHeld", "naturalPerson", 1],
        ["outcome.unableToProvide.notHeld", "commercialEnterprise", -1],
      ]),
    ),
  },
  水利局: {
    what: "what came over from last year counted as new",
    make: changed((truth) => {
      const over = truth.amount(requests("carriedOver", "naturalPerson"));
      return withTotals(truth, [
        ["newlyReceived", "naturalPerson", over],
        ["carriedOver", "naturalPerson", -over],
      ]);
    }),
  },
  文化和旅游局: { what: "a blank of the form left in", make: inText("problemsAndImprovements", /改进措施：.*$/, "改进措施：（文字描述）") },
  市场监督管理局: {
    what: "a number in the wrong column",
    make: changed((truth) => ({
      [requests("newlyReceived", "legalServiceAgency")]: 0,
      [requests("newlyReceived", "publicWelfareOrganisation")]: truth.amount(requests("newlyReceived", "legalServiceAgency")),
    })),
  },
  统计局: {
    what: "numbers with a unit and in full width",
    make: changed((truth) => ({
      [requests("newlyReceived", "total")]: `${truth.amount(requests("newlyReceived", "total"))}件`,
      "proactiveDisclosure/administrativePenalties/decisionsThisYear": fullWidth(
        truth.amount("proactiveDisclosure/administrativePenalties/decisionsThisYear"),
      ),
    })),
  },
  城市管理局: {
    what: "a digit of table 4 mistyped",
    make: changed((truth) => ({
      "reviewAndLitigation/reconsideration/upheld": truth.amount("reviewAndLitigation/reconsideration/upheld") + 3,
    })),
  },
  林业局: {
    what: "two digits transposed where no sum can show it",
    make: changed((truth) => ({
      "proactiveDisclosure/administrativeLicences/decisionsThisYear": firstTransposed(
        truth.amount("proactiveDisclosure/administrativeLicences/decisionsThisYear"),
      ),
    })),
  },
  大湾镇人民政府: { what: "the form of 2019", make: inOldForm },
  松林镇人民政府: {
    what: "zeros left blank",
    make: changed((truth) =>
      Object.fromEntries(form.tables.requests.numbers.filter(({ id }) => truth.amount(id) === 0).map(({ id }) => [id, null])),
    ),
  },
  双河镇人民政府: {
    what: "the lines for signing off stand in the text",
    make: (truth) => new Report({ ...truth.content(), signOff: { supervisor: "", reviewer: "", editor: "" } }),
  },
};

/** Numbers that both forms ask for; what the old one asks beside was not filled in. */
function inOldForm(truth: Report): Report {
  const old = formOf("2019");
  const cells = new Map(old.cells.map(({ id }): [CellId, Typed] => [id, form.has(id) ? (truth.typed(id) ?? 0) : 0]));
  for (const { id } of old.tables.requests.numbers) {
    if (!id.startsWith("requests/outcome.otherHandling/")) continue;
    cells.set(
      id,
      ["correctionOverdue", "feeUnpaid", "other"].reduce(
        (sum, row) => sum + truth.amount(id.replace("outcome.otherHandling/", `outcome.otherHandling.${row}/`) as CellId),
        0,
      ),
    );
  }
  return new Report({ ...truth.content(), form: old, cells });
}

/** The county's own clerks: a total of table 3 right, one of its parts with two digits transposed. */
export const countySlip: MakeSlip = changed((truth) => ({
  [requests("outcome.fullyDisclosed", "naturalPerson")]: transposed(truth.amount(requests("outcome.fullyDisclosed", "naturalPerson"))),
}));
