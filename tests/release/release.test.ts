/** What `npm run release` writes into the change log and the manifest. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { isAbove, released, versioned } from "../../scripts/release";

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const { version } = JSON.parse(read("package.json")) as { version: string };

describe("the change log of a release", () => {
  const log = "# Changelog\n\n## Unreleased\n\n- A new thing.\n- Another.\n\n## 0.1.0 (2026-01-02)\n\n- The first.\n";

  test("gets what was unreleased as a section of its own, above the older ones", () => {
    expect(released(log, "0.2.0", "2026-03-04")).toEqual({
      notes: "- A new thing.\n- Another.",
      changelog:
        "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-03-04)\n\n- A new thing.\n- Another.\n\n## 0.1.0 (2026-01-02)\n\n- The first.\n",
    });
  });

  test("is the same for the first release of all", () => {
    const first = released("# Changelog\n\n## Unreleased\n\n- All of it.\n", "0.1.0", "2026-01-02");
    expect(first.changelog).toBe("# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-01-02)\n\n- All of it.\n");
  });

  test("refuses a release of nothing, and a log without the section", () => {
    expect(() => released(released(log, "0.2.0", "2026-03-04").changelog, "0.3.0", "2026-03-05")).toThrow("says nothing");
    expect(() => released("# Changelog\n\n- A thing.\n", "0.2.0", "2026-03-04")).toThrow("no section");
  });
});

test.each([
  ["0.2.0", "0.1.9", true],
  ["0.10.0", "0.9.9", true],
  ["1.0.0", "0.99.99", true],
  ["0.2.0", "0.2.0", false],
  ["0.1.9", "0.2.0", false],
  ["0.9.0", "0.10.0", false],
])("%s above %s: %s", (one, other, is) => {
  expect(isAbove(one, other)).toBe(is);
});

test("the manifest, the lock and the change log tell the version of package.json", () => {
  expect(versioned(read("manifest.xml"), version)).toBe(read("manifest.xml"));
  expect((JSON.parse(read("package-lock.json")) as { version: string }).version).toBe(version);
  expect(/^## (\d+\.\d+\.\d+) /m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
});
