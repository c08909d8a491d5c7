/** The three verbs, in the order of the work. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExportLtrRegular } from "@fluentui/react-icons/svg/arrow-export-ltr";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { useEffect, useRef } from "react";

import { useStrings } from "../words/language-context";
import { firstClick } from "./first-click";

const useStyles = makeStyles({
  // Stays in sight while the results scroll, unless it would take too much of a low window.
  tools: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: "0 -12px",
    padding: "4px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (min-height: 480px)": { position: "sticky", top: 0, zIndex: 2 },
  },
  check: { width: "100%", minHeight: "40px" },
  row: { display: "flex", flexWrap: "wrap" },
  // Where it is when 插入模板, whose form has a button of that name, is not beside it.
  export: { marginLeft: "auto" },
});

interface ToolbarProps {
  readonly state: "ready" | "checking" | "stale";
  /** Nothing left to correct: exporting is the next step. */
  readonly allWell: boolean;
  readonly open: "insert" | "export" | null;
  /** The sheets have just been inserted: the form that held the focus is gone. */
  readonly isNew: boolean;
  readonly onCheck: () => void;
  readonly onInsert: () => void;
  readonly onExport: () => void;
}

export function Toolbar({ state, allWell, open, isNew, onCheck, onInsert, onExport }: ToolbarProps) {
  const styles = useStyles();
  const t = useStrings();
  const checking = state === "checking";
  const tools = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew && document.hasFocus() && document.activeElement === document.body) tools.current?.querySelector("button")?.focus();
  }, [isNew]);
  return (
    <div ref={tools} className={styles.tools}>
      <Button
        className={styles.check}
        appearance={allWell && state === "ready" ? "secondary" : "primary"}
        size="large"
        aria-keyshortcuts="Alt+J"
        aria-busy={checking}
        onClick={onCheck}
      >
        {checking ? t.checking : state === "stale" ? t.recheck : t.check}
      </Button>
      <div className={styles.row}>
        {open !== "insert" && (
          <Button appearance="subtle" icon={<DocumentAddRegular />} onClick={firstClick(onInsert)}>
            {t.insertTemplate}
          </Button>
        )}
        <Button
          className={styles.export}
          appearance={allWell && open !== "export" ? "primary" : "subtle"}
          icon={<ArrowExportLtrRegular />}
          aria-expanded={open === "export"}
          onClick={firstClick(onExport)}
        >
          {t.export}
          <ChevronDownRegular aria-hidden />
        </Button>
      </div>
    </div>
  );
}
