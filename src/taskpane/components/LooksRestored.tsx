/** What came of 恢复表样, with 撤销. */

import { Button } from "@fluentui/react-components";

import type { RestoredLooks } from "../../workbook";
import { useStrings } from "../words/language-context";
import { MessageBar } from "./MessageBar";

interface LooksRestoredProps {
  readonly restored: RestoredLooks;
  readonly isWriting: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

export function LooksRestored({ restored: { sheets, left }, isWriting, onUndo, onDismiss }: LooksRestoredProps) {
  const t = useStrings();
  if (sheets.length === 0)
    return (
      <MessageBar tone="attention" onDismiss={onDismiss}>
        {t.noLooksRestored(left)}
      </MessageBar>
    );
  return (
    <MessageBar tone="good" onDismiss={onDismiss}>
      {t.looksRestored(sheets.length, left)}
      <Button size="small" disabledFocusable={isWriting} onClick={onUndo}>
        {t.undo}
      </Button>
    </MessageBar>
  );
}
