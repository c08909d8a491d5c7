/** Which file of a folder is a body's report of the year before. */

import { expect, test } from "vitest";

import type { Owner } from "../../src/cli/last-year";
import { lastYears } from "../../src/cli/last-year";

const owner = (agency: string | null, year: number | null): Owner => ({
  file: `${agency ?? "?"}${year ?? ""}.xlsx`,
  agency,
  year,
  failure: null,
});

const folder = [
  owner("东风区应急管理局", 2023),
  owner("东风区应急管理局", 2024),
  owner("东风区卫生健康委员会", 2024),
  owner("东风区人民政府", 2024),
  owner("东风区人民政府办公室", 2024),
  owner("柳溪镇人民政府", null),
  owner("西风区财政局", 2024),
  owner("东风区财政局", 2024),
  owner(null, 2024),
];

test.each<[string | null, number | null, string | null]>([
  ["东风区应急管理局", 2025, "东风区应急管理局2024.xlsx"],
  ["区应急局", 2025, "东风区应急管理局2024.xlsx"],
  ["区应急局", null, "东风区应急管理局2024.xlsx"],
  ["东风区卫健委", 2025, "东风区卫生健康委员会2024.xlsx"],
  ["东风区", 2025, "东风区人民政府2024.xlsx"],
  ["区政府办", 2025, "东风区人民政府办公室2024.xlsx"],
  ["云岭县柳溪镇人民政府", 2025, "柳溪镇人民政府.xlsx"],
  // Two districts, another year, another body.
  ["区财政局", 2025, null],
  ["东风区应急管理局", 2030, null],
  ["东风区水利局", 2025, null],
  [null, 2025, null],
])("of %s for %s: %s", (agency, year, file) => {
  expect(lastYears(folder)(agency, year)).toBe(file);
});
