/** What came of copying or saving, as far as a pane can know it, and what else can be tried. */

import { Button, makeStyles, Textarea } from "@fluentui/react-components";

import type { Language } from "../../core/form/form";
import type { SaveWay } from "../model/publishing-state";
import type { ExportOutcome as Outcome } from "../model/state";
import { useExportStrings } from "../words/export-strings";
import type { ExportStrings } from "../words/export-strings.zh-CN";
import { useLanguage, useStrings } from "../words/language-context";
import type { Strings } from "../words/strings.zh-CN";
import { MessageBar } from "./MessageBar";
import { sayNamed } from "./NoticeBar";

const useStyles = makeStyles({ news: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" } });

interface ExportOutcomeProps {
  readonly outcome: Outcome;
  readonly onSaveBy: (way: SaveWay) => void;
}

export function ExportOutcome({ outcome, onSaveBy }: ExportOutcomeProps) {
  const styles = useStyles();
  const t = useStrings();
  const e = useExportStrings();
  const language = useLanguage();
  const tone = outcome.kind === "copied" || outcome.kind === "saved" ? "good" : outcome.kind === "working" ? "plain" : "attention";
  const next = outcome.kind === "saved" || outcome.kind === "not-saved" ? outcome.next : null;
  return (
    <>
      <MessageBar tone={tone}>
        <div className={styles.news}>
          {sayOutcome(outcome, t, e, language)}
          {next !== null && (
            <Button size="small" onClick={() => onSaveBy(next)}>
              {e.notThere}
            </Button>
          )}
        </div>
      </MessageBar>
      {outcome.kind === "by-hand" && (
        <Textarea aria-label={e.copyText} value={outcome.text} readOnly rows={6} onFocus={(event) => event.target.select()} />
      )}
    </>
  );
}

function sayOutcome(outcome: Outcome, t: Strings, e: ExportStrings, language: Language): string {
  switch (outcome.kind) {
    case "working":
      return e.preparing;
    case "copied":
      return outcome.form === "rich" ? e.copied : e.copiedPlain;
    case "by-hand":
      return outcome.name === null ? e.copyByHand : e.saveByHand(outcome.name);
    case "saved":
      return outcome.way === "workbook"
        ? e.openedAsWorkbook
        : outcome.way === "dialog"
          ? e.savedTo(outcome.name)
          : e.handedOver(outcome.name);
    case "not-saved":
      return outcome.why === "cancelled" ? e.saveCancelled : e.saveNoWay(outcome.name);
    case "failed":
      return outcome.failure ? sayNamed(outcome.failure, t, language) : e.exportFailed;
  }
}
