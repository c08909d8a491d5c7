import { expect, test } from "vitest";

import { explanationsOf } from "../../src/cli/check-json";
import { run } from "../../src/cli/cli";
import type { Explanation } from "../../src/core/locate/explanation";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

const explanation: Explanation = {
  changes: [{ at: "requests/newlyReceived/naturalPerson", from: "若干", to: 12, slip: "other" }],
  follows: [],
  settles: [{ rule: "requests-row-total", at: "requests/newlyReceived/total" }],
  confidence: 0.9,
  supportedBy: [0],
};

test("the answer for a file has the keys other programs rely on, in their order", async () => {
  const io = memoryIo({ "a.json": JSON.stringify(toReportFile(exampleReport("huaian-2024-slip"))) });
  expect(await run(["check", "a.json", "--format", "json"], io)).toBe(1);
  const answer = JSON.parse(io.printed("stdout"));
  expect(Object.keys(answer)).toEqual(["files", "summary"]);
  expect(answer.summary).toEqual({ files: 1, clean: 0, withErrors: 1, withWarnings: 0, unreadable: 0 });
  const [file] = answer.files;
  expect(Object.keys(file)).toEqual(["file", "agency", "year", "edition", "findings", "explanations", "failure"]);
  expect(file).toMatchObject({ file: "a.json", agency: "淮安市人民政府", year: 2024, edition: "2021", failure: null });
  for (const finding of file.findings) expect(Object.keys(finding)).toEqual(["rule", "severity", "at", "related", "message", "data"]);
  expect(file.findings[0]).toMatchObject({ rule: "requests-row-total", severity: "error", at: "requests/newlyReceived/total" });
  const [best] = file.explanations;
  expect(Object.keys(best)).toEqual(["changes", "confidence"]);
  expect(best.changes).toEqual([{ at: "requests/newlyReceived/naturalPerson", from: 3010, to: 3001, slip: "transposed-digits" }]);
  expect(best.confidence).toBeGreaterThan(0.5);
});

test("what is only for us stays out of an explanation", () => {
  expect(explanationsOf({ explanations: [explanation], question: null, proven: true, suspects: [] })).toEqual([
    { changes: explanation.changes, confidence: 0.9 },
  ]);
});

test("totals that follow are listed, and a search cut short says so", () => {
  const follows = [{ at: "requests/newlyReceived/total", from: 3, to: 12 }] as const;
  expect(explanationsOf({ explanations: [{ ...explanation, follows }], question: null, proven: false, suspects: [] })).toEqual([
    { changes: explanation.changes, follows, confidence: 0.9, proven: false },
  ]);
});

test("--no-locate leaves the explanations out and the findings in", async () => {
  const io = memoryIo({ "a.json": JSON.stringify(toReportFile(exampleReport("huaian-2024-slip"))) });
  await run(["check", "a.json", "--format", "json", "--no-locate"], io);
  const [file] = JSON.parse(io.printed("stdout")).files;
  expect(file.explanations).toEqual([]);
  expect(file.findings).toHaveLength(2);
});

test("faults that have nothing in common are parts, each with its findings by position and its own accounts", async () => {
  const totals = { "reviewAndLitigation/reconsideration/total": 0, "requests/newlyReceived/naturalPerson": 3010 } as const;
  const io = memoryIo({ "a.json": JSON.stringify(toReportFile(exampleReport("huaian-2024").with(totals))) });
  await run(["check", "a.json", "--format", "json"], io);
  const [file] = JSON.parse(io.printed("stdout")).files;
  expect(Object.keys(file)).toEqual(["file", "agency", "year", "edition", "findings", "explanations", "parts", "failure"]);
  expect(file.parts.map((part: object) => Object.keys(part))).toEqual([
    ["findings", "explanations"],
    ["findings", "explanations"],
  ]);
  const places = file.parts.map((part: { findings: number[] }) => part.findings.map((index) => file.findings[index].at));
  expect(places).toEqual([
    ["requests/newlyReceived/total", "requests/carriedForward/naturalPerson"],
    ["reviewAndLitigation/reconsideration/total"],
  ]);
  const first = file.parts.map((part: { explanations: Explanation[] }) => part.explanations[0]?.changes.map(({ at, to }) => [at, to]));
  expect(first).toEqual([[["requests/newlyReceived/naturalPerson", 3001]], [["reviewAndLitigation/reconsideration/total", 351]]]);
  // All together is still there for programs.
  expect(file.explanations[0].changes).toHaveLength(2);
});
