/** What the command line itself says, in English. */

import { oneLine } from "../core/prose/one-line";
import type { Sentences } from "./sentences.zh-CN";

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

export const en: Sentences = {
  name: "xxgk: check, write, read and export annual reports on open government information",
  usage: "Usage: ",
  example: "Example: ",
  readable: "Reports that can be read: .xlsx .xls .et .ods .docx .html .txt .json",
  verbs: "Verbs:",
  options: "Options:",
  exitStatus: "Exit status: 0 no errors, 1 errors found, 2 something could not be done (standard error says what).",
  moreHelp: "About one verb: xxgk VERB --help",
  help: {
    usual: {
      lang: "language of the output, zh-CN by default",
      help: "show this text",
      version: "show the version",
      agency: "the body's name, where the file does not say",
      year: "the year, where the file does not say",
      output: "write to this file",
      previous: "last year's report, or a folder matched by body",
      format: "output format, text by default",
    },
    check: {
      text: "check reports, or every report below a folder",
      "no-locate": "do not look for the cells to blame",
      jobs: "threads to use; the machine decides by default",
      roster: "the bodies that must report: one name a line, or the first column of a sheet",
    },
    template: {
      text: "write an empty report workbook",
      year: "the year",
      agency: "the body's name",
      edition: "edition of the form; the year decides by default",
      from: "last year's report, to carry its numbers in",
      totals: "totals as formulas or typed by hand, formulas by default",
    },
    fill: { text: "write a report as a workbook", into: "write into this .xlsx: only the report's cells change, all else stays" },
    read: { text: "read any report file and print its data (JSON)" },
    export: {
      text: "export a report; refuses while errors remain",
      format: "format; the extension of -o decides by default",
      "allow-errors": "export although errors remain",
      previous: "last year's report",
    },
    compare: { text: "compare a published page with the report" },
    rollup: {
      text: "add up subordinate reports; compare a parent's own report with the sum",
      against: "the parent's own report, to hold against the sum",
    },
    bench: { text: "print the project's benchmark figures" },
  },
  oneOf: (choices) => `one of ${choices.join(", ")}`,
  either: (one, other) => `${one} or ${other}`,
  wholeNumber: (least, most) => `a whole number from ${least} to ${most}`,
  unknownVerb: (word, nearest) => `There is no verb "${word}".${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`,
  unknownOption: (option, verb, nearest) => `${verb} has no option ${option}.${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`,
  needsValue: (option) => `${option} needs a value.`,
  takesNoValue: (option) => `${option} takes no value.`,
  badValue: (option, given, wants) => `${option} is "${given}"; it must be ${wants}.`,
  pathMissing: (hint) => `${hint} is missing.`,
  tooManyPaths: (most) => (most === 0 ? "This verb takes no paths." : `This verb takes ${most} path${most === 1 ? "" : "s"} only.`),
  tryHelp: (verb) => ` See xxgk ${verb === undefined ? "" : `${verb} `}--help`,
  needsOutput: "This format cannot be shown on a screen. Name a file with -o.",
  wrongExtension: (file, wanted) =>
    `The extension of ${file} does not fit: what would be written is a ${wanted} file. Nothing was written; change the extension to ${wanted}.`,
  otherEdition: (year, edition, wanted, basis) =>
    `Reports of ${year} use the form of ${wanted} (${basis}); --edition asked for that of ${edition}.`,
  needsFormat: (formats, output) =>
    `${output === undefined ? "" : `The extension of ${output} does not tell which format is wanted. `}Name a format with --format: ${formats}.`,
  wouldOverwrite: (file) => `${file} is one of the files read and will not be overwritten. Choose another name with -o.`,
  overwritten: (file) => `Wrote ${file}, replacing what was there.`,
  noFolder: (file) => `The folder of ${file} does not exist. Make it first, or choose another place.`,
  written: (file) => `Wrote ${file}.`,
  notUsed: (option, given, stated) => `the file says "${stated}"; ${option} ${given} was not used.`,
  refused: (errors) => `Not exported; errors that remain: ${errors}`,
  allowHint: "Correct them first, or add --allow-errors to export all the same.",
  notChecked: (count, files) =>
    `${count} file(s) of a format that cannot be checked were passed over: ${files}. Save them as .xlsx or .docx.`,
  nothingThere: (folder) => `There is no file to check in ${folder}.`,
  noneLastYear: (count, named, isCut) =>
    `For ${count} report(s) no report of the same body was found for last year; continuity was not checked: ${named.join(", ")}${isCut ? " and others" : ""}.`,
  checking: (done, of) => `Checked ${done}/${of}`,
  about: (file, message) => oneLine(`${file}: ${message}`),
  sumNotShown: "The sums themselves are not shown: write them to a workbook with -o, or add --format json.",
  rolledUp: ({ files, added, leftOut, unreadable }) => `${files} files: ${added} added up, ${leftOut} left out, ${unreadable} unreadable.`,
  againstParent: (differences) =>
    differences === 0 ? "The parent's report agrees with the sum." : `The parent's report differs from the sum in ${differences} cells:`,
  unreadInGaps: (files) => `${counted(files, "report")} could not be read: the differences may be their numbers.`,
  noBench: "Benchmarks run in a checkout. Run npm ci first.",
  unexpected: (reason) => `The program failed (${reason}). Please send the file and this line to the maintainers.`,
  year: (year) => String(year),
  severity: { error: "error", warning: "warning", note: "note" },
  clean: "nothing found",
  unsaid: (agency, year) =>
    `The report does not name its ${[agency && "body", year && "year"].filter(Boolean).join(" and ")}; what depends on it was not checked. Add it to the cover or the title, or give ${[agency && "--agency", year && "--year"].filter(Boolean).join(" and ")}.`,
  unreadable: "could not be read",
  whole: "Whole report",
  withBasis: (title, basis) => `${title} (${basis})`,
  answered: (text) => `Explained in writing: ${text}`,
  likelyCauses: "Likely causes",
  separateFaults: (count) => `${count} errors have nothing to do with one another; each can be corrected by itself.`,
  faultNumber: (number) => `Error ${number}`,
  confidence: (percent) => `Confidence ${percent}%.`,
  notProven: " (search cut short; there may be a better account)",
  toMend: (count) => `To be corrected (${count}):`,
  toVerify: (count) => `Warnings to look into (${count}):`,
  notRead: (count) => `Could not be read (${count}):`,
  hasErrors: (body, errors, warnings) =>
    `${body}: ${counted(errors, "error")}${warnings === 0 ? "" : `, ${counted(warnings, "warning")}`}. `,
  hasWarnings: (body, warnings) => `${body}: ${warnings}`,
  mayBeMended: (account) => `Likely correction: ${account}`,
  missing: (count) => `Nothing received from (${count}):`,
  noNames: "This roster holds no name of a body. Write one name a line, or in the first column of a sheet.",
  comma: "; ",
  summary: ({ files, clean, withErrors, withWarnings, unreadable }) =>
    `${files} checked: ${clean} clean, ${withErrors} with errors, ${withWarnings} with warnings only, ${unreadable} unreadable.`,
};
