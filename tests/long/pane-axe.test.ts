/** axe on the new sights of the pane in a browser: a cause accepted, table 3's picture, the guide, lost looks and what came of them. */

import { expect, test } from "vitest";

import type { OpenPage } from "../../scripts/open-workbench";
import { ask } from "../../scripts/open-workbench";
import { workbenchForAll } from "../workbench-for-all";
import { axeProblems } from "./axe";

const workbench = workbenchForAll();

const dark = "#262626";

/** As a clerk in either language, an office of either theme, and a screen of any width has it. */
const settings = [
  ["350 px", { width: 350 }],
  ["320 px", { width: 320 }],
  ["English", { width: 350, lang: "en" }],
  ["dark", { width: 400, theme: dark }],
  ["dark, English", { width: 320, lang: "en", theme: dark }],
  ["forced colours", { width: 350, forcedColors: "active" }],
] as const satisfies readonly (readonly [string, Setting])[];

interface Setting {
  readonly width: number;
  readonly lang?: "en";
  readonly theme?: string;
  readonly forcedColors?: "active";
}

async function opened(report: string, { width, lang, theme, forcedColors }: Setting): Promise<OpenPage> {
  const query = new URLSearchParams({ report, ...(lang ? { lang } : {}), ...(theme ? { theme } : {}) });
  const open = await workbench.open(query.toString(), async (page) => {
    if (forcedColors) await page.emulateMedia({ forcedColors });
  });
  await open.page.locator("#side").evaluate((side, pixels) => {
    side.style.width = `${pixels}px`;
    window.dispatchEvent(new Event("resize"));
  }, width);
  return open;
}

const paneOf = ({ page }: OpenPage) => {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return frame;
};

test.each(settings)("nothing is wrong with table 3's picture, the guide, a change accepted and 更多: %s", async (_name, setting) => {
  const t = (zh: string, en: string): string => ("lang" in setting ? en : zh);
  const open = await opened("huaian-2024-slip", setting);
  const { page, pane } = open;
  const [frame, seen] = [paneOf(open), [] as string[]];
  const see = async (what: string) => seen.push(...(await axeProblems(frame)).map((problem) => `${what}: ${problem}`));

  await pane.getByRole("button", { name: t("校验", "Check"), exact: true }).click();
  const causes = pane.getByRole("list", { name: t("可能的原因", "Likely causes") });
  await causes.waitFor();
  await pane.getByRole("button", { name: t("表三收件和办理", "Table 3, in and out") }).click();
  const at = await ask(page, "cellOf", "requests/carriedOver/naturalPerson");
  if (!at) throw new Error("no cell");
  await ask(page, "select", at.sheet, at.address);
  await see("picture and guide");
  await causes.getByRole("button", { name: t("采纳", "Accept") }).click();
  await pane.getByText(t("2 处已解决", "2 solved")).first().waitFor();
  await see("settled");
  await pane.getByRole("button", { name: t("更多", "More"), exact: true }).click();
  await see("more");
  expect(seen).toEqual([]);
});

test.each(settings)(
  "nothing is wrong with looks that a pasted block took away, and with what 恢复表样 says: %s",
  async (_name, setting) => {
    const t = (zh: string, en: string): string => ("lang" in setting ? en : zh);
    const open = await opened("dongfeng-2021", setting);
    const { pane } = open;
    const frame = paneOf(open);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const block = context.workbook.worksheets.getItem("三、依申请公开").getRange("D10:F14");
        block.clear("Formats");
        block.dataValidation.clear();
        await context.sync();
      }),
    );
    const check = pane.getByRole("button", { name: t("校验", "Check"), exact: true });
    await check.click();
    const restore = pane.getByRole("button", { name: t("恢复表样", "Restore the look of the sheets") });
    await restore.waitFor();
    expect(await axeProblems(frame)).toEqual([]);
    await restore.click();
    await pane.getByRole("button", { name: t("撤销", "Undo") }).waitFor();
    await check.waitFor();
    expect(await axeProblems(frame)).toEqual([]);
  },
);

test("looks that were lost are said in sight of a clerk who has scrolled down", async () => {
  const open = await opened("dongfeng-2021", { width: 320 });
  const { page, pane } = open;
  await page.setViewportSize({ width: 1000, height: 560 });
  const frame = paneOf(open);
  await pane.getByRole("button", { name: "校验", exact: true }).click();
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await frame.evaluate(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("三、依申请公开").getRange("D10:F14").clear("Formats");
      await context.sync();
    });
    window.scrollTo(0, document.documentElement.scrollHeight);
  });
  await pane.getByRole("button", { name: /^(?:校验|重新校验)/ }).click();
  const said = pane.getByText(/没有了边框/);
  await said.waitFor();
  const place = await said.boundingBox();
  const toolbar = await pane.getByRole("button", { name: "导出" }).first().boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual((toolbar?.y ?? 0) + (toolbar?.height ?? 0));
  expect(place?.y).toBeLessThan(560);
});
