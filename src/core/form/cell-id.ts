/** Names of places on the form, as CONTRACT and the report file use them. */

export type TableId = "proactiveDisclosure" | "requests" | "reviewAndLitigation";
export type NarrativeId = "overview" | "problemsAndImprovements" | "otherMatters";
export type SectionId = TableId | NarrativeId;

/** One number on the form: `<table>/<row>/<column>`, e.g. `requests/outcome.total/other`. */
export type CellId = `${TableId}/${string}/${string}`;

/** Anything a finding can point at. */
export type Place = CellId | SectionId;

export const tableIds: readonly TableId[] = ["proactiveDisclosure", "requests", "reviewAndLitigation"];
export const narrativeIds: readonly NarrativeId[] = ["overview", "problemsAndImprovements", "otherMatters"];

export const isCellId = (place: Place): place is CellId => place.includes("/");

export const isNarrativeId = (place: Place): place is NarrativeId => (narrativeIds as readonly string[]).includes(place);

export function sectionOf(place: Place): SectionId {
  const slash = place.indexOf("/");
  return (slash < 0 ? place : place.slice(0, slash)) as SectionId;
}

/** Last year's cell that a cell of 上年结转 repeats; any other cell is its own. Both editions print the two rows with the same columns. */
export const carriedForwardOf = (carriedOver: CellId): CellId => carriedOver.replace("/carriedOver/", "/carriedForward/") as CellId;

/** The row and column keys of a cell; both may contain dots, never a slash. */
export function partsOf(id: CellId): { table: TableId; row: string; column: string } {
  const [table, row, column] = id.split("/") as [TableId, string, string];
  return { table, row, column };
}
