import { describe, expect, test } from "vitest";

import { withoutFoot } from "../../src/core/prose/report-lines";
import { isSignOff } from "../../src/core/prose/sign-off";

const text = ["本年度未收取信息处理费。", "没有其他需要报告的事项。"];

const read = (lines: readonly string[]): readonly string[] => withoutFoot(lines, isSignOff);

describe("what a site prints below its article is no text of the report", () => {
  test.each([
    ["neighbours", ["上一篇：云岭县财政局2024年政府信息公开工作年度报告", "下一篇：没有了"]],
    ["neighbours with an arrow", ["上一条 > 县教育局2024年政府信息公开工作年度报告"]],
    ["links to other years", ["相关文章", "2023年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告"]],
    ["links on one line", ["相关链接：云岭县教育局2025年政府信息公开工作年度报告"]],
    ["who runs the site", ["主办：云岭县人民政府", "承办：云岭县政务公开办公室", "技术支持：某某科技有限公司"]],
    ["registration", ["皖ICP备05001234号-1", "皖公网安备 34110302000001号"]],
    ["rights, as a sentence", ["版权所有：云岭县人民政府，未经书面许可不得转载、摘编。"]],
    ["controls", ["[我要纠错] [打印本页] [关闭窗口]", "分享到：微信 微博"]],
    ["a menu", ["网站地图 | 联系我们 | 隐私声明 | 关于我们"]],
    ["how often it was read", ["浏览次数：235"]],
    ["blank lines between", ["", "扫一扫在手机打开当前页", "", "网站标识码：3412340001"]],
  ])("%s", (_, foot) => {
    expect(read([...text, ...foot]).filter((line) => line !== "")).toEqual(text);
  });

  test.each([
    ["what is sent with it", ["附件：云岭县财政局2025年政府信息公开工作年度报告"]],
    ["who signs it", ["云岭县财政局", "2026年1月20日"]],
    ["work on the site", ["网站地图、联系我们等栏目已全部更新。"]],
    ["another body's part in the work", ["主办建议提案3件，均按期答复。", "承办人大代表建议2件"]],
    ["a sentence behind it", ["浏览次数：235", "2025年度各栏目均按期更新，未出现错链、断链。"]],
    ["related information", ["相关信息及时公开", "最新文件同步解读"]],
    ["who signed, by a role that is also a site's", ["承办：张三", "审核：李四"]],
    ["a list of channels", ["三类渠道", "微信", "微博", "收藏"]],
    ["a heading of work", ["版权所有情况：无"]],
  ])("%s stays", (_, lines) => {
    expect(read([...text, ...lines])).toEqual([...text, ...lines]);
  });

  test.each([
    "网站管理：全年更新信息300条，未出现错链、断链。",
    "网站维护：落实日常巡检制度，全年未发生安全事故。",
    "访问量：2025年门户网站累计访问120万人次，同比增长10%。",
    "门户网站已完成ICP备案和公网安备备案，全年无安全事故。",
    "网站标识码、ICP备案号等底部标识均已规范公示，并定期自查。",
    "备案号已在首页公示，接受群众监督。",
    "承办：全年承办人大代表建议3件、政协提案2件，均已办结并公开。",
    "主办：人大建议5件，已全部办结并公开复文。",
    "技术支持：与某公司签订协议，保障网站稳定运行。",
    "阅读量：政务新媒体全年阅读量达30万次。",
    "建议使用统一的浏览器适配标准，提升体验。",
    "上一条所列问题已全部整改。",
    "相关链接：已在首页设置，方便群众查询。",
  ])("a sentence that begins like a foot stays where it ends the text: %s", (sentence) => {
    expect(read([...text, sentence])).toEqual([...text, sentence]);
    expect(read([sentence, "浏览次数：235"])).toEqual([sentence]);
  });

  test("who signed among the lines of a foot is kept, to be told", () => {
    const signed = ["编辑：张三", "审核：李四"];
    expect(read([...text, "浏览次数：235", ...signed, "[打印] [关闭]"])).toEqual([...text, ...signed]);
  });
});
