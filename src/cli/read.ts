/** `xxgk read`: any report file → the report file (JSON), with everything that was read. */

import { reportFileText } from "../core/exporters/json";
import { put } from "./output";
import { readSingle } from "./single";
import type { RunVerb } from "./verb";

export const read: RunVerb<"read"> = async ({ paths: [path = ""], options: { agency, year, output }, language, io }) => {
  const found = await readSingle(path, { agency, year }, language, io);
  if (!found) return 2;
  return (await put(reportFileText(found.report), ".json", output, [path], language, io)) ? 0 : 2;
};
