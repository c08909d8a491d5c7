import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { fragmentOf } from "../../src/core/exporters/html";
import type { Report } from "../../src/core/report/report";
import { check } from "../../src/taskpane/actions/check";
import { overrideErrors } from "../../src/taskpane/actions/override-errors";
import { chooseSettings, forgetSettings, recallSettings } from "../../src/taskpane/actions/publishing-settings";
import { keepSecret, readBackAgain, sendReport, verifyReport } from "../../src/taskpane/actions/send-report";
import { watch } from "../../src/taskpane/actions/watch";
import type { SendStep } from "../../src/taskpane/model/publishing-state";
import { startServer } from "../publish/server";
import type { Answering, Server } from "../publish/server";
import { createDesk } from "./desk";
import type { Desk } from "./desk";
import { good, slip, slipCell, withoutText } from "./reports";

const password = "abcd efgh ijkl mnop";

let server: Server;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.close());

/** A site in a few lines: one post, kept as it was sent. */
let kept: { id: number; status: string; title: string; content: string } | null;
beforeEach(() => {
  kept = null;
  server.asked.length = 0;
  server.answer = ({ method, url, body }): Answering => {
    const shown = () =>
      kept && {
        id: kept.id,
        status: kept.status,
        link: `${server.url}/?p=7`,
        title: { raw: kept.title, rendered: kept.title },
        content: { rendered: kept.content },
      };
    if (url.startsWith("/?p=")) return { body: pageWith(kept?.content ?? ""), headers: { "content-type": "text/html" } };
    if (method === "POST") kept = { id: 7, status: "draft", ...kept, ...JSON.parse(body.toString()) };
    const isOne = /posts%2F7|posts\/7/.test(url) || method === "POST";
    return { body: JSON.stringify(isOne ? shown() : kept ? [shown()] : []) };
  };
});

const pageWith = (content: string): string => `<!doctype html><html><body><header>某某政府网</header>${content}</body></html>`;

const settingsFile = (settings: object) => ({ text: async () => JSON.stringify(settings) });
const wordpress = (more: object = {}) => settingsFile({ kind: "wordpress", site: server.url, user: "clerk", ...more });

async function readyDesk(report: Report = good, more: object = {}): Promise<Desk> {
  const desk = createDesk(report);
  desk.fetch = fetch;
  await watch(desk.deps);
  await check(desk.deps);
  await chooseSettings(desk.deps, wordpress(more));
  keepSecret(desk.deps, password);
  return desk;
}

const publishingOf = ({ deps }: Desk) => deps.store.state().publishing;
const stepOf = (desk: Desk): SendStep => publishingOf(desk).step;
const codes = (desk: Desk): string[] => {
  const step = stepOf(desk);
  return step.kind === "stopped" ? step.problems.map(({ code }) => code) : [];
};

describe("the settings", () => {
  test("are chosen once and remembered on this machine, without the password", async () => {
    const desk = await readyDesk();
    expect(publishingOf(desk).settings).toMatchObject({ kind: "wordpress", status: "draft" });
    expect(desk.shelf).not.toContain(password);

    const again = createDesk(good);
    again.shelf = desk.shelf;
    await recallSettings(again.deps);
    expect(publishingOf(again)).toMatchObject({ settings: { user: "clerk" }, secret: null });
    forgetSettings(again.deps);
    expect([again.shelf, publishingOf(again).settings]).toEqual([null, null]);
  });

  test("that are wrong are named by their place and neither used nor kept", async () => {
    const desk = createDesk(good);
    await chooseSettings(desk.deps, settingsFile({ kind: "wordpress", site: "https://a.cn", user: "b", password }));
    expect(publishingOf(desk)).toMatchObject({
      settings: null,
      settingsProblems: [{ code: "settings-invalid", data: { field: "password" } }],
    });
    await chooseSettings(desk.deps, { text: async () => "不是 JSON" });
    expect(publishingOf(desk).settingsProblems).toEqual([null]);
    expect(desk.shelf).toBeNull();
  });

  test("in a file that cannot be opened are said to be, and nothing is kept", async () => {
    const desk = createDesk(good);
    await chooseSettings(desk.deps, { text: () => Promise.reject(new Error("in use")) });
    expect(desk.deps.store.state().notice).toEqual({ kind: "unexpected", words: "in use" });
    expect(desk.shelf).toBeNull();
  });

  test("remembered do not replace those chosen meanwhile", async () => {
    const desk = createDesk(good);
    desk.shelf = JSON.stringify({ kind: "wordpress", site: server.url, user: "before" });
    await Promise.all([chooseSettings(desk.deps, wordpress({ user: "now" })), recallSettings(desk.deps)]);
    expect(publishingOf(desk).settings).toMatchObject({ user: "now" });
  });

  test("of another site take the password of the last away", async () => {
    const desk = await readyDesk();
    await chooseSettings(desk.deps, wordpress({ user: "other" }));
    expect(publishingOf(desk).secret).toBeNull();
  });

  test("left by an older version that no longer read are asked for again", async () => {
    const desk = createDesk(good);
    desk.shelf = `{"kind":"ftp"}`;
    await recallSettings(desk.deps);
    expect(publishingOf(desk).settings).toBeNull();
  });
});

describe("a report on its way", () => {
  test("is verified without being sent, then sent as a draft and read back by itself", async () => {
    const desk = await readyDesk();
    await verifyReport(desk.deps);
    expect(stepOf(desk)).toMatchObject({ kind: "verified", standing: null, url: expect.stringContaining(server.url) });
    expect(server.asked.map(({ method }) => method)).toEqual(["GET"]);

    await sendReport(desk.deps);
    expect(stepOf(desk)).toMatchObject({
      kind: "sent",
      sent: { isNew: true, isPublic: false },
      readBack: { seen: "draft", comparison: { cells: 200, paragraphs: 3, differences: [] } },
    });
    expect(kept?.content).toBe(fragmentOf(good, false));
  });

  test("that is public is read as a visitor sees it; a digit changed there is named when it is read again", async () => {
    const desk = await readyDesk(good, { status: "publish" });
    await sendReport(desk.deps);
    expect(stepOf(desk)).toMatchObject({ kind: "sent", readBack: { seen: "page", comparison: { differences: [] } } });
    if (kept) kept.content = kept.content.replace(">3001<", ">3007<");
    await readBackAgain(desk.deps);
    expect(stepOf(desk)).toMatchObject({
      kind: "sent",
      readBack: { comparison: { differences: [{ at: slipCell, report: 3001, published: 3007 }] } },
    });
  });

  test("published by the office meanwhile is read as a visitor sees it", async () => {
    const desk = await readyDesk();
    await sendReport(desk.deps);
    if (kept) kept.status = "publish";
    await readBackAgain(desk.deps);
    expect(stepOf(desk)).toMatchObject({ kind: "sent", readBack: { seen: "page", comparison: { differences: [] } } });
  });

  test("sent a second time changes the first one", async () => {
    const desk = await readyDesk();
    await sendReport(desk.deps);
    await sendReport(desk.deps);
    expect(stepOf(desk)).toMatchObject({ kind: "sent", sent: { isNew: false, id: "7" } });
  });

  test("that cannot be read back is shown as sent all the same", async () => {
    const desk = await readyDesk(good, { status: "publish" });
    const answer = server.answer;
    server.answer = (asked) => (asked.url.startsWith("/?p=") ? { status: 500 } : answer(asked));
    await sendReport(desk.deps);
    expect(stepOf(desk)).toMatchObject({ kind: "stopped", at: "readBack", sent: { id: "7" }, problems: [{ code: "server-error" }] });
  });

  test("without its text waits for a decision, which is recorded", async () => {
    const desk = await readyDesk(withoutText);
    await sendReport(desk.deps);
    expect(stepOf(desk)).toMatchObject({ kind: "ready" });
    await overrideErrors(desk.deps, "只公开三张表");
    await sendReport(desk.deps);
    expect(stepOf(desk)).toMatchObject({ kind: "sent", sent: { despite: ["not-given"] } });

    // The next report is another one: the question is put again.
    desk.workbook.type(slipCell, 1);
    expect([publishingOf(desk).despite, stepOf(desk).kind]).toEqual([[], "sent"]);
  });

  test("with errors goes out only with the reason kept in the workbook, and says so", async () => {
    const desk = await readyDesk(slip);
    await sendReport(desk.deps);
    expect([stepOf(desk).kind, server.asked]).toEqual(["ready", []]);
    await overrideErrors(desk.deps, "上级已发布");
    await sendReport(desk.deps);
    expect(stepOf(desk)).toMatchObject({ kind: "sent", sent: { despite: ["errors-remain"] } });
  });

  test("is verified anew once the sheets change", async () => {
    const desk = await readyDesk();
    await verifyReport(desk.deps);
    desk.workbook.type(slipCell, 1);
    expect(stepOf(desk).kind).toBe("ready");
    await sendReport(desk.deps);
    expect(kept).toBeNull();
  });

  test("can be stopped while the site keeps silent", async () => {
    const desk = await readyDesk();
    server.answer = () => "silence";
    const verifying = verifyReport(desk.deps);
    await expect.poll(() => server.asked.length).toBe(1);
    const step = stepOf(desk);
    if (step.kind === "working") step.stop();
    await verifying;
    expect(codes(desk)).toEqual(["cancelled"]);
  });

  test("is not sent twice by two clicks", async () => {
    const desk = await readyDesk();
    await Promise.all([sendReport(desk.deps), sendReport(desk.deps)]);
    expect(server.asked.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  test("that meets an exception nobody foresaw ends as a sentence", async () => {
    const desk = await readyDesk();
    await verifyReport({ ...desk.deps, publishingWorld: () => Promise.reject(new Error("boom")) });
    expect(desk.deps.store.state().notice).toMatchObject({ kind: "unexpected", words: "boom" });
    expect(stepOf(desk).kind).toBe("ready");
  });
});

test("the password stands nowhere in the state, the workbook or on the shelf, whatever happens to it", async () => {
  const desk = await readyDesk();
  server.answer = ({ headers }) => ({ status: 401, body: JSON.stringify({ message: `${password} ${headers.authorization}` }) });
  await verifyReport(desk.deps);
  expect(codes(desk)).toEqual(["unauthorised"]);
  const secrets = [password, password.replaceAll(" ", ""), btoa(`clerk:${password}`)];
  for (const place of [JSON.stringify(desk.deps.store.state()), JSON.stringify(desk.workbook), desk.shelf])
    for (const secret of secrets) expect(place).not.toContain(secret);
  keepSecret(desk.deps, null);
  expect(publishingOf(desk).secret).toBeNull();
});
