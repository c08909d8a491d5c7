/** What is said of a comparison, in English. */

import { sayTyped } from "../findings/say-account";
import { printedName } from "../form/form";
import type { zhCN } from "./differences.zh-CN";
import { aroundFirstDifference, beginning } from "./excerpts";

export const en: typeof zhCN = {
  difference: {
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
  },
  comparison: ({ cells, paragraphs, differences: { length } }) =>
    length === 0
      ? `The same: ${cells} cells and ${paragraphs} paragraphs compared.`
      : `${length} differences; ${cells} cells and ${paragraphs} paragraphs compared.`,
};
