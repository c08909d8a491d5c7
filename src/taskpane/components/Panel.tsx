/** A part of the pane that opens on demand (insert, export, help, about): heading, close button, the focus goes in and comes back; Escape closes it. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useEffectEvent, useId, useRef } from "react";
import type { ReactNode } from "react";

import { useStrings } from "../words/language-context";
import { clearOfEdges } from "./clear-of-edges";

const useStyles = makeStyles({
  panel: {
    ...clearOfEdges,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "28px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightBold,
    ":focus": { outlineStyle: "none" },
  },
});

interface PanelProps {
  readonly title: string;
  /** Absent where there is nothing behind it to go back to. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function Panel({ title, onClose, children }: PanelProps) {
  const styles = useStyles();
  const t = useStrings();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const closable = onClose !== undefined;

  const close = useEffectEvent(() => onClose?.());

  useEffect(() => {
    if (!closable) return;
    const before = document.activeElement;
    if (document.hasFocus()) heading.current?.focus();
    // Wherever the focus is in the pane: a panel opened by a click elsewhere may never have had it.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement && document.hasFocus() && document.activeElement === document.body) before.focus();
    };
  }, [closable]);

  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h2>
        {onClose && <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={t.close} onClick={onClose} />}
      </div>
      {children}
    </section>
  );
}
