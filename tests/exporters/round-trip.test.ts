import { expect, test } from "vitest";

import { exporterOf } from "../../src/core/exporters/index";
import type { ExportFormat } from "../../src/core/exporters/index";
import { printable } from "../../src/core/exporters/printed-document";
import { formOf } from "../../src/core/form/form";
import { compareReports } from "../../src/core/compare/compare-reports";
import { toReportFile } from "../../src/core/report/report-file";
import { Report } from "../../src/core/report/report";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleNames, exampleReport } from "../examples";
import { exported, hostileReport, hostileTexts } from "./context";

/** Every number different, so that no two cells can change places unseen. */
function countingReport(edition: "2019" | "2021"): Report {
  const form = formOf(edition);
  return new Report({
    form,
    agency: "东风区应急管理局",
    year: edition === "2019" ? 2020 : 2024,
    cells: new Map(form.cells.map(({ id }, index) => [id, 1000 + index])),
    narrative: {
      overview: "本年度开展了信息公开工作。\n一是主动公开。",
      problemsAndImprovements: "存在的问题：公开不够及时。",
      otherMatters: "本年度未收取信息处理费。",
    },
  });
}

const reports = [
  ...exampleNames.map((name) => [name, exampleReport(name)] as const),
  ["every number different", countingReport("2021")] as const,
  ["the 2019 edition", countingReport("2019")] as const,
];
async function bytesOf(report: Report, format: ExportFormat): Promise<Uint8Array> {
  const data = await exported(report, format);
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}

const formats: readonly ExportFormat[] = ["html", "docx", "xlsx", "json", "text"];

test.each(reports.flatMap(([name, report]) => formats.map((format) => [name, format, report] as const)))(
  "%s as %s reads back equal",
  async (_name, format, report) => {
    const read = await readReportFile(`report${exporterOf(format).extension}`, await bytesOf(report, format));
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.warnings).toEqual([]);

    const { signOff: _internal, ...written } = toReportFile(report);
    expect(toReportFile(read.report)).toEqual(written);
    expect(compareReports(report, read.report).differences).toEqual([]);
  },
);

test.each(["html", "docx", "xlsx"] as const)("hostile cells as %s read back as the text they are", async (format) => {
  const report = hostileReport();
  const read = await readReportFile(`report${exporterOf(format).extension}`, await bytesOf(report, format));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const cells = report.form.tables.requests.numbers.slice(0, hostileTexts.length).map(({ id }) => id);
  // A page holds no types: digits come back as a number.
  const same = cells.filter((id) => String(read.report.typed(id)) === printable(String(report.typed(id))));
  expect(same).toEqual(cells);
});
