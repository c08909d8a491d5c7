/**
 * Any file somebody sends → the report in it, or a failure that says why not. The content decides what a file is, the
 * extension only where the content cannot. Nothing of a file that is refused is used.
 */

import type { Answers } from "../core/findings/answer";
import type { Override } from "../core/findings/override";
import type { Failure } from "../core/findings/failure";
import { shortened } from "../core/report/cell-text";
import { readDocument } from "../core/readers/read-document";
import type { Block } from "../core/readers/block";
import type { Hints } from "../core/readers/assemble-report";
import { readWorkbook } from "../core/readers/read-workbook";
import type { WorkbookContent } from "../core/readers/read-workbook";
import { parseReportFile } from "../core/report/report-file";
import { textsOf } from "../core/report/report";
import type { Report } from "../core/report/report";
import { Budget, FileRefused, caps, damaged, occurrencesWithin, unsupported, within } from "./caps";
import { declaredCharset, decodeText, isGarbled } from "./decode-text";
import { CompoundFile } from "./compound-file";
import { openedByDefault } from "./default-password";
import { relatedParts } from "./package-parts";
import { docxBlocks } from "./read-docx";
import { readHtml } from "./read-html";
import { htmlInMht } from "./read-mht";
import { textBlocks } from "./read-text";
import { odsContent } from "./read-ods";
import { xlsContent } from "./read-xls";
import { xlsxContent } from "./read-xlsx";
import { extensionOf, formatOf, packageOf } from "./sniff";
import { Zip } from "./unzip";
import type { Host } from "./unzip";

export type FileReading =
  | {
      readonly ok: true;
      readonly report: Report;
      /** Last year's report and what the clerk wrote, as the workbook keeps them. */
      readonly previous: Report | null;
      readonly answers: Answers;
      readonly override: Override | null;
      /** What was passed over; said like failures. */
      readonly warnings: readonly Failure[];
    }
  | { readonly ok: false; readonly failure: Failure };

/** For front ends that may not wait: what is loaded and done later may differ from one to the next. */
export const readReportFile = async (name: string, bytes: Uint8Array, host?: Host): Promise<FileReading> =>
  readReportBytes(name, bytes, host);

export function readReportBytes(name: string, bytes: Uint8Array, host: Host = {}): FileReading {
  try {
    const reading = read(name, bytes, host);
    if (reading.ok) for (const report of [reading.report, reading.previous]) if (report) heedLength(report);
    return reading;
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** Whatever it was read from: a text that is no report's would be searched and printed for a long time. */
function heedLength(report: Report): void {
  const texts = [
    report.agency,
    report.printed.title,
    ...Object.values(report.signOff ?? {}),
    ...textsOf(report).map((section) => report.narrative[section]),
    ...report.form.cells.map(({ id }) => report.typed(id)),
  ];
  within(
    texts.reduce<number>((sum, text) => sum + (typeof text === "string" ? text.length : 0), 0),
    caps.reportText,
  );
}

function read(name: string, bytes: Uint8Array, host: Host): FileReading {
  if (bytes.length === 0) throw damaged("empty");
  within(bytes.length, caps.fileBytes);
  switch (formatOf(name, bytes)) {
    case "json":
      return readJson(plainText(bytes));
    case "flat-ods":
      return readSheets(odsContent(plainText(bytes)));
    case "html":
      return readPage(plainText(bytes, declaredCharset(bytes)));
    case "mht":
      return readOneFilePage(bytes);
    case "compound":
      return readContainer(name, new CompoundFile(bytes), host);
    case "zip":
      return readPackage(new Zip(bytes, host));
    default:
      return readText(plainText(bytes));
  }
}

function readPackage(zip: Zip): FileReading {
  const { kind, part } = packageOf(zip);
  switch (kind) {
    case "xlsx":
      return readSheets(xlsxContent(zip, part));
    case "ods":
      return readSheets(odsContent(zip.text(part) ?? ""));
    case "docx":
      return readWord(zip, part);
    default:
      throw unsupported(kind);
  }
}

/** Some programs write a Word file that is nothing but a page, whole, for Word to take in. */
function readWord(zip: Zip, part: string): FileReading {
  const budget = new Budget(caps.printedCells);
  const chunks = relatedParts(zip, part).flatMap((related) => (related.type.endsWith("/aFChunk") ? [related.part] : []));
  // Named twice it is taken in once: read for each, a small file would unfold without end.
  const taken = [...new Set(chunks)].flatMap((chunk) => {
    const bytes = zip.read(chunk);
    const page = bytes && (htmlInMht(bytes) ?? { bytes, charset: declaredCharset(bytes) });
    return page ? [readHtml(plainText(page.bytes, page.charset), budget)] : [];
  });
  const hints = taken[0] ? { title: taken[0].title } : {};
  return readBlocks([...docxBlocks(zip.text(part) ?? "", budget), ...taken.flatMap(({ blocks }) => blocks)], hints, "");
}

function readOneFilePage(bytes: Uint8Array): FileReading {
  within(bytes.length, caps.plainTextBytes);
  const page = htmlInMht(bytes);
  if (!page) throw unsupported("mht");
  return readPage(plainText(page.bytes, page.charset));
}

/** An old workbook, or a new one that is encrypted. */
function readContainer(name: string, file: CompoundFile, host: Host): FileReading {
  if (file.has("EncryptedPackage")) return readPackage(new Zip(openedByDefault(file), host));
  const stream = file.stream("Workbook") ?? file.stream("Book");
  if (!stream) throw unsupported(file.has("WordDocument") ? "doc" : extensionOf(name));
  return readSheets(xlsContent(stream));
}

function readSheets(content: WorkbookContent): FileReading {
  const result = readWorkbook(content);
  if (!result.ok) return result;
  const { previous, answers, override } = result.stored;
  return { ok: true, report: result.report, previous, answers, override, warnings: result.warnings };
}

function plainText(bytes: Uint8Array, declared?: string): string {
  within(bytes.length, caps.plainTextBytes);
  return decodeText(bytes, declared);
}

const readText = (text: string): FileReading => readBlocks(textBlocks(text), {}, text);

function readPage(html: string): FileReading {
  const { blocks, title } = readHtml(html);
  return readBlocks(blocks, { title }, html);
}

/** `text`: what the blocks came from, to tell a page without our tables from one whose characters are lost. */
function readBlocks(blocks: readonly Block[], hints: Hints, text: string): FileReading {
  const result = readDocument(blocks, hints);
  if (!result.ok && result.failure.code === "not-a-report" && isGarbled(text)) throw damaged("wrong-charset");
  return result.ok ? { ...result, ...nothingKept } : result;
}

function readJson(text: string): FileReading {
  for (const mark of ['"', ",", "[", "{"]) occurrencesWithin(text, mark, caps.jsonMarks);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw damaged("json");
  }
  const parsed = parseReportFile(json);
  if (!parsed.ok)
    return { ok: false, failure: { code: "not-a-report", data: parsed.part === null ? { from: "json" } : { part: parsed.part } } };
  const warnings: Failure[] = parsed.ignored.length > 0 ? [{ code: "keys-ignored", data: { keys: namesOf(parsed.ignored) } }] : [];
  return { ok: true, report: parsed.report, ...nothingKept, warnings };
}

/** As many as can be read in a line. */
const mostNamed = 20;
const longestName = 40;

const namesOf = (keys: readonly string[]): string =>
  [...keys.slice(0, mostNamed).map((key) => shortened(key, longestName)), ...(keys.length > mostNamed ? ["…"] : [])].join(", ");

const nothingKept = { previous: null, answers: {}, override: null } as const;
