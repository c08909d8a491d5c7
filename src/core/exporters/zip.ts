/** Every form of the report in one archive, with a note of what was checked: what an office sends up. */

import { archive } from "./archive";
import { coverNote } from "./cover-note";
import type { Exporter, WriteReport } from "./exporter";
import { fileNameOf } from "./file-name";

export const archiveOf =
  (forms: readonly Exporter[]): WriteReport =>
  async (report, context) => {
    const files: Record<string, string | Uint8Array> = {};
    for (const form of forms) {
      const write = await form.load();
      files[fileNameOf(report, form)] = await write(report, context);
    }
    const note = coverNote(report, context.checked, forms);
    return archive({ [note.fileName]: note.text, ...files });
  };
