import { describe, expect, test, vi } from "vitest";

import { exporters } from "../../src/core/exporters/index";
import { exampleReport } from "../examples";
import { keyedSentences } from "../keyed-sentences";
import { expectGenerated, expectNoOthers } from "../renew";
import { exported } from "./context";

// In a check report findings stand by key and numbers: how they are worded is for the pages of docs/rules.
vi.mock("../../src/core/findings/messages.zh-CN", async (original) => ({
  ...(await original<object>()),
  zhCN: keyedSentences("〈", "〉"),
}));

const folder = new URL("golden/", import.meta.url);
const examples = ["dongfeng-2021", "huaian-2024"];

/** Documents, workbooks and archives are looked into by tests of their own. */
const texts = exporters.filter(({ mediaType }) => mediaType.endsWith(";charset=utf-8"));

/** Two exports may share an extension; the first has the plain name. */
const goldenName = (example: string, { id, extension }: (typeof exporters)[number]): string =>
  `${example}${texts.find((other) => other.extension === extension)?.id === id ? "" : `.${id}`}${extension}`;

describe.each(examples)("%s", (name) => {
  test.each(texts)("as $id is the golden file, byte for byte", async (exporter) => {
    expectGenerated(new URL(goldenName(name, exporter), folder), (await exported(exampleReport(name), exporter.id)) as string);
  });
});

test("no golden file is left of an export that is gone", () => {
  expectNoOthers(
    folder,
    examples.flatMap((name) => texts.map((exporter) => goldenName(name, exporter))),
  );
});

test.each(exporters)("$id writes text exactly if its media type names a character set", async (exporter) => {
  expect(typeof (await exported(exampleReport("huaian-2024"), exporter.id)) === "string").toBe(texts.includes(exporter));
});
