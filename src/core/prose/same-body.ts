/** Whether two names can be of one body. Names are shortened freely, so only words that contradict tell them apart. */

import { withoutTrades } from "./trades-like-places";

/** 「区应急局」 and 「东风区应急管理局」; also where one shortens the place and the other the trade. */
export function isSameBody(one: string, other: string): boolean {
  const [placeA, tradeA] = splitPlace(fold(one));
  const [placeB, tradeB] = splitPlace(fold(other));
  return isShortFor(placeA, placeB) && isSameLevel(placeA, placeB) && isShortFor(tradeA, tradeB);
}

/** A place is shortened at its front: 「淮安市洪泽区」 may be 「洪泽区」, but is not 「淮安市」. A name like 「杭州」 ends as it likes. */
const isSameLevel = (one: string, other: string): boolean =>
  one === "" || other === "" || one.at(-1) === other.at(-1) || /州$/.test(one) || /州$/.test(other);

/** Every character of the shorter, in order, is in the longer. */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s《》“”"()]/g, "")
    .replace(/人民政府/g, "政府")
    .replace(/办公[室厅]|办事处/g, "办");

/** 「海州区」 and 「卫健委」. The 市 of 市场, 城市 and the like belongs to the trade. */
function splitPlace(name: string): readonly [place: string, trade: string] {
  const end = /^.*(?:[省市县区旗州盟镇乡]|街道)(?=.)/.exec(withoutTrades(name))?.[0].length ?? 0;
  return [name.slice(0, end), name.slice(end)];
}
