/** What just happened and what to try, until it is dismissed or the next thing happens; never a stack. */

import { Button } from "@fluentui/react-components";

import type { Failure } from "../../core/findings/failure";
import { sayFailure } from "../../core/findings/say-failure";
import type { Place } from "../../core/form/cell-id";
import type { Language } from "../../core/form/form";
import type { Notice } from "../model/state";
import { useLanguage, useStrings } from "../words/language-context";
import type { Strings } from "../words/strings.zh-CN";
import { MessageBar } from "./MessageBar";

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
  /** Shows the hidden sheet of this place and goes there. */
  readonly onShow: (place: Place) => void;
}

export function NoticeBar({ notice, onDismiss, onShow }: NoticeBarProps) {
  const t = useStrings();
  const language = useLanguage();
  const good = notice.kind === "inserted" || notice.kind === "put-back" || notice.kind === "undone";
  return (
    <MessageBar tone={good ? "good" : "attention"} onDismiss={onDismiss}>
      {sayNotice(notice, t, language)}
      {notice.kind === "failure" && notice.failure.code === "sheet-hidden" && (
        <Button size="small" onClick={() => onShow(notice.failure.data["place"] as Place)}>
          {t.showSheet}
        </Button>
      )}
    </MessageBar>
  );
}

function sayNotice(notice: Notice, t: Strings, language: Language): string {
  switch (notice.kind) {
    case "failure":
      return sayNamed(notice.failure, t, language);
    case "unexpected":
      return t.unexpected;
    case "lost-part":
      return t.lostPart;
    case "inserted":
      return notice.isNamed ? t.inserted(notice.sheets) : t.insertedUnnamed(notice.sheets);
    case "put-back":
      return t.putBack(notice.sections.map(t.sectionName));
    case "looks-left":
      return t.looksLeft(notice.sheets);
    case "undone":
      return t.undone(notice.back, notice.left);
  }
}

/** The core's sentences do not name the file; here several could be meant. */
export function sayNamed(failure: Failure, t: Strings, language: Language): string {
  const { file } = failure.data;
  const sentence = sayFailure(failure, language);
  return file === undefined || sentence.includes(String(file)) ? sentence : t.aboutFile(String(file), sentence);
}
