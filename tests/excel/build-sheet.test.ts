import { expect, test } from "vitest";

import { asTyped } from "../../src/excel/build-sheet";
import { numberLike } from "./number-like";

test.each([...numberLike, "１２", "－3", "＝1+1", "=1+1", "@", "二〇二五年三月四日", "10月", "/"])(
  "%s is written behind an apostrophe",
  (text) => {
    expect(asTyped(text)).toBe(`'${text}`);
  },
);

test.each(["1.属于国家秘密", "22（其中修订16件）", "（七）总计", "2025年政府信息公开工作年度报告", "无"])(
  "%s is written as it stands: nobody reads an apostrophe in front of it",
  (text) => {
    expect(asTyped(text)).toBe(text);
  },
);
