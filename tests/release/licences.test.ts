import { expect, test } from "vitest";

import { isPermissive, licencesInside } from "../../scripts/box/licences";

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["(MIT AND Zlib)", true],
  ["GPL-3.0-or-later", false],
  ["MIT AND GPL-2.0", false],
  ["LGPL-3.0", false],
  ["UNLICENSED", false],
  ["", false],
])("%s: %s", (licence, is) => {
  expect(isPermissive(licence)).toBe(is);
});

test("everything that is handed out is under a licence that allows it, with its words", () => {
  const inside = licencesInside(new URL("../..", import.meta.url).pathname);
  expect(inside.map(({ name }) => name)).toEqual(expect.arrayContaining(["react", "docx", "fflate", "@microsoft/office-js"]));
});
