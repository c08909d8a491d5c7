/** How far the report is filled in; each part that is not begun leads to its first cell. */

import { makeStyles, tokens } from "@fluentui/react-components";

import type { Place } from "../../core/form/cell-id";
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
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface ProgressLineProps {
  readonly progress: Progress;
  readonly onGoTo: (place: Place) => void;
}

export function ProgressLine({ progress, onGoTo }: ProgressLineProps) {
  const styles = useStyles();
  const t = useStrings();
  const { filled, cells, emptySections, missing, unnamed, taken } = progress;
  return (
    <div>
      <div className={styles.line}>
        <span>{t.filled(filled, cells)}</span>
        {emptySections.map(({ section, first }) => (
          <PlaceLink key={section} onGoTo={() => onGoTo(first)}>
            {t.sectionEmpty(section)}
          </PlaceLink>
        ))}
      </div>
      {unnamed.length > 0 && <div>{t.unnamed(unnamed.map((field) => t.fieldNames[field]))}</div>}
      {missing.length > 0 && <div className={styles.quiet}>{t.sectionMissing(missing.map(t.sectionName))}</div>}
      {taken.length > 0 && <div className={styles.quiet}>{taken.map(({ section, sheet }) => t.takenFrom(section, sheet)).join(" · ")}</div>}
    </div>
  );
}
