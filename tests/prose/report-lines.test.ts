import { describe, expect, test } from "vitest";

import { withoutFoot } from "../../src/core/prose/report-lines";

const text = ["本年度未收取信息处理费。", "没有其他需要报告的事项。"];

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
    expect(withoutFoot([...text, ...foot]).filter((line) => line !== "")).toEqual(text);
  });

  test.each([
    ["what is sent with it", ["附件：云岭县财政局2025年政府信息公开工作年度报告"]],
    ["who signs it", ["云岭县财政局", "2026年1月20日"]],
    ["work on the site", ["网站地图、联系我们等栏目已全部更新。"]],
    ["another body's part in the work", ["主办建议提案3件，均按期答复。", "承办人大代表建议2件"]],
    ["a sentence behind it", ["浏览次数：235", "2025年度各栏目均按期更新，未出现错链、断链。"]],
    ["related information", ["相关信息及时公开", "最新文件同步解读"]],
  ])("%s stays", (_, lines) => {
    expect(withoutFoot([...text, ...lines])).toEqual([...text, ...lines]);
  });
});
