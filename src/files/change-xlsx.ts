/**
 * A workbook somebody made, with the report in it as changed: only the cells that differ are written, in their own sheet
 * parts, and everything else (other sheets, looks, names, comments, drawings) stays byte for byte. Whatever is in doubt is
 * refused with a reason: a workbook that is written reads back as the report, or it is not handed out.
 */

import type { Failure } from "../core/findings/failure";
import { readWorkbook } from "../core/readers/read-workbook";
import type { WorkbookContent, WorkbookResult } from "../core/readers/read-workbook";
import type { Report } from "../core/report/report";
import type { Typed } from "../core/report/cell-text";
import type { Area } from "../core/sheet/addresses";
import { placeNumber } from "../core/sheet/grid";
import { settingsSheetName } from "../core/sheet/settings-sheet";
import type { Kept } from "../core/readers/stored-settings";
import { addSheet } from "./added-sheet";
import type { Entries } from "./added-sheet";
import { FileRefused, caps, damaged, encrypted, within } from "./caps";
import { CompoundFile } from "./compound-file";
import { cellsToWrite, isAsWanted } from "./cells-to-write";
import type { Wanted } from "./cells-to-write";
import { editableText } from "./editable-text";
import type { EditableText } from "./editable-text";
import { isKept, settingCells, settingChanges, settingsGrid } from "./kept-settings";
import { notChanged } from "./not-changed";
import { rezipped } from "./rezip";
import { sheetPart } from "./sheet-part";
import type { SheetPart } from "./sheet-part";
import { formatOf, packageOf } from "./sniff";
import { staleFormulas } from "./stale-results";
import type { DefinedFormula, FormulaCell } from "./stale-results";
import { contentTypeOf, relatedParts } from "./package-parts";
import { sheetParts, xlsxContent } from "./read-xlsx";
import { Zip } from "./unzip";
import type { Host } from "./unzip";
import { definedFormulas, withoutCalcChain, workbookChanged } from "./workbook-part";
import { withCells } from "./write-cells";

export type ChangedWorkbook =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `not-changed` with a reason and, where it is one, the place; else why the file cannot be read. Nothing was written. */
  | { readonly ok: false; readonly failure: Failure };

/** What a workbook shall say, and what it shall keep beside that; what is not given stays as it is. */
export interface WantedReport extends Partial<Kept> {
  readonly report: Report;
}

/**
 * `original`: the bytes of an .xlsx that our reader reads. What `report` does not have (a table, a text, the body, the year) stays
 * as it is. A total that is a formula stays one where the report states what it comes to.
 */
export function changedXlsx(name: string, original: Uint8Array, wanted: WantedReport, host: Host = {}): ChangedWorkbook {
  try {
    return { ok: true, bytes: changed(name, original, wanted, host) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, failure: error.failure };
    throw error;
  }
}

function changed(name: string, original: Uint8Array, { report, ...kept }: WantedReport, host: Host): Uint8Array {
  const { zip, part } = opened(name, original, host);
  const content = xlsxContent(zip, part);
  const result = readWorkbook(content);
  if (!result.ok) throw new FileRefused(result.failure);
  if (result.report.form !== report.form) throw notChanged("edition");

  const sheets = sheetsOf(new Zip(original, host), part, content);
  const parts = new Map([...sheets].map(([sheet, { part }]) => [sheet, part]));
  const wanted = cellsToWrite(content, result, parts, report);
  const settings = settingChanges(result.stored, kept);
  if (wanted.cells.size + settings.size === 0) return original;

  const entries: Entries = wanted.cells.size > 0 ? changedEntries(zip, part, sheets, wanted) : new Map();
  if (settings.size > 0) keepSettings(entries);
  const bytes = rezipped(zip, entries);
  const after = readAgain(bytes, host);
  if (!after.ok || !isAsWanted(result.report, report, after.report) || !isKept(after.stored, kept)) throw notChanged("reads-otherwise");
  return bytes;

  function keepSettings(entries: Entries): void {
    const contents = settingCells(settingsGrid(content), settings);
    const sheet = sheets.get(settingsSheetName);
    if (!sheet) return addSheet(zip, part, entries, settingsSheetName, contents);
    entries.set(sheet.entry, sheet.encode(withCells(sheet.part, { contents, results: new Map(), heights: new Map() })));
  }
}

/** The package, where it is one that may be changed at all. */
function opened(name: string, original: Uint8Array, host: Host): { zip: Zip; part: string } {
  if (original.length === 0) throw damaged("empty");
  within(original.length, caps.fileBytes);
  const format = formatOf(name, original);
  if (format === "compound" && new CompoundFile(original).has("EncryptedPackage")) throw encrypted();
  if (format !== "zip") throw notChanged("format");
  const zip = new Zip(original, host);
  const { kind, part } = packageOf(zip);
  if (kind !== "xlsx") throw notChanged("format");
  if (zip.names.some((entry) => /(?:^|\/)vbaProject\w*\.bin$|(?:^|\/)macrosheets\//i.test(entry))) throw notChanged("macros");
  if (/macroEnabled/i.test(contentTypeOf(zip, part))) throw notChanged("macros");
  const isSigned = relatedParts(zip, "").some(({ type }) => /digital-signature/i.test(type));
  if (isSigned || zip.names.some((entry) => /^_xmlsignatures\//i.test(entry))) throw notChanged("signed");
  return { zip, part };
}

function readAgain(bytes: Uint8Array, host: Host): WorkbookResult {
  const zip = new Zip(bytes, host);
  return readWorkbook(xlsxContent(zip, packageOf(zip).part));
}

interface OpenSheet {
  readonly entry: string;
  readonly part: SheetPart;
  readonly encode: EditableText["encode"];
}

/** By name; a sheet of nothing but a chart has no cells. */
function sheetsOf(zip: Zip, workbook: string, { sheets }: WorkbookContent): Map<string, OpenSheet> {
  const entries = sheetParts(zip, workbook);
  return new Map(
    sheets.flatMap(({ name }) => {
      const entry = entries.get(name);
      const bytes = entry === undefined ? null : zip.read(entry);
      if (entry === undefined || !bytes) return [];
      const { text, encode } = editableText(bytes);
      return [[name, { entry, encode, part: sheetPart(text) }] as const];
    }),
  );
}

/** The entries of the package that are written anew or left out. */
function changedEntries(zip: Zip, workbook: string, sheets: ReadonlyMap<string, OpenSheet>, wanted: Wanted): Entries {
  const { text, encode } = editableText(zip.read(workbook) ?? new Uint8Array());
  const results = staleResults(sheets, wanted, definedFormulas(text));
  const entries = withoutCalcChain(zip, workbook);
  entries.set(workbook, encode(workbookChanged(text, wanted.names)));
  for (const [name, { entry, part, encode }] of sheets) {
    const contents = wanted.cells.get(name) ?? new Map();
    const stale = results.get(name) ?? new Map();
    if (contents.size + stale.size === 0) continue;
    entries.set(entry, encode(withCells(part, { contents, results: stale, heights: wanted.heights.get(name) ?? new Map() })));
  }
  return entries;
}

/** Formulas over what changes, by sheet and place, with what they come to where that is known. */
function staleResults(
  sheets: ReadonlyMap<string, OpenSheet>,
  { cells, results }: Wanted,
  names: readonly DefinedFormula[],
): Map<string, Map<number, Typed | undefined>> {
  const all = [...sheets].flatMap(([sheet, { part }]) =>
    part.rows.flatMap((row) =>
      row.cells.flatMap((cell): FormulaCell[] => (cell.says === null ? [] : [{ ...cell, says: cell.says, sheet }])),
    ),
  );
  const isWritten = ({ sheet, row, column }: FormulaCell): boolean => cells.get(sheet)?.has(placeNumber(row, column)) ?? false;
  const changed = new Map([...cells].map(([sheet, written]) => [sheet, [...written.values()]]));
  const stale = new Map<string, Map<number, Typed | undefined>>();
  for (const { sheet, row, column, fills } of staleFormulas(
    all.filter((formula) => !isWritten(formula)),
    names,
    changed,
  )) {
    const own = stale.get(sheet) ?? new Map<number, Typed | undefined>();
    stale.set(sheet, own);
    for (const place of fills ? placesIn(fills) : []) own.set(place, undefined);
    own.set(placeNumber(row, column), results.get(sheet)?.get(placeNumber(row, column)));
  }
  return stale;
}

/** A formula of more cells than this no report has; what it fills is worked out anew in any case. */
const mostFilled = 10_000;

const placesIn = ({ row, column, rows, columns }: Area): number[] =>
  Array.from({ length: Math.min(rows * columns, mostFilled) }, (_, index) =>
    placeNumber(row + Math.floor(index / columns), column + (index % columns)),
  );
