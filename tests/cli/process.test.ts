import { execFile, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { version } from "../../package.json";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleNames, exampleReport } from "../examples";

const root = resolve(import.meta.dirname, "../..");
const bin = join(root, "bin/xxgk.mjs");
let folder = "";

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const start = (program: string, args: readonly string[], cwd = folder, zone = "Asia/Shanghai"): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(
      program,
      args,
      { cwd, env: { ...process.env, TZ: zone }, encoding: "utf8", maxBuffer: 1 << 28 },
      (_error, stdout, stderr) => done({ status: child.exitCode, stdout, stderr }),
    );
  });

const xxgk = (...args: string[]): Promise<Ended> => start(process.execPath, [bin, ...args]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-cli-"));
  mkdirSync(join(folder, "many"));
  for (let index = 0; index < 120; index += 1) {
    const name = exampleNames[index % exampleNames.length] as string;
    const { agency } = exampleReport(name);
    writeFileSync(
      join(folder, "many", `${String(index).padStart(3, "0")}.json`),
      JSON.stringify({ ...toReportFile(exampleReport(name)), agency: `${agency}${index}` }),
    );
  }
  writeFileSync(join(folder, "many", "060-broken.json"), "{");
  // The first call builds what is out of date.
  await xxgk("--help");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("npx finds the command in a checkout", async () => {
  const { status, stdout } = await start("npx", ["--no-install", "xxgk", "check", "examples/huaian-2024.json"], root);
  expect(stdout).toContain("淮安市人民政府");
  expect(status).toBe(0);
});

test("commands started at once where nothing is built yet all work", async () => {
  const checkout = join(folder, "checkout");
  for (const part of ["bin", "scripts", "src", "package.json", "tsconfig.json"])
    cpSync(join(root, part), join(checkout, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
  const command = join(checkout, "bin/xxgk.mjs");
  const answers = await Promise.all([1, 2, 3].map(() => start(process.execPath, [command, "--version"])));
  expect(answers).toEqual(Array(3).fill({ status: 0, stdout: `${version}\n`, stderr: "" }));
  expect(readdirSync(join(checkout, "dist/cli")).filter((name) => name.startsWith("xxgk"))).toEqual(["xxgk.cjs"]);
});

test("it knows its version", async () => {
  expect((await xxgk("--version")).stdout).toBe(`${version}\n`);
});

test.each(["text", "json", "sarif"])("threads change nothing about %s but the time it takes", async (format) => {
  const [alone, together] = await Promise.all([
    xxgk("check", "many", "--format", format, "--jobs", "1"),
    xxgk("check", "many", "--format", format, "--jobs", "3"),
  ]);
  expect(together).toEqual(alone);
  expect(alone.status).toBe(2);
  if (format === "json") expect(JSON.parse(alone.stdout).files).toHaveLength(121);
});

test("threads find last year's report of each body", async () => {
  const { stdout, stderr } = await xxgk("check", "many", "--previous", "many", "--jobs", "2", "--lang", "en");
  // Everyone's report is of the same year as the one beside it: none is last year's.
  expect(stderr).toContain("For 120 report(s) no report of the same body was found for last year");
  expect(stdout).toContain("121 checked");
});

test("a reader that stops early is no error", async () => {
  const child = spawn(process.execPath, [bin, "check", "many", "--format", "json"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.once("data", () => child.stdout.destroy());
  let complaint = "";
  child.stderr.on("data", (data) => (complaint += String(data)));
  const status = await new Promise((done) => child.on("close", done));
  expect(complaint).not.toContain("EPIPE");
  expect(status).not.toBeNull();
});

test("a file given to -o holds what standard output would have", async () => {
  const report = join(root, "examples/huaian-2024.json");
  const { stdout } = await xxgk("export", report, "--format", "html");
  const { status, stderr } = await xxgk("export", report, "-o", "out.html");
  expect(readFileSync(join(folder, "out.html"), "utf8")).toBe(stdout);
  expect([status, stderr]).toEqual([0, "已写入 out.html。\n"]);
});

test("an archive, and the document and workbook in it, are the same bytes in another time zone", async () => {
  const report = join(root, "examples/dongfeng-2021.json");
  const zones = ["Asia/Shanghai", "America/New_York"];
  await Promise.all(
    zones.map((zone, index) => start(process.execPath, [bin, "export", report, "--allow-errors", "-o", `${index}.zip`], folder, zone)),
  );
  const [here, there] = zones.map((_, index) => readFileSync(join(folder, `${index}.zip`)));
  expect(here?.equals(there ?? Buffer.alloc(0))).toBe(true);
});
