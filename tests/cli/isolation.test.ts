/** A bug that one file brings out: that file fails, with a sentence, and the others are checked all the same. */

import { expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import type { Io } from "../../src/cli/io";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleReport } from "../examples";
import { memoryIo } from "./memory-io";
import type { MemoryIo } from "./memory-io";

const right = JSON.stringify(toReportFile(exampleReport("huaian-2024")));

/** Bytes that nobody foresaw: whatever touches them fails. */
const poisoned = new Proxy(new Uint8Array(0), {
  get: (_, name) => {
    // Asked of everything that is awaited.
    if (name === "then") return undefined;
    throw new TypeError("boom");
  },
});

function withFault(): { readonly io: Io; readonly world: MemoryIo } {
  const world = memoryIo({ "all/a.json": right, "all/b.json": right, "all/c.json": right });
  return { world, io: { ...world, readFile: async (path) => (path === "all/b.json" ? poisoned : world.readFile(path)) } };
}

test("check reports the file as one that could not be read, checks the others and ends with 2", async () => {
  const { io, world } = withFault();
  expect(await run(["check", "all", "--format", "json"], io)).toBe(2);
  const { files, summary } = JSON.parse(world.printed("stdout")) as {
    readonly files: readonly { readonly failure: unknown }[];
    readonly summary: unknown;
  };
  expect(summary).toEqual({ files: 3, clean: 2, withErrors: 0, withWarnings: 0, unreadable: 1 });
  expect(files.map(({ failure }) => failure)).toEqual([
    null,
    { code: "internal", message: "程序处理这个文件时出了意外，没有读出结果（boom）。请把文件和这一行发给维护人员。" },
    null,
  ]);
  expect(world.printed("stderr")).toBe("all/b.json：程序处理这个文件时出了意外，没有读出结果（boom）。请把文件和这一行发给维护人员。\n");
});

test("so it is where the file is one of last year's", async () => {
  const { io, world } = withFault();
  expect(await run(["check", "all/a.json", "--previous", "all/b.json"], io)).toBe(2);
  expect(world.printed("stdout")).toContain("淮安市人民政府");
  expect(world.printed("stderr")).toContain("all/b.json：程序处理这个文件时出了意外");
});

test("rollup adds up the others", async () => {
  const { io, world } = withFault();
  expect(await run(["rollup", "all"], io)).toBe(2);
  expect(world.printed("stdout")).toContain("共 3 份：汇总了 2 份，没有计入 0 份，无法读取 1 份。");
  expect(world.printed("stderr")).toContain("all/b.json：程序处理这个文件时出了意外");
});

test("a verb that takes one file says so and ends with 2", async () => {
  const { io, world } = withFault();
  expect(await run(["read", "all/b.json"], io)).toBe(2);
  expect(world.printed("stdout")).toBe("");
  expect(world.printed("stderr")).toContain("all/b.json：程序处理这个文件时出了意外");
});
