/** The clerk's walk under every habit of real Excel that is known, and under all at once. */

import { expect, test } from "vitest";

import type { FormatByHand } from "../../workbench/host/workbook-parts";
import type { Area } from "../../src/core/sheet/addresses";
import { expectGenerated } from "../renew";
import { steps, walk } from "./excel-walk";
import type { ExcelDesk, Fault, Outcome } from "./excel-walk";

const requestsSheet = "三、依申请公开";

const table: Area = { row: 0, column: 0, rows: 40, columns: 10 };

/** A conditional format that somebody put on the sheet of table 三. */
function formatByHand({ office, isFilled }: ExcelDesk, type: FormatByHand["type"], isReadable: boolean): void {
  if (!isFilled) return;
  const { formatsByHand } = office.host.parts;
  formatsByHand.push({ id: `{by-hand-${formatsByHand.length}}`, sheet: office.sheet(requestsSheet), area: table, type, isReadable });
}

const rowFromAfar = async ({ office }: ExcelDesk): Promise<void> => {
  office.host.remotely((grid) => grid.insertRows(office.sheet(requestsSheet), 0, 1));
  await office.settle();
};

const hidden =
  (isDeep: boolean) =>
  ({ office, isFilled }: ExcelDesk): void => {
    if (!isFilled) return;
    office.grid.showSheet(office.sheet(requestsSheet), false);
    office.host.parts.hideDeeply(office.sheet(requestsSheet), isDeep);
  };

const faults: readonly Fault[] = [
  { name: "as usual: a write empties Ctrl+Z" },
  { name: "writes are on the list of Ctrl+Z", workbook: ({ office }) => void (office.host.habits.undo = "listed") },
  {
    name: "Ctrl+Z brings back formats that cannot be read",
    workbook: ({ office }) => void Object.assign(office.host.habits, { undo: "listed", undoSpoilsFormats: true }),
    meanwhile: ({ office }) => void office.grid.undo(),
  },
  { name: "a conditional format that cannot be read", workbook: (desk) => formatByHand(desk, "Custom", false) },
  {
    name: "conditional formats of other kinds",
    workbook: (desk) => (["CellValue", "ColorScale"] as const).forEach((kind) => formatByHand(desk, kind, true)),
  },
  { name: "null objects have no objects", habits: { strictNulls: true } },
  { name: "fit to width is not applied", habits: { ignoresFit: true } },
  { name: "a cell is being edited", habits: { batches: "InvalidOperationInCellEditMode" } },
  { name: "a cell is being edited, by the other code", habits: { batches: "InvalidOperation" } },
  { name: "another workbook is in front", habits: { batches: "InactiveWorkbook" } },
  { name: "security software refuses everything", habits: { batches: "AccessDenied" } },
  { name: "security software refuses writing", habits: { writes: "AccessDenied" } },
  { name: "a request may have 5,000 characters", habits: { requestLimit: 5_000 } },
  { name: "an error that no documentation lists", habits: { batches: "GeneralException" } },
  {
    name: "sheet 三 is protected",
    workbook: ({ office, isFilled }) => void (isFilled && office.grid.setSheetLook(office.sheet(requestsSheet), { protected: true })),
  },
  {
    name: "the workbook's structure is protected",
    workbook: ({ office }) => void (office.host.parts.structureIsProtected = true),
  },
  { name: "sheet 三 is hidden", workbook: hidden(false) },
  { name: "sheet 三 is hidden deeply", workbook: hidden(true) },
  { name: "somebody else puts a row in", meanwhile: rowFromAfar },
  { name: "a new workbook is refused", habits: { newWorkbooks: "refused" } },
  {
    name: "all that leave work possible, at once",
    habits: { undoSpoilsFormats: true, strictNulls: true, ignoresFit: true, newWorkbooks: "refused" },
    workbook: (desk) => {
      formatByHand(desk, "ColorScale", true);
      formatByHand(desk, "Custom", false);
    },
    meanwhile: rowFromAfar,
  },
];

const outcomes = new Map<string, Readonly<Record<string, Outcome>>>();

test.each(faults)("$name: every step is right, or said in words with nothing lost", async (fault) => {
  const outcome = await walk(fault);
  outcomes.set(fault.name, outcome);
  expect(Object.entries(outcome).filter(([, each]) => each.startsWith("WRONG"))).toEqual([]);
});

test("the table of faults and steps is the one in docs/excel-walk.md", () => {
  const lines = faults.map(({ name }) => `| ${[name, ...steps.map((step) => outcomes.get(name)?.[step] ?? "")].join(" | ")} |`);
  expectGenerated(
    new URL("../../docs/excel-walk.md", import.meta.url),
    `# The clerk's walk under each habit of real Excel

Written by tests/long/excel-walk.test.ts, which takes each walk. *right*: done; *right, and said*: done, and the pane says what was left
undone beside it (colours, a second way of saving); *said*: not done, nothing in the workbook changed, the pane says why in words.

| Excel | ${steps.join(" | ")} |
| ${["---", ...steps.map(() => "---")].join(" | ")} |
${lines.join("\n")}
`,
  );
});
