import { excerpt } from "../prose/excerpt";
import { proseOf } from "../prose/prose";
import { defineRule } from "./rule";
import { isOfSameTrade, isSameBody, namedIn } from "../prose/body-names";
import { isInsideMarks } from "../prose/sentences";
import type { Sentence } from "../prose/sentences";

/**
 * Alarms only where another body speaks of itself: 「我局」 in a report of a 镇, another name in the report's own title,
 * another body that 「以下简称我局」 or does this report's work. Superiors and partners may be named freely.
 */
export const otherBodyNamed = defineRule({
  id: "other-body-named",
  severity: "warning",
  title: { "zh-CN": "正文只代表本机关说话", en: "The text speaks for this body alone" },
  basis: "年度报告由行政机关各自编制（条例第四十九条）",
  section: "whole",

  *check(report) {
    if (report.agency === null) return;

    const named = new Set<string>();
    for (const { section, text, sentences } of proseOf(report)) {
      const asWritten = sentences.map(({ text: { length }, start }) => ({ text: text.slice(start, start + length), start }));
      for (const { words, start } of [...otherSelves(text, report.agency), ...otherNames(asWritten, report.agency)].sort(
        (a, b) => a.start - b.start,
      )) {
        if (named.has(words)) continue;
        named.add(words);
        yield {
          at: section,
          message: "otherBodyNamed",
          data: { section, words, around: excerpt(text, start, words.length), agency: report.agency },
        };
      }
    }
  },
});

interface Mention {
  readonly words: string;
  readonly start: number;
}

/** How bodies of a kind call themselves; where a name fits several, all their words are right. */
const kinds: readonly { readonly name: RegExp; readonly selves: string }[] = [
  { name: /局$/, selves: "局" },
  { name: /(?:委员会|委|管委会)$/, selves: "委" },
  { name: /(?:管理委员会|管委会)$/, selves: "局委办区会" },
  { name: /厅$/, selves: "厅" },
  { name: /办公[室厅]$|办$/, selves: "办厅局室" },
  { name: /镇(?:人民)?政府$|镇$/, selves: "镇" },
  { name: /乡(?:人民)?政府$|乡$/, selves: "乡" },
  { name: /街道办事处$|街道办$|街道$/, selves: "街道办处" },
  { name: /中心$/, selves: "中心" },
  { name: /[省市县区州旗](?:人民)?政府$/, selves: "府办厅" },
];

/** 「我办理」「本委托」「我局部」 are other words, 「为我办」「不出本镇」 too; 我县, 我区, 我市 mean the area and are everybody's. */
const selfWord = /[我本](局(?![面部限势])|委(?![托派任员])|办(?![理事法公结好成])|厅(?!堂)|镇|乡(?![村下亲])|街道|中心(?![任区]))/g;

function* otherSelves(text: string, agency: string): Iterable<Mention> {
  const fitting = kinds.filter(({ name }) => name.test(agency));
  if (fitting.length === 0) return;

  const selves = fitting.map((kind) => kind.selves).join("");
  for (const { 0: words, 1: self = "", index } of text.matchAll(selfWord)) {
    if (
      !selves.includes(self) &&
      !/[为给帮替出在到]/.test(text.charAt(index - 1)) &&
      !isInsideMarks(text.slice(Math.max(0, index - 80), index))
    )
      yield { words, start: index };
  }
}

const endings = "局|委员会|办公室|人民政府|办事处|厅|中心|管委会";
const body = `[\\u4e00-\\u9fff]{2,18}(?:${endings})`;
const anyBody = new RegExp(endings);
/** 「某局2021年政府信息公开工作年度报告」, 「某局（以下简称我局）」 */
const ownTitle = new RegExp(`(${body})20\\d\\d年度?政府信息公开(?:工作)?年度报告`);
const shortName = new RegExp(`(${body})[（(]以下(?:简称|统称)[“"‘]?[我本]`);
/** Another body as the one that does what this report reports. */
const deeds = new RegExp(
  `^\\s*(?:(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]|[一二三四五六七八九十]是|20\\d\\d年度?[,，]?)\\s*)?(${body})(?:党组|领导班子|主要领导)?(?:高度重视|认真(?:贯彻|执行|落实|学习|做好|开展)|严格(?:执行|落实|按照|贯彻)|深入(?:贯彻|推进)|坚持|扎实|全面(?:贯彻|推进|落实)|积极(?:推进|贯彻|落实|开展)|切实|紧紧围绕|共(?:受理|收到|主动公开)|主动公开)`,
);

function* otherNames(sentences: readonly Sentence[], agency: string): Iterable<Mention> {
  for (const sentence of sentences) {
    if (!anyBody.test(sentence.text)) continue;
    for (const pattern of [ownTitle, shortName, deeds]) {
      // Neither goes without these words, and looking for a name at every place takes long.
      if ((pattern === ownTitle && !sentence.text.includes("年度报告")) || (pattern === shortName && !sentence.text.includes("以下")))
        continue;
      const mention = mentionIn(sentence, pattern);
      if (mention && isAnotherBody(mention.words, agency, pattern === deeds ? sentence.text : null)) yield mention;
    }
  }
}

function mentionIn({ text, start }: Sentence, pattern: RegExp): Mention | undefined {
  const found = pattern.exec(text);
  if (!found?.[1] || /[我本][\u4e00-\u9fff]{1,4}$/.test(found[1])) return undefined;

  const words = found[1].replace(introduction, "");
  return { words, start: start + found.index + found[0].indexOf(found[1]) + found[1].length - words.length };
}

/** Words that run into a name because Chinese has no spaces: 「现公布」「编制了」「由」. */
const introduction =
  /^.*(?:公布|发布|编制|编制了|公开|报告|现将|按照|根据|以及|以来|目前|年[度内底末]?|期间|[由将向对在与和及了的是，,])(?=[\u4e00-\u9fff]{4})/;

const superior =
  /^(?:国务院|国家|中共|党中央|中央|省|自治区|市委|县委|区委|上级)|各|全[省市县区]|部门|单位|有关|相关|[市县区]政府|政务公开办|政务服务/;

/** Of a body that acts, a government's report names many; a bureau's names few, and those of the same trade are its superiors. */
function isAnotherBody(name: string, agency: string, acting: string | null): boolean {
  if (superior.test(name) || namedIn(name, agency) !== null || isSameBody(name, agency) || isOfSameTrade(name, agency)) return false;
  if (acting === null) return true;
  return (
    !/(?:政府|办公[室厅])$/.test(agency) && /[省市县区镇乡旗州]|街道/.test(name.slice(0, -2)) && /信息公开|政务公开|主动公开/.test(acting)
  );
}
