/** Severity as icon and word: three shapes, so that colour is never the only sign. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";

import type { Severity } from "../../core/findings/finding";

const icons = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoFilled } as const;

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: "16px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
});

export interface SeverityMarkProps {
  readonly severity: Severity;
  readonly children?: ReactNode;
  readonly id?: string;
}

export function SeverityMark({ severity, children, id }: SeverityMarkProps) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span id={id} className={mergeClasses(styles.mark, styles[severity])}>
      <Icon className={styles.icon} aria-hidden />
      {children}
    </span>
  );
}
