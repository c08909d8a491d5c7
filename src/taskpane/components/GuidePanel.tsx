/**
 * The guide to the selected cell, at the foot of the pane: what belongs there and who says so, how it hangs together with others,
 * last year's number. It stays where it is while the results scroll, and a screen reader is not told of every cell passed by.
 */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

import type { Finding } from "../../core/findings/finding";
import { isCellId } from "../../core/form/cell-id";
import type { Place } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Form } from "../../core/form/form";
import { adviceAt } from "../../core/guide/guide";
import type { Advice } from "../../core/guide/guide";
import { adviceWords } from "../../core/guide/words";
import { lastYearsNumber, tiesOf } from "../model/beside-cell";
import { adviceFor } from "../model/finding-advice";
import type { ReportReading } from "../model/phase";
import { useLanguage, useStrings } from "../words/language-context";
import { guideHeight } from "./clear-of-edges";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  panel: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    marginTop: "auto",
    padding: "2px 12px 4px",
    marginLeft: "-12px",
    marginRight: "-12px",
    marginBottom: "-24px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  body: {
    maxHeight: guideHeight,
    overflowY: "auto",
    paddingBottom: "6px",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  top: { display: "flex", alignItems: "center", gap: "4px" },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "16px" },
  number: { margin: "0 0 2px", fontVariantNumeric: "tabular-nums" },
  source: { color: tokens.colorNeutralForeground3 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface GuidePanelProps {
  readonly reading: ReportReading;
  /** What the reading says is what stands in the sheets. */
  readonly isFresh: boolean;
  readonly selected: Place | null;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}

export function GuidePanel({ reading, isFresh, selected, isFolded, onFold }: GuidePanelProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const id = useId();
  const { form } = reading.report;
  const at = selected !== null && (!isCellId(selected) || form.has(selected)) ? selected : null;
  return (
    <section className={styles.panel} aria-label={t.guide}>
      <div className={styles.top}>
        <Disclosure label={t.guide} open={!isFolded} onToggle={() => onFold(!isFolded)} />
        {!isFolded && at !== null && (
          <span id={id} className={styles.name}>
            {printedName(form, at, language)}
          </span>
        )}
      </div>
      {!isFolded && at === null && <p className={styles.quiet}>{t.guideIntro}</p>}
      {!isFolded && at !== null && (
        // Whoever has no mouse scrolls it with the keys.
        <div className={styles.body} tabIndex={0} role="group" aria-labelledby={id}>
          <Guide reading={reading} isFresh={isFresh} at={at} />
        </div>
      )}
    </section>
  );
}

function Guide({ reading: { report, previous }, isFresh, at }: Pick<GuidePanelProps, "reading" | "isFresh"> & { readonly at: Place }) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const { form } = report;
  const lastYear = previous && isCellId(at) ? lastYearsNumber(at, report, previous, isFresh) : null;
  return (
    <>
      {lastYear && <p className={styles.number}>{t.lastYearsNumber(lastYear)}</p>}
      <ul className={styles.list}>
        <Sentences advice={adviceAt(at, adviceWords[language])} />
        {isCellId(at) && tiesOf(form, at, language).map((tie) => <li key={t.tie(tie)}>{t.tie(tie)}</li>)}
      </ul>
    </>
  );
}

function Sentences({ advice }: { readonly advice: readonly Advice[] }) {
  const styles = useStyles();
  const t = useStrings();
  return advice.map((each, index) => (
    <li key={each.says}>
      {t.advice(each)}
      {/* Sentences of one source, one after the other, name it once. */}
      {advice[index + 1]?.from !== each.from && <span className={styles.source}> {each.from}</span>}
    </li>
  ));
}

interface FindingAdviceProps {
  readonly findings: readonly Finding[];
  readonly form: Form;
}

/** What of it helps with a finding. */
export function FindingAdvice({ findings, form }: FindingAdviceProps) {
  const styles = useStyles();
  const advice = adviceFor(findings, form, adviceWords[useLanguage()]);
  return (
    advice.length > 0 && (
      <ul className={styles.list}>
        <Sentences advice={advice} />
      </ul>
    )
  );
}
