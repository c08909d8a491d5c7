import { test } from "vitest";
import { headlessGrid } from "../../workbench/grid/headless";
test("x", async () => {
  const grid = headlessGrid(); const s = grid.activeSheet(); const log: string[] = [];
  grid.univer.commands.onCommandExecuted((c) => { log.push(c.id + " " + String(JSON.stringify(c.params)).slice(0, 300)); });
  grid.write(s, { row: 0, column: 0, rows: 2, columns: 2 }, [[{ value: 1 }, { value: 1 }], [{ value: 2 }, { value: 3 }]]);
  await grid.settled();
  const f = ['=LEN("xxgk-mark:error")>0', '=LEN("xxgk-mark:error")>0', '=TRUE', '=1>0', '=LEN("x")>0','=LEN("a:b")>0', '=A7="" ', '=LEN("a!b")>0'];
  f.forEach((formula, i) => grid.setConditionalFormat(s, { id: "a" + i, areas: [{ row: i, column: 3, rows: 1, columns: 1 }], formula, look: { fill: "#FFC7CE" }, stopIfTrue: false }));
  await grid.settled(); 
  console.log(f.map((_, i) => grid.visibleFill(s, i, 3)), log.filter((l) => l.includes("calculation-result")).join("\n"));
  grid.dispose();
});
