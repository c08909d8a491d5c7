/** The same words in English. */

import type { Words } from "./words.zh-CN";

export const en: Words = {
  severity: { error: "Error", warning: "Warning", note: "Note" },
  checkReport: (title) => `${title} · Check report`,
  agency: "Agency",
  year: "Year",
  form: "Form",
  notGiven: "not given",
  checked: "What was checked",
  numbers: ({ cells, filled }) =>
    cells === filled
      ? `${cells} numbers in the tables, all filled in.`
      : `${cells} numbers in the tables: ${filled} filled in, ${cells - filled} blank.`,
  identities: ({ identities, kept }) =>
    identities === kept
      ? `${identities} equations, all of which hold.`
      : `${identities} equations: ${kept} hold, ${identities - kept} do not.`,
  sections: ({ sections }) =>
    sections === 0 ? "No text was given." : `${sections} text sections, compared with the tables, the year and the body.`,
  previous: ({ previous }) =>
    previous === null
      ? "Last year's report was not given; continuity was not checked."
      : `Continuity with ${previous.year === null ? "last year's report" : `the report of ${previous.year}`} was checked.`,
  rules: ({ rules }) => `${rules} checks in all.`,
  outcome: "Outcome",
  found: ({ found, answered }) =>
    found.error + found.warning + found.note === 0
      ? "Nothing was found."
      : `Errors: ${found.error}; warnings: ${found.warning}; notes: ${found.note}; answered in writing: ${answered}.`,
  stillWrong: (errors) => `Exported although errors remained (${errors}), by the choice of the person exporting.`,
  because: (reason) => `Reason given: ${reason}`,
  columns: { number: "No.", severity: "Severity", finding: "Finding", answer: "Written explanation" },
  likelyCauses: "Likely causes",
  fault: (number) => `Error ${number}`,
  confidence: (percent) => ` (confidence ${percent}%)`,
  signatures: ["Checked by", "Reviewed by", "Approved by", "Date"],
  coverNote: {
    fileName: "README.txt",
    title: "Export note",
    contents: (forms) => `The files hold the same report, as: ${forms.slice(0, -1).join(", ")} and ${forms.at(-1)}.`,
  },
};
