/** Last year's report from a report file (JSON). */

import { parseReportFile } from "../core/report/report-file";
import type { FileReading } from "./deps";

export function readReportFile(content: Uint8Array): FileReading {
  try {
    const parsed = parseReportFile(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content)));
    return parsed.ok ? parsed : { ok: false, failure: { code: "not-a-report", data: {} } };
  } catch {
    return { ok: false, failure: { code: "unsupported", data: {} } };
  }
}
