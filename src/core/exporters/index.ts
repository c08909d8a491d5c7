/**
 * The one list of exports: the pane's menu, the command line's --format and the manual all read it.
 * A new export is one file beside this one and one entry here; `npm run renew` writes its golden files and its line in the manual.
 */

import type { Exporter, WriteReport } from "./exporter";

const list = [
  {
    id: "html",
    label: { "zh-CN": "网页", en: "Web page" },
    extension: ".html",
    mediaType: "text/html;charset=utf-8",
    load: async () => (await import("./html")).writeHtml,
  },
  {
    id: "docx",
    label: { "zh-CN": "Word 文档", en: "Word document" },
    extension: ".docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    load: async () => (await import("./docx")).writeDocx,
  },
  {
    id: "xlsx",
    label: { "zh-CN": "表格（只有数值）", en: "Workbook (values only)" },
    extension: ".xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    load: async () => (await import("./xlsx")).writeXlsx,
  },
  {
    id: "json",
    label: { "zh-CN": "数据（JSON）", en: "Data (JSON)" },
    extension: ".json",
    mediaType: "application/json;charset=utf-8",
    load: async () => (await import("./json")).writeJson,
  },
  {
    id: "text",
    label: { "zh-CN": "纯文本", en: "Plain text" },
    extension: ".txt",
    mediaType: "text/plain;charset=utf-8",
    load: async () => (await import("./text")).writeText,
  },
  {
    id: "zip",
    label: { "zh-CN": "全部打包", en: "Everything in one archive" },
    extension: ".zip",
    mediaType: "application/zip",
    // The archive holds what is for the public, whatever that is; handed in, so that it need not know this list.
    load: async (): Promise<WriteReport> =>
      (await import("./zip")).archiveOf(exporters.filter(({ id, isInternal }) => id !== "zip" && !isInternal)),
  },
  {
    id: "check-report",
    label: { "zh-CN": "校验报告", en: "Check report" },
    extension: ".html",
    mediaType: "text/html;charset=utf-8",
    isInternal: true,
    load: async () => (await import("./check-report")).writeCheckReport,
  },
] as const satisfies readonly Exporter[];

export type ExportFormat = (typeof list)[number]["id"];

export const exporters: readonly Exporter<ExportFormat>[] = list;

export function exporterOf(id: ExportFormat): Exporter<ExportFormat> {
  return exporters.find((exporter) => exporter.id === id) as Exporter<ExportFormat>;
}
