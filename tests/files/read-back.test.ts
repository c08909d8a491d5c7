import { describe, expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import type { Report } from "../../src/core/report/report";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { allReports } from "./reports";
import { asDocx, asHtml, asText, asWorkbook, gbkBytes, sitePage, wordMarkup } from "../../made/files/written";
import type { WorkbookStyle } from "../../made/files/written";
import { asWpsWorkbook } from "../../made/files/wps";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readBack(name: string, bytes: Uint8Array): Promise<Report> {
  const result = await readReportFile(name, bytes);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
  expect(result.warnings).toEqual([]);
  return result.report;
}

const workbookStyles: readonly WorkbookStyle[] = ["one sheet", "a sheet each", "moved sheets", "unmerged", "filled"];

/** Ways of writing that lose nothing a report file holds. */
const ways: Readonly<
  Record<string, (report: Report) => readonly [name: string, bytes: Uint8Array] | Promise<readonly [string, Uint8Array]>>
> = {
  "our own workbook": async (report) => [
    "a.xlsx",
    await writeXlsx(planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report })),
  ],
  "a plain page": (report) => ["a.html", utf8(asHtml(report))],
  "a page in GBK without a word about it": (report) => ["a.htm", gbkBytes(asHtml(report))],
  "a page in GBK that says UTF-8": (report) => ["a.html", gbkBytes(asHtml(report).replace("<title>", '<meta charset="utf-8"><title>'))],
  "a page in UTF-8 that says GB2312": (report) => [
    "a.html",
    utf8(asHtml(report).replace("<title>", '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>')),
  ],
  "a page in UTF-16": (report) => ["a.html", utf16(asHtml(report))],
  "a page whose spans were lost": (report) => ["a.html", utf8(asHtml(report, { layout: "packed" }))],
  "a page without merged cells": (report) => ["a.html", utf8(asHtml(report, { layout: "unmerged" }))],
  "a page of a site": (report) => ["a.html", utf8(asHtml(report, { around: sitePage }))],
  "markup pasted from Word": (report) => ["a.html", utf8(asHtml(report, { markup: wordMarkup }))],
  "a Word file": (report) => ["a.docx", asDocx(report)],
  "text with bars": (report) => ["a.txt", utf8(asText(report))],
  "text with tabs in GBK": (report) => ["a.txt", gbkBytes(asText(report, "\t"))],
  "the report file": (report) => ["a.json", utf8(JSON.stringify(toReportFile(report)))],
  "an .xls workbook": (report) => ["a.xls", asWorkbook(report, "a sheet each", "biff8")],
  "a WPS workbook": (report) => ["a.xlsx", asWpsWorkbook(report)],
  "an .ods workbook": (report) => ["a.ods", asWorkbook(report, "a sheet each", "ods")],
  ...Object.fromEntries(
    workbookStyles.map((style) => [`a workbook, ${style}`, (report: Report) => ["a.xlsx", asWorkbook(report, style)] as const]),
  ),
};

function utf16(text: string): Uint8Array {
  const units = new Uint16Array([0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))]);
  return new Uint8Array(units.buffer);
}

describe.each(allReports)("%s", (_, report) => {
  test.each(Object.keys(ways))("reads back equal from %s", async (way) => {
    const [name, bytes] = await (ways[way] as (typeof ways)[string])(report);
    const read = await readBack(name, bytes);
    expect(toReportFile(read)).toEqual(toReportFile(report));
    expect(read.printed.labels).toBeUndefined();
  });
});
