/**
 * A workbook as WPS writes one: its own marks in the package, rich runs in shared strings, a style on every cell of a
 * merged area, empty sheets at the end. Not by any library: the markup itself is what readers have to take.
 */

import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import type { Given } from "../../src/core/sheet/grid";
import { tableRows } from "./laid-out";
import { partsOf, titleOf } from "./written";
import { strToU8, zipSync } from "fflate";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const column = (index: number): string => String.fromCharCode(65 + index);
const content = (given: Given): { value?: Typed; rowSpan?: number; columnSpan?: number } =>
  given !== null && typeof given === "object" ? given : { value: given };

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function asWpsWorkbook(report: Report): Uint8Array {
  const strings: string[] = [];
  const shared = (text: string): number => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1);
  const merges: string[] = [];
  const cells = new Map<number, Map<number, string>>();
  const put = (row: number, at: number, value: Typed, style: number): void => {
    const name = `${column(at)}${row + 1}`;
    const line = cells.get(row) ?? new Map<number, string>();
    cells.set(row, line);
    if (value === null || value === "") line.set(at, `<c r="${name}" s="${style}"/>`);
    else
      line.set(
        at,
        typeof value === "number"
          ? `<c r="${name}" s="${style}"><v>${value}</v></c>`
          : `<c r="${name}" s="${style}" t="s"><v>${shared(value)}</v></c>`,
      );
  };

  let row = 0;
  put(row, 0, titleOf(report), 1);
  for (const part of partsOf(report)) {
    row += 1;
    if (!("table" in part)) {
      put(row, 0, "heading" in part ? part.heading : part.text, 2);
      continue;
    }
    const rows = tableRows(report, part.table, "merged");
    const taken = new Set<string>();
    rows.forEach((line, down) => {
      let across = 0;
      for (const given of line) {
        while (taken.has(`${down},${across}`)) across += 1;
        const { value = null, rowSpan = 1, columnSpan = 1 } = content(given);
        if (rowSpan * columnSpan > 1)
          merges.push(`${column(across)}${row + down + 1}:${column(across + columnSpan - 1)}${row + down + rowSpan}`);
        for (let r = 0; r < rowSpan; r += 1)
          for (let c = 0; c < columnSpan; c += 1) {
            taken.add(`${down + r},${across + c}`);
            put(row + down + r, across + c, r + c === 0 ? value : null, 3);
          }
      }
    });
    row += rows.length;
  }

  const lines = [...cells]
    .sort(([a], [b]) => a - b)
    .map(
      ([at, line]) =>
        `<row r="${at + 1}" spans="1:15" ht="20.25" customHeight="1">${[...line]
          .sort(([a], [b]) => a - b)
          .map(([, cell]) => cell)
          .join("")}</row>`,
    );
  const sheet = (data: string, rest: string): string =>
    `${head}<worksheet ${main} xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><sheetPr/><dimension ref="A1:O${row + 1}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/><sheetData>${data}</sheetData>${rest}<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/></worksheet>`;
  const names = ["年度报告", "Sheet2", "Sheet3"];
  return packed({
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="${relations}/custom-properties" Target="docProps/custom.xml"/><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "docProps/custom.xml": `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.0</vt:lpwstr></property></Properties>`,
    "xl/workbook.xml": `${head}<workbook ${main}><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowHeight="12375"/></bookViews><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets><calcPr calcId="144525"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="rId8" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId9" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center" wrapText="1"/></xf>`.repeat(4)}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    "xl/sharedStrings.xml": `${head}<sst ${main} count="${strings.length}" uniqueCount="${strings.length}">${strings.map(richString).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheet(
      lines.join(""),
      `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
    ),
    "xl/worksheets/sheet2.xml": sheet("", ""),
    "xl/worksheets/sheet3.xml": sheet("", ""),
  });
}

/** Chinese and digits in fonts of their own, as WPS splits what was pasted from a document. */
function richString(text: string): string {
  const runs = text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [text];
  if (runs.length === 1) return `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
  return `<si>${runs.map((run) => `<r><rPr><sz val="11"/><rFont val="${/^[\x20-\x7e]/.test(run) ? "Times New Roman" : "宋体"}"/><charset val="134"/></rPr><t xml:space="preserve">${escaped(run)}</t></r>`).join("")}</si>`;
}

/** A fixed time, so that the same report gives the same bytes. */
const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2025, 0, 1),
    level: 9,
  });
