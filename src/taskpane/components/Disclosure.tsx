/** A small button that opens something below it. */

import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";

import { firstClick } from "./first-click";

// Beside a long name the button keeps its words.
const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: "auto", paddingLeft: "2px", paddingRight: "6px", fontWeight: "normal" },
});

interface DisclosureProps {
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly tabIndex?: number | undefined;
}

export function Disclosure({ label, open, onToggle, tabIndex }: DisclosureProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      tabIndex={tabIndex}
      aria-expanded={open}
      icon={open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
      onClick={firstClick(onToggle)}
    >
      {label}
    </Button>
  );
}
