/**
 * The report file (JSON): what other programs read and write. Field names and order are fixed by CONTRACT.md.
 * Reading never throws on bad input: it says which part does not fit.
 */

import * as z from "zod/mini";

import { isTableId, tableIds, textIds } from "../form/cell-id";
import type { CellId, Place, TableId, TextId } from "../form/cell-id";
import type { Edition } from "../form/definition";
import { editions, formForYear, formOf, latestEdition } from "../form/form";
import type { Form } from "../form/form";
import type { Typed } from "./cell-text";
import { Report } from "./report";

// A strict content security policy forbids the code generation zod would otherwise try.
z.config({ jitless: true });

const typed = z.nullable(z.union([z.number(), z.string()]));
const text = z.optional(z.string());

const reportFile = z.object({
  agency: z.optional(z.nullable(z.string())),
  year: z.optional(z.nullable(z.int())),
  edition: z.optional(z.enum(editions)),
  proactiveDisclosure: z.optional(z.record(z.string(), z.union([typed, z.array(typed)]))),
  requests: z.optional(z.array(z.array(typed))),
  reviewAndLitigation: z.optional(z.array(typed)),
  preamble: text,
  tableTexts: z.optional(z.object({ proactiveDisclosure: text, requests: text, reviewAndLitigation: text })),
  overview: text,
  problemsAndImprovements: text,
  otherMatters: text,
  signOff: z.optional(z.object({ supervisor: text, reviewer: text, editor: text })),
});

type ReportFile = z.infer<typeof reportFile>;

export type ReportFileResult =
  | { readonly ok: true; readonly report: Report; readonly ignored: readonly string[] }
  /** `part`: the key that does not fit (`requests`, `year` …), or null when nothing of a report is there. */
  | { readonly ok: false; readonly part: string | null };

export function parseReportFile(json: unknown): ReportFileResult {
  const parsed = z.safeParse(reportFile, json);
  if (!parsed.success) return { ok: false, part: parsed.error.issues[0]?.path.slice(0, 2).join("/") || null };

  const file = parsed.data;
  if (!tableIds.some((table) => file[table] !== undefined)) return { ok: false, part: null };

  const form = formOf(file.edition ?? editionByGeometry(file));
  const cells = new Map<CellId, Typed>();
  for (const table of tableIds) {
    const values = valuesOf(file, table, form);
    if (values === null) return { ok: false, part: table };
    values.forEach((value, index) => cells.set((form.tables[table].numbers[index] as { id: CellId }).id, value));
  }

  const textOf = (id: TextId): string | undefined => (isTableId(id) ? file.tableTexts?.[id] : file[id]);
  const narrative = Object.fromEntries(textIds.flatMap((id) => (textOf(id) === undefined ? [] : [[id, textOf(id)]])));
  const signOff = file.signOff && { supervisor: "", reviewer: "", editor: "", ...withoutUndefined(file.signOff) };
  const report = new Report({
    form,
    agency: file.agency?.trim() || null,
    year: file.year ?? null,
    cells,
    narrative,
    ...(signOff ? { signOff } : {}),
  });
  return { ok: true, report, ignored: unknownKeys(json, form) };
}

/** Without an edition the number of request rows tells, then the rows of table 2, then the year. */
function editionByGeometry(file: ReportFile): Edition {
  for (const edition of [...editions].reverse()) {
    const rows = formOf(edition).tables.requests.numbers.length / columnsOf(formOf(edition));
    if (file.requests?.length === rows) return edition;
  }
  const blocks = Object.keys(file.proactiveDisclosure ?? {});
  if (blocks.includes("governmentProcurement") || blocks.includes("otherPublicServices")) return "2019";
  return file.requests === undefined && file.proactiveDisclosure === undefined && file.year
    ? formForYear(file.year).edition
    : latestEdition;
}

const columnsOf = (form: Form): number => new Set(form.tables.requests.numbers.map((cell) => cell.column)).size;

/** The values of one table in printed order; `[]` when the table is absent, `null` when it does not fit the form. */
function valuesOf(file: ReportFile, table: TableId, form: Form): Typed[] | null {
  if (file[table] === undefined) return [];
  if (table === "reviewAndLitigation") return fits(file.reviewAndLitigation ?? [], form.tables[table].numbers.length);
  if (table === "requests") {
    const rows = file.requests ?? [];
    const width = columnsOf(form);
    return rows.every((row) => row.length === width) ? fits(rows.flat(), form.tables[table].numbers.length) : null;
  }

  const blocks = file.proactiveDisclosure ?? {};
  const values: Typed[] = [];
  for (const { key, columns } of proactiveRows(form)) {
    const given = Object.hasOwn(blocks, key) ? blocks[key] : undefined;
    const row = given === undefined ? new Array<Typed>(columns).fill(null) : Array.isArray(given) ? given : [given];
    if (row.length !== columns) return null;
    values.push(...row);
  }
  return values;
}

const fits = (values: Typed[], length: number): Typed[] | null => (values.length === length ? values : null);

const proactiveRows = (form: Form): { key: string; columns: number }[] =>
  form.definition.proactiveDisclosure.flatMap((block) => block.rows.map((row) => ({ key: row.key, columns: block.columns.length })));

function unknownKeys(json: unknown, form: Form): string[] {
  const file = json as Record<string, unknown>;
  const known = new Set(Object.keys(reportFile.def.shape));
  const blocks = new Set(proactiveRows(form).map((row) => row.key));
  const inBlocks = Object.keys((file["proactiveDisclosure"] as object | undefined) ?? {}).filter((key) => !blocks.has(key));
  const inTexts = Object.keys((file["tableTexts"] as object | undefined) ?? {}).filter((key) => !isTableId(key as Place));
  return [
    ...Object.keys(file).filter((key) => !known.has(key)),
    ...inBlocks.map((key) => `proactiveDisclosure.${key}`),
    ...inTexts.map((key) => `tableTexts.${key}`),
  ];
}

const withoutUndefined = <T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

/** The report as a plain object in the fixed key order; `JSON.stringify` of it is the report file. */
export function toReportFile(report: Report): Record<string, unknown> {
  const row = (table: TableId, from: number, length: number): Typed[] =>
    report.form.tables[table].numbers.slice(from, from + length).map((cell) => report.typed(cell.id) ?? null);

  const file: Record<string, unknown> = { agency: report.agency, year: report.year, edition: report.form.edition };
  if (report.hasTable("proactiveDisclosure")) {
    let from = 0;
    file["proactiveDisclosure"] = Object.fromEntries(
      proactiveRows(report.form).map(({ key, columns }) => {
        const values = row("proactiveDisclosure", from, columns);
        from += columns;
        return [key, columns === 1 ? values[0] : values];
      }),
    );
  }
  if (report.hasTable("requests")) {
    const width = columnsOf(report.form);
    const rows = report.form.tables.requests.numbers.length / width;
    file["requests"] = Array.from({ length: rows }, (_, index) => row("requests", index * width, width));
  }
  if (report.hasTable("reviewAndLitigation")) {
    file["reviewAndLitigation"] = row("reviewAndLitigation", 0, report.form.tables.reviewAndLitigation.numbers.length);
  }
  const beside = tableIds.filter((id) => report.narrative[id] !== undefined);
  for (const id of textIds) if (!isTableId(id) && report.narrative[id] !== undefined) file[id] = report.narrative[id];
  if (beside.length > 0) file["tableTexts"] = Object.fromEntries(beside.map((id) => [id, report.narrative[id]]));
  if (report.signOff) file["signOff"] = report.signOff;
  return file;
}
