/**
 * 可能的原因: fault by fault, the likeliest account first; equal ones under the question that decides; many, and the rest, one
 * keystroke away. Faults that have nothing to do with one another are never multiplied into one list of everything.
 */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { sayQuestion, saySorted, sayUnread } from "../../core/findings/say-account";
import type { Place } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import { faultsOf } from "../../core/locate/explanation";
import type { Explanation, Fault, Location } from "../../core/locate/explanation";
import { isMendedFirst, isOneOfMany, leadingAccounts, tiedIn } from "../../core/locate/question";
import type { Checked } from "../model/phase";
import { useLanguage, useStrings } from "../words/language-context";
import { Disclosure } from "./Disclosure";
import { ExplanationCard } from "./ExplanationCard";
import { PlaceLink } from "./PlaceLink";

const useStyles = makeStyles({
  causes: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightBold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  item: { display: "flex", flexDirection: "column", gap: "8px" },
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

export function Causes({ location, ...shown }: CausesProps) {
  const styles = useStyles();
  const t = useStrings();
  const faults = faultsOf(location).filter(hasAnythingToSay);
  const [only] = faults;
  if (!only) return null;
  return (
    <section className={styles.causes}>
      <h2 className={styles.heading}>{t.causes}</h2>
      {faults.length === 1 ? (
        <FaultCauses fault={only} isAlone {...shown} />
      ) : (
        <>
          <p className={styles.quiet}>{t.separateFaults(faults.length)}</p>
          <ul className={styles.list} aria-label={t.causes}>
            {faults.map((fault, index) => (
              <FaultCauses key={index} fault={fault} isAlone={false} {...shown} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const hasAnythingToSay = ({ explanations, suspects, unread }: Fault): boolean =>
  explanations.length > 0 || suspects.length > 0 || isMendedFirst(unread);

interface FaultProps extends Omit<CausesProps, "location"> {
  readonly fault: Fault;
  /** Alone it has the list for itself; else its cards are items of the list of all faults. */
  readonly isAlone: boolean;
}

function FaultCauses({ fault, isAlone, ...shown }: FaultProps) {
  const styles = useStyles();
  const t = useStrings();
  const [showsTied, setShowsTied] = useState(false);
  const [showsRest, setShowsRest] = useState(false);
  const leading = leadingAccounts(fault);
  // One of many ways to fill a gap, or one of many slips equally likely, is not put before the clerk as an answer.
  const tied = fault.question && isOneOfMany(fault.question) ? tiedIn(fault.question, fault.explanations) : [];
  const rest = fault.explanations.filter((explanation) => !leading.includes(explanation) && !tied.includes(explanation));
  const isTiedOpen = tied.length === 0 || showsTied;
  const cards = [...leading, ...(isTiedOpen ? tied : []), ...(isTiedOpen && showsRest ? rest : [])].map((explanation) => ({
    key: explanation.changes.map(({ at, to }) => `${at}=${to}`).join(),
    card: <ExplanationCard explanation={explanation} {...shown} />,
  }));
  const before = <Asked fault={fault} isLed={leading.length > 0} checked={shown.checked} onGoTo={shown.onGoTo} />;
  const after = (tied.length > 0 || rest.length > 0) && (
    <div>
      {tied.length > 0 && <Disclosure label={t.oneByOne} open={showsTied} onToggle={() => setShowsTied(!showsTied)} />}
      {isTiedOpen && rest.length > 0 && (
        <Disclosure label={t.otherWays(rest.length)} open={showsRest} onToggle={() => setShowsRest(!showsRest)} />
      )}
    </div>
  );
  if (isAlone) {
    return (
      <>
        {before}
        {cards.length > 0 && (
          <ul className={styles.list} aria-label={t.causes}>
            {cards.map(({ key, card }) => (
              <li key={key}>{card}</li>
            ))}
          </ul>
        )}
        {after}
      </>
    );
  }
  const items = cards.length > 0 ? cards : [{ key: "asked", card: null }];
  return items.map(({ key, card }, index) => (
    <li key={key} className={styles.item}>
      {index === 0 && before}
      {card}
      {index === items.length - 1 && after}
    </li>
  ));
}

interface AskedProps {
  readonly fault: Fault;
  /** An account is put forward. */
  readonly isLed: boolean;
  readonly checked: Checked;
  readonly onGoTo: (place: Place) => void;
}

/** What stands above the cards: the question, texts to be mended first, or where to look. */
function Asked({ fault: { explanations, question, proven, suspects, unread, sorted }, isLed, checked, onGoTo }: AskedProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const { form } = checked.reading.report;
  const mendFirst = isMendedFirst(unread) ? unread : null;
  const lookFirst = mendFirst?.cells ?? suspects;
  return (
    <>
      {question && <p className={styles.question}>{sayQuestion(question, explanations, form, language)}</p>}
      {sorted && <p className={styles.question}>{saySorted(sorted, form, language)}</p>}
      {mendFirst && <p className={styles.question}>{sayUnread(mendFirst, form, language)}</p>}
      {!isLed && lookFirst.length > 0 && (
        <>
          {!mendFirst && <p className={styles.quiet}>{t.noCause}</p>}
          <ul className={styles.suspects}>
            {lookFirst.map((place) => (
              <li key={place}>
                <PlaceLink onGoTo={() => onGoTo(place)}>{printedName(form, place, language)}</PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {!proven && (isLed || isOneOfMany(question)) && <p className={styles.quiet}>{t.unproven}</p>}
    </>
  );
}
