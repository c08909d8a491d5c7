/** One line of news: good, or something to see to. A screen reader says it as it comes. */

import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";

import { useStrings } from "../words/language-context";

const icons = { good: CheckmarkCircleFilled, attention: WarningFilled, plain: InfoFilled } as const;

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "8px 8px 8px 12px", borderRadius: tokens.borderRadiusLarge },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  icon: { flexShrink: 0, fontSize: "16px", marginTop: "2px" },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  attention: { backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  plain: { backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStroke2}` },
  goodIcon: { color: tokens.colorStatusSuccessForeground1 },
  attentionIcon: { color: tokens.colorStatusWarningForeground3 },
  plainIcon: { color: tokens.colorNeutralForeground3 },
});

interface MessageBarProps {
  readonly tone: "good" | "attention" | "plain";
  readonly children: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

export function MessageBar({ tone, children, onDismiss }: MessageBarProps) {
  const styles = useStyles();
  const t = useStrings();
  const Icon = icons[tone];
  return (
    <div className={mergeClasses(styles.bar, styles[tone])} role={tone === "attention" ? "alert" : "status"}>
      <Icon className={mergeClasses(styles.icon, styles[`${tone}Icon`])} aria-hidden />
      <div className={styles.text}>{children}</div>
      {onDismiss && <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={t.dismiss} onClick={onDismiss} />}
    </div>
  );
}
