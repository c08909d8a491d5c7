/** 「本报告由……六部分组成」: how many parts the text promises, and how many it lists. */

import { valueOf } from "../prose/ordinals";
import type { Sentence } from "../prose/sentences";

export interface Announcement {
  readonly announced: number;
  /** Parts named before it, when every one of them is known and the list does not end in 「等」. */
  readonly listed?: number;
}

/** What a list of the parts begins with. */
export const opening = /由|包括|包含|分为|共分/;
const listAndCount = /^(.*?)[共这]?([一二三四五六七八九\d])\s*个?大?部分/;

/** The sections as intros name them. Removed from a list one by one, they leave nothing but commas. */
const parts: readonly RegExp[] = [
  /(?:政府信息公开)?(?:工作)?(?:总体情况|基本情况|总体概述|概述|概况)/,
  /主动公开(?:政府信息)?(?:的|工作)?情况/,
  /(?:收到和处理)?(?:政府信息)?(?:依申请)?公开(?:政府信息)?(?:申请)?(?:的|办理|处理)?情况/,
  /因?(?:政府信息公开)?(?:工作)?被?(?:申请)?行政复议[、,，和及与]?(?:以及)?被?(?:提起)?行政诉讼的?(?:情况)?/,
  /(?:政府信息公开工作)?中?存在的?(?:主要)?(?:问题|不足)[和及与、]?(?:以及)?(?:改进|整改)(?:情况|措施)?/,
  /(?:其他)?需要报告的(?:其他)?事项/,
];

export function announcementIn(sentences: readonly Sentence[]): Announcement | undefined {
  for (const { text: sentence } of sentences) {
    if (!sentence.includes("部分")) continue;
    const opened = opening.exec(sentence);
    if (!opened) continue;
    // In two steps: one pattern for both would read to the end again from every 由.
    const [, list = "", count] = listAndCount.exec(sentence.slice(opened.index + opened[0].length)) ?? [];
    if (count !== undefined && /报告|年报|全文/.test(sentence)) {
      const listed = list.trimEnd().endsWith("等") ? undefined : listedIn(list);
      return { announced: valueOf(count), ...(listed === undefined ? {} : { listed }) };
    }
  }
  return undefined;
}

function listedIn(list: string): number | undefined {
  let rest = list;
  let listed = 0;
  for (const part of parts) {
    const without = rest.replace(part, "");
    if (without !== rest) listed += 1;
    rest = without;
  }
  return listed >= 3 && /^[\s、,，“”"和及以与]*$/.test(rest) ? listed : undefined;
}
