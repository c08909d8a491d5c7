/** The samples for servers that cannot be run here: well-formed, and of elements that the server knows. */

import { SaxesParser } from "saxes";
import { expect, test } from "vitest";

import { deploySample } from "./deploy-samples";

/**
 * What IIS takes in a web.config, of the parts that a static site needs: element → attributes and children. From the reference of
 * `system.webServer` (staticContent, clientCache, httpProtocol, urlCompression); IIS answers 500.19 to anything else.
 */
const known: Readonly<Record<string, { readonly attributes?: Readonly<Record<string, RegExp>>; readonly children?: readonly string[] }>> = {
  configuration: { children: ["system.webServer"] },
  "configuration/system.webServer": { children: ["staticContent", "httpProtocol", "urlCompression"] },
  "system.webServer/staticContent": { children: ["remove", "mimeMap", "clientCache"] },
  "staticContent/remove": { attributes: { fileExtension: /^\.\w+$/ } },
  "staticContent/mimeMap": { attributes: { fileExtension: /^\.\w+$/, mimeType: /^\w+\/[\w.+-]+$/ } },
  "staticContent/clientCache": { attributes: { cacheControlMode: /^(?:NoControl|DisableCache|UseMaxAge|UseExpires)$/ } },
  "system.webServer/httpProtocol": { children: ["customHeaders"] },
  "httpProtocol/customHeaders": { children: ["remove", "add"] },
  "customHeaders/remove": { attributes: { name: /^[\w-]+$/ } },
  "customHeaders/add": { attributes: { name: /^[\w-]+$/, value: /^[\x20-\x7e]+$/ } },
  "system.webServer/urlCompression": { attributes: { doStaticCompression: /^(?:true|false)$/ } },
};

function problemsIn(xml: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const added = new Set<string>();
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => void problems.push(message));
  parser.on("opentag", ({ name, attributes }) => {
    const path = [...open.slice(-1), name].join("/");
    const element = known[path];
    const parent = known[[...open.slice(-2)].join("/")];
    if (!element || (parent && !parent.children?.includes(name))) problems.push(`${path} is not known`);
    const wanted = element?.attributes ?? {};
    for (const [attribute, value] of Object.entries(attributes))
      if (!wanted[attribute]?.test(value)) problems.push(`${path} has ${attribute}="${value}"`);
    for (const attribute of Object.keys(wanted)) if (!(attribute in attributes)) problems.push(`${path} lacks ${attribute}`);
    // A collection takes a key once, unless it is removed before: IIS has types for most extensions already.
    const key = `${path} ${attributes["fileExtension"] ?? attributes["name"] ?? ""}`;
    if (/\/(?:add|mimeMap)$/.test(path)) {
      if (added.has(key)) problems.push(`${key} twice`);
      added.add(key);
    }
    if (path === "staticContent/mimeMap" && !xml.includes(`<remove fileExtension="${attributes["fileExtension"]}" />`))
      problems.push(`${attributes["fileExtension"]} may be known already, and is not removed`);
    open.push(name);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return problems;
}

const sample = deploySample("xml");

test("the web.config for IIS is well-formed and has nothing that IIS does not know", () => {
  expect(problemsIn(sample)).toEqual([]);
  expect(sample).toContain('cacheControlMode="DisableCache"');
});

test.each([
  ["an element", "<clientCache", "<clientCaching", /clientCaching is not known/],
  ["a place", "<httpProtocol>", "<httpProtocol><clientCache />", /clientCache is not known/],
  ["an attribute", "doStaticCompression", "doStaticCompresion", /doStaticCompresion/],
  ["a value", "DisableCache", "NoCache", /NoCache/],
  ["a tag that does not close", "</httpProtocol>", "", /./],
  ["a type that is there already", '<remove fileExtension=".json" />', "", /is not removed/],
])("%s that is wrong would be seen", (_, from, to, problem) => {
  expect(problemsIn(sample.replace(from, to)).join("\n")).toMatch(problem);
});
