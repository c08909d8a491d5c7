/** `npm start` reads which port to use, and says what is wrong with it before it builds anything. */

import { execFile } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const script = resolve(import.meta.dirname, "../../scripts/start.mjs");

/** What it says on standard error; only for ports it cannot use, so that it ends. */
const refusal = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [script, ...args], { env: { ...process.env, ...environment } }, (_error, _stdout, stderr) =>
      done(`${child.exitCode}: ${stderr.trim()}`),
    );
  });

describe("a port that is taken", () => {
  const other = createServer();
  let port = 0;
  beforeEach(async () => {
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    ({ port } = other.address() as AddressInfo);
  });
  afterEach(() => new Promise((done) => other.close(done)));

  test("is named, with what to type instead, whether --port or PORT asked for it", async () => {
    const said = `1: 端口 ${port} 已被占用，请换一个，例如：npm start -- --port ${port + 1}`;
    expect(await refusal(["--port", String(port)])).toBe(said);
    expect(await refusal([`--port=${port}`], { PORT: "99999" })).toBe(said);
    expect(await refusal([], { PORT: String(port) })).toBe(said);
  });
});

test.each(["abc", "70000", "-1", "3000.5", "0x10", ""])("a port 「%s」 is refused in words", async (port) => {
  expect(await refusal([`--port=${port}`])).toBe(`1: 端口应是 0 到 65535 之间的整数，现在是「${port}」。例如：npm start -- --port 4000`);
});

test.each([["--prot", "4000"], ["4000"], ["--port"]])("%s is no option", async (...args) => {
  expect(await refusal(args)).toBe(`1: 看不懂「${args.join(" ")}」，这里只有一个选项 --port。例如：npm start -- --port 4000`);
});
