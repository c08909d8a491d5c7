/** The parts that say what a workbook is made of, with what a change of cells asks for: names that hold more rows, results to be worked out anew. */

import { absoluteAreaA1, parseArea, quotedSheet } from "../core/sheet/addresses";
import type { Area } from "../core/sheet/addresses";
import { edited, editableText } from "./editable-text";
import type { Edit } from "./editable-text";
import { contentTypes, isNamed, relatedParts, relationshipsPart } from "./package-parts";
import { attribute, scanXml, unescapeXml } from "./scan-xml";
import { isSelfClosed } from "./sheet-part";
import type { DefinedFormula } from "./stale-results";
import type { Zip } from "./unzip";
import { without } from "./write-cells";
import { escapeXml } from "./xml-text";

/** A defined name whose text has outgrown it. */
export interface GrownName {
  readonly sheet: string;
  readonly from: Area;
  readonly to: Area;
}

interface NameInPart extends DefinedFormula {
  /** Where its text stands. */
  readonly start: number;
  readonly end: number;
}

/** What comes before `calcPr` (ECMA-376 part 1, 18.2.27). */
const beforeCalcPr = ["sheets", "functionGroups", "externalReferences", "definedNames"];

/** `grown` by name. */
export function workbookChanged(xml: string, grown: ReadonlyMap<string, GrownName>): string {
  const edits: Edit[] = [];
  for (const { name, says, start, end } of namesIn(xml)) {
    const area = grown.get(name);
    if (area) edits.push({ start, end, text: escapeXml(`${quotedSheet(area.sheet)}!${absoluteAreaA1(area.to)}`) });
    else if (name === "_xlnm.Print_Area") edits.push(...grownPrintArea(says, [...grown.values()], { start, end }));
  }
  edits.push(recalculated(xml));
  return edited(xml, edits);
}

/** What is printed grows along where it ended with the text. */
function grownPrintArea(says: string, grown: readonly GrownName[], place: Pick<Edit, "start" | "end">): Edit[] {
  const printed = parseArea(says);
  const text = printed && grown.find(({ sheet, from }) => sheet === printed.sheet && from.row + from.rows === printed.row + printed.rows);
  if (!printed || !text) return [];
  const rows = text.to.row + text.to.rows - printed.row;
  return [{ ...place, text: escapeXml(`${quotedSheet(text.sheet)}!${absoluteAreaA1({ ...printed, rows })}`) }];
}

/** All names with what they stand for, as a formula says it. */
export const definedFormulas = (xml: string): DefinedFormula[] => namesIn(xml).map(({ name, says }) => ({ name, says }));

function namesIn(xml: string): NameInPart[] {
  const names: NameInPart[] = [];
  let open: { readonly name: string; readonly start: number } | null = null;
  scanXml(xml, {
    open(name, attributes, after) {
      if (name === "definedName") open = { name: attribute(attributes, "name") ?? "", start: after };
    },
    close(name, _, start) {
      if (name !== "definedName" || !open) return;
      const end = Math.max(open.start, start);
      names.push({ name: open.name, says: unescapeXml(xml.slice(open.start, end)), start: open.start, end });
      open = null;
    },
  });
  return names;
}

/** Asks the program that opens it to work every formula out anew. */
function recalculated(xml: string): Edit {
  let known: Edit | null = null;
  let behind = 0;
  let prefix = "";
  scanXml(xml, {
    open(name, attributes, after, start) {
      if (name === "workbook") prefix = xml.slice(start + 1, xml.indexOf(name, start));
      if (name !== "calcPr") return;
      const end = isSelfClosed(xml, after) ? "/" : "";
      known = { start, end: after, text: `<${prefix}calcPr${without(attributes, ["fullCalcOnLoad"])} fullCalcOnLoad="1"${end}>` };
    },
    close(name, after) {
      if (beforeCalcPr.includes(name)) behind = after;
    },
  });
  return known ?? { start: behind, end: behind, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
}

/** The order of calculation, which may name cells that have no formula any more: programs make it anew. */
export function withoutCalcChain(zip: Zip, workbook: string): Map<string, Uint8Array | null> {
  const chain = relatedParts(zip, workbook).find(({ type }) => type.endsWith("/calcChain"));
  const parts = new Map<string, Uint8Array | null>();
  if (!chain) return parts;
  parts.set(chain.part, null);
  edit(relationshipsPart(workbook), (name, attributes) => name === "Relationship" && attribute(attributes, "Id") === chain.id);
  edit(contentTypes, (name, attributes) => name === "Override" && isNamed(attributes, chain.part));
  return parts;

  /** Takes an element without content out of a part. */
  function edit(part: string, isGone: (name: string, attributes: string) => boolean): void {
    const bytes = zip.read(part);
    if (!bytes) return;
    const { text, encode } = editableText(bytes);
    let gone: { start: number; end: number } | null = null;
    let isOpen = false;
    scanXml(text, {
      open(name, attributes, after, start) {
        if (isGone(name, attributes)) [gone, isOpen] = [{ start, end: after }, true];
      },
      close(_, after) {
        if (isOpen && gone) gone.end = after;
        isOpen = false;
      },
    });
    const span = gone as { start: number; end: number } | null;
    if (span) parts.set(part, encode(text.slice(0, span.start) + text.slice(span.end)));
  }
}
