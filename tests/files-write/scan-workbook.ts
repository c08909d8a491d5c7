/**
 * A second reader of .xlsx, for tests only: fflate and saxes, nothing of ours and nothing of the writer's library.
 * It knows just enough to tell what stands in a workbook: values, formulas, merges, names, print set-up.
 */

import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

interface ScannedCell {
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly type: string;
}

interface ScannedSheet {
  readonly name: string;
  readonly state: string;
  readonly cells: ReadonlyMap<string, ScannedCell>;
  readonly rows: readonly Element[];
  readonly merges: readonly string[];
  readonly validations: readonly Element[];
  readonly conditionalFormats: readonly Element[];
  readonly pageSetup: Readonly<Record<string, string>>;
}

export interface ScannedWorkbook {
  readonly sheets: readonly ScannedSheet[];
  /** Workbook-wide and, as "name@sheet index", those of one sheet. */
  readonly names: ReadonlyMap<string, string>;
  sheet(name: string): ScannedSheet;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function scanWorkbook(bytes: Uint8Array): ScannedWorkbook {
  const parts = unzipSync(bytes);
  const part = (path: string): Element => {
    const data = parts[path];
    if (!data) throw new Error(`no part ${path}`);
    return parse(strFromU8(data));
  };
  const targets = new Map(
    all(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [attributes["Id"], attributes["Target"]]),
  );
  const strings = parts["xl/sharedStrings.xml"] ? all(part("xl/sharedStrings.xml"), "si").map(textOf) : [];
  const workbook = part("xl/workbook.xml");

  const sheets = all(workbook, "sheet").map(({ attributes }): ScannedSheet => {
    const target = targets.get(attributes["r:id"]) ?? "";
    const root = part(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    return {
      name: attributes["name"] ?? "",
      state: attributes["state"] ?? "visible",
      cells: new Map(all(root, "c").map((cell) => [cell.attributes["r"] ?? "", cellOf(cell, strings)])),
      rows: all(root, "row"),
      merges: all(root, "mergeCell").map((merge) => merge.attributes["ref"] ?? ""),
      validations: all(root, "dataValidation"),
      conditionalFormats: all(root, "conditionalFormatting"),
      pageSetup: all(root, "pageSetup")[0]?.attributes ?? {},
    };
  });
  const names = new Map(
    all(workbook, "definedName").map(({ attributes, text }) => [
      attributes["name"] + (attributes["localSheetId"] ? `@${attributes["localSheetId"]}` : ""),
      text,
    ]),
  );
  return {
    sheets,
    names,
    sheet: (name) => {
      const found = sheets.find((sheet) => sheet.name === name);
      if (!found) throw new Error(`no sheet ${name}`);
      return found;
    },
  };
}

function cellOf(cell: Element, strings: readonly string[]): ScannedCell {
  const type = cell.attributes["t"] ?? "n";
  const formula = cell.children.find(({ name }) => name === "f")?.text ?? null;
  const raw = cell.children.find(({ name }) => name === "v")?.text;
  if (type === "inlineStr") return { value: textOf(cell), formula, type };
  if (raw === undefined) return { value: null, formula, type };
  if (type === "s") return { value: strings[Number(raw)] ?? null, formula, type };
  return { value: type === "n" ? Number(raw) : unescaped(raw), formula, type };
}

const textOf = (element: Element): string =>
  unescaped(
    all(element, "t")
      .map(({ text }) => text)
      .join(""),
  );

/** _x000D_ is how a workbook spells a character that XML cannot hold. */
const unescaped = (text: string): string => text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

export const all = (root: Element, name: string): Element[] =>
  root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const current = open[open.length - 1];
    if (current) current.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root;
}
