/** 插入模板: plans the sheets and adds them, with progress; then the pane looks at the workbook again. */

import type { PaneDeps, TemplateRequest } from "../model/ports";
import { attempt } from "./attempt";
import { look } from "./look";

export async function insertTemplate(deps: PaneDeps, request: TemplateRequest): Promise<void> {
  const { store, workbook } = deps;
  if (store.state().inserting) return;

  store.dispatch({ type: "noticed", notice: null });
  store.dispatch({ type: "insertProgress", inserting: { done: 0, of: 1 } });
  let sheets = 0;
  const outcome = await attempt(deps, async () => {
    const plan = await deps.planTemplate(request);
    sheets = plan.sheets.length;
    await workbook.insertTemplate(plan, (done, of) => store.dispatch({ type: "insertProgress", inserting: { done, of } }));
  });
  store.dispatch({ type: "insertProgress", inserting: null });
  if (outcome !== "done") return;

  store.dispatch({ type: "inserted" });
  await look(deps);
  store.dispatch({ type: "noticed", notice: { kind: "inserted", sheets, isNamed: request.agency !== "" } });
}
