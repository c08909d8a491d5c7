/**
 * 预览, 复制 and 保存. All write the report as it was last checked, and only what may leave; all say honestly what came of
 * it: a pane cannot see whether a file arrived, nor copy where the system forbids it.
 */

import type { ExportContext, Exporter } from "../../core/exporters/exporter";
import { faultsOf } from "../../core/locate/explanation";
import { WorkbookFailure } from "../../workbook";
import { gateOf, mayLeave } from "../model/export-gate";
import type { FileToSave, PaneDeps } from "../model/ports";
import type { SaveWay } from "../model/publishing-state";
import { checkedOf } from "../model/phase";
import type { Checked } from "../model/phase";
import type { ExportOutcome } from "../model/state";
import { attempt } from "./attempt";

export function copyReport(deps: PaneDeps): Promise<void> {
  return finish(deps, false, async ({ reading: { report } }) => {
    const [{ fragmentOf }, { textOf }] = await Promise.all([import("../../core/exporters/html"), import("../../core/exporters/text")]);
    const text = textOf(report);
    const html = fragmentOf(report, deps.store.state().withTitle);
    const reached = await deps.copy(html, text);
    return reached === "none" ? { kind: "by-hand", text, name: null, html } : { kind: "copied", form: reached };
  });
}

/** `by`: the way to begin with, when an earlier one came to nothing. */
export function saveReport(deps: PaneDeps, format: string, by?: SaveWay): Promise<void> {
  const exporter = exporterIn(deps, format);
  return finish(deps, exporter?.isInternal === true, async (checked) => {
    if (!exporter) throw new RangeError(`no export ${format}`);
    const [content, { fileNameOf }, saving] = await Promise.all([
      written(deps, checked, exporter),
      import("../../core/exporters/file-name"),
      deps.saving(),
    ]);
    const { extension, mediaType } = exporter;
    const file: FileToSave = { name: fileNameOf(checked.reading.report, exporter), extension, mediaType, content };
    const ways = saving.ways(file);
    return save(file, by ? ways.slice(Math.max(0, ways.indexOf(by))) : ways, saving.save);
  });
}

/** Down the ladder until a rung holds. */
async function save(
  file: FileToSave,
  [way, ...rest]: readonly SaveWay[],
  attemptTo: (file: FileToSave, way: SaveWay) => Promise<string>,
): Promise<ExportOutcome> {
  const { name, content } = file;
  const next = rest[0] ?? null;
  if (way === undefined) return { kind: "not-saved", name, why: "no-way", next };
  const result = await attemptTo(file, way);
  if (result === "refused") return save(file, rest, attemptTo);
  if (result === "cancelled") return { kind: "not-saved", name, why: "cancelled", next };
  return way === "by-hand" ? { kind: "by-hand", text: String(content), name } : { kind: "saved", name, way, next };
}

/** The page itself, or what it says for a format that no browser shows. Looking is allowed also while errors remain. */
export async function previewReport(deps: PaneDeps, format: string): Promise<void> {
  const checked = checkedOf(deps.store.state().phase);
  const exporter = exporterIn(deps, format);
  if (!checked || !exporter) return;

  await attempt(deps, async () => {
    const isPage = exporter.extension === ".html";
    const isText = exporter.mediaType.startsWith("text/plain") || exporter.id === "json";
    const shown = isPage || isText ? exporter : exporterIn(deps, "html");
    const content = String(shown && (await written(deps, checked, shown)));
    const html = isText ? await asPage(content) : content;
    deps.store.dispatch({
      type: "publishing",
      change: { preview: { title: exporter.label[deps.store.state().language], html, isLikeness: !isPage && !isText } },
    });
  });
}

async function asPage(text: string): Promise<string> {
  const { element } = await import("../../core/exporters/markup");
  return `<!DOCTYPE html><meta charset="utf-8"><body style="margin:8px">${element("pre", { style: "white-space:pre-wrap;overflow-wrap:anywhere" }, text).html}`;
}

const exporterIn = ({ exporters }: PaneDeps, format: string): Exporter | undefined => exporters.find(({ id }) => id === format);

const written = async (deps: PaneDeps, checked: Checked, exporter: Exporter): Promise<string | Uint8Array> =>
  (await exporter.load())(checked.reading.report, contextOf(deps, checked));

async function finish({ store }: PaneDeps, isInternal: boolean, work: (checked: Checked) => Promise<ExportOutcome>): Promise<void> {
  // The buttons say so too; a key or a second click may come late.
  const checked = mayLeave(gateOf(store.state().phase), isInternal);
  if (!checked) return;

  store.dispatch({ type: "exported", outcome: { kind: "working" } });
  const outcome = await work(checked).catch((error: unknown): ExportOutcome => ({
    kind: "failed",
    failure: error instanceof WorkbookFailure ? error.failure : null,
  }));
  store.dispatch({ type: "exported", outcome });
}

export const contextOf = ({ store, writeWorkbook }: PaneDeps, { reading, findings, location }: Checked): ExportContext => ({
  checked: {
    language: store.state().language,
    findings,
    faults: location ? faultsOf(location) : [],
    previous: reading.previous,
    answers: reading.answers,
    override: reading.override,
  },
  writeWorkbook,
});
