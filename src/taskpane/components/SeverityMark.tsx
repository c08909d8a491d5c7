/** Severity as icon and word: three shapes, so that colour is never the only sign. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";

import type { Severity } from "../../core/findings/finding";

const icons = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoFilled } as const;

const useStyles = makeStyles({
  icon: { marginRight: "4px", fontSize: "16px", verticalAlign: "-3px" },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
});

interface SeverityMarkProps {
  readonly severity: Severity;
  readonly children?: ReactNode;
}

export function SeverityMark({ severity, children }: SeverityMarkProps) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={styles[severity]}>
      <Icon className={styles.icon} aria-hidden />
      {children}
    </span>
  );
}
