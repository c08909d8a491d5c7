import { describe, expect, test } from "vitest";

import type { Finding } from "../../src/core/findings/finding";
import type { Place } from "../../src/core/form/cell-id";
import { editions, formOf } from "../../src/core/form/form";
import { zhCN } from "../../src/core/guide/guide.zh-CN";
import { adviceFor } from "../../src/taskpane/model/finding-advice";

const form = formOf("2021");

const about = (rule: Finding["rule"], at: Place | null): Finding =>
  ({ rule, at, severity: "warning", related: [], message: "blankCell", data: {} }) as unknown as Finding;

const said = (...findings: Finding[]): string[] => adviceFor(findings, form, zhCN).map(({ says }) => says);

describe("what the guide adds to a finding", () => {
  test.each(editions)(
    "about a number of the form of %s: of its line what counts, at most four sentences, and nothing of a sum",
    (edition) => {
      const known = formOf(edition);
      for (const { id } of known.cells) {
        const advice = adviceFor([about("unusual-change", id)], known, zhCN);
        const isSum = known.totalsAt(id).length > 0;
        expect([id, advice.some(({ kind }) => kind === "counts"), advice.length <= 4]).toEqual([id, !isSum, true]);
      }
    },
  );

  test("about a row of blanks, its total among them, is said once for all; of two rows nothing", () => {
    const row = (name: string, ...columns: string[]) => columns.map((column) => about("blank-cell", `requests/${name}/${column}`));
    expect(said(...row("carriedForward", "other", "naturalPerson", "total"))).toEqual([zhCN["carriedForward/"]?.[0]?.says]);
    expect(said(...row("carriedForward", "other"), ...row("newlyReceived", "other"))).toEqual([]);
  });

  test("about a text only where the finding asks for what the guide describes", () => {
    expect(said(about("narrative-empty", "overview")).length).toBeGreaterThan(0);
    expect(said(about("information-fee-not-reported", "otherMatters")).join()).toMatch(/信息处理费/);
    expect(said(about("sign-off-in-text", "otherMatters")).join()).toMatch(/签字栏/);
    expect(said(about("narrative-disagrees", "overview"))).toEqual([]);
    expect(said(about("label-changed", "requests"))).toEqual([]);
    expect(said(about("all-zero", null))).toEqual([]);
  });
});
