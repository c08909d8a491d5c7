import { describe, expect, test } from "vitest";

import { check } from "../../src/taskpane/actions/check";
import { comparePage } from "../../src/taskpane/actions/compare-page";
import { copyReport, previewReport, saveReport } from "../../src/taskpane/actions/export-report";
import { overrideErrors } from "../../src/taskpane/actions/override-errors";
import { watch } from "../../src/taskpane/actions/watch";
import { pageOf } from "../../src/core/exporters/html";
import { textOf } from "../../src/core/exporters/text";
import type { Report } from "../../src/core/report/report";
import { gateOf } from "../../src/taskpane/model/export-gate";
import { createDesk } from "./desk";
import type { Desk } from "./desk";
import { good, slip, slipCell, twoTotals } from "./reports";

async function deskWith(report: Report): Promise<Desk> {
  const desk = createDesk(report);
  await watch(desk.deps);
  await check(desk.deps);
  return desk;
}

const outcomeOf = (desk: Desk) => desk.deps.store.state().outcome;
const publishingOf = (desk: Desk) => desk.deps.store.state().publishing;
const gateKind = (desk: Desk) => gateOf(desk.deps.store.state().phase).kind;

describe("copying", () => {
  test("takes the page for an editor and rows for cells", async () => {
    const desk = await deskWith(good);
    await copyReport(desk.deps);
    expect(desk.copied[0]?.html).toContain("<table");
    expect(desk.copied[0]?.plain).toContain("\t");
    expect(outcomeOf(desk)).toEqual({ kind: "copied", form: "rich" });
  });

  test("takes the title along, or leaves it to a site that prints its own", async () => {
    const desk = await deskWith(good);
    await copyReport(desk.deps);
    desk.deps.store.dispatch({ type: "titleChosen", withTitle: false });
    await copyReport(desk.deps);
    const [withTitle, without] = desk.copied.map(({ html }) => html);
    expect(withTitle).toMatch(/^<h1 /);
    expect(without).toBe(withTitle?.replace(/^<h1 .*<\/h1>\n/, ""));
    expect(without).toMatch(/^<h2>/);
  });

  test("says when only text was copied, and hands the text over when nothing was", async () => {
    const desk = await deskWith(good);
    desk.clipboard = "plain";
    await copyReport(desk.deps);
    expect(outcomeOf(desk)).toEqual({ kind: "copied", form: "plain" });
    desk.clipboard = "none";
    await copyReport(desk.deps);
    expect(outcomeOf(desk)).toMatchObject({ kind: "by-hand", name: null, text: expect.stringContaining("自然人") });
  });
});

describe("saving", () => {
  test("goes under the report's own title", async () => {
    const desk = await deskWith(good);
    await saveReport(desk.deps, "json");
    expect(desk.saved).toMatchObject([
      { name: "淮安市人民政府2024年政府信息公开工作年度报告.json", mediaType: "application/json;charset=utf-8", way: "download" },
    ]);
    expect(JSON.parse(desk.saved[0]?.content as string)).toMatchObject({ year: 2024, edition: "2021" });
    expect(outcomeOf(desk)).toMatchObject({ kind: "saved", way: "download", next: "data-link" });
  });

  test("goes down the ladder where a way is refused, and on from where the clerk saw no file", async () => {
    const desk = await deskWith(good);
    desk.saving = { download: "refused" };
    await saveReport(desk.deps, "text");
    expect(outcomeOf(desk)).toMatchObject({ kind: "saved", way: "data-link", next: "by-hand" });
    await saveReport(desk.deps, "text", "by-hand");
    expect(outcomeOf(desk)).toMatchObject({
      kind: "by-hand",
      name: "淮安市人民政府2024年政府信息公开工作年度报告.txt",
      text: textOf(good),
    });
  });

  test("says that nothing was saved where no way is left, or the clerk thought better of it", async () => {
    const desk = await deskWith(good);
    desk.saving = { download: "refused", "data-link": "refused" };
    await saveReport(desk.deps, "docx");
    expect(outcomeOf(desk)).toMatchObject({ kind: "not-saved", why: "no-way", next: null });
    desk.saving = { download: "cancelled" };
    await saveReport(desk.deps, "docx");
    expect(outcomeOf(desk)).toMatchObject({ kind: "not-saved", why: "cancelled", next: "data-link" });
    expect(desk.saved).toEqual([]);
  });

  test("that fails says so", async () => {
    const desk = await deskWith(good);
    await saveReport({ ...desk.deps, exporters: [] }, "json");
    expect(outcomeOf(desk)).toEqual({ kind: "failed", failure: null });
  });
});

describe("errors that remain", () => {
  test("hold back every way out but the check report, which stays in the office", async () => {
    const desk = await deskWith(slip);
    await copyReport(desk.deps);
    await saveReport(desk.deps, "html");
    await saveReport(desk.deps, "zip");
    expect([desk.copied, desk.saved]).toEqual([[], []]);
    await saveReport(desk.deps, "check-report");
    expect(desk.saved).toHaveLength(1);
    expect(String(desk.saved[0]?.content)).not.toContain("导出人选择了继续");
  });

  test("are let through by a written reason, which is kept in the workbook and stands in the check report and the archive's note", async () => {
    const desk = await deskWith(slip);
    await overrideErrors(desk.deps, "  上级已发布，照原样更正前保留  ");
    expect(desk.workbook.decision?.reason).toBe("上级已发布，照原样更正前保留");
    await check(desk.deps);
    expect(gateKind(desk)).toBe("open");
    await saveReport(desk.deps, "html");
    await saveReport(desk.deps, "check-report");
    expect(desk.saved).toHaveLength(2);
    expect(String(desk.saved[1]?.content)).toContain("导出时仍有 2 处错误没有解决，导出人选择了继续。理由：上级已发布，照原样更正前保留");
  });

  test("hold it back again once one of them is another, and once the reason is withdrawn", async () => {
    const desk = await deskWith(slip);
    await overrideErrors(desk.deps, "照原样");
    desk.workbook.type(slipCell, 3011);
    await check(desk.deps);
    expect(gateKind(desk)).toBe("errors");
    await overrideErrors(desk.deps, "仍然照原样");
    expect(gateKind(desk)).toBe("open");
    await overrideErrors(desk.deps, null);
    expect(desk.workbook.decision).toBeNull();
    expect(gateKind(desk)).toBe("errors");
  });

  test("are not let through by an empty reason, nor where the workbook could not keep it", async () => {
    const desk = await deskWith(slip);
    await overrideErrors(desk.deps, "   ");
    expect(gateKind(desk)).toBe("errors");
    desk.workbook.failing.set("override", { code: "edit-mode", data: {} });
    await overrideErrors(desk.deps, "照原样");
    expect(gateKind(desk)).toBe("errors");
    expect(desk.deps.store.state().notice).toMatchObject({ failure: { code: "edit-mode" } });
  });
});

test("what was changed after the check does not leave, and neither does what was never checked", async () => {
  const desk = await deskWith(good);
  desk.workbook.type(slipCell, 1);
  expect(gateKind(desk)).toBe("stale");
  await copyReport(desk.deps);
  await saveReport(desk.deps, "check-report");
  const fresh = createDesk(good);
  expect(gateKind(fresh)).toBe("unchecked");
  await copyReport(fresh.deps);
  expect([desk.copied, desk.saved, fresh.copied]).toEqual([[], [], []]);
});

describe("the preview", () => {
  test("of a page is the page, to the byte", async () => {
    const desk = await deskWith(good);
    await previewReport(desk.deps, "html");
    expect(publishingOf(desk).preview).toEqual({ title: "网页", html: pageOf(good), isLikeness: false });
  });

  test("of text is the text, of what no browser shows the page that says the same", async () => {
    const desk = await deskWith(good.with({ overview: "<b>不是标记</b>" }));
    await previewReport(desk.deps, "text");
    expect(publishingOf(desk).preview?.html).toContain("&lt;b&gt;不是标记&lt;/b&gt;");
    await previewReport(desk.deps, "docx");
    expect(publishingOf(desk).preview).toMatchObject({ title: "Word 文档", isLikeness: true, html: expect.stringContaining("<main>") });
  });

  test("can be had while errors remain, and is gone once the sheets change", async () => {
    const desk = await deskWith(slip);
    await previewReport(desk.deps, "html");
    expect(publishingOf(desk).preview).not.toBeNull();
    desk.workbook.type(slipCell, 1);
    expect(publishingOf(desk).preview).toBeNull();
  });
});

describe("a published page", () => {
  const bytes = (text: string): Blob => new Blob([text]);

  test.each([
    ["saved as a file", "page.html", pageOf(good)],
    ["pasted as source", null, pageOf(good)],
    [
      "pasted as a part that begins with no usual element",
      null,
      `<section>${pageOf(good).replace(/[\s\S]*<main>|<\/main>[\s\S]*/g, "")}</section>`,
    ],
    ["pasted as text", null, textOf(good)],
  ])("%s is compared in full", async (_what, name, content) => {
    const desk = await deskWith(good);
    await comparePage(desk.deps, { name, content: bytes(content) });
    expect(publishingOf(desk).comparing).toEqual({ kind: "compared", comparison: { cells: 200, paragraphs: 3, differences: [] } });
  });

  test("that differs in one digit is told by cell and both numbers, also while errors remain in the report", async () => {
    const desk = await deskWith(slip);
    await comparePage(desk.deps, { name: "page.html", content: bytes(pageOf(good)) });
    expect(publishingOf(desk).comparing).toMatchObject({
      comparison: { differences: [{ kind: "cell", at: slipCell, report: 3010, published: 3001 }] },
    });
  });

  test("that is no report says so, by its name where it has one", async () => {
    const desk = await deskWith(twoTotals);
    await comparePage(desk.deps, { name: "别的.html", content: bytes("<p>通知</p>") });
    expect(publishingOf(desk).comparing).toMatchObject({
      kind: "unreadable",
      failure: { code: "not-a-report", data: { file: "别的.html" } },
    });
    await comparePage(desk.deps, { name: null, content: bytes("通知") });
    expect(publishingOf(desk).comparing).toMatchObject({ kind: "unreadable", failure: { code: "not-a-report", data: { from: "pasted" } } });
  });

  test("is forgotten once the sheets change, and not compared with what was not checked", async () => {
    const desk = await deskWith(good);
    await comparePage(desk.deps, { name: "page.html", content: bytes(pageOf(good)) });
    desk.workbook.type(slipCell, 1);
    expect(publishingOf(desk).comparing).toBeNull();
    await comparePage(desk.deps, { name: "page.html", content: bytes(pageOf(good)) });
    expect(publishingOf(desk).comparing).toBeNull();
  });

  test("being read while the sheets change, or another is chosen, is not waited for", async () => {
    const desk = await deskWith(good);
    const edited = comparePage(desk.deps, { name: "page.html", content: bytes(pageOf(good)) });
    desk.workbook.type(slipCell, 1);
    await edited;
    expect(publishingOf(desk).comparing).toBeNull();

    await check(desk.deps);
    const first = comparePage(desk.deps, { name: "别的.html", content: bytes("<p>通知</p>") });
    const second = comparePage(desk.deps, { name: "page.html", content: bytes(pageOf(good)) });
    await Promise.all([first, second]);
    expect(publishingOf(desk).comparing).toMatchObject({ kind: "compared" });
  });

  test("that cannot be opened is said to be, and nothing waits", async () => {
    const desk = await deskWith(good);
    await comparePage(desk.deps, { name: "page.html", content: { arrayBuffer: () => Promise.reject(new Error("in use")) } });
    expect(publishingOf(desk).comparing).toBeNull();
    expect(desk.deps.store.state().notice).toEqual({ kind: "unexpected", words: "in use" });
  });
});
