/** The few formula tokens that a sum of cells is made of → its text; null for any other formula. */

import { a1, areaA1 } from "../core/sheet/addresses";
import type { CellPosition } from "../core/sheet/addresses";

const sumFunction = 4;

/** `base`: the cell the formula stands in, for formulas shared by many cells. */
export function sumFormula(tokens: DataView, base: CellPosition): string | null {
  const stack: string[] = [];
  let at = 0;
  const u16 = (offset: number): number => tokens.getUint16(at + offset, true);
  const position = (row: number, column: number, isShared: boolean): CellPosition => {
    const index = column & 0xff;
    if (!isShared) return { row, column: index };
    return {
      row: (column & 0x8000) === 0 ? row : (base.row + row) & 0xffff,
      column: (column & 0x4000) === 0 ? index : (base.column + index) & 0xff,
    };
  };

  while (at < tokens.byteLength) {
    const token = tokens.getUint8(at);
    const kind = token < 0x20 ? token : (token & 0x1f) | 0x20;
    if (kind === 0x24 || kind === 0x2c) {
      stack.push(a1(position(u16(1), u16(3), kind === 0x2c)));
      at += 5;
    } else if (kind === 0x25 || kind === 0x2d) {
      const first = position(u16(1), u16(5), kind === 0x2d);
      const last = position(u16(3), u16(7), kind === 0x2d);
      stack.push(areaA1({ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }));
      at += 9;
    } else if (token === 0x03) {
      const right = stack.pop();
      const left = stack.pop();
      if (left === undefined || right === undefined) return null;
      stack.push(`${left}+${right}`);
      at += 1;
    } else if (token === 0x12 || token === 0x15) at += 1;
    else if (token === 0x19) {
      const option = tokens.getUint8(at + 1);
      if ((option & 0x10) !== 0) stack.push(`SUM(${stack.pop() ?? ""})`);
      else if ((option & 0x41) === 0) return null;
      at += 4;
    } else if (kind === 0x22 && u16(2) === sumFunction) {
      const count = tokens.getUint8(at + 1) & 0x7f;
      if (count === 0 || count > stack.length) return null;
      stack.push(`SUM(${stack.splice(-count).join(",")})`);
      at += 4;
    } else return null;
  }
  return stack.length === 1 ? `=${stack[0]}` : null;
}
