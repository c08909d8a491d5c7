/** A text of the report: grows with what is written; a pause or a new paragraph ends a step of the history. */

import { memo, useCallback, useLayoutEffect, useRef, useState } from "react";

import type { TextId } from "../../core/form/cell-id";
import { typeText } from "../actions/fill-in";
import { elementId, forgetChosen } from "../browser/places";
import { shownText } from "../model/open-report";
import type { OpenReport } from "../model/open-report";
import { useOpen, usePage } from "./page-context";
import { useMark } from "./use-mark";

interface TextInputProps {
  readonly id: TextId;
  readonly label: string;
  readonly placeholder: string;
  readonly rows: number;
}

/** Milliseconds; what is typed after it is another step. */
const pause = 1_500;

export const TextInput = memo(function TextInput({ id, label, placeholder, rows }: TextInputProps) {
  const { deps, t } = usePage();
  const kept = useOpen(useCallback((open: OpenReport) => shownText(open.report, id), [id])) ?? "";
  const mark = useMark(id);
  /** As typed; `for`: what the report made of it. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly for: string } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const lastKey = useRef({ at: 0, run: 0 });
  const shown = typed?.for === kept ? typed.text : kept;

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [shown]);

  const onType = (text: string): void => {
    const now = Date.now();
    const isAnother = now - lastKey.current.at > pause || text.split("\n").length !== shown.split("\n").length;
    lastKey.current = { at: now, run: lastKey.current.run + (isAnother ? 1 : 0) };
    typeText(deps, id, text, `${id}#${lastKey.current.run}`);
    const { open } = deps.desk;
    setTyped({ text, for: open ? shownText(open.report, id) : text });
  };

  return (
    <textarea
      ref={area}
      id={elementId(id)}
      className="text"
      rows={rows}
      spellCheck={false}
      aria-label={mark ? `${label}（${t.marks[mark]}）` : label}
      aria-invalid={mark === "error" || undefined}
      data-mark={mark ?? undefined}
      title={mark ? t.marks[mark] : undefined}
      placeholder={placeholder}
      value={shown}
      onChange={(event) => onType(event.target.value)}
      onFocus={forgetChosen}
      onBlur={() => deps.desk.endRun()}
    />
  );
});
