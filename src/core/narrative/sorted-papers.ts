/** Documents sorted by how open they are: their 依申请公开 and 不予公开 count no requests. */

const count = "[\\d零〇一二两三四五六七八九十百千]{1,9}[件份条项个篇]";
const after = `(?:类|的|文件|公文)?${count}`;
const sorted = new RegExp(`主动公开${after}[、，；和及]依申请公开${after}?([、，；和及]不予?公开)?`);
/** 「公开建议提案复文49件，依申请公开1件，不予公开9件」 */
const sortedOthers = new RegExp(`依申请公开${after}[、，；和及]不予?公开`);
const papers = /属性|源头|公文|审查|制发|拟制|认定|印发/;
/** Other papers are sorted where they are counted, or head the line: 「办理提案15件，全部办结，」「建议提案办理：」. */
const countedPapers =
  /(?:复文|建议|提案|文件|稿件)(?:[^，。；]{0,12}[\d零〇一二两三四五六七八九十百千余多]{1,9}[件份条项个]|[^，。；：:]{0,6}[：:])[^。；]{0,24}$/;
const ofKind = /依申请公开(?:类|的)/;

/** 「审查公开属性文件90件，其中主动公开45件、依申请公开30件、不予公开15件」: documents by how open they are. */
export function sortsPapers(sentence: string): boolean {
  const found = sorted.exec(sentence);
  if (found !== null) return found[1] !== undefined || papers.test(sentence);
  const others = sortedOthers.exec(sentence);
  if (others === null) return false;
  return papers.test(sentence) || ofKind.test(others[0]) || countedPapers.test(sentence.slice(0, others.index));
}
