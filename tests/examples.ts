/** The real reports of examples/, by name. */

import { readFileSync, readdirSync } from "node:fs";

import { parseReportFile } from "../src/core/report/report-file";
import type { Report } from "../src/core/report/report";

const folder = new URL("../examples/", import.meta.url);

export const exampleNames = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""));

export const exampleJson = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));

export function exampleReport(name: string): Report {
  const result = parseReportFile(exampleJson(name));
  if (!result.ok) throw new Error(`${name}: ${result.part ?? "no report"}`);
  return result.report;
}
