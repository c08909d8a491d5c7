/** Documents sorted by how open they are: their 依申请公开 and 不予公开 count no requests. */

const count = "[\\d零〇一二两三四五六七八九十百千]{1,9}[件份条项个]";
const after = `(?:类|的|文件|公文)?${count}`;
const sorted = new RegExp(`主动公开${after}[、，；和及]依申请公开${after}?([、，；和及]不予?公开)?`);
/** 「公开建议提案复文49件，依申请公开1件，不予公开9件」 */
const sortedOthers = new RegExp(`依申请公开${after}[、，；和及]不予?公开`);
const papers = /属性|源头|公文|审查|制发|拟制|认定|印发/;
/** The papers that are sorted are counted, or named with 其中, right before. */
const countedPapers = new RegExp(
  `(?:复文|建议|提案|文件|公文|稿件)[^，。；、]{0,12}(?:${count}[，、：:（(](?:其中[，：:]?)?|[，：:（(]其中[，：:]?)(?:主动公开${after}[、，；和及])?$`,
);

/** 「审查公开属性文件90件，其中主动公开45件、依申请公开30件、不予公开15件」: documents by how open they are. */
export function sortsPapers(sentence: string): boolean {
  const found = sorted.exec(sentence);
  if (found !== null) return found[1] !== undefined || papers.test(sentence);
  const others = sortedOthers.exec(sentence);
  if (others === null) return false;
  const before = sentence.slice(0, others.index);
  return countedPapers.test(before.slice(-40)) || /属性|源头|定密/.test(before);
}
