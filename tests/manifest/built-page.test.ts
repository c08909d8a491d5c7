import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { addinAddress, contentSecurityPolicy, officeFiles, officeSource, publishOrigins } from "../../scripts/webpack/office.mjs";
import { checkManifest } from "../../scripts/manifest-check";

const root = join(import.meta.dirname, "../..");
const built = join(root, "dist/addin");
const library = join(root, "node_modules/@microsoft/office-js");

describe("the content security policy", () => {
  test("names the sites that reports may be sent to, for connections and nothing else", () => {
    const sites = publishOrigins("https://www.example.gov.cn/, https://cms.example.gov.cn:8443\nhttp://127.0.0.1:8080");
    expect(sites).toEqual(["https://www.example.gov.cn", "https://cms.example.gov.cn:8443", "http://127.0.0.1:8080"]);
    const policy = contentSecurityPolicy(officeSource(), sites);
    expect(policy.replace(` ${sites.join(" ")}`, "")).toBe(contentSecurityPolicy(officeSource()));
    expect(policy).toContain("connect-src 'self' https://www.example.gov.cn https://cms.example.gov.cn:8443 http://127.0.0.1:8080;");
    expect(publishOrigins()).toEqual([]);
  });

  test.each([
    "*",
    "https://*.gov.cn",
    "http://www.example.gov.cn",
    "https://www.example.gov.cn/wp-json",
    "https://a.cn; script-src *",
    "'unsafe-eval'",
    "www.example.gov.cn",
  ])("does not take %s for a site", (listed) => {
    expect(() => publishOrigins(listed)).toThrow(/PUBLISH_ORIGINS/);
  });

  test("allows our own origin and inline styles, and no eval", () => {
    expect(contentSecurityPolicy(officeSource())).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'",
    );
  });

  test("names the library's origin where it comes from a network", () => {
    for (const source of [officeSource("cdn"), officeSource("21vianet")]) {
      expect(new URL(source.script).origin).toBe(source.origin);
      expect(contentSecurityPolicy(source)).toContain(`script-src 'self' ${source.origin};`);
    }
  });
});

describe("the address of the add-in", () => {
  test.each([
    ["https://intranet.example/xxgk", "https://intranet.example/xxgk/"],
    ["https://10.1.2.3:8443", "https://10.1.2.3:8443/"],
    ["https://localhost:3000/", "https://localhost:3000/"],
  ])("%s is %s in the manifest", (given, written) => {
    expect(addinAddress(given)).toBe(written);
  });

  test.each([
    "intranet/xxgk",
    "http://intranet.example/",
    "//a.example/",
    "https://",
    "",
    "https://a.example/?x",
    "https://a.example/#x",
    "https://u@a.example/",
    'https://a.example/"',
    "https://a.example/a b",
  ])("%s is refused in words", (given) => {
    expect(() => addinAddress(given)).toThrow(/ADDIN_URL/);
  });
});

test("every file of Office.js that is copied exists, its licence among them", () => {
  const files = officeFiles(`${root}/`);
  for (const { from } of files) expect(existsSync(from), from).toBe(true);
  expect(files.map(({ to }) => to)).toContain("office/LICENSE.md");
});

// `npm test` builds before it tests; a lone run of this file in a fresh checkout has nothing to look at.
describe.runIf(existsSync(join(built, "taskpane.html")))("the built add-in", () => {
  const read = (name: string): string => readFileSync(join(built, name), "utf8");

  test("loads only relative files, the notice for old browsers first, Office.js before ours", () => {
    const sources = [...read("taskpane.html").matchAll(/<script\b[^>]+\bsrc="([^"]*)"/g)].map((match) => match[1]);
    // By their contents, so that no cache mixes two builds.
    expect(sources.map((source) => source?.replace(/\.[0-9a-f]{8}\.js$/, ".HASH.js"))).toEqual([
      "old-browser.js",
      "office/office.js",
      // Not deferred: Office may be ready before what is.
      "ribbon-ahead.HASH.js",
      ...["runtime", "core", "functions", "taskpane"].map((name) => `${name}.HASH.js`),
    ]);
    for (const source of sources) expect(existsSync(join(built, source as string)), source).toBe(true);
    const undeferred = [...read("taskpane.html").matchAll(/<script src="([^"]*)"><\/script>/g)].map((match) => match[1]);
    expect(undeferred).toEqual(sources.slice(0, 3));
    expect(read(sources[2] as string)).toMatch(/check.*insertTemplate.*export/s);
  });

  test("carries Office.js unmodified", () => {
    for (const file of readdirSync(join(built, "office"), { recursive: true }) as string[]) {
      if (!/\.(?:js|md)$/.test(file)) continue;
      const original = file === "LICENSE.md" ? join(library, file) : join(library, "dist", file);
      expect(readFileSync(join(built, "office", file)).equals(readFileSync(original)), file).toBe(true);
    }
  });

  test("evaluates no text as code", () => {
    for (const file of readdirSync(built).filter((name) => name.endsWith(".js"))) {
      const code = read(file).replace(/try\s*\{[^{}]*new Function\("return this"\)[^{}]*\}/g, "");
      expect(code.match(/\beval\(|\bnew Function\(/g), file).toBeNull();
    }
  });

  test("has the functions under the manifest's name too, the same to the byte", () => {
    const hashed = readdirSync(built).find((name) => /^functions\.[0-9a-f]{8}\.js$/.test(name)) as string;
    expect(read("functions.js")).toBe(read(hashed));
  });

  test("names only files that were built in its manifests", () => {
    expect(checkManifest(read("manifest.xml"), built)).toEqual([]);
    expect(checkManifest(read("manifest-self-check.xml"), built, "pane")).toEqual([]);
  });

  test("takes cells of any kind in its functions: entities, formatted numbers, errors", () => {
    // By Microsoft's reference a function accepts no data types without it; tests/functions/cell-values.test.ts says what ours answer.
    for (const name of ["functions.json", "functions-zh-CN.json"])
      expect(JSON.parse(read(name))).toMatchObject({ allowCustomDataForDataTypeAny: true });
  });

  test("associates exactly the functions its metadata names, in both languages", () => {
    const ids = (name: string): string[] => (JSON.parse(read(name)) as { functions: { id: string }[] }).functions.map(({ id }) => id);
    const associated = [...read("functions.js").matchAll(/CustomFunctions\.associate\("(\w+)"/g)].map((match) => match[1]);
    expect(associated).toEqual(ids("functions.json"));
    expect(ids("functions-zh-CN.json")).toEqual(ids("functions.json"));
  });
});
