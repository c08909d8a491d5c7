/** Converters write a label over fewer columns than its head: its row's numbers begin earlier and the row ends in empty cells. */

import fc from "fast-check";
import { expect, test } from "vitest";

import { tableRows } from "../../made/files/laid-out";
import { tableIds } from "../../src/core/form/cell-id";
import { readDocument } from "../../src/core/readers/read-document";
import type { Block } from "../../src/core/readers/block";
import { gridOfFlow } from "../../src/core/sheet/grid";
import type { Given } from "../../src/core/sheet/grid";
import { toReportFile } from "../../src/core/report/report-file";
import { numbered } from "../files/reports";

type Spanned = Exclude<Given, string | number | null>;
const isSpanned = (given: Given): given is Spanned => typeof given === "object" && given !== null;

test.each(["2021", "2019"] as const)("the numbers of %s are read where they begin, or not at all", (edition) => {
  const report = numbered(edition);
  const wide = tableRows(report, "requests", "merged").flatMap((row, index) =>
    row.some(
      (given) =>
        isSpanned(given) && typeof given.value === "string" && (given.columnSpan ?? 1) > 1 && (given.rowSpan ?? 1) === 1 && index > 2,
    )
      ? [index]
      : [],
  );
  expect(wide.length).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.subarray(wide, { minLength: 1 }), fc.boolean(), (rows, withEmptyCell) => {
      const blocks = tableIds.flatMap((id): Block[] => {
        const laid = tableRows(report, id, "merged").map((row, index): Given[] => {
          if (id !== "requests" || !rows.includes(index)) return row;
          const at = row.findIndex((given) => isSpanned(given) && typeof given.value === "string" && (given.columnSpan ?? 1) > 1);
          const label = row[at] as Spanned;
          const narrower = { ...label, columnSpan: (label.columnSpan ?? 1) - 1 };
          return [...row.slice(0, at), narrower, ...row.slice(at + 1), ...(withEmptyCell ? [null] : [])];
        });
        return [
          { kind: "paragraph", text: report.form.section(id).heading },
          { kind: "table", grid: gridOfFlow(laid) },
        ];
      });
      const result = readDocument(blocks);
      if (!result.ok) expect(result.failure.code).toBe("table-unclear");
      else expect(toReportFile(result.report)["requests"]).toEqual(toReportFile(report)["requests"]);
    }),
    { numRuns: 60 },
  );
});
