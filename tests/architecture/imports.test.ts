import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** What each part may import beside itself; the absence of a name is the architecture. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/core": [],
  "src/base64.ts": [],
  "src/workbook.ts": ["src/core"],
  "src/excel": ["src/core", "src/workbook.ts", "src/base64.ts"],
  "src/files": ["src/core", "src/workbook.ts"],
  "src/publish": ["src/core", "src/files", "src/base64.ts"],
  "src/taskpane": ["package.json", "src/core", "src/workbook.ts", "src/base64.ts", "src/excel", "src/files", "src/publish"],
  "src/page": ["src/core", "src/workbook.ts", "src/files", "src/taskpane"],
  "src/functions": ["src/core"],
  "src/cli": ["package.json", "src/core", "src/files", "src/publish", "bench"],
  workbench: ["src"],
  made: ["src", "examples"],
};

/** Packages the core may stand on: pure, without DOM or node. */
const corePackages = ["zod/mini", "docx", "fflate"];

const files = ["src", "workbench", "made"].flatMap((folder) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:^|\n)\s*(?:import|export)\b[^;]+?from\s+"([^"]+)"|import\("([^"]+)"\)/g)].map(
    (match) => (match[1] ?? match[2]) as string,
  );

const partOf = (file: string): string => Object.keys(mayImport).find((part) => file === part || file.startsWith(`${part}/`)) ?? file;

test("imports point downwards only", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => relative(root, resolve(root, dirname(file), specifier)))
      .filter((target) => {
        const from = partOf(file);
        const to = partOf(`${target}.ts` in mayImport ? `${target}.ts` : target);
        return (
          to !== from &&
          !(mayImport[from] ?? []).some((allowed) => target === allowed.replace(/\.ts$/, "") || `${target}/`.startsWith(`${allowed}/`))
        );
      })
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

/** The rooms of a part, and which others each may know; none knows a room that knows it. */
const rooms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "src/core": {
    form: [],
    report: ["form"],
    prose: ["form", "report"],
    guide: ["form"],
    sheet: ["form", "report", "prose"],
    template: ["form", "report", "guide", "sheet"],
    narrative: ["form", "report", "prose"],
    locate: ["form", "report", "prose"],
    findings: ["form", "report", "prose", "narrative", "locate"],
    rules: ["form", "report", "prose", "narrative", "findings"],
    readers: ["form", "report", "prose", "sheet", "template", "findings"],
    exporters: ["form", "report", "prose", "sheet", "template", "locate", "findings", "rules"],
    compare: ["form", "report", "findings", "exporters"],
    rollup: ["form", "report", "prose", "sheet", "template", "narrative", "locate", "findings", "explain"],
  },
  "src/taskpane": {
    model: [],
    words: ["model"],
    browser: ["model"],
    actions: ["model"],
    components: ["model", "words", "actions"],
  },
  "src/page": {
    model: [],
    words: [],
    browser: ["model"],
    actions: ["model", "browser"],
    components: ["model", "words", "browser", "actions"],
  },
};

test.for(Object.entries(rooms))("the rooms of %s know only those below them, types included", ([part, known]) => {
  const roomOf = (path: string): string => (path.startsWith(`${part}/`) && path.slice(part.length + 1).split("/")[0]) || "";
  const wrong = files
    .filter((file) => roomOf(file) in known)
    .flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => relative(root, resolve(root, dirname(file), specifier)))
        .filter((target) => target.startsWith(`${part}/`) && roomOf(target) !== roomOf(file))
        // What stands outside the rooms stands above them, but for what a room names and for what remembers.
        .filter((target) => !known[roomOf(file)]?.includes(roomOf(target)) && target !== "src/core/remembered")
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
  expect(Object.keys(known).sort()).toEqual(
    readdirSync(join(root, part), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  );
});

test("the core imports no package beyond the pure ones", () => {
  const foreign = files
    .filter((file) => file.startsWith("src/core/"))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith(".") && !corePackages.includes(name))
        .map((name) => `${file} → ${name}`),
    );
  expect(foreign).toEqual([]);
});

test("only src/excel says Excel.run", () => {
  const sayers = files.filter(
    (file) =>
      file.startsWith("src/") && /\bExcel\.run\b/.test(readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
  );
  expect(sayers.filter((file) => !file.startsWith("src/excel/"))).toEqual([]);
});

/**
 * Excel's objects hand out one another (a sheet its ranges, a range its sheet), so the files that stand for them in the emulated
 * host know one another, too. No other files do.
 */
const knowOneAnother = (file: string): boolean => file.startsWith("workbench/host/");

test("no file needs itself by way of whatever others, be it for a type or a part fetched on demand", () => {
  const targetsOf = (file: string): string[] =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => relative(root, resolve(root, dirname(file), specifier)))
      .flatMap((target) =>
        [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].filter((candidate) => files.includes(candidate)),
      );
  const isDone = new Map<string, boolean>();
  const circles: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (isDone.get(file) === false) circles.push([...path.slice(path.indexOf(file)), file]);
    if (isDone.has(file)) return;
    isDone.set(file, false);
    for (const next of targetsOf(file)) visit(next, [...path, file]);
    isDone.set(file, true);
  };
  for (const file of files) visit(file, []);
  expect(circles.filter((circle) => !circle.every(knowOneAnother)).map((circle) => circle.join(" → "))).toEqual([]);
});

test("words stand in one file a language: each has both, and no code asks which language it is", () => {
  const chinese = files.filter((file) => file.includes(".zh-CN."));
  const english = files.filter((file) => file.includes(".en."));
  // What stands in a sheet is Chinese for everybody.
  const both = chinese.filter((file) => file !== "src/core/template/words.zh-CN.ts").map((file) => file.replace(".zh-CN.", ".en."));
  expect(english.sort()).toEqual(both.sort());
  const asks = /\blanguage (?:===|!==) "|(?:===|!==) "en" \?/;
  expect(files.filter((file) => file.startsWith("src/") && asks.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
});

/** Edge 109 is the last one for some systems still in use; Safari 15.4 knows as much. */
const tooNew =
  /\bURL\.(?:canParse|parse)\(|\.to(?:Sorted|Reversed|Spliced)\(|\b(?:Object|Map)\.groupBy\(|\bPromise\.(?:withResolvers|try)\(|\bArray\.fromAsync\(|\bAbortSignal\.(?:any|timeout)\(|\(\?<[=!]|\/[a-uw-z]*v[a-z]*\.(?:test|exec)\(/;

test("what runs in a pane says nothing that older web views do not know", () => {
  const inPanes = files.filter((file) => file.startsWith("src/") && !file.startsWith("src/cli/"));
  const code = (file: string): string => readFileSync(join(root, file), "utf8").replace(/^\s*(?:\/?\*|\/\/).*$/gm, "");
  expect(inPanes.filter((file) => tooNew.test(code(file)))).toEqual([]);
});
