/** 发送: where to, how far, what stands in the way, and what became of it. */

import { Button, Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Place } from "../../core/form/cell-id";
import type { Form } from "../../core/form/form";
import type { PublishFailure } from "../../publish/failure";
import type { Overridable, Sent } from "../../publish/publishing-port";
import { sayPublishFailure, saySeen, saySent } from "../../publish/say";
import type { Publishing, SendStep } from "../model/publishing-state";
import { useExportStrings } from "../words/export-strings";
import { useLanguage, useStrings } from "../words/language-context";
import { ComparisonView } from "./ComparisonView";
import { useKeptFocus } from "./kept-focus";
import { MessageBar } from "./MessageBar";
import { SendDestination } from "./SendDestination";
import { SendSteps } from "./SendSteps";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", flexWrap: "wrap", justifyContent: "flex-end" },
  between: { display: "flex", gap: "8px", alignItems: "center", justifyContent: "space-between" },
  outcome: { display: "flex", flexDirection: "column", gap: "8px", ":focus": { outlineStyle: "none" } },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  small: { flexShrink: 0, minWidth: "auto" },
});

interface SendPanelProps {
  readonly publishing: Publishing;
  readonly form: Form;
  /** The report may leave. */
  readonly isOpen: boolean;
  readonly onSettings: (file: File) => void;
  readonly onForget: () => void;
  /** Null: another one is to be typed. */
  readonly onSecret: (typed: string | null) => void;
  readonly onDespite: (despite: readonly Overridable[]) => void;
  readonly onVerify: () => void;
  readonly onPreview: () => void;
  readonly onSend: () => void;
  readonly onReadBack: () => void;
  readonly onGoTo: (place: Place) => void;
}

export function SendPanel({
  publishing,
  form,
  isOpen,
  onSettings,
  onForget,
  onSecret,
  onDespite,
  onVerify,
  onPreview,
  onSend,
  onReadBack,
  onGoTo,
}: SendPanelProps) {
  const styles = useStyles();
  const t = useStrings();
  const e = useExportStrings();
  const { settings, settingsProblems, secret, despite, step } = publishing;
  const [typed, setTyped] = useState("");
  const isBusy = step.kind === "working";
  /** What was typed is taken with the click that needs it; nobody has to confirm a password. */
  const verify = (): void => {
    if (isBusy || !isOpen) return;
    if (typed !== "") onSecret(typed);
    setTyped("");
    onVerify();
  };
  const outcome = useKeptFocus<HTMLDivElement>(step.kind);
  /** A password is for the site it was typed for. */
  const otherSite =
    <Given extends readonly unknown[]>(change: (...given: Given) => void) =>
    (...given: Given): void => {
      setTyped("");
      change(...given);
    };
  const wasSent = step.kind === "sent" || (step.kind === "stopped" && step.sent !== null);
  return (
    <>
      <SendDestination
        settings={settings}
        settingsProblems={settingsProblems}
        hasSecret={secret !== null}
        isBusy={isBusy}
        typed={typed}
        onSettings={otherSite(onSettings)}
        onForget={otherSite(onForget)}
        onTyped={setTyped}
        onEnter={verify}
        onRetype={() => onSecret(null)}
      />
      {settings && (
        <>
          <SendSteps step={step} />
          <div ref={outcome} tabIndex={-1} className={styles.outcome}>
            <Standing step={step} form={form} despite={despite} onDespite={onDespite} onGoTo={onGoTo} />
          </div>
          <div className={styles.row}>
            {step.kind === "working" && (
              <Button className={styles.small} onClick={step.stop}>
                {t.cancel}
              </Button>
            )}
            {step.kind === "verified" && (
              <Button className={styles.small} onClick={onPreview}>
                {e.preview}
              </Button>
            )}
            {wasSent && (
              <Button className={styles.small} onClick={onReadBack} disabledFocusable={!isOpen}>
                {e.readBackAgain}
              </Button>
            )}
            {!isBusy && (
              <Button
                className={styles.small}
                appearance={step.kind === "ready" ? "primary" : "secondary"}
                onClick={verify}
                disabledFocusable={!isOpen}
              >
                {step.kind === "ready" ? e.verify : e.verifyAgain}
              </Button>
            )}
            {step.kind === "verified" && (
              <Button className={styles.small} appearance="primary" onClick={onSend} disabledFocusable={!isOpen}>
                {e.sendNow}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}

interface StandingProps extends Pick<SendPanelProps, "form" | "onDespite" | "onGoTo"> {
  readonly step: SendStep;
  readonly despite: readonly Overridable[];
}

function Standing({ step, form, despite, onDespite, onGoTo }: StandingProps) {
  const styles = useStyles();
  const e = useExportStrings();
  const language = useLanguage();
  switch (step.kind) {
    case "ready":
      return <p className={styles.quiet}>{e.verifyHint}</p>;

    case "working":
      return <MessageBar tone="plain">{e.working[step.at]}</MessageBar>;

    case "verified":
      return (
        <MessageBar tone="good">
          <div>{step.standing === null ? e.readyNew : step.standing.isPublic ? e.readyPublic : e.readyDraft}</div>
          <div className={styles.quiet}>{e.size(Math.max(1, Math.round(step.bytes / 1024)), step.url.split("?")[0] ?? "")}</div>
        </MessageBar>
      );

    case "stopped":
      return (
        <>
          {step.sent && <SentBar sent={step.sent} />}
          {step.problems.map((problem, index) => (
            <MessageBar key={index} tone="attention">
              {sayPublishFailure(problem, language)}
            </MessageBar>
          ))}
          <Decisions problems={step.problems} despite={despite} onDespite={onDespite} />
        </>
      );

    case "sent":
      return (
        <>
          <SentBar sent={step.sent} />
          <ComparisonView comparison={step.readBack.comparison} form={form} about={saySeen(step.readBack, language)} onGoTo={onGoTo} />
        </>
      );
  }
}

/** Only what is not decided elsewhere: what holds a report back has its place, and its reason, above. */
const decidedHere: readonly Overridable[] = ["already-published"];

function Decisions({
  problems,
  despite,
  onDespite,
}: { readonly problems: readonly PublishFailure[] } & Pick<StandingProps, "despite" | "onDespite">) {
  const e = useExportStrings();
  const offered = decidedHere.filter((decision) => problems.some(({ code }) => code === decision));
  return offered.map((decision) => (
    <Checkbox
      key={decision}
      checked={despite.includes(decision)}
      label={e.despite[decision]}
      onChange={(_, data) => onDespite(data.checked === true ? [...despite, decision] : despite.filter((other) => other !== decision))}
    />
  ));
}

function SentBar({ sent }: { readonly sent: Sent }) {
  const styles = useStyles();
  const e = useExportStrings();
  const language = useLanguage();
  return (
    <MessageBar tone="good">
      {sent.despite.map((decision) => (
        <div key={decision}>{e.despite[decision]}</div>
      ))}
      <span className={styles.between}>
        <span>{saySent(sent, language)}</span>
        {sent.isPublic && isWebAddress(sent.link) && (
          <Link className={styles.small} href={sent.link} target="_blank" rel="noopener noreferrer">
            {e.openPage}
          </Link>
        )}
      </span>
    </MessageBar>
  );
}

/** A server may answer anything: a link that runs something is none. */
const isWebAddress = (link: string | null): link is string => link !== null && /^https?:\/\//i.test(link);
