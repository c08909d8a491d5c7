/** What an exported file is called when nobody says otherwise. */

import type { Report } from "../report/report";
import type { Exporter } from "./exporter";
import { titleOf } from "./printed-document";

/** The title without what Windows does not allow in a name, and short enough for every file system. */
export function fileNameOf(report: Report, { id, extension }: Pick<Exporter, "id" | "extension">): string {
  const name = titleOf(report)
    .replace(/[<>:"/\\|?*]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(-80);
  return `${name}${id === "check-report" ? "校验报告" : ""}${extension}`;
}
