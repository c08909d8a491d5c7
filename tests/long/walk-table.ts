/** The table of docs/walks.md. Clicks and keys are compared; seconds, which no two runs share, are renewed by `TIMES=1 npm run renew` alone. */

import { existsSync, readFileSync } from "node:fs";

import { expectGenerated } from "../renew";
import type { Taken } from "./walk";

const file = new URL("../../docs/walks.md", import.meta.url);

const columns = ["step", "clicks before", "clicks", "keys before", "keys", "seconds before", "seconds", "processor seconds"] as const;

type First = Readonly<Record<string, readonly [clicks: number, keys: number | null, seconds: string]>>;

/** `first`: what the steps took when they were walked for the first time. */
export function expectWalk(taken: readonly Taken[], first: First): void {
  const written = existsSync(file) ? readFileSync(file, "utf8") : "";
  const measured = written.slice(written.includes(byHand) ? written.indexOf(byHand) : written.length);
  const kept = process.env["TIMES"] === "1" ? new Map<string, string[]>() : timesIn(written);
  const lines = taken.map(({ step, clicks, keys, seconds, processorSeconds }) => {
    const [clicksBefore, keysBefore, secondsBefore] = first[step] ?? ["–", "–", "–"];
    const times = kept.get(step) ?? [seconds.toFixed(1), processorSeconds.toFixed(1)];
    return `| ${[step, clicksBefore, clicks, keysBefore ?? "text", keys, secondsBefore, ...times].join(" | ")} |`;
  });
  console.log(
    taken.map(({ step, seconds, processorSeconds }) => `${seconds.toFixed(1)} s, ${processorSeconds.toFixed(1)} s  ${step}`).join("\n"),
  );
  expectGenerated(
    file,
    `${heading}
| ${columns.join(" | ")} |
| ${columns.map(() => "---").join(" | ")} |
${lines.join("\n")}
${ending}${measured}`,
  );
}

/** The last two columns, by the first. */
function timesIn(text: string): Map<string, string[]> {
  const rows = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  return new Map(rows.filter((row) => row.length === columns.length + 2).map((row) => [row[1] ?? "", row.slice(7, 9)]));
}

const heading = `# What a clerk's work takes

Written by tests/long/walk-a.test.ts, which walks through a report of a year in the workbench: last year's file, a table from Word, each
kind of slip, every export, the page on the site. *Before* is the first walk of November 2026, by a program in a person's order of clicks, load 3 to 5.
The seconds now are of one run on two cores that others used as well (load 10), in a browser that does not optimize what it runs, which
costs a page that lives longer; the processor seconds are those of the page's process, grid and host included. A chord is one key. A file
takes two clicks: the button and the file.
`;

/** Ends what is written here; below it stands what `npm run bench -- workbench` measured, which is written by hand. */
const ending = `
The same slips in workbooks that were renamed, hidden, cut or typed over, and files that are none of last year's, are walked through by
tests/long/walk-c.test.ts; six settings of the screen, with axe at each stop, by tests/long/walk-b.test.ts.
`;

const byHand = "\n## Where the time goes\n";
