/** Every word of the page in English; strings.zh-CN.ts says which there are. */

import { en as paneWords } from "../../taskpane/words/strings.en";
import type { Strings } from "../../taskpane/words/strings.zh-CN";
import type { PageStrings } from "./strings.zh-CN";

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const en: PageStrings = {
  title: "Annual report on open government information",
  report: "Annual report",
  otherLanguage: "中文",
  otherLanguageCode: "zh-CN",

  openFiles: "Open files",
  openFolder: "A whole folder",
  saveWorkbook: "Save workbook",
  stepBack: "One step back",
  stepForward: "One step forward",
  drafts: "Drafts",
  backToReport: "Back to the report",
  backToBodies: "Back to the bodies",
  unsaved: "Changes not saved",
  saved: "No unsaved changes",

  welcome: "Open an annual report, or begin a new one",
  welcomeLines: [
    "Drop files here or choose “Open files”: .xlsx, .xls, .et, .ods, .docx, .html, .txt and .json, several at once if need be.",
    "A new one: fill in year and body on the right and choose “Insert template”. Last year's report can be carried in.",
    "Everything is done on this computer; nothing is sent anywhere.",
  ],
  dropHere: "Let go to open the files",

  cover: "Cover",
  agency: "Body",
  year: "Year",
  yearInvalid: "Give the year in four digits, such as 2025.",
  tableText: "Text beside this table (may be left out)",
  usually: "Usually: ",
  signOffNote: "The lines for signing off must not be published. Delete them.",
  notInFile: "The file has no such part. What you fill in here adds it.",
  ownPrint:
    "The file's title, labels or numbering differ from the official form, which the check points out. Here the official form is shown.",
  useOfficial: "Use the official form",
  besideChecks: "Check of the row",
  belowChecks: "Checks",
  agrees: "agrees",
  differs: "differs",
  summaryOf: (_said, wrong, blank) =>
    wrong + blank === 0
      ? "Nothing in this table disagrees"
      : [wrong > 0 ? `${many(wrong, "disagreement")}` : "", blank > 0 ? `${many(blank, "blank cell")} (enter 0 for none)` : ""]
          .filter(Boolean)
          .join(", "),
  checkOf: (_said, finding) => finding(),
  aboutOf: (_about, place) => place,
  computed: "Adds itself up. It can be typed over; typing “=” brings the sum back.",
  marks: { error: "error", warning: "warning", note: "note", suspect: "most likely wrong" },
  lastYear: "Last year's report",
  lastYearIs: (agency, year) =>
    `${[agency, year === null ? null : String(year)].filter(Boolean).join(", ") || "no body or year stated"}, for checking`,
  removeLastYear: "Do not check last year",
  pasted: (cells, outside) =>
    outside === 0
      ? `${many(cells, "cell")} pasted.`
      : `${many(cells, "cell")} pasted; ${outside} did not fit into the table and were left out.`,

  aboutFile: (file, sentence) => `“${file}”: ${sentence}`,
  opened: (file) => `“${file}” is open.`,
  reading: (file) => `Reading “${file}”`,
  savedAs: (file) => `Handed to the browser as “${file}”. It is usually in the downloads folder.`,
  savedTo: (file) => `Saved as “${file}”.`,
  notSaved: "Not saved. Try again, or use “Export” on the right.",
  unexpected: (words) => `Something unforeseen went wrong; the report is unchanged. Try again. (${words})`,
  replaces: (file) => `This report has changes that are not saved. Save it before “${file}” is opened?`,
  saveFirst: "Save first, then open",
  openAnyway: "Open without saving",
  saveAsNew: "Save as a new workbook that checks itself",
  cancel: "Cancel",
  isLastYear: (file) => `“${file}” is last year's report. Put it beside this one for checking, or open it?`,
  asLastYear: "As last year's report",
  openIt: "Open",
  dismiss: "OK",

  draftsOn: "Keep a draft in this browser after each change",
  draftsWhere: {
    indexedDB:
      "Drafts stay in this browser on this computer (IndexedDB) and go nowhere. On a shared computer switch this off and clear them.",
    localStorage:
      "Drafts stay in this browser on this computer (localStorage) and go nowhere. On a shared computer switch this off and clear them.",
    none: "This browser keeps no drafts. Save the workbook often.",
  },
  clearDrafts: "Clear all drafts",
  draftsCleared: "The drafts are gone.",
  draftFound: (name, when) => `A report that was not saved is still here: ${name} (${when}).`,
  unnamed: "no body named",
  restoreDraft: "Restore",
  deleteDraft: "Delete",
  draftRestored: "The last draft is back.",
  draftNotKept: "No draft could be kept: the browser has no room for it or forbids it. Save the workbook soon.",

  bodies: "Reports of the bodies",
  bodiesCount: (read, failed) => (failed === 0 ? many(read, "report") : `${many(read, "report")}, ${failed} not readable`),
  checkingBodies: (done, of) => `Checking, ${done} of ${of}`,
  stop: "Stop",
  stopped: "Stopped. These are the results so far.",
  body: "Body",
  file: "File",
  errors: "Errors",
  warnings: "Warnings",
  remarks: "Remarks",
  withoutLastYear: "no report of last year",
  duplicateOf: (file) => `the same body as “${file}”`,
  digest: "Digest",
  digestHint: "To be copied and sent to the bodies.",
  copyDigest: "Copy digest",
  copied: "Copied.",
  copyByHand: "It could not be copied. Select all in the box above and copy it.",
  hasErrors: (body, errors, warnings) => `${body}: ${many(errors, "error")}${warnings === 0 ? "" : `, ${many(warnings, "warning")}`}.`,
  hasWarnings: (body, warnings) => `${body}: ${many(warnings, "warning")}.`,
  mayBeMended: (account) => `Likely correction: ${account}`,
  allClean: (count) => `${many(count, "report")} without errors or warnings.`,
  missing: (names) => `Nothing received yet (${names.length}): ${names.join(", ")}`,
  rosterFrom: (file, count) => `roster “${file}”, ${many(count, "body", "bodies")}`,
  saveSum: "Save the sum",
  sumName: "sum.xlsx",
};

export const paneEn: Strings = {
  ...paneWords,
  opening: "Opening",
  insertIntro: "Fill in year and body to begin a new annual report: the cover and six sections.",
  insertAgain: "Begins a new annual report in place of this one. Ctrl+Z afterwards brings this one back.",
  undoCleared: "Ctrl+Z takes the insertion back.",
  inserted: () => "The new report is ready to be filled in.",
  insertedUnnamed: () => "The new report is ready. It names no body yet: fill that in on the cover first.",
  inserting: () => "Beginning a new report",
  agencyLater: "The title and the checks need it. It may be left out now and filled in on the cover later.",
  keepAnswer: "Keep in the report",
  colours:
    "Marks in the tables: an orange frame for the cells most likely to blame, a red bar on the left for errors, an orange line below for warnings; pale yellow for cells to fill in.",
  helpSteps: [
    "Begin a new annual report, or open a file.",
    "Fill in numbers and text; enter 0 for none. Blocks can be pasted from Word, WPS and Excel.",
    "Choose “Check”. Look at the likely causes first: go to the cell, compare with the register, accept what is right.",
    "Correct warnings, or explain them in writing.",
    "When everything agrees, export; save the workbook for later changes and for next year.",
  ],
  keys: [
    ["Alt+J", "check"],
    ["F6", "between report and pane"],
    ["↑ ↓ ← →", "move in a table"],
    ["Enter / Tab", "next row / next cell"],
    ["F2", "edit within the cell"],
    ["Ctrl+Z / Ctrl+Y", "one step back / forward"],
    ["F8 / Shift+F8", "next / previous finding"],
  ],
  aboutText: [
    "Fills in, checks and exports the annual report on open government information.",
    "Everything is done on this computer, offline.",
  ],
  officeNotice: "The saved workbook opens and checks itself in Excel, WPS and LibreOffice.",
  unexpected: "Something unforeseen went wrong; the report is unchanged. Try again; if that does not help, save and reopen this page.",
};
