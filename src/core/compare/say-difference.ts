/** Differences between report and page in words, for the pane and the command line alike. */

import type { Form, Language } from "../form/form";
import { printedName } from "../form/form";
import { sayTyped } from "../findings/say-account";
import type { Comparison, Difference } from "./compare-reports";

type Sentences = { readonly [Kind in Difference["kind"]]: (difference: Extract<Difference, { kind: Kind }>, form: Form) => string };

const chinese: Sentences = {
  cell: ({ at, report, published }, form) =>
    published === undefined
      ? `${printedName(form, at)}：报告是 ${sayTyped(report)}，网页上没有这一格。`
      : `${printedName(form, at)}：报告是 ${sayTyped(report)}，网页是 ${sayTyped(published)}。`,
  paragraph: ({ at, number, report, published }, form) => {
    const place = `“${printedName(form, at)}”第 ${number} 段`;
    if (published === null) return `${place}在网页上没有：“${beginning(report ?? "")}”。`;
    if (report === null) return `${place}是网页上多出来的：“${beginning(published)}”。`;
    const [here, there] = aroundFirstDifference(report, published);
    return `${place}不一致：报告写“${here}”，网页写“${there}”。`;
  },
  agency: ({ report, published }) => `机关名称：报告是“${report}”，网页是“${published}”。`,
  year: ({ report, published }) => `年度：报告是 ${report}，网页是 ${published}。`,
  "sign-off": () => "网页上有监审、审核或编辑的署名行。请从网页上删去。",
};

const english: Sentences = {
  cell: ({ at, report, published }, form) =>
    published === undefined
      ? `${printedName(form, at, "en")}: ${sayTyped(report, "en")} in the report; the page has no such cell.`
      : `${printedName(form, at, "en")}: ${sayTyped(report, "en")} in the report, ${sayTyped(published, "en")} on the page.`,
  paragraph: ({ at, number, report, published }, form) => {
    const place = `"${printedName(form, at, "en")}", paragraph ${number}`;
    if (published === null) return `${place} is not on the page: "${beginning(report ?? "")}".`;
    if (report === null) return `${place} of the page is not in the report: "${beginning(published)}".`;
    const [here, there] = aroundFirstDifference(report, published);
    return `${place} differs: "${here}" in the report, "${there}" on the page.`;
  },
  agency: ({ report, published }) => `Agency: "${report}" in the report, "${published}" on the page.`,
  year: ({ report, published }) => `Year: ${report} in the report, ${published} on the page.`,
  "sign-off": () => "The page shows internal sign-off lines. Remove them from the page.",
};

export function sayDifference(difference: Difference, form: Form, language: Language = "zh-CN"): string {
  const say = (language === "en" ? english : chinese)[difference.kind] as (difference: Difference, form: Form) => string;
  return say(difference, form);
}

export function sayComparison({ cells, paragraphs, differences }: Comparison, language: Language = "zh-CN"): string {
  const { length } = differences;
  if (language === "en")
    return length === 0
      ? `The same: ${cells} cells and ${paragraphs} paragraphs compared.`
      : `${length} differences; ${cells} cells and ${paragraphs} paragraphs compared.`;
  return length === 0 ? `一致：核对了 ${cells} 格、${paragraphs} 段。` : `有 ${length} 处不一致；核对了 ${cells} 格、${paragraphs} 段。`;
}

const shown = 24;

const beginning = (text: string): string => (text.length > shown ? `${text.slice(0, shown)}…` : text);

/** Both texts from a little before they part. */
function aroundFirstDifference(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - shown / 3);
  const excerpt = (text: string): string => `${from > 0 ? "…" : ""}${beginning(text.slice(from))}`;
  return [excerpt(a), excerpt(b)];
}
