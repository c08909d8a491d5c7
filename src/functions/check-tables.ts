/** XXGK.CHECK: the rules over whatever tables are given, as a column of sentences. A table left out or still blank is not judged. */

import { findingsBy } from "../core/check-by-rules";
import { tableIds } from "../core/form/cell-id";
import type { TableId } from "../core/form/cell-id";
import { say } from "../core/findings/say";
import { Report } from "../core/report/report";
import { numberRules } from "../core/rules/of-numbers";
import { cellsIn, formFitting, isBlank } from "./block";
import type { Block, CellValue } from "./block";

export const allConsistent = "全部一致";

export function checkTables(table2?: Block | null, table3?: Block | null, table4?: Block | null): CellValue[][] {
  const blocks: Partial<Record<TableId, Block>> = {};
  for (const [index, block] of [table2, table3, table4].entries()) {
    if (block && !isBlank(block)) blocks[tableIds[index] as TableId] = block;
  }
  if (Object.keys(blocks).length === 0) return [[""]];

  const form = formFitting(blocks);
  const cells = new Map(Object.entries(blocks).flatMap(([table, block]) => [...cellsIn(form.tables[table as TableId], block)]));
  const findings = findingsBy(numberRules, new Report({ form, agency: null, year: null, cells }));
  return findings.length === 0 ? [[allConsistent]] : findings.map((finding) => [say(finding, form)]);
}
