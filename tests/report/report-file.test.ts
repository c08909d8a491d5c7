import { describe, expect, test } from "vitest";

import { parseReportFile, toReportFile } from "../../src/core/report/report-file";
import { exampleJson, exampleNames, exampleReport } from "../examples";

test.each(exampleNames)("%s reads and writes back the same", (name) => {
  expect(toReportFile(exampleReport(name))).toEqual(exampleJson(name));
});

const good = (): Record<string, unknown> => exampleJson("huaian-2024") as Record<string, unknown>;

describe("a file that does not fit", () => {
  test.each([
    ["not an object", 3, null],
    ["an empty object", {}, null],
    ["a list", [], null],
    ["no table at all", { agency: "某局", year: 2023 }, null],
    ["24 request rows", { ...good(), requests: (good()["requests"] as unknown[]).slice(1) }, "requests"],
    ["14 numbers in table 4", { ...good(), reviewAndLitigation: new Array(14).fill(0) }, "reviewAndLitigation"],
    ["an unknown edition", { ...good(), edition: "2020" }, "edition"],
    ["a year with a fraction", { ...good(), year: 2023.5 }, "year"],
    ["an object for a number", { ...good(), reviewAndLitigation: new Array(15).fill({}) }, "reviewAndLitigation/0"],
  ])("is refused: %s", (_, json, part) => {
    expect(parseReportFile(json)).toEqual({ ok: false, part });
  });
});

test("unknown keys are named, not refused", () => {
  const result = parseReportFile({ ...good(), remark: 1, proactiveDisclosure: { ...(good()["proactiveDisclosure"] as object), extra: 2 } });
  expect(result).toMatchObject({ ok: true, ignored: ["remark", "proactiveDisclosure.extra"] });
});

test("__proto__ is data", () => {
  const result = parseReportFile(
    JSON.parse(
      '{"reviewAndLitigation":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"__proto__":{"polluted":1},"proactiveDisclosure":{"__proto__":[1,2,3]}}',
    ),
  );
  expect(result.ok).toBe(true);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("without an edition the number of request rows tells it", () => {
  const { edition: _, ...file } = good();
  const rows = [...(file["requests"] as number[][])];
  rows.splice(20, 2);
  expect(parseReportFile({ ...file, requests: rows, proactiveDisclosure: undefined })).toMatchObject({
    ok: true,
    report: { form: { edition: "2019" } },
  });
  expect(parseReportFile(file)).toMatchObject({ ok: true, report: { form: { edition: "2021" } } });
});

test("text typed in a number cell is kept as typed", () => {
  const report = exampleReport("huaian-2024").with({ "requests/newlyReceived/naturalPerson": "３００１件" });
  expect(report.typed("requests/newlyReceived/naturalPerson")).toBe("３００１件");
  expect(report.count("requests/newlyReceived/naturalPerson")).toBe(3001);
  expect((toReportFile(report)["requests"] as unknown[][])[0]?.[0]).toBe("３００１件");
});

test("a table that is not given stays not given", () => {
  const result = parseReportFile({ reviewAndLitigation: new Array(15).fill(0) });
  if (!result.ok) throw new Error("unreadable");
  expect(result.report.hasTable("requests")).toBe(false);
  expect(result.report.typed("requests/newlyReceived/total")).toBeUndefined();
  expect(toReportFile(result.report)).not.toHaveProperty("requests");
});
