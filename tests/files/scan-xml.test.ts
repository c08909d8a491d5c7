import { strToU8, zipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { native } from "../../src/cli/node-codecs";
import { FileRefused } from "../../src/files/caps";
import { sheetCells } from "../../src/files/read-xlsx-sheet";
import { scanXml } from "../../src/files/scan-xml";
import { Zip } from "../../src/files/unzip";
import { runs } from "../../made/consistent-report";

function seen(xml: string): string[] {
  const events: string[] = [];
  scanXml(xml, {
    open: (name, attributes) => void events.push(`<${name}|${attributes}`),
    close: (name) => void events.push(`/${name}`),
    text: (text) => void events.push(text),
  });
  return events;
}

function refusal(xml: string): unknown {
  try {
    return seen(xml);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.failure.data["reason"] ?? "damaged";
  }
}

describe("XML is scanned", () => {
  test.each([
    ["<a></a>", ["<a|", "/a"]],
    ["<x:a></x:a \t\n>", ["<a|", "/a"]],
    ["<a><b/>t<b c='/>' d=\"<\"/></a>", ["<a|", "<b|", "/b", "t", "<b| c='/>' d=\"<\"", "/b", "/a"]],
    ["<a><!-- <b> --><![CDATA[<&]]>x</a>", ["<a|", "<&amp;", "x", "/a"]],
    ["<?xml version='1.0'?>\ufeff<a/>\n", ["<a|", "/a"]],
  ])("as it stands: %s", (xml, events) => expect(seen(xml)).toEqual(events));

  test.each(["<a></b>", "<a></ab>", "<ab></a>", "<a></x:a>", "<a></a b>", "</a>", "<a></>", "<>", "<a></a\u00a0>", "<a></a></a>"])(
    "and what does not balance is refused: %s",
    (xml) => expect(refusal(xml)).toBe("damaged"),
  );

  test.each(["<a", "<a>", "<a></", "<a></a", "<a><!--", "<a><![CDATA[", "<?xml", "<a b='>"])("and what breaks off is said to: %s", (xml) =>
    expect(refusal(xml)).toBe("truncated"),
  );
});

describe("a sheet scanned as bytes", () => {
  const bytesOf = (raw: string | Uint8Array): Uint8Array => (typeof raw === "string" ? strToU8(raw) : raw);
  const readBy = (sheet: Uint8Array, host: typeof native | undefined): unknown => {
    const raw = new Zip(zipSync({ sheet }, { level: 0 }), host).rawXml("sheet");
    try {
      return raw && sheetCells(raw, ["共享"]);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      return error.failure;
    }
  };
  const same = (sheet: Uint8Array): void => {
    expect(readBy(sheet, native)).toEqual(readBy(sheet, undefined));
  };
  const cells = (texts: readonly Uint8Array[]): Uint8Array =>
    Buffer.concat(
      [
        "<s><row r='1'>",
        ...texts.flatMap((text, at) => [`<c r="${"ABCDEFGH".charAt(at)}1" t="inlineStr"><is><t>`, text, "</t></is></c>"]),
        "</row></s>",
      ].map(bytesOf),
    );

  test("gives the characters that were written", () => {
    const sheet = cells(["申请😀é\u00a0\ufeff", "\ufeff第一项", "&#x4e2d;&amp;_x4E2D_"].map((text) => strToU8(text)));
    expect(readBy(sheet, native)).toMatchObject([{ value: "申请😀é\u00a0\ufeff" }, { value: "\ufeff第一项" }, { value: "中&中" }]);
    same(sheet);
  });

  test("is the same as one decoded first, whatever its texts", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 8 }), (texts) => same(cells(texts.map((text) => strToU8(text))))),
    ));

  test("is the same as one decoded first where its bytes are no UTF-8", () =>
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 8 }), (texts) => same(cells(texts)))));

  test("is refused where one decoded first is", () => {
    for (const end of ["</v\u00a0>", "</v\u3000>", "</v\u0085>"]) {
      const sheet = strToU8(`<s><row r="1"><c r="A1"><v>1${end}</c></row></s>`);
      expect(readBy(sheet, native)).toMatchObject({ code: "damaged" });
      same(sheet);
    }
  });
});

test("merged cells are found behind the views that colleagues keep of a sheet", () => {
  const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><customSheetViews><customSheetView><pageMargins left="1"/></customSheetView></customSheetViews><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
  expect(sheetCells({ xml, decoded: (piece) => piece }, [])).toMatchObject([{ rowSpan: 2, columnSpan: 2 }]);
});

describe("a sheet", () => {
  const reference = fc
    .tuple(fc.constantFrom("A", "B", "Z", "AA", "XFD"), fc.integer({ min: 1, max: 1_048_576 }))
    .map(([column, row]) => `${column}${row}`);
  const look = fc.constantFrom("", ' s="3"', ' s="0" cm="1"', ' spans="1:2" x=">"', ' x="/"');
  const cell = fc.tuple(
    reference,
    look,
    fc.constantFrom("", ' t="n"', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="inlineStr"'),
    fc.constantFrom(
      "/>",
      "></c>",
      "><v>1</v></c>",
      "><v>12.5</v></c>",
      "><v/></c>",
      "><f>SUM(A1:B2)</f><v>3</v></c>",
      '><f aca="false">A1&amp;"x"</f><v>x</v></c>',
      "><f>A1</f></c>",
      '><f t="shared" si="0" ref="A1:A2">A1</f><v>1</v></c>',
      "><is><t>文</t></is></c>",
      "><v>&lt;5</v></c>",
    ),
    fc.boolean(),
  );
  const xml = fc
    .array(
      fc.record({
        head: fc.tuple(fc.constantFrom("", ' r="2"', ' r="7" ht="24" customHeight="1"'), look).map((parts) => parts.join("")),
        cells: fc.array(
          cell.map(([at, style, type, rest, typeFirst]) => `<c r="${at}"${typeFirst ? type + style : style + type}${rest}`),
          { maxLength: 5 },
        ),
        isEmpty: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map(
      (rows) =>
        `<worksheet><sheetData>${rows.map(({ head, cells, isEmpty }) => (isEmpty ? `<row${head}/>` : `<row${head}>${cells.join("")}</row>`)).join("")}</sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B9:A3"/><mergeCell ref="C1"/></mergeCells></worksheet>`,
    );

  test("is read alike with and without what keeps the patterns for usual cells from seeing any", () => {
    const cells = (text: string) => sheetCells({ xml: text, decoded: (piece) => piece }, ["甲", "乙"]);
    fc.assert(
      fc.property(xml, (text) => void expect(cells(text)).toEqual(cells(text.replace(/<(?=c |row|\/row|mergeCell )/g, "<!-- --><")))),
      { numRuns: runs(200) },
    );
  });
});
