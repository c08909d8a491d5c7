/** 可能的原因: the likeliest account first; equal ones under the question that decides; many, and the rest, one keystroke away. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { sayQuestion, sayUnread } from "../../core/findings/say-account";
import type { Place } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Explanation, Location } from "../../core/locate/explanation";
import { isMendedFirst, isOneOfMany, leadingAccounts } from "../../core/locate/question";
import type { Checked } from "../model/state";
import { useLanguage, useStrings } from "../words/language-context";
import { Disclosure } from "./Disclosure";
import { ExplanationCard } from "./ExplanationCard";
import { PlaceLink } from "./PlaceLink";

const useStyles = makeStyles({
  causes: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightBold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  question: {
    margin: 0,
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  suspects: { margin: 0, paddingLeft: "18px" },
});

interface CausesProps {
  readonly location: Location;
  readonly checked: Checked;
  readonly stale: boolean;
  readonly isWriting: boolean;
  readonly onGoTo: (place: Place) => void;
  readonly onAccept: (explanation: Explanation) => void;
}

export function Causes({ location, checked, stale, isWriting, onGoTo, onAccept }: CausesProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const { explanations, question, proven, suspects, unread } = location;
  const mendFirst = isMendedFirst(unread) ? unread : null;
  if (explanations.length === 0 && suspects.length === 0 && !mendFirst) return null;

  // One of many ways to fill a gap, or one of many slips equally likely, is not put before the clerk as an answer.
  const isOpen = isOneOfMany(question);
  const leading = unread?.isDecided === false ? [] : leadingAccounts(location);
  const others = explanations.filter((explanation) => !leading.includes(explanation));
  const lookFirst = mendFirst?.cells ?? suspects;
  const shown = showsAll ? [...leading, ...others] : leading;
  return (
    <section className={styles.causes}>
      <h2 className={styles.heading}>{t.causes}</h2>
      {question && <p className={styles.question}>{sayQuestion(question, explanations, checked.reading.report.form, language)}</p>}
      {mendFirst && <p className={styles.question}>{sayUnread(mendFirst, checked.reading.report.form, language)}</p>}
      {leading.length === 0 && lookFirst.length > 0 && (
        <>
          {!mendFirst && <p className={styles.quiet}>{t.noCause}</p>}
          <ul className={styles.suspects}>
            {lookFirst.map((place) => (
              <li key={place}>
                <PlaceLink onGoTo={() => onGoTo(place)}>{printedName(checked.reading.report.form, place, language)}</PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {!proven && (leading.length > 0 || isOpen) && <p className={styles.quiet}>{t.unproven}</p>}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={t.causes}>
          {shown.map((explanation) => (
            <li key={explanation.changes.map(({ at, to }) => `${at}=${to}`).join()}>
              <ExplanationCard
                explanation={explanation}
                checked={checked}
                stale={stale}
                isWriting={isWriting}
                onGoTo={onGoTo}
                onAccept={onAccept}
              />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div>
          <Disclosure label={isOpen ? t.oneByOne : t.otherWays(others.length)} open={showsAll} onToggle={() => setShowsAll(!showsAll)} />
        </div>
      )}
    </section>
  );
}
