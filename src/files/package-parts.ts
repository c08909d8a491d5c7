/**
 * What an Office package says of its parts: which it has, which lead to which, what each is. It may not know what a part says,
 * nor which of them make up a report.
 */

import { rememberedText } from "../core/remembered";
import { caps, within } from "./caps";
import { attribute, scanXml } from "./scan-xml";
import type { Zip } from "./unzip";

export interface RelatedPart {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** The parts that a part refers to; those of the whole package are those of "". */
export function relatedParts(zip: Zip, part: string): RelatedPart[] {
  const xml = zip.text(relationshipsPart(part));
  if (xml === null) return [];
  return relationshipsIn(xml).map(({ id, type, target }) => ({ id, type, part: resolved(folderOf(part), target) }));
}

/** Where a part's relationships stand. */
export const relationshipsPart = (part: string): string => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const relationshipsIn = rememberedText((xml: string): readonly Relationship[] => {
  const found: Relationship[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const relationship = {
        id: attribute(attributes, "Id") ?? "",
        type: attribute(attributes, "Type") ?? "",
        target: attribute(attributes, "Target") ?? "",
      };
      within(found.push(relationship), caps.entries);
    },
    close() {},
  });
  return found;
});

/** A target relative to its part's folder, or from the root. */
function resolved(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

export const contentTypes = "[Content_Types].xml";

/** What the package says a part is; nothing where it says it only of all parts with that extension. */
export function contentTypeOf(zip: Zip, part: string): string {
  let found = "";
  scanXml(zip.text(contentTypes) ?? "", {
    open(name, attributes) {
      if (name === "Override" && isNamed(attributes, part)) found = attribute(attributes, "ContentType") ?? "";
    },
    close() {},
  });
  return found;
}

/** Whether an override is of a part. */
export const isNamed = (attributes: string, part: string): boolean =>
  attribute(attributes, "PartName")?.replace(/^\//, "").toLowerCase() === part.toLowerCase();
