import { openWorkbench } from "./open-workbench";
const out = "/tmp/desk/";
const workbench = await openWorkbench({ viewport: { width: 1366, height: 768 }, say: console.error });
try {
  const { page, pane } = await workbench.open("report=huaian-2024-slip");
  await pane.getByRole("button", { name: /校验/ }).first().click();
  await pane.getByRole("list", { name: "校验结果" }).waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: out + "a1-checked.png" });
  const frame = page.locator("iframe[title=任务窗格]");
  await frame.evaluate((e) => (e as HTMLIFrameElement).contentWindow?.scrollTo(0, 500));
  await page.waitForTimeout(500);
  await page.screenshot({ path: out + "a2-scrolled.png" });
  const at = await page.evaluate(() => window.workbench.cellOf("requests/carriedForward/naturalPerson"));
  if (at) await page.evaluate(({ sheet, address }) => window.workbench.select(sheet, address), at);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: out + "a3-guide.png" });
  await page.close();
} finally {
  await workbench.close();
}
