/** One finding, or a block of cells that are alike: severity, sentence, what it rests on, and what can be done about it. */

import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

import { answerTo, outdatedAnswer } from "../../core/findings/answer";
import type { Finding } from "../../core/findings/finding";
import { sayListed, spotOf } from "../../core/findings/list-findings";
import type { ListedFindings } from "../../core/findings/list-findings";
import type { Place, SectionId } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import { rules } from "../../core/rules";
import type { Spot } from "../../workbook";
import { findingEquation } from "../model/equation";
import type { Checked } from "../model/phase";
import { absentIn } from "../model/progress";
import { useLanguage, useStrings } from "../words/language-context";
import { FindingAdvice } from "./advice-on-demand";
import { AnswerForm } from "./answer-form-on-demand";
import { Disclosure } from "./Disclosure";
import { EquationTable } from "./EquationTable";
import { useKeptFocus } from "./kept-focus";
import { PlaceLink } from "./PlaceLink";
import { SeverityMark } from "./SeverityMark";
import { leads } from "./steps";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "2px", padding: "8px 8px 4px" },
  sentence: { margin: 0, overflowWrap: "anywhere" },
  answered: { color: tokens.colorNeutralForeground2 },
  word: { marginRight: "8px" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "2px" },
  spring: { marginRight: "auto" },
  button: { minWidth: "auto", color: tokens.colorBrandForegroundLink },
  answer: {
    margin: "2px 0",
    padding: "4px 8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  why: { display: "flex", flexDirection: "column", gap: "6px", padding: "4px 0 6px" },
  related: { margin: 0, paddingLeft: "18px" },
  basis: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface FindingRowProps {
  readonly line: ListedFindings;
  readonly checked: Checked;
  /** Only the row the arrow keys stand on has its buttons in the tab order. */
  readonly isActive: boolean;
  /** Names the row for a screen reader. */
  readonly labelId: string;
  readonly isWriting: boolean;
  readonly onGoTo: (place: Place, spot?: Spot) => void;
  readonly onAnswer: (findings: readonly Finding[], text: string) => void;
  readonly onPutBack: (section: SectionId) => void;
}

export function FindingRow({ line, checked, isActive, labelId, isWriting, onGoTo, onAnswer, onPutBack }: FindingRowProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const sentenceId = useId();
  const [isOpen, setOpen] = useState(false);
  const [isAnswering, setAnswering] = useState(false);
  // From the form that has gone the focus goes back to the button that opened it.
  const answerButton = useKeptFocus<HTMLSpanElement>(isAnswering, (span) => span.querySelector("button"));
  const { report, answers } = checked.reading;
  const [finding] = line.findings;
  const { at, severity } = finding;

  const lost = absentIn(checked.reading).find((section) => section === at);
  // A block is answered when every cell of it is, with the same words.
  const given = new Set(line.findings.map((each) => answerTo(each, answers)));
  const answer = severity === "error" || given.size > 1 ? undefined : [...given][0];
  const outdated = severity === "error" ? undefined : outdatedAnswer(finding, answers, checked.findings);
  const tabIndex = isActive ? undefined : -1;
  const small = { className: styles.button, appearance: "subtle", size: "small", tabIndex } as const;
  return (
    <div className={styles.row}>
      <p id={labelId} className={mergeClasses(styles.sentence, answer !== undefined && styles.answered)}>
        <span className={styles.word}>
          <SeverityMark severity={severity}>{t.severity[severity]}</SeverityMark>
        </span>
        <span id={sentenceId}>{sayListed(line, report.form, language)}</span>
      </p>
      {answer !== undefined && !isAnswering && <p className={styles.answer}>{t.answered(answer)}</p>}
      {answer === undefined && outdated !== undefined && !isAnswering && <p className={styles.answer}>{t.answerOutdated(outdated)}</p>}
      {isAnswering && (
        <AnswerForm
          text={answer ?? outdated ?? ""}
          isAnswered={answer !== undefined}
          onKeep={(text) => {
            setAnswering(false);
            onAnswer(line.findings, text);
          }}
          onCancel={() => setAnswering(false)}
        />
      )}
      <div className={styles.actions}>
        <span className={styles.spring}>
          <Disclosure label={t.why} open={isOpen} onToggle={() => setOpen(!isOpen)} tabIndex={tabIndex} />
        </span>
        {severity !== "error" && !isAnswering && (
          <span ref={answerButton}>
            <Button {...small} aria-describedby={sentenceId} onClick={() => setAnswering(true)}>
              {t.answer}
            </Button>
          </span>
        )}
        {lost && (
          <Button {...small} disabledFocusable={isWriting} onClick={() => onPutBack(lost)}>
            {t.putSectionBack(lost)}
          </Button>
        )}
        {at !== null && !lost && (
          <Button {...small} {...leads} aria-describedby={sentenceId} onClick={() => onGoTo(at, spotOf(line))}>
            {t.goTo}
          </Button>
        )}
      </div>
      {isOpen && <Why line={line} checked={checked} onGoTo={onGoTo} />}
    </div>
  );
}

/** The rule in its own words, the equation with its numbers or the cells concerned, and what it stands on. */
function Why({ line, checked, onGoTo }: Pick<FindingRowProps, "line" | "checked" | "onGoTo">) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const { report, previous } = checked.reading;
  const [finding, ...others] = line.findings;
  const related = others.length > 0 ? line.findings.flatMap(({ at }) => at ?? []) : finding.related;
  const rule = rules.find(({ id }) => id === finding.rule);
  const equation = findingEquation(finding, report, previous, t, language);
  return (
    <div className={styles.why}>
      {rule && <div>{t.demand(rule.title[language])}</div>}
      {equation && <EquationTable equation={equation} withAfter={false} onGoTo={onGoTo} />}
      {!equation && related.length > 0 && (
        <div>
          {t.relatedCells(related.length)}
          <ul className={styles.related}>
            {related.map((place) => (
              <li key={place}>
                <PlaceLink onGoTo={() => onGoTo(place)}>{printedName(report.form, place, language)}</PlaceLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FindingAdvice findings={line.findings} form={report.form} />
      {rule && <div className={styles.basis}>{rule.basis}</div>}
    </div>
  );
}
