/** Nothing left to correct: says so, says what was looked at, and points to the next step; an incomplete report is not well. */

import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";

import { checkedFacts } from "../model/checked-facts";
import { lackingIn } from "../model/progress";
import type { ReportReading } from "../model/phase";
import { useStrings } from "../words/language-context";
import { firstClick } from "./first-click";
import { lackingNames } from "./lacking-names";

const useStyles = makeStyles({
  box: {
    display: "flex",
    gap: "10px",
    padding: "12px",
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  incomplete: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1, fontSize: "24px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightBold },
  facts: { margin: "4px 0 0", paddingLeft: "16px", color: tokens.colorNeutralForeground2 },
  next: { margin: "8px 0 0" },
});

interface CleanResultProps {
  readonly reading: ReportReading;
  /** Warnings that are neither corrected nor answered. */
  readonly warnings: number;
  readonly onExport: () => void;
}

export function CleanResult({ reading, warnings, onExport }: CleanResultProps) {
  const styles = useStyles();
  const t = useStrings();
  const { identities, numbers, claims, previousYear } = checkedFacts(reading);
  const lacking = lackingNames(lackingIn(reading), t);
  const isComplete = lacking.length === 0;
  return (
    <section className={mergeClasses(styles.box, !isComplete && styles.incomplete)}>
      {isComplete && <CheckmarkCircleFilled className={styles.icon} aria-hidden />}
      <div>
        <h2 className={styles.title}>{!isComplete ? t.incomplete : warnings === 0 ? t.allWell : t.noErrors}</h2>
        <ul className={styles.facts}>
          <li>{t.checkedIdentities(identities)}</li>
          <li>{t.checkedNumbers(numbers)}</li>
          {claims > 0 && <li>{t.checkedClaims(claims)}</li>}
          <li>{previousYear === undefined ? t.noPrevious : t.checkedPrevious(previousYear)}</li>
        </ul>
        {!isComplete && <p className={styles.next}>{t.fillMissing(lacking)}</p>}
        <p className={styles.next} hidden={!isComplete && warnings === 0}>
          {warnings === 0 ? t.nextExport : t.onlyWarnings(warnings)}
        </p>
        {isComplete && warnings === 0 && (
          <Button className={styles.next} appearance="primary" onClick={firstClick(onExport)}>
            {t.exportNow}
          </Button>
        )}
      </div>
    </section>
  );
}
