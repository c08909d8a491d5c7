// Checks a manifest against what Excel silently does without: the official validator needs the network.
// `npx tsx scripts/manifest-check.ts [MANIFEST [FOLDER]]` prints what is wrong with it (with both of ours where none is named) and
// exits 1; FOLDER is the built add-in.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { SaxesParser } from "saxes";

export type ManifestKind = "ribbon" | "pane";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/**
 * Text of a manifest and the folder its addresses stand for → sentences about what is wrong; none when all is well. An add-in of kind
 * "pane" is a pane and nothing else: no ribbon, no functions, no shared runtime.
 */
export function checkManifest(text: string, folder: string, kind: ManifestKind = "ribbon"): string[] {
  const parsed = parse(text);
  if (parsed.error !== null) return [`not well-formed: ${parsed.error}`];

  const { root } = parsed;
  if (root.name !== "OfficeApp") return [`the root is ${root.name}, not OfficeApp`];
  return [
    ...identity(root),
    ...described(root),
    ...(kind === "pane" && child(root, "VersionOverrides") ? ["VersionOverrides of an add-in that is only a pane"] : []),
    ...(kind === "ribbon" && !child(root, "VersionOverrides") ? ["VersionOverrides is missing"] : []),
    ...resources(root),
    ...sharedRuntime(root),
    ...ribbon(root),
    ...addresses(root, folder),
    ...icons(root, folder),
  ];
}

function parse(text: string): { readonly error: string | null; readonly root: Element } {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  let error: string | null = null;
  parser.on("error", (problem) => (error ??= problem.message));
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^.*:/, ""), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (piece) => {
    const inside = open.at(-1);
    if (inside) inside.text += piece;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return { error, root: root.children[0] ?? root };
}

const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((candidate) => candidate.name === name);

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((candidate) => [...(candidate.name === name ? [candidate] : []), ...all(candidate, name)]);
}

const withAttribute = (element: Element, name: string): Element[] => [
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
];

function identity(root: Element): string[] {
  const problems: string[] = [];
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

/** Longest texts of the schema, in characters. */
const described = (root: Element): string[] => {
  const problems: string[] = [];
  for (const [name, longest] of [
    ["DisplayName", 125],
    ["Description", 250],
    ["ProviderName", 125],
  ] as const) {
    const element = child(root, name);
    const texts = [
      element?.attributes.DefaultValue ?? element?.text,
      ...(element?.children ?? []).map(({ attributes }) => attributes.Value),
    ];
    for (const text of texts)
      if (!text?.trim() || text.length > longest) problems.push(`${name} is empty or longer than ${longest} characters`);
    if (element && name !== "ProviderName" && element.children.length === 0) problems.push(`${name} is not translated`);
  }
  if (root.attributes["xsi:type"] !== "TaskPaneApp") problems.push(`the add-in is a ${root.attributes["xsi:type"]}, not a TaskPaneApp`);
  const hosts = child(root, "Hosts")?.children.map(({ attributes }) => attributes.Name) ?? [];
  if (hosts.join() !== "Workbook") problems.push(`the add-in is for ${hosts.join(", ") || "nothing"}, not for workbooks`);
  if (child(root, "Permissions")?.text !== "ReadWriteDocument") problems.push("without ReadWriteDocument nothing can be read or written");
  return problems;
};

const groups: Readonly<Record<string, string>> = { Images: "Image", Urls: "Url", ShortStrings: "String", LongStrings: "String" };
const lengths: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };

/** Where a resource may stand, by the element that names it. */
const groupFor: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
};

function resources(root: Element): string[] {
  const problems: string[] = [];
  const defined = new Map<string, string>();
  for (const [group, item] of Object.entries(groups)) {
    for (const element of all(root, group).flatMap((list) => list.children.filter(({ name }) => name === item))) {
      const { id = "", DefaultValue: value } = element.attributes;
      if (defined.has(id)) problems.push(`resource ${id} is defined twice`);
      if (id === "" || id.length > 32) problems.push(`resource id "${id}" is empty or longer than 32 characters`);
      defined.set(id, group);
      for (const text of [value, ...element.children.map(({ attributes }) => attributes.Value)]) {
        if (!text) problems.push(`resource ${id} has an empty value`);
        else if (text.length > (lengths[group] ?? Infinity)) problems.push(`resource ${id} is longer than ${lengths[group]} characters`);
      }
      const isTranslated = group.endsWith("Strings") && id !== "Functions.Namespace";
      if (isTranslated && element.children.length === 0) problems.push(`resource ${id} is not translated`);
    }
  }

  const used = new Set<string>();
  for (const { name, attributes } of withAttribute(root, "resid")) {
    const { resid = "" } = attributes;
    used.add(resid);
    const group = defined.get(resid);
    if (group === undefined) problems.push(`${name} names the resource ${resid}, which is not defined`);
    else if (group !== groupFor[name]) problems.push(`${name} names ${resid}, which stands in ${group}`);
  }
  for (const id of defined.keys()) if (!used.has(id)) problems.push(`resource ${id} is not used`);
  return problems;
}

/** All of the page's parts must name one resource, or Excel starts several runtimes without a word. */
function sharedRuntime(root: Element): string[] {
  const problems: string[] = [];
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

  const asksForRuntime = (element: Element | undefined): boolean =>
    element !== undefined && all(element, "Set").some(({ attributes }) => attributes.Name === "SharedRuntime");
  if (!asksForRuntime(child(overrides, "Requirements"))) problems.push("VersionOverrides do not ask for SharedRuntime");
  if (asksForRuntime(child(root, "Requirements"))) problems.push("SharedRuntime at top level hides the add-in where it is missing");
  return problems;
}

function ribbon(root: Element): string[] {
  const problems: string[] = [];
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
export const commandsOf = (text: string): string[] => all(parse(text).root, "FunctionName").map((element) => element.text);

const urlsOf = (root: Element): string[] =>
  [
    ...withAttribute(root, "DefaultValue").map(({ attributes }) => attributes.DefaultValue),
    ...all(root, "Override").map(({ attributes }) => attributes.Value),
  ].flatMap((value) => (value !== undefined && /^https?:/.test(value) ? [value] : []));

function addresses(root: Element, folder: string): string[] {
  const urls = urlsOf(root);
  const base = baseOf(root);
  return urls.flatMap((url) => {
    if (!url.startsWith("https://")) return [`${url} is not https`];
    if (!url.startsWith(base)) return [`${url} does not stand below ${base}`];
    return existsSync(fileOf(url, base, folder)) ? [] : [`${url} is not among the built files`];
  });
}

const baseOf = (root: Element): string =>
  new URL(".", child(child(root, "DefaultSettings"), "SourceLocation")?.attributes.DefaultValue).href;

const fileOf = (url: string, base: string, folder: string): string => join(folder, decodeURIComponent(url.slice(base.length)));

const iconSizes = ["16", "32", "80"];

function icons(root: Element, folder: string): string[] {
  const problems: string[] = [];
  const base = baseOf(root);
  const check = (url: string | undefined, size: string | undefined): void => {
    if (url === undefined) return;
    const file = fileOf(url, base, folder);
    if (!existsSync(file)) return;
    const found = pngSize(readFileSync(file));
    if (found !== `${size}x${size}`) problems.push(`${url} is ${found}, not ${size}x${size}`);
  };
  const urls = new Map(
    all(root, "Images").flatMap(({ children }) => children.map(({ attributes }) => [attributes.id, attributes.DefaultValue] as const)),
  );
  check(child(root, "IconUrl")?.attributes.DefaultValue, "32");
  check(child(root, "HighResolutionIconUrl")?.attributes.DefaultValue, "64");
  for (const { children } of all(root, "Icon")) {
    const sizes = children.map(({ attributes }) => attributes.size);
    if (iconSizes.some((size) => !sizes.includes(size)))
      problems.push(`an icon has the sizes ${sizes.join(", ")}; ${iconSizes.join(", ")} are needed`);
    for (const { attributes } of children) check(urls.get(attributes.resid), attributes.size);
  }
  return problems;
}

function pngSize(bytes: Buffer): string {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` : "no PNG";
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, "..");
  const [named, folder = join(root, "dist/addin")] = process.argv.slice(2);
  const manifests: readonly (readonly [string, ManifestKind])[] =
    named === undefined
      ? [
          [join(root, "manifest.xml"), "ribbon"],
          [join(root, "manifest-self-check.xml"), "pane"],
        ]
      : [[named, /self-check/.test(named) ? "pane" : "ribbon"]];
  const problems = manifests.flatMap(([manifest, kind]) =>
    checkManifest(readFileSync(manifest, "utf8"), folder, kind).map((problem) => `${manifest}: ${problem}`),
  );
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
