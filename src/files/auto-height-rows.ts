/**
 * hucre marks every row height as set by hand, and a row set by hand no longer follows its text. Here the rows that
 * should grow keep their height as a first guess only. Nothing else in the file is touched.
 *
 * Leaving the height away instead is no way out: LibreOffice then shows one line of each paragraph.
 */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import type { SheetPlan } from "../core/template/sheet-plan";

/** The first day a zip knows, in local fields as zip writes them: the same bytes in every time zone. */
const mtime = new Date(1980, 0, 1);

export function letRowsGrow(xlsx: Uint8Array, sheets: readonly SheetPlan[]): Uint8Array {
  const parts = unzipSync(xlsx);
  sheets.forEach(({ growingRows }, index) => {
    if (!growingRows) return;
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const grows = (row: string): boolean => Number(row) > growingRows.from && Number(row) <= growingRows.to + 1;
    const xml = strFromU8(parts[path] as Uint8Array);
    parts[path] = strToU8(
      xml.replace(/<row r="(\d+)"[^>]*/g, (tag, row: string) => (grows(row) ? tag.replace(' customHeight="1"', "") : tag)),
    );
  });
  return zipSync(parts, { mtime });
}
