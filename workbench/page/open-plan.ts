/**
 * Opens a planned workbook in the grid, as Excel opens a file: no add-in takes part, nothing can be undone. The same
 * plans that the add-in inserts and the file writer writes; only what a grid shows is put there.
 */

import type { PlannedCell, PlannedConditionalFormat, PlannedValidation, SheetPlan, WorkbookPlan } from "../../src/core/template/sheet-plan";
import type { Style } from "../../src/core/template/styles";
import type { ConditionalFormat, Content, Edge, LookPatch, SheetId, Validation } from "../grid/grid";
import type { Host } from "../host/host";
import { absoluteAreaA1, quotedSheet } from "../../src/core/template/addresses";
import { settingsRows, settingsSheetName } from "../../src/core/template/settings-sheet";
import { areasByStyle, growsWithText, pointsPerCharacter } from "../../src/core/template/sheet-layout";
import { looks, styleOf } from "../../src/core/template/styles";

export function openPlan(host: Host, plan: WorkbookPlan): void {
  const { grid } = host;
  const before = grid.sheets();
  // Formulas may refer to any sheet of the plan.
  const sheets = plan.sheets.map((sheet) => ({ sheet, id: grid.addSheet(sheet.name) }));
  grid.group(() => sheets.forEach(({ sheet, id }) => openSheet(host, id, sheet)));
  keepSettings(host, plan.settings);

  const first = sheets[0];
  if (first) grid.activateSheet(first.id);
  for (const { id } of before) grid.removeSheet(id);
  grid.forgetUndo();
}

/** On the very hidden sheet that files carry and the add-in reads. */
function keepSettings({ grid }: Host, settings: WorkbookPlan["settings"]): void {
  const rows = settingsRows(settings);
  if (rows.length === 0) return;

  const sheet = grid.addSheet(settingsSheetName);
  grid.showSheet(sheet, false);
  rows.forEach((row, index) =>
    grid.write(sheet, { row: index, column: 0, rows: 1, columns: row.length }, [row.map((value) => ({ value }))]),
  );
}

function openSheet({ grid, parts }: Host, sheet: SheetId, plan: SheetPlan): void {
  grid.setSheetLook(sheet, {
    gridlines: false,
    tabColour: plan.tabColour ? `#${plan.tabColour.replace("#", "")}` : null,
    frozen: plan.freeze ?? { rows: 0, columns: 0 },
  });
  plan.columnWidths.forEach((characters, column) => grid.setColumnWidth(sheet, column, 1, characters * pointsPerCharacter));
  for (const [row, points] of Object.entries(plan.rowHeights))
    if (!growsWithText(plan, Number(row))) grid.setRowHeight(sheet, Number(row), 1, points);

  for (const { style, area } of areasByStyle(plan)) grid.setLook(sheet, area, lookOf(styleOf(style)));
  for (const cell of plan.cells) {
    const { row, column, rowSpan = 1, columnSpan = 1 } = cell;
    const content = contentOf(cell);
    if (content) grid.write(sheet, { row, column, rows: 1, columns: 1 }, [[content]]);
    if (rowSpan * columnSpan > 1) grid.merge(sheet, { row, column, rows: rowSpan, columns: columnSpan });
  }
  for (const validation of plan.validations) grid.setValidation(sheet, validation.area, validationOf(validation));
  // Each new format goes before the others; a plan lists the winner first.
  for (const format of [...plan.conditionalFormats].reverse())
    grid.setConditionalFormat(sheet, conditionalFormatOf(format, `{CF-${parts.nextId()}}`));
  for (const { name, area } of plan.names)
    grid.setName({ name, refersTo: `=${quotedSheet(plan.name)}!${absoluteAreaA1(area)}`, sheet: null, visible: true, comment: "" });

  const { area, orientation, fitToPagesWide, fitToPagesTall, titleRows } = plan.print;
  const print = parts.printSetUp(sheet);
  print.area = area;
  print.titleRows = titleRows ?? null;
  Object.assign(print.values, {
    Orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    Zoom: { horizontalFitToPages: fitToPagesWide, ...(fitToPagesTall > 0 ? { verticalFitToPages: fitToPagesTall } : {}) },
  });
}

function contentOf({ value, formula }: PlannedCell): Content {
  if (formula !== undefined) return { formula };
  return value === undefined || value === null || value === "" ? null : { value };
}

const sides: Readonly<Record<Style["border"], readonly Edge[]>> = {
  thin: ["top", "bottom", "left", "right"],
  bottom: ["bottom"],
  none: [],
};
const horizontals = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;

function lookOf({ font, fill, border, borderColour, horizontal, vertical, wrap, indent, numberFormat }: Style): LookPatch {
  return {
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    fontColour: `#${font.colour}`,
    ...(fill ? { fill: `#${fill}` } : {}),
    horizontal: horizontals[horizontal],
    vertical: vertical === "top" ? "Top" : "Center",
    wrap,
    indent,
    numberFormat,
    borders: Object.fromEntries(sides[border].map((edge) => [edge, { style: "Continuous", weight: "Thin", colour: `#${borderColour}` }])),
  };
}

const rules: Readonly<Record<PlannedValidation["kind"], Pick<Validation, "type" | "operator" | "formula1" | "formula2">>> = {
  count: { type: "whole", operator: "greaterThanOrEqual", formula1: "0", formula2: "" },
  money: { type: "decimal", operator: "greaterThanOrEqual", formula1: "0", formula2: "" },
  year: { type: "whole", operator: "between", formula1: "2019", formula2: "2099" },
  change: { type: "whole", operator: "between", formula1: "-1000000000", formula2: "1000000000" },
};

const validationOf = ({ kind, errorTitle, errorMessage, promptTitle = "", promptMessage }: PlannedValidation): Validation => ({
  ...rules[kind],
  ignoreBlanks: true,
  alert: { show: true, style: "stop", title: errorTitle, message: errorMessage },
  prompt: { show: promptMessage !== undefined, title: promptTitle, message: promptMessage ?? "" },
});

function conditionalFormatOf({ area, formula, look }: PlannedConditionalFormat, id: string): ConditionalFormat {
  const { fill, colour } = looks[look];
  return { id, areas: [area], formula, look: { ...(fill ? { fill: `#${fill}` } : {}), fontColour: `#${colour}` }, stopIfTrue: false };
}
