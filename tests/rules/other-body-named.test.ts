import { describe, expect, test } from "vitest";

import { otherBodyNamed } from "../../src/core/rules/other-body-named";
import { isSameBody } from "../../src/core/prose/body-names";
import { checkRule, findingsOfRule } from "./check-rule";

const of = (agency: string | null) => (overview: string) => ({ report: "zeros-2021", agency, with: { overview } });
const bureau = of("东风区应急管理局");
const town = of("东风区岔河镇人民政府");
const district = of("东风区人民政府");
const found = (edit: ReturnType<typeof bureau>, ...words: string[]) =>
  ({
    ...edit,
    findings: words.map((word) => ({ at: "overview", message: "otherBodyNamed", data: { words: word, agency: edit.agency } }) as const),
  }) as const;

checkRule(otherBodyNamed, {
  valid: {
    "a published text": { report: "dongfeng-2021" },
    "a report that does not say whose it is": of(null)("我镇认真贯彻条例。东风区教育局高度重视政府信息公开工作。"),
    "the area, which is everybody's": bureau("我区、我县、我市、我省政务公开工作走在前列。我局认真落实。"),
    "superiors and partners": bureau("在区政府办公室指导下，我局与区教育局、区公安局联合发布信息。区委、区政府高度重视政府信息公开工作。"),
    "the bureau above": bureau("市应急管理局高度重视政府信息公开工作，我局认真落实。"),
    "我局 for its name in the title": bureau("根据条例规定，现公布我局2021年政府信息公开工作年度报告，由本单位办公室编制。"),
    "its own name, shortened": bureau("区应急局高度重视政府信息公开工作。东风区应急管理局2021年政府信息公开工作年度报告如下。"),
    "words that only look like 我办": bureau("市民向我办理窗口反映，本办法自公布之日起施行，本委托有效。"),
    "a government names its bureaus": district("东风区教育局认真贯彻条例，主动公开政府信息320条。"),
    "a government's office": of("东风区人民政府办公室")("我办认真组织。"),
    "a name with a second one in brackets": of("东风区农业农村局（区乡村振兴局）")("区农业农村局共收到政府信息公开申请3件。"),
    "a street office": of("道里区经纬街道办事处")("我街道、我街、我办认真落实。"),
    "a township": town("我镇认真落实，本镇未收到申请。"),
    "a management committee": of("西海岸新区管理委员会")("我委、我区认真落实。"),
    "a government's office, which writes its report": district("如有疑问，请与我办联系。"),
    "errands and places": bureau("群众反映“窗口为我办得快”，为我办证、办事不出本镇成为现实。"),
    "a commission": of("东风区卫生健康委员会")("我委认真落实，本委未收到申请。"),
    "a department of a province": of("江苏省财政厅")("我厅认真落实。"),
    "a rural township": of("五常市民意乡人民政府")("我乡认真落实。"),
    "a centre": of("东风区政务服务中心")("我中心认真落实。"),
    "words quoted from elsewhere": bureau("市民留言“请我镇尽快公开”，我局已答复。"),
    "what others are asked to do": bureau("按照要求，东风区教育局应当公开的信息由其公开。"),
    "a management committee's other names for itself": of("西海岸新区管理委员会")("我局、我办认真落实。"),
    "short names of governments": of("云岭县政府")("如有疑问，请与我办联系。"),
    "the title of its own office": of("东风区卫生健康委员会")("现公布我委办公室2021年政府信息公开工作年度报告。"),
    "a government's office names its bureaus": of("东风区人民政府办公室")("东风区教育局高度重视政府信息公开工作。"),
    "a bureau without a place": bureau("教育局高度重视政府信息公开工作。"),
    "other words with 本": bureau("一本乡村教材、基本中心任务，均已公开。"),
    "plural bodies": bureau("全区各部门高度重视政府信息公开工作。各镇人民政府认真落实政务公开要求。"),
    "a kind of body that is not known": of("东风区人民检察院")("我镇认真落实。"),
  },
  invalid: {
    "我镇 in a bureau's report": found(bureau("2021年，我镇认真贯彻条例。"), "我镇"),
    "我局 in a township's report": found(town("我局认真贯彻条例，我局主动公开信息。"), "我局"),
    "本街道 in a township's report": found(town("本街道未收到申请。"), "本街道"),
    "我委 in a bureau's report": found(bureau("我委坚持公开。"), "我委"),
    "我局 in a government's report": found(district("我局坚持公开。"), "我局"),
    "我镇 in an office's report": found(of("东风区人民政府办公室")("我镇认真落实。"), "我镇"),
    "a bureau's deeds in the report of a centre": found(of("东风区政府采购中心")("东风区教育局高度重视政府信息公开工作。"), "东风区教育局"),
    "another body's title": found(bureau("现公布东风区教育局2021年政府信息公开工作年度报告。"), "东风区教育局"),
    "another body that calls itself 我局": found(bureau("东风区教育局（以下简称我局）认真贯彻条例。"), "东风区教育局"),
    "another bureau doing this report's work": found(bureau("2021年，东风区教育局高度重视政府信息公开工作。"), "东风区教育局"),
    "another bureau counting": found(bureau("东风区教育局共受理政府信息公开申请3件。"), "东风区教育局"),
    "bodies in the order of the text": found(
      bureau("我镇认真落实。现公布东风区教育局2021年政府信息公开工作年度报告。我委坚持公开。"),
      "我镇",
      "东风区教育局",
      "我委",
    ),
    "a name in the middle, with what stands around it": {
      ...bureau("根据条例，现公布东风区教育局2021年政府信息公开工作年度报告。"),
      findings: [{ at: "overview", data: { words: "东风区教育局", around: "根据条例，现公布东风区教育局2021年政府信…" } }],
    },
    "each body once": {
      report: "dongfeng-2021",
      with: { overview: "我镇认真落实。我镇主动公开。", otherMatters: "我镇未收取信息处理费，本镇无其他事项。" },
      findings: [
        { at: "overview", data: { words: "我镇" } },
        { at: "otherMatters", data: { words: "本镇" } },
      ],
    },
  },
});

describe("what a body calls itself is told by the end of its name", () => {
  test.each([
    ["东风区财政局国库支付中心", "我局"],
    ["东风区教育委员会考试中心", "我委"],
    ["江苏省财政厅信息中心", "我厅"],
    ["东风区行政审批办公室服务中心", "我办"],
    ["岔河镇人民政府服务中心", "我镇"],
    ["民意乡人民政府服务中心", "我乡"],
    ["道里区经纬街道服务中心", "我街道"],
    ["东风区就业中心管理局", "我中心"],
    ["云岭县人民政府采购中心", "我办"],
  ])("%s is not %s", (agency, word) => {
    expect(findingsOfRule(otherBodyNamed, of(agency)(`${word}认真落实。`)).map(({ data }) => data)).toMatchObject([{ words: word }]);
  });

  test.each([
    ["岔河镇政府", "我镇"],
    ["民意乡政府", "我乡"],
    ["城关街道办", "我街道"],
    ["城关街道", "我街道"],
  ])("%s is %s", (agency, word) => {
    expect(findingsOfRule(otherBodyNamed, of(agency)(`${word}认真落实。`))).toEqual([]);
  });
});

test("the place quoted is the place of the name", () => {
  const [found] = findingsOfRule(otherBodyNamed, bureau("2021年，东风区教育局高度重视政府信息公开工作。"));
  expect(found?.data).toMatchObject({ around: "2021年，东风区教育局高度重视政府信息…" });
});

test.each<[string, string, boolean]>([
  ["区应急局", "东风区应急管理局", true],
  ["洪泽区政府", "淮安市洪泽区人民政府", true],
  ["淮安市洪泽区人民政府办公室", "洪泽区政府办", true],
  ["连云港市海州区卫健委", "海州区卫生健康委员会", true],
  ["淮安市洪泽区市场监管局", "洪泽区市场监督管理局", true],
  ["岔河镇政府", "淮安市洪泽区岔河镇人民政府", true],
  ["江苏省政府办", "江苏省人民政府办公厅", true],
  ["东风区教育局", "东风区应急管理局", false],
  ["东风区城市管理局", "西风区城市管理局", false],
  ["淮安市淮阴区人民政府", "淮安市洪泽区人民政府", false],
])("%s and %s are one body: %s", (one, other, same) => {
  expect(isSameBody(one, other)).toBe(same);
  expect(isSameBody(other, one)).toBe(same);
});
