/** The pane's words in English, for those who help a clerk without reading Chinese. */

import type { Severity } from "../../core/findings/finding";
import type { SectionId } from "../../core/form/cell-id";
import type { Strings } from "./strings.zh-CN";

const severity: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

const section: Readonly<Record<SectionId, string>> = {
  overview: "Section 1",
  proactiveDisclosure: "Table 2",
  requests: "Table 3",
  reviewAndLitigation: "Table 4",
  problemsAndImprovements: "Section 5",
  otherMatters: "Section 6",
};

const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

export const en: Strings = {
  title: (agency, year) => [year === null ? null : String(year), agency].filter(Boolean).join(" · ") || "Annual report",
  more: "More",
  language: "Language",
  help: "How to use it",
  about: "About",
  checkReport: "Check report",
  close: "Close",
  cancel: "Cancel",
  retry: "Try again",
  dismiss: "Dismiss",

  filled: (done, of) => `${done}/${of} numbers filled in`,
  sectionEmpty: (id) => `${section[id]} is empty`,
  sectionBegun: (id, left) => `${section[id]}: ${left} to go`,
  sectionsDone: "Done",
  sectionName: (id) => section[id],
  takenFrom: (id, sheet) => `${section[id]} from "${sheet}"`,
  fieldNames: { agency: "the body", year: "the year" },
  unnamed: (names) => `The report does not name ${names.join(" and ")}: fill in the cover, or the title where there is none`,
  putSectionBack: (id) => `Put back ${section[id].toLowerCase()}`,
  putBack: (names) => `Put back, empty: ${names.join(", ")}. Nothing else was touched. You can start filling in.`,
  sectionMissing: (names) => `Not found: ${names.join(", ")}`,

  check: "Check",
  checking: "Checking",
  recheck: "Check again · edited",
  notInExcel: "Not connected to Excel. Open the task pane from within Excel.",
  notChecked: 'Fill in the report, then choose "Check": it says what is wrong and which cell is most likely to blame.',
  undoIsEmpty: "Colours or contents were just written into the workbook: what was done before can no longer be taken back with Ctrl+Z.",
  stale: "The sheets were edited; this is the result from before.",
  opening: "Reading the workbook",
  severity,
  count: (level, count) => some(count, severity[level].toLowerCase()),
  announceChecked: (errors, warnings, notes, lacking) =>
    errors + warnings + notes + lacking.length === 0
      ? "Checked: everything agrees."
      : `Checked: ${lacking.length > 0 ? `the report is not complete, missing ${lacking.join(", ")}; ` : ""}${some(errors, "error")}, ${some(warnings, "warning")}, ${some(notes, "note")}.`,
  announceExplained: (count) => ` ${some(count, "likely cause")} found.`,
  findings: "Findings",
  wholeReport: "Whole report",
  goTo: "Go to",
  showSheet: "Show it and go there",
  relatedCells: (count) => `Related cells (${count})`,
  allWell: "Everything agrees",
  incomplete: "The report is not complete",
  fillMissing: (names) =>
    `${names.join(", ")} ${names.length === 1 ? "is" : "are"} missing; complete the report before you export. What is there has no errors.`,
  noErrors: "No errors",
  checkedIdentities: (count) => `${some(count, "equation")} hold`,
  checkedNumbers: (count) => `${some(count, "number")} readable`,
  checkedClaims: (count) => `${some(count, "number")} in the text agree with the tables`,
  checkedPrevious: (year) => (year === null ? "Continues last year's report" : `Continues the report of ${year}`),
  noPrevious: "Without last year's report the numbers carried over were not compared",
  nextExport: "You can export now.",
  exportNow: "Export it",
  onlyWarnings: (count) => `${some(count, "warning")} left: correct them, or explain them in writing.`,
  sinceLast: (settled, added) => `${settled} solved since the last check${added > 0 ? `, ${added} new` : ""}.`,
  nothingShown: "Nothing of the kinds selected.",

  guide: "Guide",
  guideIntro: "Select a cell or a text of the report: what belongs there, what does not, and last year's number are shown here.",
  advice: ({ kind, says }) => (kind === "leaves" ? `Not: ${says}` : kind === "example" ? `Example: ${says}` : says),
  tie: (tie) =>
    tie.kind === "part"
      ? `Counted in ${tie.of.map((name) => `"${name}"`).join(" and ")}.`
      : tie.kind === "total"
        ? `The sum of the ${tie.count} cells from "${tie.first}" to "${tie.last}".`
        : `In one column, ${tie.left.join(" + ")} = ${tie.right.join(" + ")}.`,
  lastYearsNumber: ({ year, kind, number, more }) => {
    const name = year === null ? "Last year" : String(year);
    const agrees = kind === "repeats" ? ", the same this year" : ", unchanged this year";
    const change = more === undefined ? "" : more === 0 ? agrees : `, ${Math.abs(more)} ${more > 0 ? "more" : "fewer"} this year`;
    return `${name}${kind === "repeats" ? " carried forward" : ""}: ${number}${change}${kind === "repeats" && more !== 0 ? "; it should be the same" : ""}.`;
  },

  flows: (uneven) =>
    uneven === 0 ? "Table 3, in and out: every column balances" : `Table 3, in and out: ${some(uneven, "column")} off balance`,
  flow: ({ received, carriedOver, handled, carriedForward }) =>
    `${received} new + ${carriedOver} carried over → ${handled} handled + ${carriedForward} carried forward`,
  flowGap: (more) => (more === 0 ? "balances" : more > 0 ? `${more} too few out` : `${-more} too many out`),
  otherFlows: (count) => `The other ${some(count, "column")} balance${count === 1 ? "s" : ""}.`,

  looksLost: (ids) =>
    `Cells of ${ids.map((id) => section[id]).join(", ")} have lost borders, input limits or warning colours, perhaps to a paste. They can be put back; numbers and text stay. Pasting values only, or matching the destination's format, keeps them.`,
  restoreLooks: "Restore the look of the sheets",
  restoreLooksHint: "Puts fonts, borders, number formats, input limits, warning colours and check cells back; numbers and text stay.",
  looksRestored: (sheets, left) =>
    `The look of ${some(sheets, "sheet")} is restored; numbers and text stay as they were.${left.length > 0 ? ` Left alone, since their rows or columns are not those of the official sheet: ${quoted(left)}.` : ""}`,
  noLooksRestored: (left) =>
    left.length > 0
      ? `No look was restored: the rows or columns of ${quoted(left)} are not those of the official sheet.`
      : "No look was restored: the workbook has no sheets that “Insert template” put there.",
  looksLeft: (sheets) => `Not undone, since rows or columns are not where they were when the look was restored: ${quoted(sheets)}.`,

  filter: "Filter",
  filterAll: "All",
  filterAnswered: (count) => `${count} explained`,

  causes: "Likely causes",
  separateFaults: (count) => `${count} errors have nothing to do with one another; each can be corrected by itself.`,
  settles: (count) => (count === 1 ? "Settles the equation that does not hold" : `Settles all ${count} equations that do not hold`),
  follows: (count) => `${some(count, "formula cell")} will follow`,
  confidence: (percent) => (percent < 1 ? "Confidence under 1%" : `Confidence ${percent}%`),
  supportedBy: (words) => `The text says so too: ${words.map((text) => `"${text}"`).join(", ")}`,
  moreAlike: (count) => `${count} more like these`,
  accept: "Accept",
  why: "Why",
  demand: (rule) => `What is checked: ${rule}`,
  otherWays: (count) => `Other possibilities (${count})`,
  oneByOne: "One by one",
  becomes: (from, to) => `from ${from} to ${to}`,
  unproven: "There are many errors; this is the best answer found so far and may not be the only one.",
  noCause: "No simple slip explains everything. Look at these places first.",
  before: "Before",
  after: "After",
  item: "Item",
  sum: "Sum",
  difference: "Difference",
  agrees: "agrees",
  thisYear: "Carried over this year",
  lastYear: "Carried forward last year",
  otherItems: (count) => `${count} others`,
  changed: (before, after) => `Changed from ${before === null || before === "" ? "blank" : before} to ${after}`,
  formulaBack: (value) => `Formula restored: now ${value}`,
  putsFormulaBack: "Accepting puts the formula back",
  blankCells: (count) => `${some(count, "blank cell")}: enter 0 where there is none`,
  fillZeros: "Fill all with 0",
  signedCells: (count, signs) => `${some(count, "cell")} with ${quoted(signs)}: enter 0 where there is none`,
  replaceSigns: (signs) => `Replace ${quoted(signs)} with 0`,
  textNumbers: (count) => `${some(count, "number")} entered as text, or with a unit or separators`,
  makeNumbers: "Make them all numbers",
  allDone: {
    signs: (count) => `${some(count, "cell")} with a slash or the like: now 0`,
    zeros: (count) => `${some(count, "blank cell")} filled with 0`,
    numbers: (count) => `${some(count, "number")} written plainly`,
  },
  left: {
    annotation: (count) => `Left alone: ${some(count, "cell")} with a remark in brackets. Move the remark to the text and keep the number:`,
    formula: (count) => `Left alone: ${some(count, "cell")} with a formula. Change the formula:`,
    unit: (count) => `Left alone: ${some(count, "cell")} with the unit named. Take the separators out:`,
    sign: (count) => `Left alone: ${some(count, "cell")} with a slash or the like. Enter 0 where there is none:`,
    notZero: (count) => `Left alone: ${some(count, "cell")} without a number, where other numbers speak against 0. See the ledger:`,
  },
  othersLeft: (count) => `${count} more: see the findings below.`,
  undo: "Undo",
  undone: (back, left) =>
    left === 0
      ? "The former numbers are back."
      : back === 0
        ? `Nothing was put back: ${some(left, "cell")} changed since. Correct in the sheet what is not right.`
        : `${some(back, "cell")} put back; left alone, since changed meanwhile: ${left}.`,

  answer: "Explain",
  answerLabel: "Say why",
  keepAnswer: "Keep in workbook",
  removeAnswer: "Remove",
  answered: (text) => `Explained: ${text}`,
  answerOutdated: (text) => `The numbers have changed; look again at what was written: ${text}`,

  insertTemplate: "Insert template",
  newReport: "New report",
  insertIntro: "There is no annual report in this workbook yet. Fill in the year and the body to insert the cover and the six sections.",
  insertAgain: "Insert a new annual report into this workbook.",
  year: "Year",
  yearInvalid: "Enter a year of four digits, e.g. 2025.",
  agency: "Name of the body",
  agencyLater: "The title and the check need it. It can be filled in later on the cover.",
  agencyExample: "e.g. 东风区应急管理局",
  fromLastYear: "Carry in the previous report",
  chooseFile: "Choose a file",
  chosenFile: (name, agency, year) => `${name} (${[agency, year].filter(Boolean).join(", ") || "no body or year given"})`,
  removeFile: "Do not carry in",
  useAnyway: "Use this one all the same",
  confirmLastYear: 'Choose another file, or tick "Use this one all the same".',
  fromLastYearHint: "Carries the numbers forward and keeps them for comparison. .xlsx, .docx, .html and others.",
  totals: "Totals",
  totalsFormulas: "As formulas",
  totalsTyped: "Typed",
  totalsFormulasHint: "Totals follow their parts.",
  totalsTypedHint: "Typed from the ledger, as a second witness.",
  undoCleared: "After inserting, Excel cannot undo what was done before.",
  inserting: (done, of) => `Inserting sheet ${Math.min(done + 1, of)} of ${of}`,
  insertedUnnamed: (sheets) => `${some(sheets, "sheet")} inserted. The body has no name yet: fill it in on the cover first.`,
  inserted: (sheets) => `${some(sheets, "sheet")} inserted. You can start filling in.`,

  export: "Export",

  helpSteps: [
    "Insert the template, or open a report.",
    "Fill in numbers and text. Enter 0 where there is none.",
    'Choose "Check". Read "Likely causes" first: go to the cell, compare with the ledger, accept if it is right.',
    "Warnings can be corrected or explained in writing.",
    "Export when everything agrees.",
  ],
  colours:
    "Colours in the sheets: orange for the cells most likely to blame, red for errors, yellow for warnings, blue for notes; pale yellow for cells still to be filled in.",
  helpKeys: "Keys",
  keys: [
    ["Alt+J", "Check"],
    ["↑ ↓", "Move in the findings"],
    ["Enter", "Go to the cell"],
    ["F8 / Shift+F8", "Next / previous, causes before findings"],
    ["Esc", "Close what is open"],
  ],
  aboutText: [
    "Fills in, checks and exports the annual report on open-government-information work.",
    "Everything stays on this machine. Only Send takes a report to the site in the settings.",
  ],
  version: (version) => `Version ${version}`,
  basis: (text) => `Form: ${text}`,
  officeNotice: "It includes Office.js by Microsoft. Microsoft is not responsible for maintaining or supporting this add-in.",

  aboutFile: (file, sentence) => `"${file}": ${sentence}`,
  lostPart:
    "This part did not open: the add-in was just updated, or the network is gone. The workbook was not changed. Close the task pane and open it again.",
  unexpected: "Something unexpected went wrong. Retry; if it fails again, reopen the task pane.",
};
