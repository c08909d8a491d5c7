import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import type { Explanation, Question } from "../../src/core/locate/explanation";
import { locate } from "../../src/core/locate/locate";
import { questionAmong } from "../../src/core/locate/question";
import type { Typed } from "../../src/core/report/cell-text";
import { exampleReport } from "../examples";
import { reportOf } from "../../made/slips/dirty-report";
import { requestCell } from "./sheet";

const huaian = exampleReport("huaian-2024");
const at = (row: number, column: number): CellId => requestCell(huaian, row, column);

const account = (confidence: number, ...cells: CellId[]): Explanation => ({
  // What is too much in one cell is missing in the next.
  changes: cells.map((id, index) => ({ at: id, from: 1, to: index % 2 === 0 ? 2 : 0, slip: "other" })),
  follows: [],
  settles: [],
  confidence,
  supportedBy: [],
});
const addedUp = (confidence: number, ...cells: CellId[]): Explanation => ({
  ...account(confidence),
  changes: cells.map((id) => ({ at: id, from: 7, to: 2, slip: "other" })),
});
const exchanged = (...[confidence, ...cells]: Parameters<typeof account>): Explanation => {
  const told = account(confidence, ...cells);
  return { ...told, changes: told.changes.map((change) => ({ ...change, slip: "columns-swapped" })) };
};
const block = (result: string, of = "reconsideration"): CellId => `reviewAndLitigation/${of}/${result}`;

describe("the question between accounts", () => {
  test.each<[string, Explanation[], Question | null]>([
    ["there is none where one is twice as likely as the next", [account(0.6, at(0, 0)), account(0.29, at(1, 1))], null],
    ["there is none where there is one account", [account(0.6, at(0, 0))], null],
    ["there is none where there is no account", [], null],
    [
      "it is between all that are at least half as likely as the best",
      [account(0.4, at(0, 0)), account(0.2, at(1, 1)), account(0.1, at(2, 2))],
      { kind: "which-cell", between: [0, 1] },
    ],
    ["two rows", [account(0.4, at(5, 0), at(6, 0)), account(0.4, at(5, 6), at(6, 6))], { kind: "rows-swapped", between: [0, 1] }],
    [
      "two rows, in one account whole",
      [account(0.4, at(5, 6), at(6, 6)), account(0.4, at(5, 0), at(5, 1), at(6, 0), at(6, 1))],
      { kind: "rows-swapped", between: [0, 1] },
    ],
    [
      "two columns",
      [account(0.3, at(5, 0), at(5, 1)), account(0.3, at(8, 0), at(8, 1)), account(0.3, at(9, 0), at(9, 1))],
      { kind: "which-column", between: [0, 1, 2] },
    ],
    [
      "not two columns where a cell of one stands alone",
      [account(0.4, at(5, 0), at(5, 1)), account(0.4, at(8, 0))],
      { kind: "which-cell", between: [0, 1] },
    ],
    [
      "not two columns where a total was added up with a wrong part",
      [addedUp(0.4, at(5, 0), at(5, 6)), addedUp(0.4, at(8, 0), at(8, 6))],
      { kind: "which-cell", between: [0, 1] },
    ],
    [
      "not two rows where a total was added up with a wrong part",
      [addedUp(0.4, at(5, 0), at(23, 0)), addedUp(0.4, at(5, 1), at(23, 1))],
      { kind: "which-cell", between: [0, 1] },
    ],
    [
      "which part of two columns was exchanged",
      [exchanged(0.4, at(5, 0), at(5, 1), at(8, 0), at(8, 1)), exchanged(0.3, at(0, 0), at(0, 1))],
      { kind: "columns-swapped", between: [0, 1] },
    ],
    ["three columns", [account(0.4, at(5, 0), at(5, 1)), account(0.4, at(8, 1), at(8, 2))], { kind: "which-cell", between: [0, 1] }],
    ["a block", [account(0.3, block("upheld")), account(0.3, block("total"))], { kind: "one-of-a-block", between: [0, 1] }],
    [
      "what all of them change is left out",
      [account(0.4, at(0, 0), block("upheld")), account(0.4, at(0, 0), block("total"))],
      { kind: "one-of-a-block", between: [0, 1] },
    ],
  ])("%s", (_, explanations, question) => {
    expect(questionAmong(explanations)).toEqual(question);
  });

  test("asks of two rows when numbers of one column or their totals may have been swapped", () => {
    const { question, explanations } = locate(huaian.with({ [at(9, 0)]: 9, [at(10, 0)]: 12 } as Record<CellId, Typed>), {});
    const [first, second] = (question?.between ?? []).map((index) => explanations[index]?.changes.map((change) => change.at));
    expect(question?.kind).toBe("rows-swapped");
    expect([first, second]).toEqual([
      [at(9, 0), at(10, 0)],
      [at(9, 6), at(10, 6)],
    ]);
  });

  test("asks in which row a number stands in the wrong column where several rows look the same", () => {
    const sheet = new Array<Typed>(175).fill(0);
    // Two requests of two rows, one each of 社会公益组织 and 法律服务机构; both stand under the second.
    for (const cell of [
      [0, 3],
      [0, 4],
      [2, 4],
      [3, 4],
      [23, 3],
      [23, 4],
      [2, 6],
      [3, 6],
    ] as const)
      sheet[7 * cell[0] + cell[1]] = 1;
    sheet[6] = sheet[7 * 23 + 6] = 2;
    const { question, explanations } = locate(reportOf(sheet), {});
    expect(question).toEqual({ kind: "which-column", between: [0, 1] });
    expect(explanations.slice(0, 2).map(({ changes }) => changes.map((change) => [change.at, change.to]))).toEqual([
      [
        [at(2, 3), 1],
        [at(2, 4), 0],
      ],
      [
        [at(3, 3), 1],
        [at(3, 4), 0],
      ],
    ]);
  });
});
