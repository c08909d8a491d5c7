/**
 * Native check cells: one for every equation of the form, saying in words what does not add up, and one summary a
 * table. A check is built once as a small expression and printed two ways, as formula text and as the cached result,
 * so that the two cannot say different things.
 */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { Named } from "../form/geometry";
import { isTotal } from "../form/identities";
import type { Identity } from "../form/identities";
import type { Typed } from "../report/cell-text";
import { areaA1 } from "../sheet/addresses";
import type { CellPosition, Area } from "../sheet/addresses";
import { filledIn, leftBlank, native, notCounts, numbersAsText, quoted, sumOf } from "./formulas";
import * as words from "./words.zh-CN";
import type { Sentence, Slot } from "./words.zh-CN";

export interface Check {
  /** 自然人：一＋二＝（七）＋四 */
  readonly about: string;
  readonly formula: string;
  /** What the formula shows for the values now in the cells. */
  readonly cached: string;
}

/** The cells of one table on its sheet. */
export interface PlacedTable {
  at(id: CellId): CellPosition;
  value(id: CellId): Typed;
}

type Numbers = Partial<Readonly<Record<Slot["slot"], { readonly formula: string; readonly value: number }>>>;

export function identityCheck(form: Form, identity: Identity, table: PlacedTable): Check {
  const count = (ids: readonly CellId[], how: "sumOf" | "notCounts" | "numbersAsText"): { formula: string; value: number } => ({
    formula: { sumOf, notCounts, numbersAsText }[how](ids.map(table.at)),
    value: native[how](ids.map(table.value)),
  });
  const left = count(identity.left, "sumOf");
  const right = count(identity.right, "sumOf");
  const all = [...identity.left, ...identity.right];
  const asText = count(all, "numbersAsText");
  const bad = count(all, "notCounts");
  const difference = { formula: `ABS(${left.formula}-${right.formula})`, value: Math.abs(left.value - right.value) };

  const name = nameOf(form, identity);
  const sides = sidesOf(form, identity);
  const off = say(words.sidesDiffer(name, ...sides), { left, right, difference });
  const { remark } = words.after;
  const alsoText = ifAny(asText, say([remark, ...words.numbersAsText], { asText }));
  const alsoBad = ifAny(bad, say([remark, ...words.notCounts], { bad }));
  const onlyText = say([name, words.after.name, ...words.numbersAsText], { asText });
  const onlyBad = say([name, words.after.name, ...words.notCounts, words.shouldBeCounts], { bad });
  const { agrees, broken } = words.verdicts;

  const isOpen = notFilledIn(form, identity, table.at);
  const isOff = `${left.formula}<>${right.formula}`;
  const unequal = together(off, alsoText, alsoBad);
  const equal = ifAny(asText, together(onlyText, alsoBad), ifAny(bad, onlyBad, fixed(agrees)));
  return {
    about: words.equation(name, ...sides),
    formula: `=IFERROR(IF(${isOpen},"",IF(${isOff},${unequal.formula},${equal.formula})),${quoted(broken)})`,
    cached: isNotFilledIn(form, identity, table.value) ? "" : (left.value !== right.value ? unequal : equal).text,
  };
}

/** The condition under which an equation is plainly broken, as formula text. */
export function isOff(form: Form, identity: Identity, at: (id: CellId) => CellPosition): string {
  return `AND(NOT(${notFilledIn(form, identity, at)}),${sumOf(identity.left.map(at))}<>${sumOf(identity.right.map(at))})`;
}

/**
 * While somebody is filling in, a balance with one side still empty says nothing yet; nor does a total with neither
 * parts nor a number of its own.
 */
function notFilledIn(form: Form, identity: Identity, at: (id: CellId) => CellPosition): string {
  const isEmpty = (ids: readonly CellId[]): string => `${filledIn(leavesOf(form, ids).map(at))}=0`;
  if (isTotal(identity)) return `AND(${isEmpty(identity.left)},${sumOf(identity.right.map(at))}=0)`;
  return `OR(${isEmpty(identity.left)},${isEmpty(identity.right)})`;
}

function isNotFilledIn(form: Form, identity: Identity, value: (id: CellId) => Typed): boolean {
  const isEmpty = (ids: readonly CellId[]): boolean => native.filledIn(leavesOf(form, ids).map(value)) === 0;
  if (isTotal(identity)) return isEmpty(identity.left) && native.sumOf(identity.right.map(value)) === 0;
  return isEmpty(identity.left) || isEmpty(identity.right);
}

/** 上年结转 against last year's own 结转下年度, a number that is not in this workbook's tables. */
export function carriedOverCheck(form: Form, id: CellId, lastYear: number, table: PlacedTable): Check {
  const left = { formula: sumOf([table.at(id)]), value: native.sumOf([table.value(id)]) };
  const right = { formula: String(lastYear), value: lastYear };
  const difference = { formula: `ABS(${left.formula}-${right.formula})`, value: Math.abs(left.value - right.value) };
  const name = shortOf(lastOf(form.cell(id).columnLabels));
  const sides = [words.carriedOver.left, words.carriedOver.right] as const;
  const off = say(words.sidesDiffer(name, ...sides), { left, right, difference });
  const { agrees, broken } = words.verdicts;
  return {
    about: words.equation(name, ...sides),
    formula: `=IFERROR(IF(${left.formula}<>${right.formula},${off.formula},${quoted(agrees)}),${quoted(broken)})`,
    cached: left.value !== right.value ? off.text : agrees,
  };
}

/** What a table comes to: all well, what is wrong, what is missing. `checks` are the table's check cells. */
export function tableSummary(
  form: Form,
  ids: readonly CellId[],
  checks: readonly Area[],
  checkTexts: readonly string[],
  table: PlacedTable,
): Omit<Check, "about"> {
  const totals = totalCells(form);
  const leaves = ids.filter((id) => !totals.has(id));
  const cells = ids.map(table.at);
  const values = ids.map(table.value);
  const wrongOnes = checks.map((area) => `COUNTIF(${areaA1(area)},${quoted(`*${words.differs}*`)})`);
  const wrong = { formula: wrongOnes.join("+") || "0", value: checkTexts.filter((text) => text.includes(words.differs)).length };
  const asText = { formula: numbersAsText(cells), value: native.numbersAsText(values) };
  const bad = { formula: notCounts(cells), value: native.notCounts(values) };
  const blank = { formula: leftBlank(cells), value: native.leftBlank(values) };
  const filled = { formula: filledIn(leaves.map(table.at)), value: native.filledIn(leaves.map(table.value)) };

  const { start, noneWrong } = words.summary;
  const { notFilledIn, allAgree, allFilledIn } = words.verdicts;
  const well = checks.length > 0 ? allAgree : allFilledIn;

  const parts = together(
    fixed(start),
    ifAny(wrong, say(words.summary.wrong, { wrong }), fixed(noneWrong)),
    ifAny(asText, say(words.summary.asText, { asText })),
    ifAny(bad, say(words.summary.bad, { bad })),
    ifAny(blank, say(words.summary.blank, { blank })),
  );
  return {
    formula: `=IF(${filled.formula}+${wrong.formula}=0,${quoted(notFilledIn)},IF(${wrong.formula}+${asText.formula}+${bad.formula}+${blank.formula}=0,${quoted(well)},${parts.formula}))`,
    cached: filled.value + wrong.value === 0 ? notFilledIn : wrong.value + asText.value + bad.value + blank.value === 0 ? well : parts.text,
  };
}

/** A piece of an answer: as formula text, and what it comes to for the values at hand. */
interface Said {
  readonly formula: string;
  readonly text: string;
}

const fixed = (text: string): Said => ({ formula: quoted(text), text });

/** What is said where there are any of something. */
const ifAny = (count: { readonly formula: string; readonly value: number }, said: Said, otherwise: Said = fixed("")): Said => ({
  formula: `IF(${count.formula}>0,${said.formula},${otherwise.formula})`,
  text: (count.value > 0 ? said : otherwise).text,
});

const together = (...parts: readonly Said[]): Said => ({
  formula: parts.map(({ formula }) => formula).join("&"),
  text: parts.map(({ text }) => text).join(""),
});

function say(sentence: Sentence, numbers: Numbers): Said {
  const pieces = sentence.map((piece) => (typeof piece === "string" ? { formula: quoted(piece), value: piece } : numbers[piece.slot]));
  return {
    formula: pieces
      .map((piece) => (piece && /[-+]/.test(piece.formula) && typeof piece.value === "number" ? `(${piece.formula})` : piece?.formula))
      .join("&"),
    text: pieces.map((piece) => String(piece?.value)).join(""),
  };
}

function sidesOf(form: Form, identity: Identity): [left: string, right: string] {
  if (isTotal(identity)) return [words.partsTogether(identity.left.length), totalLabel(form, identity)];
  const side = (ids: readonly CellId[]): string => ids.map((id) => markOf(lastOf(form.cell(id).rowLabels))).join("＋");
  return [side(identity.left), side(identity.right)];
}

/** Which line the equation is about: the row for a sum along a row, otherwise the column or, with no row labels, its block. */
function nameOf(form: Form, identity: Identity): string {
  const { rowLabels, columnLabels } = form.cell(identity.at);
  if (!isAlongRow(form, identity)) return shortOf(lastOf(columnLabels));
  return shortOf(rowLabels.length > 0 ? lastOf(rowLabels) : lastOf(columnLabels.slice(0, -1)));
}

function totalLabel(form: Form, identity: Identity): string {
  const { rowLabels, columnLabels } = form.cell(identity.at);
  return shortOf(lastOf(isAlongRow(form, identity) ? columnLabels : rowLabels));
}

export const isAlongRow = (form: Form, identity: Identity): boolean =>
  identity.left.every((id) => form.cell(id).row === form.cell(identity.at).row);

const shortOf = (named: Named): string => named.short ?? named.label;

const lastOf = (named: readonly Named[]): Named => named[named.length - 1] as Named;

/** 「一、本年新收…」 → 「一」, 「（七）总计」 → 「（七）」. */
const markOf = ({ label }: Named): string => /^(?:（[^）]+）|[^、]+(?=、))/.exec(label)?.[0] ?? label;

const totalCells = (form: Form): Set<CellId> => new Set(form.identities.filter(isTotal).map((identity) => identity.at));

/** The cells somebody fills in behind these: totals replaced by what they sum. */
function leavesOf(form: Form, ids: readonly CellId[]): CellId[] {
  const below = (id: CellId): CellId[] => {
    const total = form.identitiesAt(id).find((other) => isTotal(other) && other.at === id);
    return total ? total.left.flatMap(below) : [id];
  };
  return [...new Set(ids.flatMap(below))];
}
