/** An equation with its numbers one under the other, the changed one marked; with a change, before and after side by side. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { CellId } from "../../core/form/cell-id";
import type { Equation, Side, Term } from "../model/equation";
import { useStrings } from "../words/language-context";
import { PlaceLink } from "./PlaceLink";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  caption: { textAlign: "left", color: tokens.colorNeutralForeground3, paddingBottom: "2px" },
  name: { textAlign: "left", fontWeight: "normal", padding: "1px 4px 1px 0", verticalAlign: "baseline" },
  number: {
    textAlign: "right",
    padding: "1px 0 1px 8px",
    fontVariantNumeric: "tabular-nums",
    verticalAlign: "baseline",
    whiteSpace: "nowrap",
  },
  head: { color: tokens.colorNeutralForeground3, fontWeight: "normal" },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  second: { "& th, & td": { paddingTop: "6px" } },
  quiet: { color: tokens.colorNeutralForeground3 },
  verdict: { fontWeight: tokens.fontWeightBold },
  changed: {
    fontWeight: tokens.fontWeightBold,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

interface EquationTableProps {
  readonly equation: Equation;
  /** Without: only the numbers as they are. */
  readonly withAfter: boolean;
  readonly caption?: string;
  readonly onGoTo: (place: CellId) => void;
}

export function EquationTable({ equation, withAfter, caption, onGoTo }: EquationTableProps) {
  const styles = useStyles();
  const t = useStrings();
  const { left, right } = equation;
  const differ = (before: boolean): string => {
    const gap = before ? left.before - right.before : left.after - right.after;
    return gap === 0 ? t.agrees : String(Math.abs(gap));
  };
  return (
    <table className={styles.table}>
      {caption !== undefined && <caption className={styles.caption}>{caption}</caption>}
      {withAfter && (
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.name, styles.head)}>
              {t.item}
            </th>
            <th scope="col" className={mergeClasses(styles.number, styles.head)}>
              {t.before}
            </th>
            <th scope="col" className={mergeClasses(styles.number, styles.head)}>
              {t.after}
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        <Terms side={left} withAfter={withAfter} onGoTo={onGoTo} first />
        <Terms side={right} withAfter={withAfter} onGoTo={onGoTo} first={false} />
        <tr>
          <th scope="row" className={mergeClasses(styles.name, styles.sum, styles.verdict)}>
            {t.difference}
          </th>
          <td className={mergeClasses(styles.number, styles.sum, styles.verdict)}>{differ(true)}</td>
          {withAfter && <td className={mergeClasses(styles.number, styles.sum, styles.verdict)}>{differ(false)}</td>}
        </tr>
      </tbody>
    </table>
  );
}

interface TermsProps {
  readonly side: Side;
  readonly withAfter: boolean;
  readonly first: boolean;
  readonly onGoTo: (place: CellId) => void;
}

function Terms({ side, withAfter, first, onGoTo }: TermsProps) {
  const styles = useStyles();
  const t = useStrings();
  const single = side.terms.length === 1 && side.zeros === 0;
  return (
    <>
      {side.terms.map((term, index) => (
        <tr key={term.place ?? term.name} className={!first && index === 0 ? styles.second : undefined}>
          <th scope="row" className={styles.name}>
            <TermName term={term} onGoTo={onGoTo} />
          </th>
          <td className={styles.number}>{term.before}</td>
          {withAfter && (
            <td className={styles.number}>
              {term.after === term.before ? term.after : <strong className={styles.changed}>{term.after}</strong>}
            </td>
          )}
        </tr>
      ))}
      {side.zeros > 0 && (
        <tr className={styles.quiet}>
          <th scope="row" className={styles.name}>
            {t.otherItems(side.zeros)}
          </th>
          <td className={styles.number}>0</td>
          {withAfter && <td className={styles.number}>0</td>}
        </tr>
      )}
      {!single && (
        <tr>
          <th scope="row" className={mergeClasses(styles.name, styles.sum)}>
            {t.sum}
          </th>
          <td className={mergeClasses(styles.number, styles.sum)}>{side.before}</td>
          {withAfter && <td className={mergeClasses(styles.number, styles.sum)}>{side.after}</td>}
        </tr>
      )}
    </>
  );
}

function TermName({ term: { place, name }, onGoTo }: { readonly term: Term; readonly onGoTo: (place: CellId) => void }) {
  return place === null ? name : <PlaceLink onGoTo={() => onGoTo(place)}>{name}</PlaceLink>;
}
