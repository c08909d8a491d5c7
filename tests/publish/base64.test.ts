import { expect, test } from "vitest";

import { base64 } from "../../src/base64";

test("bytes of every length and value are written as base64", () => {
  for (const length of [0, 1, 2, 3, 4, 5, 255, 256, 257]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + length) % 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  }
});
