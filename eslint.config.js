// Lint for what neither the compiler nor oxlint sees: slow patterns, Office.js used wrongly (src/excel only), and parts that reach
// for what they may not. What is true of any program (unused names, lost promises, hooks) is oxlint's (.oxlintrc.json), which takes
// a tenth of the time; layering of imports is a test (tests/architecture), shape is prettier's, what nobody uses is found by knip.
import officeAddins from "eslint-plugin-office-addins";
import { configs as regexp } from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Only src/excel speaks to Excel; use the port in src/workbook.ts.",
}));
const functionGlobals = [{ name: "CustomFunctions", message: "Only src/functions/in-cell.ts speaks to Excel's function runtime." }];

const worldGlobals = [
  "window",
  "document",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "crypto",
  "performance",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "requestAnimationFrame",
  "process",
  "Buffer",
  "require",
  "console",
  "global",
  "globalThis",
].map((name) => ({ name, message: "The core knows nothing of the world around it: pass the value in." }));

const worldCalls = [
  { object: "Date", property: "now", message: "The core has no clock: pass the time in." },
  { object: "Math", property: "random", message: "The same report gives the same answer: no chance in the core." },
];

const noClock = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core has no clock: pass the time in." };
const noEnum = { selector: "TSEnumDeclaration", message: "A union of literals says the same." };
const noNamespace = { selector: "TSModuleDeclaration[kind='namespace']", message: "A file is a module." };
const noDefault = { selector: "ExportDefaultDeclaration", message: "Named exports only." };

const oldBrowser = "src/taskpane/old-browser.js";
const tooOld = "src/page/too-old.js";
export default [
  { ignores: ["dist/", "node_modules/", ".cache/", "coverage/", "reports/", "tests/", "scripts/box/files/"] },
  { ...regexp["flat/recommended"], files: ["**/*.{js,cjs,mjs,ts,tsx}"], ignores: [oldBrowser, tooOld] },
  {
    files: ["**/*.{js,cjs,mjs,ts,tsx}"],
    ignores: [oldBrowser, tooOld],
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2022, sourceType: "module", parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "office-addins": officeAddins },
    settings: { regexp: { allowedCharacterRanges: ["alphanumeric", "０-９", "①-⑩"] } },
    rules: {
      // We read what people paste: control characters, joiners and brackets in a pattern are meant.
      "no-control-regex": "off",
      "no-misleading-character-class": "off",
      // A list of words, some of one character, reads as a list: 「局|委员会|办」.
      "regexp/prefer-character-class": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      // A cell or a page can be one character a hundred thousand times; a search that begins anew at each takes hours.
      "regexp/no-super-linear-move": ["error", { report: "certain" }],
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "no-alert": "error",
      "no-console": "error",
      "no-restricted-globals": ["error", ...officeGlobals, ...functionGlobals],
      "no-restricted-syntax": ["error", noEnum, noNamespace, noDefault],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...functionGlobals, ...worldGlobals],
      "no-restricted-properties": ["error", ...worldCalls],
      "no-restricted-syntax": ["error", noEnum, noNamespace, noDefault, noClock],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...functionGlobals],
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  // Internet Explorer reads this one: nothing newer than ES5.
  { files: [oldBrowser, tooOld], languageOptions: { ecmaVersion: 5, sourceType: "script" }, rules: { eqeqeq: "error" } },
  // The page's entry ties Office to the pane; in-cell.ts ties the functions to their runtime.
  {
    files: ["src/taskpane/start.tsx", "src/taskpane/ribbon-ahead.ts", "src/functions/in-cell.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  { files: ["src/cli/**/*.ts", "src/files/**/*.ts"], rules: { "no-console": "off" } },
];
