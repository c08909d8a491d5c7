import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenPage, OpenWorkbench } from "../../scripts/open-workbench";
import { ask, openWorkbench } from "../../scripts/open-workbench";

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

const requests = "三、依申请公开";

describe("with a report open", () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await workbench.open("report=huaian-2024-slip");
  });
  afterAll(() => open?.page.close());

  test("the sheets, cells and places of the report are told to scripts", async () => {
    const { page } = open;
    expect(await ask(page, "sheets")).toContain(requests);
    expect(await ask(page, "cellOf", "requests/newlyReceived/naturalPerson")).toEqual({ sheet: requests, address: "D6" });
    expect(await ask(page, "cellOf", "overview")).toMatchObject({ sheet: "一、总体情况" });
    expect(await ask(page, "cell", requests, "D6")).toMatchObject({ value: 3010, text: "3010", formula: null, merged: false });
    expect(await ask(page, "cell", requests, "J7")).toMatchObject({ value: 34, formula: "=SUM(D7:I7)" });
    // The sheet itself shows what does not add up.
    expect((await ask(page, "cell", requests, "J6")).fill).toBe("#FBD5D5");
  });

  test("the unchanged pane checks it through Office.js in two syncs and knows every member it uses", async () => {
    const { page, pane } = open;
    await ask(page, "resetSyncs");
    await pane.getByRole("button", { name: "校验" }).click();
    await pane.getByRole("list", { name: "校验结果" }).waitFor();
    expect(await ask(page, "syncs")).toBe(2);
    expect(await ask(page, "missing")).toEqual([]);
  });

  test("typing recomputes, is heard by the pane, and is undone by Ctrl+Z", async () => {
    const { page, pane } = open;
    // Waited for from before: on a busy machine it is over by the time everything is computed.
    const stale = pane.getByRole("button", { name: "重新校验" }).waitFor();
    await ask(page, "type", requests, "D7", 40);
    expect((await ask(page, "cell", requests, "J7")).value).toBe(40);
    await stale;
    expect(await ask(page, "undo")).toBe(true);
    expect((await ask(page, "cell", requests, "J7")).value).toBe(34);
  });

  test("a person types into the grid with the keyboard", async () => {
    const { page } = open;
    await ask(page, "select", requests, "D8");
    expect(await ask(page, "selection")).toEqual({ sheet: requests, address: "D8" });
    const before = (await ask(page, "cell", requests, "D8")).value;
    await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 400, y: 300 } });
    await ask(page, "select", requests, "D8");
    await page.keyboard.type("1290");
    await page.keyboard.press("Enter");
    await page.waitForFunction(([sheet]) => window.workbench.cell(sheet, "D8").value === 1290, [requests] as const);
    expect(await ask(page, "selection")).toEqual({ sheet: requests, address: "D9" });
    await page.keyboard.press("Control+z");
    await page.waitForFunction(([sheet, value]) => window.workbench.cell(sheet, "D8").value === value, [requests, before] as const);
  });

  test("custom functions answer in cells; an error says why at the cell", async () => {
    const { page } = open;
    await ask(page, "type", requests, "N40", "=XXGK.CHECKTOTAL(D6:I6,J6)");
    await ask(page, "type", requests, "N42", "=XXGK.BALANCE(A1:B2)");
    await page.waitForFunction(
      ([sheet]) => window.workbench.cell(sheet, "N40").value === -9 && window.workbench.cell(sheet, "N42").value === "#VALUE!",
      [requests] as const,
    );
    const message = (await ask(page, "cell", requests, "N42")).message;
    expect(message).toMatch(/2 行 × 2 列/);
    await ask(page, "select", requests, "N42");
    await page.getByText(message ?? "").waitFor();
  });

  test("the pane is 350 pixels wide and never narrower than 320", async () => {
    const { page } = open;
    const width = async (): Promise<number> => (await page.locator("#side").boundingBox())?.width ?? 0;
    expect(await width()).toBe(350);
    await page.getByRole("separator", { name: "调整任务窗格宽度" }).focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
    expect(await width()).toBe(320);
    await page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(340);
  });

  test("the address decides the language, whatever was chosen in the pane before", async () => {
    const { page, pane } = open;
    await pane.getByRole("button", { name: "更多" }).click();
    await pane.getByText("English").click();
    await pane
      .getByRole("button", { name: /^Check/ })
      .first()
      .waitFor();
    await page.reload();
    await page.evaluate(() => window.workbench.ready);
    await pane.getByRole("button", { name: "校验", exact: true }).waitFor();
  });

  test("nothing went wrong on the way, and nothing left the machine", () => {
    expect(open.errors).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });
});

test("?lang=en turns page, grid and pane to English; an unknown report is said to be one", async () => {
  const { page, pane } = await workbench.open("report=nothing&lang=en");
  await pane.getByRole("button", { name: "Insert template" }).last().waitFor();
  expect(await page.title()).toBe("Annual report workbench");
  await expect.poll(() => page.getByRole("status").first().textContent()).toContain("nothing");
  await page.close();
});

test("the pane is served as built, but for the bridge before office.js, with a strict policy", async () => {
  const response = await fetch(`${workbench.address}addin/taskpane.html`);
  const page = await response.text();
  expect(page.match(/<script[^>]*src=["']?[^"'\s>]+/g)?.map((tag) => tag.replace(/.*src=["']?/, ""))).toEqual(
    expect.arrayContaining(["../bridge.js", "office/office.js"]),
  );
  expect(page.indexOf("bridge.js")).toBeLessThan(page.indexOf("office/office.js"));
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-eval");
  for (const outside of ["addin/../../package.json", "examples/%2e%2e/package.json", "no-such-file"])
    expect((await fetch(workbench.address + outside)).status).toBe(404);
});
