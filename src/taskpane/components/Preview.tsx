/**
 * 预览: what would leave, over the whole pane, in a frame of its own where nothing can run. The frame shares the pane's
 * origin so that Escape can be heard in it; without scripts it can do nothing with that.
 */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useId, useRef } from "react";

import type { Preview as Previewed } from "../model/publishing-state";
import { useExportStrings } from "../words/export-strings";
import { useStrings } from "../words/language-context";

const useStyles = makeStyles({
  dialog: {
    position: "fixed",
    inset: 0,
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    maxWidth: "none",
    maxHeight: "none",
    margin: 0,
    padding: 0,
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "&[open]": { display: "flex", flexDirection: "column" },
  },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", padding: "8px 12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightBold },
  note: { margin: 0, padding: "0 12px 8px", color: tokens.colorNeutralForeground2 },
  // The page is printed on white, whatever Office's theme is.
  frame: { flexGrow: 1, width: "100%", border: "none", borderTop: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: "#fff" },
});

export function Preview({ preview, onClose }: { readonly preview: Previewed; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useStrings();
  const e = useExportStrings();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    // Safari 15.0 has no dialogs: there it is a box over the pane.
    if (element.showModal) element.showModal();
    else element.setAttribute("open", "");
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The export step behind it stays open.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.top}>
        <h2 id={id} className={styles.heading}>
          {e.previewOf(preview.title)}
        </h2>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={t.close} onClick={onClose} />
      </div>
      {preview.isLikeness && <p className={styles.note}>{e.previewLikeness}</p>}
      <iframe
        className={styles.frame}
        title={e.previewFrame}
        sandbox="allow-same-origin"
        srcDoc={preview.html}
        onLoad={({ currentTarget }) =>
          currentTarget.contentDocument?.addEventListener("keydown", ({ key }) => {
            if (key === "Escape") onClose();
          })
        }
      />
    </dialog>
  );
}
