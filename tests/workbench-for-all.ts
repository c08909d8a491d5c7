/** A workbench for all tests of a file. After each test its page has met no error, and no member of Excel that the host does not know. */

import { afterAll, afterEach, beforeAll, expect } from "vitest";

import { ask, openWorkbench } from "../scripts/open-workbench";
import type { OpenPage, OpenWorkbench, WorkbenchOptions } from "../scripts/open-workbench";

/** `given` as `openWorkbench` takes it. */
export function workbenchForAll(given: WorkbenchOptions = {}): Pick<OpenWorkbench, "open"> {
  let workbench: OpenWorkbench;
  let page: OpenPage;
  beforeAll(async () => {
    workbench = await openWorkbench(given);
  });
  afterAll(() => workbench?.close());
  afterEach(async () => {
    expect(page.errors).toEqual([]);
    expect(await ask(page.page, "missing")).toEqual([]);
  });
  return {
    open: async (...asked) => (page = await workbench.open(...asked)),
  };
}
