/** The warnings that go out with the report, each with what was written about it. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

import { answerTo } from "../../core/findings/answer";
import { say } from "../../core/findings/say";
import type { Place } from "../../core/form/cell-id";
import type { Checked } from "../model/phase";
import { useExportStrings } from "../words/export-strings";
import { useLanguage, useStrings } from "../words/language-context";
import { Disclosure } from "./Disclosure";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  item: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px", overflowWrap: "anywhere" },
  answer: { margin: "2px 0 0", color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0, minWidth: "auto", color: tokens.colorBrandForegroundLink },
});

/** More than these would push everything else out of sight. */
const mostShown = 4;

export function ExportWarnings({ checked, onGoTo }: { readonly checked: Checked; readonly onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const t = useStrings();
  const e = useExportStrings();
  const language = useLanguage();
  const id = useId();
  const { report, answers } = checked.reading;
  const warnings = checked.findings
    .filter(({ severity }) => severity === "warning")
    .map((finding) => ({ finding, answer: answerTo(finding, answers) }));
  const [isOpen, setOpen] = useState(warnings.length <= mostShown);
  if (warnings.length === 0) return null;

  const heading = e.warnings(warnings.length, warnings.filter(({ answer }) => answer !== undefined).length);
  return (
    <div>
      <SeverityMark severity="warning">
        <Disclosure label={heading} open={isOpen} onToggle={() => setOpen(!isOpen)} />
      </SeverityMark>
      {isOpen && (
        <ul className={styles.list} aria-label={heading}>
          {warnings.map(({ finding, answer }, index) => (
            <li key={index} className={styles.item}>
              <div>
                <span id={`${id}${index}`}>{say(finding, report.form, language)}</span>
                <p className={styles.answer}>{answer === undefined ? e.notAnswered : t.answered(answer)}</p>
              </div>
              {finding.at !== null && (
                <Button
                  className={styles.button}
                  size="small"
                  appearance="subtle"
                  aria-describedby={`${id}${index}`}
                  onClick={() => finding.at !== null && onGoTo(finding.at)}
                >
                  {t.goTo}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
