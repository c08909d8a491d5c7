/**
 * What a check found, from top to bottom: lost looks, what was just accepted, whether all is well, likely causes, findings. In `components`
 * is what is drawn, each from what it is given. They hold no report, ask no workbook and have no words of their own: a click goes
 * to an action.
 */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { FocusEvent, ReactNode } from "react";

import { isAnswered } from "../../core/findings/answer";
import type { Finding } from "../../core/findings/finding";
import type { Place, SectionId } from "../../core/form/cell-id";
import type { Explanation } from "../../core/locate/explanation";
import { cellsForZero, signsForZero, textNumbers } from "../../core/mend";
import type { Spot } from "../../workbook";
import { countOpen, groupFindings } from "../model/group-findings";
import { cellsLeftBy } from "../model/left-cells";
import type { Checked } from "../model/phase";
import type { Filter } from "../model/state";
import type { Accepted } from "../model/undo";
import { useStrings } from "../words/language-context";
import { clearOfEdges } from "./clear-of-edges";
import { AcceptedCard } from "./AcceptedCard";
import { BulkFixButton } from "./BulkFixButton";
import { Causes } from "./Causes";
import { CleanResult } from "./CleanResult";
import { FindingList } from "./FindingList";
import { FlowPicture } from "./FlowPicture";
import { useSteps } from "./steps";
import { Summary } from "./Summary";

const useStyles = makeStyles({
  results: {
    ...clearOfEdges,
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "10px",
    ":focus": { outlineStyle: "none" },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ResultsProps {
  /** What there is to say of the looks of the sheets. */
  readonly looks: ReactNode;
  readonly checked: Checked;
  readonly stale: boolean;
  readonly isWriting: boolean;
  readonly accepted: readonly Accepted[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onGoTo: (place: Place, spot?: Spot) => void;
  readonly onAccept: (explanation: Explanation) => void;
  readonly onUndo: (accepted: Accepted) => void;
  readonly onAnswer: (findings: readonly Finding[], text: string) => void;
  readonly onPutBack: (section: SectionId) => void;
  readonly onExport: () => void;
  readonly onFillZeros: () => void;
  readonly onReplaceSigns: () => void;
  readonly onMakeNumbers: () => void;
}

export function Results({
  looks,
  checked,
  stale,
  isWriting,
  accepted,
  filter,
  onFilter,
  onGoTo,
  onAccept,
  onUndo,
  onAnswer,
  onPutBack,
  onExport,
  onFillZeros,
  onReplaceSigns,
  onMakeNumbers,
}: ResultsProps) {
  const styles = useStyles();
  const t = useStrings();
  const { reading, findings, location, since } = checked;
  const open = countOpen(findings, reading.answers);
  const blank = useMemo(() => cellsForZero(reading.report, reading.previous, location).length, [reading, location]);
  const signed = useMemo(() => signsForZero(reading.report, reading.previous, location), [reading, location]);
  const signs = [...new Set(signed.map(({ sign }) => sign))];
  const asText = useMemo(() => textNumbers(reading.report).length, [reading]);
  const { keepFocus, ...focusHandlers } = useKeptFocus();
  useSteps(keepFocus);
  return (
    <div ref={keepFocus} tabIndex={-1} className={styles.results} {...focusHandlers}>
      {looks}
      {stale && <p className={styles.quiet}>{t.stale}</p>}
      {accepted.map((each, index) => (
        <AcceptedCard
          key={accepted.length - index}
          accepted={each}
          left={cellsLeftBy(each, checked)}
          form={reading.report.form}
          isWriting={isWriting}
          onGoTo={onGoTo}
          onUndo={() => onUndo(each)}
        />
      ))}
      {since && !stale && <p className={styles.quiet}>{t.sinceLast(since.settled, since.added)}</p>}
      {open.error === 0 && !stale && <CleanResult reading={reading} warnings={open.warning} onExport={onExport} />}
      {findings.length > 0 && (
        <Summary
          open={open}
          answered={findings.filter((finding) => isAnswered(finding, reading.answers)).length}
          filter={filter}
          onFilter={onFilter}
        />
      )}
      {asText > 0 && (
        <BulkFixButton what={t.textNumbers(asText)} action={t.makeNumbers} disabled={stale || isWriting} onClick={onMakeNumbers} />
      )}
      {blank > 0 && <BulkFixButton what={t.blankCells(blank)} action={t.fillZeros} disabled={stale || isWriting} onClick={onFillZeros} />}
      {signs.length > 0 && (
        <BulkFixButton
          what={t.signedCells(signed.length, signs)}
          action={t.replaceSigns(signs)}
          disabled={stale || isWriting}
          onClick={onReplaceSigns}
        />
      )}
      {location && <Causes location={location} checked={checked} stale={stale} isWriting={isWriting} onGoTo={onGoTo} onAccept={onAccept} />}
      <FlowPicture report={reading.report} onGoTo={onGoTo} />
      <FindingList
        groups={groupFindings(findings, reading.answers, filter)}
        checked={checked}
        stale={stale}
        isWriting={isWriting}
        onGoTo={onGoTo}
        onAnswer={onAnswer}
        onPutBack={onPutBack}
      />
    </div>
  );
}

/**
 * When the button that was pressed goes (撤销, say) and nothing has taken its place, the focus stays among the results
 * instead of falling back to the top of the page.
 */
function useKeptFocus() {
  const keepFocus = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  useEffect(() => {
    if (wasInside.current && document.hasFocus() && document.activeElement === document.body)
      keepFocus.current?.focus({ preventScroll: true });
  });
  return {
    keepFocus,
    onFocus: () => void (wasInside.current = true),
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLDivElement>) => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) wasInside.current = false;
    },
  };
}
