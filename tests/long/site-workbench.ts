/** A WordPress, and a workbench whose pane may send to it, for all tests of a file. */

import { afterAll, beforeAll } from "vitest";

import { openWorkbench } from "../../scripts/open-workbench";
import type { OpenWorkbench } from "../../scripts/open-workbench";
import { startWordPress } from "../../scripts/wordpress";
import type { WordPress } from "../../scripts/wordpress";

/** Both are there from the first test on. */
export function siteAndWorkbench(): { readonly site: WordPress; readonly workbench: OpenWorkbench } {
  let site: WordPress;
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    site = await startWordPress();
    workbench = await openWorkbench({ sites: [site.url] });
  });
  afterAll(async () => {
    await workbench?.close();
    await site?.stop();
  });
  return {
    get site() {
      return site;
    },
    get workbench() {
      return workbench;
    },
  };
}
