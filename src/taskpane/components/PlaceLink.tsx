/** Words that lead to a place in the sheets. */

import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  link: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    "@media (forced-colors: active)": { color: "LinkText", textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

interface PlaceLinkProps {
  readonly children: string;
  readonly onGoTo: () => void;
}

export function PlaceLink({ children, onGoTo }: PlaceLinkProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} onClick={onGoTo}>
      {children}
    </button>
  );
}
