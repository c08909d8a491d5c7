/**
 * The official blank of one edition, ready to use: tables with their geometry, cells in printed order, identities.
 * Built once per edition from its data file; immutable. No filled-in report is known in `form`.
 */

import { isCellId, sectionOf } from "./cell-id";
import type { CellId, Place, SectionId, TableId } from "./cell-id";
import type { Edition, FormDefinition, SectionDefinition } from "./definition";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { blocksTable, requestsTable, reviewTable } from "./geometry";
import type { Named, NumberBox, Table } from "./geometry";
import { identitiesOf, isTotal } from "./identities";
import type { Identity } from "./identities";

export interface Form {
  readonly edition: Edition;
  readonly basis: string;
  readonly definition: FormDefinition;
  readonly sections: readonly SectionDefinition[];
  readonly tables: Readonly<Record<TableId, Table>>;
  /** All number cells, table by table in printed order: the index of a cell in every typed array. */
  readonly cells: readonly NumberBox[];
  readonly identities: readonly Identity[];
  indexOf(id: CellId): number;
  has(id: CellId): boolean;
  cell(id: CellId): NumberBox;
  section(id: SectionId): SectionDefinition;
  /** Identities a cell takes part in. */
  identitiesAt(id: CellId): readonly Identity[];
  /** Those that make the cell the sum of others. */
  totalsAt(id: CellId): readonly Identity[];
}

function build(definition: FormDefinition): Form {
  const tables = {
    proactiveDisclosure: blocksTable(definition.proactiveDisclosure),
    requests: requestsTable(definition.requests),
    reviewAndLitigation: reviewTable(definition.reviewAndLitigation),
  };
  const cells = [...tables.proactiveDisclosure.numbers, ...tables.requests.numbers, ...tables.reviewAndLitigation.numbers];
  const index = new Map(cells.map((cell, at) => [cell.id, at]));
  const identities = identitiesOf(definition);
  const byCell = new Map<CellId, Identity[]>();
  for (const identity of identities) {
    for (const id of [...identity.left, ...identity.right]) byCell.set(id, [...(byCell.get(id) ?? []), identity]);
  }
  const indexOf = (id: CellId): number => {
    const at = index.get(id);
    if (at === undefined) throw new RangeError(`no cell ${id} in the form of ${definition.edition}`);
    return at;
  };
  return {
    edition: definition.edition,
    basis: definition.basis,
    definition,
    sections: definition.sections,
    tables,
    cells,
    identities,
    indexOf,
    has: (id) => index.has(id),
    cell: (id) => cells[indexOf(id)] as NumberBox,
    section: (id) => definition.sections.find((section) => section.id === id) as SectionDefinition,
    identitiesAt: (id) => byCell.get(id) ?? [],
    totalsAt: (id) => (byCell.get(id) ?? []).filter((identity) => isTotal(identity) && identity.right[0] === id),
  };
}

const forms: Readonly<Record<Edition, Form>> = { "2019": build(form2019), "2021": build(form2021) };

/** Oldest first. */
export const editions = Object.keys(forms) as readonly Edition[];

export const latestEdition = editions.at(-1) as Edition;

export const formOf = (edition: Edition): Form => forms[edition];

/** The form a report of this year must use; years before the first edition get the first. */
export function formForYear(year: number): Form {
  const fits = ({ definition }: Form): boolean =>
    year >= definition.firstYear && (definition.lastYear === null || year <= definition.lastYear);
  return Object.values(forms).find(fits) ?? forms["2019"];
}

export type Language = "zh-CN" | "en";

const nameOf: Readonly<Record<Language, (named: Named) => string>> = { "zh-CN": ({ label, short }) => short ?? label, en: ({ en }) => en };

const tableNames: Readonly<Record<Language, Readonly<Record<TableId, string>>>> = {
  "zh-CN": { proactiveDisclosure: "表二", requests: "表三", reviewAndLitigation: "表四" },
  en: { proactiveDisclosure: "Table 2", requests: "Table 3", reviewAndLitigation: "Table 4" },
};

/** What stands between the title and 一; the form has no heading for it. */
const preamble: Readonly<Record<Language, string>> = { "zh-CN": "前言", en: "Preamble" };

/** 「表三 · 一、本年新收 · 自然人」, or the heading of a section. */
export function printedName(form: Form, place: Place, language: Language = "zh-CN"): string {
  if (place === "preamble") return preamble[language];
  if (!isCellId(place)) {
    const { heading, en } = form.section(place);
    return { "zh-CN": heading, en }[language];
  }
  return [tableName(place, language), ...lineNames(form, place, language)].join(" · ");
}

/** The row and column of a cell as a sentence says them; a group's own label is left out where the line's says enough. */
export function lineNames(form: Form, id: CellId, language: Language = "zh-CN"): string[] {
  const { rowLabels, columnLabels } = form.cell(id);
  const table = sectionOf(id);
  // 「1.属于国家秘密」 needs its group 「（三）不予公开」; 「自然人」 does not need 「申请人情况」.
  const row = rowLabels.slice(rowLabels.length > 2 ? -2 : -1);
  const column = table === "reviewAndLitigation" ? columnLabels.slice(-2) : columnLabels.slice(-1);
  return [...row, ...column].map(nameOf[language]);
}

export const tableName = (place: Place, language: Language = "zh-CN"): string => tableNames[language][sectionOf(place) as TableId] ?? "";
