import { describe, expect, test } from "vitest";

import { sayFailure } from "../../src/core/findings/say-failure";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";
import { hostileFiles } from "./hostile";
import { toReportFile } from "../../src/core/report/report-file";

describe.each(hostileFiles)("$what as $name", ({ name, bytes, code, data }) => {
  test(code === null ? "is read for what it is" : `is refused as ${code}`, async () => {
    const content = await bytes();
    const result = await readReportFile(name, content);
    if (code === null) {
      const { agency, year, ...tables } = toReportFile(exampleReport("hongze-2023"));
      expect(result).toMatchObject({ ok: true });
      expect(result.ok && toReportFile(result.report)).toMatchObject(tables);
      return;
    }
    expect(result).toMatchObject({ ok: false, failure: { code, ...(data ? { data } : {}) } });
    if (!result.ok)
      for (const language of ["zh-CN", "en"] as const) expect(sayFailure(result.failure, language)).not.toMatch(/undefined|null|\{|[!！]/);
  });
});
