/** Zip archives that are byte for byte the same on every machine: entries in the given order, dated where zip time begins. */

import { strToU8, unzipSync, zipSync } from "fflate";

// Without a zone, because fflate writes the local parts of the date.
const mtime = "1980-01-01T00:00:00";

export const archive = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data])), {
    mtime,
  });

/** The same entries with the fixed date. */
export const restamped = (zip: Uint8Array): Uint8Array => archive(unzipSync(zip));
