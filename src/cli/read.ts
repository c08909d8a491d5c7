/** `xxgk read`: any report file → the report file (JSON), with everything that was read. */

import { reportFileText } from "../core/exporters/json";
import { writeResult } from "./write-result";
import { readSingle } from "./read-report";
import type { RunVerb } from "./verb";

export const read: RunVerb<"read"> = async ({ paths: [path = ""], options: { agency, year, output } }, session) => {
  const found = await readSingle(path, { agency, year }, session);
  if (!found) return 2;
  return (await writeResult(reportFileText(found.report), ".json", output, [path], session)) ? 0 : 2;
};
