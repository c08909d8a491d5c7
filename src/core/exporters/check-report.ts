/**
 * 校验报告: one printable page that says what was checked, what was found, what the clerk wrote in answer, and leaves
 * room to sign. It is for the file, not for publishing; who signs and when is written by hand.
 */

import { answerTo } from "../findings/answer";
import { holding } from "../findings/override";
import { say, together } from "../findings/say";
import { sayExplanation } from "../findings/say-account";
import type { Fault } from "../locate/explanation";
import type { Report } from "../report/report";
import { checkFacts } from "./check-facts";
import type { CheckRecord, WriteReport } from "./exporter";
import { element, page } from "./markup";
import type { Markup } from "./markup";
import { printable, titleOf } from "./printed-document";
import { words } from "./words";

export const writeCheckReport: WriteReport = async (report, { checked }) => checkReportOf(report, checked);

export function checkReportOf(report: Report, checked: CheckRecord): string {
  const w = words[checked.language];
  const facts = checkFacts(report, checked);
  const title = w.checkReport(titleOf(report));
  const about = [
    [w.agency, report.agency ?? w.notGiven],
    [w.year, report.year === null ? w.notGiven : String(report.year)],
    [w.form, report.form.basis],
  ] as const;
  const body = [
    element("h1", {}, title),
    rowsOf(about),
    element("h2", {}, w.checked),
    element(
      "ul",
      {},
      [w.numbers, w.identities, w.sections, w.previous, w.rules].map((sentence) => element("li", {}, sentence(facts))),
    ),
    element("h2", {}, w.outcome),
    element("p", {}, w.found(facts)),
    ...(checked.findings.length > 0 ? [findingsTable(report, checked)] : []),
    ...decision(checked, facts.found.error),
    ...likelyCauses(report, checked),
    rowsOf(w.signatures.map((label) => [label, ""] as const)),
  ];
  return page(checked.language, title, style, [element("main", {}, body, "\n")]);
}

const rowsOf = (rows: readonly (readonly [label: string, value: string])[]): Markup =>
  element("table", {}, [
    element(
      "tbody",
      {},
      rows.map(([label, value]) => element("tr", {}, [element("th", { scope: "row" }, label), element("td", {}, printable(value))])),
    ),
  ]);

function findingsTable(report: Report, { findings, language, answers }: CheckRecord): Markup {
  const w = words[language];
  const head = element(
    "tr",
    {},
    Object.values(w.columns).map((label) => element("th", { scope: "col" }, label)),
  );
  const rows = findings.map((finding, index) =>
    element(
      "tr",
      {},
      [
        String(index + 1),
        w.severity[finding.severity],
        printable(say(finding, report.form, language)),
        printable(answerTo(finding, answers) ?? ""),
      ].map((text) => element("td", {}, text)),
    ),
  );
  return element("table", {}, [element("thead", {}, [head]), element("tbody", {}, rows, "\n")]);
}

/** Before the errors are corrected nothing says that the report went out; a written decision does. */
function decision({ override, findings, language }: CheckRecord, errors: number): Markup[] {
  const held = holding(override, findings);
  const w = words[language];
  return held ? [element("p", {}, together([w.stillWrong(errors), w.because(printable(held.reason))], language))] : [];
}

/** A list a fault, never one of all their combinations. */
function likelyCauses(report: Report, { faults, language }: CheckRecord): Markup[] {
  const w = words[language];
  const explained = faults.filter(({ explanations }) => explanations.length > 0);
  if (explained.length === 0) return [];
  const extent = faults.length > 1 ? "part" : "all";
  const items = ({ explanations }: Fault): Markup[] =>
    explanations.map((explanation) =>
      element(
        "li",
        {},
        `${printable(sayExplanation(explanation, report.form, language, extent))}${w.confidence(Math.floor(explanation.confidence * 100))}`,
      ),
    );
  const lists = explained.flatMap((fault, index) => [
    ...(extent === "part" ? [element("p", {}, w.fault(index + 1))] : []),
    element("ol", {}, items(fault)),
  ]);
  return [element("h2", {}, w.likelyCauses), ...lists];
}

const style = `body{margin:0 auto;max-width:48rem;padding:1rem;color:#000;background:#fff;font-family:FangSong,"仿宋",STFangsong,serif;line-height:1.6}
h1{font-size:1.4rem;text-align:center}
h2{font-family:SimHei,"黑体","Noto Sans CJK SC",sans-serif;font-size:1rem;font-weight:normal;margin:1em 0 .3em}
p,ul,ol{margin:.3em 0}
table{border-collapse:collapse;width:100%;margin:.5em 0}
th,td{border:1px solid #000;padding:.25em .5em;font-weight:normal;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th[scope=row]{width:8em}
thead th,thead+tbody td:nth-child(-n+2){white-space:nowrap}
td:empty{min-width:8em;height:1.6em}
tr{break-inside:avoid}
@media print{@page{size:A4;margin:20mm}body{max-width:none;padding:0;font-size:10.5pt}}
`;
