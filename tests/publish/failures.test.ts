import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { Finding } from "../../src/core/findings/finding";
import { Report } from "../../src/core/report/report";
import type { PublishFailure } from "../../src/publish/failure";
import { createPublisher } from "../../src/publish/publish";
import type { Publisher } from "../../src/publish/publishing-port";
import { sayPublishFailure } from "../../src/publish/say";
import { Secret } from "../../src/publish/secret";
import { exampleReport } from "../examples";
import { findings } from "../exporters/context";
import { jobOf, settingsOf, worldWith } from "./jobs";
import { startServer } from "./server";
import type { Answering, Server } from "./server";

const report = exampleReport("dongfeng-2021");
const password = "pa:ss wörd&密";

let server: Server;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.close());
beforeEach(() => void (server.asked.length = 0));

const lookUp = (): object => ({
  lookUp: { url: `${server.url}/find/{{key}}`, items: "", id: "id", updateUrl: `${server.url}/change/{{id}}` },
});

function publisher(settings: object = {}, secret: Secret | null = new Secret(password)): Publisher {
  return createPublisher(
    settingsOf({
      kind: "post",
      url: `${server.url}/api`,
      encoding: "json",
      fields: { body: "{{html}}" },
      answer: { message: "msg" },
      authorization: { scheme: "basic", user: "clerk" },
      timeoutSeconds: 60,
      ...settings,
    }),
    secret,
    worldWith(fetch),
  );
}

async function problemsOf(to: Publisher, job = jobOf(report)): Promise<readonly PublishFailure[]> {
  const result = await to.send(job);
  return result.ok ? [] : result.problems;
}

const codes = (problems: readonly PublishFailure[]): string[] => problems.map(({ code }) => code);

const remaining: readonly Finding[] = findings;

test("everything that stands in the way is said at once, and nothing is sent", async () => {
  const { cells, ...content } = report.content();
  const bare = new Report({
    ...content,
    agency: null,
    year: null,
    cells: new Map([...cells].filter(([id]) => !id.startsWith("requests/"))),
    narrative: { overview: "" },
  });
  const to = publisher({ url: "http://cms.example.gov.cn/api" }, null);
  const { problems } = await to.verify(jobOf(bare, { findings: remaining }));
  expect(codes(problems)).toEqual(["insecure-address", "no-secret", "no-agency", "no-year", "errors-remain", "not-given"]);
  expect(problems.map((problem) => sayPublishFailure(problem)).at(-1)).toBe(
    "报告里没有“三、收到和处理政府信息公开申请情况”、“五、存在的主要问题及改进情况”、“六、其他需要报告的事项”，没有发送。请补上；确实不需要的，请选择仍然发送。",
  );
  expect(codes(await problemsOf(to, jobOf(bare, { findings: remaining })))).toEqual(codes(problems));
  expect(server.asked).toEqual([]);
});

test("errors that remain hold it back until somebody decides, and warnings do not", async () => {
  server.answer = () => ({});
  expect(await problemsOf(publisher(), jobOf(report, { findings: remaining }))).toEqual([{ code: "errors-remain", data: { count: 1 } }]);
  expect(server.asked).toEqual([]);
  const result = await publisher().send(jobOf(report, { findings: remaining, despite: ["errors-remain"] }));
  expect(result).toMatchObject({ ok: true, sent: { despite: ["errors-remain"] } });
  expect(await problemsOf(publisher(), jobOf(report, { findings: remaining.filter(({ severity }) => severity === "warning") }))).toEqual(
    [],
  );
});

describe("what the other side does", () => {
  const answers: readonly (readonly [string, Answering | "hang up" | "silence", string, string])[] = [
    [
      "does not know the password",
      { status: 401, body: `{"msg":"bad login"}` },
      "unauthorised",
      "没有接受用户名和密码。请核对用户名，从网站后台重新取得应用程序密码或令牌；都正确的，请管理员看看网站是否关闭了这种登录。（网站的说明：bad login）",
    ],
    ["does not allow it", { status: 403 }, "forbidden", "没有所需的权限"],
    ["has no such address", { status: 404 }, "address-wrong", "不是可以接收报告的地址"],
    ["takes no such request", { status: 405 }, "address-wrong", "不是可以接收报告的地址"],
    ["finds it too large", { status: 413 }, "too-large", "不接受这么大的内容"],
    ["has too much to do", { status: 429 }, "too-busy", "请过几分钟再试"],
    [
      "misses something",
      { status: 422, body: `{"msg":"栏目<b>不存在</b>\\n请核对"}` },
      "refused",
      "没有接受这份报告（422）。请把括号里的内容告诉管理员。（网站的说明：栏目不存在 请核对）",
    ],
    ["is broken", { status: 502, body: "<html>Bad Gateway</html>" }, "server-error", "出了故障（502），没有完成。请稍后再试"],
    [
      "has moved for good",
      { status: 308, headers: { location: "https://new.example.gov.cn/api" } },
      "moved",
      "的地址已经改到“https://new.example.gov.cn/api”",
    ],
  ];

  test.each(answers)("%s", async (_what, answering, code, sentence) => {
    server.answer = () => answering;
    const problems = await problemsOf(publisher());
    expect(codes(problems)).toEqual([code]);
    expect(sayPublishFailure(problems[0]!)).toContain(sentence);
    expect(server.asked).toHaveLength(1);
  });

  test("says no in an ordinary answer", async () => {
    server.answer = () => ({ body: `{"code":5001,"msg":"标题重复"}` });
    const problems = await problemsOf(publisher({ answer: { success: { at: "code", equals: 0 }, message: "msg" } }));
    expect(problems).toEqual([{ code: "refused", data: { host: server.host, status: 200, words: "标题重复" } }]);
  });

  test.each([
    ["hangs up", "hang up"],
    ["is silent", "silence"],
    ["leads on to another page", { status: 303, headers: { location: "/done" } }],
  ] as const)("%s: the report may have arrived", async (_what, answering) => {
    server.answer = () => answering;
    const problems = await problemsOf(publisher(answering === "silence" ? { timeoutSeconds: 0.2 } : {}));
    expect(codes(problems)).toEqual(["outcome-unknown"]);
    expect(sayPublishFailure(problems[0]!)).toBe(
      `“${server.host}”没有回答，报告可能已经送到，也可能没有。请先到网站后台看一看，没有的话再发送。`,
    );
  });

  test("is silent, but can be asked again: sending once more is safe", async () => {
    server.answer = ({ method }) => (method === "GET" ? { body: "[]" } : "silence");
    const problems = await problemsOf(publisher({ ...lookUp(), timeoutSeconds: 1 }));
    expect(codes(problems)).toEqual(["timed-out"]);
    expect(sayPublishFailure(problems[0]!)).toBe(`等了 1 秒，“${server.host}”没有回答。请稍后再试；重复发送不会多出一份。`);
  });

  test("cannot be reached", async () => {
    const problems = await problemsOf(
      publisher({ url: "http://127.0.0.1:9/api", lookUp: { url: "http://127.0.0.1:9/", id: "id", updateUrl: "http://127.0.0.1:9/" } }),
    );
    expect(codes(problems)).toEqual(["unreachable"]);
    expect(sayPublishFailure(problems[0]!, "en")).toBe(
      "“127.0.0.1:9” cannot be reached. Check the network and the address and try again; sending twice makes no second copy.",
    );
  });

  test("may not be reached from here, and the sentence says who can change that", async () => {
    for (const [code, words] of [
      ["blocked-by-policy", /没有获准连接“127\.0\.0\.1:9”.*http:\/\/127\.0\.0\.1:9 写进允许发送的网址/],
      ["blocked-unencrypted", /浏览器不让它连没有加密/],
    ] as const) {
      const asked: string[] = [];
      const settings = settingsOf({ kind: "post", url: "http://127.0.0.1:9/api", encoding: "json", fields: {} });
      const world = { ...worldWith(fetch), whyBlocked: async (url: string) => (asked.push(url), code) };
      const problems = await problemsOf(createPublisher(settings, null, world));
      expect(codes(problems)).toEqual([code]);
      expect(sayPublishFailure(problems[0]!)).toMatch(words);
      expect(asked).toEqual(["http://127.0.0.1:9/api"]);
    }
  });

  test("answers something else than what it holds", async () => {
    for (const body of ["<html>欢迎</html>", `{"list":[]}`, `[{"name":"no id"}]`]) {
      server.answer = () => ({ body });
      expect(codes(await problemsOf(publisher(lookUp())))).toEqual(["address-wrong"]);
    }
  });
});

describe("somebody who does not want to wait any longer", () => {
  const stopping = (settings: object = {}) => {
    const stop = new AbortController();
    const all = { kind: "post", url: `${server.url}/api`, encoding: "json", fields: { body: "{{html}}" }, timeoutSeconds: 60, ...settings };
    return { stop, to: createPublisher(settingsOf(all), null, { ...worldWith(fetch), signal: stop.signal }) };
  };

  test("stops it at once, before anything was sent", async () => {
    server.answer = () => "silence";
    const { stop, to } = stopping(lookUp());
    const waiting = to.send(jobOf(report));
    await expect.poll(() => server.asked.length).toBe(1);
    stop.abort();
    expect(await waiting).toMatchObject({ ok: false, problems: [{ code: "cancelled" }] });
    expect(server.asked.map(({ method }) => method)).toEqual(["GET"]);
  });

  test("is told after that the report may have arrived, and whether sending again is safe", async () => {
    server.answer = ({ method }) => (method === "GET" ? { body: "[]" } : "silence");
    for (const [settings, code] of [
      [lookUp(), "stopped-waiting"],
      [{}, "outcome-unknown"],
    ] as const) {
      server.asked.length = 0;
      const { stop, to } = stopping(settings);
      const waiting = to.send(jobOf(report));
      await expect.poll(() => server.asked.some(({ method }) => method === "POST")).toBe(true);
      stop.abort();
      expect(await waiting).toMatchObject({ ok: false, problems: [{ code }] });
    }
  });

  test("has nothing sent where it was stopped beforehand", async () => {
    const { stop, to } = stopping();
    stop.abort();
    expect(await to.send(jobOf(report))).toMatchObject({ ok: false });
    expect(server.asked).toEqual([]);
  });
});

describe("the secret", () => {
  const forms = [
    password,
    encodeURIComponent(password),
    btoa(Array.from(new TextEncoder().encode(`clerk:${password}`), (byte) => String.fromCharCode(byte)).join("")),
  ];

  test("goes to the server and nowhere else, even when the server repeats it", async () => {
    server.answer = ({ headers }) => ({
      status: 401,
      body: JSON.stringify({ msg: `${"·".repeat(90)} ${password} ${headers.authorization} ${encodeURIComponent(password)}` }),
    });
    const secret = new Secret(password);
    const to = publisher({}, secret);
    const shown = [await to.verify(jobOf(report)), await to.preview(jobOf(report), null), await to.send(jobOf(report)), secret, { secret }];
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([`Basic ${forms[2]}`]);
    const texts = shown.flatMap((each) => [JSON.stringify(each), inspect(each, { depth: null, showHidden: true }), String(each)]);
    texts.push(...(await problemsOf(to)).map((problem) => sayPublishFailure(problem)));
    for (const text of texts) for (const form of [...forms, password.slice(0, 6)]) expect(text).not.toContain(form);
    expect(texts.at(-1)).toContain("••••");
  });

  test("is named in the preview by its header only", async () => {
    expect((await publisher().preview(jobOf(report), null)).secretHeader).toBe("Authorization");
    expect((await publisher({ authorization: { scheme: "header", name: "X-Token" } }).preview(jobOf(report), null)).secretHeader).toBe(
      "X-Token",
    );
    expect((await publisher({ authorization: { scheme: "none" } }, null).preview(jobOf(report), null)).secretHeader).toBeNull();
  });

  test.each(["bearer", "header"] as const)("that no %s can carry is refused before anything quotes it", async (scheme) => {
    const authorization = scheme === "header" ? { scheme, name: "X-Token" } : { scheme };
    server.answer = () => ({});
    expect(codes(await problemsOf(publisher({ authorization }, new Secret("令牌\n"))))).toEqual(["secret-unusable"]);
    expect(codes(await problemsOf(publisher({ authorization }, new Secret(""))))).toEqual(["no-secret"]);
    expect(codes(await problemsOf(publisher({ authorization }, new Secret("t0k3n"))))).toEqual([]);
    expect(server.asked[0]?.headers[scheme === "header" ? "x-token" : "authorization"]).toBe(
      scheme === "header" ? "t0k3n" : "Bearer t0k3n",
    );
  });

  test("does not travel in the clear, except where that was decided", async () => {
    expect(codes((await publisher({ url: "http://cms.example.gov.cn/api" }).verify(jobOf(report))).problems)).toEqual(["insecure-address"]);
    expect(codes((await publisher({ url: "http://10.1.2.3/api", allowHttp: true }).verify(jobOf(report))).problems)).toEqual([]);
    expect(codes((await publisher({ url: "https://cms.example.gov.cn/api" }).verify(jobOf(report))).problems)).toEqual([]);
  });
});
