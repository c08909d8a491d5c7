/** How often `rollup --against` names the true cause, over counties of forty bodies in which one thing went wrong. */

import { casesOf, mishaps, scoreOf } from "../made/county/mishaps";
import type { Mishap } from "../made/county/mishaps";

const perMishap = 100;

const percent = (part: number, of: number): string => (of === 0 ? "–" : `${((100 * part) / of).toFixed(1)} %`);

export function benchRollup(): void {
  console.log(`counties of 40 bodies, one mishap each, ${perMishap} drawn of each kind; counted by differing cell of the parent's report`);
  console.log(
    "first: the cause named first is the true one, whose report and which value; alone: cells for which one cause alone is named, and how many of these are right;",
  );
  console.log(
    "listed: the true one is among the at most three named. Not named is every cell where nothing tells bodies apart: it is said so by naming nobody.",
  );
  for (const hasLastYear of [false, true]) {
    console.log(hasLastYear ? "with last year's report of every body (--previous)" : "with this year's reports alone");
    for (const mishap of mishaps) printScore(mishap, hasLastYear);
  }
}

function printScore(mishap: Mishap, hasLastYear: boolean): void {
  const began = performance.now();
  const cases = casesOf(mishap, perMishap, hasLastYear);
  const { cells, first, alone, aloneRight, listed } = scoreOf(cases);
  const each = (performance.now() - began) / Math.max(1, cases.length);
  console.log(
    `${mishap.padEnd(54)} ${String(cases.length).padStart(4)} counties ${String(cells).padStart(5)} cells  first ${percent(first, cells).padStart(7)}  alone ${percent(alone, cells).padStart(7)}, right ${percent(aloneRight, alone).padStart(7)}  listed ${percent(listed, cells).padStart(7)}  ${each.toFixed(0)} ms a county`,
  );
}
