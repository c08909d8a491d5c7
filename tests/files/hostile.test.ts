import { describe, expect, test } from "vitest";

import { sayFailure } from "../../src/core/findings/say-failure";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";
import { hostileFiles } from "./hostile";
import { toReportFile } from "../../src/core/report/report-file";

/** Processor time, so that other work on the machine does not count. */
async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe.each(hostileFiles)("$what as $name", ({ name, bytes, code, data }) => {
  test(code === null ? "is read for what it is" : `is refused as ${code}, quickly`, async () => {
    const content = await bytes();
    const result = await readReportFile(name, content);
    if (code === null) {
      const { agency, year, ...tables } = toReportFile(exampleReport("hongze-2023"));
      expect(result).toMatchObject({ ok: true });
      expect(result.ok && toReportFile(result.report)).toMatchObject(tables);
      return;
    }
    expect(result).toMatchObject({ ok: false, failure: { code, ...(data ? { data } : {}) } });
    if (!result.ok) for (const language of ["zh-CN", "en"] as const) expect(sayFailure(result.failure, language)).not.toMatch(/undefined|null|\{|[!！]/);

    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) times.push(await milliseconds(() => readReportFile(name, content)));
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
