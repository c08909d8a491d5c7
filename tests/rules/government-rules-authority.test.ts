import { describe, expect, test } from "vitest";

import { bodyOf } from "../../src/core/prose/body-names";
import { governmentRulesAuthority } from "../../src/core/rules/government-rules-authority";
import { checkRule } from "./check-rule";

const inForce = "proactiveDisclosure/governmentRules/currentlyInForce";
const report = (agency: string | null, value: number | null = 3) => ({ report: "zeros-2021", agency, with: { [inForce]: value } });
const found = (agency: string) => ({ ...report(agency), findings: [{ at: inForce, data: { agency, value: 3 } }] }) as const;

checkRule(governmentRulesAuthority, {
  valid: {
    "a prefecture-level city": { report: "huaian-2024" },
    "a city that may be one": report("昆山市人民政府"),
    "its office reports for it": report("淮安市人民政府办公室"),
    "a province": report("江苏省人民政府"),
    "an autonomous region": report("广西壮族自治区人民政府"),
    "an autonomous prefecture": report("恩施土家族苗族自治州人民政府"),
    "a municipality": report("上海市人民政府"),
    "a department of the State Council": report("国家市场监督管理总局"),
    "a ministry": report("交通运输部"),
    "a name that does not tell": report("应急管理局"),
    "no name": report(null),
    "a county that reports none": report("沭阳县人民政府", 0),
    "a county that leaves it blank": report("沭阳县人民政府", null),
  },
  invalid: {
    "a county": found("沭阳县人民政府"),
    "a district": found("淮安市洪泽区人民政府"),
    "its office": found("淮安市洪泽区人民政府办公室"),
    "a bureau of a city": found("淮安市财政局"),
    "a department of a province": found("江苏省财政厅"),
    "a township": found("沭阳县庙头镇人民政府"),
    "a county-level city named under its prefecture": found("苏州市昆山市人民政府"),
    "a commission of a municipality": found("北京市教育委员会"),
    "the first cell with a number, the others beside it": {
      report: "zeros-2021",
      agency: "沭阳县人民政府",
      with: { "proactiveDisclosure/governmentRules/issuedThisYear": 1, [inForce]: 4 },
      findings: [{ at: "proactiveDisclosure/governmentRules/issuedThisYear", related: [inForce], data: { value: 1 } }],
    },
    "the 2019 form": {
      report: "zeros-2019",
      agency: "沭阳县人民政府",
      with: { "proactiveDisclosure/governmentRules/totalPublic": 4 },
      findings: [{ at: "proactiveDisclosure/governmentRules/totalPublic" }],
    },
  },
});

describe("the level a name tells", () => {
  test.each([
    ["杭州市人民政府", "city"],
    ["常州市新北区人民政府", "county"],
    ["景德镇市人民政府", "city"],
    ["景德镇市昌江区教育局", "county"],
    ["内蒙古自治区呼和浩特市人民政府", "city"],
    ["内蒙古自治区达拉特旗人民政府", "county"],
    ["大兴安岭地区行政公署", "city"],
    ["神农架林区人民政府", "county"],
    ["重庆市渝北区人民政府", "county"],
    ["长沙市望城区月亮岛街道办事处", "township"],
    ["道里区经纬街道办事处", "township"],
    ["新疆维吾尔自治区人民政府", "province"],
    ["国家税务总局淮安市税务局", "city"],
    ["淮安市城市管理局", "city"],
    ["淮安市洪泽区市场监督管理局", "county"],
    ["国家市场监督管理总局", "state"],
    ["新疆生产建设兵团", "unknown"],
    ["", "unknown"],
  ])("%s: %s", (agency, level) => {
    expect(bodyOf(agency).level).toBe(level);
  });
});
