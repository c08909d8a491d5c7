/** One account of how everything came to be wrong: which cells, from what to what, by which slip, how sure. */

import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

import { saySlip, sayTyped } from "../../core/findings/say-account";
import type { CellId, Place } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Change, Explanation } from "../../core/locate/explanation";
import { replacedFormula } from "../../core/report/replaced-formula";
import { settledEquation, valuesAfter } from "../model/equation";
import type { Checked, ReportReading } from "../model/phase";
import { useLanguage, useStrings } from "../words/language-context";
import { Disclosure } from "./Disclosure";
import { EquationTable } from "./EquationTable";
import { PlaceLink } from "./PlaceLink";
import { leads, stop } from "./steps";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  stale: { boxShadow: "none", backgroundColor: tokens.colorNeutralBackground3 },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  change: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "10px" },
  numbers: {
    display: "inline-flex",
    alignItems: "baseline",
    gap: "6px",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontVariantNumeric: "tabular-nums",
  },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  arrow: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
  to: { fontWeight: tokens.fontWeightBold, color: tokens.colorNeutralForeground1 },
  slip: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "6px", rowGap: "4px" },
  spring: { marginRight: "auto" },
  equations: { display: "flex", flexDirection: "column", gap: "12px", paddingTop: "4px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

interface ExplanationCardProps {
  readonly explanation: Explanation;
  readonly checked: Checked;
  /** An edit since may have settled it already: it can be read, not accepted. */
  readonly stale: boolean;
  readonly isWriting: boolean;
  readonly onGoTo: (place: Place) => void;
  readonly onAccept: (explanation: Explanation) => void;
}

export function ExplanationCard({ explanation, checked, stale, isWriting, onGoTo, onAccept }: ExplanationCardProps) {
  const styles = useStyles();
  const t = useStrings();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { reading, witnesses } = checked;
  const { changes, follows, settles, confidence, supportedBy } = explanation;
  const quoted = supportedBy.flatMap((index) => witnesses[index]?.words ?? []);
  const [first] = changes;
  const effect = [
    ...(settles.length > 0 ? [t.settles(settles.length)] : []),
    ...(follows.length > 0 ? [t.follows(follows.length)] : []),
    t.confidence(Math.min(99, Math.round(confidence * 100))),
  ];
  return (
    <div className={mergeClasses(styles.card, stale && styles.stale)} role="group" aria-labelledby={id} tabIndex={-1} {...stop}>
      <div id={id}>
        {changes.map((change) => (
          <ChangeLine key={change.at} change={change} reading={reading} onGoTo={onGoTo} />
        ))}
      </div>
      <div className={styles.quiet}>{effect.join(" · ")}</div>
      {quoted.length > 0 && <div className={styles.quiet}>{t.supportedBy(quoted)}</div>}
      <div className={styles.row}>
        <span className={styles.spring}>
          {settles.length > 0 && <Disclosure label={t.why} open={isOpen} onToggle={() => setOpen(!isOpen)} />}
        </span>
        {first && (
          <Button size="small" aria-describedby={id} {...leads} onClick={() => onGoTo(first.at)}>
            {t.goTo}
          </Button>
        )}
        <Button
          size="small"
          appearance="primary"
          aria-describedby={id}
          disabledFocusable={stale || isWriting}
          onClick={() => onAccept(explanation)}
        >
          {t.accept}
        </Button>
      </div>
      {isOpen && <Equations explanation={explanation} reading={reading} onGoTo={onGoTo} />}
    </div>
  );
}

interface ChangeLineProps {
  readonly change: Change;
  readonly reading: ReportReading;
  readonly onGoTo: (place: Place) => void;
}

function ChangeLine({ change: { at, from, to, slip }, reading, onGoTo }: ChangeLineProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const before = sayTyped(from, language);
  return (
    <div>
      <div className={styles.place}>
        <PlaceLink onGoTo={() => onGoTo(at)}>{printedName(reading.report.form, at, language)}</PlaceLink>
      </div>
      <div className={styles.change}>
        <span className={styles.numbers} aria-hidden>
          <span className={from === null ? undefined : styles.from}>{before}</span>
          <span className={styles.arrow}>→</span>
          <span className={styles.to}>{to}</span>
        </span>
        <span className={styles.hidden}>{t.becomes(before, to)}</span>
        <span className={styles.slip}>{saySlip(slip, language)}</span>
      </div>
      {replacedFormula(reading.report, at) && <div className={styles.quiet}>{t.putsFormulaBack}</div>}
    </div>
  );
}

interface EquationsProps {
  readonly explanation: Explanation;
  readonly reading: ReportReading;
  readonly onGoTo: (place: CellId) => void;
}

function Equations({ explanation, reading: { report, previous }, onGoTo }: EquationsProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const after = valuesAfter(explanation);
  return (
    <div className={styles.equations}>
      {explanation.settles.map((settled) => {
        const equation = settledEquation(settled, report, previous, t, language, after);
        return (
          equation && (
            <EquationTable
              key={`${settled.rule}@${settled.at}`}
              equation={equation}
              withAfter
              caption={printedName(report.form, settled.at, language)}
              onGoTo={onGoTo}
            />
          )
        );
      })}
    </div>
  );
}
