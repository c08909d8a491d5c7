/**
 * The nginx sample of docs/manual/deploy.md, run as it is printed over the add-in of the box: only the port, the certificate and the
 * folder are this machine's. Left out, and said, where there is no nginx.
 */

import { execFileSync, spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { get } from "node:https";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { setTimeout as after } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { packBox } from "../../scripts/box";
import { deploySample } from "../release/deploy-samples";

/** Debian keeps it off the path of ordinary users. */
const nginx = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"].map((place) => join(place, "nginx")).find(existsSync) ?? "";
if (nginx === "") console.log("left out: this machine has no nginx (apt-get install nginx-light)");

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly length: number;
}

describe.runIf(nginx !== "")("nginx as docs/manual/deploy.md says", () => {
  let folder = "";
  let addin = "";
  let port = 0;
  let server: ChildProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "xxgk-nginx-"));
    // nginx gives its workers to somebody who may do less.
    chmodSync(folder, 0o755);
    const archive = await packBox({ version: "0.0.0-nginx", date: "2026-01-02", platforms: [] });
    execFileSync("unzip", ["-q", archive, "xxgk-0.0.0-nginx/addin/*", "-d", folder]);
    rmSync(archive);
    addin = join(folder, "xxgk-0.0.0-nginx/addin");
    execFileSync(
      "openssl",
      [
        ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=intranet.example"],
        ...["-keyout", join(folder, "xxgk.key"), "-out", join(folder, "xxgk.crt")],
      ],
      { stdio: "pipe" },
    );
    port = await freePort();
    mkdirSync(join(folder, "temp"));
    writeFileSync(join(folder, "nginx.conf"), configuration());
    const tried = spawnSync(nginx, ["-t", ...where()], { encoding: "utf8" });
    expect(tried.stderr).toContain("syntax is ok");
    expect(tried.stderr).not.toContain("[warn]");
    expect(tried.status).toBe(0);
    server = spawn(nginx, [...where(), "-g", "daemon off;"], { stdio: "ignore" });
    for (let tries = 0; tries < 100 && !(await asked("/").catch(() => null)); tries += 1) await after(100);
  });

  afterAll(async () => {
    if (server && server.exitCode === null) {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGQUIT");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const where = (): string[] => ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];

  /** The sample within as little as Debian's own file has around it. */
  function configuration(): string {
    let sample = deploySample("nginx");
    const put = (printed: string, here: string): void => {
      expect(sample, "the sample has no such line").toContain(printed);
      sample = sample.replaceAll(printed, here);
    };
    put("listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`);
    put("/etc/nginx/xxgk.", `${folder}/xxgk.`);
    put("/srv/xxgk/addin/", `${addin}/`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`);
    return [
      `pid ${folder}/nginx.pid;`,
      "events {}",
      `http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary.join(" ")}`,
      sample,
      "}",
    ].join("\n");
  }

  const asked = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((done, failed) => {
      const request = get(
        { host: "127.0.0.1", port, path, headers, ca: readFileSync(join(folder, "xxgk.crt")), servername: "intranet.example" },
        (answer) => {
          let length = 0;
          answer.on("data", (piece: Buffer) => (length += piece.length));
          answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, length }));
        },
      );
      request.on("error", failed);
      request.setTimeout(10_000, () => request.destroy(new Error("no answer")));
    });

  const files = (): string[] =>
    readdirSync(addin, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(addin, join(entry.parentPath, entry.name)));
  const isHashed = (file: string): boolean => /\.[0-9a-f]{8}\.\w+$/.test(file);
  const address = (file: string): string => `/xxgk/${file.split("/").map(encodeURIComponent).join("/")}`;

  test("every file of the add-in is served whole, none may be guessed at, and no frame is forbidden", async () => {
    expect(files().length).toBeGreaterThan(20);
    for (const file of files()) {
      const { status, headers, length } = await asked(address(file));
      expect([file, status, length]).toEqual([file, 200, readFileSync(join(addin, file)).length]);
      expect([file, headers["x-content-type-options"], headers["x-frame-options"]]).toEqual([file, "nosniff", undefined]);
      expect([file, headers["referrer-policy"]]).toEqual([file, "no-referrer"]);
    }
  });

  test("files named by their content are kept for ever, all others are asked about each time", async () => {
    expect(files().filter(isHashed).length).toBeGreaterThan(3);
    for (const file of files()) {
      const { headers } = await asked(address(file));
      expect([file, headers["cache-control"]]).toEqual([file, isHashed(file) ? "public, max-age=31536000, immutable" : "no-cache"]);
    }
  });

  test("what has not changed is not sent again", async () => {
    const { headers } = await asked("/xxgk/taskpane.html");
    const again = await asked("/xxgk/taskpane.html", { "if-none-match": headers.etag ?? "" });
    expect([again.status, again.length, again.headers["cache-control"]]).toEqual([304, 0, "no-cache"]);
  });

  test("a script that is not there, or not yet, is not remembered as missing", async () => {
    const missing = await asked("/xxgk/taskpane.00000000.js");
    expect([missing.status, missing.headers["cache-control"]]).toEqual([404, undefined]);
    expect((await asked("/xxgk/nothing.html")).headers["cache-control"]).toBe("no-cache");
  });

  test("types are those that a browser and Excel ask for, and texts go compressed", async () => {
    const types: Readonly<Record<string, RegExp>> = {
      html: /^text\/html/,
      js: /javascript/,
      json: /^application\/json/,
      png: /^image\/png/,
      xml: /xml/,
    };
    for (const file of files()) {
      const wanted = types[file.split(".").at(-1) as string];
      if (wanted) expect((await asked(address(file))).headers["content-type"], file).toMatch(wanted);
    }
    for (const file of files().filter((name) => /^(?:core|taskpane)\.[0-9a-f]{8}\.js$|^functions\.json$/.test(name))) {
      const { headers, length } = await asked(address(file), { "accept-encoding": "gzip" });
      expect([file, headers["content-encoding"]]).toEqual([file, "gzip"]);
      expect(length).toBeLessThan(readFileSync(join(addin, file)).length / 2);
    }
  });

  test("the folder alone opens the pane, and nothing beside it is given out", async () => {
    expect((await asked("/xxgk/")).length).toBe(readFileSync(join(addin, "taskpane.html")).length);
    for (const path of ["/xxgk/../xxgk.key", "/xxgk/%2e%2e/xxgk.key", "/xxgk../xxgk.key", "/xxgk.key"])
      expect((await asked(path)).status, path).toBeGreaterThanOrEqual(400);
  });
});

/** One that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
