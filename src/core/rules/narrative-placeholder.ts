import type { TextId } from "../form/cell-id";
import type { Form } from "../form/form";
import { textsOf } from "../report/report";
import { excerpt } from "../prose/excerpt";
import { defineRule } from "./rule";

interface Placeholder {
  readonly words: RegExp;
  /** What the last character before the words must or may not be. (Older WebKit knows no lookbehind.) */
  readonly after?: RegExp;
  readonly notAfter?: RegExp;
}

const unit = "[年月日件次条人份个篇期项元万局区县市镇乡]";
const inLatinText = /[\w./&?=-]/;

/** Words that stand where something was to be filled in. An error, so each must be beyond doubt. */
const placeholders: readonly Placeholder[] = [
  // 「（文字描述）」「【待补充】」「（此处填写数据）」
  {
    words:
      /[（(【〔[]\s*(?:文字描述|待补充|待填|待核实|请(?:在此|输入|描述)|[此在]处[^（()）【】〔〕[\]\n]{0,8}(?:填|写|补充|描述|插入))[^（()）【】〔〕[\]\n]{0,40}[)）】〕\]]/g,
  },
  // 「受理情况：待补充。」「待补充件」, but not 「内容有待补充」「2件待补充」「待补充材料」.
  { words: /待(?:补充|填写|填报|补填)(?=\s|[，。；、,;]|$)/gm, after: /^$|[\s：:，,。；;、]/ },
  { words: /待(?:补充|填写|填报|补填)(?=[件次万%])/g, notAfter: /[件份条项个次有]/ },
  // 「20XX年」
  { words: /(?:19|20)[XＸ×✕*＊]{2}(?=\s*年)/gi },
  // 「XX局」「第××号」; 「XXGK」 is a name and 「3×4」 a size.
  { words: /[XＸ×✕]{2,40}(?![\w./-])/g, notAfter: inLatinText },
  { words: new RegExp(`(?:[XＸ×✕]|[xｘ]{2,40})(?=\\s*${unit})`, "g"), notAfter: inLatinText },
  { words: new RegExp(`(?:[*＊□]{2,40}|[_＿]{2,40})(?=\\s*${unit})|[_＿]{3,}`, "g") },
  { words: /某某(?=[局区县市镇乡委办厅省])/g },
  // 「收到△△件」「收到●件」, but not 「一○件」, whose circle is a zero, nor the marks that open an item of a list.
  { words: /[△▲○●◯◎☆★]{1,40}(?=[件份个次篇期项]|条(?!例))/g, after: /[\u4e00-\u9fff]/, notAfter: /[一二三四五六七八九十百千两〇]/ },
  { words: /[△▲☆★]{2,40}/g },
  { words: new RegExp(`[?？]{2,40}(?=\\s*${unit})`, "g") },
  // 「共收到」 and 「件」 with nothing but a wide blank, or two narrow ones, where the number should be.
  {
    words:
      /(?:收到|新收|受理|办结|答复|结转|公开|收取|发布|召开|举办|共计|共|计|为)(?:\u3000|[ \t\u00a0]{2})[ \t\u3000\u00a0]{0,20}(?=[件条份项篇次期元](?:[，。；、,;]|$))/gm,
  },
];

export const narrativePlaceholder = defineRule({
  id: "narrative-placeholder",
  severity: "error",
  title: {
    "zh-CN": "正文里没有“XX”“（文字描述）”“待补充”等未填的字样",
    en: "No XX, （文字描述）, 待补充 or other blanks are left in the text",
  },
  basis: "国办公开办函〔2021〕30号表样",
  section: "whole",

  *check(report) {
    for (const section of textsOf(report)) {
      for (const { words, index } of placeholdersIn(report.narrative[section] ?? "")) {
        yield {
          at: section,
          message: "narrativePlaceholder",
          data: { section, words, around: excerpt(report.narrative[section] ?? "", index, words.length) },
        };
      }
    }
  },
});

/** No placeholder goes without one of these. */
const anySign = /[XＸ×✕*＊□_＿△▲○●◯◎☆★]|[?？]{2}|[\u3000\t\u00a0]| {2}|待[补填核]|某某|文字描述|请[在输描]|[此在]处/i;

/** Each stretch once, though two patterns may find it: the earlier pattern's, since it says more. */
function placeholdersIn(text: string): { words: string; index: number }[] {
  if (!anySign.test(text)) return [];
  let found: { words: string; index: number }[] = [];
  for (const { words: pattern, after, notAfter } of placeholders) {
    const more: typeof found = [];
    let next = 0;
    for (const { 0: words, index } of text.matchAll(pattern)) {
      // Both lists are in order and overlap nowhere, so they are walked side by side.
      while (next < found.length && endOf(found[next]) <= index) next += 1;
      if ((found[next]?.index ?? Infinity) < index + words.length) continue;
      const before = text.slice(0, index);
      if ((after?.test(before.slice(-1)) ?? true) && !notAfter?.test(before.trimEnd().slice(-1))) more.push({ words, index });
    }
    if (more.length > 0) found = [...found, ...more].sort((a, b) => a.index - b.index);
  }
  return found;
}

const endOf = (stretch: { readonly words: string; readonly index: number } | undefined): number =>
  stretch === undefined ? Infinity : stretch.index + stretch.words.length;

const folded = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

/** The official blank's own words and nothing else. */
const isOnlyHint = (form: Form, section: TextId, text: string): boolean =>
  folded(text) !== "" && folded(text) === folded(section === "preamble" ? "" : (form.section(section).hint ?? ""));

/** The text without the blank's hint, which names what it asks for. */
export const withoutHint = (form: Form, section: TextId, text: string): string =>
  isOnlyHint(form, section, text) ? "" : text.replace(/[（(]\s*文字描述[^）)\n]*[)）]/g, "");
