import { describe, expect, test } from "vitest";

import type { Said } from "../../src/core/findings/finding";
import { say } from "../../src/core/findings/say";
import type { Language } from "../../src/core/form/form";
import { formOf } from "../../src/core/form/form";
import type { CellId } from "../../src/core/form/cell-id";
import type { Disagreement } from "../../src/core/narrative/claim";

const form = formOf("2021");
const both = (said: Said): string[] => (["zh-CN", "en"] as Language[]).map((language) => say(said, form, language));

describe("where the text and the tables disagree", () => {
  const refused = ["requests/outcome.refused.stateSecret/total", "requests/outcome.refused.prohibitedByLaw/total"] as const;
  const total = ["requests/outcome.total/total"] as const;
  const disagreement = (unit: Disagreement["unit"], words: string, stated: number, found: number, cells: readonly CellId[]): Said => ({
    message: "narrativeDisagrees",
    data: { section: "overview", words, start: 0, end: words.length, unit, stated, found, difference: stated - found, cells },
  });

  test.each<[string, Said, RegExp]>([
    [
      "one cell is named as printed",
      disagreement("count", "办结申请3045件", 3045, 3050, total),
      /(?:表三 · （七）|Table 3 · \(7\) ).*\D3050\D+3045\D+5\D/,
    ],
    ["several cells are counted", disagreement("count", "不予公开35件", 35, 33, refused), /\D2\D.*\D33\D+35\D+2\D/],
    [
      "a share has per cent, without a tail of digits",
      disagreement("share", "占33.9%", 33.9, 34.2, refused),
      /\D2\D.*\D34\.2%\D+33\.9%\D+0\.3\D/,
    ],
    [
      "money has its unit",
      disagreement("money", "收费25.1万元", 25.1, 25.3, ["proactiveDisclosure/administrativeFees/feesCollected"]),
      /\D25\.3 (?:万元|\(10,000 yuan\))\D+25\.1 (?:万元|\(10,000 yuan\))\D+0\.2\D/,
    ],
    ["items of the text itself need no cell", disagreement("sum", "共3437件", 3437, 3914, []), /[“"]共3437件[”"]\D+3914\D+3437\D+477\D/],
  ])("%s", (_, said, inOrder) => {
    for (const sentence of both(said)) expect(sentence).toMatch(inOrder);
  });
});

test("a fee is said with what speaks for 元", () => {
  const at = "proactiveDisclosure/administrativeFees/feesCollected";
  const said: Said = {
    message: "feeInYuan",
    data: { at, typed: "251000", inTenThousand: 25.1, why: { kind: "last-year", value: 251_000, lastYear: 25.3 } },
  };
  for (const sentence of both(said)) expect(sentence).toMatch(/[“"]251000[”"].*\D25\.3\D.*\D25\.1\D/);
  for (const sentence of both(said)) expect(sentence).toMatch(/ 9921 /);
});

test("a change downwards is said from last year's side", () => {
  const at = "proactiveDisclosure/administrativeLicences/decisionsThisYear";
  const said: Said = {
    message: "unusualChange",
    data: { at, lastYear: 9487, thisYear: 550, how: "factor", scale: 100, factor: 10, digitFactor: 5 },
  };
  for (const sentence of both(said)) expect(sentence).toMatch(/\D9487\D.*\D550\D.*\D17\.2\D.*\D10\D/);
});
