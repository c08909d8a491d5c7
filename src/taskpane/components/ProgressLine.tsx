/** How far the report is filled in, part by part: one that is not done leads to its first empty cell. */

import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Place, SectionId } from "../../core/form/cell-id";
import type { Progress } from "../model/progress";
import { useStrings } from "../words/language-context";
import { PlaceLink } from "./PlaceLink";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "12px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  done: { columnGap: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface ProgressLineProps {
  readonly progress: Progress;
  readonly isWriting: boolean;
  readonly onGoTo: (place: Place) => void;
  readonly onPutBack: (section: SectionId) => void;
}

export function ProgressLine({ progress, isWriting, onGoTo, onPutBack }: ProgressLineProps) {
  const styles = useStyles();
  const t = useStrings();
  const { filled, cells, parts, absent, unnamed, taken } = progress;
  const done = parts.filter(({ state }) => state === "done");
  return (
    <div>
      <div className={styles.line}>
        <span>{t.filled(filled, cells)}</span>
        {parts.map(
          ({ section, state, left, first }) =>
            state !== "done" && (
              <PlaceLink key={section} onGoTo={() => onGoTo(first)}>
                {state === "empty" ? t.sectionEmpty(section) : t.sectionBegun(section, left)}
              </PlaceLink>
            ),
        )}
      </div>
      {done.length > 0 && (
        <div className={mergeClasses(styles.line, styles.done)}>
          <span>{t.sectionsDone}</span>
          {done.map(({ section }) => (
            <PlaceLink key={section} onGoTo={() => onGoTo(section)}>
              {t.sectionName(section)}
            </PlaceLink>
          ))}
        </div>
      )}
      {unnamed.length > 0 && <div>{t.unnamed(unnamed.map((field) => t.fieldNames[field]))}</div>}
      {absent.length > 0 && (
        <div className={styles.line}>
          <span>{t.sectionMissing(absent.map(t.sectionName))}</span>
          {absent.map((section) => (
            <Button key={section} size="small" disabledFocusable={isWriting} onClick={() => onPutBack(section)}>
              {t.putSectionBack(section)}
            </Button>
          ))}
        </div>
      )}
      {taken.length > 0 && <div className={styles.quiet}>{taken.map(({ section, sheet }) => t.takenFrom(section, sheet)).join(" · ")}</div>}
    </div>
  );
}
