/** What a line around the parts of a report is: a sentence of its text, or something the page says of itself. */

/** Fewer characters, or none of these marks, are a caption, a unit, a name. */
export const isSentence = (text: string): boolean =>
  text.length >= 8 && /[。；;！]|，.*，|[：:，,]\s*$|，.{6,}/.test(text) && !isRelation(text);

/** The form's own line about a table: 「（本列数据的勾稽关系为：…）」. */
const isRelation = (text: string): boolean => text.includes("勾稽关系");

const field =
  "发布|发文|成文|更新|生成|公开|公布|印发|编辑|信息|文章|来源|出处|索引|主题|作者|责任|浏览|点击|阅读|访问|字体|字号|打印|分享|保存|收藏|关闭|朗读|文号|有效|体裁|组配|您?当前|您?现在|位置|首页|扫一扫|手机|时间|日期|附件|下载";
const aboutPage = new RegExp(`^(?:${field})[^。；;]{0,60}$`);
/** 「填表说明：……」 beside a table. */
const noteForClerks = /^填[表报](?:说明|须知|要求|人|日期|时间)/;
const openingMark = /^[\s【[（(]+/;
const dateAlone = /^(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\d:：]*[)）]?$/;

/** 「发布时间：2026-01-20 来源：区财政局」, 「【字体：大 中 小】」, 「目录」. */
export function isAboutPage(text: string): boolean {
  const said = text.replace(openingMark, "");
  const letters = said.replace(/\s+/g, "");
  return letters === "目录" || noteForClerks.test(letters) || dateAlone.test(letters) || aboutPage.test(said);
}
