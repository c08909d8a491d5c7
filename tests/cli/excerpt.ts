/** A long output in part: the lines that begin as asked for, `……` for each run of the others. */

const indent = (line: string): number => line.length - line.trimStart().length;

/** An entry that ends in ` …` asks for the lines indented below its line, too. */
export function excerpt(output: string, beginnings: readonly string[]): string {
  const lines = output.replace(/\n$/, "").split("\n");
  const isShown = lines.map(() => false);
  for (const entry of beginnings) {
    const beginning = entry.replace(/ …$/, "");
    const at = lines.findIndex((line) => line.trimStart().startsWith(beginning));
    const first = lines[at];
    if (first === undefined) throw new Error(`no line begins with “${beginning}”`);
    let end = at + 1;
    if (entry !== beginning) while (indent(lines[end] ?? "") > indent(first)) end += 1;
    isShown.fill(true, at, end);
  }
  // An empty line belongs to what it parts.
  const inExcerpt = lines.map((line, at) => (line === "" ? isShown[at - 1] === true && isShown[at + 1] === true : isShown[at] === true));
  return lines.flatMap((line, at) => (inExcerpt[at] ? [`${line}\n`] : at === 0 || inExcerpt[at - 1] ? ["……\n"] : [])).join("");
}
