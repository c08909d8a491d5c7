/**
 * Readings do not change unnoticed. `as-read.txt` holds what is read from every sentence of this folder, right or wrong;
 * whoever changes the reader on purpose runs `UPDATE_READINGS=1 npx vitest run tests/narrative/as-read.test.ts` and reads the difference.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { asRead } from "./as-read";
import { corners } from "./corners";
import { developedOn } from "./developed-on";
import { heldOut } from "./held-out";

const page = new URL("as-read.txt", import.meta.url);
const sentences = [...developedOn, ...heldOut, ...corners];

if (process.env["UPDATE_READINGS"]) writeFileSync(page, `${sentences.map(asRead).join("\n\n")}\n`);

const written = readFileSync(page, "utf8").trimEnd().split("\n\n");

describe("what is read from a sentence", () => {
  test("is written down for every one", () => {
    expect(written).toHaveLength(sentences.length);
  });

  test.each(sentences.map((sentence, at) => [sentence.text, sentence, at] as const))("%s", (_, sentence, at) => {
    expect(asRead(sentence)).toBe(written[at]);
  });
});
