/** Where a report would be sent, by which account, with which password; and the administrator's settings file that says so. */

import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";

import type { PublishFailure } from "../../publish/failure";
import { sayPublishFailure } from "../../publish/say";
import type { Settings } from "../../publish/settings";
import { useExportStrings } from "../words/export-strings";
import { useLanguage } from "../words/language-context";
import { MessageBar } from "./MessageBar";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: "2px", overflowWrap: "anywhere" },
  host: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
  small: { minWidth: "auto" },
});

interface SendDestinationProps {
  readonly settings: Settings | null;
  readonly settingsProblems: readonly (PublishFailure | null)[];
  readonly hasSecret: boolean;
  readonly isBusy: boolean;
  readonly onSettings: (file: File) => void;
  readonly onForget: () => void;
  /** The password as far as it is typed and not taken yet. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onEnter: () => void;
  readonly onRetype: () => void;
}

export function SendDestination({
  settings,
  settingsProblems,
  hasSecret,
  isBusy,
  typed,
  onSettings,
  onForget,
  onTyped,
  onEnter,
  onRetype,
}: SendDestinationProps) {
  const styles = useStyles();
  const e = useExportStrings();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={e.settingsChoose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onSettings(file);
          target.value = "";
        }}
      />
      {settings ? <Place settings={settings} /> : <p className={styles.quiet}>{e.settingsIntro}</p>}
      {settingsProblems.map((problem, index) => (
        <MessageBar key={index} tone="attention">
          {problem ? sayPublishFailure(problem, language) : e.settingsNone}
        </MessageBar>
      ))}
      <div className={styles.row}>
        <Button size="small" appearance={settings ? "secondary" : "primary"} onClick={choose} disabledFocusable={isBusy}>
          {settings ? e.settingsChange : e.settingsChoose}
        </Button>
        {settings && (
          <Button size="small" onClick={onForget} disabledFocusable={isBusy}>
            {e.settingsForget}
          </Button>
        )}
      </div>
      {settings && needsSecret(settings) && (
        <SecretField
          isToken={settings.kind !== "wordpress"}
          hasSecret={hasSecret}
          isBusy={isBusy}
          typed={typed}
          onTyped={onTyped}
          onEnter={onEnter}
          onRetype={onRetype}
        />
      )}
    </>
  );
}

const needsSecret = (settings: Settings): boolean => settings.kind === "wordpress" || settings.authorization.scheme !== "none";

function Place({ settings }: { readonly settings: Settings }) {
  const styles = useStyles();
  const e = useExportStrings();
  const user =
    settings.kind === "wordpress" ? settings.user : settings.authorization.scheme === "basic" ? settings.authorization.user : null;
  return (
    <div className={styles.place}>
      <span className={styles.host}>{e.destination(new URL(settings.kind === "wordpress" ? settings.site : settings.url).host)}</span>
      {user !== null && <span>{e.account(user)}</span>}
      <span>{settings.kind === "wordpress" ? e.arrival[settings.status] : e.arrivalElsewhere}</span>
    </div>
  );
}

/** What is typed leaves this field only for the memory of the pane; once taken it is not shown, not even as dots. */
function SecretField({
  isToken,
  hasSecret,
  isBusy,
  typed,
  onTyped,
  onEnter,
  onRetype,
}: { readonly isToken: boolean } & Pick<SendDestinationProps, "hasSecret" | "isBusy" | "typed" | "onTyped" | "onEnter" | "onRetype">) {
  const styles = useStyles();
  const e = useExportStrings();
  if (hasSecret) {
    return (
      <div className={styles.row}>
        <span>{e.secretKept}</span>
        <Button className={styles.small} size="small" onClick={onRetype} disabledFocusable={isBusy}>
          {e.secretRetype}
        </Button>
      </div>
    );
  }
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <Field label={isToken ? e.token : e.password} hint={e.secretHint}>
        <Input type="password" autoComplete="off" value={typed} onChange={(_, data) => onTyped(data.value)} />
      </Field>
    </form>
  );
}
