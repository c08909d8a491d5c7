import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";

import { printReport } from "../../src/core/exporters/printed-document";
import type { PrintedTable } from "../../src/core/exporters/printed-document";
import { Report } from "../../src/core/report/report";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";
import { exported } from "./context";

interface WordCell {
  columnSpan: number;
  /** `start` begins a merge down the rows, `goOn` is a cell under one. */
  merge: "none" | "start" | "goOn";
  text: string;
}

interface WordTable {
  readonly rows: { repeats: boolean; cells: WordCell[] }[];
}

const partsOf = (docx: string | Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx as Uint8Array)).map(([name, bytes]) => [name, strFromU8(bytes)]));

function tablesOf(documentXml: string): WordTable[] {
  const tables: WordTable[] = [];
  const parser = new SaxesParser();
  const row = (): WordTable["rows"][number] | undefined => tables.at(-1)?.rows.at(-1);
  const cell = (): WordCell | undefined => row()?.cells.at(-1);
  let isText = false;
  let isInCell = false;
  parser.on("opentag", ({ name, attributes }) => {
    const given = attributes as Record<string, string>;
    if (name === "w:tbl") tables.push({ rows: [] });
    if (name === "w:tr") tables.at(-1)?.rows.push({ repeats: false, cells: [] });
    if (name === "w:tblHeader" && row()) row()!.repeats = !["0", "false"].includes(given["w:val"] ?? "1");
    if (name === "w:tc") row()?.cells.push({ columnSpan: 1, merge: "none", text: "" });
    if (name === "w:tc") isInCell = true;
    if (name === "w:gridSpan") cell()!.columnSpan = Number(given["w:val"]);
    if (name === "w:vMerge") cell()!.merge = given["w:val"] === "restart" ? "start" : "goOn";
    isText = name === "w:t";
  });
  parser.on("text", (text) => {
    const at = cell();
    if (isText && isInCell && at) at.text += text;
  });
  parser.on("closetag", ({ name }) => {
    isText = false;
    if (name === "w:tc") isInCell = false;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(documentXml).close();
  return tables;
}

/** The printed table as Word has to say it: a cell over several rows goes on in every one of them. */
function asWordSaysIt({ rows, headerRows }: PrintedTable): WordTable["rows"] {
  return rows.map((_, index) => ({
    repeats: index < headerRows,
    cells: rows
      .flat()
      .filter(({ row, rowSpan }) => row <= index && index < row + rowSpan)
      .sort((a, b) => a.column - b.column)
      .map(({ row, rowSpan, columnSpan, text }) => ({
        columnSpan,
        merge: rowSpan === 1 ? ("none" as const) : row === index ? ("start" as const) : ("goOn" as const),
        text: row === index ? text : "",
      })),
  }));
}

test.each(["dongfeng-2021", "huaian-2024"])(
  "the tables of %s have their merges, their numbers and header rows that repeat",
  async (name) => {
    const report = exampleReport(name);
    const parts = partsOf(await exported(report, "docx"));
    const expected = printReport(report).sections.flatMap(({ table }) => (table ? [asWordSaysIt(table)] : []));
    expect(tablesOf(parts["word/document.xml"] ?? "").map(({ rows }) => rows)).toEqual(expected);
  },
);

test("the page is A4 with the margins of an official document, text in 仿宋 and headings in 黑体", async () => {
  const parts = partsOf(await exported(exampleReport("dongfeng-2021"), "docx"));
  expect(parts["word/document.xml"]).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(parts["word/document.xml"]).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(parts["word/styles.xml"]).toMatch(/<w:docDefaults>.*?w:eastAsia="仿宋"/);
  expect(parts["word/styles.xml"]).toMatch(/w:styleId="Heading1".*?w:eastAsia="黑体"/);
});

test("the document says nothing about when it was written", async () => {
  const properties = partsOf(await exported(exampleReport("dongfeng-2021"), "docx"))["docProps/core.xml"];
  expect(properties).toContain("<dc:title>东风区应急管理局2021年政府信息公开工作年度报告</dc:title>");
  expect(properties).not.toMatch(/dcterms|\d{4}-\d\d-\d\d/);
});

const titleRuns = async (report: Report): Promise<(string | undefined)[]> =>
  [
    ...(/w:val="Title"[\s\S]*?<\/w:p>/.exec(partsOf(await exported(report, "docx"))["word/document.xml"] ?? "")?.[0] ?? "").matchAll(
      /<w:r>(<w:br\/>)?<w:t[^>]*>([^<]*)/g,
    ),
  ].map(([, broken, text]) => `${broken ? "\n" : ""}${text}`);

test.each([
  ["某市水务局", ["某市水务局2024年政府信息公开工作年度报告"]],
  ["淮安市人民政府", ["淮安市人民政府2024年", "\n政府信息公开工作年度报告"]],
  ["东风第二女子监狱", ["东风第二女子监狱2024年", "\n政府信息公开工作年度报告"]],
])("the title of %s is on one line or goes on after the year, and is read back as it was", async (agency, runs) => {
  const report = new Report({ ...exampleReport("huaian-2024").content(), agency });
  expect(await titleRuns(report)).toEqual(runs);
  const read = await readReportFile("a.docx", (await exported(report, "docx")) as Uint8Array);
  expect(read.ok && [read.report.agency, read.report.year]).toEqual([agency, 2024]);
});
