/**
 * The files of corpus/ that are made here, not by another office suite: the ways workbooks and pages really differ.
 * `npm run renew` writes them after a change; files of LibreOffice in the same folder are left alone.
 */

import { insertedRow } from "../../made/files/laid-out";
import type { Rows } from "../../made/files/laid-out";
import type { TableId } from "../../src/core/form/cell-id";
import type { Report } from "../../src/core/report/report";
import { blanks, numbered, textNumbers } from "./reports";
import { asDocx, asHtml, asText, asWorkbook, sitePage, wordMarkup } from "../../made/files/written";
import { asWpsWorkbook } from "../../made/files/wps";

export interface CorpusFile {
  readonly name: string;
  readonly report: Report;
  readonly bytes: Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Rows that clerks put between: a note, an empty one, a remark at the end. */
const withNotes = (rows: Rows, table: TableId): Rows => {
  if (table === "reviewAndLitigation") return rows;
  const last = insertedRow(rows, rows.length, ["填表说明：本表由办公室汇总，数据截至12月31日。"]);
  return insertedRow(insertedRow(last, rows.length - 1, []), rows.length - 1, []);
};

const origins = [
  ["moved-sheets", "xlsx", (report) => asWorkbook(report, "moved sheets")],
  ["one-sheet", "xlsx", (report) => asWorkbook(report, "one sheet")],
  ["unmerged", "xlsx", (report) => asWorkbook(report, "unmerged")],
  ["extra-rows", "xlsx", (report) => asWorkbook(report, "a sheet each", "xlsx", withNotes)],
  ["old-format", "xls", (report) => asWorkbook(report, "a sheet each", "biff8")],
  ["wps", "xlsx", asWpsWorkbook],
  ["word-markup", "html", (report) => utf8(asHtml(report, { markup: wordMarkup, around: sitePage }))],
  ["word-file", "docx", (report) => asDocx(report)],
  ["saved-text", "txt", (report) => utf8(asText(report))],
] as const satisfies readonly (readonly [origin: string, extension: string, write: (report: Report) => Uint8Array])[];

type Origin = (typeof origins)[number][0];

/** Everything once, then what could go wrong with the other edition, with blanks, and with numbers that are text. */
const wanted: Readonly<Record<string, { readonly report: Report; readonly as: readonly Origin[] }>> = {
  "numbered-2021": { report: numbered("2021"), as: origins.map(([origin]) => origin) },
  "numbered-2019": { report: numbered("2019"), as: ["moved-sheets", "extra-rows", "wps", "word-markup"] },
  "blanks-2021": { report: blanks(), as: ["unmerged", "extra-rows", "wps", "word-markup"] },
  "text-2021": { report: textNumbers(), as: ["one-sheet", "old-format", "wps"] },
};

export const corpusFiles: readonly CorpusFile[] = Object.entries(wanted).flatMap(([original, { report, as }]) =>
  origins
    .filter(([origin]) => as.includes(origin))
    .map(([origin, extension, write]) => ({ name: `${original}.${origin}.${extension}`, report, bytes: write(report) })),
);
