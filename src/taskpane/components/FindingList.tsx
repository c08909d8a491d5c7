/**
 * 校验结果: one list, grouped by sheet, that keeps its place. Arrow keys move, Enter goes to the cell, F8 stops at each line. After a re-check the focus stays on the same finding, or on what
 * has taken its place.
 */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

import { answerTo } from "../../core/findings/answer";
import type { Finding } from "../../core/findings/finding";
import { listFindings, spotOf } from "../../core/findings/list-findings";
import type { ListedFindings } from "../../core/findings/list-findings";
import type { Place, SectionId } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Spot } from "../../workbook";
import { findingKeys } from "../model/finding-keys";
import { fold, kindOf } from "../model/group-findings";
import type { FindingGroup } from "../model/group-findings";
import type { Checked } from "../model/phase";
import { useLanguage, useStrings } from "../words/language-context";
import { Disclosure } from "./Disclosure";
import { FindingRow } from "./FindingRow";
import { stop } from "./steps";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  stale: { color: tokens.colorNeutralForeground3 },
  group: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    margin: "12px 0 4px",
    padding: "0 2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightBold,
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: "normal", fontVariantNumeric: "tabular-nums" },
  item: {
    cursor: "pointer",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  first: { borderTopLeftRadius: tokens.borderRadiusLarge, borderTopRightRadius: tokens.borderRadiusLarge },
  last: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottomLeftRadius: tokens.borderRadiusLarge,
    borderBottomRightRadius: tokens.borderRadiusLarge,
  },
  staleItem: { backgroundColor: tokens.colorNeutralBackground3 },
  more: { padding: "2px 0" },
  none: { margin: "8px", color: tokens.colorNeutralForeground2 },
});

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly checked: Checked;
  readonly stale: boolean;
  readonly isWriting: boolean;
  readonly onGoTo: (place: Place, spot?: Spot) => void;
  readonly onAnswer: (findings: readonly Finding[], text: string) => void;
  readonly onPutBack: (section: SectionId) => void;
}

export function FindingList({ groups, checked, stale, isWriting, onGoTo, onAnswer, onPutBack }: FindingListProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const prefix = useId();
  const { form } = checked.reading.report;
  const keys = findingKeys(checked.findings);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const folds = groups.map(({ section, findings }) =>
    fold(
      listFindings(findings, form, (finding) => answerTo(finding, checked.reading.answers)),
      (kind) => unfolded.has(`${section} ${kind}`),
    ),
  );
  const shown = folds.flatMap(({ lines }) => lines);
  const keyOf = ({ findings: [first] }: ListedFindings): string => keys.get(first) as string;
  const shownKeys = shown.map(keyOf);

  /** The line the clerk stood on last, and where it was: what has taken its place is found there. */
  const [stood, setStood] = useState<{ readonly key: string | null; readonly index: number }>({ key: null, index: 0 });
  const focusedKey = useRef<string | null>(null);
  const found = stood.key === null ? -1 : shownKeys.indexOf(stood.key);
  const active = found >= 0 ? found : Math.min(stood.index, shown.length - 1);
  const elementId = (key: string): string => `${prefix}line ${key}`;

  const moveTo = (index: number): void => {
    const key = shownKeys[Math.max(0, Math.min(index, shown.length - 1))];
    if (key !== undefined) document.getElementById(elementId(key))?.focus();
  };

  const goTo = (index: number): void => {
    const line = shown[index];
    if (line?.findings[0].at) onGoTo(line.findings[0].at, spotOf(line));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, at: number): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 };
    const to = moves[event.key];
    if (to !== undefined) moveTo(to);
    else if (event.key === "Enter") goTo(at);
    else return;
    event.preventDefault();
  };

  useLayoutEffect(() => {
    // The focused finding was settled: stand on what has taken its place, unless the clerk is elsewhere by now.
    const lost = focusedKey.current !== null && !shownKeys.includes(focusedKey.current);
    if (!lost) return;
    focusedKey.current = null;
    if (document.hasFocus() && document.activeElement === document.body) moveTo(stood.index);
  });

  if (shown.length === 0) return checked.findings.length > 0 ? <p className={styles.none}>{t.nothingShown}</p> : null;
  return (
    <ul className={mergeClasses(styles.list, stale && styles.stale)} aria-label={t.findings}>
      {groups.map(({ section, findings: all }, group) =>
        folds[group]?.lines.map((line, index, lines) => {
          const hidden = folds[group]?.hidden.get(line);
          const key = keyOf(line);
          const isActive = shown[active] === line;
          const labelId = `${prefix}${key}`;
          return (
            <li key={key}>
              {index === 0 && (
                <h2 className={styles.group}>
                  <span>{section === null ? t.wholeReport : printedName(form, section, language)}</span>
                  <span className={styles.count}>{all.length}</span>
                </h2>
              )}
              <div
                id={elementId(key)}
                role="group"
                {...stop}
                aria-labelledby={labelId}
                tabIndex={isActive ? 0 : -1}
                className={mergeClasses(
                  styles.item,
                  index === 0 && styles.first,
                  index === lines.length - 1 && styles.last,
                  stale && styles.staleItem,
                )}
                onKeyDown={(event) => onKeyDown(event, shownKeys.indexOf(key))}
                onClick={(event) => {
                  // A click on the sentence goes there, as Enter does; a click on a control, or the end of a selection, does not.
                  const isControl = event.target instanceof Element && event.target.closest("button, textarea, table, label") !== null;
                  if (!isControl && getSelection()?.isCollapsed !== false) goTo(shownKeys.indexOf(key));
                }}
                onFocus={() => {
                  focusedKey.current = key;
                  setStood({ key, index: shownKeys.indexOf(key) });
                }}
                onBlur={(event) => {
                  if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) focusedKey.current = null;
                }}
              >
                <FindingRow
                  line={line}
                  checked={checked}
                  isActive={isActive}
                  labelId={labelId}
                  isWriting={isWriting}
                  onGoTo={onGoTo}
                  onAnswer={onAnswer}
                  onPutBack={onPutBack}
                />
              </div>
              {hidden !== undefined && (
                <div className={styles.more}>
                  <Disclosure
                    label={t.moreAlike(hidden)}
                    open={false}
                    onToggle={() => setUnfolded(new Set([...unfolded, `${section} ${kindOf(line)}`]))}
                  />
                </div>
              )}
            </li>
          );
        }),
      )}
    </ul>
  );
}
