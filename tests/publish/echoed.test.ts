/** What a server echoes of a secret is masked in whatever form; an answer without end is ended. */

import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";

import { createPublisher } from "../../src/publish/publish";
import { revealed } from "../../src/publish/http-request";
import type { Authorization } from "../../src/publish/http-request";
import { masked, Secret } from "../../src/publish/secret";
import { exampleReport } from "../examples";
import { jobOf, settingsOf, worldWith } from "./jobs";

const value = 'T0ken+/"密码"-9f8e7d6c';
const schemes: readonly Authorization[] = [{ scheme: "basic", user: "clerk" }, { scheme: "bearer" }, { scheme: "header", name: "X-Token" }];
const bytes = (text: string): Buffer => Buffer.from(text, "utf8");

describe.each(schemes)("$scheme", (authorization) => {
  const { secrets } = revealed(authorization, new Secret(value));

  test.each<[string, string]>([
    ["as it is", value],
    ["in base64", bytes(value).toString("base64")],
    ["in base64 for addresses", bytes(value).toString("base64url")],
    ["in base64, one byte behind something", bytes(`:${value}`).toString("base64")],
    ["in base64, two bytes behind something", bytes(`ab${value}`).toString("base64")],
    ["in base64 for addresses, behind something", bytes(`clerk:${value}`).toString("base64url")],
    ["in base64, in the middle of something", bytes(`Authorization: Basic clerk:${value}\r\nHost: a`).toString("base64")],
    ["as JSON", JSON.stringify(value)],
    ["as JSON in JSON", JSON.stringify(JSON.stringify(value))],
    ["in an address", encodeURIComponent(value)],
  ])("%s", (_, echoed) => {
    const shown = masked(`<h1>401</h1> ${echoed} end`, secrets);
    expect(shown).toContain("••••");
    expect(shown).toContain("end");
    // What is left beside the dots is too little to tell anything.
    for (const rest of shown.replace(/<h1>401<\/h1>| end/g, "").split("••••")) {
      expect(value).not.toContain(rest.trim().slice(0, 6).padEnd(6, "\u0000"));
      expect(rest.length < 8 || !echoed.startsWith(rest) || !bytes(value).toString("base64").startsWith(rest)).toBe(true);
    }
  });

  test("other words stay as they are", () => {
    expect(masked("栏目不存在 QWxhZGRpbjpvcGVuIHNlc2FtZQ==", secrets)).toBe("栏目不存在 QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  });
});

test("of a very short secret no piece of base64 is searched for that other words may hold", () => {
  const { secrets } = revealed({ scheme: "bearer" }, new Secret("abc"));
  expect(masked("WWJj YWJj MWFiYzI", secrets)).toBe("WWJj •••• MWFiYzI");
});

describe("an answer without end", () => {
  let http: Server | undefined;
  afterEach(() => {
    http?.closeAllConnections();
    http?.close();
  });

  test.each<[string, string, number]>([
    ["a byte at a time", " ", 20],
    ["as fast as it goes", " ".repeat(1 << 20), 0],
  ])("%s: it is ended, and the line is closed", async (_, chunk, pause) => {
    let isClosed = false;
    http = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const send = (): void => {
        if (response.destroyed) return;
        const more = (): unknown => setTimeout(send, pause);
        if (response.write(chunk)) more();
        else response.once("drain", more);
      };
      response.on("close", () => (isClosed = true));
      send();
    });
    await new Promise<void>((listening) => http?.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/api`;
    const settings = settingsOf({ kind: "post", url, encoding: "json", fields: { body: "{{html}}" }, timeoutSeconds: 2 });
    const result = await createPublisher(settings, null, worldWith(fetch)).send(jobOf(exampleReport("dongfeng-2021")));
    expect(result.ok).toBe(false);
    await expect.poll(() => isClosed).toBe(true);
  });
});
