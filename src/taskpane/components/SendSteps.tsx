/** 核对 → 预览 → 发送 → 读回: how far a report has come on its way to the site. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";

import type { SendStep } from "../model/publishing-state";
import { useExportStrings } from "../words/export-strings";

const useStyles = makeStyles({
  steps: { display: "flex", margin: 0, padding: 0, listStyleType: "none", gap: "4px", flexWrap: "wrap" },
  step: {
    flexGrow: 1,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    paddingBottom: "4px",
    borderBottom: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  current: { borderBottomColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { color: tokens.colorStatusSuccessForeground1 },
});

const steps = ["verify", "preview", "send", "readBack"] as const;

/** How many are behind us, and which one we are at. */
function reached(step: SendStep): { readonly done: number; readonly at: number } {
  switch (step.kind) {
    case "ready":
      return { done: 0, at: 0 };
    case "verified":
      return { done: 1, at: 1 };
    case "sent":
      return { done: 4, at: 4 };
    case "working":
    case "stopped": {
      const at = steps.indexOf(step.at);
      return { done: at, at };
    }
  }
}

export function SendSteps({ step }: { readonly step: SendStep }) {
  const styles = useStyles();
  const e = useExportStrings();
  const { done, at } = reached(step);
  return (
    <ol className={styles.steps} aria-label={e.steps}>
      {steps.map((name, index) => (
        <li
          key={name}
          className={mergeClasses(styles.step, index === at && styles.current)}
          aria-current={index === at ? "step" : undefined}
        >
          {index < done ? <CheckmarkCircleFilled className={styles.icon} aria-label={e.stepDone} /> : <CircleRegular aria-hidden />}
          {e.stepName(name)}
        </li>
      ))}
    </ol>
  );
}
