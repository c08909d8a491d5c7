import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { contentSecurityPolicy, officeSources } from "../../scripts/addin-office.mjs";
import { startWordPress } from "../../scripts/wordpress.mjs";
import type { WordPress } from "../../scripts/wordpress.mjs";
import { launchChromium } from "../workbench/browser";
import type { Chromium } from "../workbench/browser";
import { exampleJson } from "../examples";

/** Publishing as a pane does it: in a browser, from another origin than the site's, under the pane's content security policy. */
const entry = `
import { parseReportFile } from "./src/core/report/report-file";
import { readReportFile } from "./src/files/read-report-file";
import { createPublisher } from "./src/publish/publish";
import { sayPublishFailure, sayReadBack, saySent } from "./src/publish/say";
import { Secret } from "./src/publish/secret";
import { readSettings } from "./src/publish/settings";

const context = { checked: { language: "zh-CN", findings: [], explanations: [], previous: null, answers: {}, override: null }, writeWorkbook: () => new Uint8Array() };

window.publish = async ({ json, settings, password, standing }) => {
  const { report } = parseReportFile(json);
  const job = { report, context, decision: { despite: [] } };
  const publisher = createPublisher(readSettings(settings).settings, new Secret(password), { fetch: window.fetch, readPage: (name, bytes) => readReportFile(name, bytes) });
  if (standing) {
    const read = await publisher.readBack(job, standing);
    return read.ok ? { seen: read.seen, said: sayReadBack(read) } : { code: read.failure.code, said: sayPublishFailure(read.failure) };
  }
  const result = await publisher.send(job);
  return result.ok ? { sent: result.sent, said: saySent(result.sent) } : { code: result.problems[0].code, said: sayPublishFailure(result.problems[0]) };
};
`;

interface Said {
  readonly said: string;
  readonly code?: string;
  readonly seen?: string;
  readonly sent?: { readonly id: string; readonly link: string; readonly isPublic: boolean };
}

let site: WordPress;
let pane: Server;
let chromium: Chromium;
let script: string;
/** What the policy lets the pane reach beside its own origin. */
let connect = "";

beforeAll(async () => {
  const bundled = build({ stdin: { contents: entry, resolveDir: fileURLToPath(new URL("../..", import.meta.url)) }, bundle: true, format: "iife", platform: "browser", target: "es2020", write: false });
  const [{ outputFiles }, wordpress, browser] = await Promise.all([bundled, startWordPress(), launchChromium()]);
  [site, chromium, script] = [wordpress, browser, outputFiles[0]?.text ?? ""];
  pane = createServer((request, response) => {
    const policy = contentSecurityPolicy(officeSources.local).replace("connect-src 'self'", `connect-src 'self' ${connect}`);
    response.writeHead(200, { "content-type": request.url === "/pane.js" ? "text/javascript" : "text/html;charset=utf-8", "content-security-policy": policy });
    response.end(request.url === "/pane.js" ? script : `<!doctype html><title>Pane</title><script src="/pane.js"></script>`);
  });
  await new Promise<void>((listening) => pane.listen(0, "127.0.0.1", listening));
});

afterAll(async () => {
  await chromium?.close();
  pane?.close();
  await site?.stop();
});

const json = exampleJson("dongfeng-2021");

async function inPane(allowed: string, more: object = {}): Promise<Said> {
  connect = allowed;
  const page: Page = await chromium.newPage();
  try {
    await page.goto(`http://127.0.0.1:${(pane.address() as AddressInfo).port}/`);
    const { user, password } = site.accounts.author;
    const given = { json, settings: { kind: "wordpress", site: site.url, user, status: "publish" }, password, ...more };
    return await page.evaluate((argument) => (window as unknown as { publish(argument: unknown): Promise<Said> }).publish(argument), given);
  } finally {
    await page.close();
  }
}

test("a site that the policy does not name cannot be reached", async () => {
  expect(await inPane("")).toMatchObject({ code: "unreachable", said: expect.stringContaining("连不上") });
});

test("a site that it names takes the report; the page, which browsers keep to themselves, is read back by what the site gives out", async () => {
  const { sent, said } = await inPane(site.url);
  expect(said).toMatch(/^已经公开。地址：http/);
  const read = await inPane(site.url, { standing: sent });
  expect(read).toMatchObject({ seen: "content", said: expect.stringMatching(/^一致：核对了 200 格、7 段。/) });
  expect(await inPane(site.url, { standing: { ...sent, isPublic: false } })).toMatchObject({ seen: "draft" });
});

test("a wrong password is told from a site that is out of reach", async () => {
  expect(await inPane(site.url, { password: "wrong" })).toMatchObject({ code: "unauthorised" });
  expect(chromium.outside).toEqual([]);
});
