/** One bar with what happened and what to try; never a stack. */

import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";

import { isCellId } from "../../core/form/cell-id";
import type { Place } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Form, Language } from "../../core/form/form";
import type { Failure } from "../../core/findings/failure";
import { useLanguage, useStrings } from "../speech";
import type { Notice } from "../state";
import type { Strings } from "../strings";
import type { FailureDetails } from "../strings.zh-CN";

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

export interface NoticeBarProps {
  readonly notice: Notice;
  readonly form: Form | null;
  readonly onDismiss: () => void;
}

export function NoticeBar({ notice, form, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const good = notice.kind === "inserted" || notice.kind === "undone";
  return (
    <MessageBar intent={good ? "success" : "warning"} layout="multiline" politeness={good ? "polite" : "assertive"}>
      <MessageBarBody className={styles.body}>{sayNotice(notice, form, t, language)}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={t.dismiss} onClick={onDismiss} />} />
    </MessageBar>
  );
}

export function sayNotice(notice: Notice, form: Form | null, t: Strings, language: Language): string {
  switch (notice.kind) {
    case "failure":
      return sayFailure(notice.failure, form, t, language);
    case "unexpected":
      return t.unexpected(notice.words);
    case "inserted":
      return t.inserted(notice.sheets);
    case "undone":
      return t.undone;
  }
}

/** A place in a failure is a cell id; the clerk reads the printed name. */
export function sayFailure({ code, data }: Failure, form: Form | null, t: Strings, language: Language): string {
  const place = data["place"] as Place | undefined;
  const printed = place && form && (!isCellId(place) || form.has(place)) ? printedName(form, place, language) : undefined;
  const details = Object.fromEntries(Object.entries(data).filter(([key]) => key !== "place").map(([key, value]) => [key, String(value)]));
  return t.failure[code]({ ...details, ...(printed ? { place: printed } : {}) } as FailureDetails);
}
