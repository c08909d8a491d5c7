/** What came of copying or saving, as far as a pane can know it, and what else can be tried. */

import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef } from "react";

import type { Language } from "../../core/form/form";
import type { SaveWay } from "../model/publishing-state";
import type { ExportOutcome as Outcome } from "../model/state";
import { useExportStrings } from "../words/export-strings";
import type { ExportStrings } from "../words/export-strings.zh-CN";
import { useLanguage, useStrings } from "../words/language-context";
import type { Strings } from "../words/strings.zh-CN";
import { useIntoSight } from "./into-sight";
import { MessageBar } from "./MessageBar";
import { sayNamed } from "./NoticeBar";

const useStyles = makeStyles({
  news: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
  // The page is printed on white, whatever Office's theme is.
  frame: {
    width: "100%",
    height: "200px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "#fff",
  },
});

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
  // Below the buttons there may be no room left on the screen: what came of the click is shown where the eye is.
  const news = useIntoSight(outcome);
  return (
    <>
      <MessageBar tone={tone}>
        <div ref={news} className={styles.news}>
          {sayOutcome(outcome, t, e, language)}
          {next !== null && (
            <Button size="small" onClick={() => onSaveBy(next)}>
              {e.notThere}
            </Button>
          )}
        </div>
      </MessageBar>
      {outcome.kind === "by-hand" && outcome.html !== undefined && <PageToCopy html={outcome.html} />}
      {outcome.kind === "by-hand" && outcome.html === undefined && (
        <Textarea aria-label={e.copyText} value={outcome.text} readOnly rows={6} onFocus={(event) => event.target.select()} />
      )}
    </>
  );
}

/** The last rung of copying: a person may copy from a frame what a page may not, tables and all. Nothing can run in it. */
function PageToCopy({ html }: { readonly html: string }) {
  const styles = useStyles();
  const e = useExportStrings();
  const frame = useRef<HTMLIFrameElement>(null);
  const selectAll = (): void => {
    const page = frame.current?.contentWindow;
    page?.focus();
    page?.getSelection()?.selectAllChildren(page.document.body);
  };
  return (
    <>
      <Button size="small" onClick={selectAll}>
        {e.selectAll}
      </Button>
      <iframe ref={frame} className={styles.frame} title={e.copyPage} sandbox="allow-same-origin" srcDoc={html} />
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
