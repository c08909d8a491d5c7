import { narrativeWrongYear } from "../../src/core/rules/narrative-wrong-year";
import { checkRule } from "./check-rule";

/** All for the report of 2023. */
const overview = (text: string) => ({ report: "hongze-2023", with: { overview: text } });
const problems = (text: string) => ({ report: "hongze-2023", with: { problemsAndImprovements: text } });
const topic = (text: string, words = "2022年", found = 2022) => ({ ...overview(text), findings: [{ at: "overview", message: "narrativeWrongYear", data: { words, found, year: 2023 } }] }) as const;
const plan = (text: string, words: string, found: number) => ({ ...problems(text), findings: [{ at: "problemsAndImprovements", message: "planForWrongYear", data: { words, found, year: 2023 } }] }) as const;

checkRule(narrativeWrongYear, {
  valid: {
    "this year": overview("2023年，我局认真贯彻《中华人民共和国政府信息公开条例》，主动公开信息120条。"),
    "no year at all": { report: "hongze-2023", year: null, with: { overview: "2022年度，我局认真贯彻条例。" } },
    "the year of a document": overview("我局落实《2022年政务公开工作要点》（国办发〔2022〕8号），按照《江苏省规章制定办法》（2022年修订）开展工作。"),
    "a law revised in a year": overview("《中华人民共和国政府信息公开条例》（2019年4月3日国务院令第711号修订）施行以来，我局严格执行。"),
    "policy names": overview("围绕2035年远景目标和“十四五”规划（2021—2025年），我局做好公开工作。2021年至2025年五年规划已公布。"),
    "a comparison": overview("全年受理申请8件，较2022年增加3件；与2022年相比增长60%，高于2022年同期水平。"),
    "last year first, this year after it": overview("2022年收到申请5件，2023年收到申请8件。"),
    "last year, against 本年": overview("2022年共收到申请5件，本年度收到8件。"),
    "carried over from last year": overview("办结2022年结转申请2件。2022年结转的申请均已答复。"),
    "last year in brackets": overview("较上年（2022年）增加3件。"),
    "founding and history": overview("2019年机构改革后，我局承担应急管理职责。2022年3月，我局挂牌成立。2019年，区政务公开领导小组成立。"),
    "since a year": overview("2020年以来，我局累计公开信息560条。2022年起，实行“三审三校”。"),
    "a document issued last year by others": overview("2022年，国务院办公厅印发《关于加强政务公开的意见》。"),
    "last year's report published this year": overview("按时发布《洪泽区人民政府2022年政府信息公开工作年度报告》，公开2022年度部门决算。"),
    "last year's assessment": overview("在2022年度全市政务公开考核中获得优秀等次。"),
    "the period of the figures": overview("所列数据统计期限为2023年1月1日至2023年12月31日。"),
    "plans for next year": problems("2024年，我局将继续加强公开。下一步，2024年将重点做好以下工作。"),
    "将 that is no future": problems("2023年，我局将政府信息公开工作列入重要议事日程。"),
    "last year's problems, announced as such": problems("（一）上年度存在问题整改情况。2022年，我局存在公开不及时的问题，已完成整改。"),
    "last year's period beside this year": overview("2022年1月1日至12月31日收到申请5件，2023年收到8件。"),
    "four years back": overview("2019年，我局共公开信息30条。"),
    "a title that names last year and us": overview("按照《2022年度我局信息公开目录》，逐项公开。"),
    "last year in the middle of a sentence": overview("根据部署，2022年我局承担的改革任务移交完毕。在区政府指导下于2022年，与区教育局联合公开。"),
    "compared with our own last year": overview("公开数量高于2022年度我局公开总量。"),
    "others two years ago": overview("2021年，区政府常务会议研究部署。东风区人民政府2021年，部署了专项行动。"),
    "last year's report as a task": overview("按要求编制2022年政府信息公开工作年度报告。组织培训2次。"),
    "a plan in the middle of a sentence": problems("根据区委部署，2023年将进一步扩大的公开范围已经明确。"),
    "a far year": overview("2016年，我局建成门户网站。"),
  },
  invalid: {
    "last year's first sentence": {
      ...overview("2022年度,我局认真执行《中华人民共和国政府信息公开条例》,取得了积极的成效。"),
      findings: [{ at: "overview", related: [], message: "narrativeWrongYear", data: { section: "overview", words: "2022年度", found: 2022, year: 2023, around: "2022年度,我局认真执行《…" } }],
    },
    "with a comma and another subject": topic("2022年，全区各部门认真落实上级部署。"),
    "after numbering": topic("（一）2022年，我局主动公开信息120条。"),
    "after a lead-in": topic("（二）依申请公开情况：2022年，我局共收到申请5件。"),
    "a count without a comma": topic("2022年共收到申请5件，均已答复。"),
    "last year's comparison with the year before": topic("2022年，我局收到申请5件，较上年增加2件。"),
    "after the body's own name": topic("洪泽区应急管理局2022年度未收取信息处理费。", "2022年度"),
    "full-width digits": topic("２０２２年，我局认真贯彻条例。", "２０２２年"),
    "Chinese digits": topic("二〇二二年，我局认真贯彻条例。", "二〇二二年"),
    "Chinese digits with a circle": topic("二○二二年，我局认真贯彻条例。", "二○二二年"),
    "Chinese digits with 零": topic("二零二一年，我局认真贯彻条例。", "二零二一年", 2021),
    "three years back": topic("2020年，我局共公开信息30条。", "2020年", 2020),
    "年度 with ourselves in the middle of a sentence": topic("根据上级要求，2022年度我局主动公开信息120条。", "2022年度"),
    "its name, then a comma": topic("东风区应急管理局2022年，落实各项制度。"),
    "two years back, where it speaks of itself": topic("2021年，我局共公开信息30条。", "2021年", 2021),
    "the period of the figures": topic("所列数据统计期限为2022年1月1日至2022年12月31日。"),
    "a period that lies ahead": topic("所列数据统计期限自2024年1月1日起至12月31日止。", "2024年", 2024),
    "the end of last year": topic("截至2022年12月31日，我局公开信息120条。"),
    "the report's own title": topic("根据条例要求，现公布洪泽区2022年政府信息公开工作年度报告。"),
    "its title in title marks": topic("我镇认真编制了《岔河镇2022年政府信息公开工作年度报告》。本年度报告由六部分组成。"),
    "a plan for the year that is over": plan("2023年，我局将进一步加强公开。", "2023年", 2023),
    "last year's plan": plan("下一步，2022年将重点做好以下工作。", "2022年", 2022),
    "a heading of plans": plan("二、2023年工作打算\n加强培训。", "2023年", 2023),
    "each place once": {
      report: "hongze-2023",
      with: { overview: "2022年，我局公开信息120条。\n2022年，我局收到申请5件。", otherMatters: "2022年，我局未收取信息处理费。" },
      findings: [{ at: "overview" }, { at: "overview" }, { at: "otherMatters" }],
    },
  },
});
