/** The looks of the sheets: which tables have lost theirs, with 恢复表样; and what came of it, with 撤销. */

import { Button, makeStyles } from "@fluentui/react-components";

import type { TableId } from "../../core/form/cell-id";
import type { RestoredLooks } from "../../workbook";
import { useStrings } from "../words/language-context";
import { useIntoSight } from "./into-sight";
import { MessageBar } from "./MessageBar";

const useStyles = makeStyles({
  // The buttons cover the head of the pane.
  looks: { scrollMarginTop: "100px", display: "flex", flexDirection: "column", gap: "10px" },
  action: { display: "flex", marginTop: "6px" },
});

interface LooksProps {
  readonly lost: readonly TableId[];
  readonly restored: RestoredLooks | null;
  readonly isWriting: boolean;
  readonly onRestore: () => void;
  readonly onUndo: (restored: RestoredLooks) => void;
  readonly onDismiss: () => void;
}

export function Looks(props: LooksProps) {
  const { lost, restored } = props;
  return lost.length > 0 || restored ? <Told {...props} /> : null;
}

function Told({ lost, restored, isWriting, onRestore, onUndo, onDismiss }: LooksProps) {
  const styles = useStyles();
  const t = useStrings();
  const place = useIntoSight(restored ?? lost.join());
  return (
    <div ref={place} className={styles.looks}>
      {lost.length > 0 && (
        <MessageBar tone="attention">
          {t.looksLost(lost)}
          <Button className={styles.action} size="small" disabledFocusable={isWriting} onClick={onRestore}>
            {t.restoreLooks}
          </Button>
        </MessageBar>
      )}
      {restored && restored.sheets.length === 0 && (
        <MessageBar tone="attention" onDismiss={onDismiss}>
          {t.noLooksRestored(restored.left)}
        </MessageBar>
      )}
      {restored && restored.sheets.length > 0 && (
        <MessageBar tone="good" onDismiss={onDismiss}>
          {t.looksRestored(restored.sheets.length, restored.left)}
          <Button className={styles.action} size="small" disabledFocusable={isWriting} onClick={() => onUndo(restored)}>
            {t.undo}
          </Button>
        </MessageBar>
      )}
    </div>
  );
}
