import { narrativePlaceholder } from "../../src/core/rules/narrative-placeholder";
import { checkRule } from "./check-rule";

const text = (overview: string) => ({ report: "huaian-2024", with: { overview } });
const found = (overview: string, ...words: string[]) =>
  ({ ...text(overview), findings: words.map((word) => ({ at: "overview", data: { words: word } }) as const) }) as const;

checkRule(narrativePlaceholder, {
  valid: {
    "a published text": { report: "dongfeng-2021" },
    "a text that was not given": { report: "huaian-2024" },
    "Latin letters with crosses": text("网站“XXGK”栏目（http://www.xx.gov.cn/xxgk/）发布信息12条，图片尺寸3×4厘米。"),
    "2件待补充": text("年底有2件待补充材料后办理，另有1件待补充。"),
    "有待补充 is a problem, not a blank": text("公开内容有待补充。个别栏目内容待补充、更新不及时。人员亟待补充，信息仍待补充完善。"),
    "a form to fill in": text("当面提交（请填写《政府信息公开申请表》）或者邮寄。"),
    "a product with spaces": text("每周 3 × 2次。"),
    "brackets that say something": text("（此处所称政府信息，是指行政机关在履行职责过程中制作或者获取的信息）"),
    "a year with zeros": text("二〇〇〇年以来，我局坚持公开。"),
    "a request to the reader": text("（请通过信函或者网站提交申请）如有疑问，请与本局联系。"),
    "待补充 materials, after a colon": text("附件：待补充材料清单。"),
    "a name with crosses apart": text("图片IMG XX 已更新。"),
    multiplication: text("按2×12次检查安排。"),
    "a question, and marks of a list": text("公开为何？？大家都在问。★重点工作：△ 年度任务完成。○一是抓落实。"),
    "a zero written as a circle": text("二○二四年，我局收到申请一○件，二〇二四年收到申请三十件。"),
    "gaps that leave nothing out": text("共收到 12 件，答复　12　件。全年共　计公开12条。件数　件"),
    "a word before a unit": text("全年公开  条例解读12篇，受理  件均按期办理。"),
  },
  invalid: {
    "triangles for a number": found("全年收到申请△△件，答复▲件。", "△△", "▲"),
    "circles for a number": found("全年收到申请○○件。", "○○"),
    "question marks for a number": found("全年收到申请？？件，答复??件。", "？？", "??"),
    "a gap for a number": found("全年共收到　件，答复　　件。", "收到　", "答复　　"),
    "a gap of two blanks": found("公开信息共计  条。", "共计  "),
    "stars for a name": found("☆☆☆已印发。", "☆☆☆"),
    "crosses for a name and a number": found("XX局2024年收到申请××件。", "XX", "××"),
    "one cross for a number": found("全年收到申请X件，答复×件。", "X", "×"),
    "lower-case crosses before a unit": found("共公开信息xx条。", "xx"),
    "a year to be filled in": found("20XX年，我局认真贯彻条例。", "20XX"),
    "the hint of the official blank": found("（文字描述）", "（文字描述）"),
    "the hint after a text": found("2024年，我局认真贯彻条例。\n(文字描述)", "(文字描述)"),
    待补充: found("全年受理情况：待补充。", "待补充"),
    "待补充 alone": found("待补充", "待补充"),
    "待填写 for a number": found("全年受理申请待填写件。", "待填写"),
    "待填写 in brackets": found("受理申请【待填写】件。", "【待填写】"),
    "a space to write in": found("受理申请____件，答复＿＿＿件。", "____", "＿＿＿"),
    "brackets that say who is to fill in": found("（此处由办公室填写）", "（此处由办公室填写）"),
    "brackets with spaces": found("受理情况（ 待补充 ）。", "（ 待补充 ）"),
    "待补充 before a space": found("受理情况：待补充 以下另行说明", "待补充"),
    "a year with a space": found("20XX 年，我局认真贯彻条例。", "20XX"),
    "two of them side by side": found("收到申请XX**件。", "XX", "**"),
    "in the order of the text": found("收到____件，答复XX件。", "____", "XX"),
    stars: found("收到申请**件。", "**"),
    "a request to the writer": found("（此处填写主动公开情况）", "（此处填写主动公开情况）"),
    某某局: found("某某局高度重视。", "某某"),
    "the hint of 六, quoted with a little around it": {
      report: "dongfeng-2021",
      with: { otherMatters: "（文字描述，收取信息处理费情况在此处报告。）" },
      findings: [
        {
          at: "otherMatters",
          related: [],
          message: "narrativePlaceholder",
          data: { section: "otherMatters", words: "（文字描述，收取信息处理费情况在此处报告。）" },
        },
      ],
    },
    "each place in each section": {
      report: "dongfeng-2021",
      with: { overview: "收到申请XX件。", problemsAndImprovements: "存在XX问题。" },
      findings: [
        { at: "overview", data: { around: "收到申请XX件" } },
        { at: "problemsAndImprovements", data: { around: "存在XX问题" } },
      ],
    },
  },
});
