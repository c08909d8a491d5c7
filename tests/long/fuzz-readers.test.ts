/**
 * Ten thousand mutated files (`RUNS` says otherwise): no crash, no hang, and never a wrong number.
 *   npx vitest run --config vitest.long.config.ts tests/long/fuzz-readers.test.ts
 * Bytes are mutated at random in every format; there a checksum must catch what changes a zip. Documents are mutated in
 * ways that leave the truth plain to a person: there every number read must be the one that was written.
 */

import { expect, test } from "vitest";

import { tableIds } from "../../src/core/form/cell-id";
import { joined } from "../../src/files/joined-bytes";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { Report } from "../../src/core/report/report";
import { runs } from "../../made/consistent-report";
import { allReports, numbered } from "../files/reports";
import { asDocx, asHtml, asText, asWorkbook, gbkBytes, sitePage, wordMarkup } from "../../made/files/written";
import type { HtmlStyle } from "../../made/files/written";

/** A small generator of its own, so that every run meets the same files. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const longest = 1_500;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The answer, and that it came in time. */
async function readInTime(name: string, bytes: Uint8Array, what: string): Promise<Report | null> {
  const before = process.cpuUsage();
  const result = await readReportFile(name, bytes);
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1_000 > longest) throw new Error(`${what} took ${Math.round((user + system) / 1_000)} ms`);
  return result.ok ? result.report : null;
}

/** Every number as written; blank only in lines that were taken away. */
function wrongNumbers(read: Report, written: Report, removed: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  for (const table of tableIds) {
    if (!read.hasTable(table)) continue;
    for (const { id } of written.form.tables[table].numbers) {
      const [value, expected] = [read.form.has(id) ? (read.typed(id) ?? null) : null, written.typed(id) ?? null];
      const isRemoved = value === null && removed.has(id.split("/")[1] as string);
      if (value !== expected && !isRemoved) wrong.push(`${id}: ${String(value)} for ${String(expected)}`);
    }
  }
  return wrong;
}

const report = numbered("2021");
const template = await writeXlsx(planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report }));
/** `isChecked`: a change of any byte shows, so that what is read must be right. */
const seeds: readonly { readonly name: string; readonly bytes: Uint8Array; readonly isChecked: boolean }[] = [
  { name: "a.xlsx", bytes: template, isChecked: true },
  { name: "a.xlsx", bytes: asWorkbook(report, "unmerged"), isChecked: true },
  { name: "a.ods", bytes: asWorkbook(report, "a sheet each", "ods"), isChecked: true },
  { name: "a.docx", bytes: asDocx(report), isChecked: true },
  { name: "a.xls", bytes: asWorkbook(report, "a sheet each", "biff8"), isChecked: false },
  { name: "a.html", bytes: utf8(asHtml(report, { markup: wordMarkup, around: sitePage })), isChecked: false },
  { name: "a.htm", bytes: gbkBytes(asHtml(report)), isChecked: false },
  { name: "a.txt", bytes: utf8(asText(report)), isChecked: false },
];

test("files with bytes changed, lost, doubled or cut", async () => {
  const random = randomFrom(20_211_231);
  let read = 0;
  for (let run = 0; run < runs(10_000) * 0.6; run += 1) {
    const { name, bytes, isChecked } = seeds[run % seeds.length] as (typeof seeds)[number];
    const mutated = mutatedBytes(bytes, random);
    const found = await readInTime(name, mutated, `${name}, run ${run}`);
    if (!found) continue;
    read += 1;
    if (isChecked) expect(wrongNumbers(found, report, new Set()), `${name}, run ${run}`).toEqual([]);
  }
  expect(read).toBeGreaterThan(0);
});

function mutatedBytes(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let mutated: Uint8Array = bytes.slice();
  for (let change = 0; change <= random(4); change += 1) {
    const at = random(mutated.length);
    const length = 1 + random(random(10) === 0 ? 2_000 : 8);
    switch (random(6)) {
      case 0:
        mutated[at] = (mutated[at] ?? 0) ^ (1 << random(8));
        break;
      case 1:
        for (let index = at; index < Math.min(at + length, mutated.length); index += 1) mutated[index] = random(256);
        break;
      case 2:
        mutated = joined([mutated.subarray(0, at), mutated.subarray(at + length)]);
        break;
      case 3:
        mutated = joined([mutated.subarray(0, at), mutated.subarray(at, at + length), mutated.subarray(at)]);
        break;
      case 4:
        mutated = joined([mutated.subarray(0, at), Uint8Array.from({ length }, () => random(256)), mutated.subarray(at)]);
        break;
      default:
        if (random(4) === 0) mutated = mutated.slice(0, at);
    }
  }
  return mutated;
}

test("documents with labels, spans, lines and markup changed", async () => {
  const random = randomFrom(7);
  let read = 0;
  for (let run = 0; run < runs(10_000) * 0.4; run += 1) {
    const [name, written] = allReports[random(allReports.length)] as (typeof allReports)[number];
    const { file, bytes, removed } = mutatedDocument(written, random);
    const found = await readInTime(file, bytes, `${name} as ${file}, run ${run}`);
    if (!found) continue;
    read += 1;
    expect(wrongNumbers(found, written, removed), `${name} as ${file}, run ${run}`).toEqual([]);
  }
  // Refusing everything would be no art.
  expect(read).toBeGreaterThan(runs(10_000) * 0.25);
});

interface Mutated {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Keys of the lines that are gone. */
  readonly removed: ReadonlySet<string>;
}

function mutatedDocument(written: Report, random: (below: number) => number): Mutated {
  const labels =
    written.form.definition.requests.corner.length > 0
      ? tableIds.flatMap((id) => written.form.tables[id].labels.map(({ text }) => text))
      : [];
  const damages = new Map(Array.from({ length: random(6) }, () => [labels[random(labels.length)] as string, random(5)] as const));
  const label = (text: string): string => {
    const at = random(text.length);
    switch (damages.get(text)) {
      case 0:
        return text.slice(0, at) + text.slice(at + 1);
      case 1:
        return `${text.slice(0, at)}口${text.slice(at + 1)}`;
      case 2:
        return [...text].join(" ");
      case 3:
        return text.slice(0, Math.max(2, text.length - 2));
      case 4:
        return text.replace(/^[（\d一二三四五六七][^\u4e00-\u9fff]*/, "");
      default:
        return text;
    }
  };
  if (random(4) === 0) return { file: "a.docx", bytes: asDocx(written, label), removed: new Set() };

  const layout = (["merged", "merged", "unmerged", "filled", "packed"] as const)[random(5)] as HtmlStyle["layout"] & string;
  let html = asHtml(written, {
    layout,
    label,
    ...(random(3) === 0 ? { markup: wordMarkup } : {}),
    ...(random(3) === 0 ? { around: sitePage } : {}),
  });
  const removed = new Set<string>();
  for (let change = 0; change < random(4); change += 1) html = changedMarkup(html, layout, removed, written, random);
  return { file: "a.html", bytes: utf8(html), removed };
}

function changedMarkup(html: string, layout: string, removed: Set<string>, written: Report, random: (below: number) => number): string {
  const oneOf = (pattern: RegExp): RegExpMatchArray | undefined => {
    const all = [...html.matchAll(pattern)];
    return all[random(all.length)];
  };
  const replaced = (found: RegExpMatchArray | undefined, by: string): string =>
    found?.index === undefined ? html : html.slice(0, found.index) + by + html.slice(found.index + found[0].length);

  switch (random(7)) {
    case 0:
      return html.replace(/<\/(?:td|tr|p)>/g, (tag) => (random(3) === 0 ? "" : tag));
    case 1:
      return html.replace(/<(\/?)(td|tr|table|p)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`);
    case 2:
      return replaced(oneOf(/<tr>/g), "<tr></tr><tr>");
    case 3:
      return replaced(oneOf(/<p/g), "<!-- <table><tr><td>规章</td><td>9</td></tr></table> --><p");
    case 4:
      return replaced(
        oneOf(/<\/table>/g),
        "</table><p>本表数据截至12月31日。</p><table><tr><td>联系电话</td><td>12345678</td></tr></table>",
      );
    case 5: {
      // A line of table 3 that stands on its own: nothing merged begins or ends in it.
      if (layout !== "merged") return html;
      const lines = written.form.tables.requests.labels.filter(
        ({ heads, rowSpan, columnSpan }) => heads === "row" && rowSpan === 1 && columnSpan === 1,
      );
      const line = lines[random(lines.length)];
      const row = [...html.matchAll(/<tr>.*?<\/tr>/gs)].find(
        ([text]) =>
          line &&
          text.includes(`>${line.text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)}<`) &&
          (text.match(/<td/g)?.length ?? 0) === 8,
      );
      const key = written.form.tables.requests.numbers
        .find(({ rowLabels }) => rowLabels[rowLabels.length - 1]?.label === line?.text)
        ?.id.split("/")[1];
      if (!row || key === undefined) return html;
      removed.add(key);
      return replaced(row, "");
    }
    default:
      return html.replaceAll("<td ", "\n\t<td\n ");
  }
}
