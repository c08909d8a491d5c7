/** XXGK.CHECKTOTAL: exact for counts and for amounts with decimals, so that 0 means equal. */

import { moneyScale, moneyText, quotable, readCell } from "../core/report/cell-text";
import type { Typed } from "../core/report/cell-text";
import { isBlank, typedOf } from "./block";
import type { Block, CellValue } from "./block";
import { WrongArgument } from "./in-cell";

export function checkTotal(parts: Block, total: CellValue | Block): CellValue {
  const stated = typedOf(Array.isArray(total) ? total[0]?.[0] : total);
  if (stated === null || isBlank(parts)) return "";

  const sum = parts.flat().reduce((sum: number, part) => sum + millionths(typedOf(part)), 0);
  const difference = millionths(stated) - sum;
  if (!Number.isSafeInteger(sum) || !Number.isSafeInteger(difference)) throw new WrongArgument("数字过大，无法精确相加。");
  return Number(moneyText(difference));
}

/** A number in exact millionths; a blank, 「/」 or 「无」 counts as 0. */
function millionths(typed: Typed): number {
  const count = readCell(typed, "change");
  if (count.kind === "blank") return 0;
  if (count.kind === "count") return count.value * moneyScale;

  const money = readCell(typed, "money");
  if (money.kind === "money") return money.millionths;
  if (money.kind === "unreadable" && money.value !== undefined) return Math.round(money.value * moneyScale);
  throw new WrongArgument(`“${quotable(String(typed))}”不是数字。请只选数字单元格。`);
}
