/** How many cells are blank, and the button that fills them all with 0. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { useStrings } from "../speech";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: "8px", rowGap: "4px" },
  text: { color: tokens.colorNeutralForeground2 },
});

export interface FillZerosProps {
  readonly count: number;
  readonly stale: boolean;
  readonly onFill: () => void;
}

export function FillZeros({ count, stale, onFill }: FillZerosProps) {
  const styles = useStyles();
  const t = useStrings();
  return (
    <div className={styles.line}>
      <span className={styles.text}>{t.blankCells(count)}</span>
      <Button size="small" disabledFocusable={stale} onClick={onFill}>
        {t.fillZeros}
      </Button>
    </div>
  );
}
