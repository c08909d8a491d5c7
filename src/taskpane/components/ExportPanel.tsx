/** 导出: what would go out, what is still open, then 复制 or 保存, then honestly what came of it. */

import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";

import { isAnswered } from "../../core/findings/answer";
import type { Exporter } from "../../core/exporters/exporter";
import type { Language } from "../../core/form/form";
import { checkedFacts } from "../checked-facts";
import { countOpen } from "../group-findings";
import { useLanguage, useStrings } from "../speech";
import type { Checked, ExportOutcome } from "../state";
import type { Strings } from "../strings";
import { Bar } from "./Bar";
import { sayNamed } from "./NoticeBar";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  open: { display: "flex", flexDirection: "column", gap: "2px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  formats: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))" },
  row: { display: "flex", gap: "8px" },
  grow: { flexGrow: 1 },
});

export interface ExportPanelProps {
  readonly checked: Checked;
  readonly exporters: readonly Exporter[];
  readonly format: string;
  readonly outcome: ExportOutcome | null;
  readonly onFormat: (format: string) => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

/** The clipboard is for the site's editor: it takes the page, nothing else. */
const copiedFormat = "html";

export function ExportPanel({ checked, exporters, format, outcome, onFormat, onCopy, onSave }: ExportPanelProps) {
  const isCopied = format === copiedFormat;
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const { reading, findings } = checked;
  const open = countOpen(findings, reading.answers);
  const answered = findings.filter((finding) => isAnswered(finding, reading.answers)).length;
  const { tables, numbers, blank, sections } = checkedFacts(reading);
  const chosen = exporters.find(({ id }) => id === format);
  const isWorking = outcome?.kind === "working";
  return (
    <>
      <div className={styles.open}>
        {open.error > 0 && <SeverityMark severity="error">{t.remainingErrors(open.error)}</SeverityMark>}
        {open.warning > 0 && <SeverityMark severity="warning">{t.remainingWarnings(open.warning)}</SeverityMark>}
        {open.error + open.warning === 0 && <span>{t.remainingNone}</span>}
        {answered > 0 && <span className={styles.quiet}>{t.remainingAnswered(answered)}</span>}
        <span className={styles.quiet}>{t.goesOutLine(tables, numbers, blank, sections)}</span>
      </div>
      <Field label={t.exportFormat} hint={chosen ? t.saveHint(chosen.extension) : ""}>
        <RadioGroup className={styles.formats} value={format} onChange={(_, data) => onFormat(data.value)}>
          {exporters.map(({ id, label }) => (
            <Radio key={id} value={id} label={label[language]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.row}>
        <Button className={styles.grow} onClick={onCopy} disabledFocusable={isWorking || !isCopied}>
          {t.copy}
        </Button>
        <Button className={styles.grow} appearance="primary" onClick={onSave} disabledFocusable={isWorking}>
          {t.save}
        </Button>
      </div>
      {outcome ? (
        <Outcome outcome={outcome} said={sayOutcome(outcome, t, language)} />
      ) : (
        <p className={styles.quiet}>{isCopied ? t.copyHint : t.copyOnlyPage}</p>
      )}
    </>
  );
}

function Outcome({ outcome, said }: { readonly outcome: ExportOutcome; readonly said: string }) {
  const t = useStrings();
  const tone = outcome.kind === "copied" || outcome.kind === "saved" ? "good" : outcome.kind === "working" ? "plain" : "attention";
  return (
    <>
      <Bar tone={tone}>{said}</Bar>
      {outcome.kind === "by-hand" && <Textarea aria-label={t.copyText} value={outcome.text} readOnly rows={6} onFocus={(event) => event.target.select()} />}
    </>
  );
}

function sayOutcome(outcome: ExportOutcome, t: Strings, language: Language): string {
  switch (outcome.kind) {
    case "working":
      return t.preparing;
    case "copied":
      return outcome.form === "rich" ? t.copied : t.copiedPlain;
    case "by-hand":
      return t.copyByHand;
    case "saved":
      return t.saved(outcome.name);
    case "failed":
      return outcome.failure ? sayNamed(outcome.failure, t, language) : t.exportFailed;
  }
}
