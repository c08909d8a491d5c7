/** A report as the pieces a system can be given. Sign-off lines are not among them: the exporters leave them behind. */

import { fragmentOf, pageOf } from "../core/exporters/html";
import { writeJson } from "../core/exporters/json";
import { titleOf } from "../core/exporters/printed-document";
import type { ExportContext } from "../core/exporters/exporter";
import { textOf } from "../core/exporters/text";
import type { Report } from "../core/report/report";
import { keyOf } from "./key";

/** What a template may name: {{title}}, {{html}} … */
export const pieces = ["key", "agency", "year", "title", "html", "htmlWithTitle", "page", "text", "json"] as const;

type Piece = (typeof pieces)[number];

export type Outgoing = Readonly<Record<Piece, string>>;

/** A report without a body or a year has no key; `verify` says so first. */
export async function outgoing(report: Report, context: ExportContext): Promise<Outgoing> {
  const { agency, year } = report;
  if (agency === null || year === null) throw new TypeError("a report without agency and year cannot be sent");
  return {
    key: keyOf(agency, year),
    agency,
    year: String(year),
    title: titleOf(report),
    html: fragmentOf(report, false),
    htmlWithTitle: fragmentOf(report),
    page: pageOf(report),
    text: textOf(report),
    json: String(await writeJson(report, context)),
  };
}
