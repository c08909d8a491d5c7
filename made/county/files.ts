/**
 * The county's files: each report in the kind of file its body sends. What LibreOffice makes is given as the workbook it
 * is to be made of; making it is the script's business.
 */

import { writeDocx } from "../../src/core/exporters/docx";
import type { ExportContext } from "../../src/core/exporters/exporter";
import { planValues } from "../../src/core/exporters/xlsx";
import type { Report } from "../../src/core/report/report";
import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { asWpsWorkbook } from "../files/wps";
import { asHtml, asText, asWorkbook, sitePage } from "../files/written";
import { county } from "./bodies";
import type { Kept, Origin } from "./bodies";
import { countyGovernment, countyReports } from "./county";

export interface CountyFile {
  /** Below examples/. */
  readonly path: string;
  readonly report: Report;
  readonly bytes: Uint8Array;
  /** What LibreOffice is to convert it to. */
  readonly convertTo: "xlsx" | "ods" | "xls" | null;
  /**
   * Whether these very bytes are wanted. Other libraries write the time of day; and a file of our own writers that an
   * earlier version wrote is as good an example as long as the same report is read from it.
   */
  readonly isExact: boolean;
}

/** A Word file is the same whatever was checked. */
const noContext = {} as ExportContext;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const filled = (report: Report, totals: "formulas" | "typed"): Promise<Uint8Array> =>
  writeXlsx(planWorkbook(report.form, { agency: report.agency, year: report.year, totals, report }));
const values = (report: Report): Promise<Uint8Array> => writeXlsx(planValues(report));
const data = (report: Report): Uint8Array => utf8(`${JSON.stringify(toReportFile(report))}\n`);

type Written = Pick<CountyFile, "bytes" | "convertTo" | "isExact"> & { readonly extension: string };

const exact = (extension: string, bytes: Uint8Array): Written => ({ extension, bytes, convertTo: null, isExact: true });
const any = (extension: string, bytes: Uint8Array): Written => ({ extension, bytes, convertTo: null, isExact: false });
const converted = (convertTo: "xlsx" | "ods" | "xls", bytes: Uint8Array): Written => ({
  extension: convertTo,
  bytes,
  convertTo,
  isExact: false,
});

const written: Readonly<Record<Origin, (report: Report) => Promise<Written>>> = {
  template: async (report) => any("xlsx", await filled(report, "formulas")),
  "template, totals typed": async (report) => any("xlsx", await filled(report, "typed")),
  values: async (report) => any("xlsx", await values(report)),
  "own, one sheet": async (report) => any("xlsx", asWorkbook(report, "one sheet")),
  "own, a sheet each": async (report) => any("xlsx", asWorkbook(report, "a sheet each")),
  "own, moved": async (report) => any("xlsx", asWorkbook(report, "moved sheets")),
  "own, unmerged": async (report) => any("xlsx", asWorkbook(report, "unmerged")),
  "own, filled": async (report) => any("xlsx", asWorkbook(report, "filled")),
  wps: async (report) => exact("xlsx", asWpsWorkbook(report)),
  "libre office xlsx": async (report) => converted("xlsx", await values(report)),
  "libre office ods": async (report) => converted("ods", await values(report)),
  "libre office xls": async (report) => converted("xls", await values(report)),
  word: async (report) => any("docx", (await writeDocx(report, noContext)) as Uint8Array),
  page: async (report) => exact("html", utf8(asHtml(report, { around: sitePage }))),
  "saved text": async (report) => exact("txt", utf8(asText(report))),
  data: async (report) => exact("json", data(report)),
};

const kept: Readonly<Record<NonNullable<Kept>, (report: Report) => Promise<Written>>> = {
  "saved text": written["saved text"],
  data: written.data,
  page: async (report) => exact("html", utf8(asHtml(report))),
  values: written.values,
};

export async function countyFiles(): Promise<CountyFile[]> {
  const files: CountyFile[] = [];
  const reports = countyReports();
  const add = (path: string, report: Report, { extension, ...rest }: Written): void =>
    void files.push({ path: `${path}.${extension}`, report, ...rest });
  for (const [index, { body, sent, lastYear }] of reports.entries()) {
    const name = `${String(index + 1).padStart(2, "0")}-${body.name.replace("云岭县", "").replace(/人民政府$/, "")}`;
    add(`county/${name}`, sent, await written[body.origin](sent));
    if (body.kept !== null) add(`county-last-year/${name}`, lastYear, await kept[body.kept](lastYear));
  }
  const { sent } = countyGovernment(reports);
  add("county-government", sent, await written["template, totals typed"](sent));
  return files;
}

/** Whether a file that is there already may stay: the same report is read from it. */
export async function isAsGood(path: string, bytes: Uint8Array, report: Report): Promise<boolean> {
  const read = await readReportFile(path, bytes);
  return read.ok && read.warnings.length === 0 && JSON.stringify(toReportFile(read.report)) === JSON.stringify(toReportFile(report));
}

/** A second file of 水利局, meant to put the first right: the upload broke off half-way. Any first part of one will do. */
export async function brokenFile(): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  const water = countyReports().find(({ body }) => body.name === "云岭县水利局");
  if (!water) throw new Error(`${county} has lost a body`);
  return { path: "county/14-水利局（更正）.xlsx", bytes: asWpsWorkbook(water.truth).slice(0, 5_000) };
}
