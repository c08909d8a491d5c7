/** What is said of a comparison, in Chinese. */

import { sayTyped } from "../findings/say-account";
import { printedName } from "../form/form";
import type { Form } from "../form/form";
import { aroundFirstDifference, beginning } from "./excerpts";
import type { Comparison, Difference } from "./compare-reports";

type Sentences = { readonly [Kind in Difference["kind"]]: (difference: Extract<Difference, { kind: Kind }>, form: Form) => string };

const difference: Sentences = {
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

export const zhCN = {
  difference,
  comparison: ({ cells, paragraphs, differences: { length } }: Comparison) =>
    length === 0 ? `一致：核对了 ${cells} 格、${paragraphs} 段。` : `有 ${length} 处不一致；核对了 ${cells} 格、${paragraphs} 段。`,
};
