import { describe, expect, test } from "vitest";

import { BodyNames, isSameBody, namedIn } from "../../src/core/prose/body-names";

test.each([
  ["淮安市洪泽区人民政府", "洪泽区人民政府"],
  ["洪泽区岔河镇人民政府", "岔河镇人民政府"],
  ["东风区应急管理局", "区应急局"],
  ["云岭县自然资源局", "自然资源局"],
  ["云岭县人民政府", "云岭县人民政府办公室"],
  ["杭州市人民政府", "杭州人民政府"],
  ["淮安市市场监督管理局", "市场监督管理局"],
  ["盐城市城市管理局", "城市管理局"],
  ["盐城市人民政府", "盐城市政府办公室"],
  ["东城区人民政府", "北京市东城区人民政府"],
  ["东风区", "东风区人民政府"],
  ["洪泽区", "淮安市洪泽区人民政府办公室"],
  ["城东街道", "云岭县城东街道办事处"],
  ["云岭经济开发区", "云岭经济开发区管委会"],
  ["城管委", "云岭县城市管理委员会"],
])("%s may be %s", (one, other) => {
  expect([isSameBody(one, other), isSameBody(other, one)]).toEqual([true, true]);
});

test.each([
  ["淮安市洪泽区人民政府", "淮安市人民政府"],
  ["洪泽区岔河镇人民政府", "洪泽区人民政府"],
  ["江苏省淮安市民政局", "江苏省民政局"],
  ["东风区应急管理局", "西风区应急管理局"],
  ["云岭县自然资源局", "云岭县水利局"],
  ["盐城市人民政府", "淮安市人民政府"],
  ["盐城市规划局", "淮安市规划局"],
  ["东城区城市管理局", "西城区城市管理局"],
  ["东风区", "东风区应急管理局"],
  ["东风区", "西风区人民政府"],
])("%s is not %s", (one, other) => {
  expect([isSameBody(one, other), isSameBody(other, one)]).toEqual([false, false]);
});

describe("which of several bodies a name means", () => {
  const found = (asked: string, ...names: string[]): readonly string[] => {
    const bodies = new BodyNames<string>();
    for (const name of names) bodies.add(name, name);
    return bodies.of(asked);
  };

  test.each([
    ["区应急局", "东风区应急管理局"],
    ["东风区应急管理局", "区应急局"],
    ["应急管理局", "东风区应急管理局"],
    ["洪泽区卫健委", "淮安市洪泽区卫生健康委员会"],
    ["区市监局", "东风区市场监督管理局"],
    ["县住建局", "云岭县住房和城乡建设局"],
    ["县府办", "云岭县人民政府办公室"],
    ["城关镇", "云岭县城关镇人民政府"],
    ["城东街道", "东风区城东街道办事处"],
    ["东风区应急管理局（东风区地震局）", "东风区应急管理局(东风区地震局)"],
  ])("%s is %s", (asked, other) => {
    expect(found(asked, "云岭县水利局", other, "东风区财政局")).toEqual([other]);
  });

  test("the same name goes before one it may be short for, and brings all that is held", () => {
    expect(found("区应急局", "东风区应急管理局", "区应急局", "区 应急局")).toEqual(["区应急局", "区 应急局"]);
  });

  test.each([
    ["区应急局", ["东风区应急管理局", "西风区应急管理局"]],
    ["云岭县人民政府", ["云岭县人民政府办公室"]],
    ["云岭县", ["云岭县人民政府办公室", "云岭县应急管理局"]],
    ["体育局", ["云岭县教育体育局"]],
    ["云岭县公安局", ["云岭县公安局城关分局", "云岭县公安局交警大队"]],
    ["市应急局", ["东风区应急管理局"]],
    ["云岭县水利局", ["云岭县水务局"]],
    ["云岭县开发区管委会", ["云岭县高新技术开发区管委会"]],
    ["", ["云岭县水利局"]],
  ])("%s is none of %j", (asked, names) => {
    expect(found(asked, ...names)).toEqual([]);
  });

  test("among thousands of a kind each is found, and a name that is none of them", () => {
    const bodies = new BodyNames<number>();
    for (let number = 0; number < 2_000; number++) bodies.add(`第${number}县应急管理局`, number);
    for (let number = 0; number < 2_000; number++) expect(bodies.of(`第${number}县应急局`)).toEqual([number]);
    expect(bodies.of("第2000县应急局")).toEqual([]);
  });
});

describe("what words in a report name", () => {
  test.each([
    ["红旗镇政府", "东风县红旗镇人民政府"],
    ["街道办", "东风市红旗街道办事处"],
    ["办事处", "红旗街道办事处"],
    ["经开区管委会", "东风经济技术开发区管理委员会"],
    ["区卫健委", "东风区卫生健康委员会"],
    ["市发改委", "东风市发展和改革委员会"],
    ["区农业农村局", "东风区农业农村局（乡村振兴局）"],
    ["乡村振兴局", "东风区农业农村局（乡村振兴局）"],
    ["区政府（办公室）", "东风区人民政府办公室"],
    ["政府办机关", "东风区人民政府办公室"],
    ["区府办", "东风区人民政府办公室"],
    ["红旗公安分局", "东风市公安局红旗分局"],
    ["分局", "东风市公安局红旗分局"],
    ["市生态环境局红旗分局", "东风市生态环境局红旗分局"],
  ])("%s is %s itself", (words, agency) => {
    expect(namedIn(words, agency)).toBe("body");
  });

  test.each([
    ["红旗镇", "东风县红旗镇人民政府", "place"],
    ["红旗街道", "红旗街道办事处", "place"],
    ["开发区", "东风经济技术开发区管理委员会", "place"],
    ["东风县", "东风县人民政府", "place"],
    ["东风县", "东风县人民政府办公室", null],
    ["区政府", "东风区人民政府办公室", "principal"],
    ["红旗镇党政办公室", "红旗镇人民政府", null],
    ["市公安局", "东风市公安局红旗分局", null],
    ["红旗分局", "东风市公安局", null],
    ["市教育局", "东风市卫生健康委员会", null],
    ["西风县", "东风县人民政府", null],
  ])("%s in a report of %s: %s", (words, agency, named) => {
    expect(namedIn(words, agency)).toBe(named);
  });
});
