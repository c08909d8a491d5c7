/**
 * Any file somebody sends → the report in it, or a failure that says why not. The content decides what a file is, the
 * extension only where the content cannot. Nothing of a file that is refused is used.
 */

import type { Answers } from "../core/findings/answer";
import type { Failure } from "../core/findings/failure";
import type { Hints } from "../core/readers/read-document";
import { readDocument } from "../core/readers/read-document";
import { parseReportFile } from "../core/report/report-file";
import type { Report } from "../core/report/report";
import { FileRefused, caps, damaged, notAReport, within } from "./caps";
import { decodeText, isGarbled } from "./decode-text";
import { textBlocks } from "./read-text";
import { formatOf } from "./sniff";

export type FileReading =
  | {
      readonly ok: true;
      readonly report: Report;
      /** Last year's report and written explanations, as the workbook keeps them. */
      readonly previous: Report | null;
      readonly answers: Answers;
      /** What was passed over; said like failures. */
      readonly warnings: readonly Failure[];
    }
  | { readonly ok: false; readonly failure: Failure };

export async function readReportFile(name: string, bytes: Uint8Array): Promise<FileReading> {
  try {
    return await read(name, bytes);
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, failure: error.failure };
    throw error;
  }
}

async function read(name: string, bytes: Uint8Array): Promise<FileReading> {
  if (bytes.length === 0) throw damaged("empty");
  within(bytes.length, caps.fileBytes);
  const format = formatOf(name, bytes);
  switch (format) {
    case "json":
      return readJson(plainText(bytes));
    default:
      return readText(plainText(bytes));
  }
}

function plainText(bytes: Uint8Array): string {
  within(bytes.length, caps.plainTextBytes);
  return decodeText(bytes);
}

function readText(text: string, hints?: Hints): FileReading {
  const result = readDocument(textBlocks(text), hints);
  if (!result.ok && result.failure.code === "not-a-report" && isGarbled(text)) throw damaged("wrong-charset");
  return result.ok ? { ...result, ...nothingKept } : result;
}

function readJson(text: string): FileReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw damaged("json");
  }
  const parsed = parseReportFile(json);
  if (!parsed.ok) return parsed.part === null ? { ok: false, failure: notAReport().failure } : { ok: false, failure: { code: "not-a-report", data: { part: parsed.part } } };
  const warnings: Failure[] = parsed.ignored.length > 0 ? [{ code: "keys-ignored", data: { keys: parsed.ignored.join(", ") } }] : [];
  return { ok: true, report: parsed.report, ...nothingKept, warnings };
}

const nothingKept = { previous: null, answers: {} } as const;
