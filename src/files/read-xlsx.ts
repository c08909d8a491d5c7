/** An .xlsx package (Excel's, WPS's, LibreOffice's, anybody's) → sheets and defined names. Parts are read on demand. */

import { Grid } from "../core/sheet/grid";
import type { SheetOfWorkbook, WorkbookContent } from "../core/readers/read-workbook";
import { rememberedText } from "../core/remembered";
import { parseArea } from "../core/sheet/addresses";
import { ourNames } from "../core/sheet/names";
import { Budget, caps, damaged, within } from "./caps";
import { relatedParts } from "./package-parts";
import { sheetCells } from "./read-xlsx-sheet";
import { attribute, attributeOf, scanXml, unescapeXml } from "./scan-xml";
import { sharedStringsIn } from "./shared-strings";
import type { Zip } from "./unzip";

export function xlsxContent(zip: Zip, workbookPart: string): WorkbookContent {
  const xml = zip.text(workbookPart);
  if (xml === null) throw damaged();
  const relations = relationsOf(zip, workbookPart);
  const { listed, names } = partsOf(xml);

  const budget = new Budget();
  const partsRead = new Set<string>();
  let strings: readonly string[] | null = null;
  const sharedStrings = (): readonly string[] => (strings ??= readSharedStrings(zip, relations, budget));
  const sheets = listed.map(({ name, relation, isHidden }): SheetOfWorkbook => {
    let grid: Grid | null = null;
    const read = (): Grid => {
      const part = relations.byId.get(relation);
      // No program writes two sheets in one part; read for each, a small file would unfold without end.
      if (part !== undefined && partsRead.has(part)) throw damaged();
      if (part !== undefined) partsRead.add(part);
      const sheet = part === undefined ? null : zip.rawXml(part);
      // A chart sheet, or a part that is not there: nothing to read.
      return new Grid(sheet === null ? [] : sheetCells(sheet, sharedStrings(), budget), { sheet: name, row: 0, column: 0 });
    };
    return { name, isHidden, grid: () => (grid ??= read()) };
  });
  return { sheets, names };
}

interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** What a workbook's own part lists. */
const partsOf = rememberedText((xml: string): { readonly listed: readonly ListedSheet[]; readonly names: WorkbookContent["names"] } => {
  const listed: ListedSheet[] = [];
  const names: DefinedName[] = [];
  let open: { readonly attributes: string; text: string } | null = null;

  scanXml(xml, {
    open(name, attributes) {
      if (name === "sheet") {
        const sheet = {
          name: attribute(attributes, "name") ?? "",
          relation: attributeOf(attributes, "id") ?? "",
          isHidden: /hidden/i.test(attribute(attributes, "state") ?? ""),
        };
        within(listed.push(sheet), caps.sheets);
      }
      // Old workbooks carry tens of thousands of names along; nothing is asked of any but ours.
      if (name === "definedName" && attribute(attributes, "name")?.startsWith(ourNames)) open = { attributes, text: "" };
    },
    text(text) {
      if (open) open.text += unescapeXml(text);
    },
    close(name) {
      if (name !== "definedName" || !open) return;
      const defined = {
        name: attribute(open.attributes, "name") ?? "",
        isLocal: attribute(open.attributes, "localSheetId") !== undefined,
        refersTo: open.text,
      };
      within(names.push(defined), caps.names);
      open = null;
    },
  });
  return { listed, names: areasOf(names) };
});

interface DefinedName {
  readonly name: string;
  readonly isLocal: boolean;
  readonly refersTo: string;
}

/** A name of the whole workbook comes before a sheet's own, which a copied sheet brings along. */
function areasOf(names: readonly DefinedName[]): WorkbookContent["names"] {
  const areas = new Map<string, NonNullable<ReturnType<typeof parseArea>>>();
  for (const { name, refersTo } of [...names].sort((a, b) => Number(a.isLocal) - Number(b.isLocal))) {
    const area = areas.has(name) ? null : parseArea(refersTo);
    if (area) areas.set(name, area);
  }
  return areas;
}

interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  readonly sharedStrings: string | null;
}

function relationsOf(zip: Zip, workbookPart: string): Relations {
  const relations = relatedParts(zip, workbookPart);
  return {
    byId: new Map(relations.map(({ id, part }) => [id, part])),
    sharedStrings: relations.reduce<string | null>((found, { type, part }) => (type.endsWith("/sharedStrings") ? part : found), null),
  };
}

/** The part of each sheet, by the sheet's name. */
export function sheetParts(zip: Zip, workbookPart: string): Map<string, string> {
  const { byId } = relationsOf(zip, workbookPart);
  return new Map(
    partsOf(zip.text(workbookPart) ?? "").listed.flatMap(({ name, relation }) => {
      const part = byId.get(relation);
      return part === undefined ? [] : [[name, part] as const];
    }),
  );
}

function readSharedStrings(zip: Zip, relations: Relations, budget: Budget): readonly string[] {
  const xml = relations.sharedStrings === null ? null : zip.text(relations.sharedStrings);
  return xml === null ? [] : sharedStringsIn(xml, budget);
}
