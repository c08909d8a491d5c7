import { expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { ruleIds } from "../../src/core/findings/rule-ids";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleNames, exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

interface Location {
  readonly id?: number;
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly name: string; readonly kind: string }[];
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly rules: readonly { readonly id: string; readonly defaultConfiguration: { readonly level: string } }[];
    };
  };
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly Location[];
    readonly relatedLocations?: readonly Location[];
  }[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications?: readonly {
      readonly message: { readonly text: string };
      readonly locations: readonly Location[];
    }[];
  }[];
}

const levels = ["none", "note", "warning", "error"];

async function sarif(files: Readonly<Record<string, string>>): Promise<Run> {
  const io = memoryIo(files);
  await run(["check", "reports", "--format", "sarif"], io);
  const log = JSON.parse(io.printed("stdout")) as { readonly $schema: string; readonly version: string; readonly runs: readonly Run[] };
  expect(Object.keys(log)).toEqual(["$schema", "version", "runs"]);
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

const slip = (name: string): string => JSON.stringify(toReportFile(exampleReport(name).with({ "requests/newlyReceived/total": 1 })));

// Beyond what the schema demands.
test("every result names a listed rule, a level, a text, and places that are URIs", async () => {
  const { tool, results, invocations } = await sarif({
    ...Object.fromEntries(exampleNames.map((name) => [`reports/一 二/${name}.json`, slip(name)])),
    "reports/坏.json": "{",
  });
  expect(
    tool.driver.rules.every(
      ({ id, defaultConfiguration: { level } }) => (ruleIds as readonly string[]).includes(id) && levels.includes(level),
    ),
  ).toBe(true);
  expect(results.length).toBeGreaterThanOrEqual(exampleNames.length * 2);
  for (const { ruleId, ruleIndex, level, message, locations, relatedLocations = [] } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(levels).toContain(level);
    expect(message.text).not.toBe("");
    expect(locations).toHaveLength(1);
    expect(new Set(relatedLocations.map(({ id }) => id)).size).toBe(relatedLocations.length);
    for (const { physicalLocation, logicalLocations = [] } of [...locations, ...relatedLocations]) {
      const { uri } = physicalLocation.artifactLocation;
      expect(uri).toMatch(/^[\x21-\x7e]+$/);
      expect(decodeURI(new URL(uri, "file:///").pathname)).toMatch(/^\/reports\/一 二\/.+\.json$/);
      expect(logicalLocations.every(({ fullyQualifiedName, name }) => fullyQualifiedName !== "" && name !== "")).toBe(true);
    }
  }
  expect(invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: "error", locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI("reports/坏.json") } } }] },
      ],
    },
  ]);
});

test("a run without a failure says so and needs no notifications", async () => {
  const { invocations } = await sarif({ "reports/a.json": slip("huaian-2024") });
  expect(invocations).toEqual([{ executionSuccessful: true }]);
});
