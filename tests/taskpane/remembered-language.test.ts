// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";

import { rememberedLanguage, rememberLanguage } from "../../src/taskpane/browser/remembered-language";

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test("a chosen language comes back, until Office itself is set to another", () => {
  expect(rememberedLanguage("zh-CN")).toBe("zh-CN");
  rememberLanguage("en", "zh-CN");
  expect(rememberedLanguage("zh-CN")).toBe("en");
  expect(rememberedLanguage("en")).toBe("en");
  rememberLanguage("zh-CN", "zh-CN");
  expect(rememberedLanguage("zh-CN")).toBe("zh-CN");
});

test("what something else left there is passed over", () => {
  localStorage.setItem("xxgk.language", "zh-CN fr");
  expect(rememberedLanguage("zh-CN")).toBe("zh-CN");
});

test("where storage is forbidden Office decides", () => {
  const forbidden = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  expect(() => rememberLanguage("en", "zh-CN")).not.toThrow();
  expect(rememberedLanguage("zh-CN")).toBe("zh-CN");
});
