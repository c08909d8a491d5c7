import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startWordPress } from "../../scripts/wordpress";
import type { Role, WordPress } from "../../scripts/wordpress";
import { sayComparison, sayDifference } from "../../src/core/compare/say-difference";
import type { Report } from "../../src/core/report/report";
import { createPublisher } from "../../src/publish/publish";
import type { Publisher, Sent } from "../../src/publish/publishing-port";
import { sayPublishFailure, saySeen, saySent } from "../../src/publish/say";
import { Secret } from "../../src/publish/secret";
import { exampleNames, exampleReport } from "../examples";
import { hostileReport } from "../exporters/context";
import { everything, jobOf, settingsOf, worldWith } from "../publish/jobs";
import { officeOf } from "./site-office";

let site: WordPress;
beforeAll(async () => void (site = await startWordPress()));
afterAll(() => site?.stop());

interface Account {
  readonly as?: Role;
  readonly password?: string;
  readonly [setting: string]: unknown;
}

function publisher({ as = "author", password = site.accounts[as].password, ...settings }: Account = {}): Publisher {
  return createPublisher(
    settingsOf({ kind: "wordpress", site: site.url, user: site.accounts[as].user, ...settings }),
    new Secret(password),
    worldWith(fetch),
  );
}

const office = (path: string, change?: object) =>
  officeOf(site, path, change) as Promise<{ id: number; content: { raw: string } }[] & { content: { raw: string } }>;

async function sendTo(to: Publisher, report: Report, despite = everything): Promise<Sent> {
  const result = await to.send(jobOf(report, { despite }));
  if (!result.ok) throw new Error(result.problems.map((problem) => sayPublishFailure(problem)).join(" "));
  return result.sent;
}

async function postsOf({ key }: Sent): Promise<number> {
  return (await office(`&slug=${key}&status=any&context=edit`)).length;
}

describe("a report on its way to the public", () => {
  const report = exampleReport("dongfeng-2021");
  const job = jobOf(report);
  let sent: Sent;

  test("is sent as a draft that no visitor sees and that says what the report says", async () => {
    expect(await publisher().verify(job)).toEqual({ problems: [], standing: null });
    sent = await sendTo(publisher(), report, []);
    expect(sent).toMatchObject({ isPublic: false, isNew: true, despite: [] });
    expect(saySent(sent)).toContain("已送到网站，存为草稿，还没有公开。");

    const draft = await publisher().readBack(job, sent);
    expect(draft).toMatchObject({ ok: true, seen: "draft", comparison: { cells: 200, paragraphs: 7, differences: [] } });
    const page = await publisher().readBack(job, { ...sent, isPublic: true });
    expect(page).toMatchObject({ ok: false, failure: { code: "not-public" } });
  });

  test("sent again, changes the same draft", async () => {
    expect(await sendTo(publisher(), report, [])).toEqual({ ...sent, isNew: false });
    expect(await postsOf(sent)).toBe(1);
  });

  test("once published by the office, reads the same to a visitor", async () => {
    await office(`/${sent.id}`, { status: "publish" });
    const { standing, problems } = await publisher().verify(job);
    expect(standing).toMatchObject({ id: sent.id, isPublic: true });
    expect(problems.map(({ code }) => code)).toEqual(["already-published"]);

    const page = await publisher().readBack(job, standing!);
    expect(page).toMatchObject({ ok: true, seen: "page", comparison: { cells: 200, paragraphs: 7, differences: [] } });
    if (page.ok)
      expect([sayComparison(page.comparison), saySeen(page)]).toEqual([
        "一致：核对了 200 格、7 段。",
        `核对的是公开的网页：${standing!.link}`,
      ]);
  });

  test("with one digit changed on the site, names the cell and both values", async () => {
    const at = "proactiveDisclosure/administrativePenalties/decisionsThisYear" as const;
    const { raw } = (await office(`/${sent.id}&context=edit`)).content;
    const row = /id="([^"]+)"[^>]*>行政处罚</.exec(raw)?.[1];
    const [cell = "", before = ""] = new RegExp(`<td headers="[^"]*\\b${row}"[^>]*>(\\d+)<`).exec(raw) ?? [];
    expect(before).toBe(String(report.typed(at)));
    const after = before.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    await office(`/${sent.id}`, { content: raw.replace(cell, cell.replace(`>${before}<`, `>${after}<`)) });

    const { standing } = await publisher().verify(job);
    const page = await publisher().readBack(job, standing!);
    if (!page.ok) throw new Error(sayPublishFailure(page.failure));
    expect(page.comparison.differences).toEqual([{ kind: "cell", at, report: report.typed(at), published: Number(after) }]);
    expect(sayDifference(page.comparison.differences[0]!, report.form)).toBe(
      `表二 · 行政处罚 · 本年处理决定数量：报告是 ${before}，网页是 ${after}。`,
    );
    expect(sayComparison(page.comparison)).toContain("有 1 处不一致");
  });

  test("is not changed on the public page until somebody decides so; then it is, and stays public", async () => {
    expect(await publisher().send(job)).toMatchObject({ ok: false, problems: [{ code: "already-published" }] });
    const again = await sendTo(publisher(), report, ["already-published"]);
    expect(again).toMatchObject({ id: sent.id, isNew: false, isPublic: true, despite: ["already-published"] });
    expect(await publisher().readBack(job, again)).toMatchObject({ ok: true, seen: "page", comparison: { differences: [] } });
    expect(await postsOf(sent)).toBe(1);
  });

  test("is not sent over a page of the same key that is another body's", async () => {
    await office(`/${sent.id}`, { title: "西风区教育局2021年政府信息公开工作年度报告" });
    const result = await publisher().send(jobOf(report, { despite: everything }));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: "key-taken", data: { title: "西风区教育局2021年政府信息公开工作年度报告" } }],
    });
  });
});

describe("what WordPress keeps", () => {
  test.each(exampleNames)("%s published at once reads the same to a visitor", async (name) => {
    const report = exampleReport(name);
    const to = publisher({ as: "editor", status: "publish", route: "path", collection: "pages" });
    const sent = await sendTo(to, report);
    expect(sent).toMatchObject({ isPublic: true });
    const page = await to.readBack(jobOf(report), sent);
    if (!page.ok) throw new Error(sayPublishFailure(page.failure));
    expect(page.comparison.differences).toEqual([]);
    expect(page.comparison.cells).toBe(200);
  });

  test.each(["author", "administrator"] as const)("hostile text sent by an %s stays text", async (as) => {
    const report = hostileReport();
    const hostile = report.with({
      overview: `${report.narrative.overview}\n[gallery ids="1"] [/caption] 24x7 "引号" 'a' -- ...\nhttps://example.org/`,
    });
    const to = publisher({ as, status: "publish" });
    const sent = await sendTo(to, hostile);
    const html = await (await fetch(sent.link!)).text();
    const [, article = ""] = /<article[^>]*>([\s\S]*?)<\/article>/.exec(html) ?? [];
    expect(article).toContain("xxgk-3-r1c1");
    expect(article).not.toMatch(/<script|<img|onerror=(?!alert\(1\)&gt;)|<b>某局|javascript:(?!alert)/);
    const page = await to.readBack(jobOf(hostile), sent);
    if (!page.ok) throw new Error(sayPublishFailure(page.failure));
    expect(page.comparison.differences.map((difference) => sayDifference(difference, hostile.form))).toEqual([]);
  });
});

describe("what cannot be done is said readably, without the password", () => {
  const job = jobOf(exampleReport("huaian-2024"), { despite: ["not-given"] });

  async function refused(account: Account): Promise<string> {
    const result = await publisher(account).send(job);
    if (result.ok) throw new Error("it was sent");
    const password = account.password ?? site.accounts[account.as ?? "author"].password;
    for (const shown of [
      JSON.stringify(result),
      inspect(result, { depth: null }),
      ...result.problems.map((problem) => sayPublishFailure(problem)),
    ])
      expect(shown).not.toContain(password);
    return result.problems.map((problem) => sayPublishFailure(problem)).join(" ");
  }

  test("a wrong password", async () => {
    expect(await refused({ password: "abcd efgh ijkl mnop qrst uvwx" })).toMatch(/^“127\.0\.0\.1:\d+”没有接受用户名和密码。请核对用户名/);
  });

  test("an account that may not write, and one that may not publish", async () => {
    expect(await refused({ as: "subscriber" })).toMatch(/这个账号在“127.0.0.1:\d+”上没有所需的权限/);
    expect(await refused({ as: "contributor", status: "publish" })).toMatch(/没有所需的权限/);
  });

  test("an address that is no WordPress", async () => {
    expect(await refused({ site: `${site.url}/wp-includes` })).toMatch(/不是可以接收报告的地址/);
    expect(await refused({ collection: "reports" })).toMatch(/不是可以接收报告的地址/);
  });

  test("a server that is down; once it is back, the same report goes out once", async () => {
    await site.stopServer();
    const { host } = new URL(site.url);
    expect(await refused({})).toBe(`连不上“${host}”，没有完成。请检查网络和地址后再试；重复发送不会多出一份。`);
    await site.startServer();
    const result = await publisher().send(job);
    expect(result).toMatchObject({ ok: true, sent: { isNew: true } });
    if (result.ok) expect(await postsOf(result.sent)).toBe(1);
  });
});
