/** Documents sorted by how open they are: their 依申请公开 and 不予公开 count no requests. */

const digit = "\\d零〇一二两三四五六七八九十百千";
const unit = "[件份条项个篇]";
const count = `[${digit}]{1,9}${unit}`;
const after = `(?:类|的|文件|公文)?${count}`;
const sorted = new RegExp(`主动公开${after}[、，；和及]依申请公开${after}?([、，；和及]不予?公开)?`);
/** 「公开建议提案复文49件，依申请公开1件，不予公开9件」 */
const sortedOthers = new RegExp(`依申请公开${after}[、，；和及]不予?公开`);
const papers = /属性|源头|公文|审查|制发|拟制|认定|印发/;
/** Papers and how many, right before or but for how they were dealt with; or what heads the line: 「办理提案15件，全部办结，」「建议提案办理：」. */
const counted = new RegExp(
  `(?:复文|建议|提案|议案|文件|稿件|信息)(?:[^，。；]{0,12}[${digit}余多]{1,9}${unit}(?:，(?:全部|均|已|按时)[^，。；]{0,8})?|[^，。；：:]{0,6}(?=[：:]))[，、：:（(]?(?:其中[，：:]?)?$`,
);
const ofKind = /依申请公开(?:类|的)/;

/** 「审查公开属性文件90件，其中主动公开45件、依申请公开30件、不予公开15件」: documents by how open they are. */
export function sortsPapers(sentence: string): boolean {
  const found = sorted.exec(sentence);
  if (found !== null) return found[1] !== undefined || papers.test(lastTwoClauses(before(sentence, found)));
  const others = sortedOthers.exec(sentence);
  if (others === null) return false;
  const words = before(sentence, others);
  return ofKind.test(others[0]) || papers.test(lastTwoClauses(words)) || counted.test(words);
}

/** Two clauses are not longer than so many characters. */
const reach = 120;

const before = (sentence: string, { index }: RegExpExecArray): string => sentence.slice(Math.max(0, index - reach), index);

const lastTwoClauses = (words: string): string =>
  words
    .split(/(?=[，；])/)
    .slice(-2)
    .join("");
