import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { fragmentOf, pageOf } from "../../src/core/exporters/html";
import { textOf } from "../../src/core/exporters/text";
import { createPublisher } from "../../src/publish/publish";
import type { Publisher } from "../../src/publish/publishing-port";
import { Secret } from "../../src/publish/secret";
import { exampleReport } from "../examples";
import { hostileReport, internalNames } from "../exporters/context";
import { jobOf, settingsOf, worldWith } from "./jobs";
import { startServer } from "./server";
import type { Server } from "./server";

const report = exampleReport("dongfeng-2021");
const job = jobOf(report);

let server: Server;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = () => ({ body: JSON.stringify({ code: 0, data: { id: 17, url: `${server.url}/a/17.html` } }) });
});

const fields = {
  title: "{{title}}",
  content: "{{html}}",
  channel: { id: 1024, tags: ["年报", "{{ year }}"] },
  externalId: "{{key}}",
  top: false,
  note: null,
};
const answer = { success: { at: "code", equals: 0 }, id: "data.id", link: "data.url", message: "msg" };

function publisher(settings: object = {}, secret: Secret | null = null): Publisher {
  return createPublisher(
    settingsOf({ kind: "post", url: `${server.url}/api/articles`, encoding: "json", fields, answer, ...settings }),
    secret,
    worldWith(fetch),
  );
}

test("JSON carries the template filled in, and what is shown beforehand is what arrives, to the byte", async () => {
  const to = publisher();
  const { problems, standing } = await to.verify(job);
  expect(problems).toEqual([]);
  const preview = await to.preview(job, standing);
  expect(server.asked).toEqual([]);

  const result = await to.send(job);
  expect(result).toMatchObject({ ok: true, sent: { id: "17", link: `${server.url}/a/17.html`, isNew: true, bytes: preview.body.length } });
  const [asked] = server.asked;
  expect(asked!.body.equals(preview.body)).toBe(true);
  expect(`${server.url}${asked!.url}`).toBe(preview.url);
  expect(asked).toMatchObject({ method: preview.method });
  for (const [name, value] of Object.entries(preview.headers)) expect(asked!.headers[name.toLowerCase()]).toBe(value);
  const htmlWithTitle = fragmentOf(report);
  expect(JSON.parse(asked!.body.toString())).toEqual({
    title: "东风区应急管理局2021年政府信息公开工作年度报告",
    content: htmlWithTitle.slice(htmlWithTitle.indexOf("<h2>")),
    channel: { id: 1024, tags: ["年报", "2021"] },
    externalId: expect.stringMatching(/^xxgk-2021-[0-9a-z]+$/),
    top: false,
    note: null,
  });
});

test("multipart carries fields and files as a browser's form would", async () => {
  const to = publisher({
    encoding: "multipart",
    fields: { title: "{{title}}", body: "{{htmlWithTitle}}", 'na"me': "{{text}}", sort: 3 },
    files: { attachment: "docx", data: "json" },
  });
  const preview = await to.preview(job, null);
  expect((await to.send(job)).ok).toBe(true);
  const [asked] = server.asked;
  expect(asked!.body.equals(preview.body)).toBe(true);

  const form = await new Response(new Uint8Array(asked!.body), { headers: { "content-type": asked!.headers["content-type"]! } }).formData();
  expect([...form.keys()]).toEqual(["title", "body", 'na"me', "sort", "attachment", "data"]);
  expect(form.get("title")).toBe("东风区应急管理局2021年政府信息公开工作年度报告");
  expect(form.get("body")).toBe(fragmentOf(report));
  expect(form.get('na"me')).toBe(textOf(report));
  expect(form.get("sort")).toBe("3");
  const attachment = form.get("attachment") as File;
  expect(attachment.name).toBe("东风区应急管理局2021年政府信息公开工作年度报告.docx");
  expect(new TextDecoder("latin1").decode((await attachment.arrayBuffer()).slice(0, 2))).toBe("PK");
  expect(JSON.parse(await (form.get("data") as File).text())).toMatchObject({ agency: "东风区应急管理局", year: 2021 });
});

test("a text that holds the boundary does not end its part", async () => {
  const to = publisher({ encoding: "multipart", fields: { body: "{{text}}", more: "--xxgk-part-1" } });
  const odd = jobOf(report.with({ overview: "--xxgk-part-1\r\n--xxgk-part-2--" }), { despite: ["errors-remain"] });
  const { headers, body } = await to.preview(odd, null);
  expect(headers["Content-Type"]).toBe("multipart/form-data; boundary=xxgk-part-3");
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": headers["Content-Type"]! } }).formData();
  expect([...form.keys()]).toEqual(["body", "more"]);
  expect(form.get("body")).toContain("--xxgk-part-2--");
});

test("hostile text is data in every field, and sign-off lines stay behind", async () => {
  const to = publisher({
    fields: {
      title: "{{title}}",
      html: "{{html}}",
      withTitle: "{{htmlWithTitle}}",
      page: "{{page}}",
      text: "{{text}}",
      json: "{{json}}",
      agency: "{{agency}}",
    },
  });
  const hostile = jobOf(hostileReport(), { despite: ["errors-remain", "not-given"] });
  const { body } = await to.preview(hostile, null);
  const sent = JSON.parse(new TextDecoder().decode(body)) as Record<string, string>;
  expect(sent["html"]).not.toMatch(/<script|<img/);
  expect(sent["html"]?.startsWith("<h2>")).toBe(true);
  expect(sent["page"]).toBe(pageOf(hostile.report));
  for (const name of internalNames) expect(new TextDecoder().decode(body)).not.toContain(name);
});

describe("sent again", () => {
  const lookUp = {
    url: "/api/articles?externalId={{key}}",
    items: "list",
    id: "articleId",
    link: "url",
    isPublic: { at: "state", equals: "published" },
    updateUrl: "/api/articles/{{id}}",
    updateMethod: "PUT",
  };
  const absolute = (): object => ({ ...lookUp, url: server.url + lookUp.url, updateUrl: server.url + lookUp.updateUrl });
  const holding = (...list: object[]): void => {
    server.answer = ({ method }) => ({ body: JSON.stringify(method === "GET" ? { list } : { code: 0, data: {} }) });
  };

  test("a report has the same name; a corrected one another name but the same key", async () => {
    const names = await Promise.all(
      [report, report, report.with({ overview: "改过" })].map(
        async (each) => (await publisher().preview(jobOf(each), null)).headers["Idempotency-Key"],
      ),
    );
    expect(names[0]).toBe(names[1]);
    expect(names[2]).not.toBe(names[0]);
    expect(new Set(names.map((name) => name?.replace(/-[^-]*$/, ""))).size).toBe(1);
    expect((await publisher({ idempotencyHeader: null }).preview(job, null)).headers).not.toHaveProperty("Idempotency-Key");
  });

  test("what is there is changed where the system says", async () => {
    holding({ articleId: 99, url: `${server.url}/a/99.html`, state: "draft" });
    const result = await publisher({ lookUp: absolute() }).send(job);
    expect(result).toMatchObject({ ok: true, sent: { id: "99", isNew: false } });
    expect(server.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      expect.stringMatching(/^GET \/api\/articles\?externalId=xxgk-2021-/),
      "PUT /api/articles/99",
    ]);
  });

  test("nothing there: it is sent as new", async () => {
    holding();
    expect(await publisher({ lookUp: absolute() }).send(job)).toMatchObject({ ok: true, sent: { id: null, isNew: true } });
    expect(server.asked.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });

  test("a public page is changed only after a decision, which is recorded; a consent to nothing is not", async () => {
    holding({ articleId: 99, url: `${server.url}/a/99.html`, state: "published" });
    expect(await publisher({ lookUp: absolute() }).send(job)).toMatchObject({
      ok: false,
      problems: [{ code: "already-published", data: { link: `${server.url}/a/99.html` } }],
    });
    expect(server.asked).toHaveLength(1);
    const decided = jobOf(report, { despite: ["already-published", "errors-remain"] });
    expect(await publisher({ lookUp: absolute() }).send(decided)).toMatchObject({ ok: true, sent: { despite: ["already-published"] } });
  });

  test("a system that will not say what it holds is not sent to", async () => {
    server.answer = () => ({ body: `{"code":403,"msg":"no"}` });
    expect(await publisher({ lookUp: { ...absolute(), success: { at: "code", equals: 0 } } }).send(job)).toMatchObject({
      ok: false,
      problems: [{ code: "refused", data: { words: "no" } }],
    });
    expect(server.asked.map(({ method }) => method)).toEqual(["GET"]);
  });

  test("two of them there: nothing is touched", async () => {
    holding({ articleId: 1, url: "https://a/1" }, { articleId: 2, url: "https://a/2" });
    expect(await publisher({ lookUp: absolute() }).send(job)).toMatchObject({
      ok: false,
      problems: [{ code: "found-twice", data: { count: 2 } }],
    });
    expect(server.asked.map(({ method }) => method)).toEqual(["GET"]);
  });
});

describe("read back", () => {
  const pageWith = (html: string): void => {
    server.answer = ({ url }) =>
      url === "/a/17.html"
        ? { body: html, headers: { "content-type": "text/html" } }
        : { body: JSON.stringify({ code: 0, data: { id: 17 } }) };
  };

  test("the page at the address the system gave, or at the one in the settings, is compared", async () => {
    pageWith(pageOf(report));
    const to = publisher({ page: `${server.url}/a/{{id}}.html` });
    const result = await to.send(job);
    if (!result.ok) throw new Error(result.problems[0]?.code);
    expect(await to.readBack(job, result.sent)).toMatchObject({
      ok: true,
      seen: "page",
      address: `${server.url}/a/17.html`,
      comparison: { cells: 200, paragraphs: 7, differences: [] },
    });
    pageWith(pageOf(report.with({ "requests/carriedOver/total": 7 })));
    expect(await to.readBack(job, result.sent)).toMatchObject({
      comparison: { differences: [{ kind: "cell", at: "requests/carriedOver/total", published: 7 }] },
    });
  });

  test("a page that is not there, not a report, or whose address nobody knows is said to be so", async () => {
    const to = publisher({ page: `${server.url}/a/{{id}}.html` });
    const sent = { id: "17", link: `${server.url}/a/17.html`, isPublic: false };
    server.answer = () => ({ status: 404 });
    expect(await to.readBack(job, sent)).toMatchObject({ ok: false, failure: { code: "not-public" } });
    pageWith("<html><body><p>正在建设</p></body></html>");
    expect(await to.readBack(job, sent)).toMatchObject({
      ok: false,
      failure: { code: "page-not-a-report", cause: { code: "not-a-report" } },
    });
    server.answer = () => "hang up";
    expect(await to.readBack(job, sent)).toMatchObject({ ok: false, failure: { code: "page-out-of-reach" } });
    expect(await to.readBack(job, { ...sent, link: null })).toMatchObject({ ok: false, failure: { code: "no-page-address" } });
  });

  test("a visitor shows no password", async () => {
    pageWith(pageOf(report));
    const to = publisher({ authorization: { scheme: "bearer" } }, new Secret("t0k3n"));
    await to.readBack(job, { id: "17", link: `${server.url}/a/17.html`, isPublic: true });
    expect(server.asked.at(-1)?.headers.authorization).toBeUndefined();
  });
});
