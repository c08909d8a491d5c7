/**
 * Defined names and settings keys in a report workbook: how our sheets are found again after moves and renames.
 * Each name covers one area; a table's name covers its whole block, labels and numbers, so that a row inserted
 * inside widens it and the labels still tell which line is which.
 */

import { isTableId } from "../form/cell-id";
import type { SectionId, TableId, TextId } from "../form/cell-id";

export type AreaKey = "agency" | "year" | SectionId | TextArea;

/** Where a text stands that is no section of its own. */
type TextArea = "preamble" | `${TableId}Text`;

/** What every name of ours begins with. */
export const ourNames = "XXGK_";

export const areaNames: Readonly<Record<AreaKey, string>> = {
  agency: "XXGK_AGENCY",
  year: "XXGK_YEAR",
  preamble: "XXGK_PREAMBLE",
  overview: "XXGK_OVERVIEW",
  proactiveDisclosure: "XXGK_PROACTIVE_DISCLOSURE",
  requests: "XXGK_REQUESTS",
  reviewAndLitigation: "XXGK_REVIEW_AND_LITIGATION",
  problemsAndImprovements: "XXGK_PROBLEMS_AND_IMPROVEMENTS",
  otherMatters: "XXGK_OTHER_MATTERS",
  proactiveDisclosureText: "XXGK_PROACTIVE_DISCLOSURE_TEXT",
  requestsText: "XXGK_REQUESTS_TEXT",
  reviewAndLitigationText: "XXGK_REVIEW_AND_LITIGATION_TEXT",
};

/** The area that holds a text: a table's own area holds its numbers. */
export const textAreaOf = (id: TextId): Exclude<AreaKey, "agency" | "year" | TableId> => (isTableId(id) ? `${id}Text` : id);

/** JSON texts in the workbook's settings. */
export const settingKeys = {
  /**
   * `{ edition, notGiven? }` of the sheets we inserted. `notGiven` lists the sections that the report filled in did
   * not have at all: while such a section is still blank in the sheets it reads as absent, not as left empty.
   */
  form: "xxgk.form",
  /** Last year's report file. */
  previous: "xxgk.previous",
  /** Written explanations (出错说明) by finding key. */
  answers: "xxgk.answers",
  /** The written decision to export although errors remain. */
  override: "xxgk.override",
} as const;
