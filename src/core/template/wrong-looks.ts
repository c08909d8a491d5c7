/**
 * Conditional formats. Over number cells: a total that its parts do not give, a number that cannot stand here, a blank.
 * Over check cells: what they say.
 * Totals whose formulas are alike relative to their cell share one format.
 */

import type { TableId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { Identity } from "../form/identities";
import type { NumberKind } from "../form/label-tree";
import { a1, areasOf } from "../sheet/addresses";
import type { CellPosition, Area } from "../sheet/addresses";
import { isOff } from "./checks";
import type { PlacedTable } from "./checks";
import { quoted } from "./formulas";
import type { PlannedConditionalFormat } from "./sheet-plan";
import { differs, verdicts } from "./words.zh-CN";

export function wrongTotals(form: Form, id: TableId, table: PlacedTable): PlannedConditionalFormat[] {
  const alike = new Map<string, Identity[]>();
  for (const identity of form.identities.filter(({ at }) => at.startsWith(`${id}/`))) {
    const at = table.at(identity.at);
    const relative = isOff(form, identity, (cell) => {
      const { row, column } = table.at(cell);
      return { row: row - at.row + form.tables[id].rows, column: column - at.column + form.tables[id].columns };
    });
    alike.set(relative, [...(alike.get(relative) ?? []), identity]);
  }

  return [...alike.values()].flatMap((identities) =>
    areasOf(identities.map(({ at }) => table.at(at))).map((area): PlannedConditionalFormat => {
      const first = identities.find(({ at }) => table.at(at).row === area.row && table.at(at).column === area.column) as Identity;
      return { area, formula: `=${isOff(form, first, table.at)}`, look: "wrong" };
    }),
  );
}

/** IF rather than AND: Excel works out every argument of AND, and INT of a text is an error. */
const unfit: Readonly<Record<NumberKind, (cell: string) => string>> = {
  count: (cell) => `=IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}<>INT(${cell})),${cell}<>"")`,
  money: (cell) => `=IF(ISNUMBER(${cell}),${cell}<0,${cell}<>"")`,
  change: (cell) => `=IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),${cell}<>"")`,
};

export function wrongNumbers(cells: readonly (CellPosition & { readonly kind: NumberKind })[]): PlannedConditionalFormat[] {
  const kinds = Object.keys(unfit) as NumberKind[];
  return kinds.flatMap((kind) =>
    areasOf(cells.filter((cell) => cell.kind === kind)).flatMap((area): PlannedConditionalFormat[] => [
      { area, formula: unfit[kind](a1(area)), look: "wrong" },
      { area, formula: `=${a1(area)}=""`, look: "blank" },
    ]),
  );
}

/** Colours follow the words, so that a cell that repeats a verdict elsewhere is coloured alike. */
export function verdictLooks(areas: readonly Area[]): PlannedConditionalFormat[] {
  const { agrees, allAgree, allFilledIn, marksWrong, marksBlank } = verdicts;
  return areas.flatMap((area): PlannedConditionalFormat[] => {
    const cell = a1(area);
    const has = (text: string): string => `ISNUMBER(FIND(${quoted(text)},${cell}))`;
    return [
      { area, formula: `=OR(${[agrees, allAgree, allFilledIn].map((text) => `${cell}=${quoted(text)}`).join(",")})`, look: "good" },
      { area, formula: `=OR(${[differs, ...marksWrong].map(has).join(",")})`, look: "wrong" },
      { area, formula: `=${has(marksBlank)}`, look: "blank" },
    ];
  });
}
