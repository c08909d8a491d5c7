/** Something small that many cells have in common, and the button that mends it in all of them. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: "8px", rowGap: "4px" },
  text: { color: tokens.colorNeutralForeground2 },
});

interface BulkFixButtonProps {
  readonly what: string;
  readonly action: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

export function BulkFixButton({ what, action, disabled, onClick }: BulkFixButtonProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span className={styles.text}>{what}</span>
      <Button size="small" disabledFocusable={disabled} onClick={onClick}>
        {action}
      </Button>
    </div>
  );
}
