/** What 采纳 or a button for many cells just changed, in the place of its card, with one step back and what it left alone. Whoever accepted by keyboard stands on 撤销. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { useEffect, useId, useRef } from "react";

import type { Place } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Form } from "../../core/form/form";
import type { LeftCells } from "../model/left-cells";
import type { Accepted } from "../model/undo";
import { useLanguage, useStrings } from "../words/language-context";
import { PlaceLink } from "./PlaceLink";

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
  left: { margin: 0, paddingLeft: "18px" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** So many of the cells that were left are named; the findings name them all. */
const mostNamed = 3;

interface AcceptedCardProps {
  readonly accepted: Accepted;
  /** What a button for many cells did not touch. */
  readonly left: readonly LeftCells[];
  readonly form: Form;
  readonly isWriting: boolean;
  readonly onGoTo: (place: Place) => void;
  readonly onUndo: () => void;
}

export function AcceptedCard({ accepted, left, form, isWriting, onGoTo, onUndo }: AcceptedCardProps) {
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
      <div className={styles.lines}>
        <div id={id}>
          {typeof accepted.by === "string"
            ? t.allDone[accepted.by](accepted.cells.cells.length)
            : accepted.cells.cells.map(({ at, before, after, formula }) => (
                <div key={at}>
                  <div className={styles.place}>{printedName(form, at, language)}</div>
                  <div>{formula === undefined ? t.changed(before, after) : t.formulaBack(after)}</div>
                </div>
              ))}
        </div>
        {left.map(({ why, cells }) => (
          <div key={why} className={styles.place}>
            {t.left[why](cells.length)}
            <ul className={styles.left}>
              {cells.slice(0, mostNamed).map((at) => (
                <li key={at}>
                  <PlaceLink onGoTo={() => onGoTo(at)}>{printedName(form, at, language)}</PlaceLink>
                </li>
              ))}
            </ul>
            {cells.length > mostNamed && t.othersLeft(cells.length - mostNamed)}
          </div>
        ))}
      </div>
      <Button size="small" aria-describedby={id} disabledFocusable={isWriting} onClick={onUndo}>
        {t.undo}
      </Button>
    </div>
  );
}
