/** The words the forms print, to tell them from what a body writes itself. */

import { editions, formOf } from "./form";

const fewest = 4;

const labels = new Set(
  editions.flatMap((edition) => {
    const form = formOf(edition);
    return [
      ...form.sections.map(({ heading }) => heading),
      ...form.cells.flatMap(({ rowLabels, columnLabels }) => [...rowLabels, ...columnLabels].map(({ label }) => label)),
    ].map((label) => label.normalize("NFKC").replace(/^[(（]?[一二三四五六七八九\d]{1,2}[)）、.]|\s|\([^()]*\)/g, ""));
  }),
);

/** Every label of four characters or more, the longest first. */
export const textLabels = new RegExp(
  [...labels]
    .filter((label) => label.length >= fewest)
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|"),
  "g",
);
