/** Puts parts of a report back that are not there: a sheet each, empty, in its place among the others. Nothing else is touched. */

import { sectionOf } from "../core/form/cell-id";
import type { SectionId } from "../core/form/cell-id";
import { withoutNotGiven } from "../core/readers/stored-settings";
import { quotedSheet } from "../core/sheet/addresses";
import { areaNames, settingKeys } from "../core/sheet/names";
import type { SheetPlan, WorkbookPlan } from "../core/template/sheet-plan";
import { insertSheets } from "./insert";
import type { Sighting } from "./last-seen-places";

/** `plan`: of the whole report. */
export function insertMissing(plan: WorkbookPlan, sections: readonly SectionId[], { areas }: Sighting): Promise<void> {
  const isMissing = ({ role }: SheetPlan): boolean => (sections as readonly string[]).includes(role);
  const missing = plan.sheets.filter(isMissing);
  return insertSheets({
    sheets: missing,
    settings: (kept) => {
      const form = withoutNotGiven(kept[settingKeys.form] ?? "", sections);
      return form === null ? {} : { [settingKeys.form]: form };
    },
    async finish(context) {
      await queuePlaces(context, plan, missing, areas);
      await queueCover(context, plan, missing);
    },
  });
}

/** Each after the part before it that is there, else before the one after it. */
async function queuePlaces(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  missing: readonly SheetPlan[],
  areas: Sighting["areas"],
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name, items/id");
  await context.sync();

  const nameOf = (sheet: SheetPlan): string | undefined => {
    if (missing.includes(sheet)) return sheet.name;
    const seen = areas.get(sectionOf(sheet.role as SectionId));
    return worksheets.items.find(({ id, name }) => (seen ? id === seen.sheetId : name === sheet.name))?.name;
  };
  const order = worksheets.items.map(({ name }) => name);
  for (const sheet of missing) {
    const at = plan.sheets.indexOf(sheet);
    order.splice(order.indexOf(sheet.name), 1);
    const positionOf = (other: SheetPlan): number => order.indexOf(nameOf(other) ?? "");
    const before = plan.sheets
      .slice(0, at)
      .map(positionOf)
      .filter((position) => position >= 0)
      .at(-1);
    const after = plan.sheets
      .slice(at + 1)
      .map(positionOf)
      .find((position) => position >= 0);
    const position = before === undefined ? (after ?? order.length) : before + 1;
    order.splice(position, 0, sheet.name);
    worksheets.getItem(sheet.name).position = position;
  }
}

/** The cover says how far each part is filled in; with a sheet that was deleted went what it referred to. */
async function queueCover(context: Excel.RequestContext, plan: WorkbookPlan, missing: readonly SheetPlan[]): Promise<void> {
  const cover = plan.sheets.find(({ role }) => role === "cover");
  const planned = cover?.names.find(({ name }) => name === areaNames.agency)?.area;
  const agency = context.workbook.names.getItemOrNullObject(areaNames.agency);
  await context.sync();
  if (!cover || !planned || agency.isNullObject) return;
  const anchor = agency.getRangeOrNullObject();
  await context.sync();
  if (anchor.isNullObject) return;

  const lines = cover.cells.filter(({ formula }) => missing.some(({ name }) => formula?.includes(`${quotedSheet(name)}!`)));
  const held = lines.map(({ formula, row, column }) => {
    const cell = anchor.getOffsetRange(row - planned.row, column - planned.column);
    cell.load("formulas");
    return { cell, formula };
  });
  await context.sync();
  for (const { cell, formula } of held) if (String(cell.formulas[0]?.[0]).includes("#REF!")) cell.formulas = [[formula]];
}
