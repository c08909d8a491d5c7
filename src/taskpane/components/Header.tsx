/** Which report this is, and the button to what is needed rarely. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";

import { useStrings } from "../words/language-context";
import { firstClick } from "./first-click";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  title: {
    margin: "4px 0",
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightBold,
  },
});

interface HeaderProps {
  readonly agency: string | null;
  readonly year: number | null;
  readonly moreIsOpen: boolean;
  readonly onMore: () => void;
}

export function Header({ agency, year, moreIsOpen, onMore }: HeaderProps) {
  const styles = useStyles();
  const t = useStrings();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{t.title(agency, year)}</h1>
      <Button
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={t.more}
        aria-expanded={moreIsOpen}
        onClick={firstClick(onMore)}
      />
    </header>
  );
}
