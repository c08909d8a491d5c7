/** One file never costs another its answer: what does not end, is no file or cannot be opened fails alone, in words. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { inTimeOf, TookTooLong } from "../../src/cli/in-time";
import type { InTime } from "../../src/cli/in-time";
import type { Io } from "../../src/cli/io";
import { nodeIo } from "../../src/cli/node-io";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleReport } from "../examples";
import { memoryIo } from "./memory-io";
import type { MemoryIo } from "./memory-io";

const right = JSON.stringify(toReportFile(exampleReport("huaian-2024")));
const milliseconds = 300;

/** A pattern that takes twice as long for each character more; written so that nobody takes it for one of ours. */
const nested = (inner: string): RegExp => new RegExp(`^(?:${inner})+$`);

const never = (): never => {
  for (;;);
};
/** Ends, but long after its time. */
const slow = (): number => {
  const until = Date.now() + 100 * milliseconds;
  while (Date.now() < until);
  return 0;
};

/** Bytes that keep whoever reads them busy, and say so before. */
const bytes = (busy: () => number, begins: () => void): Uint8Array =>
  new Proxy(new Uint8Array(100), {
    get(_, name) {
      // Asked of everything that is awaited.
      if (name === "then") return undefined;
      begins();
      return busy();
    },
  });

function withSlowFiles(): { readonly io: Io; readonly world: MemoryIo } {
  const good = Array.from({ length: 40 }, (_, index) => [`all/${index + 10}.json`, right]);
  const world = memoryIo({ ...Object.fromEntries(good), "all/20-hangs.json": right, "all/30-slow.json": right });
  let isBusy = false;
  const begins = (): void => void (isBusy = true);
  const readFile = async (path: string): Promise<Uint8Array> =>
    path.includes("hangs") ? bytes(never, begins) : path.includes("slow") ? bytes(slow, begins) : world.readFile(path);
  /** Work that a busy machine did not get done in so short a time, and that is on none of those bytes, has more of it. */
  const inTime: InTime = (work) => {
    for (let longer = milliseconds; ; longer *= 2) {
      isBusy = false;
      try {
        return inTimeOf(longer)(work);
      } catch (error) {
        if (!(error instanceof TookTooLong)) throw error;
        if (isBusy) throw new TookTooLong(milliseconds / 1_000);
      }
    }
  };
  return { world, io: { ...world, readFile, inTime } };
}

interface Printed {
  readonly files: readonly { readonly file: string; readonly failure: { readonly code: string } | null }[];
  readonly summary: unknown;
}

describe("a folder with a file that hangs, a slow one and forty good ones", () => {
  test("check gives forty answers and two sentences, and the JSON is whole", async () => {
    const { io, world } = withSlowFiles();
    expect(await run(["check", "all", "--format", "json"], io)).toBe(2);
    const { files, summary } = JSON.parse(world.printed("stdout")) as Printed;
    expect(summary).toMatchObject({ files: 42, clean: 40, unreadable: 2 });
    expect(files.filter(({ failure }) => failure?.code === "too-slow").map(({ file }) => file)).toEqual([
      "all/20-hangs.json",
      "all/30-slow.json",
    ]);
    expect(world.printed("stderr").trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^all\/20-hangs\.json：.*0\.3 秒/),
      expect.stringMatching(/^all\/30-slow\.json：.*0\.3 秒/),
    ]);
  });

  test("SARIF is whole, too", async () => {
    const { io, world } = withSlowFiles();
    expect(await run(["check", "all", "--format", "sarif", "--lang", "en"], io)).toBe(2);
    expect(() => JSON.parse(world.printed("stdout")) as unknown).not.toThrow();
    expect(world.printed("stderr")).toContain("was given up");
  });

  test("rollup adds up forty", async () => {
    const { io, world } = withSlowFiles();
    expect(await run(["rollup", "all"], io)).toBe(2);
    expect(world.printed("stderr").match(/0\.3 秒/g)).toHaveLength(2);
  });
});

describe("work in time", () => {
  const inTime = inTimeOf(100);

  test.each<[string, () => unknown]>([
    ["a loop", never],
    ["a pattern that goes back and forth", () => nested("a+").test(`${"a".repeat(60)}b`)],
    [
      "a loop that catches everything",
      () => {
        for (;;)
          try {
            never();
          } catch {
            continue;
          }
      },
    ],
    ["work within work", () => inTimeOf(50)(never)],
  ])("%s is ended", (_, work) => {
    expect(() => inTime(work)).toThrow(TookTooLong);
  });

  test("an answer and an error come out as they are", () => {
    // With the time that files have: on a busy machine nothing is done in less for certain.
    const inTime = inTimeOf();
    expect(inTime(() => 7)).toBe(7);
    expect(() =>
      inTime(() => {
        throw new RangeError("mine");
      }),
    ).toThrow(RangeError);
  });
});

describe.skipIf(process.platform === "win32")("a folder with what is no file", () => {
  const folder = mkdtempSync(join(tmpdir(), "xxgk-left-alone-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("each is a failure of its own, and the good one is checked", async () => {
    writeFileSync(join(folder, "good.json"), right);
    execFileSync("mkfifo", [join(folder, "pipe.json")]);
    symlinkSync("/dev/zero", join(folder, "device.html"));
    symlinkSync(join(folder, "pipe.json"), join(folder, "to-pipe.txt"));
    symlinkSync("loop.json", join(folder, "loop.json"));
    symlinkSync("nowhere", join(folder, "broken.json"));
    symlinkSync(folder, join(folder, "round"));
    writeFileSync(join(folder, "huge.xlsx"), "");
    truncateSync(join(folder, "huge.xlsx"), 8 * 1024 ** 3);
    mkdirSync(join(folder, "empty"));

    const screen = memoryIo();
    // Threads are the bundle once more, and here is none.
    const { workers: _, ...io } = nodeIo();
    expect(await run(["check", folder, "--format", "json"], { ...io, stdout: screen.stdout, stderr: screen.stderr })).toBe(2);
    const { files } = JSON.parse(screen.printed("stdout")) as Printed;
    expect(Object.fromEntries(files.map(({ file, failure }) => [file.slice(folder.length + 1), failure?.code ?? null]))).toEqual({
      "device.html": "not-readable",
      "good.json": null,
      "huge.xlsx": "too-large",
      "loop.json": "not-readable",
      "pipe.json": "not-readable",
      "to-pipe.txt": "not-readable",
    });
    expect(screen.printed("stderr")).toMatch(/device\.html：这是管道或设备/);
    expect(screen.printed("stderr")).toMatch(/loop\.json：这个链接绕了一圈/);
  });
});

test.each(["check", "rollup"])("%s says which folder cannot be opened and takes the others", async (verb) => {
  const world = memoryIo({ "all/a.json": right, "all/closed/b.json": right, "all/open/c.json": right });
  const list: Io["list"] = async (folder) => {
    if (folder === "all/closed") throw Object.assign(new Error("no"), { code: "EACCES" });
    return world.list(folder);
  };
  expect(await run([verb, "all"], { ...world, list })).toBe(2);
  expect(world.printed("stderr")).toContain("all/closed：这个文件夹打不开");
  expect(world.printed("stdout")).toContain("2 份");
});
