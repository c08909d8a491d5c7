import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";

import { linkTo } from "../../src/cli/node-io";
import type { WorkerHost, WorkerLink } from "../../src/cli/io";
import { WorkerPool } from "../../src/cli/worker-pool";

const thread = (code: string): WorkerLink =>
  linkTo(Promise.resolve(new Worker(`const { parentPort } = require("node:worker_threads"); ${code}`, { eval: true })));
const echo = `parentPort.on("message", (message) => parentPort.postMessage(message));`;
const dying = {
  throws: `parentPort.on("message", () => { throw new Error("a bug"); });`,
  "leaves a promise rejected": `parentPort.on("message", async () => { throw new Error("a bug"); });`,
  "ends without a word": `parentPort.on("message", () => process.exit(0));`,
};

test("a thread's answers belong to the questions in their order", async () => {
  const link = thread(echo);
  expect(await Promise.all([1, 2, 3].map((number) => link.ask(number)))).toEqual([1, 2, 3]);
  await link.stop();
});

test.each(Object.entries(dying))("a thread that %s fails what it owes and whatever it is asked later", async (_, code) => {
  const link = thread(code);
  const owed = await Promise.allSettled([link.ask("first"), link.ask("second")]);
  expect(owed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(link.ask("afterwards")).rejects.toBeTruthy();
  await link.stop();
});

test("a message that cannot be sent fails, and the next answer is not mistaken for its own", async () => {
  const link = thread(echo);
  await expect(link.ask(() => undefined)).rejects.toThrow(/clone/);
  expect(await link.ask("next")).toBe("next");
  await link.stop();
});

test("a thread that never starts fails at what it is asked, and can be stopped", async () => {
  const link = linkTo(Promise.reject(new Error("no such file")));
  await expect(link.ask("anything")).rejects.toThrow("no such file");
  await link.stop();
});

test("a list of files ends with an error, and does not wait for ever, where one thread cannot begin", async () => {
  const workers: WorkerHost = {
    available: 2,
    start: () => thread(dying.throws),
  };
  const pool = new WorkerPool(2, workers);
  pool.tell({ ask: "owners", files: [], language: "en" });
  const files = Array.from({ length: 100 }, (_, index) => `${index}`);
  const all = async (): Promise<string[]> => {
    const answers: string[] = [];
    for await (const answer of pool.each(files, {
      here: async (file) => file,
      there: (batch) => ({ ask: "owners", files: batch, language: "en" }),
      tooLarge: (file) => file,
    }))
      answers.push(answer);
    return answers;
  };
  await expect(all()).rejects.toThrow("a bug");
  await pool.stop();
});

test("two files that spend a thread's memory are given up alone: forty others are answered, in their order", async () => {
  const reader = `parentPort.on("message", ({ files = [] }) => {
    for (const file of files) if (file.startsWith("greedy")) for (const kept = []; ; ) kept.push(new Array(10000).fill(Math.random()));
    parentPort.postMessage(files.map((file) => "read " + file));
  });`;
  const workers: WorkerHost = {
    available: 2,
    start: () =>
      linkTo(
        Promise.resolve(
          new Worker(`const { parentPort } = require("node:worker_threads"); ${reader}`, {
            eval: true,
            resourceLimits: { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 8 },
          }),
        ),
      ),
  };
  const files = Array.from({ length: 42 }, (_, index) => (index === 5 || index === 23 ? `greedy ${index}` : `good ${index}`));
  const pool = new WorkerPool(2, workers);
  const answers: string[] = [];
  for await (const answer of pool.each(files, {
    here: async (file) => file,
    there: (batch) => ({ ask: "owners", files: batch, language: "en" }),
    tooLarge: (file) => `too large: ${file}`,
  }))
    answers.push(answer);
  await pool.stop();
  expect(answers).toEqual(files.map((file) => `${file.startsWith("greedy") ? "too large:" : "read"} ${file}`));
});
