/** What is written is written whole or not at all, and never over what was read. */

import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { nodeIo } from "../../src/cli/node-io";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

const right = JSON.stringify(toReportFile(exampleReport("huaian-2024")));
const isWindows = process.platform === "win32";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-writing-"));
  writeFileSync(at("in.json"), right);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function xxgk(...args: string[]): Promise<{ status: number; said: string }> {
  const screen = memoryIo();
  const status = await run(args, { ...nodeIo(), stdout: screen.stdout, stderr: screen.stderr });
  return { status, said: screen.printed("stderr") };
}

describe.skipIf(isWindows)("an input is not written over, whatever it is called", () => {
  test.each<[string, (name: string) => void]>([
    ["a hard link", (name) => linkSync(at("in.json"), name)],
    ["a link", (name) => symlinkSync("in.json", name)],
    ["a link to a link", (name) => (symlinkSync("in.json", at("first")), symlinkSync("first", name))],
  ])("%s to it", async (_, link) => {
    link(at("out.json"));
    const { status, said } = await xxgk("export", at("in.json"), "--allow-errors", "-o", at("out.json"));
    expect(status).toBe(2);
    expect(said).toContain("是读入的文件，不能写在它上面");
    expect(readFileSync(at("in.json"), "utf8")).toBe(right);
  });

  test("nor one of the files that are added up", async () => {
    writeFileSync(at("b.json"), right);
    linkSync(at("b.json"), at("sum.xlsx"));
    expect((await xxgk("rollup", at("in.json"), at("b.json"), "-o", at("sum.xlsx"))).status).toBe(2);
    expect(readFileSync(at("b.json"), "utf8")).toBe(right);
  });
});

describe("an output", () => {
  test("takes the place of what was there, and nothing stays beside it", async () => {
    writeFileSync(at("out.xlsx"), "old");
    const { status, said } = await xxgk("fill", at("in.json"), "-o", at("out.xlsx"));
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining("原有内容已被替换") as string });
    expect(readFileSync(at("out.xlsx")).subarray(0, 2).toString()).toBe("PK");
    expect(readdirSync(folder).sort()).toEqual(["in.json", "out.xlsx"]);
  });

  test.skipIf(isWindows)("keeps the rights of what was there, and a link goes on leading where it led", async () => {
    writeFileSync(at("real.xlsx"), "old");
    chmodSync(at("real.xlsx"), 0o640);
    symlinkSync("real.xlsx", at("out.xlsx"));
    expect((await xxgk("fill", at("in.json"), "-o", at("out.xlsx"))).status).toBe(0);
    expect(lstatSync(at("out.xlsx")).isSymbolicLink()).toBe(true);
    expect(statSync(at("real.xlsx")).mode & 0o777).toBe(0o640);
    expect(readFileSync(at("real.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("that cannot be finished leaves what was there", async () => {
    writeFileSync(at("out.txt"), "old");
    // As a full disk does it: some of it is written, the rest is not.
    const half = new Proxy(new Uint8Array(10), {
      get: (bytes, name) => {
        if (name === "byteLength" || name === "length") throw Object.assign(new Error("full"), { code: "ENOSPC" });
        return Reflect.get(bytes, name) as unknown;
      },
    });
    await expect(nodeIo().writeFile(at("out.txt"), half)).rejects.toBeTruthy();
    expect(readFileSync(at("out.txt"), "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["in.json", "out.txt"]);
  });

  test.skipIf(isWindows)("may be a device", async () => {
    expect((await xxgk("export", at("in.json"), "--allow-errors", "--format", "text", "-o", "/dev/null")).status).toBe(0);
  });
});
