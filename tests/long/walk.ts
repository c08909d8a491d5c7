/**
 * A walk of a clerk through the workbench: what a hand does is done with mouse and keys and counted, each step with the seconds and the
 * processor time it took. A cell of the grid is clicked at by its address: the grid draws itself, and no element stands for it.
 */

import type { CDPSession, Locator } from "playwright-core";
import { expect } from "vitest";

import type { OpenPage } from "../../scripts/open-workbench";
import { ask } from "../../scripts/open-workbench";

export interface Effort {
  readonly clicks: number;
  readonly keys: number;
}

export interface Taken extends Effort {
  readonly step: string;
  /** From the first movement until the step's end is there. */
  readonly seconds: number;
  /** Of the page's process. */
  readonly processorSeconds: number;
}

export class Hand {
  clicks = 0;
  keys = 0;

  constructor(private readonly open: OpenPage) {}

  async click(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  /** The second click of a double click is one more. */
  async doubleClick(target: Locator): Promise<void> {
    this.clicks += 2;
    await target.dblclick();
  }

  /** The button, and the file in the system's own window. */
  async choose(button: Locator, file: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    this.clicks += 2;
    const chooser = this.open.page.waitForEvent("filechooser");
    await button.click();
    await (await chooser).setFiles(file);
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.open.page.keyboard.type(text);
  }

  /** A chord is one key. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys++;
      await this.open.page.keyboard.press(key);
    }
  }

  /** Any place of the grid takes the focus; then the cell is selected. */
  async clickCell(sheet: string, address: string): Promise<void> {
    this.clicks++;
    const { page } = this.open;
    await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 400, y: 300 } });
    await ask(page, "select", sheet, address);
  }
}

export class Walk {
  readonly taken: Taken[] = [];

  private constructor(
    private readonly open: OpenPage,
    private readonly session: CDPSession,
  ) {}

  static async through(open: OpenPage): Promise<Walk> {
    const session = await open.page.context().newCDPSession(open.page);
    await session.send("Performance.enable");
    return new Walk(open, session);
  }

  /** `work` ends when what the step is for is there, or fails. The effort is what a clerk is promised. */
  async step(step: string, effort: Effort, work: (hand: Hand) => Promise<void>): Promise<void> {
    const hand = new Hand(this.open);
    const [began, spent] = [performance.now(), await this.processorSeconds()];
    await work(hand).catch(async (error: unknown) => {
      throw new Error(`${step}: ${String(error)}\nThe pane says:\n${await this.open.pane.locator("body").innerText()}`, { cause: error });
    });
    const seconds = (performance.now() - began) / 1000;
    const { clicks, keys } = hand;
    this.taken.push({ step, clicks, keys, seconds, processorSeconds: (await this.processorSeconds()) - spent });
    expect({ step, clicks, keys }).toEqual({ step, ...effort });
  }

  private async processorSeconds(): Promise<number> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ProcessTime")?.value ?? 0;
  }
}
