import { describe, expect, test } from "vitest";

import type { ExportFormat } from "../../src/core/exporters/exporter";
import { exporters } from "../../src/core/exporters/index";
import { exampleReport } from "../examples";
import { exported } from "./context";

const formats: readonly ExportFormat[] = ["html", "text", "json", "check-report"];

describe.each(["dongfeng-2021", "huaian-2024"])("%s", (name) => {
  test.each(formats)("as %s is the golden file, byte for byte (vitest -u renews it)", async (format) => {
    const extension = format === "check-report" ? ".check-report.html" : exporters.find(({ id }) => id === format)?.extension;
    await expect(await exported(exampleReport(name), format)).toMatchFileSnapshot(`golden/${name}${extension}`);
  });
});
