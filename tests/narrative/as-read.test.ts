/**
 * Readings do not change unnoticed. `as-read.txt` holds what is read from every sentence of this folder, right or wrong;
 * whoever changes the reader on purpose runs `npm run renew` and reads the difference.
 */

import { test } from "vitest";

import { expectGenerated } from "../renew";
import { asRead } from "./as-read";
import { corners } from "./corners";
import { developedOn } from "./developed-on";
import { heldOut } from "./held-out";

const sentences = [...developedOn, ...heldOut, ...corners];

test("every sentence is read as it is written down", () => {
  expectGenerated(new URL("as-read.txt", import.meta.url), `${sentences.map(asRead).join("\n\n")}\n`);
});
