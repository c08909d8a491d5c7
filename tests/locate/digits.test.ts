import { describe, expect, test } from "vitest";

import { digitCount, dropped, extra, mistyped, substitution, transposed } from "../../src/core/locate/digits";
import { share } from "../../src/core/locate/rates";

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

test("digitCount(value) counts as printed", () => {
  for (const value of [0, 9, 10, 99, 100, 12345, 999_999_999_999_999, Number.MAX_SAFE_INTEGER])
    expect(digitCount(value)).toBe(String(value).length);
});

describe("chances of one slip", () => {
  test.each<[string, (meant: number, typed: number) => number, [meant: number, typed: number][], [meant: number, typed: number][]]>([
    [
      "mistyped",
      mistyped,
      [
        [3010, 3019],
        [7, 1],
        [105, 5],
        [0, 4],
      ],
      [
        [12, 12],
        [12, 34],
        [12, 123],
        [3010, 3001],
      ],
    ],
    [
      "transposed",
      transposed,
      [
        [3010, 3001],
        [12, 21],
        [1234, 4231],
        [120, 12 + 90],
      ],
      [
        [11, 11],
        [12, 13],
        [5, 50],
        [123, 231],
      ],
    ],
    [
      "dropped",
      dropped,
      [
        [3010, 310],
        [105, 5],
        [446, 46],
        [10, 0],
      ],
      [
        [7, 0],
        [12, 12],
        [12, 13],
      ],
    ],
    [
      "extra",
      extra,
      [
        [446, 4446],
        [14, 140],
        [5, 57],
        [61, 661],
      ],
      [
        [0, 5],
        [12, 12],
        [123, 12],
      ],
    ],
  ])("%s says yes and no", (_, chance, possible, impossible) => {
    for (const [meant, typed] of possible) expect(chance(meant, typed)).toBeGreaterThan(0);
    for (const [meant, typed] of impossible) expect(chance(meant, typed)).toBe(0);
  });

  test.each<[string, (meant: number, typed: number) => number]>([
    ["mistyped", mistyped],
    ["transposed", transposed],
    ["dropped", dropped],
  ])("%s shares out no more than there is", (_, chance) => {
    for (const meant of [0, 7, 10, 42, 105, 446, 3010])
      expect(range(0, 40_000).reduce((sum, typed) => sum + chance(meant, typed), 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  test("a wrong key is surer to be the one beside it, or one that looks alike, than any other", () => {
    const beside = (substitution[10 * 5 + 6] as number) / (substitution[10 * 5 + 1] as number);
    const alike = (substitution[10 * 1 + 7] as number) / (substitution[10 * 1 + 9] as number);
    expect([beside > 1, alike > 1]).toEqual([true, true]);
    for (const meant of range(0, 10))
      expect(range(0, 10).reduce((sum, typed) => sum + (substitution[10 * meant + typed] as number), 0)).toBeCloseTo(1);
  });

  test("a doubled digit or a zero at the end is likelier than any other digit too many", () => {
    expect(extra(44, 444)).toBeGreaterThan(extra(44, 447));
    expect(extra(47, 470)).toBeGreaterThan(extra(47, 479));
  });
});

test("the shares of all slips make one whole", () => {
  expect(Object.values(share).reduce<number>((sum, each) => sum + each, 0)).toBeCloseTo(1, 2);
});
