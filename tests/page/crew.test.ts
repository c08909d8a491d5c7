/** Workers that hang are ended and others take their place; what is stopped answers nobody. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { crewOf } from "../../src/page/browser/crew";
import { readAside } from "../../src/page/browser/read-aside";
import type { Crew } from "../../src/page/browser/crew";
import { answerTo } from "../../src/page/model/bodies";
import type { Answer, Request } from "../../src/page/model/bodies";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleReport } from "../examples";

const says = { "zh-CN": (account: string) => account, en: (account: string) => account };
const minute = 60_000;

/** A worker that never ends with a file named slow, and answers everything else at once. */
class SlowWorker {
  onmessage: ((event: { data: Answer }) => void) | null = null;
  isEnded = false;
  postMessage(request: Request): void {
    const isSlow = "name" in request && request.name.startsWith("slow");
    if (!isSlow) queueMicrotask(() => !this.isEnded && this.onmessage?.({ data: answerTo(request, says) }));
  }
  terminate(): void {
    this.isEnded = true;
  }
}

let begun: SlowWorker[] = [];
const begin = (): Worker => {
  const worker = new SlowWorker();
  begun.push(worker);
  return worker as unknown as Worker;
};
const crew = (size: number, another: () => Promise<Worker> = async () => begin()): Crew =>
  crewOf(Array.from({ length: size }, begin), another);

const bytes = new TextEncoder().encode(JSON.stringify(toReportFile(exampleReport("dongfeng-2021"))));
const read = (name: string): Request => ({ ask: "read", name, bytes });
const tooSlow = { kind: "failed", failure: { code: "too-slow", data: { seconds: 60 } } };

beforeEach(() => {
  begun = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("files that hang are given up alone after a minute, and the others are answered", async () => {
  const files = ["slow-1.json", "a.json", "b.json", "slow-2.json", "c.json", "slow-3.json", "d.json"];
  const { ask, stop } = crew(2);
  const answers = Promise.all(files.map((name) => ask(read(name))));
  await vi.advanceTimersByTimeAsync(3 * minute);
  expect((await answers).map((answer) => answer?.kind)).toEqual(["failed", "read", "read", "failed", "read", "failed", "read"]);
  expect((await answers)[0]).toEqual(tooSlow);
  expect(begun.filter(({ isEnded }) => isEnded)).toHaveLength(3);
  stop();
  expect(begun.every(({ isEnded }) => isEnded)).toBe(true);
});

test("where no worker takes the place of the last one, whoever waits hears it", async () => {
  const { ask } = crew(1, () => Promise.reject(new Error("refused")));
  const answers = Promise.all([ask(read("slow.json")), ask(read("a.json"))]);
  await vi.advanceTimersByTimeAsync(minute);
  const nobody = { kind: "failed", failure: { code: "internal" } };
  expect(await answers).toMatchObject([tooSlow, nobody]);
  expect(await ask(read("b.json"))).toMatchObject(nobody);
});

test("stopping answers nobody, neither who is under way nor who waits or comes later", async () => {
  const { ask, stop } = crew(1);
  const answers = [ask(read("slow.json")), ask(read("a.json"))];
  stop();
  expect(await Promise.all([...answers, ask(read("b.json"))])).toEqual([null, null, null]);
  expect(begun.map(({ isEnded }) => isEnded)).toEqual([true]);
});

test("one file is read beside the page, given up after a minute, or when it is stopped", async () => {
  const aside = (name: string) => readAside(async () => crew(1), name, bytes);
  expect(await aside("a.json").reading).toMatchObject({ ok: true, report: { agency: "东风区应急管理局" } });
  expect(await readAside(async () => crew(1), "a.json", new Uint8Array(3)).reading).toMatchObject({ ok: false });

  const slow = aside("slow.json");
  await vi.advanceTimersByTimeAsync(minute);
  expect(await slow.reading).toEqual({ ok: false, failure: tooSlow.failure });

  const stopped = aside("slow.json");
  await vi.advanceTimersByTimeAsync(1_000);
  stopped.stop();
  expect(await stopped.reading).toBeNull();
  expect(begun.every(({ isEnded }) => isEnded)).toBe(true);
});

test("what cannot be handed over fails alone, and its worker goes on", async () => {
  const { ask } = crew(1);
  const worker = begun[0] as SlowWorker;
  const send = worker.postMessage.bind(worker);
  worker.postMessage = () => {
    throw new Error("no room");
  };
  expect(await ask(read("a.json"))).toMatchObject({ kind: "failed", failure: { code: "internal" } });
  worker.postMessage = send;
  expect(await ask(read("b.json"))).toMatchObject({ kind: "read" });
});
