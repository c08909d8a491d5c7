/** What a line around the parts of a report is: a sentence of its text, or something the page says of itself. */

import { titleOnLine } from "./title";

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

/** 「— 3 —」: the foot of a printed page. */
export const isPageNumber = (text: string): boolean => /^[\s—–-]*(?:(?:第\s*)?\d{1,3}(?:\s*页)?[\s—–-]*)?$/.test(text);

/** 「【打印本页】【关闭窗口】」 under the text, or nothing. */
export const isControl = (text: string): boolean => controls.test(text);
const controls =
  /^(?:[\s【】[\]（）()|｜/·:：]|打印(?:本页|此页)?|关闭(?:窗口|本页)?|返回(?:顶部|列表|首页)?|收藏(?:本页)?|我要纠错|纠错|分享到?|字体|字号|[大中小](?=[\s】\])）|]|$)|上一[篇条页]|下一[篇条页]|微信|微博|QQ空间|(?:网站|站点)地图|联系我们|关于我们|隐私声明|法律声明|免责声明|使用帮助|设为首页)*(?:扫一扫.{0,40})?$/;

/** 「主办：云岭县人民政府 地址：……」 */
const organisation = "[^，。；！：: ]{2,40}(?:公司|政府|办公室|局|委员会|中心|厅|院|集团|大学|学院)(?: |$)";

/** The lines that a site prints below an article, with single spaces: each with a name, a number, a title, or what nobody writes in a report. */
const footLine = new RegExp(
  `^(?:${[
    "[上下]一[篇条则页] ?[：:>》]",
    "(?:相关|延伸|推荐|热门|热点|最新|友情)(?:链接|文章|新闻|阅读|推荐|附件|文档|稿件|资讯|下载)(?:[：:]| |$)",
    `(?:主办|承办|协办|运维|技术支持|网站(?:管理|维护))(?:单位|方)? ?[：:] ?${organisation}`,
    "(?:浏览|点击|阅读|访问)(?:次数|人次|量|数)? ?[：:] ?\\d* ?次?$",
    "网站标识码 ?[：:]? ?[a-z\\d]{6,}",
    "您是第 ?\\d",
    "建议使用.{1,20}浏览器.{0,30}(?:浏览|访问|分辨率)",
    "(?:版权所有|Copyright|©) ?[：:© ]",
  ].join("|")})`,
  "i",
);
const rights = /^版权所有.*转载/;
const registration = /[A-Z]{2,3}备\s?(?:案\s?)?\d{4,}|公网安备\s*\d{6,}/;
/** One word of a page alone (「微信」) may be an item of the report's own list. */
const ofSeveral = /[【[（(|｜]|\S[\s：:]+\S|扫一扫/;

function isFoot(line: string): boolean {
  if (line.length > 200) return false;
  const text = line.replace(/\s+/g, " ").trim();
  if (rights.test(text)) return true;
  return !/[。；！]$/.test(text) && (footLine.test(text) || registration.test(text) || (isControl(text) && ofSeveral.test(text)));
}

/**
 * The lines of a text that may end with the foot of a page, without it. `isKept`: who signs, which stands among such lines and is
 * none. Titles of other reports go with the links above them.
 */
export function withoutFoot(lines: readonly string[], isKept: (line: string) => boolean): readonly string[] {
  let first = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as string;
    if (isFoot(line)) first = at;
    else if (line.trim() !== "" && !isKept(line) && titleOnLine(line) === null) break;
  }
  return lines.filter((line, at) => at < first || (isKept(line) && !isFoot(line)));
}
