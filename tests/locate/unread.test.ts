import { describe, expect, test } from "vitest";

import { sayLocation } from "../../src/core/findings/say-account";
import type { CellId } from "../../src/core/form/cell-id";
import { locate } from "../../src/core/locate/locate";
import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import { marksOf } from "../../src/taskpane/model/marked-cells";
import { exampleReport } from "../examples";
import { requestCell, withFormulaTotals } from "./sheet";

const huaian = exampleReport("huaian-2024");
const at = (row: number, column: number): CellId => requestCell(huaian, row, column);
const typed = (...cells: (readonly [number, number, Typed])[]): Report =>
  huaian.with(Object.fromEntries(cells.map(([row, column, value]) => [at(row, column), value])));
const changesOf = (report: Report) => locate(report, {}).explanations[0]?.changes.map(({ at: id, to, slip }) => [id, to, slip]);

describe("text that means no number", () => {
  test("in one cell is filled in from its row and its column, and called what it is", () => {
    const { explanations, unread } = locate(typed([2, 0, "见附件"]), {});
    expect(explanations[0]?.changes).toEqual([{ at: at(2, 0), from: "见附件", to: 1288, slip: "typed-as-text" }]);
    expect(explanations[0]?.confidence).toBeGreaterThan(0.9);
    expect(unread).toEqual({ cells: [at(2, 0)], isDecided: true });
  });

  test("in several cells that the equations tell apart is filled in, and still to be mended first", () => {
    const location = locate(typed([2, 0, "见附件"], [3, 4, "待补"], [12, 0, "待补"]), {});
    expect(location.explanations[0]?.changes.map(({ to }) => to)).toEqual([1288, 746]);
    expect(location.unread).toEqual({ cells: [at(2, 0), at(12, 0)], isDecided: true });
    const said = sayLocation(location, huaian.form);
    expect(said).toContain(
      "有 2 格填的不是数字：表三 · （一）予以公开 · 自然人；表三 · （四）无法提供 · 1.本机关不掌握相关政府信息 · 自然人。请先改好这 2 格再校验。把",
    );
    expect(said).toMatch(/改为 1288.*改为 746.*全部成立。$/);
  });

  test("in two cells of one sum is not guessed with confidence", () => {
    const report = withFormulaTotals(typed([2, 0, "见附件"], [3, 0, "待补"]));
    const location = locate(report, {});
    expect(location.unread).toEqual({ cells: [at(2, 0), at(3, 0)], isDecided: false });
    expect(location.explanations.length).toBeGreaterThan(1);
    expect(location.explanations.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThan(0.1);
    expect(location.question).toBeNull();
    expect(sayLocation(location, report.form)).toMatch(/请先改好这 2 格再校验，现在看不出原来应是多少。$/);
    expect(marksOf([], {}, location)).toEqual([]);
  });

  test("in a total and a part of a block of table 4 is not guessed either", () => {
    const report = huaian.with({
      "reviewAndLitigation/reconsideration/upheld": "见附件",
      "reviewAndLitigation/reconsideration/total": "见附件",
    });
    const { explanations, unread } = locate(report, {});
    expect(unread?.isDecided).toBe(false);
    expect(explanations[0]?.confidence).toBeLessThan(0.1);
  });

  test("in equations that hold all the same is nobody's clue", () => {
    expect(locate(typed([2, 0, 1299], [17, 2, "无此项"]), {}).unread).toBeUndefined();
  });
});

describe("text that means a number", () => {
  test("in words is read", () => {
    expect(changesOf(withFormulaTotals(typed([16, 0, "二十五"])))).toEqual([[at(16, 0), 25, "typed-as-text"]]);
  });

  test("in several cells of one sum is read in all of them", () => {
    const { explanations, unread } = locate(withFormulaTotals(typed([2, 0, "1288件左右"], [3, 0, "约447"])), {});
    expect(explanations[0]?.changes.map(({ at: id, to }) => [id, to])).toEqual([
      [at(2, 0), 1288],
      [at(3, 0), 447],
    ]);
    expect(explanations[0]?.confidence).toBeGreaterThan(0.9);
    expect(unread).toBeUndefined();
  });

  test("is not believed where the numbers do not add up", () => {
    const [best] = locate(withFormulaTotals(typed([2, 0, "1288件左右"], [3, 0, "约440"])), {}).explanations;
    expect(best?.changes.map(({ to }) => to)).not.toEqual([1288, 440]);
  });
});
