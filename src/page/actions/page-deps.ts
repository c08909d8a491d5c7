/** What the actions of the page need. In `actions` is one file for each thing a clerk can do beside the pane; none draws or speaks. */

import type { WorkbookPlan } from "../../core/template/sheet-plan";
import type { CopyResult, Saving } from "../../taskpane/model/ports";
import type { Crew } from "../browser/crew";
import type { Drafts } from "../browser/drafts";
import type { Aside } from "../browser/read-aside";
import type { Desk } from "../model/desk";
import type { ScreenStore } from "../model/screen";

export interface PageDeps {
  readonly desk: Desk;
  readonly screen: ScreenStore;
  readFile(name: string, bytes: Uint8Array): Aside;
  writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array>;
  saving(): Promise<Saving>;
  copy(html: string, plain: string): Promise<CopyResult>;
  gatherCrew(): Promise<Crew>;
  /** Null until the browser has answered, and where drafts are switched off. */
  drafts(): Drafts | null;
}
