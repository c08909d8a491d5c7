/** What a published page was found to say: 一致 with what was compared, or every difference side by side, with the way to its cell. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Comparison } from "../../core/compare/compare-reports";
import { sayComparison } from "../../core/compare/say-difference";
import type { Place } from "../../core/form/cell-id";
import type { Form } from "../../core/form/form";
import { useExportStrings } from "../words/export-strings";
import { useLanguage, useStrings } from "../words/language-context";
import { comparisonRows } from "./comparison-rows";
import type { ComparisonRow, Excerpt } from "./comparison-rows";
import { MessageBar } from "./MessageBar";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  item: {
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px" },
  button: { flexShrink: 0, minWidth: "auto", color: tokens.colorBrandForegroundLink },
  sides: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", margin: "4px 0 0" },
  side: { margin: 0 },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  said: { margin: 0 },
  differing: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
  },
  absent: { color: tokens.colorNeutralForeground3 },
});

interface ComparisonViewProps {
  readonly comparison: Comparison;
  readonly form: Form;
  /** What was compared, where it was not handed in. */
  readonly about?: string | undefined;
  readonly onGoTo: (place: Place) => void;
}

const mostShown = 20;

export function ComparisonView({ comparison, form, about, onGoTo }: ComparisonViewProps) {
  const styles = useStyles();
  const e = useExportStrings();
  const language = useLanguage();
  const [isLong, setLong] = useState(false);
  const rows = comparisonRows(comparison, form, e, language);
  const shown = isLong ? rows : rows.slice(0, mostShown);
  return (
    <>
      <MessageBar tone={rows.length === 0 ? "good" : "attention"}>
        {sayComparison(comparison, language)}
        {about}
      </MessageBar>
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={e.differences}>
          {shown.map((row, index) => (
            <li key={index} className={styles.item}>
              <Row row={row} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < rows.length && <Button onClick={() => setLong(true)}>{e.restOf(rows.length - shown.length)}</Button>}
    </>
  );
}

function Row({ row: { name, at, sides }, onGoTo }: { readonly row: ComparisonRow; readonly onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const t = useStrings();
  const e = useExportStrings();
  return (
    <>
      <div className={styles.top}>
        <span>{name}</span>
        {at !== null && (
          <Button className={styles.button} size="small" appearance="subtle" aria-label={`${t.goTo} ${name}`} onClick={() => onGoTo(at)}>
            {t.goTo}
          </Button>
        )}
      </div>
      {sides && (
        <dl className={styles.sides}>
          <Side label={e.inReport} said={sides.report} />
          <Side label={e.onPage} said={sides.page} />
        </dl>
      )}
    </>
  );
}

function Side({ label, said }: { readonly label: string; readonly said: Excerpt }) {
  const styles = useStyles();
  return (
    <div className={styles.side}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.said}>
        {"absent" in said ? (
          <span className={styles.absent}>{said.absent}</span>
        ) : (
          <>
            {said.before}
            {said.differing !== "" && <mark className={styles.differing}>{said.differing}</mark>}
            {said.after}
          </>
        )}
      </dd>
    </div>
  );
}
