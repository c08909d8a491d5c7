/** Documents sorted by how open they are: their 依申请公开 and 不予公开 count no requests. */

const count = "[\\d零〇一二两三四五六七八九十百千]{1,9}[件份条项个篇]";
const after = `(?:类|的|文件|公文)?${count}`;
const sorted = new RegExp(`主动公开${after}[、，；和及]依申请公开${after}?([、，；和及]不予?公开)?`);
/** 「公开建议提案复文49件，依申请公开1件，不予公开9件」 */
const sortedOthers = new RegExp(`依申请公开${after}[、，；和及]不予?公开`);
const papers = /属性|源头|公文|审查|制发|拟制|认定|印发/;
/** Papers and how many, right before or but for how they were dealt with; or what heads the line: 「办理提案15件，全部办结，」「建议提案办理：」. */
const counted =
  /(?:复文|建议|提案|议案|文件|稿件|信息)(?:[^，。；]{0,12}[\d零〇一二两三四五六七八九十百千余多]{1,9}[件份条项个篇](?:，(?:全部|均|已|按时)[^，。；]{0,8})?|[^，。；：:]{0,6}(?=[：:]))[，、：:（(]?(?:其中[，：:]?)?$/;
const ofKind = /依申请公开(?:类|的)/;

/** 「审查公开属性文件90件，其中主动公开45件、依申请公开30件、不予公开15件」: documents by how open they are. */
export function sortsPapers(sentence: string): boolean {
  const found = sorted.exec(sentence);
  if (found !== null) return found[1] !== undefined || papers.test(nearTo(sentence, found.index));
  const others = sortedOthers.exec(sentence);
  if (others === null) return false;
  const before = nearTo(sentence, others.index);
  return ofKind.test(others[0]) || papers.test(before) || counted.test(sentence.slice(Math.max(0, others.index - reach), others.index));
}

/** Two clauses are not longer than so many characters. */
const reach = 120;

/** The clause that ends at `at`, and the one before it. */
const nearTo = (sentence: string, at: number): string =>
  sentence
    .slice(Math.max(0, at - reach), at)
    .split(/(?=[，；])/)
    .slice(-2)
    .join("");
