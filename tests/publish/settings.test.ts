import { describe, expect, test, vi } from "vitest";

import { keyOf } from "../../src/publish/key";
import { en } from "../../src/publish/messages.en";
import { zhCN } from "../../src/publish/messages.zh-CN";
import { sayPublishFailure } from "../../src/publish/say";
import { readSettings } from "../../src/publish/settings";

const wordpress = { kind: "wordpress", site: "https://www.example.gov.cn", user: "clerk" };
const post = { kind: "post", url: "https://cms.example.gov.cn/api", encoding: "json", fields: { title: "{{title}}" } };

test("what is not said is careful: a draft, over https, by the address that works everywhere", () => {
  expect(readSettings(wordpress)).toMatchObject({
    ok: true,
    settings: { status: "draft", allowHttp: false, route: "query", collection: "posts", timeoutSeconds: 30 },
  });
});

describe("what is written wrong is named by its place, and never quoted", () => {
  test.each([
    ["an unknown key", { ...wordpress, password: "s3cret" }, ["password"]],
    ["a password in an address", { ...wordpress, site: "https://clerk:s3cret@www.example.gov.cn" }, ["site"]],
    ["another protocol", { ...wordpress, site: "ftp://www.example.gov.cn" }, ["site"]],
    ["a user name that Basic cannot carry", { ...wordpress, user: "a:b" }, ["user"]],
    ["a path in the collection", { ...wordpress, collection: "../users" }, ["collection"]],
    ["an unknown piece", { ...post, fields: { a: { b: ["{{titel}}"] } } }, ["fields.a.b.0"]],
    ["a piece of JavaScript's own", { ...post, fields: { a: "{{constructor}}" } }, ["fields.a"]],
    ["files without a form", { ...post, files: { attachment: "docx" } }, ["files"]],
    ["an unknown format", { ...post, encoding: "multipart", files: { attachment: "exe" } }, ["files.attachment"]],
    ["nested fields in a form", { ...post, encoding: "multipart", fields: { a: { b: 1 } } }, ["fields"]],
    ["a header with a line break", { ...post, headers: { "X-A": "1\r\nX-B: 2" } }, ["headers.X-A"]],
    ["a secret among the headers", { ...post, headers: { authorization: "Bearer s3cret" } }, ["headers.authorization"]],
    ["no kind", { url: "https://a" }, ["kind"]],
    ["several things", { ...post, url: "x", encoding: "xml" }, ["url", "encoding"]],
    ["nothing at all", null, [""]],
  ])("%s", (_what, json, places) => {
    const read = readSettings(json);
    if (read.ok) throw new Error("accepted");
    expect(read.problems.map(({ code }) => code)).toEqual(places.map(() => "settings-invalid"));
    expect(read.problems.map(({ data }) => data["field"])).toEqual(places);
    expect(JSON.stringify(read)).not.toContain("s3cret");
  });
});

test("a report's key depends on body and year alone, not on how the name is spaced", () => {
  expect(keyOf("东风区应急管理局", 2021)).toBe(keyOf(" 东风区 应急管理局", 2021));
  expect(keyOf("东风区应急管理局", 2021)).toMatch(/^xxgk-2021-[0-9a-z]{1,13}$/);
  expect(keyOf("东风区应急管理局", 2022)).not.toBe(keyOf("东风区应急管理局", 2021));
  const keys = new Set(Array.from({ length: 20_000 }, (_, index) => keyOf(`第${index}街道办事处`, 2021)));
  expect(keys.size).toBe(20_000);
});

test("every failure has its sentence in both languages, without gaps where nothing is known", () => {
  expect(Object.keys(en.failure)).toEqual(Object.keys(zhCN.failure));
  const known = {
    host: "www.example.gov.cn",
    origin: "https://www.example.gov.cn",
    link: "https://a/1",
    url: "https://a",
    field: "site",
    count: 2,
    seconds: 30,
    status: 500,
    to: "https://b",
    title: "另一页",
    links: "https://a/1",
    sections: "overview",
    edition: "2021",
  };
  for (const code of Object.keys(zhCN.failure) as (keyof typeof zhCN.failure)[]) {
    for (const language of ["zh-CN", "en"] as const) {
      const said = sayPublishFailure({ code, data: known }, language);
      expect(said).not.toMatch(/undefined|null|[!！]/);
      expect(said).toMatch(language === "en" ? /[.)]$/ : /[。）]$|https:\/\/a\/1。?$/);
    }
  }
});

test("an address is judged also where the browser has no URL.canParse, as Edge 109 has none", () => {
  const canParse = vi.spyOn(URL, "canParse").mockImplementation(() => {
    throw new TypeError("URL.canParse is not a function");
  });
  expect(readSettings({ kind: "wordpress", site: "https://www.example.gov.cn", user: "clerk" }).ok).toBe(true);
  expect(readSettings({ kind: "wordpress", site: "www.example.gov.cn", user: "clerk" }).ok).toBe(false);
  canParse.mockRestore();
});
