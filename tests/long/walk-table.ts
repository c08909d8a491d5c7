/** The table of docs/walks.md. Clicks and keys are compared; seconds, which no two runs share, are renewed by `TIMES=1 npm run renew` alone. */

import { existsSync, readFileSync } from "node:fs";

import { expectGenerated } from "../renew";
import type { Taken } from "./walk";

const file = new URL("../../docs/walks.md", import.meta.url);

const columns = ["step", "clicks before", "clicks", "keys before", "keys", "seconds before", "seconds", "processor seconds"] as const;

type First = Readonly<Record<string, readonly [clicks: number, keys: number | null, seconds: string]>>;

/** `first`: what the steps took when they were walked for the first time. */
export function expectWalk(taken: readonly Taken[], first: First): void {
  const kept = process.env["TIMES"] === "1" ? new Map<string, string[]>() : timesIn(existsSync(file) ? readFileSync(file, "utf8") : "");
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
${ending}`,
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

const ending = `
The same slips in workbooks that were renamed, hidden, cut or typed over, and files that are none of last year's, are walked through by
tests/long/walk-c.test.ts; six settings of the screen, with axe at each stop, by tests/long/walk-b.test.ts.

## Where the time goes

\`npm run bench -- workbench\` measures what is waited for, against the grid alone and the bare core. Medians in milliseconds on two shared
cores at a load of 2 to 9:

| | wanted | until it is there | processor time |
| --- | --- | --- | --- |
| address → add-in runs | 5,000 | 9,267 | 11,170 |
| 插入模板 → first digit in its cell | 2,000 | 6,337 | 8,112 |
| 校验 → list, first check of a page | 100 | 124 | 667 |
| 校验 → list, again | 100 | 46 | 88 |
| findings and causes by the core alone, in Node | | | 14 |
| a digit and Enter while results show | | 475 | 823 (wanted: 100) |
| the same in the grid without an add-in | | 678 | 725 |

After 200 more checks the heap has 5.3 kB more a check (500 kB at the first walk), no element more and 41 listeners more in all. What a digit
costs is the grid's own: the add-in is lost in what two runs differ by. These figures are of a grid held to drawing a quarter of the time,
which was given up again: it gained nothing that could be measured. By the browser's profile, of what is not idle:

| | drawing the grid | the pane | findings and causes | rest |
| --- | --- | --- | --- | --- |
| 校验 | 16 % | 7 % | 5 % | the browser itself 46 %, garbage 5 %, the grid and the host |
| a digit | 37 % | 1 % | – | the browser itself 20 %, garbage 8 %, formulas 8 %, the cell's editor 8 %, the grid |
| inserting | 9 % | 2 % | – | the browser itself 20 %, the emulated host 17 %, formulas 14 %, garbage 5 %, the grid |

A page that nobody touches takes 12 to 20 % of a core, because the grid asks for every frame of the screen.
`;
