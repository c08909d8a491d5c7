/** Whether the report may leave, and what to do when it may not: check first, correct and complete it, or decide in writing. */

import { Button, Checkbox, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";

import type { Place } from "../../core/form/cell-id";
import type { Gate } from "../model/export-gate";
import { useExportStrings } from "../words/export-strings";
import { useStrings } from "../words/language-context";
import { Disclosure } from "./Disclosure";
import { useKeptFocus } from "./kept-focus";
import { lackingNames } from "./lacking-names";
import { MessageBar } from "./MessageBar";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  place: { ":focus": { outlineStyle: "none" } },
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  end: { alignSelf: "flex-end" },
  button: { flexShrink: 0, minWidth: "auto" },
  news: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
});

interface ExportGateProps {
  readonly gate: Gate;
  readonly onCheck: () => void;
  readonly onGoTo: (place: Place) => void;
  readonly onOverride: (reason: string | null) => void;
}

export function ExportGate(props: ExportGateProps) {
  const styles = useStyles();
  const place = useKeptFocus<HTMLDivElement>(props.gate.kind);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Standing {...props} />
    </div>
  );
}

function Standing({ gate, onCheck, onGoTo, onOverride }: ExportGateProps) {
  const styles = useStyles();
  const t = useStrings();
  const e = useExportStrings();
  switch (gate.kind) {
    case "checking":
      return <MessageBar tone="plain">{e.checkingNow}</MessageBar>;

    case "unchecked":
    case "stale":
      return (
        <MessageBar tone="attention">
          <div className={styles.news}>
            {gate.kind === "stale" ? e.changedSince : e.notChecked}
            <Button size="small" appearance="primary" onClick={onCheck}>
              {e.checkNow}
            </Button>
          </div>
        </MessageBar>
      );

    case "errors":
    case "incomplete":
      return (
        <Blocked
          count={gate.errors.length}
          lacking={lackingNames(gate.lacking, t)}
          first={gate.errors.find(({ at }) => at !== null)?.at ?? null}
          onGoTo={onGoTo}
          onOverride={onOverride}
        />
      );

    case "open":
      return (
        gate.override && (
          <Overridden
            count={gate.errors.length}
            lacking={lackingNames(gate.lacking, t)}
            reason={gate.override.reason}
            onWithdraw={() => onOverride(null)}
          />
        )
      );
  }
}

interface BlockedProps extends Pick<ExportGateProps, "onGoTo" | "onOverride"> {
  readonly count: number;
  /** Names of what the report has not. */
  readonly lacking: readonly string[];
  /** The first error that stands anywhere. */
  readonly first: Place | null;
}

function Blocked({ count, lacking, first, onGoTo, onOverride }: BlockedProps) {
  const styles = useStyles();
  const t = useStrings();
  const e = useExportStrings();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.form}>
      <div className={styles.row}>
        <span id={id} role="status">
          {lacking.length > 0 && <SeverityMark severity="error">{e.lacks(lacking)}</SeverityMark>}
          {count > 0 && <SeverityMark severity="error">{e.errorsRemain(count)}</SeverityMark>}
        </span>
        {first !== null && (
          <Button className={styles.button} size="small" aria-describedby={id} onClick={() => onGoTo(first)}>
            {t.goTo}
          </Button>
        )}
      </div>
      <div>
        <Disclosure label={count > 0 ? e.overrideOpen : e.overrideOpenIncomplete} open={isOpen} onToggle={() => setOpen(!isOpen)} />
      </div>
      {isOpen && <OverrideForm count={count} lacking={lacking} onOverride={onOverride} />}
    </div>
  );
}

function OverrideForm({ count, lacking, onOverride }: Pick<BlockedProps, "count" | "lacking" | "onOverride">) {
  const styles = useStyles();
  const e = useExportStrings();
  const [agreed, setAgreed] = useState(false);
  const [reason, setReason] = useState("");
  const agreement = [...(lacking.length > 0 ? [e.overrideAgreeLacking(lacking)] : []), ...(count > 0 ? [e.overrideAgree(count)] : [])];
  const isReady = agreed && reason.trim() !== "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onOverride(reason);
      }}
    >
      <Checkbox checked={agreed} onChange={(_, data) => setAgreed(data.checked === true)} label={agreement.join(" ")} />
      <Field label={e.overrideReason} hint={count > 0 ? e.overrideHint : e.overrideHintLacking}>
        <Textarea value={reason} rows={2} resize="vertical" onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Button className={styles.end} size="small" type="submit" disabledFocusable={!isReady}>
        {e.overrideKeep}
      </Button>
    </form>
  );
}

interface OverriddenProps extends Pick<BlockedProps, "count" | "lacking"> {
  readonly reason: string;
  readonly onWithdraw: () => void;
}

function Overridden({ count, lacking, reason, onWithdraw }: OverriddenProps) {
  const styles = useStyles();
  const e = useExportStrings();
  return (
    <div className={styles.row}>
      <span>
        {lacking.length > 0 && <SeverityMark severity="error">{e.overriddenLacking(lacking, reason)}</SeverityMark>}
        {count > 0 && <SeverityMark severity="error">{e.overridden(count, reason)}</SeverityMark>}
      </span>
      <Button className={styles.button} size="small" onClick={onWithdraw}>
        {e.overrideWithdraw}
      </Button>
    </div>
  );
}
