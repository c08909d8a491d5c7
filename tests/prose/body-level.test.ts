/** What a name tells: fee-unit and government-rules-authority lean on it, so a name that tells nothing must stay unknown. */

import { describe, expect, test } from "vitest";

import { bodyOf } from "../../src/core/prose/body-names";
import type { Level } from "../../src/core/prose/body-names";

describe("the level of a body", () => {
  test.each<[string, Level]>([
    ["国务院办公厅", "state"],
    ["中华人民共和国教育部", "state"],
    ["中国人民银行", "state"],
    ["国家税务总局", "state"],
    ["教育部", "state"],
    ["海关总署", "state"],
    ["审计署", "state"],
    ["国家税务总局东风区税务局", "county"],
    ["长三角国家技术创新中心", "unknown"],
    ["审计署驻地办", "unknown"],
    ["武装部队", "unknown"],

    ["江苏省人民政府", "province"],
    ["江苏省财政厅", "province"],
    ["广西壮族自治区人民政府", "province"],
    ["香港特别行政区", "province"],
    ["北京市人民政府", "province"],
    ["重庆市教育委员会", "province"],

    ["淮安市人民政府", "city"],
    ["盐城市人民政府", "city"],
    ["盐城市城市管理局", "city"],
    ["西城区人民政府", "county"],
    ["江苏省南京市人民政府", "city"],
    ["杭州市财政局", "city"],
    ["凉山彝族自治州人民政府", "city"],
    ["大兴安岭地区行政公署", "city"],
    ["阿拉善盟行政公署", "city"],
    ["淮安市（洪泽区）", "city"],

    ["云岭县自然资源局", "county"],
    ["江苏省淮安市洪泽区人民政府", "county"],
    ["上海市浦东新区人民政府", "county"],
    ["阿拉善左旗人民政府", "county"],
    ["苏州市昆山市人民政府", "county"],
    ["东风区人民政府 政务公开办公室", "county"],

    ["岔河镇", "township"],
    ["岔河镇人民政府", "township"],
    ["洪泽区岔河镇人民政府办公室", "township"],
    ["五常市民意乡政府", "township"],
    ["道里区经纬街道办事处", "township"],
    ["额尔登布拉格苏木", "township"],

    // Trades that look like places.
    ["城市管理局", "unknown"],
    ["市场监督管理局", "unknown"],
    ["住房和城乡建设局", "unknown"],
    ["财政局", "unknown"],
    ["", "unknown"],
  ])("%s: %s", (agency, level) => {
    expect(bodyOf(agency).level).toBe(level);
  });
});

describe("a government", () => {
  test.each(["云岭县人民政府", "云岭县人民政府办公室", "江苏省人民政府办公厅", "区政府", "岔河镇人民政府（岔河镇党委）"])(
    "is %s",
    (agency) => {
      expect(bodyOf(agency).isGovernment).toBe(true);
    },
  );

  test.each(["云岭县政府采购中心", "云岭县自然资源局", "国务院办公厅", "云岭县"])("is not %s", (agency) => {
    expect(bodyOf(agency).isGovernment).toBe(false);
  });
});
