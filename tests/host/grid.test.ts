import { afterEach, expect, test } from "vitest";
import { headlessGrid } from "../../workbench/grid/headless";
import type { UniverGrid } from "../../workbench/grid/univer-grid";

let grid: UniverGrid;
afterEach(() => grid?.dispose());

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

test("formulas are computed once settled, across sheets", async () => {
  grid = headlessGrid();
  const first = grid.activeSheet();
  const second = grid.addSheet("三、收到和处理");
  grid.write(second, at(0, 0, 1, 3), [[{ value: 1 }, { value: "2" }, { formula: "=SUM(A1:B1)" }]]);
  grid.write(first, at(0, 0), [[{ formula: "='三、收到和处理'!C1&\"件\"" }]]);
  const t = performance.now();
  await grid.settled();
  console.log("settle", performance.now() - t);
  expect(grid.read(second, at(0, 0, 1, 3))[0]).toEqual([
    { value: 1, kind: "number", formula: null, text: "1" },
    { value: "2", kind: "text", formula: null, text: "2" },
    { value: 1, kind: "number", formula: "=SUM(A1:B1)", text: "1" },
  ]);
  expect(grid.read(first, at(0, 0))[0]![0]!.text).toBe("1件");
});
