/** What one edition of the form says. A new edition is a new file with one of these; nothing else changes. */

import type { SectionId } from "./cell-id";
import type { Group, Line, NumberKind } from "./label-tree";

export type Edition = "2019" | "2021";

export interface FormDefinition {
  readonly edition: Edition;
  /** The document that prescribes the form. */
  readonly basis: string;
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly sections: readonly SectionDefinition[];
  readonly proactiveDisclosure: readonly BlockDefinition[];
  readonly requests: RequestsDefinition;
  readonly reviewAndLitigation: readonly Group[];
}

export interface SectionDefinition {
  readonly id: SectionId;
  /** The printed heading, 「一、总体情况」. */
  readonly heading: string;
  readonly en: string;
  /** The official blank's hint, only for narrative sections. */
  readonly hint?: string;
}

/** One block of table 2: a clause of article 20 with its own column headers. */
export interface BlockDefinition {
  readonly label: string;
  readonly en: string;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly Line[];
}

export interface BlockColumn extends Line {
  readonly kind: NumberKind;
  /** Printed columns it covers. */
  readonly span: number;
}

export interface RequestsDefinition {
  readonly corner: string;
  readonly rows: readonly (Line | Group)[];
  readonly columns: readonly (Line | Group)[];
  /** Row paths: the sum on the left equals the sum on the right, column by column. */
  readonly balance: { readonly left: readonly string[]; readonly right: readonly string[] };
}
