import { expect, test } from "vitest";

import { isSameBody } from "../../src/core/prose/same-body";

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
])("%s is not %s", (one, other) => {
  expect([isSameBody(one, other), isSameBody(other, one)]).toEqual([false, false]);
});
