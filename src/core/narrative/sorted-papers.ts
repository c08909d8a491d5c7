/** Documents sorted by how open they are: their 依申请公开 and 不予公开 count no requests. */

const sortedPapers =
  /主动公开(?:类|的|文件|公文)?[\d零〇一二两三四五六七八九十百千]{1,9}[件份条项个][、，；和及]依申请公开(?:类|的|文件|公文)?[\d零〇一二两三四五六七八九十百千]{1,9}[件份条项个]?([、，；和及]不予?公开)?/;

/** 「审查公开属性文件90件，其中主动公开45件、依申请公开30件、不予公开15件」: documents by how open they are. */
export function sortsPapers(sentence: string): boolean {
  const found = sortedPapers.exec(sentence);
  return found !== null && (found[1] !== undefined || /属性|源头|公文|审查|制发|拟制|认定|印发/.test(sentence));
}
