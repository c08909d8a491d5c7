/** Every form of the report in one archive, with a note of what was checked: what an office sends up. */

import { archive } from "./archive";
import { coverNote } from "./cover-note";
import type { ExportFormat, WriteReport } from "./exporter";
import { fileNameOf } from "./file-name";
import { exporterOf } from "./index";

const contents: readonly ExportFormat[] = ["html", "docx", "xlsx", "json", "text"];

export const writeZip: WriteReport = async (report, context) => {
  const files: Record<string, string | Uint8Array> = {};
  for (const id of contents) {
    const exporter = exporterOf(id);
    const write = await exporter.load();
    files[fileNameOf(report, exporter)] = await write(report, context);
  }
  const note = coverNote(report, context.checked);
  return archive({ [note.fileName]: note.text, ...files });
};
