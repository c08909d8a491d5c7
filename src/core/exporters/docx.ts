/**
 * The report as a Word document in the look of an official document: A4 with the margins of GB/T 9704, title and body
 * at their set sizes, headings in 黑体, text in 仿宋, the three tables with their merges. A table stays on one page with
 * its heading, or a page break would cut through the labels at its side; one that is longer repeats its header rows.
 * Nothing in it depends on the day it was written. The few parts of WordprocessingML it needs (ISO 29500-1) are written here: the
 * library for it has a quarter of a megabyte, which the page without Excel has not.
 */

import { isTableId } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
import type { Report } from "../report/report";
import { archive } from "./archive";
import { element } from "./markup";
import type { Markup } from "./markup";
import type { WriteReport } from "./exporter";
import { printable, printReport } from "./printed-document";
import type { PrintedCell, PrintedSection, PrintedTable } from "./printed-document";

/** Twentieths of a point, for distances; fonts are measured in halves. */
const points = (size: number): number => size * 20;
const halfPoints = (size: number): number => size * 2;
const millimetres = (size: number): number => Math.round((size * 1440) / 25.4);

/** A4 less 28 mm and 26 mm. */
const textWidth = millimetres(156);
const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26) },
};

/** The first columns of table 3 hold its labels and are wider or narrower than the even rest; millimetres. */
const labelColumns: Partial<Readonly<Record<TableId, readonly number[]>>> = { requests: [9, 16, 45] };

export const writeDocx: WriteReport = async (report) => {
  const { title, preamble, sections } = printReport(report);
  const body = [printTitle(title), ...preamble.map(printParagraph), ...sections.flatMap(printSection), sectionProperties];
  return archive({
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelationships,
    "docProps/core.xml": properties(report, title),
    "word/document.xml": part("w:document", [element("w:body", {}, body)]),
    "word/styles.xml": part("w:styles", styles()),
    "word/settings.xml": part("w:settings", settings()),
    "word/footer1.xml": part("w:ftr", [pageNumber()]),
    "word/_rels/document.xml.rels": documentRelationships,
  });
};

/** A title too long for a line goes on after 「2025年」, where no word is cut in two and every reader puts it together again. */
function printTitle(title: string): Markup {
  const [, first = title, second] = (widthInCharacters(title) > titleCharacters && /^(.+\d年)(政府信息公开.+)$/.exec(title)) || [];
  return paragraph([styled("Title")], [run(first), ...(second === undefined ? [] : [run(second, [], [element("w:br", {})])])]);
}

/** 156 mm of characters of 22 points. */
const titleCharacters = 20;

const widthInCharacters = (text: string): number => [...text].reduce((sum, char) => sum + (char < "\u0250" ? 0.5 : 1), 0);

function printSection({ id, heading, table, paragraphs }: PrintedSection): Markup[] {
  // Word wants a paragraph between a table and whatever follows it.
  const after = paragraph([lineHeight(points(14), "exact")], []);
  return [
    paragraph([styled("Heading1")], [run(heading)]),
    ...(table && isTableId(id) ? [printTable(id, table), after] : []),
    ...paragraphs.map(printParagraph),
  ];
}

const printParagraph = (text: string): Markup => paragraph([firstLine, value("w:jc", "both")], [run(text)]);

function printTable(id: TableId, table: PrintedTable): Markup {
  const labels = (labelColumns[id] ?? []).map(millimetres);
  const rest = Math.floor((textWidth - labels.reduce((sum, width) => sum + width, 0)) / (table.columns - labels.length));
  const columnWidths = Array.from({ length: table.columns }, (_, column) => labels[column] ?? rest);
  const whole = columnWidths.reduce((sum, width) => sum + width, 0);
  return element("w:tbl", {}, [
    element("w:tblPr", {}, [
      width("w:tblW", whole),
      value("w:jc", "center"),
      element("w:tblBorders", {}, lines(["top", "left", "bottom", "right", "insideH", "insideV"])),
      element("w:tblLayout", { "w:type": "fixed" }),
      element(
        "w:tblCellMar",
        {},
        sides.map((side) => width(`w:${side}`, points(2))),
      ),
    ]),
    element(
      "w:tblGrid",
      {},
      columnWidths.map((column) => element("w:gridCol", { "w:w": column })),
    ),
    ...table.rows.map((_, row) =>
      element("w:tr", {}, [
        element("w:trPr", {}, [element("w:cantSplit", {}), ...(row < table.headerRows ? [element("w:tblHeader", {})] : [])]),
        ...cellsAcross(table, row).map((cell) => printCell(cell, row, columnWidths, row + 1 < table.rows.length)),
      ]),
    ),
  ]);
}

/** A merged cell goes on in each of its rows, as Word has it. */
const cellsAcross = ({ rows }: PrintedTable, at: number): PrintedCell[] =>
  rows
    .flat()
    .filter(({ row, rowSpan }) => row <= at && at < row + rowSpan)
    .sort((a, b) => a.column - b.column);

/** `isKept`: on the page of the next row. */
function printCell(cell: PrintedCell, row: number, columnWidths: readonly number[], isKept: boolean): Markup {
  const across = columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, column) => sum + column, 0);
  const alignment = cell.role === "row" && cell.rowSpan === 1 ? "left" : "center";
  const merge = cell.rowSpan > 1 ? [value("w:vMerge", row === cell.row ? "restart" : "continue")] : [];
  return element("w:tc", {}, [
    element("w:tcPr", {}, [
      width("w:tcW", across),
      ...(cell.columnSpan > 1 ? [value("w:gridSpan", cell.columnSpan)] : []),
      ...merge,
      element("w:tcBorders", {}, lines(sides)),
      value("w:vAlign", "center"),
    ]),
    paragraph(
      [...(isKept ? [element("w:keepNext", {})] : []), lineHeight(points(12), "atLeast"), value("w:jc", alignment)],
      [run(row === cell.row ? cell.text : "", size(9))],
    ),
  ]);
}

// WordprocessingML wants the children of each element in the order of its schema.

const value = (name: string, val: string | number): Markup => element(name, { "w:val": val });

const width = (name: string, twips: number): Markup => element(name, { "w:type": "dxa", "w:w": twips });

const sides = ["top", "left", "bottom", "right"] as const;

const lines = (where: readonly string[]): Markup[] =>
  where.map((side) => element(`w:${side}`, { "w:val": "single", "w:color": "000000", "w:sz": 4 }));

const styled = (name: string): Markup => value("w:pStyle", name);

const lineHeight = (line: number, rule: "exact" | "atLeast", after?: number): Markup =>
  element("w:spacing", { "w:after": after, "w:line": line, "w:lineRule": rule });

const firstLine = element("w:ind", { "w:firstLine": points(32) });

const font = (name: string): Markup => element("w:rFonts", { "w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": name });

const size = (of: number): Markup[] => [value("w:sz", halfPoints(of)), value("w:szCs", halfPoints(of))];

const black = value("w:color", "000000");

const paragraph = (looks: readonly Markup[], runs: readonly Markup[]): Markup => element("w:p", {}, [element("w:pPr", {}, looks), ...runs]);

const run = (text: string, looks: readonly Markup[] = [], before: readonly Markup[] = []): Markup =>
  element("w:r", {}, [...lookOf(looks), ...before, element("w:t", { "xml:space": "preserve" }, text)]);

const lookOf = (looks: readonly Markup[]): Markup[] => (looks.length > 0 ? [element("w:rPr", {}, looks)] : []);

function styles(): Markup[] {
  const style = (id: string, name: string, paragraphLooks: readonly Markup[], runLooks: readonly Markup[]): Markup =>
    element("w:style", { "w:type": "paragraph", "w:styleId": id, "w:default": id === "Normal" ? "1" : undefined }, [
      value("w:name", name),
      ...(id === "Normal" ? [] : [value("w:basedOn", "Normal"), value("w:next", "Normal")]),
      element("w:qFormat", {}),
      ...(paragraphLooks.length > 0 ? [element("w:pPr", {}, paragraphLooks)] : []),
      ...lookOf(runLooks),
    ]);
  const language = element("w:lang", { "w:val": "zh-CN", "w:eastAsia": "zh-CN" });
  return [
    element("w:docDefaults", {}, [
      element("w:rPrDefault", {}, [element("w:rPr", {}, [font("仿宋"), ...size(16), language])]),
      element("w:pPrDefault", {}, [element("w:pPr", {}, [lineHeight(points(28), "exact")])]),
    ]),
    style("Normal", "Normal", [], []),
    style(
      "Title",
      "Title",
      [lineHeight(points(32), "exact", points(28)), value("w:jc", "center")],
      [font("宋体"), element("w:b", {}), element("w:bCs", {}), black, ...size(22)],
    ),
    style(
      "Heading1",
      "heading 1",
      [element("w:keepNext", {}), lineHeight(points(28), "exact"), firstLine, value("w:outlineLvl", 0)],
      [font("黑体"), black, ...size(16)],
    ),
  ];
}

/** Without it Word opens the document as one of 2007. */
const settings = (): Markup[] => [
  element("w:compat", {}, [
    element("w:compatSetting", { "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": 15 }),
  ]),
];

/** 「— 1 —」, the number being a field. */
function pageNumber(): Markup {
  const looks = [font("宋体"), ...size(14)];
  const field = (...children: Markup[]): Markup => element("w:r", {}, [...lookOf(looks), ...children]);
  const mark = (type: string): Markup => field(element("w:fldChar", { "w:fldCharType": type }));
  const instruction = field(element("w:instrText", { "xml:space": "preserve" }, "PAGE"));
  return paragraph(
    [value("w:jc", "center")],
    [run("— ", looks), mark("begin"), instruction, mark("separate"), mark("end"), run(" —", looks)],
  );
}

const sectionProperties = element("w:sectPr", {}, [
  element("w:footerReference", { "w:type": "default", "r:id": "rId3" }),
  element("w:pgSz", { "w:w": page.size.width, "w:h": page.size.height }),
  element("w:pgMar", {
    "w:top": page.margin.top,
    "w:right": page.margin.right,
    "w:bottom": page.margin.bottom,
    "w:left": page.margin.left,
    "w:header": 708,
    "w:footer": 708,
    "w:gutter": 0,
  }),
]);

// The package (ISO 29500-2).

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/** Empty elements in the short form, as Word writes them. */
const part = (name: string, children: readonly Markup[]): string =>
  declaration +
  element(name, { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "xmlns:r": office }, children).html.replace(
    /<(w:[a-zA-Z]+)( [^<>]*)?><\/\1>/g,
    (_, name: string, attributes = "") => `<${name}${attributes}/>`,
  );

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  declaration +
  element(
    "Relationships",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
    targets.map(([type, target], index) => element("Relationship", { Id: `rId${index + 1}`, Type: type, Target: target })),
  ).html;

const packageRelationships = relationships([
  [`${office}/officeDocument`, "word/document.xml"],
  ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
]);

const documentRelationships = relationships([
  [`${office}/styles`, "styles.xml"],
  [`${office}/settings`, "settings.xml"],
  [`${office}/footer`, "footer1.xml"],
]);

const contentTypes =
  declaration +
  element("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...(
      [
        ["/word/document.xml", `${wordprocessing}document.main+xml`],
        ["/word/styles.xml", `${wordprocessing}styles+xml`],
        ["/word/settings.xml", `${wordprocessing}settings+xml`],
        ["/word/footer1.xml", `${wordprocessing}footer+xml`],
        ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
      ] as const
    ).map(([name, type]) => element("Override", { PartName: name, ContentType: type })),
  ]).html;

/** Without the time of writing. */
function properties(report: Report, title: string): string {
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  const body: Markup[] = [
    element("dc:title", {}, title),
    element("dc:creator", {}, printable(report.agency ?? "")),
    element("dc:language", {}, "zh-CN"),
  ];
  return declaration + element("cp:coreProperties", namespaces, body).html;
}
