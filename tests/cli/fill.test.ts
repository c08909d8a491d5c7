import { expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleNames, exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

async function printed(files: Parameters<typeof memoryIo>[0], ...argv: string[]): Promise<string> {
  const io = memoryIo(files);
  expect(await run(argv, io)).toBe(0);
  expect(io.printed("stderr")).toBe("");
  return io.printed("stdout");
}

test.each(exampleNames)("%s filled into a workbook reads like the report file", async (name) => {
  const json = JSON.stringify(toReportFile(exampleReport(name)));
  const io = memoryIo({ "a.json": json });
  expect(await run(["fill", "a.json"], io)).toBe(0);
  expect(await printed({ "a.xlsx": io.bytes() }, "read", "a.xlsx")).toBe(await printed({ "a.json": json }, "read", "a.json"));
});
