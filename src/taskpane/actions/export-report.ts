/**
 * 复制 and 保存. Both write the report as it was last checked, both say honestly what came of it: a pane cannot see
 * whether a file arrived, nor copy where the system forbids it.
 */

import type { ExportContext } from "../../core/exporters/exporter";
import { WorkbookFailure } from "../../workbook";
import type { PaneDeps } from "../deps";
import { checkedOf } from "../state";
import type { Checked, ExportOutcome } from "../state";

export function copyReport(deps: PaneDeps): Promise<void> {
  return finish(deps, async ({ reading: { report } }) => {
    const [{ fragmentOf }, { textOf }] = await Promise.all([import("../../core/exporters/html"), import("../../core/exporters/text")]);
    const text = textOf(report);
    const reached = await deps.copy(fragmentOf(report), text);
    return reached === "none" ? { kind: "by-hand", text } : { kind: "copied", form: reached };
  });
}

export function saveReport(deps: PaneDeps, format: string): Promise<void> {
  return finish(deps, async (checked) => {
    const exporter = deps.exporters.find(({ id }) => id === format);
    if (!exporter) throw new RangeError(`no export ${format}`);

    const [write, { fileNameOf }] = await Promise.all([exporter.load(), import("../../core/exporters/file-name")]);
    const content = await write(checked.reading.report, contextOf(deps, checked));
    const name = fileNameOf(checked.reading.report, exporter);
    deps.save(name, exporter.mediaType, content);
    return { kind: "saved", name };
  });
}

async function finish({ store }: PaneDeps, work: (checked: Checked) => Promise<ExportOutcome>): Promise<void> {
  const checked = checkedOf(store.state().phase);
  if (!checked) return;

  store.dispatch({ type: "exported", outcome: { kind: "working" } });
  const outcome = await work(checked).catch((error: unknown): ExportOutcome => ({
    kind: "failed",
    failure: error instanceof WorkbookFailure ? error.failure : null,
  }));
  store.dispatch({ type: "exported", outcome });
}

const contextOf = ({ store, writeWorkbook }: PaneDeps, { reading, findings, location }: Checked): ExportContext => ({
  checked: {
    language: store.state().language,
    findings,
    explanations: location?.explanations ?? [],
    previous: reading.previous,
    answers: reading.answers,
    override: reading.override,
  },
  writeWorkbook,
});
