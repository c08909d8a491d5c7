/**
 * Opens a planned workbook in the grid, as Excel opens a file: no add-in takes part, nothing can be undone. The same
 * plans that the add-in inserts and the file writer writes; only what a grid shows is put there.
 */

import type { PlannedCell, PlannedConditionalFormat, PlannedValidation, SheetPlan, WorkbookPlan } from "../../src/core/template/sheet-plan";
import type { Style } from "../../src/core/template/styles";
import type { ConditionalFormat, Content, Edge, LookPatch, SheetId, Validation } from "../grid/grid";
import type { Host } from "../host/host";
import { absoluteAreaA1, quotedSheet } from "../../src/core/sheet/addresses";
import { numberBounds } from "../../src/core/template/number-bounds";
import { settingsRows, settingsSheetName } from "../../src/core/sheet/settings-sheet";
import { areasByStyle, growsWithText, pointsPerCharacter } from "../../src/core/template/sheet-layout";
import { looks, page, stopIfTrue, styleOf } from "../../src/core/template/styles";
import { horizontals, pageLayoutOf, verticals } from "../../src/excel/build-sheet";

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
  grid.setLook(sheet, { row: 0, column: 0, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) }, { numberFormat: "@" });
  rows.forEach((row, index) =>
    grid.write(sheet, { row: index, column: 0, rows: 1, columns: row.length }, [row.map((value) => ({ value }))]),
  );
}

function openSheet({ grid, parts }: Host, sheet: SheetId, plan: SheetPlan): void {
  grid.setSheetLook(sheet, {
    gridlines: false,
    tabColour: plan.tabColour ? `#${plan.tabColour}` : null,
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

  const print = parts.printSetUp(sheet);
  print.area = plan.print.area;
  print.titleRows = plan.print.titleRows ?? null;
  // Excel's host calls a property by its name with a capital.
  for (const [name, value] of Object.entries(pageLayoutOf(plan.print))) print.values[name.charAt(0).toUpperCase() + name.slice(1)] = value;
  if (plan.print.isNumbered) print.values["CenterFooter"] = page.number;
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

function lookOf({ font, fill, border, borderColour, horizontal, vertical, wrap, indent, numberFormat }: Style): LookPatch {
  return {
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    fontColour: `#${font.colour}`,
    ...(fill ? { fill: `#${fill}` } : {}),
    horizontal: horizontals[horizontal],
    vertical: verticals[vertical],
    wrap,
    indent,
    numberFormat,
    borders: Object.fromEntries(sides[border].map((edge) => [edge, { style: "Continuous", weight: "Thin", colour: `#${borderColour}` }])),
  };
}

function validationOf({ kind, errorTitle, errorMessage, promptTitle = "", promptMessage }: PlannedValidation): Validation {
  const { type, from, to } = numberBounds[kind];
  return {
    type,
    operator: to === null ? "greaterThanOrEqual" : "between",
    formula1: String(from),
    formula2: to === null ? "" : String(to),
    ignoreBlanks: true,
    alert: { show: true, style: "stop", title: errorTitle, message: errorMessage },
    prompt: { show: promptMessage !== undefined, title: promptTitle, message: promptMessage ?? "" },
  };
}

function conditionalFormatOf({ area, formula, look }: PlannedConditionalFormat, id: string): ConditionalFormat {
  const { fill, colour } = looks[look];
  return { id, areas: [area], formula, look: { ...(fill ? { fill: `#${fill}` } : {}), fontColour: `#${colour}` }, stopIfTrue };
}
