/** Folders as they really are, on a real file system: subfolders, links, lock files, names in any script. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { findFiles } from "../../src/cli/find-files";
import { nodeIo } from "../../src/cli/node-io";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

const report = JSON.stringify(toReportFile(exampleReport("huaian-2024")));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-folders-"));
  for (const path of ["乡镇/石桥镇", "乡镇/空", "局 办", ".git", "é"]) mkdirSync(join(folder, path), { recursive: true });
  for (const path of [
    "乡镇/石桥镇/年报.json",
    "局 办/a b（终稿）#1.json",
    "局 办/~$a b（终稿）#1.xlsx",
    ".git/x.json",
    ".hidden.json",
    "é/😀.JSON",
    "说明.md",
    "旧.WPS",
  ])
    writeFileSync(join(folder, path), report);
  symlinkSync(join(folder, "乡镇/石桥镇/年报.json"), join(folder, "快捷方式.json"));
  symlinkSync(join(folder, "没有了.json"), join(folder, "断了.json"));
  symlinkSync(folder, join(folder, "乡镇/回到上面"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("reports in all subfolders are found; hidden and lock files, broken links and links to folders are passed over", async () => {
  const { files, passedOver, emptyFolders } = await findFiles([folder], nodeIo());
  expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
    "é/😀.JSON",
    "乡镇/石桥镇/年报.json",
    "局 办/a b（终稿）#1.json",
    "快捷方式.json",
  ]);
  expect(passedOver.map((file) => file.slice(folder.length + 1))).toEqual(["旧.WPS"]);
  expect(emptyFolders).toEqual([]);
});

test("a folder given by a link, or with a slash at its end, is the same folder", async () => {
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  try {
    const found = async (path: string): Promise<string[]> =>
      (await findFiles([path], nodeIo())).files.map((file) => file.slice(path.replace(/\/$/, "").length));
    expect(await found(link)).toEqual(await found(folder));
    expect(await found(`${folder}/`)).toEqual(await found(folder));
  } finally {
    rmSync(link);
  }
});

test("what is found is read and checked under its own name", async () => {
  const io = memoryIo();
  const { readFile, list, kindOf, identityOf } = nodeIo();
  expect(await run(["check", folder, "--format", "json"], { ...io, readFile, list, kindOf, identityOf })).toBe(0);
  const { files, summary } = JSON.parse(io.printed("stdout")) as {
    readonly files: readonly { readonly file: string }[];
    readonly summary: unknown;
  };
  expect(files.map(({ file }) => file)).toContain(join(folder, "局 办/a b（终稿）#1.json"));
  expect(summary).toEqual({ files: 4, clean: 4, withErrors: 0, withWarnings: 0, unreadable: 0 });
});

test("a workbook goes down a pipe, but not onto a screen", async () => {
  const piped = memoryIo();
  expect(await run(["template", "--year", "2025"], piped)).toBe(0);
  expect([...piped.bytes().subarray(0, 2)]).toEqual([0x50, 0x4b]);

  const watched = memoryIo({}, { stdoutIsTerminal: true });
  expect(await run(["template", "--year", "2025"], watched)).toBe(2);
  expect(watched.bytes()).toHaveLength(0);
  expect(watched.printed("stderr")).toBe("这种格式不能显示在屏幕上。请用 -o 写明存到哪个文件。\n");
});
