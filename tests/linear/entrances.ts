/**
 * Every way by which a text that others wrote gets in, with the same texts at all its places. What is timed is the work
 * itself: the file is written before.
 */

import { findingsOf } from "../../src/core/check";
import { compareReports } from "../../src/core/compare/compare-reports";
import { exporterOf } from "../../src/core/exporters/index";
import { say } from "../../src/core/findings/say";
import { textIds } from "../../src/core/form/cell-id";
import type { CellId, TextId } from "../../src/core/form/cell-id";
import { witnessesOf } from "../../src/core/narrative/disagreements";
import { Report } from "../../src/core/report/report";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";
import { asHtml, asText, zipped } from "../../made/files/written";

/** Takes texts, gives the work to be timed: each time on a report of its own, since of a report much is remembered. */
export type Entrance = (texts: readonly string[]) => () => unknown;

const good = exampleReport("hongze-2023");
const textOf = (texts: readonly string[], index: number): string => texts[index % texts.length] as string;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
/** What no XML may hold is no text there either. */
const escapedXml = (text: string): string => escaped(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, "的"));

const withTexts = (texts: readonly string[]): Report =>
  good.with(Object.fromEntries(textIds.map((id, index) => [id, textOf(texts, index)])) as Partial<Record<TextId, string>>);

const file =
  (name: string, write: (texts: readonly string[]) => Uint8Array): Entrance =>
  (texts) => {
    const bytes = write(texts);
    return () => readReportFile(name, bytes);
  };

/** Beside and inside a whole report, so that what looks for tables and headings finds them. */
const page = (texts: readonly string[]): string =>
  asHtml(good, {
    around: (article) =>
      `<body>${article.replace("</td>", `${escaped(textOf(texts, 0))}</td>`).replace("</table>", `<tr>${texts.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr></table>`)}${texts.map((text) => `<p>${escaped(text)}</p>`).join("")}<div>${escaped(textOf(texts, 1))}</div></body>`,
  });

const wordDocument = (texts: readonly string[]): Uint8Array => {
  const run = (text: string): string => `<w:p><w:r><w:t>${escapedXml(text)}</w:t></w:r></w:p>`;
  const cells = texts.map((text) => `<w:tc>${run(text)}</w:tc>`).join("");
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="w"><w:body>${run("一、总体情况")}${texts.map(run).join("")}<w:tbl><w:tr>${cells}</w:tr></w:tbl>${run("六、其他需要报告的事项")}${texts.map(run).join("")}</w:body></w:document>`,
  });
};

const letter = (column: number): string => String.fromCharCode(65 + column);

function workbook(texts: readonly string[], cell: (text: string, at: string) => string, names: readonly string[] = []): Uint8Array {
  const row = (number: number): string =>
    `<row r="${number}">${texts.map((text, column) => cell(escapedXml(text), `${letter(column)}${number}`)).join("")}</row>`;
  return zipped({
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="${escapedXml(names[0] ?? "S")}" sheetId="1" r:id="rId1"/></sheets><definedNames>${names.map((name) => `<definedName name="${escapedXml(name)}">${escapedXml(name)}</definedName>`).join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst>${texts.map((text) => `<si><t>${escapedXml(text)}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${[1, 2].map(row).join("")}</sheetData></worksheet>`,
  });
}

const openDocument = (rows: string, name = "S"): Uint8Array =>
  zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="${escapedXml(name)}">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });

const sheetRow = (cells: readonly string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;

export const entrances: Readonly<Record<string, Entrance>> = {
  "every rule, on all sections": (texts) => {
    const lastYear = { overview: textOf(texts, 1), problemsAndImprovements: textOf(texts, 0) };
    return () => findingsOf(withTexts(texts), { previous: good.with(lastYear) });
  },
  "the same, after a sentence has begun": (texts) => {
    const begun = texts.map((text) => `2022年，我局收到申请5件${text}`);
    return () => findingsOf(withTexts(begun));
  },
  "witnesses in the text": (texts) => () => witnessesOf(withTexts(texts)),
  "names and titles": (texts) => {
    const reportOf = (text: string): Report =>
      new Report({
        ...good.content(),
        agency: text,
        printed: { title: `${text}2023年政府信息公开工作年度报告`, cover: { agency: textOf(texts, 0), year: 2023 }, headings: texts },
        signOff: { supervisor: text, reviewer: text, editor: text },
      });
    return () => texts.map((text) => findingsOf(reportOf(text)));
  },
  "cells of a report": (texts) => {
    const cells = good.form.cells.slice(0, 6).map(({ id }, index): [CellId, string] => [id, textOf(texts, index)]);
    return () => findingsOf(good.with(Object.fromEntries(cells))).map((finding) => say(finding, good.form));
  },
  "report file (.json)": file("a.json", (texts) =>
    utf8(
      JSON.stringify({
        agency: textOf(texts, 0),
        year: 2023,
        overview: texts,
        [textOf(texts, 1)]: textOf(texts, 2),
        narrative: { overview: textOf(texts, 3) },
      }),
    ),
  ),
  text: file("a.txt", (texts) =>
    utf8(
      [
        ...texts,
        asText(good),
        ...texts,
        "监审：张三",
        ...texts.map((text) => `审核：${text}`),
        ...texts.map((text) => `${text} | ${text}`),
      ].join("\n"),
    ),
  ),
  "text alone": file("a.txt", (texts) => utf8(texts.join("\n"))),
  page: file("a.html", (texts) => utf8(page(texts))),
  "page: title, captions and attributes": file("a.html", (texts) =>
    utf8(
      `<title>${escaped(textOf(texts, 0))}</title>${texts.map((text) => `<table class="${escaped(text)}"><caption>${escaped(text)}</caption><tr><td style="${escaped(text)}" colspan="${escaped(text)}">1</td></tr></table><!--${escaped(text)}--><${escaped(text).replace(/\W/g, "a")}>`).join("")}${page(["的"])}`,
    ),
  ),
  "Word document": file("a.docx", wordDocument),
  "workbook: texts and numbers in cells": file("a.xlsx", (texts) =>
    workbook(texts, (text, at) =>
      at.endsWith("1") ? `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>` : `<c r="${at}"><v>${text}</v></c>`,
    ),
  ),
  "workbook: shared texts": file("a.xlsx", (texts) => workbook(texts, (_, at) => `<c r="${at}" t="s"><v>${at.charCodeAt(0) - 65}</v></c>`)),
  "workbook: formulas": file("a.xlsx", (texts) =>
    workbook(texts, (text, at) => `<c r="${at}"><f${at.endsWith("1") ? ` t="shared" si="0" ref="A1:F2"` : ""}>${text}</f><v>1</v></c>`),
  ),
  "workbook: names of sheets and areas": file("a.xlsx", (texts) =>
    workbook(["的"], (text, at) => `<c r="${at}"><f>${text}</f></c>`, texts),
  ),
  ".ods: texts in cells": file("a.ods", (texts) =>
    openDocument(
      sheetRow(texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${escapedXml(text)}</text:p></table:table-cell>`)),
    ),
  ),
  ".ods: formulas, values and names": file("a.ods", (texts) =>
    openDocument(
      sheetRow(
        texts.map(
          (text) =>
            `<table:table-cell office:value-type="float" table:formula="of:=${escapedXml(text)}" office:value="${escapedXml(text)}"/>`,
        ),
      ),
      textOf(texts, 0),
    ),
  ),
  exports: (texts) => {
    const context = {
      checked: { language: "zh-CN", findings: findingsOf(withTexts(texts)), faults: [], previous: null, answers: {}, override: null },
      writeWorkbook: () => new Uint8Array(0),
    } as const;
    return async () => {
      for (const id of ["html", "text", "json", "check-report"] as const) await (await exporterOf(id).load())(withTexts(texts), context);
    };
  },
  "comparison with what is published": (texts) => {
    const published = texts.map((text) => `${text}。`);
    return () => compareReports(withTexts(texts), withTexts(published));
  },
};
