import { describe, expect, test } from "vitest";

import { corners } from "./corners";
import { developedOn } from "./developed-on";
import { heldOut } from "./held-out";
import { compare, precision, recall, score } from "./score";

describe("sentences the reader was improved on", () => {
  test("there are enough of them", () => {
    expect(developedOn.length + heldOut.length).toBeGreaterThanOrEqual(150);
    expect(heldOut.length).toBeGreaterThanOrEqual(60);
  });

  test.each(developedOn.map((sentence) => [sentence.text, sentence] as const))("%s", (_, sentence) => {
    expect(compare(sentence).filter(({ expected, found }) => expected !== found)).toEqual([]);
  });
});

describe("sentences that turn on one small decision", () => {
  test.each(corners.map((sentence) => [sentence.text, sentence] as const))("%s", (_, sentence) => {
    expect(compare(sentence).filter(({ expected, found }) => expected !== found)).toEqual([]);
  });
});

describe("sentences it was not", () => {
  const { contradictions, agreements } = score(heldOut);

  test("no false alarm", () => {
    expect(precision(contradictions)).toBe(1);
  });

  test("contradictions and agreements are found", () => {
    expect(recall(contradictions)).toBeGreaterThanOrEqual(0.95);
    expect(precision(agreements)).toBeGreaterThanOrEqual(0.95);
    expect(recall(agreements)).toBeGreaterThanOrEqual(0.95);
  });
});
