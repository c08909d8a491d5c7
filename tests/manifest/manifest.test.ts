import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { checkManifest, commandsOf } from "../../scripts/manifest-check";

const root = join(import.meta.dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const selfCheck = readFileSync(join(root, "manifest-self-check.xml"), "utf8");

/** The files the manifest may name, without a build. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-manifest-"));
  for (const name of ["taskpane.html", "self-check.html", "support.html", "functions.js", "functions.json", "functions-zh-CN.json"])
    writeFileSync(join(folder, name), "");
  cpSync(join(root, "assets"), join(folder, "assets"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("nothing is wrong with the manifests, and each is of its kind", () => {
  expect(checkManifest(manifest, folder)).toEqual([]);
  expect(checkManifest(selfCheck, folder, "pane")).toEqual([]);
  expect(checkManifest(selfCheck, folder)).toContain("VersionOverrides is missing");
  expect(checkManifest(manifest, folder, "pane")).toContain("VersionOverrides of an add-in that is only a pane");
});

test("Excel can tell the two add-ins apart", () => {
  const idOf = (text: string): string | undefined => /<Id>([^<]*)<\/Id>/.exec(text)?.[1]?.toLowerCase();
  const nameOf = (text: string): string | undefined => /<DisplayName DefaultValue="([^"]*)"/.exec(text)?.[1];
  expect([idOf(selfCheck), nameOf(selfCheck)]).not.toEqual([idOf(manifest), nameOf(manifest)]);
  expect(idOf(selfCheck)).not.toBe(idOf(manifest));
});

test.each<[string, string | RegExp, string, RegExp]>([
  ["a tag that does not close", "</Hosts>", "", /^not well-formed/],
  ["an id that is no GUID", "0b7c52d4-91e6", "x", /Id is not a GUID/],
  ["a name too long", /<DisplayName DefaultValue="/, `<DisplayName DefaultValue="${"长".repeat(126)}`, /DisplayName is empty or longer/],
  ["no description", /<Description DefaultValue="[^"]*"/, '<Description DefaultValue=" "', /Description is empty/],
  ["a name without translation", /<Override Locale="en-US" Value="Annual[^>]*>/, "", /DisplayName is not translated/],
  ["another program's add-in", 'Name="Workbook"', 'Name="Document"', /for Document, not for workbooks/],
  ["a mail add-in", "TaskPaneApp", "MailApp", /is a MailApp/],
  ["too few rights", "ReadWriteDocument", "ReadDocument", /ReadWriteDocument/],
  ["a page that is not built", "self-check.html", "self-test.html", /self-test\.html is not among the built files/],
  ["an icon of the wrong size", "pane-32.png", "pane-16.png", /pane-16\.png is 16x16, not 32x32/],
  ["elements out of order", /(<Hosts>[\s\S]*<\/Hosts>)([\s\S]*<\/DefaultSettings>)/, "$2$1", /out of order/],
])("%s of the self-check is found", (_, from, to, problem) => {
  const broken = selfCheck.replace(from, to);
  expect(broken).not.toBe(selfCheck);
  expect(checkManifest(broken, folder, "pane").join("\n")).toMatch(problem);
});

test.each([
  ["a tag that does not close", "</Hosts>", "", /^not well-formed/],
  ["an id that is no GUID", "5d0c6f1e-8a43", "x", /Id is not a GUID/],
  ["an element out of order", /<Version>.*<\/Version>/, "", /Version is missing/],
  ["a resource that is not defined", '<Label resid="Check.Label"/>', '<Label resid="Chek.Label"/>', /Chek\.Label, which is not defined/],
  ["a resource nobody uses", 'resid="Pane.Tip"', 'resid="Check.Tip"', /Pane\.Tip is not used/],
  ["a label taken from the long strings", '<Label resid="Check.Label"/>', '<Label resid="Check.Tip"/>', /stands in LongStrings/],
  [
    "a second page for the functions",
    /<Page>\s*<SourceLocation resid="Taskpane.Url"/,
    '<Page><SourceLocation resid="Functions.Script.Url"',
    /do not name one page/,
  ],
  [
    "a pane with an id of its own",
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>pane</TaskpaneId>',
    /TaskpaneId/,
  ],
  ["a shared runtime nobody asks for", /<bt:Set Name="SharedRuntime".*\/>/, "", /do not ask for SharedRuntime/],
  ["a missing file", "functions-zh-CN.json", "functions-zh.json", /functions-zh\.json is not among the built files/],
  [
    "an address elsewhere",
    'DefaultValue="https://localhost:3000/functions.js"',
    'DefaultValue="https://example.com/functions.js"',
    /does not stand below/,
  ],
  [
    "an address without encryption",
    'DefaultValue="https://localhost:3000/functions.js"',
    'DefaultValue="http://localhost:3000/functions.js"',
    /is not https/,
  ],
  [
    "an icon of the wrong size",
    'id="Icon.Check.16" DefaultValue="https://localhost:3000/assets/check-16.png"',
    'id="Icon.Check.16" DefaultValue="https://localhost:3000/assets/check-32.png"',
    /check-32\.png is 32x32, not 16x16/,
  ],
  ["an icon without its large picture", '<bt:Image size="80" resid="Icon.Check.80"/>', "", /80 are needed/],
  ["a label without translation", '<bt:Override Locale="en-US" Value="Check"/>', "", /Check\.Label is not translated/],
  ["two buttons of one id", 'id="Xxgk.Export"', 'id="Xxgk.Check"', /Xxgk\.Check twice/],
])("%s is found", (_, from, to, problem) => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  expect(checkManifest(broken, folder).join("\n")).toMatch(problem);
});

test("every command of the ribbon is tied to a verb of the pane", () => {
  const ribbon = readFileSync(join(root, "src/taskpane/ribbon.ts"), "utf8");
  const tied = [...ribbon.matchAll(/\btie\("(\w+)"/g)].map((match) => match[1]);
  expect(commandsOf(manifest).sort()).toEqual(tied.sort());
});
