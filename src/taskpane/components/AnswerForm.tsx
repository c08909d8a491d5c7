/** Where a clerk writes down why a warning is all right. */

import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";

import { useStrings } from "../words/language-context";
import { useIntoSight } from "./into-sight";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "6px", paddingTop: "4px" },
  row: { display: "flex", gap: "6px", justifyContent: "flex-end", flexWrap: "wrap" },
});

interface AnswerFormProps {
  readonly text: string;
  readonly isAnswered: boolean;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}

export function AnswerForm({ text, isAnswered, onKeep, onCancel }: AnswerFormProps) {
  const styles = useStyles();
  const t = useStrings();
  const [draft, setDraft] = useState(text);
  // All of it, with its buttons: whoever opens it at the lower edge sees half of it otherwise.
  const place = useIntoSight("open");
  return (
    <div ref={place}>
      <form
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // A panel that is open beside it stays open.
          event.stopPropagation();
          onCancel();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          onKeep(draft);
        }}
      >
        <Field label={t.answerLabel}>
          <Textarea value={draft} autoFocus rows={2} resize="vertical" onChange={(_, data) => setDraft(data.value)} />
        </Field>
        <div className={styles.row}>
          {isAnswered && (
            <Button size="small" appearance="subtle" onClick={() => onKeep("")}>
              {t.removeAnswer}
            </Button>
          )}
          <Button size="small" onClick={onCancel}>
            {t.cancel}
          </Button>
          <Button size="small" appearance="primary" type="submit" disabledFocusable={draft.trim() === ""}>
            {t.keepAnswer}
          </Button>
        </div>
      </form>
    </div>
  );
}
