/** 导出: what would go out, what is still open, then 预览, 复制 or 保存, then honestly what came of it. */

import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";

import type { Exporter } from "../../core/exporters/exporter";
import type { Place } from "../../core/form/cell-id";
import { checkedFacts } from "../model/checked-facts";
import { mayLeave } from "../model/export-gate";
import type { Gate } from "../model/export-gate";
import { countOpen } from "../model/group-findings";
import { lackingIn } from "../model/progress";
import type { SaveWay } from "../model/publishing-state";
import type { Checked } from "../model/phase";
import type { ExportOutcome as Outcome } from "../model/state";
import { useExportStrings } from "../words/export-strings";
import { useLanguage } from "../words/language-context";
import { ExportGate } from "./ExportGate";
import { ExportOutcome } from "./ExportOutcome";
import { ExportWarnings } from "./ExportWarnings";

const useStyles = makeStyles({
  open: { display: "flex", flexDirection: "column", gap: "8px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  formats: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))" },
  row: { display: "flex", gap: "8px" },
  grow: { flexGrow: 1, minWidth: "auto" },
});

interface ExportPanelProps {
  readonly gate: Gate;
  /** The result last known; null before the first check. */
  readonly checked: Checked | null;
  readonly exporters: readonly Exporter[];
  readonly format: string;
  readonly withTitle: boolean;
  readonly outcome: Outcome | null;
  readonly onCheck: () => void;
  readonly onGoTo: (place: Place) => void;
  readonly onOverride: (reason: string | null) => void;
  readonly onFormat: (format: string) => void;
  readonly onWithTitle: (withTitle: boolean) => void;
  readonly onPreview: () => void;
  readonly onCopy: () => void;
  readonly onSave: (by?: SaveWay) => void;
}

/** The clipboard is for the site's editor: it takes the page, nothing else. */
const copiedFormat = "html";

export function ExportPanel({
  gate,
  checked,
  exporters,
  format,
  withTitle,
  outcome,
  onCheck,
  onGoTo,
  onOverride,
  onFormat,
  onWithTitle,
  onPreview,
  onCopy,
  onSave,
}: ExportPanelProps) {
  const styles = useStyles();
  const e = useExportStrings();
  const language = useLanguage();
  const isCopied = format === copiedFormat;
  const chosen = exporters.find(({ id }) => id === format);
  const isWorking = outcome?.kind === "working";
  return (
    <>
      <div className={styles.open}>
        <ExportGate gate={gate} onCheck={onCheck} onGoTo={onGoTo} onOverride={onOverride} />
        {checked && <Contents checked={checked} onGoTo={onGoTo} />}
      </div>
      <Field label={e.format} hint={chosen ? e.saveHint(chosen.extension) : ""}>
        <RadioGroup className={styles.formats} value={format} onChange={(_, data) => onFormat(data.value)}>
          {exporters.map(({ id, label }) => (
            <Radio key={id} value={id} label={label[language]} />
          ))}
        </RadioGroup>
      </Field>
      {isCopied && (
        <Field hint={withTitle ? e.withTitleHint : ""}>
          <Checkbox checked={withTitle} onChange={(_, data) => onWithTitle(data.checked === true)} label={e.withTitle} />
        </Field>
      )}
      <div className={styles.row}>
        <Button className={styles.grow} onClick={onPreview} disabledFocusable={checked === null}>
          {e.preview}
        </Button>
        <Button className={styles.grow} onClick={onCopy} disabledFocusable={isWorking || !isCopied || mayLeave(gate) === null}>
          {e.copy}
        </Button>
        <Button
          className={styles.grow}
          appearance="primary"
          onClick={() => onSave()}
          disabledFocusable={isWorking || mayLeave(gate, chosen?.isInternal) === null}
        >
          {e.save}
        </Button>
      </div>
      {outcome ? (
        <ExportOutcome outcome={outcome} onSaveBy={onSave} />
      ) : (
        <p className={styles.quiet}>{chosen?.isInternal ? e.internalOnly : isCopied ? e.copyHint : e.copyOnlyPage}</p>
      )}
    </>
  );
}

function Contents({ checked, onGoTo }: { readonly checked: Checked; readonly onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const e = useExportStrings();
  const { reading, findings } = checked;
  const { error, warning } = countOpen(findings, reading.answers);
  const { tables, numbers, blank, sections } = checkedFacts(reading);
  return (
    <>
      {error + warning + lackingIn(reading).length === 0 && !findings.some(({ severity }) => severity === "warning") && (
        <span>{e.nothingOpen}</span>
      )}
      <ExportWarnings key={checked.reading.stamp} checked={checked} onGoTo={onGoTo} />
      <span className={styles.quiet}>{e.goesOutLine(tables, numbers, blank, sections)}</span>
    </>
  );
}
