/**
 * A very hidden sheet put into a package that has none of its name: a part, a relationship, a content type and a line in the
 * list of sheets, each added in the spelling of what stands there. Nothing else of the package is touched.
 */

import { damaged } from "./caps";
import { editableText } from "./editable-text";
import type { EditableText } from "./editable-text";
import { contentTypeOf, contentTypes, relatedParts, relationshipsPart } from "./package-parts";
import { attribute, scanXml } from "./scan-xml";
import { sheetPart } from "./sheet-part";
import type { Zip } from "./unzip";
import { withCells } from "./write-cells";
import type { SheetChanges } from "./write-cells";
import { escapeXml } from "./xml-text";

/** Entries of the package that are written anew or left out (null), by name. */
export type Entries = Map<string, Uint8Array | null>;

/** `entries`: what of the package is to be written anyhow; the sheet's parts join them. */
export function addSheet(zip: Zip, workbook: string, entries: Entries, name: string, contents: SheetChanges["contents"]): void {
  const known = knownSheet(zip, workbook);
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const target = unused("worksheets/sheet", ".xml", (path) => zip.has(folder + path));
  const ids = new Set(relatedParts(zip, workbook).map(({ id }) => id));
  const id = unused("rIdXxgk", "", (free) => ids.has(free));

  const edit = (part: string, change: (text: string) => string): void => {
    const { text, encode } = editable(zip, entries, part);
    entries.set(part, encode(change(text)));
  };
  edit(relationshipsPart(workbook), (text) =>
    withLast(text, "Relationships", `Relationship Id="${id}" Type="${escapeXml(known.type)}" Target="${target}"`),
  );
  edit(contentTypes, (text) =>
    withLast(text, "Types", `Override PartName="/${escapeXml(folder)}${target}" ContentType="${escapeXml(known.contentType)}"`),
  );
  edit(workbook, (text) => {
    const { namespace, idName, mostId } = sheetList(text);
    const empty = sheetPart(`${declaration}<worksheet xmlns="${escapeXml(namespace)}"><sheetData/></worksheet>`);
    const sheet = withCells(empty, { contents, results: new Map(), heights: new Map() });
    entries.set(folder + target, new TextEncoder().encode(sheet));
    return withLast(text, "sheets", `sheet name="${escapeXml(name)}" sheetId="${mostId + 1}" state="veryHidden" ${idName}="${id}"`);
  });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function editable(zip: Zip, entries: Entries, part: string): EditableText {
  const bytes = entries.get(part) ?? zip.read(part);
  if (!bytes) throw damaged();
  return editableText(bytes);
}

/** How this package (there are two standards) says that a part is a worksheet. */
function knownSheet(zip: Zip, workbook: string): { readonly type: string; readonly contentType: string } {
  const sheet = relatedParts(zip, workbook).find(({ type }) => type.endsWith("/worksheet"));
  if (!sheet) throw damaged();
  return { type: sheet.type, contentType: contentTypeOf(zip, sheet.part) || worksheetType };
}

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

interface SheetList {
  /** Of spreadsheets. */
  readonly namespace: string;
  /** The attribute that leads to a sheet's part: 「r:id」, whatever stands before the colon. */
  readonly idName: string;
  readonly mostId: number;
}

function sheetList(xml: string): SheetList {
  let namespace = "";
  let idName = "";
  let mostId = 0;
  scanXml(xml, {
    open(name, attributes, _, start) {
      if (name === "workbook") {
        const prefix = xml.slice(start + 1, xml.indexOf(name, start)).replace(":", "");
        namespace = attribute(attributes, prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? "";
      }
      if (name !== "sheet") return;
      idName ||= /\s([^\s=:]+:id)\s*=/.exec(attributes)?.[1] ?? "";
      mostId = Math.max(mostId, Number(attribute(attributes, "sheetId") ?? 0) || 0);
    },
    close() {},
  });
  if (namespace === "" || idName === "") throw damaged();
  return { namespace, idName, mostId };
}

/** `element` (its name and attributes) as the last one within the first of the name `within`. */
function withLast(xml: string, within: string, element: string): string {
  let prefix = "";
  let place = -1;
  scanXml(xml, {
    open(name, _attributes, _after, start) {
      if (name === within && place < 0) prefix = xml.slice(start + 1, xml.indexOf(name, start));
    },
    close(name, _after, start) {
      // One without content has nothing in it, and a workbook always has a sheet.
      if (name === within && place < 0 && xml.charAt(start + 1) === "/") place = start;
    },
  });
  if (place < 0) throw damaged();
  return `${xml.slice(0, place)}<${prefix}${element}/>${xml.slice(place)}`;
}

/** The first of `before1after`, `before2after` … that is not taken. */
function unused(before: string, after: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const name = `${before}${number}${after}`;
    if (!isTaken(name)) return name;
  }
}
