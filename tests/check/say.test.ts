import { describe, expect, test } from "vitest";

import type { Said } from "../../src/core/findings/finding";
import { say } from "../../src/core/findings/say";
import type { Language } from "../../src/core/form/form";
import { formOf } from "../../src/core/form/form";
import type { CellId } from "../../src/core/form/cell-id";
import type { Disagreement } from "../../src/core/narrative/disagreements";

const form = formOf("2021");
const both = (said: Said): string[] => (["zh-CN", "en"] as Language[]).map((language) => say(said, form, language));

describe("where the text and the tables disagree", () => {
  const refused = ["requests/outcome.refused.stateSecret/total", "requests/outcome.refused.prohibitedByLaw/total"] as const;
  const total = ["requests/outcome.total/total"] as const;
  const disagreement = (unit: Disagreement["unit"], words: string, stated: number, found: number, cells: readonly CellId[]): Said => ({
    message: "narrativeDisagrees",
    data: { section: "overview", words, start: 0, end: words.length, unit, stated, found, difference: stated - found, cells },
  });

  test.each<[string, Said, string, string]>([
    [
      "one cell is named as printed",
      disagreement("count", "办结申请3045件", 3045, 3050, total),
      "“一、总体情况”写“办结申请3045件”，表三 · （七）总计 · 总计是 3050，文字写的是 3045，少了 5。请核对文字和表格哪一处不对。",
      '"1. Overview" says "办结申请3045件": Table 3 · (7) total · total gives 3050, the text 3045: 5 too few. See which of the two is wrong.',
    ],
    [
      "several cells are counted",
      disagreement("count", "不予公开35件", 35, 33, refused),
      "“一、总体情况”写“不予公开35件”，表三里相应的 2 格合计是 33，文字写的是 35，多出 2。请核对文字和表格哪一处不对。",
      '"1. Overview" says "不予公开35件": the 2 cells of Table 3 it speaks of give 33, the text 35: 2 too many. See which of the two is wrong.',
    ],
    [
      "a share has per cent, without a tail of digits",
      disagreement("share", "占33.9%", 33.9, 34.2, refused),
      "“一、总体情况”写“占33.9%”，按表三里相应的 2 格合计算出的比例是 34.2%，文字写的是 33.9%，少了 0.3。请核对文字和表格哪一处不对。",
      '"1. Overview" says "占33.9%": the share worked out from the 2 cells of Table 3 it speaks of is 34.2%, the text 33.9%: 0.3 too few. See which of the two is wrong.',
    ],
    [
      "money has its unit",
      disagreement("money", "收费25.1万元", 25.1, 25.3, ["proactiveDisclosure/administrativeFees/feesCollected"]),
      "“一、总体情况”写“收费25.1万元”，表二 · 行政事业性收费 · 本年收费金额是 25.3 万元，文字写的是 25.1 万元，少了 0.2。请核对文字和表格哪一处不对。",
      '"1. Overview" says "收费25.1万元": Table 2 · administrative fees · fees collected (10,000 yuan) gives 25.3 (10,000 yuan), the text 25.1 (10,000 yuan): 0.2 too few. See which of the two is wrong.',
    ],
    [
      "items of the text itself need no cell",
      disagreement("sum", "共3437件", 3437, 3914, []),
      "“一、总体情况”写“共3437件”，所列各项相加是 3914，文字写的是 3437，少了 477。请核对文字和表格哪一处不对。",
      '"1. Overview" says "共3437件": its own items add up to 3914, the text 3437: 477 too few. See which of the two is wrong.',
    ],
  ])("%s", (_, said, chinese, english) => {
    expect(both(said)).toEqual([chinese, english]);
  });
});

test("a fee is said with what speaks for 元", () => {
  const at = "proactiveDisclosure/administrativeFees/feesCollected";
  const said: Said = {
    message: "feeInYuan",
    data: { at, typed: "251000", inTenThousand: 25.1, why: { kind: "last-year", value: 251_000, lastYear: 25.3 } },
  };
  expect(both(said)[1]).toBe(
    'Table 2 · administrative fees · fees collected (10,000 yuan) states "251000", 9921 times last year\'s 25.3 (flagged between 1,000 and 100,000 times): it looks like yuan. The form counts in 10,000 yuan: if these are yuan, enter 25.1.',
  );
});

test("a change downwards is said from last year's side", () => {
  const at = "proactiveDisclosure/administrativeLicences/decisionsThisYear";
  const said: Said = {
    message: "unusualChange",
    data: { at, lastYear: 9487, thisYear: 550, how: "factor", scale: 100, factor: 10, digitFactor: 5 },
  };
  expect(both(said)[0]).toBe(
    "表二 · 行政许可 · 本年处理决定数量去年是 9487，今年是 550：去年是今年的 17.2 倍（10 倍以上时提醒）。请核对有没有填错；确实如此的，请写说明。",
  );
});
