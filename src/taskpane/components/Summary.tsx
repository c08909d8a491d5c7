/** How many findings of each kind there are; choosing one shows only those in the list. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

import type { Severity } from "../../core/findings/finding";
import type { Filter } from "../model/state";
import { useStrings } from "../words/language-context";
import { SeverityMark } from "./SeverityMark";

const severities: readonly Severity[] = ["error", "warning", "note"];

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px" },
  choice: {
    padding: "2px 8px",
    minHeight: "28px",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { border: "3px solid Highlight" },
  },
});

interface SummaryProps {
  /** Findings that are neither corrected nor answered. */
  readonly open: Readonly<Record<Severity, number>>;
  readonly answered: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export function Summary({ open, answered, filter, onFilter }: SummaryProps) {
  const styles = useStyles();
  const t = useStrings();
  const choice = (value: Filter, label: ReactNode): ReactNode => (
    <button
      key={value}
      type="button"
      className={mergeClasses(styles.choice, filter === value && styles.chosen)}
      aria-pressed={filter === value}
      onClick={() => onFilter(value)}
    >
      {label}
    </button>
  );
  return (
    <div className={styles.line} role="group" aria-label={t.filter}>
      {choice("all", t.filterAll)}
      {severities
        .filter((severity) => open[severity] > 0)
        .map((severity) => choice(severity, <SeverityMark severity={severity}>{t.count(severity, open[severity])}</SeverityMark>))}
      {answered > 0 && choice("answered", t.filterAnswered(answered))}
    </div>
  );
}
