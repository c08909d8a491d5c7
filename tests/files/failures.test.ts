import { describe, expect, test } from "vitest";

import type { FailureCode } from "../../src/core/findings/failure";
import { en } from "../../src/core/findings/failures.en";
import { zhCN } from "../../src/core/findings/failures.zh-CN";
import { sayFailure } from "../../src/core/findings/say-failure";

const codes = Object.keys(zhCN) as FailureCode[];

describe.each(["zh-CN", "en"] as const)("failures in %s", (language) => {
  test.each(codes)("%s is said with and without details, calmly", (code) => {
    const said = [
      {},
      {
        reason: "x",
        format: "x",
        table: "x",
        problem: "x",
        sheet: "x",
        place: "x",
        words: "x",
        file: "x",
        limit: "x",
        keys: "x",
        part: "x",
      },
    ].map((data) => sayFailure({ code, data }, language));
    for (const sentence of said) {
      expect(sentence.replace(/^Unknown keys were ignored: undefined\.$|：undefined。$/, "")).not.toMatch(/undefined|null|[!！{}]/);
      expect(sentence).toMatch(language === "en" ? /[.)]$/ : /[。）]$/);
    }
  });
});

test("a format that cannot be read is named, with what to save it as", () => {
  expect(sayFailure({ code: "unsupported", data: { format: "doc" } })).toBe(
    "Word 97-2003 文档（.doc）没有办法读取。请用 Word 或 WPS 打开，另存为 .docx。",
  );
  expect(sayFailure({ code: "unsupported", data: { format: "et" } }, "en")).toContain("save it as .xlsx");
  for (const format of ["doc", "wps", "et", "ofd", "pdf"])
    for (const words of [zhCN, en]) expect(words["unsupported"]({ format })).toMatch(new RegExp(format, "i"));
});

test("data that is no report is not taken for a picture of a table: what should be there is named", () => {
  for (const language of ["zh-CN", "en"] as const) {
    const said = sayFailure({ code: "not-a-report", data: { from: "json" } }, language);
    for (const table of ["proactiveDisclosure", "requests", "reviewAndLitigation"]) expect(said).toContain(table);
    expect(said).not.toMatch(/图片|image/);
  }
});

test("a place is named as the form prints it", () => {
  expect(sayFailure({ code: "cell-not-found", data: { place: "requests/newlyReceived/naturalPerson" } })).toContain(
    "表三 · 一、本年新收 · 自然人",
  );
  expect(sayFailure({ code: "changed-since", data: { place: "overview" } }, "en")).toContain("1. Overview");
});
