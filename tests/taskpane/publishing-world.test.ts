// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";

import { publishingWorld } from "../../src/taskpane/browser/publishing-world";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const worldWith = (signal = new AbortController().signal) =>
  publishingWorld(async () => ({ ok: false, failure: { code: "unsupported", data: {} } }), signal);

const violation = (blockedURI: string, effectiveDirective = "connect-src"): void =>
  void document.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), { blockedURI, effectiveDirective }));

test("an address that the page's policy held back is told from one that nobody answers at", async () => {
  const { whyBlocked } = worldWith();
  violation("https://www.example.gov.cn/index.php");
  violation("https://other.example.gov.cn/a.png", "img-src");
  expect(await whyBlocked?.("https://www.example.gov.cn/index.php?x=1")).toBe("blocked-by-policy");
  expect(await whyBlocked?.("https://other.example.gov.cn/")).toBeNull();
});

test("a browser that cannot say whether a text is an address is told all the same, and so is a report without one", async () => {
  vi.spyOn(URL, "canParse").mockImplementation(() => {
    throw new TypeError("URL.canParse is not a function");
  });
  const { whyBlocked } = worldWith();
  violation("inline");
  violation("https://www.example.gov.cn/");
  expect(await whyBlocked?.("https://www.example.gov.cn/")).toBe("blocked-by-policy");
});

test("a report of the policy that comes after the failure still counts", async () => {
  const { whyBlocked } = worldWith();
  const asked = whyBlocked?.("https://www.example.gov.cn/");
  violation("https://www.example.gov.cn/");
  expect(await asked).toBe("blocked-by-policy");
});

test("an unencrypted address is out of reach for an encrypted page, this machine's is not", async () => {
  vi.stubGlobal("location", new URL("https://addin.example/"));
  const { whyBlocked } = worldWith();
  expect(await whyBlocked?.("http://cms.example.gov.cn/")).toBe("blocked-unencrypted");
  expect(await whyBlocked?.("http://127.0.0.1:8080/")).toBeNull();
  expect(await whyBlocked?.("https://cms.example.gov.cn/")).toBeNull();
});

test("nothing is listened for once the work is over", async () => {
  const over = new AbortController();
  const { whyBlocked } = worldWith(over.signal);
  over.abort();
  violation("https://www.example.gov.cn/");
  expect(await whyBlocked?.("https://www.example.gov.cn/")).toBeNull();
});
