/** Names of places on the form, as CONTRACT and the report file use them. */

export type TableId = "proactiveDisclosure" | "requests" | "reviewAndLitigation";
export type NarrativeId = "overview" | "problemsAndImprovements" | "otherMatters";
export type SectionId = TableId | NarrativeId;

/** One number on the form: `<table>/<row>/<column>`, e.g. `requests/outcome.total/other`. */
export type CellId = `${TableId}/${string}/${string}`;

/** Every text of a report: its three sections of text, what stands before 一, and, by the table's id, what stands beside a table. */
export type TextId = "preamble" | SectionId;

/** Anything a finding can point at. */
export type Place = CellId | TextId;

export const tableIds: readonly TableId[] = ["proactiveDisclosure", "requests", "reviewAndLitigation"];
export const narrativeIds: readonly NarrativeId[] = ["overview", "problemsAndImprovements", "otherMatters"];
/** In printed order. */
export const textIds: readonly TextId[] = ["preamble", "overview", ...tableIds, "problemsAndImprovements", "otherMatters"];

export const isCellId = (place: Place): place is CellId => place.includes("/");

/** One of the three sections that are nothing but text, and that must say something. */
export const isNarrativeId = (place: Place): place is NarrativeId => (narrativeIds as readonly string[]).includes(place);

export const isTableId = (place: Place): place is TableId => (tableIds as readonly string[]).includes(place);

/** The section of a place; the preamble stands in none and is its own. */
export function sectionOf(place: Place): TextId {
  const slash = place.indexOf("/");
  return (slash < 0 ? place : place.slice(0, slash)) as TextId;
}

/** Last year's cell that a cell of 上年结转 repeats; any other cell is its own. Both editions print the two rows with the same columns. */
export const carriedForwardOf = (carriedOver: CellId): CellId => carriedOver.replace("/carriedOver/", "/carriedForward/") as CellId;

/** The row and column keys of a cell; both may contain dots, never a slash. */
export function partsOf(id: CellId): { table: TableId; row: string; column: string } {
  const [table, row, column] = id.split("/") as [TableId, string, string];
  return { table, row, column };
}
