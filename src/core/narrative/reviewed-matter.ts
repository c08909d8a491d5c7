/** What a paragraph says that its reviews and lawsuits, all of them, were about. */

import type { Matter } from "./plain-requests";

/** 「行政复议3件，行政诉讼2件。均涉及政府信息公开。」 says it behind them. */
const allOfDisclosure =
  /[均都](?:为|涉及|涉|与|因|系|属于?)[^，。；非不未]{0,4}信息公开(?:工作|申请|答复|事项|领域|方面|类|行政|复议|诉讼|案件|有关|相关|引发|引起|产生|而|所|的){0,6}(?:[，。；]|$)/;
/** 「均与政府信息公开无关」「均系非信息公开类」「未涉及信息公开」 */
const notOfDisclosure =
  /信息公开[^，。；\d]{0,6}(?:无关|没有关|无直接关|以外|之外)|[均都皆全][^，。；\d]{0,4}[非不][^，。；\d]{0,4}信息公开|[未不]涉及?(?:政府)?信息公开(?:工作|事项|内容|方面|领域|类)?(?:[，。；]|$)/;

/** Null where it says neither. */
export function reviewedMatter(paragraph: string): Matter {
  if (notOfDisclosure.test(paragraph)) return "other";
  return allOfDisclosure.test(paragraph) ? "disclosure" : null;
}
