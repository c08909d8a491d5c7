// Checks manifest.xml against what Excel silently does without: the official validator needs the network.
// `node scripts/manifest-check.mjs [MANIFEST [FOLDER]]` prints what is wrong and exits 1; FOLDER is the built add-in.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SaxesParser } from "saxes";

/** Text of a manifest and the folder its addresses stand for → sentences about what is wrong; none when all is well. */
export function checkManifest(text, folder) {
  const parsed = parse(text);
  if (parsed.error) return [`not well-formed: ${parsed.error}`];

  const { root } = parsed;
  if (root.name !== "OfficeApp") return [`the root is ${root.name}, not OfficeApp`];
  return [
    ...identity(root),
    ...resources(root),
    ...sharedRuntime(root),
    ...ribbon(root),
    ...addresses(root, folder),
    ...icons(root, folder),
  ];
}

function parse(text) {
  const root = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  let error = null;
  parser.on("error", (problem) => (error ??= problem.message));
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name: name.replace(/^.*:/, ""), attributes, children: [], text: "" };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on("text", (piece) => (open.at(-1).text += piece));
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return { error, root: root.children[0] ?? root };
}

const child = (element, name) => element?.children.find((candidate) => candidate.name === name);

function all(element, name) {
  return element.children.flatMap((candidate) => [...(candidate.name === name ? [candidate] : []), ...all(candidate, name)]);
}

const withAttribute = (element, name) => [
  ...(element.attributes[name] === undefined ? [] : [element]),
  ...element.children.flatMap((candidate) => withAttribute(candidate, name)),
];

// The schema wants this order; Excel drops what comes out of it.
const topLevel = [
  "Id",
  "AlternateId",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];
const required = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "Hosts",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

function identity(root) {
  const problems = [];
  const names = root.children.map(({ name }) => name);
  for (const name of required) if (!names.includes(name)) problems.push(`${name} is missing`);
  const order = names.map((name) => topLevel.indexOf(name));
  if (order.some((place, index) => place < 0 || place < (order[index - 1] ?? 0)))
    problems.push(`elements are out of order: ${names.join(", ")}`);

  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(child(root, "Id")?.text ?? "")) problems.push("Id is not a GUID");
  if (!/^\d+(?:\.\d+){1,3}$/.test(child(root, "Version")?.text ?? "")) problems.push("Version is not a number of up to four parts");
  for (const element of all(root, "Override")) {
    if (!/^[a-z]{2}-[A-Z]{2}$/.test(element.attributes.Locale ?? ""))
      problems.push(`a translation has the locale "${element.attributes.Locale}"`);
  }
  return problems;
}

const groups = { Images: "Image", Urls: "Url", ShortStrings: "String", LongStrings: "String" };
const lengths = { ShortStrings: 125, LongStrings: 250 };

/** Where a resource may stand, by the element that names it. */
const groupFor = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
};

function resources(root) {
  const problems = [];
  const defined = new Map();
  for (const [group, item] of Object.entries(groups)) {
    for (const element of all(root, group).flatMap((list) => list.children.filter(({ name }) => name === item))) {
      const { id, DefaultValue: value } = element.attributes;
      if (defined.has(id)) problems.push(`resource ${id} is defined twice`);
      if (!id || id.length > 32) problems.push(`resource id "${id}" is empty or longer than 32 characters`);
      defined.set(id, group);
      for (const text of [value, ...element.children.map(({ attributes }) => attributes.Value)]) {
        if (!text) problems.push(`resource ${id} has an empty value`);
        else if (text.length > (lengths[group] ?? Infinity)) problems.push(`resource ${id} is longer than ${lengths[group]} characters`);
      }
      const isTranslated = group.endsWith("Strings") && id !== "Functions.Namespace";
      if (isTranslated && element.children.length === 0) problems.push(`resource ${id} is not translated`);
    }
  }

  const used = new Set();
  for (const { name, attributes } of withAttribute(root, "resid")) {
    used.add(attributes.resid);
    const group = defined.get(attributes.resid);
    if (group === undefined) problems.push(`${name} names the resource ${attributes.resid}, which is not defined`);
    else if (group !== groupFor[name]) problems.push(`${name} names ${attributes.resid}, which stands in ${group}`);
  }
  for (const id of defined.keys()) if (!used.has(id)) problems.push(`resource ${id} is not used`);
  return problems;
}

/** All of the page's parts must name one resource, or Excel starts several runtimes without a word. */
function sharedRuntime(root) {
  const problems = [];
  const overrides = child(root, "VersionOverrides");
  if (!overrides) return problems;

  const resids = [
    ...all(overrides, "Runtime"),
    ...all(overrides, "Page").flatMap((page) => page.children),
    ...all(overrides, "FunctionFile"),
    ...all(overrides, "Action").flatMap((action) => action.children.filter(({ name }) => name === "SourceLocation")),
  ].map(({ attributes }) => attributes.resid);
  if (new Set(resids).size !== 1 || resids.length < 4)
    problems.push(`runtime, functions, commands and pane do not name one page: ${resids.join(", ")}`);
  if (all(overrides, "TaskpaneId").length > 0) problems.push("TaskpaneId breaks the shared runtime");
  if (all(overrides, "Runtime").some(({ attributes }) => attributes.lifetime !== "long")) problems.push("the runtime is not long-lived");

  const asksForRuntime = (element) =>
    element !== undefined && all(element, "Set").some(({ attributes }) => attributes.Name === "SharedRuntime");
  if (!asksForRuntime(child(overrides, "Requirements"))) problems.push("VersionOverrides do not ask for SharedRuntime");
  if (asksForRuntime(child(root, "Requirements"))) problems.push("SharedRuntime at top level hides the add-in where it is missing");
  return problems;
}

function ribbon(root) {
  const problems = [];
  const ids = [...all(root, "Control"), ...all(root, "Group"), ...all(root, "CustomTab")].map(({ attributes }) => attributes.id);
  for (const id of ids) {
    if (ids.filter((other) => other === id).length > 1) problems.push(`the ribbon has the id ${id} twice`);
    if (!/^[\w.]{1,125}$/.test(id ?? "")) problems.push(`"${id}" is not an id for the ribbon`);
  }
  for (const { attributes, children } of all(root, "Control")) {
    const names = children.map(({ name }) => name);
    if (names.join() !== "Label,Supertip,Icon,Action") problems.push(`control ${attributes.id} has ${names.join(", ")}`);
  }
  return problems;
}

/** The names of the ribbon's function commands. */
export const commandsOf = (text) => all(parse(text).root, "FunctionName").map((element) => element.text);

const urlsOf = (root) =>
  [
    ...withAttribute(root, "DefaultValue").map(({ attributes }) => attributes.DefaultValue),
    ...all(root, "Override").map(({ attributes }) => attributes.Value),
  ].filter((value) => /^https?:/.test(value));

function addresses(root, folder) {
  const urls = urlsOf(root);
  const base = baseOf(root);
  return urls.flatMap((url) => {
    if (!url.startsWith("https://")) return [`${url} is not https`];
    if (!url.startsWith(base)) return [`${url} does not stand below ${base}`];
    return existsSync(fileOf(url, base, folder)) ? [] : [`${url} is not among the built files`];
  });
}

const baseOf = (root) => new URL(".", child(child(root, "DefaultSettings"), "SourceLocation").attributes.DefaultValue).href;

const fileOf = (url, base, folder) => join(folder, decodeURIComponent(url.slice(base.length)));

const iconSizes = ["16", "32", "80"];

function icons(root, folder) {
  const problems = [];
  const base = baseOf(root);
  const check = (url, size) => {
    const file = fileOf(url ?? "", base, folder);
    if (!url || !existsSync(file)) return;
    const found = pngSize(readFileSync(file));
    if (found !== `${size}x${size}`) problems.push(`${url} is ${found}, not ${size}x${size}`);
  };
  const urls = new Map(
    all(root, "Images").flatMap(({ children }) => children.map(({ attributes }) => [attributes.id, attributes.DefaultValue])),
  );
  check(child(root, "IconUrl")?.attributes.DefaultValue, 32);
  check(child(root, "HighResolutionIconUrl")?.attributes.DefaultValue, 64);
  for (const { children } of all(root, "Icon")) {
    const sizes = children.map(({ attributes }) => attributes.size);
    if (iconSizes.some((size) => !sizes.includes(size)))
      problems.push(`an icon has the sizes ${sizes.join(", ")}; ${iconSizes.join(", ")} are needed`);
    for (const { attributes } of children) check(urls.get(attributes.resid), attributes.size);
  }
  return problems;
}

function pngSize(bytes) {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` : "no PNG";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const [manifest = join(root, "manifest.xml"), folder = join(root, "dist/addin")] = process.argv.slice(2);
  const problems = checkManifest(readFileSync(manifest, "utf8"), folder);
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
