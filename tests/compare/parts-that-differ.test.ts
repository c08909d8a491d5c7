import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { partsThatDiffer } from "../../src/core/compare/parts-that-differ";

const differing = (a: string, b: string): [string, string] => {
  const [here, there] = partsThatDiffer(a, b);
  return [here.differing, there.differing];
};

describe("what differs is cut out", () => {
  test.each([
    ["a word", "全年收到申请，均已办结。", "全年收到申请，尚未办结。", ["均已", "尚未"]],
    ["a number, never a digit of it", "收到申请82件", "收到申请85件", ["82", "85"]],
    ["a number that grew longer", "收到3001件", "收到30015件", ["3001", "30015"]],
    ["money with its decimals", "收费12.5万元", "收费12.7万元", ["12.5", "12.7"]],
    ["something put in", "公开信息。", "公开政府信息。", ["", "政府"]],
    ["everything", "甲", "乙", ["甲", "乙"]],
    ["a character of two halves", "𠀀号", "𠀁号", ["𠀀", "𠀁"]],
  ])("%s", (_what, a, b, parts) => {
    expect(differing(a, b)).toEqual(parts);
  });
});

test("a little of what stands around it is shown, and no more", () => {
  const [here, there] = partsThatDiffer(`${"前".repeat(50)}82件${"后".repeat(50)}`, `${"前".repeat(50)}85件${"后".repeat(50)}`);
  expect(here).toEqual({ before: `…${"前".repeat(12)}`, differing: "82", after: `件${"后".repeat(11)}…` });
  expect(there.differing).toBe("85");
});

test("a long difference is cut", () => {
  const [here] = partsThatDiffer("长".repeat(100), "短");
  expect(here.differing).toBe(`${"长".repeat(60)}…`);
});

test("the parts of short texts put together are the texts", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("1", "2", "件", "，", "𠀀"), maxLength: 12 }),
      fc.string({ unit: fc.constantFrom("1", "2", "件", "，", "𠀀"), maxLength: 12 }),
      (a, b) => {
        const joined = partsThatDiffer(a, b).map((parted) => parted.before + parted.differing + parted.after);
        expect(joined).toEqual([a, b]);
      },
    ),
  );
});
