import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import { decodeText, declaredCharset } from "../../src/files/decode-text";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleJson } from "../examples";
import { numbered } from "./reports";
import { asText, gbkBytes } from "../../made/files/written";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the seed report, saved from a page", async () => {
  const result = await readReportFile("seed-report.txt", readFileSync(new URL("../fixtures/seed-report.txt", import.meta.url)));
  const report = result.ok ? result.report : null;

  test("is the same report, number for number and word for word, but for what the text does not say", () => {
    expect(report && toReportFile(report)).toEqual({ ...(exampleJson("dongfeng-2021") as object), agency: null, year: null });
  });

  test("has changed labels in one table, the fourth", () => {
    expect(Object.keys(report?.printed.labels ?? {})).toEqual(["reviewAndLitigation"]);
    expect(report?.printed.labels?.reviewAndLitigation).toContainEqual({ official: "尚未审结", printed: "尚未" });
  });

  test("prints six sections in order", () => {
    expect(report?.printed.headings).toHaveLength(6);
  });
});

describe("text with bars", () => {
  const report = numbered("2021");
  const bars = (change: (line: string) => string): string =>
    asText(report)
      .split("\n")
      .map((line) => (line.includes("|") ? change(line) : line))
      .join("\n");

  test.each<[string, (line: string) => string]>([
    ["around every row", (line) => `| ${line} |`],
    ["in full width", (line) => line.replaceAll("|", "｜")],
    ["without spaces", (line) => line.replaceAll(" ", "")],
    ["without the padding of merged cells", (line) => line.replace(/[|\s]+$/, "")],
    ["with blank lines between rows", (line) => `${line}\n`],
    ["with rulers under headers", (line) => `${line}${line.includes("信息内容") ? `\n${"|---".repeat(4)}|` : ""}`],
  ])("%s is read the same", async (_, change) => {
    const result = await readReportFile("a.txt", utf8(bars(change)));
    expect(result.ok && toReportFile(result.report)).toEqual(toReportFile(report));
  });
});

describe("bytes become text", () => {
  const text = "一、总体情况：2021年度，我局认真执行。\n";
  test.each([
    ["UTF-8", utf8(text), undefined],
    ["UTF-8 with a mark", utf8(`\ufeff${text}`), undefined],
    ["UTF-8 that says GB2312", utf8(text), "gb2312"],
    ["GBK", gbkBytes(text), undefined],
    ["GBK that says UTF-8", gbkBytes(text), "utf-8"],
    ["GBK that says something unknown", gbkBytes(text), "x-unknown"],
    [
      "UTF-16 without a mark",
      Uint8Array.from([...(text + "0123456789\n".repeat(30))].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])),
      undefined,
    ],
  ])("from %s", (_, bytes, declared) => {
    expect(decodeText(bytes, declared).startsWith(text)).toBe(true);
  });

  test("a page says its charset in either way", () => {
    expect(declaredCharset(utf8('<meta charset="GB18030">'))).toBe("GB18030");
    expect(declaredCharset(utf8('<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />'))).toBe("gb2312");
    expect(declaredCharset(utf8("<p>2021</p>"))).toBeUndefined();
  });
});
