/**
 * The workbench for tests and pictures: built when it is older than its sources, served on a free port, opened in Chromium.
 *
 *   const workbench = await openWorkbench();
 *   const { page, pane } = await workbench.open("report=huaian-2024-slip");   // resolves when the add-in runs
 *   await pane.getByRole("button", { name: "校验" }).click();
 *   await ask(page, "cell", "三、依申请公开", "D6");                            // window.workbench
 *   await workbench.close();
 */

import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "playwright-core";
import type { Workbench } from "../workbench/page/script-api";
import { prepare } from "./start.mjs";
import { serveWorkbench } from "../workbench/server.mjs";
import { launchChromium } from "./chromium";
import type { Viewport } from "./chromium";

export interface OpenPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the page, its frame and the console. */
  readonly errors: readonly string[];
}

export interface OpenWorkbench {
  readonly address: string;
  /** Requests that tried to leave the machine. */
  readonly outside: readonly string[];
  /** `before`: what is done with the page before its address is opened. */
  open(query?: string, before?: (page: Page) => Promise<unknown>): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** What the pane may send to, as if it had been built with PUBLISH_ORIGINS. */
  readonly sites?: readonly string[];
  /** Of each page, in pixels. */
  readonly viewport?: Viewport;
  /** The browser optimizes what runs often, as a clerk's does. */
  readonly optimizes?: boolean;
  /** Hears what is built, because it takes seconds. */
  readonly say?: (line: string) => void;
}

export async function openWorkbench({ sites = [], viewport, optimizes = false, say }: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  await prepare(say);
  const server = await serveWorkbench({ port: 0, sites });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const chromium = await launchChromium(viewport, { optimizes });
  return {
    address,
    outside: chromium.outside,
    async open(query = "", before) {
      const page = await chromium.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await before?.(page);
      await page.goto(`${address}?${query}`);
      await page.evaluate(() => window.workbench.ready);
      return { page, pane: page.frameLocator("iframe[title='任务窗格'], iframe[title='Task pane']"), errors };
    },
    async close() {
      await chromium.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Calls a member of `window.workbench` in the page. */
export function ask<K extends Exclude<keyof Workbench, "ready">>(
  page: Page,
  member: K,
  ...given: Parameters<Workbench[K]>
): Promise<Awaited<ReturnType<Workbench[K]>>> {
  return page.evaluate(([name, values]) => (window.workbench[name] as (...all: unknown[]) => unknown)(...values), [
    member,
    given,
  ] as const) as Promise<Awaited<ReturnType<Workbench[K]>>>;
}
