/**
 * The IIS sample of docs/manual/deploy.md, which nothing here can run: its elements and attributes are held against the table
 * below, written after Microsoft's IIS configuration reference, and what it would answer for each file against what the nginx
 * sample answers, which tests/long/deploy-nginx.test.ts runs.
 */

import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";

import { deploySample } from "./deploy-samples";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

function parsed(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

/** What a site may say for itself, by the names in the reference; values where only some are allowed. */
interface Rule {
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly children?: Readonly<Record<string, Rule>>;
  /** Of a collection: what may stand but once, the servers' own entries above included, unless it was removed before. */
  readonly key?: string;
}
const flag = /^(?:true|false)$/;
const extension = /^\.\w+$/;
const reference: Rule = {
  children: {
    configuration: {
      children: {
        "system.webServer": {
          children: {
            staticContent: {
              key: "fileExtension",
              children: {
                remove: { attributes: { fileExtension: extension } },
                mimeMap: { attributes: { fileExtension: extension, mimeType: /^[\w+.-]+\/[\w+.-]+$/ } },
                clientCache: {
                  attributes: {
                    cacheControlMode: /^(?:NoControl|DisableCache|UseMaxAge|UseExpires)$/,
                    cacheControlMaxAge: /^\d+\.\d\d:\d\d:\d\d$/,
                    cacheControlCustom: /./,
                    setEtag: flag,
                  },
                },
              },
            },
            httpProtocol: {
              children: {
                customHeaders: {
                  key: "name",
                  children: { remove: { attributes: { name: /^[\w-]+$/ } }, add: { attributes: { name: /^[\w-]+$/, value: /./ } } },
                },
              },
            },
            urlCompression: { attributes: { doStaticCompression: flag, doDynamicCompression: flag, dynamicCompressionBeforeCache: flag } },
          },
        },
      },
    },
  },
};

/** What the reference does not know, by path; a server answers such a file, and every other of the site, with 500.19. */
function unknown(element: Element, rule: Rule, path = ""): string[] {
  const own = Object.entries(element.attributes).filter(([name, value]) => !rule.attributes?.[name]?.test(value));
  const removed = new Set<string>();
  return [
    ...own.map(([name, value]) => `${path} ${name}="${value}"`),
    ...element.children.flatMap((child) => {
      const known = rule.children?.[child.name];
      const at = `${path}/${child.name}`;
      if (!known) return [at];
      const key = rule.key === undefined ? undefined : child.attributes[rule.key];
      const isTwice = key !== undefined && child.name !== "remove" && !removed.delete(key);
      if (key !== undefined && child.name === "remove") removed.add(key);
      return [...(isTwice ? [`${at} ${key} may stand above already`] : []), ...unknown(child, known, at)];
    }),
  ];
}

const sample = (): string => deploySample("xml");

test("the sample says nothing that the reference does not know", () => {
  expect(unknown(parsed(sample()), reference)).toEqual([]);
});

test.each([
  ["an attribute misspelt", (xml: string) => xml.replace("cacheControlMode", "cacheControlmode")],
  ["a value that is none", (xml: string) => xml.replace("DisableCache", "NoCache")],
  ["a header added where the server may have it", (xml: string) => xml.replace('<remove name="X-Content-Type-Options" />', "")],
  ["a type mapped where the server may have it", (xml: string) => xml.replace('<remove fileExtension=".json" />', "")],
  ["a section that a site may not set", (xml: string) => xml.replace("<urlCompression", "<httpCompression")],
])("%s would be seen", (_, spoil) => {
  expect(spoil(sample())).not.toBe(sample());
  expect(unknown(parsed(spoil(sample())), reference)).not.toEqual([]);
});

/** Types that IIS has by itself (its reference's list of defaults), of the kinds of files the add-in has. */
const typesOfIis: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "application/javascript",
  ".png": "image/png",
  ".xml": "text/xml",
  ".txt": "text/plain",
};

const find = (element: Element, path: string): Element => {
  let found = element;
  for (const name of path.split("/")) {
    const next = found.children.find((child) => child.name === name);
    if (!next) throw new Error(`no ${path}`);
    found = next;
  }
  return found;
};

/** The headers that one of the two would send with a file that is not named by its content. */
function ofIis(): { headers: Record<string, string>; types: Record<string, string>; compresses: boolean } {
  const site = find(parsed(sample()), "configuration/system.webServer");
  const headers: Record<string, string> = {};
  for (const { name, attributes } of find(site, "httpProtocol/customHeaders").children)
    if (name === "add") headers[attributes["name"] ?? ""] = attributes["value"] ?? "";
  if (find(site, "staticContent/clientCache").attributes["cacheControlMode"] === "DisableCache") headers["Cache-Control"] = "no-cache";
  const types: Record<string, string> = { ...typesOfIis };
  for (const { name, attributes } of find(site, "staticContent").children)
    if (name === "mimeMap") types[attributes["fileExtension"] ?? ""] = attributes["mimeType"] ?? "";
  return { headers, types, compresses: find(site, "urlCompression").attributes["doStaticCompression"] === "true" };
}

function ofNginx(): { headers: Record<string, string>; compresses: boolean } {
  const outer = deploySample("nginx").split(/location ~/)[0] ?? "";
  const headers = [...outer.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]);
  return { headers: Object.fromEntries(headers), compresses: /gzip on;/.test(outer) };
}

describe("against the nginx sample", () => {
  test("the same headers go with a file, the pages and the functions' list above all", () => {
    expect(Object.keys(ofNginx().headers).length).toBeGreaterThan(2);
    expect(ofIis().headers).toEqual(ofNginx().headers);
    expect(ofIis().compresses).toBe(ofNginx().compresses);
  });

  test.each([
    [".html", /^text\/html$/],
    [".js", /javascript$/],
    [".json", /^application\/json$/],
    [".png", /^image\/png$/],
    [".xml", /xml$/],
  ])("%s has a type that a browser takes although it may not guess", (kind, type) => {
    expect(ofIis().types[kind]).toMatch(type);
  });

  test("no frame is forbidden: Excel on the web puts the pane into one", () => {
    expect(Object.keys(ofIis().headers).map((name) => name.toLowerCase())).not.toContain("x-frame-options");
  });
});
