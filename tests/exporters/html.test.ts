import { Window } from "happy-dom";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseDocument } from "htmlparser2";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";

import { fragmentOf, pageOf } from "../../src/core/exporters/html";
import { printReport } from "../../src/core/exporters/printed-document";
import { checkReportOf } from "../../src/core/exporters/check-report";
import { exampleNames, exampleReport } from "../examples";
import { context, hostileReport, internalNames } from "./context";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly parent: string | undefined;
}

/** Every element in order. The parser is an XML parser: an unclosed or misnested tag, a bare & or < is an error. */
function elementsOf(fragment: string): Element[] {
  const elements: { name: string; attributes: Record<string, string>; text: string; parent: string | undefined }[] = [];
  const open: typeof elements = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes } as Record<string, string>, text: "", parent: open.at(-1)?.name };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.forEach((element) => (element.text += text)));
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(`<root>${fragment}</root>`).close();
  return elements.slice(1);
}

const reports = [...exampleNames.map((name) => [name, exampleReport(name)] as const), ["a hostile report", hostileReport()] as const];

describe.each(reports)("%s", (_name, report) => {
  const elements = elementsOf(fragmentOf(report));
  const cells = elements.filter(({ name }) => name === "td" || name === "th");

  test("has only elements that every editor knows, with the attributes the contract allows", () => {
    const allowed: Readonly<Record<string, readonly string[]>> = {
      h1: ["style"],
      h2: [],
      p: ["style"],
      table: ["border", "style"],
      caption: [],
      thead: [],
      tbody: [],
      tr: [],
      th: ["id", "headers", "scope", "rowspan", "colspan", "style"],
      td: ["headers", "rowspan", "colspan", "style"],
    };
    for (const { name, attributes } of elements)
      expect(
        Object.keys(attributes).filter((key) => !(allowed[name] ?? []).includes(key)),
        name,
      ).toEqual([]);
    expect(elements.map(({ name }) => name).filter((name) => !(name in allowed))).toEqual([]);
  });

  test("styles nothing but border, indent, alignment and width", () => {
    const declarations = elements.flatMap(({ attributes: { style = "" } }) =>
      style.split(";").map((declaration) => declaration.split(":")[0]),
    );
    expect(new Set(declarations.filter((property) => property !== ""))).toEqual(
      new Set(["border", "border-collapse", "text-align", ...(report.narrative.overview === undefined ? [] : ["text-indent"]), "width"]),
    );
  });

  test("says every border twice and every caption in the heading before it", () => {
    expect(cells.every(({ attributes }) => attributes["style"]?.includes("border:1px solid"))).toBe(true);
    expect(elements.filter(({ name }) => name === "table").every(({ attributes }) => attributes["border"] === "1")).toBe(true);
    elements.forEach(({ name, text }, index) => {
      if (name === "caption")
        expect(
          elements
            .slice(0, index)
            .filter((element) => element.name === "h2")
            .at(-1)?.text,
        ).toBe(text);
    });
  });

  test("ties every number to all its headers by id", () => {
    const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith("xxgk-"))).toBe(true);
    const header = new Map(cells.map(({ attributes, text }) => [attributes["id"] ?? "", text]));
    const headersOf = cells
      .filter(({ name }) => name === "td")
      .map(({ attributes }) => (attributes["headers"] ?? "").split(" ").map((id) => header.get(id)));
    expect(headersOf).toEqual(
      report.form.cells.map(({ rowLabels, columnLabels, id }) => {
        const block = report.form.definition.proactiveDisclosure.find(({ rows }) =>
          rows.some(({ key }) => id.split("/")[1] === key && id.startsWith("proactiveDisclosure/")),
        );
        return [...(block ? [block.label] : []), ...columnLabels.map(({ label }) => label), ...rowLabels.map(({ label }) => label)];
      }),
    );
  });

  test("has no empty paragraph and no second table cell over the first", () => {
    expect(elements.filter(({ name, text }) => name === "p" && text.trim() === "")).toEqual([]);
    const { childNodes } = parseDocument(fragmentOf(report));
    expect(childNodes.length).toBeGreaterThan(0);
    for (const { table } of printReport(report).sections) {
      if (!table) continue;
      const covered = table.rows
        .flat()
        .flatMap(({ row, column, rowSpan, columnSpan }) =>
          Array.from(
            { length: rowSpan * columnSpan },
            (_, index) => `${row + Math.floor(index / columnSpan)}/${column + (index % columnSpan)}`,
          ),
        );
      expect(new Set(covered).size).toBe(covered.length);
      expect(covered.length).toBe(table.rows.length * table.columns);
    }
  });

  test("names nobody who signed internally", () => {
    for (const name of internalNames) expect(pageOf(report)).not.toContain(name);
  });
});

test("prints a zero as 0 and a blank as blank", () => {
  const report = exampleReport("huaian-2024").with({
    "requests/newlyReceived/naturalPerson": null,
    "requests/newlyReceived/commercialEnterprise": 0,
    "requests/newlyReceived/researchInstitution": "－",
  });
  const numbers = elementsOf(fragmentOf(report))
    .filter(({ name }) => name === "td")
    .map(({ text }) => text);
  expect(numbers.slice(10, 13)).toEqual(["", "0", "－"]);
});

test("prints money without the noise of binary floating point", () => {
  const report = exampleReport("huaian-2024").with({ "proactiveDisclosure/administrativeFees/feesCollected": 0.1 + 0.2 });
  expect(elementsOf(fragmentOf(report)).filter(({ name }) => name === "td")[9]?.text).toBe("0.3");
});

test("a hostile cell arrives as text: no element, no control character, no direction override", () => {
  const cells = elementsOf(fragmentOf(hostileReport()))
    .filter(({ name }) => name === "td")
    .slice(10, 19)
    .map(({ text }) => text);
  expect(cells.slice(0, 8)).toEqual([
    `<script>alert(1)</script><img src=x onerror=alert(1)>`,
    `"><td style="background:url(javascript:alert(1))">]]>&amp;`,
    `=HYPERLINK("http://example.org","0")`,
    `+cmd|' /C calc'!A0`,
    "@SUM(A1)",
    "abcdef",
    "1243",
    "第一行 第二行 第三列",
  ]);
  expect(cells[8]).toHaveLength(32_767);
});

test("the page is the fragment within one main landmark, below a head without anything active", () => {
  const report = exampleReport("dongfeng-2021");
  const [head = "", body = ""] = pageOf(report).split("<body>");
  expect(body).toBe(`\n<main>\n${fragmentOf(report)}</main>\n</body>\n</html>\n`);
  expect([...head.matchAll(/<([a-z!]+)/gi)].map((match) => match[1])).toEqual([
    "!DOCTYPE",
    "html",
    "head",
    "meta",
    "meta",
    "title",
    "style",
  ]);
  expect(head).not.toMatch(/url\(|@import|expression/);
});

test.each([
  ["the page", pageOf(exampleReport("dongfeng-2021"))],
  ["the check report", checkReportOf(exampleReport("hongze-2023"), context.checked)],
])("axe finds nothing wrong with %s", async (_name, html) => {
  const window = new Window({ settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true } });
  window.document.write(html);
  window.eval(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { axe } = window as unknown as { axe: { run(root: unknown): Promise<{ violations: { id: string }[]; passes: { id: string }[] }> } };
  const { violations, passes } = await axe.run(window.document);
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain("th-has-data-cells");
  await window.happyDOM.close();
});
