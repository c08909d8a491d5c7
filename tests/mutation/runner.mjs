/**
 * Stryker's test runner for the core: the tests of one folder, bundled once, in the process that asks. For each mutant everything is
 * loaded anew, so tables, patterns and what is kept for a form are mutated too, and the first failure ends it. Tests are the usual
 * ones on vitest's own collector and matchers; Stryker's runner for vitest starts a worker for each mutant and takes five times as long.
 */

import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";

import { declareFactoryPlugin, commonTokens, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { ASYMMETRIC_MATCHERS_OBJECT, chai, getState, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from "@vitest/expect";
import * as collector from "@vitest/runner";
import { build } from "esbuild";
import fc from "fast-check";

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null, ...getState(expect) }, expect);
const vitest = { ...collector, expect };

/** What Stryker's code inside the mutated files looks at. */
const stryker = (globalThis.__stryker__ ??= {});

class CoreTestRunner {
  #options;
  #files = [];
  #loadCounting;
  #loadMutated;
  /** What each test file took so far: how often it ran, and for how long. */
  #spent = new Map();
  /** Per source file: how often each test file was asked about a mutant of it, and noticed. */
  #asked = new Map();

  constructor({ core }) {
    this.#options = core;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { tests, leftOut, runs } = this.#options;
    process.env.RUNS = String(runs);
    fc.configureGlobal({ seed: 20_240_101, endOnFailure: true });
    this.#files = tests
      .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
      .filter((file) => file.endsWith(".test.ts") && !leftOut.includes(file));
    const code = await bundled(this.#files);
    this.#loadCounting = loaderOf(code);
    this.#loadMutated = loaderOf(mutating(code));
  }

  /** Nothing is told of single tests: one of them may have computed what another looks at. A mutant is shown to all. */
  async dryRun() {
    stryker.mutantCoverage = undefined;
    const results = await this.#run(this.#files, this.#loadCounting(), false);
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: { static: stryker.mutantCoverage?.static ?? {}, perTest: {} } };
  }

  async mutantRun({ activeMutant: { id, fileName }, hitLimit: patient }) {
    // Ten times what all tests together need without a mutant is a loop; Stryker waits for a hundred.
    const hitLimit = patient && Math.ceil(patient / 10);
    let hits = 0;
    const hit = () => {
      if (++hits > hitLimit) throw new Error(`reached ${hits} times`);
      return true;
    };
    const results = await this.#run(this.#likeliestFirst(fileName), this.#loadMutated(id, hit), true);

    const failed = results.find(({ status }) => status === TestStatus.Failed);
    for (const { fileName: test } of new Map(results.map((result) => [result.fileName, result])).values()) {
      const { times, noticed } = this.#recordOf(fileName, test);
      this.#asked.get(fileName).set(test, { times: times + 1, noticed: noticed + (test === failed?.fileName ? 1 : 0) });
    }
    return toMutantRunResult(determineHitLimitReached(hits, hitLimit) ?? { status: DryRunStatus.Complete, tests: results });
  }

  #recordOf(source, test) {
    if (!this.#asked.has(source)) this.#asked.set(source, new Map());
    return this.#asked.get(source).get(test) ?? { times: 0, noticed: 0 };
  }

  /** The test named like the source, then by how much is noticed in how little time. */
  #likeliestFirst(source) {
    const worth = (file) => {
      if (basename(file, ".test.ts") === basename(source, ".ts")) return Infinity;
      const { times, noticed } = this.#recordOf(source, file);
      const { runs, milliseconds } = this.#spent.get(file) ?? { runs: 1, milliseconds: 1 };
      return (noticed + 1) / (times + 2) / (5 + milliseconds / runs);
    };
    const worths = new Map(this.#files.map((file) => [file, worth(file)]));
    return [...this.#files].sort((one, other) => worths.get(other) - worths.get(one) || 0);
  }

  async #run(files, modules, stopAtFailure) {
    const results = [];
    let hasFailed = false;
    const runner = {
      config,
      importFile: (file) => modules[file](),
      onBeforeRunTask: (test) => {
        if (hasFailed && stopAtFailure) test.mode = "skip";
      },
      onAfterRunTask: ({ result }) => {
        hasFailed ||= result?.state === "fail";
      },
    };
    for (const file of files) {
      const started = performance.now();
      const [{ result, tasks }] = await collector.startTests([file], runner);
      const { runs, milliseconds } = this.#spent.get(file) ?? { runs: 0, milliseconds: 0 };
      this.#spent.set(file, { runs: runs + 1, milliseconds: milliseconds + performance.now() - started });
      // A file that cannot be loaded is a failed test, not one without tests.
      if (result?.state === "fail" && tasks.length === 0) tasks.push({ type: "test", name: "can be loaded", result });
      results.push(...resultsOf(tasks, file));
      hasFailed ||= result?.state === "fail";
      if (hasFailed && stopAtFailure) break;
    }
    return results;
  }
}

const config = {
  root: process.cwd(),
  name: undefined,
  setupFiles: [],
  passWithNoTests: false,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 0, hooks: "stack", setupFiles: "list" },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
};

function resultsOf(tasks, file, names = []) {
  return tasks.flatMap((task) => {
    if (task.type === "suite") return resultsOf(task.tasks, file, [...names, task.name]);
    const name = [...names, task.name].join(" ");
    const base = { id: `${file}#${name}`, name, fileName: file, timeSpentMs: task.result?.duration ?? 0 };
    if (task.result?.state === "fail")
      return [{ ...base, status: TestStatus.Failed, failureMessage: task.result.errors?.[0]?.message ?? "failed" }];
    return task.result?.state === "pass" ? [{ ...base, status: TestStatus.Success }] : [];
  });
}

/** All test files with what they stand on; test file → what loads it. */
async function bundled(files) {
  const { outputFiles } = await build({
    stdin: {
      contents: `module.exports = { ${files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`).join(", ")} };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
    plugins: [{ name: "places", setup: withPlaces }],
  });
  return outputFiles[0].text;
}

/** Stryker's questions, asked at every turn of every loop, made cheap: nothing is counted, and one string is compared. */
const mutating = (code) =>
  code
    .replace(/function stryCov_\w+\(\) \{/g, "$& return;")
    .replace(/function (stryMutAct_\w+)\(\w+\) \{/g, "function $1($id) { return $id === $active && $hit();");

/** Every call of the function returned begins with nothing loaded. */
function loaderOf(code) {
  const script = new Script(`(function (require, module, exports, $active, $hit) {${code}\n})`, { filename: "core-tests.cjs" });
  const requireFromHere = createRequire(join(process.cwd(), "package.json"));
  return (active, hit) => {
    const module = { exports: {} };
    script.runInThisContext()((name) => (name === "vitest" ? vitest : requireFromHere(name)), module, module.exports, active, hit);
    return module.exports;
  };
}

/** Every module keeps its own place, as `import.meta` tells it. */
function withPlaces(build) {
  build.onLoad({ filter: /\/tests\/.*\.ts$/ }, async ({ path }) => {
    const { readFile } = await import("node:fs/promises");
    const text = await readFile(path, "utf8");
    return {
      loader: "ts",
      contents: text
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
    };
  });
}

const create = (options) => new CoreTestRunner(options);
create.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "core", create)];
