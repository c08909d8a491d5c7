/**
 * The box as somebody unpacks it: its programs run where no Node is on the path, its checksums hold, its add-in gets its address
 * from a shell or from Windows' own script host. What this machine has no program for is said and left out.
 */

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { packBox } from "../../scripts/box";
import { allPlatforms } from "../../scripts/box/node-packages";
import { checkManifest } from "../../scripts/manifest-check";

const root = resolve(import.meta.dirname, "../..");
const version = "0.0.0-try";
const there = (program: string): string | null =>
  (process.env["PATH"] ?? "")
    .split(":")
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path)) ?? null;
const wine = there("wine64") ?? there("wine") ?? ["/usr/lib/wine/wine64"].find(existsSync) ?? null;
const isThisLinux = process.platform === "linux" && process.arch === "x64";

let folder = "";
let box = "";
/** A path with what the launchers need, and no Node. */
let tools = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-box-"));
  const archive = await packBox({ version, date: "2026-01-02", platforms: wine ? ["windows", "linux-x64"] : ["linux-x64"] });
  const place = join(folder, "带 空格的文件夹");
  mkdirSync(place);
  execFileSync("unzip", ["-q", archive, "-d", place]);
  rmSync(archive);
  box = join(place, `xxgk-${version}`);
  tools = join(folder, "tools");
  mkdirSync(tools);
  for (const name of ["dirname", "readlink", "sed", "grep", "mv", "sh"]) symlinkSync(there(name) as string, join(tools, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inBox = (program: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(program, args, { cwd: folder, encoding: "utf8", env: { PATH: tools }, maxBuffer: 64 * 1024 * 1024, timeout: 300_000 });

test("every file is as SHA256SUMS says, and dated", () => {
  expect(execFileSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: box, encoding: "utf8" })).toBe("");
  const listed = readFileSync(join(box, "SHA256SUMS"), "utf8").trim().split("\n").length;
  expect(readdirSync(box, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toHaveLength(listed + 1);
  expect(execFileSync("date", ["-r", join(box, "先读我.txt"), "+%F"], { encoding: "utf8" }).trim()).toBe("2026-01-02");
});

test("the manual asks for nothing from outside and has no broken link within", () => {
  const page = readFileSync(join(box, "手册.html"), "utf8");
  expect([...page.matchAll(/(?:src|href)="(?!data:|#|https?:)([^"]*)"/g)].map(([, target]) => target)).toEqual([]);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect([...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target).filter((target) => !ids.has(target))).toEqual([]);
});

describe.runIf(isThisLinux)("the command line without Node", () => {
  const xxgk = (...args: string[]): ReturnType<typeof inBox> => inBox(join(box, "linux-x64/xxgk"), ...args);

  test("checks a folder with threads as the one of a checkout does", () => {
    const county = join(root, "examples/county");
    const here = spawnSync(process.execPath, [join(root, "dist/cli/xxgk.cjs"), "check", county, "--format", "json"], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    const there = xxgk("check", county, "--format", "json", "--jobs", "2");
    expect([there.status, there.stdout]).toEqual([here.status, here.stdout]);
  });

  test("makes a workbook, fills it and exports it, also when it is called by a link", () => {
    symlinkSync(join(box, "linux-x64/xxgk"), join(folder, "年报"));
    const linked = (...args: string[]): number | null => inBox(join(folder, "年报"), ...args).status;
    expect(linked("template", "--year", "2024", "--agency", "淮安市", "-o", "空白.xlsx")).toBe(0);
    expect(linked("fill", join(root, "examples/huaian-2024.json"), "--into", "空白.xlsx", "-o", "填好.xlsx")).toBe(0);
    expect(linked("export", "填好.xlsx", "--format", "docx", "-o", "填好.docx", "--allow-errors")).toBe(0);
    expect(linked("read", join(box, "空白表/年报（2021年格式）.xlsx"))).toBe(0);
  });
});

const addresses: readonly (readonly [address: string, isGood: boolean])[] = [
  ["https://intranet.example/xxgk/", true],
  ["https://intranet.example/xxgk", true],
  ["https://10.1.2.3:8443", true],
  ["https://a-b.example.gov.cn/tools/xxgk_1/v2.0", true],
  ["http://intranet.example/xxgk/", false],
  ["intranet/xxgk", false],
  ["https://", false],
  ["https://内网/xxgk/", false],
  ['https://a.example/"><x y="', false],
  ["https://a.example/a&b/", false],
  ["https://a.example/a|b/", false],
  ["https://a.example/a b/", false],
  ["https://a.example//", false],
  ["https://.example/", false],
  ["https://a.example/?x=1", false],
  ["https://a.example/$(id)/", false],
];

describe("the address of the add-in", () => {
  const manifest = (): string => join(box, "addin/manifest.xml");
  const expectManifest = (address: string, isGood: boolean): void => {
    expect(existsSync(manifest())).toBe(isGood);
    if (!isGood) return;
    const written = readFileSync(manifest(), "utf8");
    expect(checkManifest(written, join(box, "addin"))).toEqual([]);
    expect(new Set(written.match(/https:\/\/[^"/]+\/(?:[^"]*\/)?(?=taskpane\.html)/g))).toEqual(
      new Set([`${address.replace(/\/$/, "")}/`]),
    );
    expect(written).not.toContain("localhost");
  };

  test.each(addresses)("%s by a shell", (address, isGood) => {
    rmSync(manifest(), { force: true });
    const { status, stderr } = inBox(join(tools, "sh"), join(box, "addin/set-address.sh"), address);
    expect([status, stderr === ""]).toEqual(isGood ? [0, true] : [2, false]);
    expectManifest(address, isGood);
  });

  /** The script as Windows' script host reads it, over a file system and a console of ours. */
  test.each(addresses)("%s by Windows' script host, as far as can be seen without Windows", (address, isGood) => {
    rmSync(manifest(), { force: true });
    const source = readFileSync(join(box, "addin/set-address.js"), "latin1");
    expect(source).toMatch(/^[\u0000-\u007f]*$/);
    // A syntax error there.
    expect(source).not.toMatch(/,\s*\)/);
    const path = (name: string): string => name.replaceAll("\\", "/");
    let status = 0;
    const said: string[] = [];
    const line = (words: string): void => void said.push(words);
    const streams = {
      OpenTextFile: (name: string) => ({ ReadAll: () => readFileSync(path(name), "latin1"), Close() {} }),
      CreateTextFile: (name: string) => ({ Write: (content: string) => writeFileSync(path(name), content, "latin1"), Close() {} }),
      GetParentFolderName: () => join(box, "addin"),
    };
    const quit = new Error("quit");
    try {
      runInNewContext(source, {
        ActiveXObject: class {
          constructor() {
            return streams;
          }
        },
        WScript: {
          // As many as it has parameters: a function's own length.
          Arguments: (_index: number) => address,
          Echo: line,
          StdErr: { WriteLine: line },
          Quit(code: number) {
            status = code;
            throw quit;
          },
        },
      });
    } catch (error) {
      if (error !== quit) throw error;
    }
    expect([status, said.length]).toEqual([isGood ? 0 : 2, 2]);
    expectManifest(address, isGood);
  });
});

if (!wine) console.warn("wine is not installed: the programs for Windows are packed but not run. (Debian: wine64)");
describe.runIf(wine)("on Windows, as wine has it", () => {
  // Wine's batch files do not find their own folder where its name is Chinese; Windows' do.
  beforeAll(() => cpSync(box, join(folder, "plain"), { recursive: true }));
  const onWindows = (command: string): number | null =>
    spawnSync(wine as string, ["cmd", "/c", command.replace("BOX", `Z:${join(folder, "plain").replaceAll("/", "\\")}`)], {
      cwd: folder,
      // Node under wine cannot take a pipe of ours for its output.
      stdio: "ignore",
      timeout: 600_000,
      env: { ...process.env, LC_ALL: "C.UTF-8", WINEPREFIX: join(folder, "wine"), WINEDEBUG: "-all", NODE_SKIP_PLATFORM_CHECK: "1" },
    }).status;

  test("the command line checks a file and writes a workbook", () => {
    const file = `Z:${join(root, "examples/huaian-2024-slip.json").replaceAll("/", "\\")}`;
    expect(onWindows(`BOX\\windows\\xxgk.cmd check ${file} > said.txt`)).toBe(1);
    expect(readFileSync(join(folder, "said.txt"), "utf8")).toContain("可能的原因");
    expect(onWindows("BOX\\windows\\xxgk.cmd template --year 2025 -o blank.xlsx")).toBe(0);
    expect(existsSync(join(folder, "blank.xlsx"))).toBe(true);
  });

  // Wine's script host does not know //E:, which Windows' own needs where .js belongs to an editor.
  test("the script host writes the address", () => {
    rmSync(join(folder, "plain/addin/manifest.xml"), { force: true });
    expect(onWindows("cscript //nologo BOX\\addin\\set-address.js https://intranet.example/xxgk/")).toBe(0);
    expect(readFileSync(join(folder, "plain/addin/manifest.xml"), "latin1")).toContain("https://intranet.example/xxgk/taskpane.html");
  });
});

test("is made for every platform that there is a program for", () => {
  expect(allPlatforms).toEqual(["windows", "linux-x64", "linux-arm64"]);
});
