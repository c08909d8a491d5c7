/** What 采纳, 全部填 0 or 全部改成数字 just changed, in the place of its card, with one step back. Whoever accepted by keyboard stands on 撤销. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { useEffect, useId, useRef } from "react";

import { printedName } from "../../core/form/form";
import type { Form } from "../../core/form/form";
import { useLanguage, useStrings } from "../speech";
import type { Accepted } from "../undo";

const useStyles = makeStyles({
  card: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1, fontSize: "16px" },
  lines: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface AcceptedCardProps {
  readonly accepted: Accepted;
  readonly form: Form;
  readonly onUndo: () => void;
}

export function AcceptedCard({ accepted, form, onUndo }: AcceptedCardProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The button that was pressed has gone with its card; without this the focus would be lost.
    if (document.hasFocus() && document.activeElement === document.body) card.current?.querySelector("button")?.focus();
  });

  return (
    <div ref={card} className={styles.card}>
      <CheckmarkFilled className={styles.icon} aria-hidden />
      <div id={id} className={styles.lines}>
        {typeof accepted.by === "string"
          ? t.allDone[accepted.by](accepted.cells.cells.length)
          : accepted.cells.cells.map(({ at, after, formula }) => (
              <div key={at}>
                <div className={styles.place}>{printedName(form, at, language)}</div>
                <div>{formula === undefined ? t.changedTo(after) : t.formulaBack(after)}</div>
              </div>
            ))}
      </div>
      <Button size="small" aria-describedby={id} onClick={onUndo}>
        {t.undo}
      </Button>
    </div>
  );
}
