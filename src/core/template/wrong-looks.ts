/**
 * Conditional formats over number cells: a total that its parts do not give, a number that cannot stand here, a blank.
 * Totals whose formulas are alike relative to their cell share one format.
 */

import type { TableId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { NumberKind } from "../form/label-tree";
import { a1, areasOf } from "./addresses";
import type { CellPosition } from "./addresses";
import type { PlacedTable } from "./checks";
import { sumOf } from "./formulas";
import type { PlannedConditionalFormat } from "./sheet-plan";

export function wrongTotals(form: Form, id: TableId, table: PlacedTable): PlannedConditionalFormat[] {
  interface Side {
    readonly at: CellPosition;
    readonly left: readonly CellPosition[];
    readonly right: readonly CellPosition[];
  }
  const alike = new Map<string, Side[]>();
  for (const identity of form.identities.filter(({ at }) => at.startsWith(`${id}/`))) {
    const at = table.at(identity.at);
    const side: Side = { at, left: identity.left.map(table.at), right: identity.right.map(table.at) };
    const relative = [side.left, side.right].map((cells) => cells.map((cell) => `${cell.row - at.row},${cell.column - at.column}`).join(" ")).join("=");
    alike.set(relative, [...(alike.get(relative) ?? []), side]);
  }

  return [...alike.values()].flatMap((sides) =>
    areasOf(sides.map(({ at }) => at)).map((area): PlannedConditionalFormat => {
      const first = sides.find(({ at }) => at.row === area.row && at.column === area.column) as Side;
      return { area, formula: `=${sumOf(first.left)}<>${sumOf(first.right)}`, look: "wrong" };
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
