import { describe, expect, test } from "vitest";

import { compareReports } from "../../src/core/compare/compare-reports";
import type { Comparison } from "../../src/core/compare/compare-reports";
import { pageOf } from "../../src/core/exporters/html";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";

const report = exampleReport("dongfeng-2021");
const page = pageOf(report);

async function comparedWith(html: string | Uint8Array): Promise<Comparison> {
  const read = await readReportFile("page.html", typeof html === "string" ? new TextEncoder().encode(html) : html);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return compareReports(report, read.report);
}

/** A site's own frame around the article, as sites have it. */
const framed = (
  content: string,
): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>东风区应急管理局2021年政府信息公开工作年度报告_通知公告_某区政府网</title></head><body>
<div class="top"><ul><li>首页</li><li>政务公开</li></ul><form><input name="q"><button>搜索</button></form></div>
<div class="bread">当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>
<div class="article"><div class="info">发布日期：2022-01-28 来源：本站 浏览次数：1,286 次</div><div class="content">${content}</div></div>
<div class="foot">主办：某区人民政府 备案号：京ICP备05070218号 网站标识码：1101010001</div></body></html>`;

const body = /<main>([\s\S]*)<\/main>/.exec(page)?.[1] ?? "";

describe("what sites do to a page does not make it differ", () => {
  test.each([
    ["as exported", page],
    ["in the site's frame", framed(body)],
    ["without any line break", framed(body.replaceAll("\n", ""))],
    [
      "with labels split over spans",
      framed(
        body.replace(
          /<(th|td)([^>]*)>([^<]+)</g,
          (_, name: string, attributes: string, text: string) =>
            `<${name}${attributes}><p class="MsoNormal"><span style="font-family:仿宋">${text.slice(0, 2)}</span><span>${text.slice(2)}<o:p></o:p></span></p><`,
        ),
      ),
    ],
    [
      "with quotes turned and spaces widened",
      framed(body.replaceAll("&quot;", "“").replaceAll("“", "&ldquo;").replaceAll("”", "&rdquo;").replaceAll("。", "。&nbsp;&ensp;")),
    ],
    ["with paragraphs as lines of one block", framed(body.replace(/<\/p>\n<p[^>]*>/g, "<br><br>　　"))],
    [
      "without captions, headers and header cells",
      framed(
        body
          .replace(/<caption>.*?<\/caption>\n/g, "")
          .replace(/ (?:id|headers|scope|style)="[^"]*"/g, "")
          .replaceAll("<th", "<td")
          .replaceAll("</th", "</td"),
      ),
    ],
    [
      "with the article in a table for layout",
      framed(`<table width="980"><tr><td class="left">栏目导航</td><td>${body}</td></tr></table>`),
    ],
  ])("%s", async (_what, html) => {
    const { cells, paragraphs, differences } = await comparedWith(html);
    expect(differences).toEqual([]);
    expect({ cells, paragraphs }).toEqual({ cells: 200, paragraphs: 7 });
  });
});

test("every number changed on the page is found, with both values, and nothing else", async () => {
  let changed = 0;
  const numbers = [...body.matchAll(/(<td[^>]*>)([^<]*)(?=<\/td>)/g)];
  expect(numbers).toHaveLength(200);
  for (const [index, { id }] of report.form.cells.entries()) {
    const found = numbers[index]!;
    const other = String(Number(found[2]) + 1);
    const at = found.index + found[1]!.length;
    const { differences } = await comparedWith(body.slice(0, at) + other + body.slice(at + found[2]!.length));
    expect(differences, id).toHaveLength(1);
    expect(differences[0]).toMatchObject({ kind: "cell", at: id, report: report.typed(id) });
    expect(String((differences[0] as { published?: unknown }).published)).toBe(other);
    changed += 1;
  }
  expect(changed).toBe(200);
});

test("every digit changed in the text is found in its paragraph", async () => {
  let changed = 0;
  for (const found of body.matchAll(/<p [^>]*>[^<]*<\/p>/g)) {
    const digit = /\d(?=[^<>]*<\/p>)/.exec(found[0].slice(found[0].indexOf(">")));
    if (!digit) continue;
    const at = found.index + found[0].indexOf(">") + digit.index;
    const { differences } = await comparedWith(body.slice(0, at) + String((Number(digit[0]) + 1) % 10) + body.slice(at + 1));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ kind: "paragraph" });
    changed += 1;
  }
  expect(changed).toBeGreaterThanOrEqual(4);
});
