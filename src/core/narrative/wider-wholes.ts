/**
 * 「行政复议28件，其中涉政府信息公开7件」「累计收到申请420件，其中2023年85件」: what stands before 「其中」 is wider than what the tables count,
 * since only the part behind it is about disclosure, or about the year.
 */

export interface WiderWholes {
  /** From where to where, in the sentence, reviews are of anything. */
  readonly reviews: readonly (readonly [from: number, to: number])[];
  /** Up to where requests are of several years; 0 where nothing says so. */
  readonly requestsUpTo: number;
}

const digit = "[\\d一二三四五六七八九十两]";
const ofDisclosure = new RegExp(`其中，?[^，。；：\\d]{0,12}公开[^，。；：\\d]{0,8}${digit}`, "g");
/** 「收到各类申请1350件，其中行政许可1240件、政府信息公开85件」「收到各类申请1350件，依申请公开85件」 */
const ours = /信息公开|依申请公开/;
const amongAny = new RegExp(`(?:其中|各类)[^。；]{0,60}?(?:${ours.source})[^，。；：\\d]{0,8}${digit}`);
const carries = /结转|转结|转入|转来|顺延|延续|结存/;

const none: WiderWholes = { reviews: [], requestsUpTo: 0 };
/** More wholes than a sentence has that somebody wrote. */
const most = 20;

export function widerWholes(sentence: string, year: number | null): WiderWholes {
  if (!/其中|各类/.test(sentence)) return none;
  const reviews: [number, number][] = [];
  let from = 0;
  for (const { index, 0: words } of sentence.matchAll(ofDisclosure)) {
    const before = sentence.slice(from, index);
    const clause = before.lastIndexOf("；") + 1;
    if (!before.includes("公开")) reviews.push([from, index]);
    else if (!before.slice(clause).includes("公开")) reviews.push([from + clause, index]);
    if (reviews.length >= most) break;
    from = index + words.length;
  }
  const ofYear = new RegExp(`其中，?(?:${year ?? "本"}年度?|今年|本年度?|当年)[^，。；：\\d]{0,12}${digit}`).exec(sentence);
  const ofOurs = amongAny.exec(sentence);
  if (ofOurs && !sentence.slice(0, ofOurs.index).includes("公开")) return { reviews, requestsUpTo: ofOurs.index + ofOurs[0].search(ours) };
  return { reviews, requestsUpTo: ofYear && !carries.test(sentence) ? ofYear.index : 0 };
}
